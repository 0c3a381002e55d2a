#pragma once

#include "base/hash.hpp"
#include "content/compiled.hpp"
#include "sim/action.hpp"
#include "sim/event.hpp"

#include <cstdint>

namespace dealcraft::sim {

/// The hash that proves a play: a chain over the rules hash, the seed, and each action with its events. Language, ids
/// and times of the attempt do not count. Source: decisions.md §1.12.
class PlayHash {
public:
    PlayHash(const CompiledScenario& scenario, std::uint64_t seed);

    void add(const Action& action);
    void add(const Event& event);
    [[nodiscard]] std::uint64_t value() const { return chain_.value(); }

private:
    HashChain chain_;
};

}  // namespace dealcraft::sim
