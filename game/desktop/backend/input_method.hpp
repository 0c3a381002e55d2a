#pragma once

#include <string>

/// Chinese input methods on X11. SFML 2.5 sets no locale, keeps only the first character of what an input method
/// commits and reports keys that it has swallowed; this cures it from outside (desktop.md §2). SFML 3 may make it
/// unnecessary.
namespace dealcraft::desktop::input_method {

/// Once, before the window is made.
void enable();
/// Before each round of events: hands on what the input method answered.
void pump(unsigned long window);
/// Text has been committed.
[[nodiscard]] bool pending();
/// UTF-8, without control characters.
[[nodiscard]] std::string takeText();
/// After the last event of a round.
void drained();
/// Ask once for each key press: the input method took it, so it must be ignored.
[[nodiscard]] bool lastKeyWasSwallowed();

}  // namespace dealcraft::desktop::input_method
