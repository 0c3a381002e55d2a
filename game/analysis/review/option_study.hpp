#pragma once

#include "analysis/review/exact.hpp"
#include "analysis/review/labels.hpp"

#include <cstdint>
#include <vector>

/// What authored options are worth over many plays: for a trainer who wants to know which of them are never a choice.
namespace dealcraft::analysis {

struct OptionFigures {
    OptionIndex option;
    int met = 0;     ///< decisions at which it was there
    int best = 0;    ///< of them, those in which it was within the tolerance of the best
    Value loss = 0;  ///< mean
    Label label = Label::best;
    bool dominated = false;  ///< never even good: nobody has a reason to take it but not knowing better
    bool alwaysBest =
        false;  ///< best every time, and no other option of its moment ever: no situation asks for another
    std::vector<CriterionIndex> flips;  ///< criteria whose weight, a tenth more or less, gives it another label
};

/// Plays by several bots and values every option of every dialogue that they come by. Equal seeds give equal figures.
/// @return in the scenario's order; options that no play came by are left out
[[nodiscard]] std::vector<OptionFigures> studiedOptions(const CompiledScenario& scenario, std::uint64_t seed,
                                                        int plays);

}  // namespace dealcraft::analysis
