#include "sim/negotiation/policy.hpp"

#include "sim/negotiation/space.hpp"
#include "sim/small_pack.hpp"
#include "support/catch.hpp"

#include <string>

using namespace dealcraft;
using namespace dealcraft::test;

TEST_CASE("the tables of our policy say of every package what its rules say", "[negotiation][NEG-12]") {
    const std::string rules = GENERATE(
        "{id: needs_volume, ", "{id: needs_volume, manager: true, ",
        "{id: cold, when: table.discount == 1 and boss.closeness < 90, text: Win him first}, {id: needs_volume, ");
    const auto small = smallPack(smallScenarioWith("{id: needs_volume, ", rules));
    const auto& scenario = *small.scenario;
    const auto& negotiation = scenario.negotiation(content::ActivityIndex{2});
    auto state = sim::blankState(scenario);
    state.slots[negotiation.managerSlot] = GENERATE(0, 1, 2);
    const script::ConstSlots slots{state.slots.data(), scenario.slots.size()};
    const sim::PolicyTables tables{scenario, negotiation, slots};
    int kept = 0;
    sim::Terms terms;
    do {
        const bool keeps = tables.keeps(terms);
        kept += keeps ? 1 : 0;
        CHECK(keeps == (sim::brokenRules(scenario, negotiation, slots, terms) == 0));
    } while (sim::nextPackage(negotiation, terms));
    CHECK(kept > 0);
}
