#pragma once

#include "desktop/ui/text.hpp"
#include "desktop/ui/ui.hpp"

#include <string_view>

/// Shapes that a screen is made of.
namespace dealcraft::desktop::ui {

/// An opaque area. Large ones are cleared, not blended, which costs a tenth in software rendering.
/// @param radius at scale 1
void fill(Ui& ui, Rect area, Tone tone, float radius = space::kRound);
void fill(Ui& ui, Rect area, ImU32 colour, float radius = space::kRound);
void outline(Ui& ui, Rect area, Tone tone, float radius = space::kRound, float thickness = 1);
/// Surface with a hairline: what things lie on.
void card(Ui& ui, Rect area, Tone tone = Tone::surface);
void hairline(Ui& ui, ImVec2 from, float width);
void dashedLine(Ui& ui, ImVec2 from, ImVec2 to, Tone tone);
/// Around a place where something may lie, or lay.
void dashedOutline(Ui& ui, Rect area, Tone tone);
/// A vertical stripe at a card's left border.
void stripe(Ui& ui, Rect area, Tone tone);

/// A picture that fills the area, cut where it is too large. `focusX`, `focusY` (0 to 1) say which part stays; nothing
/// is drawn without it.
void cover(Ui& ui, Rect area, std::string_view name, float focusX = 0.5F, float focusY = 0.5F, float radius = 0,
           float opacity = 1);
/// A square picture in full.
void picture(Ui& ui, Rect area, std::string_view name, float opacity = 1);
/// A person from the chest up, as wide as the area where it can be, standing on its lower border.
void bust(Ui& ui, Rect area, std::string_view name, float opacity = 1, float radius = 0);
/// A face in a circle.
void avatar(Ui& ui, ImVec2 centre, float radius, std::string_view portrait, std::string_view mood = "neutral");
/// The picture of a place, in the version of the look.
[[nodiscard]] std::string placePicture(const Ui& ui, std::string_view place);

/// A bar from 0 to 1.
void bar(Ui& ui, Rect area, float share, Tone tone, Tone track = Tone::sunk);
/// A ring that is filled from the top to a share of 0 to 1.
void ring(Ui& ui, ImVec2 centre, float radius, float thickness, float share, Tone tone);
/// A small label with a background. @return its width
float tag(Ui& ui, ImVec2 at, std::string_view words, Tone tone, Tone background, Icon icon = Icon::none);
[[nodiscard]] ImVec2 tagSize(Ui& ui, std::string_view words, Icon icon = Icon::none);
/// A key as it stands on a keyboard. @return its width
float keycap(Ui& ui, ImVec2 rightMiddle, std::string_view key, Tone tone = Tone::soft);

}  // namespace dealcraft::desktop::ui
