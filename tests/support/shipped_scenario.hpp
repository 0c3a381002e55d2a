#pragma once

#include "sim/wording.hpp"
#include "store/library.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dealcraft::test {

/// A committed play of a shipped scenario: a line of tests/play/expected.tsv and the script that it names.
struct CommittedPlay {
    std::string file;
    std::uint64_t seed = 0;  ///< no two plays have the same
    std::string ending;
    double least = 0;  ///< points
    double most = 0;
    std::string hash;  ///< of the whole play
    std::vector<sim::WordedAction> moves;
};

/// All of them, in the file's order. Throws EnvironmentError if one cannot be read.
[[nodiscard]] std::vector<CommittedPlay> committedPlays();

/// The packs in the source tree.
[[nodiscard]] store::Library shippedLibrary();

/// The scenario that a play's file is called after. Throws EnvironmentError if it cannot be played.
[[nodiscard]] store::PlayableScenario scenarioOf(const CommittedPlay& play, const store::Library& library);

}  // namespace dealcraft::test
