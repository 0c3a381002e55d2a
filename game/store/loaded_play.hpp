#pragma once

#include "content/compiled.hpp"
#include "scoring/debrief.hpp"
#include "scoring/play.hpp"
#include "sim/play_hash.hpp"
#include "store/log_record.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace dealcraft::store {

/// A play as its log tells it. @pre the scenario outlives it
struct LoadedPlay {
    scoring::Play play;
    sim::PlayHash hash;
    std::vector<scoring::LoggedStep> steps;  ///< step 0 is the beginning
    std::vector<sim::Action> actions;
    std::vector<std::uint64_t> stateHashes;  ///< one per step
    std::optional<ResultRecord> result;
};

/// Where a log stops making sense for a scenario.
struct LoadFault {
    std::size_t action = 0;  ///< 0: the beginning
    std::string why;
};

/// Folds the records behind a header and checks each state's hash. Nothing that a log says can crash it.
[[nodiscard]] tl::expected<LoadedPlay, LoadFault> loadPlay(const content::CompiledScenario& scenario,
                                                           std::span<const std::string> records, std::uint64_t seed,
                                                           sim::PlayMode mode = sim::PlayMode::practice);

}  // namespace dealcraft::store
