#pragma once

#include "content/compiled.hpp"

#include <cstdint>
#include <map>

namespace dealcraft::sim {

/// Chooses which of several fitting lines is said: from the seed and from what was said already, never the same twice
/// while others are left. It stands outside state, hash and search: what is said changes nothing.
class Narrator {
public:
    explicit Narrator(std::uint64_t seed) : seed_(seed) {}

    /// One of the lines of a run whose bit is set; none if no bit is.
    [[nodiscard]] content::LineIndex pick(content::Run<content::LineIndex> lines, std::uint32_t eligible);

private:
    std::uint64_t seed_;
    std::uint32_t ordinal_ = 0;
    std::map<std::uint16_t, int> said_;  ///< line → how often
};

}  // namespace dealcraft::sim
