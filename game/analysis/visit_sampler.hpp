#pragma once

#include "scoring/play.hpp"

#include <cstdint>
#include <optional>

namespace dealcraft::analysis {

/// A play that stands where its first free visit begins: visits are sampled from copies of it.
struct VisitStart {
    scoring::Play play;
    std::uint64_t seed = 0;
};

/// Plays by `random` up to the first free visit; nothing if the scenario has none.
[[nodiscard]] std::optional<VisitStart> visitStart(const content::CompiledScenario& scenario, std::uint64_t seed);

struct VisitSample {
    std::int64_t visits = 0;
    std::int64_t actions = 0;
};

/// Runs so many visits from there with random moves, scored as in a play, up to the end of the visit only.
[[nodiscard]] VisitSample randomVisits(const VisitStart& start, std::int64_t visits);

}  // namespace dealcraft::analysis
