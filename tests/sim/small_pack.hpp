#pragma once

#include "base/chance.hpp"
#include "content/compiled.hpp"
#include "content/pack.hpp"
#include "scoring/play.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

namespace dealcraft::test {

/// A pack with one scenario of every activity, small enough to reckon by hand: plan, dialogue, negotiation, record.
struct SmallPack {
    std::shared_ptr<const content::Pack> pack;
    std::shared_ptr<const content::CompiledScenario> scenario;
};

/// @param scenario the scenario's YAML; the default is kSmallScenario
[[nodiscard]] SmallPack smallPack(std::string_view scenario);
[[nodiscard]] SmallPack smallPack();

extern const std::string_view kSmallScenario;

/// The small scenario with one piece of its text exchanged. The piece must be there.
[[nodiscard]] std::string smallScenarioWith(std::string_view piece, std::string_view instead);

/// A play that has begun, with the seed of its luck. Can be copied, to try what else could have been done.
struct Sitting {
    explicit Sitting(const SmallPack& small, std::uint64_t luck = 1, sim::PlayMode mode = sim::PlayMode::practice);

    /// Does it and says what happened. The test fails if it is refused.
    sim::Events does(std::string_view playLine);
    /// The refusal. The test fails if it is not refused.
    sim::Refusal refused(std::string_view playLine);

    SmallPack content;
    std::uint64_t seed;
    scoring::Play play;
};

/// The first event of this kind among them, or nothing.
template <class E>
[[nodiscard]] const E* find(const sim::Events& events) {
    const E* found = nullptr;
    const auto look = [&](const auto& leaf) {
        if constexpr (std::is_same_v<std::decay_t<decltype(leaf)>, E>) { found = found == nullptr ? &leaf : found; }
    };
    for (const auto& event : events) {
        std::visit([&](const auto& inner) { std::visit(look, inner); }, event);
    }
    return found;
}

}  // namespace dealcraft::test
