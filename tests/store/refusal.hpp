#pragma once

#include "base/environment_error.hpp"

#include <functional>
#include <string>

namespace dealcraft::test {

/// The words with which the environment stops some work; empty if it doesn't.
inline std::string refusal(const std::function<void()>& work) {
    try {
        work();
    } catch (const EnvironmentError& error) { return error.what(); }
    return "";
}

}  // namespace dealcraft::test
