#pragma once

#include "content/compiled.hpp"

#include <cstddef>
#include <string_view>

namespace dealcraft::test {

/// What the events that some bytes spell did to a play.
struct ForgedPlay {
    std::size_t folded = 0;  ///< events that fitted
    std::size_t refused = 0;
    bool over = false;
};

/// Takes bytes as a list of events, folds those that fit and does with the play whatever a program does with an opened
/// attempt: views, moves, what is shown of each event, result, debrief. None of it may crash.
ForgedPlay foldForged(const content::CompiledScenario& scenario, std::string_view bytes);

}  // namespace dealcraft::test
