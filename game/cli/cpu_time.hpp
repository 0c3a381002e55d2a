#pragma once

#include <ctime>

namespace dealcraft::cli {

/// Seconds of processor time that the program has used.
[[nodiscard]] inline double cpuSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace dealcraft::cli
