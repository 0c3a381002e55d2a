#pragma once

#include <string>
#include <string_view>

namespace dealcraft {

/// What of a stranger's text may be printed: control characters, what turns the direction of text, and bytes that are
/// no text are replaced, so that no file can write to a terminal. A tab becomes a blank.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace dealcraft
