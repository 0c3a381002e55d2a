#pragma once

#include <chrono>
#include <functional>
#include <thread>

namespace dealcraft::test {

/// Lets other threads work until something holds. @return false if it doesn't after a long while
[[nodiscard]] inline bool until(const std::function<bool()>& holds) {
    const auto latest = std::chrono::steady_clock::now() + std::chrono::seconds{60};
    while (!holds()) {
        if (std::chrono::steady_clock::now() > latest) { return false; }
        std::this_thread::yield();
    }
    return true;
}

}  // namespace dealcraft::test
