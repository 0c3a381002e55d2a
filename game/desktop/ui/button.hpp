#pragma once

#include "desktop/ui/paint.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Things to press. Every id is the label by which tests find the item, the same in both languages: "home.start".
namespace dealcraft::desktop::ui {

/// What happened to an item in this frame.
struct Touch {
    bool pressed = false;
    bool hovered = false;
    bool held = false;
    bool focused = false;  ///< by the keyboard, visibly
};

/// An area that can be clicked, tabbed to and pressed with Enter or Space; what it looks like is the caller's.
Touch touch(Ui& ui, const std::string& id, Rect area);
/// The ring around what the keyboard is at.
void focusRing(Ui& ui, Rect area, const Touch& touch, float radius = space::kRound);
/// The keyboard goes to the item that was made last.
void takeFocus();
/// On a new screen the keyboard begins at the item made last: the arrows and Tab go on from there.
void beginHere(Ui& ui);
/// Makes the item made last the one that Enter presses while the keyboard is at no other, and where it begins on a new
/// screen. @return pressed that way
[[nodiscard]] bool pressedByDefault(Ui& ui);

enum class ButtonKind : std::uint8_t { primary, secondary, quiet, danger };
struct ButtonLook {
    ButtonKind kind = ButtonKind::secondary;
    Icon icon = Icon::none;
    std::string_view key = {};  ///< the key that does the same, shown at the right
    bool enabled = true;
    bool left = false;  ///< words at the left, not in the middle
    Type type = Type::body;
};
inline constexpr float kButtonHeight = 40;

bool button(Ui& ui, const std::string& id, Rect area, std::string_view words, const ButtonLook& look = {});
[[nodiscard]] float buttonWidth(Ui& ui, std::string_view words, const ButtonLook& look = {});
/// A button that is a sign only; `words` are shown when the mouse rests on it.
bool iconButton(Ui& ui, const std::string& id, Rect area, Icon icon, std::string_view words, Tone tone = Tone::soft);

/// A row of which one is chosen. @return the one pressed, or -1
int segmented(Ui& ui, const std::string& id, Rect area, const std::vector<std::string>& words, int chosen);
[[nodiscard]] float segmentedWidth(Ui& ui, const std::vector<std::string>& words);
/// A pill that is on or off. @return pressed
bool chip(Ui& ui, const std::string& id, ImVec2 at, std::string_view words, bool on, Icon icon = Icon::none);
[[nodiscard]] ImVec2 chipSize(Ui& ui, std::string_view words, Icon icon = Icon::none);
/// A switch. @return pressed
bool toggle(Ui& ui, const std::string& id, Rect area, bool on);
/// A line of text to write in. @return changed
bool field(Ui& ui, const std::string& id, Rect area, std::string& text, const std::string& hint,
           Icon icon = Icon::none);
/// Words beside the mouse while it rests on the last item.
void tooltip(Ui& ui, std::string_view words);

}  // namespace dealcraft::desktop::ui
