#pragma once

#include "desktop/ui/paint.hpp"

#include <string>

namespace dealcraft::desktop::ui {

enum class LineEnds : std::uint8_t { allowed, refused };

/// A field to write in, in which long lines go on in the next. @return changed
/// @param hint stands there while it is empty
bool textBox(Ui& ui, const std::string& id, Rect area, std::string& text, LineEnds ends = LineEnds::allowed,
             const std::string& hint = {});

/// How tall a field must be for all of a text to be seen.
[[nodiscard]] float textBoxHeight(Ui& ui, const std::string& text, float width);

}  // namespace dealcraft::desktop::ui
