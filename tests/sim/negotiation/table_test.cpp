#include "sim/negotiation/policy.hpp"
#include "sim/negotiation/space.hpp"
#include "sim/small_pack.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::test;

namespace {

Sitting atTheTable(std::uint64_t seed = 1) {
    Sitting sitting{smallPack(), seed};
    sitting.does("mark field=when choice=late");
    sitting.does("mark field=aids choice=sheet");
    sitting.does("confirm");
    sitting.does("choose option=prove");
    sitting.does("choose option=bye");
    return sitting;
}

const sim::NegotiationView& table(const sim::View& view) {
    return std::get<sim::NegotiationView>(view.body);
}

const content::CompiledNegotiation& negotiation() {
    return smallPack().scenario->negotiation(content::ActivityIndex{2});
}

std::optional<sim::TableSpoke> said(const sim::Events& events, content::Act act) {
    for (const auto& event : events) {
        const auto* table = std::get_if<sim::NegotiationEvent>(&event);
        const auto* words = table == nullptr ? nullptr : std::get_if<sim::TableSpoke>(table);
        if (words != nullptr && words->act == act) { return *words; }
    }
    return {};
}

sim::Space space() {
    const auto small = smallPack();
    const auto state = sim::blankState(*small.scenario);
    return sim::spaceOf(*small.scenario, negotiation(), negotiation().dealers[0],
                        {state.slots.data(), small.scenario->slots.size()});
}

}  // namespace

SCENARIO("the outcome space of a small negotiation equals what is reckoned by hand", "[negotiation]") {
    // ours = 60·volume + 40·discount, theirs = 30·volume + 70·discount, in hundredths:
    //          d0            d1            d2
    // v300   40 / 30       20 / 72        0 / 100 (against policy)
    // v600  100 /  0       80 / 42       60 / 70
    const auto all = space();
    const auto& found = all.solutions;
    CHECK(found.size == 6);
    CHECK(found.allowed == 5);
    CHECK(found.rational == 3);  // v300 d0 (40/30 meets both exactly), v600 d1, v600 d2
    CHECK(all.bestRational() == 8000);
    REQUIRE(found.nash.size() == 1);
    CHECK(found.nash[0].ours == 6000);  // (60-40)(70-30) = 800 beats (80-40)(42-30) = 480
    CHECK(sim::termsOf(all.order, found.nash[0].examples[0]).values[1] == 2);
    REQUIRE(found.frontier.size() == 4);
    CHECK(found.frontier[0].ours == 10000);
    CHECK(found.frontier[3].ours == 2000);
}

SCENARIO("the dealer opens with what he likes best and never proposes what he would refuse", "[negotiation][NEG-04]") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        auto sitting = atTheTable(seed);
        const auto opening = table(sitting.play.session().view(1)).dealersOffer;
        REQUIRE(opening);
        CHECK(sim::utilityOf(negotiation().dealers[0].wants, *opening) == 10000);
        for (int round = 0; round < 2 && !sitting.play.over(); ++round) {
            const auto events = sitting.does("offer volume=v600 discount=d0");
            const auto* answer = find<sim::WalkedAway>(events);
            if (answer != nullptr) { break; }
            const auto bid = table(sitting.play.session().view(1)).dealersOffer;
            CHECK(sim::utilityOf(negotiation().dealers[0].wants, *bid) >= negotiation().dealers[0].wants.reservation);
        }
    }
}

SCENARIO("an offer that is worth what he wants next is accepted as it is", "[negotiation]") {
    auto sitting = atTheTable();
    WHEN("the trainee proposes 600 drums at two per cent") {
        const auto events = sitting.does("offer volume=v600 discount=d2");
        THEN("the dealer's next target is 65 of 100, he gets 70 and agrees") {
            REQUIRE(find<sim::Agreed>(events) != nullptr);
            CHECK(find<sim::Agreed>(events)->by == sim::Side::dealer);
            CHECK(find<sim::Agreed>(events)->theirs == 7000);
            CHECK(find<sim::Agreed>(events)->broken == 0);
        }
    }
    WHEN("the trainee proposes something too little") {
        const auto events = sitting.does("offer volume=v300 discount=d0");
        THEN("the dealer names what hurts and makes another offer") {
            const auto hurts = said(events, content::Act::hurts);
            REQUIRE(hurts);
            CHECK(hurts->issue == 1);
            CHECK(find<sim::WalkedAway>(events) == nullptr);
        }
    }
}

SCENARIO("after the last round the dealer takes his reservation value or leaves", "[negotiation]") {
    auto sitting = atTheTable();
    sitting.does("offer volume=v600 discount=d0");
    sitting.does("offer volume=v600 discount=d0");
    CHECK(table(sitting.play.session().view(1)).finalOffer);
    const auto events = sitting.does("offer volume=v600 discount=d0");
    REQUIRE(find<sim::WalkedAway>(events) != nullptr);
    CHECK(find<sim::WalkedAway>(events)->by == sim::Side::dealer);
}

TEST_CASE("what the manager has allowed breaks no rule of his, but the other rules still bind",
          "[negotiation][NEG-12]") {
    const auto broken = [](std::string_view rule, int manager) {
        const auto small = smallPack(smallScenarioWith("{id: needs_volume, ", rule));
        const auto& n = small.scenario->negotiation(content::ActivityIndex{2});
        auto state = sim::blankState(*small.scenario);
        state.slots[n.managerSlot] = manager;
        return sim::brokenRules(*small.scenario, n, {state.slots.data(), small.scenario->slots.size()},
                                sim::Terms{{0, 2}});
    };
    constexpr int kRefused = 1;
    constexpr int kAgreed = 2;
    CHECK(broken("{id: needs_volume, manager: true, ", 0) == 1);
    CHECK(broken("{id: needs_volume, manager: true, ", kRefused) == 1);
    CHECK(broken("{id: needs_volume, manager: true, ", kAgreed) == 0);
    CHECK(broken("{id: needs_volume, ", kAgreed) == 1);
}

TEST_CASE("accepting takes exactly what lies on the table, against policy or not", "[negotiation]") {
    auto sitting = atTheTable();
    const auto onTable = *table(sitting.play.session().view(1)).dealersOffer;
    const auto preview = sitting.play.session().preview(onTable);
    CHECK(preview.belowBottomLine);
    CHECK(preview.brokenRules.size() == 1);
    CHECK(preview.asks == 0);  // his own bid asks him for nothing
    const auto events = sitting.does("accept");
    REQUIRE(find<sim::Agreed>(events) != nullptr);
    CHECK(find<sim::Agreed>(events)->terms == onTable);
    CHECK(find<sim::Agreed>(events)->broken == 1);
}
