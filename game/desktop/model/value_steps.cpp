#include "desktop/model/value_steps.hpp"

namespace dealcraft::desktop {

std::vector<ValueStep> valueSteps(const analysis::Review& review) {
    std::vector<ValueStep> steps;
    std::size_t point = 0;
    analysis::Value now = 0;
    for (std::size_t i = 0; i < review.decisions.size(); ++i) {
        const auto& decision = review.decisions[i];
        const bool first = i == 0 || review.decisions[i - 1].action != decision.action;
        if (first) { now = review.values[point++].value; }
        steps.push_back({decision.place, now, now - decision.loss, 0, false});
        now -= decision.loss;
        const bool last = i + 1 == review.decisions.size() || review.decisions[i + 1].action != decision.action;
        if (!last) { continue; }
        steps.back().swing = review.values[point].swing;
        steps.back().chance = review.values[point].chance;
    }
    return steps;
}

}  // namespace dealcraft::desktop
