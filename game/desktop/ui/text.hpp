#pragma once

#include "desktop/ui/icons.hpp"
#include "desktop/ui/ui.hpp"

#include <string>
#include <string_view>

/// Words on the screen. ImGui's own wrapping breaks Chinese wrongly, so lines are broken here (desktop.md §2).
namespace dealcraft::desktop::ui {

inline constexpr float kNoWrap = 1e9F;

enum class Align : std::uint8_t { left, centre, right };

[[nodiscard]] float lineHeight(const Ui& ui, TextStyle style);
/// Width and height of words when they are broken into lines of at most `width`.
[[nodiscard]] ImVec2 sizeOf(Ui& ui, TextStyle style, std::string_view words, float width = kNoWrap);
/// Where words break into lines of at most `width`; stays until the next words are measured or drawn.
[[nodiscard]] const BrokenText& linesOf(Ui& ui, TextStyle style, std::string_view words, float width);
/// Draws words with their upper left corner at `at`. @return the height taken
float draw(Ui& ui, ImVec2 at, TextStyle style, std::string_view words, float width = kNoWrap, float opacity = 1);
/// Draws words above everything else, without breaking them but at line ends.
void drawOver(Ui& ui, ImVec2 at, TextStyle style, std::string_view words);
/// Draws at most so many lines; the last one ends with an ellipsis if words are missing.
void drawLines(Ui& ui, Rect area, TextStyle style, std::string_view words, std::size_t most);
/// Draws one line in a rectangle, in its vertical middle; what is too long ends with an ellipsis.
void drawIn(Ui& ui, Rect area, TextStyle style, std::string_view words, Align align = Align::left);
/// The beginning of the words that fits into the width, with an ellipsis if something is missing.
[[nodiscard]] std::string fitting(Ui& ui, TextStyle style, std::string_view words, float width);

/// A sign in the middle of a square around `centre`. Nothing if the font of signs is missing.
void drawIcon(Ui& ui, ImVec2 centre, float size, Icon icon, Tone tone);
void drawIcon(Ui& ui, ImVec2 centre, float size, Icon icon, ImU32 colour);

[[nodiscard]] ImU32 withOpacity(ImU32 colour, float opacity);
[[nodiscard]] ImU32 between(ImU32 from, ImU32 to, float share);

}  // namespace dealcraft::desktop::ui
