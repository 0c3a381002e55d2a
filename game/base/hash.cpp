#include "base/hash.hpp"

#include <fmt/core.h>

namespace dealcraft {

std::string hexDigits(std::uint64_t value) {
    return fmt::format("{:016x}", value);
}

}  // namespace dealcraft
