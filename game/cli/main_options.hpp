#pragma once

#include "cli/options.hpp"

#include <optional>
#include <variant>

namespace dealcraft::cli {

/// Reads the command line. Help, version and errors of usage are printed here; then there is an exit instead of
/// options.
[[nodiscard]] std::variant<Options, Exit> parseOptions(int argc, const char* const* argv);

}  // namespace dealcraft::cli
