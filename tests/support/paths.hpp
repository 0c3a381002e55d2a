#pragma once

#include <filesystem>

namespace dealcraft::test {

/// The root of the project's source tree: where `assets/` and `scenarios/` are.
[[nodiscard]] std::filesystem::path sourceRoot();
/// The build tree that the running test belongs to: where `dealcraft` and `module-edges.txt` are.
[[nodiscard]] std::filesystem::path buildRoot();

}  // namespace dealcraft::test
