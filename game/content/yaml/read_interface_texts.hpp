#pragma once

#include "base/diagnostic.hpp"
#include "base/text.hpp"
#include "content/rule_catalogue.hpp"

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace dealcraft::content {

/// The words of the program itself, by key (`menu.play`), from assets/lang/{zh,en}.yaml.
class InterfaceTexts {
public:
    explicit InterfaceTexts(std::map<std::string, LocalText, std::less<>> texts) : texts_(std::move(texts)) {}
    InterfaceTexts() = default;

    /// The words for a key; the key itself if there are none (a test fails on such a key).
    [[nodiscard]] const std::string& in(Language language, const std::string& key) const;
    [[nodiscard]] const std::map<std::string, LocalText, std::less<>>& all() const { return texts_; }

private:
    std::map<std::string, LocalText, std::less<>> texts_;
};

struct InterfaceTextsReading {
    InterfaceTexts texts;
    Diagnostics diagnostics;
    Sources sources;
};

/// Reads `zh.yaml` and `en.yaml` of a folder: nested maps of texts, keys joined by dots. A key that one language lacks
/// is an error.
[[nodiscard]] InterfaceTextsReading readInterfaceTexts(const std::filesystem::path& folder);

}  // namespace dealcraft::content
