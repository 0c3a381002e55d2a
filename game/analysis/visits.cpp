#include "analysis/visits.hpp"

#include "base/overloaded.hpp"

namespace dealcraft::analysis {

using namespace dealcraft::sim;

VisitCounter::VisitCounter(const CompiledScenario& scenario) {
    counts_.activities.resize(scenario.flow.size());
    counts_.moments.resize(scenario.moments.size());
    counts_.options.resize(scenario.options.size());
    counts_.endings.resize(scenario.endings.size());
}

void VisitCounter::see(const Event& event) {
    std::visit(Overloaded{[&](const FlowEvent& e) { see(e); }, [&](const DialogueEvent& e) { see(e); },
                          [](const FormEvent&) {}, [](const NegotiationEvent&) {}, [](const CallEvent&) {}},
               event);
}

void VisitCounter::see(const FlowEvent& event) {
    std::visit(Overloaded{[&](const ActivityBegan& e) {
                              ++counts_.activities[e.activity.value()];
                              ++counts_.steps[{last_, e.activity}];
                          },
                          [&](const ActivityEnded& e) {
                              arrive({});
                              last_ = e.activity;
                          },
                          [&](const PlayEnded& e) {
                              ++counts_.plays;
                              ++counts_.endings[e.ending.value()];
                              ++counts_.steps[{last_, {}}];
                              last_ = {};
                          },
                          [](const SlotSet&) {}, [](const MinutesPassed&) {}},
               event);
}

void VisitCounter::see(const DialogueEvent& event) {
    if (const auto* chosen = std::get_if<OptionChosen>(&event)) {
        ++counts_.options[chosen->option.value()];
        chosen_ = chosen->option;
    }
    if (const auto* reached = std::get_if<MomentReached>(&event)) {
        ++counts_.moments[reached->moment.value()];
        arrive(reached->moment);
    }
    if (std::holds_alternative<WalkedOut>(event)) { chosen_ = {}; }
}

/// The way that an option opened ends here.
void VisitCounter::arrive(MomentIndex at) {
    if (!chosen_.none()) { ++counts_.ways[{chosen_, at}]; }
    chosen_ = {};
}

}  // namespace dealcraft::analysis
