#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealcraft {

enum class Language : std::uint8_t { zh, en };
inline constexpr std::size_t kLanguages = 2;

/// `zh` or `en`.
[[nodiscard]] std::string_view nameOf(Language language);

/// One text in each language. A pack of one language has the same words in both.
struct LocalText {
    std::array<std::string, kLanguages> words;

    [[nodiscard]] const std::string& in(Language language) const { return words[static_cast<std::size_t>(language)]; }
    [[nodiscard]] bool empty() const { return words[0].empty() && words[1].empty(); }
    bool operator==(const LocalText&) const = default;
};

/// A text of a pack, by its place in the pack's table. Views carry this, so that the language can change at any moment.
enum class TextId : std::uint32_t {};
inline constexpr TextId kNoText{0};

/// All texts of a pack. The text 0 is empty.
class TextTable {
public:
    TextTable() : texts_(1) {}

    TextId add(LocalText text) {
        if (text.empty()) { return kNoText; }
        texts_.push_back(std::move(text));
        return TextId{static_cast<std::uint32_t>(texts_.size() - 1)};
    }
    [[nodiscard]] const LocalText& at(TextId id) const { return texts_[static_cast<std::size_t>(id)]; }
    [[nodiscard]] const std::string& in(Language language, TextId id) const { return at(id).in(language); }
    [[nodiscard]] std::size_t size() const { return texts_.size(); }

private:
    std::vector<LocalText> texts_;
};

/// Puts values in the place of `{name}`, and in that of `{name|play|plays}` the first form for the value 1, else the
/// second; an unknown name stays as it is written. Never a format library on authored text.
[[nodiscard]] std::string filled(std::string_view text,
                                 const std::vector<std::pair<std::string_view, std::string>>& values);

}  // namespace dealcraft
