#pragma once

#include <stdexcept>

namespace dealcraft {

/// The environment refused: no display, port taken, disk full. Thrown by store, workshop and desktop; caught once, in
/// main: exit code 3. `what()` is one sentence for the user with what failed, where, and what to do.
class EnvironmentError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace dealcraft
