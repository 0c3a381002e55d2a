#include "analysis/negotiation/scenario_table.hpp"

#include "sim/negotiation/space.hpp"

namespace dealcraft::analysis {

namespace {

Fraction tenThousandths(int points) {
    return {std::to_string(points) + "/10000"};
}

DomainSide sideOf(const content::CompiledNegotiation& negotiation, const content::CompiledPreferences& wants,
                  std::string name) {
    DomainSide side{std::move(name), {}, {}, tenThousandths(wants.reservation), {}};
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        side.weights.push_back({"1"});
        auto& row = side.evaluations.emplace_back();
        for (std::size_t v = 0; v < negotiation.issues[i].values.size(); ++v) {
            row.push_back(tenThousandths(wants.points[i][v]));
        }
    }
    return side;
}

}  // namespace

ScenarioTable tableOf(const content::CompiledScenario& scenario, content::ActivityIndex activity,
                      const sim::State& state, Language language) {
    const auto& negotiation = scenario.negotiation(activity);
    const script::ConstSlots slots{state.slots.data(), scenario.slots.size()};
    ScenarioTable table;
    table.dealer = sim::dealerAt(scenario, negotiation, slots);
    table.agreeable = sim::agreeable(negotiation);
    table.withinPolicy = sim::withinPolicy(scenario, negotiation, slots);
    const auto words = [&](TextId id) { return scenario.texts->in(language, id); };
    table.domain.name = words(scenario.activity(activity).title);
    for (const auto& issue : negotiation.issues) {
        auto& made = table.domain.issues.emplace_back();
        made.name = words(issue.title);
        for (const auto& value : issue.values) { made.values.push_back(words(value.say)); }
    }
    const auto with = scenario.activity(activity).with;
    table.domain.sides[0] = sideOf(negotiation, negotiation.ours, "");
    table.domain.sides[1] = sideOf(negotiation, negotiation.dealers[table.dealer].wants,
                                   with.none() ? std::string{} : words(scenario.castMember(with).name));
    return table;
}

}  // namespace dealcraft::analysis
