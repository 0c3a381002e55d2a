#pragma once

#include "desktop/ui/ui.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// A text in a field that ImGui doesn't wrap: where a line is too long, CR LF is put in. No text of ours holds a CR,
/// and ImGui draws none, so that what is typed can be told from what was put in.
namespace dealcraft::desktop::ui {

/// The text with a break wherever one of its lines goes on in the next.
[[nodiscard]] std::string withSoftBreaks(std::string_view text, const BrokenText& lines);
[[nodiscard]] std::string withoutSoftBreaks(std::string_view shown);

/// What the text is after a field showed `before` and holds `after` now. Who deletes a break means the character beside
/// it: the one before it by Backspace, the one behind it by Delete.
[[nodiscard]] std::string editedText(std::string_view before, std::string_view after);

/// A place in one way of breaking a text, in another.
[[nodiscard]] std::size_t samePlace(std::string_view shown, std::size_t place, std::string_view other);

}  // namespace dealcraft::desktop::ui
