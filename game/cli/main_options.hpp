#pragma once

#include "cli/option_checks.hpp"
#include "cli/options.hpp"

#include <variant>

namespace dealcraft::cli {

/// Reads the command line. Help, version and errors of usage are printed here; then there is an exit instead of
/// options.
[[nodiscard]] std::variant<Options, Exit> parseOptions(int argc, const char* const* argv, const Tell& tell);

}  // namespace dealcraft::cli
