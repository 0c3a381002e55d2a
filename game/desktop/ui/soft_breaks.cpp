#include "desktop/ui/soft_breaks.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace dealcraft::desktop::ui {
namespace {

constexpr std::string_view kBreak = "\r\n";

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

void dropLastCharacter(std::string& text) {
    while (!text.empty() && isContinuation(text.back())) { text.pop_back(); }
    if (!text.empty()) { text.pop_back(); }
}

}  // namespace

std::string withSoftBreaks(std::string_view text, const BrokenText& lines) {
    std::string shown;
    std::size_t from = 0;
    for (const auto& line : lines.lines) {
        const bool goesOn = line.begin > 0 && text[line.begin - 1] != '\n';
        if (!goesOn) { continue; }
        shown += text.substr(from, line.begin - from);
        shown += kBreak;
        from = line.begin;
    }
    shown += text.substr(from);
    return shown;
}

std::string withoutSoftBreaks(std::string_view shown) {
    std::string text;
    while (!shown.empty()) {
        const auto at = std::min(shown.find(kBreak), shown.size());
        text += shown.substr(0, at);
        shown.remove_prefix(std::min(at + kBreak.size(), shown.size()));
    }
    return text;
}

std::string editedText(std::string_view before, std::string_view after) {
    const auto differs = std::ranges::mismatch(before, after);
    const auto at = static_cast<std::size_t>(differs.in1 - before.begin());
    const bool oneLess = before.size() == after.size() + 1 && before.substr(at + 1) == after.substr(at);
    if (oneLess && before.substr(at).starts_with(kBreak)) {  // Delete took the CR: what stands behind the LF is meant
        const auto rest = after.substr(at + 1);
        const auto point = firstCodePoint(rest);
        return withoutSoftBreaks(std::string{after.substr(0, at)} + std::string{rest.substr(point ? point->bytes : 0)});
    }
    if (oneLess && before[at] == '\n' && at > 0 && before[at - 1] == '\r') {  // Backspace took the LF
        auto text = withoutSoftBreaks(after.substr(0, at - 1));
        dropLastCharacter(text);
        return text + withoutSoftBreaks(after.substr(at));
    }
    auto text = withoutSoftBreaks(after);
    std::erase(text, '\r');
    return text;
}

std::size_t samePlace(std::string_view shown, std::size_t place, std::string_view other) {
    auto left = withoutSoftBreaks(shown.substr(0, std::min(place, shown.size()))).size();
    std::size_t at = 0;
    while (at < other.size()) {
        if (other.substr(at).starts_with(kBreak)) {
            at += kBreak.size();
        } else if (left == 0) {
            break;
        } else {
            ++at;
            --left;
        }
    }
    return at;
}

}  // namespace dealcraft::desktop::ui
