#include "base/utf8.hpp"

#include <algorithm>

namespace dealcraft {

namespace {

std::size_t lengthByLead(unsigned char lead) {
    if (lead < 0x80) { return 1; }
    if (lead >= 0xC2 && lead <= 0xDF) { return 2; }
    if (lead >= 0xE0 && lead <= 0xEF) { return 3; }
    if (lead >= 0xF0 && lead <= 0xF4) { return 4; }
    return 0;
}

bool isOverlongOrSurrogate(char32_t c, std::size_t bytes) {
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    return surrogate || (bytes == 3 && c < 0x800) || (bytes == 4 && c < 0x10000) || c > 0x10FFFF;
}

bool within(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

constexpr std::u32string_view kNoLineStart = U"，。、；：！？）】》」』〉”’…—％,.;:!?)]}%";
constexpr std::u32string_view kNoLineEnd = U"（【《「『〈“‘￥([{$";

/// What wrapping knows about the line it is building.
struct LineBuilder {
    std::string done;
    std::string line;
    int width = 0;
    std::size_t breakAt = 0;  ///< bytes of `line` that may stand alone; 0: none
    std::string_view indent;

    void breakLine() {
        const auto cut = breakAt > 0 ? breakAt : line.size();
        std::string head = line.substr(0, cut);
        while (!head.empty() && head.back() == ' ') { head.pop_back(); }
        done += head + "\n" + std::string{indent};
        line.erase(0, cut);
        width = displayWidth(line);
        breakAt = 0;
    }
};

}  // namespace

std::optional<CodePoint> firstCodePoint(std::string_view text) {
    if (text.empty()) { return std::nullopt; }
    const auto lead = static_cast<unsigned char>(text[0]);
    const auto bytes = lengthByLead(lead);
    if (bytes == 0 || bytes > text.size()) { return std::nullopt; }
    if (bytes == 1) { return CodePoint{lead, 1}; }
    char32_t value = lead & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0U) != 0x80U) { return std::nullopt; }
        value = (value << 6U) | (next & 0x3FU);
    }
    if (isOverlongOrSurrogate(value, bytes)) { return std::nullopt; }
    return CodePoint{value, bytes};
}

std::size_t codePointCount(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
        const auto point = firstCodePoint(text);
        text.remove_prefix(point ? point->bytes : 1);
        ++count;
    }
    return count;
}

bool isCjk(char32_t c) {
    return within(c, 0x2E80, 0x9FFF) || within(c, 0xF900, 0xFAFF) || within(c, 0xFE30, 0xFE4F) ||
           within(c, 0xFF00, 0xFFEF) || within(c, 0xAC00, 0xD7A3) || within(c, 0x20000, 0x3FFFD);
}

int displayWidth(char32_t c) {
    if (within(c, 0x300, 0x36F) || within(c, 0x200B, 0x200F) || within(c, 0xFE00, 0xFE0F)) { return 0; }
    return isCjk(c) || within(c, 0x1F300, 0x1FAFF) ? 2 : 1;
}

int displayWidth(std::string_view text) {
    int width = 0;
    while (!text.empty()) {
        const auto point = firstCodePoint(text);
        width += point ? displayWidth(point->value) : 1;
        text.remove_prefix(point ? point->bytes : 1);
    }
    return width;
}

std::string utf8Of(char32_t c) {
    const auto tail = [](char32_t bits) { return static_cast<char>(0x80U | (bits & 0x3FU)); };
    if (c < 0x80) { return {static_cast<char>(c)}; }
    if (c < 0x800) { return {static_cast<char>(0xC0U | (c >> 6U)), tail(c)}; }
    if (c < 0x10000) { return {static_cast<char>(0xE0U | (c >> 12U)), tail(c >> 6U), tail(c)}; }
    return {static_cast<char>(0xF0U | (c >> 18U)), tail(c >> 12U), tail(c >> 6U), tail(c)};
}

bool mayBreakBetween(char32_t before, char32_t after) {
    if (kNoLineStart.find(after) != std::u32string_view::npos) { return false; }
    if (kNoLineEnd.find(before) != std::u32string_view::npos) { return false; }
    return before == U' ' || isCjk(before) || isCjk(after);
}

std::string wrapped(std::string_view text, int width, std::string_view indent) {
    LineBuilder out;
    out.indent = indent;
    char32_t before = 0;
    while (!text.empty()) {
        const auto point = firstCodePoint(text).value_or(CodePoint{U'?', 1});
        if (point.value == U'\n') {
            out.breakAt = 0;
            out.breakLine();
            before = 0;
            text.remove_prefix(1);
            continue;
        }
        if (before != 0 && point.value != U' ' && mayBreakBetween(before, point.value)) {
            out.breakAt = out.line.size();
        }
        const int cells = displayWidth(point.value);
        if (out.width + cells > width && point.value != U' ' && !out.line.empty()) { out.breakLine(); }
        out.line.append(text.substr(0, point.bytes));
        out.width += cells;
        before = point.value;
        text.remove_prefix(point.bytes);
    }
    return out.done + out.line;
}

}  // namespace dealcraft
