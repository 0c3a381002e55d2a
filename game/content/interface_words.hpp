#pragma once

#include "base/text.hpp"
#include "content/yaml/read_interface_texts.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealcraft::content {

/// All words that a screen or the terminal shows, in the language of the moment.
class InterfaceWords {
public:
    using Values = std::vector<std::pair<std::string_view, std::string>>;

    InterfaceWords() = default;
    InterfaceWords(InterfaceTexts texts, Language language) : texts_(std::move(texts)), language_(language) {}

    [[nodiscard]] const std::string& operator()(const std::string& key) const { return texts_.in(language_, key); }
    /// With values in the place of `{name}`.
    [[nodiscard]] std::string operator()(const std::string& key, const Values& values) const {
        return filled(texts_.in(language_, key), values);
    }
    [[nodiscard]] const std::string& operator()(const TextTable& table, TextId text) const {
        return table.in(language_, text);
    }
    [[nodiscard]] const std::string& operator()(const LocalText& text) const { return text.in(language_); }

    [[nodiscard]] Language language() const { return language_; }
    void speak(Language language) { language_ = language; }

private:
    InterfaceTexts texts_;
    Language language_ = Language::zh;
};

}  // namespace dealcraft::content
