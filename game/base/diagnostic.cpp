#include "base/diagnostic.hpp"

#include <algorithm>

namespace dealcraft {

bool hasErrors(const Diagnostics& diagnostics) {
    return std::ranges::any_of(diagnostics, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace dealcraft
