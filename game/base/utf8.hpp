#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dealcraft {

/// One code point and how many bytes it takes.
struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 0;
};

/// The code point at the beginning of a text; nothing if the bytes there are not strict UTF-8 (overlong, surrogate, cut
/// off).
[[nodiscard]] std::optional<CodePoint> firstCodePoint(std::string_view text);

/// Number of code points; bytes that are not UTF-8 count one each.
[[nodiscard]] std::size_t codePointCount(std::string_view text);

/// How many terminal cells a text takes: two for Chinese, Japanese, Korean and full-width forms, none for combining
/// marks, else one.
[[nodiscard]] int displayWidth(std::string_view text);
[[nodiscard]] int displayWidth(char32_t codePoint);

/// Whether a code point belongs to Chinese text: ideographs, kana, their punctuation and full-width forms. Lines may
/// break around it.
[[nodiscard]] bool isCjk(char32_t codePoint);

/// The UTF-8 bytes of a code point.
[[nodiscard]] std::string utf8Of(char32_t codePoint);

/// A text broken into lines of at most `width` cells, at blanks or between Chinese characters, with Chinese punctuation
/// kept off the beginnings (，。、…) and endings (（《“…) of lines.
[[nodiscard]] std::string wrapped(std::string_view text, int width, std::string_view indent = "");

/// Whether a line may be broken between two neighbouring characters.
[[nodiscard]] bool mayBreakBetween(char32_t before, char32_t after);

}  // namespace dealcraft
