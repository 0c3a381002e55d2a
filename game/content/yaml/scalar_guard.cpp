#include "content/yaml/scalar_guard.hpp"

#include "content/yaml/bytes_guard.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <fmt/core.h>
#include <string_view>
#include <utility>

namespace dealcraft::content {

namespace {

/// How many hexadecimal digits follow `\x`, `\u`, `\U`.
std::size_t digitsBehind(char letter) {
    switch (letter) {
        case 'x': return 2;
        case 'u': return 4;
        case 'U': return 8;
        default: return 0;
    }
}

/// What the sequences of one letter stand for that are refused. Ends of lines and tabs may be written.
constexpr std::array<std::pair<char, char32_t>, 11> kLetters{{{'0', 0x00},
                                                              {'a', 0x07},
                                                              {'b', 0x08},
                                                              {'v', 0x0B},
                                                              {'f', 0x0C},
                                                              {'r', 0x0D},
                                                              {'e', 0x1B},
                                                              {'N', 0x85},
                                                              {'L', 0x2028},
                                                              {'P', 0x2029},
                                                              {'_', 0xA0}}};

/// The character of the escape sequence whose backslash stands at `at`.
char32_t escaped(std::string_view quoted, std::size_t at) {
    const char letter = quoted[at + 1];
    if (const auto digits = digitsBehind(letter); digits > 0) {
        const auto text = quoted.substr(at + 2, digits);
        std::uint32_t value = 0;
        constexpr int kHexadecimal = 16;
        std::from_chars(text.data(), text.data() + text.size(), value, kHexadecimal);
        return value;
    }
    const auto* const known = std::ranges::find(kLetters, letter, &std::pair<char, char32_t>::first);
    return known == kLetters.end() ? U' ' : known->second;
}

bool mayBeWritten(char32_t c) {
    return c == U'\n' || faultOfCharacter(c).empty();
}

/// Tells of the first sequence that stands for a character which may not be in a file.
void checkEscapes(Extent extent, Findings& out) {
    const auto quoted = std::string_view{out.source().bytes()}.substr(extent.begin, extent.end - extent.begin);
    for (auto at = quoted.find('\\'); at != std::string_view::npos && at + 1 < quoted.size();) {
        const auto bytes = 2 + digitsBehind(quoted[at + 1]);
        const auto c = escaped(quoted, at);
        if (!mayBeWritten(c)) {
            const auto begin = extent.begin + static_cast<std::uint32_t>(at);
            const auto code = fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
            return out.add(101, faultOfCharacter(c), {begin, begin + static_cast<std::uint32_t>(bytes)},
                           {{"code", code}});
        }
        at = quoted.find('\\', std::min(at + bytes, quoted.size()));
    }
}

struct QuotePair {
    std::string_view open;
    std::string_view close;
};
constexpr std::array kQuotes{QuotePair{"“", "”"},   QuotePair{"‘", "’"},   QuotePair{"「", "」"},
                             QuotePair{"『", "』"}, QuotePair{"＂", "＂"}, QuotePair{"＇", "＇"}};

/// `en: “Leave it.”`: the quotes around a whole text were most probably typed with the Chinese keyboard.
void checkQuotes(Extent extent, std::string_view text, Findings& out) {
    for (const auto& [open, close] : kQuotes) {
        const bool around = text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close);
        if (!around) { continue; }
        const auto inner = text.substr(open.size(), text.size() - open.size() - close.size());
        if (inner.find(open) != std::string_view::npos) { return; }  // two quotations side by side
        const auto wanted = "\"" + std::string{inner} + "\"";
        const bool plain = inner.find_first_of("\"\\\n") == std::string_view::npos;
        auto made = finding(106, "chinese_quotes", out.source().range(extent),
                            {{"wanted", plain ? shortened(wanted) : std::string{"\"…\""}}});
        if (plain && extent.end - extent.begin == text.size()) { made.edits.push_back({made.where, wanted}); }
        return out.add(std::move(made));
    }
}

}  // namespace

void checkScalar(NodeKind kind, Extent extent, const std::string& text, Findings& out) {
    const auto& bytes = out.source().bytes();
    const bool escapes = kind == NodeKind::quoted && extent.begin > 0 && bytes[extent.begin - 1] == '"';
    if (escapes) { checkEscapes(extent, out); }
    if (kind == NodeKind::plain) { checkQuotes(extent, text, out); }
}

}  // namespace dealcraft::content
