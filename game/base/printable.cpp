#include "base/printable.hpp"

#include "base/utf8.hpp"

namespace dealcraft {

namespace {

bool isFrom(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

/// Control characters and those that turn the direction of text.
bool harmsTerminals(char32_t c) {
    const bool control = c < 0x20 || isFrom(c, 0x7F, 0x9F);
    const bool direction = isFrom(c, 0x200E, 0x200F) || isFrom(c, 0x2028, 0x202E) || isFrom(c, 0x2066, 0x2069);
    return control || direction || c == 0xFEFF;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto point = firstCodePoint(text).value_or(CodePoint{U'\uFFFD', 1});
        if (point.value == U'\t') {
            out += ' ';
        } else {
            out += utf8Of(harmsTerminals(point.value) ? U'\uFFFD' : point.value);
        }
        text.remove_prefix(point.bytes);
    }
    return out;
}

}  // namespace dealcraft
