#include "desktop/ui/text.hpp"

#include "base/hash.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace dealcraft::desktop::ui {
namespace {

ImFont* fontOf(const Ui& ui, TextStyle style) {
    return style.weight == Weight::bold ? ui.fonts.bold : ui.fonts.regular;
}

/// How marks are set that both scripts share: as wide as a Chinese character, or as wide as a Latin one.
enum class Setting : std::uint8_t { chinese, latin };

Setting settingOf(const Ui& ui) {
    return ui.words.language() == Language::en ? Setting::latin : Setting::chinese;
}

ImWchar glyphOf(char32_t c) {
    return c > 0xFFFF ? ImWchar{0xFFFD} : static_cast<ImWchar>(c);
}

bool isShared(char32_t c) {
    return c == U'\u2018' || c == U'\u2019' || c == U'\u201C' || c == U'\u201D' || c == U'\u2026' || c == U'\u00B7';
}

/// Whether the font draws a mark too wide for Latin words.
bool isTooWide(ImFontBaked* baked, char32_t c, Setting setting) {
    constexpr float kWide = 0.6F;  // of the line's height; a Chinese character is as wide as 0.69 of it
    return setting == Setting::latin && isShared(c) && baked->GetCharAdvance(glyphOf(c)) > baked->Size * kWide;
}

/// What stands at either side of a mark that is as wide as its ink.
float sideOf(const ImFontBaked* baked, char32_t c) {
    constexpr float kQuote = 0.04F;
    constexpr float kDot = 0.11F;
    return baked->Size * (c == U'\u00B7' ? kDot : kQuote);
}

float advanceOf(ImFontBaked* baked, char32_t c, Setting setting) {
    if (!isTooWide(baked, c, setting)) { return baked->GetCharAdvance(glyphOf(c)); }
    if (c == U'\u2026') { return 3 * baked->GetCharAdvance('.'); }  // the Chinese one floats
    const ImFontGlyph* glyph = baked->FindGlyph(glyphOf(c));
    return glyph->X1 - glyph->X0 + 2 * sideOf(baked, c);
}

/// What a line of words is drawn with.
struct Pen {
    ImDrawList* list = nullptr;
    ImFont* font = nullptr;
    float size = 0;
    ImU32 colour = 0;

    void write(float x, float y, std::string_view words) const {
        if (words.empty()) { return; }
        list->AddText(font, size, {std::round(x), y}, colour, words.data(), words.data() + words.size());
    }
};

/// Draws a line; marks that the font draws too wide are set apart.
void drawLine(const Pen& pen, ImVec2 at, std::string_view words, Setting setting) {
    ImFontBaked* baked = pen.font->GetFontBaked(pen.size);
    float x = at.x;
    float from = x;  // where the words begin that are not drawn yet
    std::size_t begin = 0;
    for (std::size_t i = 0; i < words.size();) {
        const auto point = firstCodePoint(words.substr(i)).value_or(CodePoint{U'?', 1});
        const std::size_t next = i + point.bytes;
        const float advance = advanceOf(baked, point.value, setting);
        if (isTooWide(baked, point.value, setting)) {
            pen.write(from, at.y, words.substr(begin, i - begin));
            if (point.value == U'\u2026') {
                pen.write(x, at.y, "...");
            } else {
                pen.write(x + sideOf(baked, point.value) - baked->FindGlyph(glyphOf(point.value))->X0, at.y,
                          words.substr(i, point.bytes));
            }
            begin = next;
            from = x + advance;
        }
        x += advance;
        i = next;
    }
    pen.write(from, at.y, words.substr(begin));
}

/// Breaks words into lines: one pass over the code points, remembering the last place where a break is allowed.
class Breaker {
public:
    Breaker(ImFontBaked* baked, std::string_view words, float width, Setting setting)
        : baked_(baked), words_(words), limit_(width), setting_(setting) {}

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
        const float advance = advanceOf(baked_, point.value, setting_);
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
    Setting setting_;
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
    mix(static_cast<std::uint64_t>(settingOf(ui)) + 1);
    if (ui.broken.size() > kMostBroken) { ui.broken.clear(); }
    auto [at, fresh] = ui.broken.try_emplace(key);
    if (fresh) { at->second = Breaker{fontOf(ui, style)->GetFontBaked(size), words, width, settingOf(ui)}.run(); }
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
    const Pen pen{&list, fontOf(ui, style), height, withOpacity(ui.colour(style.tone), opacity)};
    const Setting setting = settingOf(ui);
    float y = std::round(at.y);
    for (const LineSpan& line : text.lines) {
        if (y + height >= top && y <= bottom && line.end > line.begin) {
            drawLine(pen, {std::round(at.x), y}, words.substr(line.begin, line.end - line.begin), setting);
        }
        y += height;
    }
    return y - std::round(at.y);
}

void drawOver(Ui& ui, ImVec2 at, TextStyle style, std::string_view words) {
    const float height = lineHeight(ui, style);
    const Pen pen{ImGui::GetForegroundDrawList(), fontOf(ui, style), height, ui.colour(style.tone)};
    float y = std::round(at.y);
    for (const LineSpan& line : linesOf(ui, style, words, kNoWrap).lines) {
        drawLine(pen, {std::round(at.x), y}, words.substr(line.begin, line.end - line.begin), settingOf(ui));
        y += height;
    }
}

std::string fitting(Ui& ui, TextStyle style, std::string_view words, float width) {
    if (sizeOf(ui, style, words).x <= width) { return std::string{words}; }
    ImFontBaked* baked = fontOf(ui, style)->GetFontBaked(lineHeight(ui, style));
    const Setting setting = settingOf(ui);
    float left = width - advanceOf(baked, U'…', setting);
    std::size_t end = 0;
    while (end < words.size()) {
        const auto point = firstCodePoint(words.substr(end)).value_or(CodePoint{U'?', 1});
        left -= advanceOf(baked, point.value, setting);
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
