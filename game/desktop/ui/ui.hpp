#pragma once

#include "desktop/ui/fonts.hpp"
#include "desktop/ui/images.hpp"
#include "desktop/ui/rect.hpp"
#include "desktop/ui/theme.hpp"
#include "desktop/ui/words.hpp"

#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace dealcraft::desktop::ui {

/// Something to be heard; a file of assets/sounds.
enum class Cue : std::uint8_t { click, page, ok, error, moodUp, moodDown, objection, clock, deal, walk };

/// Where a text breaks: bytes from `begin` to `end`.
struct LineSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    float width = 0;
};
struct BrokenText {
    std::vector<LineSpan> lines;
    float width = 0;
};

/// What every panel is handed: theme, fonts, words, pictures, and what it may ask of the window. Free of SFML and
/// OpenGL.
struct Ui {
    Look look = Look::light;
    float scale = 1;
    Fonts fonts;
    Words words;
    Images* images = nullptr;
    bool motion = true;              ///< false: nothing slides or fades
    ImDrawCallback clear = nullptr;  ///< fills a ClearArea without blending; none: an ordinary rectangle is drawn

    double now = 0;                ///< seconds since the start
    bool animating = false;        ///< asked for by a panel: another frame soon
    bool escapeUsed = false;       ///< something on the screen was closed by Escape; the screen itself stays
    double wakeAt = 0;             ///< a frame is wanted at this time; 0: none
    std::function<bool()> wakeIf;  ///< a frame is wanted as soon as this holds; of this frame only
    bool focusDue = true;          ///< the screen is new: the keyboard goes to what Enter presses there
    int focusFrame = -10;          ///< the last frame in which the keyboard was visibly at an item
    std::vector<Cue> cues;         ///< to be played after this frame
    std::unordered_map<std::uint64_t, BrokenText> broken;  ///< cache of text.cpp

    [[nodiscard]] float px(float atScaleOne) const { return std::round(atScaleOne * scale); }
    [[nodiscard]] ImU32 colour(Tone tone) const { return colourOf(look, tone); }
    /// From 0 to 1 over `seconds` since `start`, easing out; asks for frames until it is 1.
    float progress(double start, double seconds);
    void play(Cue cue) { cues.push_back(cue); }

    std::optional<Rect> part;  ///< a screen that is drawn within another one has only this
    [[nodiscard]] Rect screen() const;
    /// The window is small for this text size: side columns go.
    [[nodiscard]] bool narrow() const { return screen().w / scale < 980; }
    [[nodiscard]] bool low() const { return screen().h / scale < 560; }
};

/// What a clear callback fills. @see Ui::clear
struct ClearArea {
    Rect area;
    ImU32 colour = 0;
};

/// A part of the screen that scrolls by itself. Keyboard focus passes its border.
class ScrollArea {
public:
    ScrollArea(Ui& ui, const char* id, Rect area);
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;
    ~ScrollArea();
    /// Where content goes: as wide as the area less the scroll bar, beginning at the scrolled position.
    [[nodiscard]] Rect inner() const { return inner_; }
    /// Says how tall the content was. Call it last.
    void end(float bottom);

private:
    Rect inner_;
};

/// Ids of what stands inside begin with this number.
class IdScope {
public:
    explicit IdScope(int number) { ImGui::PushID(number); }
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;
    ~IdScope() { ImGui::PopID(); }
};

/// Screens inside take this part of the window for all of it.
class PartScope {
public:
    PartScope(Ui& ui, Rect part) : ui_(&ui) { ui.part = part; }
    PartScope(const PartScope&) = delete;
    PartScope& operator=(const PartScope&) = delete;
    ~PartScope() { ui_->part.reset(); }

private:
    Ui* ui_;
};

/// What stands inside cannot be used.
class DisabledScope {
public:
    explicit DisabledScope(bool disabled) { ImGui::BeginDisabled(disabled); }
    DisabledScope(const DisabledScope&) = delete;
    DisabledScope& operator=(const DisabledScope&) = delete;
    ~DisabledScope() { ImGui::EndDisabled(); }
};

/// ImGui's own widgets inside are written in this style.
class FontScope {
public:
    FontScope(Ui& ui, TextStyle style);
    FontScope(const FontScope&) = delete;
    FontScope& operator=(const FontScope&) = delete;
    ~FontScope() { ImGui::PopFont(); }
};

/// Draws outside are cut at the rectangle's border.
class ClipScope {
public:
    explicit ClipScope(Rect area) { ImGui::PushClipRect(area.min(), area.max(), true); }
    ClipScope(const ClipScope&) = delete;
    ClipScope& operator=(const ClipScope&) = delete;
    ~ClipScope() { ImGui::PopClipRect(); }
};

}  // namespace dealcraft::desktop::ui
