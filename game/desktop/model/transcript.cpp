#include "desktop/model/transcript.hpp"

namespace dealcraft::desktop {

void Transcript::add(const scoring::LoggedStep& step) {
    for (const sim::Event& event : step.events) {
        const auto seen = sim::shown(*scenario_, activity_, event, narrator_);
        if (!seen) { continue; }
        if (const auto* turn = std::get_if<sim::ShownActivity>(&*seen); turn != nullptr && turn->began) {
            activity_ = turn->activity;
        }
        entries_.push_back({step.action, activity_, *seen, scoring::coachNote(*scenario_, event)});
    }
}

}  // namespace dealcraft::desktop
