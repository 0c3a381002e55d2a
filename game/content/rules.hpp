#pragma once

#include "base/quantity.hpp"
#include "base/text.hpp"
#include "content/call_rules.hpp"
#include "content/review_rules.hpp"
#include "content/table_rules.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace dealcraft::content {

/// A band of the total score, from `from` points on.
struct Band {
    int from = 0;
    LocalText name;
};

/// The numbers of the game. Defaults stand in assets/rules.yaml, which says why each is what it is; a pack may override
/// scalars one by one and tables whole. Raising `version` says that the same actions may now lead elsewhere.
struct Rules {
    int version = 1;
    Minutes optionMinutes{2};  ///< dialogue.option_minutes: what a spoken choice costs unless the author says otherwise
    /// grades.{best,good,weak,bad}, in basis points.
    std::array<int, 4> gradeValues{10000, 7000, 3000, 0};
    TableRules table;
    CallRules call;
    ReviewRules review;
    std::vector<Band> bands;  ///< of the total score, rising
};

}  // namespace dealcraft::content
