#pragma once

namespace dealcraft::cli {

/// Runs a subcommand. @return the exit code: 0 done, 1 the content or the result is bad, 2 wrong usage
/// @throws EnvironmentError where the environment refuses before a command runs; main says so and exits with 3
[[nodiscard]] int runCommandLine(int argc, const char* const* argv);

}  // namespace dealcraft::cli
