#pragma once

#include <functional>

namespace dealcraft::cli {

/// Seconds of processor time that the program has used.
[[nodiscard]] double cpuSeconds();

/// The median of five runs, in seconds of processor time.
[[nodiscard]] double medianSeconds(const std::function<void()>& work);

}  // namespace dealcraft::cli
