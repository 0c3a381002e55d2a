#pragma once

#include "cli/options.hpp"
#include "cli/play_desk.hpp"

namespace dealcraft::cli {

/// Plays with a person at the keyboard. End of input pauses: everything is saved.
[[nodiscard]] Exit playInTerminal(const Context& context, PlayDesk& desk);

}  // namespace dealcraft::cli
