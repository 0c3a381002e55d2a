#include "cli/cpu_time.hpp"

#include <algorithm>
#include <array>
#include <ctime>

namespace dealcraft::cli {

double cpuSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double medianSeconds(const std::function<void()>& work) {
    std::array<double, 5> runs{};
    for (auto& run : runs) {
        const double start = cpuSeconds();
        work();
        run = cpuSeconds() - start;
    }
    std::ranges::sort(runs);
    return runs[2];
}

}  // namespace dealcraft::cli
