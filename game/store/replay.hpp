#pragma once

#include "content/compiled.hpp"
#include "store/attempt_header.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace dealcraft::store {

/// What playing an attempt's actions again has shown. `keptAsPlayed`: its rules are of another version, so that the
/// same actions may lead elsewhere; only what is recorded was checked.
enum class ReplayOutcome : std::uint8_t { same, differs, keptAsPlayed, damaged };

/// What differs first.
enum class ReplayDifference : std::uint8_t { none, refused, events, state, result };

struct ReplayReport {
    ReplayOutcome outcome = ReplayOutcome::same;
    ReplayDifference difference = ReplayDifference::none;
    std::size_t action = 0;  ///< number of the first action that differs; 0: the beginning
    std::size_t actions = 0;
    int recordedRules = 0;
    int currentRules = 0;
    std::uint64_t hash = 0;  ///< of the play as it is recorded
    bool finished = false;
    std::string why;   ///< of a damaged one
    std::string line;  ///< the action that differs, as a `.play` line
};

/// One sentence, in English: `same play, 42 actions, hash …`, `recorded under rules 1, kept as played`.
[[nodiscard]] std::string sentence(const ReplayReport& report);

/// Plays the actions of an attempt again on the content that was kept with it, and compares events, states and hashes.
/// @param currentRules version of the house rules that this program plays by
/// Throws EnvironmentError when the attempt or its content cannot be read at all.
[[nodiscard]] ReplayReport replayCheck(const std::filesystem::path& home, const std::string& attempt, int currentRules);

/// The same on a log's records, header first, and a scenario at hand.
[[nodiscard]] ReplayReport replayCheck(const content::CompiledScenario& scenario, std::span<const std::string> records,
                                       int currentRules);

}  // namespace dealcraft::store
