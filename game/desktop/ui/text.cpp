#include "desktop/ui/text.hpp"

#include "base/hash.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace dealcraft::desktop::ui {
namespace {

ImFont* fontOf(const Ui& ui, TextStyle style) {
    return style.weight == Weight::bold ? ui.fonts.bold : ui.fonts.regular;
}

float advanceOf(ImFontBaked* baked, char32_t c) {
    return baked->GetCharAdvance(c > 0xFFFF ? ImWchar{0xFFFD} : static_cast<ImWchar>(c));
}

/// Breaks words into lines: one pass over the code points, remembering the last place where a break is allowed.
class Breaker {
public:
    Breaker(ImFontBaked* baked, std::string_view words, float width) : baked_(baked), words_(words), limit_(width) {}

    BrokenText run() {
        while (at_ < words_.size()) { step(); }
        close(at_, lineWidth_);
        return std::move(result_);
    }

private:
    void step() {
        const auto point = firstCodePoint(words_.substr(at_)).value_or(CodePoint{U'?', 1});
        if (point.value == U'\n') {
            close(at_, lineWidth_);
            restart(at_ + 1);
            return;
        }
        if (at_ > begin_ && mayBreakBetween(before_, point.value)) {
            breakAt_ = at_;
            breakWidth_ = lineWidth_;
        }
        const float advance = advanceOf(baked_, point.value);
        if (lineWidth_ + advance > limit_ && at_ > begin_ && point.value != U' ') {
            wrap();
            return;
        }
        lineWidth_ += advance;
        before_ = point.value;
        at_ += point.bytes;
    }

    void wrap() {
        const std::size_t end = breakAt_ > begin_ ? breakAt_ : at_;
        close(end, breakAt_ > begin_ ? breakWidth_ : lineWidth_);
        restart(end);
        while (at_ < words_.size() && words_[at_] == ' ') { restart(at_ + 1); }
    }

    void close(std::size_t end, float width) {
        result_.lines.push_back({static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end), width});
        result_.width = std::max(result_.width, width);
    }

    void restart(std::size_t from) {
        at_ = begin_ = breakAt_ = from;
        lineWidth_ = breakWidth_ = 0;
        before_ = 0;
    }

    ImFontBaked* baked_;
    std::string_view words_;
    float limit_;
    BrokenText result_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;
    std::size_t breakAt_ = 0;
    float lineWidth_ = 0;
    float breakWidth_ = 0;
    char32_t before_ = 0;
};

constexpr std::size_t kMostBroken = 4000;

}  // namespace

float lineHeight(const Ui& ui, TextStyle style) {
    return ui.px(lineHeightOf(style.type));
}

const BrokenText& linesOf(Ui& ui, TextStyle style, std::string_view words, float width) {
    const float size = lineHeight(ui, style);
    std::uint64_t key = fnv1a64(words);
    const auto mix = [&](std::uint64_t part) { key = (key ^ part) * 0x9E3779B97F4A7C15ULL; };
    mix(static_cast<std::uint64_t>(std::min(width, 1e6F) * 4));
    mix(static_cast<std::uint64_t>(size) * 2 + static_cast<std::uint64_t>(style.weight));
    if (ui.broken.size() > kMostBroken) { ui.broken.clear(); }
    auto [at, fresh] = ui.broken.try_emplace(key);
    if (fresh) { at->second = Breaker{fontOf(ui, style)->GetFontBaked(size), words, width}.run(); }
    return at->second;
}

ImVec2 sizeOf(Ui& ui, TextStyle style, std::string_view words, float width) {
    const BrokenText& text = linesOf(ui, style, words, width);
    return {text.width, static_cast<float>(text.lines.size()) * lineHeight(ui, style)};
}

float draw(Ui& ui, ImVec2 at, TextStyle style, std::string_view words, float width, float opacity) {
    const BrokenText& text = linesOf(ui, style, words, width);
    const float height = lineHeight(ui, style);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float top = list.GetClipRectMin().y;
    const float bottom = list.GetClipRectMax().y;
    const ImU32 colour = withOpacity(ui.colour(style.tone), opacity);
    float y = std::round(at.y);
    for (const LineSpan& line : text.lines) {
        if (y + height >= top && y <= bottom && line.end > line.begin) {
            list.AddText(fontOf(ui, style), height, {std::round(at.x), y}, colour, words.data() + line.begin,
                         words.data() + line.end);
        }
        y += height;
    }
    return y - std::round(at.y);
}

std::string fitting(Ui& ui, TextStyle style, std::string_view words, float width) {
    if (sizeOf(ui, style, words).x <= width) { return std::string{words}; }
    ImFontBaked* baked = fontOf(ui, style)->GetFontBaked(lineHeight(ui, style));
    float left = width - advanceOf(baked, U'…');
    std::size_t end = 0;
    while (end < words.size()) {
        const auto point = firstCodePoint(words.substr(end)).value_or(CodePoint{U'?', 1});
        left -= advanceOf(baked, point.value);
        if (left < 0) { break; }
        end += point.bytes;
    }
    return std::string{words.substr(0, end)} + "…";
}

void drawLines(Ui& ui, Rect area, TextStyle style, std::string_view words, std::size_t most) {
    const BrokenText& text = linesOf(ui, style, words, area.w);
    if (text.lines.size() <= most || most == 0) {
        draw(ui, area.min(), style, words, area.w);
        return;
    }
    const std::size_t last = text.lines[most - 1].begin;
    const float above = static_cast<float>(most - 1) * lineHeight(ui, style);
    if (most > 1) { draw(ui, area.min(), style, words.substr(0, text.lines[most - 2].end), area.w); }
    std::string rest{words.substr(last)};
    std::replace(rest.begin(), rest.end(), '\n', ' ');
    draw(ui, {area.x, area.y + above}, style, fitting(ui, style, rest, area.w));
}

void drawIn(Ui& ui, Rect area, TextStyle style, std::string_view words, Align align) {
    const std::string shown = fitting(ui, style, words, area.w + 1);
    const ImVec2 size = sizeOf(ui, style, shown);
    float x = area.x;
    if (align == Align::centre) { x += (area.w - size.x) / 2; }
    if (align == Align::right) { x += area.w - size.x; }
    draw(ui, {x, area.y + (area.h - size.y) / 2}, style, shown);
}

void drawIcon(Ui& ui, ImVec2 centre, float size, Icon icon, Tone tone) {
    drawIcon(ui, centre, size, icon, ui.colour(tone));
}

void drawIcon(Ui& ui, ImVec2 centre, float size, Icon icon, ImU32 colour) {
    if (ui.fonts.icons == nullptr || icon == Icon::none) { return; }
    const float pixels = ui.px(size);
    const ImFontGlyph* glyph = ui.fonts.icons->GetFontBaked(pixels)->FindGlyph(static_cast<ImWchar>(icon));
    if (glyph == nullptr) { return; }
    const ImVec2 at{std::round(centre.x - (glyph->X0 + glyph->X1) / 2),
                    std::round(centre.y - (glyph->Y0 + glyph->Y1) / 2)};
    ui.fonts.icons->RenderChar(ImGui::GetWindowDrawList(), pixels, at, colour, static_cast<ImWchar>(icon));
}

ImU32 withOpacity(ImU32 colour, float opacity) {
    const ImU32 alpha = (colour >> IM_COL32_A_SHIFT) & 255U;
    const auto scaled = static_cast<ImU32>(static_cast<float>(alpha) * std::clamp(opacity, 0.0F, 1.0F));
    return (colour & ~IM_COL32_A_MASK) | (scaled << IM_COL32_A_SHIFT);
}

ImU32 between(ImU32 from, ImU32 to, float share) {
    const ImVec4 a = ImGui::ColorConvertU32ToFloat4(from);
    const ImVec4 b = ImGui::ColorConvertU32ToFloat4(to);
    const auto mix = [share](float x, float y) { return x + (y - x) * share; };
    return ImGui::ColorConvertFloat4ToU32({mix(a.x, b.x), mix(a.y, b.y), mix(a.z, b.z), mix(a.w, b.w)});
}

}  // namespace dealcraft::desktop::ui
