#include "content/compile.hpp"

#include "base/hash.hpp"
#include "content/compiling/concession.hpp"
#include "content/small_pack.hpp"

#include <algorithm>
#include <cmath>

namespace dealcraft::content {

namespace {

SlotIndex slotNamed(const CompiledScenario& s, std::string_view name) {
    const auto found = std::ranges::find(s.slots, name, &SlotInfo::name);
    REQUIRE(found != s.slots.end());
    return static_cast<SlotIndex>(found - s.slots.begin());
}

}  // namespace

TEST_CASE("nothing is wrong with the small scenario of the tests", "[content]") {
    CHECK(findingsOf(std::string{kSmallScenario}).empty());
}

TEST_CASE("slots lie in one order: clock, cast, facts, variables, unknowns, activities", "[content]") {
    const auto s = compiledSmall();
    std::vector<std::string> names;
    for (const auto& slot : s->slots) { names.push_back(slot.name); }
    CHECK(names ==
          std::vector<std::string>{
              "minutes",       "day",           "boss.closeness", "boss.credit",          "boss.interest",
              "boss.patience", "boss.mood",     "wife.closeness", "wife.credit",          "wife.interest",
              "wife.patience", "wife.mood",     "knows(budget)",  "knows(stock)",         "met",
              "pain",          "prepare.done",  "prepare.when",   "prepare.bring.sample", "prepare.bring.report",
              "visit.done",    "table.done",    "table.agreed",   "table.walked",         "table.rounds",
              "table.manager", "table.surplus", "table.sold",     "table.late",           "table.volume",
              "table.days"});
    CHECK(s->slots[2].start == 10);
    CHECK(s->slots[slotNamed(*s, "pain")].hidden);
    CHECK(s->slots[slotNamed(*s, "table.volume")].to == 600);
    CHECK(s->cast[1].slot(Stat::mood) == slotNamed(*s, "wife.mood"));
}

TEST_CASE("a field of one pick holds the number of its choice, one of several a truth for each", "[content]") {
    const auto s = compiledSmall();
    REQUIRE(s->choices.size() == 4);
    CHECK(s->choices[1].slot == slotNamed(*s, "prepare.when"));
    CHECK(s->choices[1].value == 2);
    CHECK(s->choices[3].slot == slotNamed(*s, "prepare.bring.report"));
    CHECK(s->choices[3].value == 1);
    std::vector<std::int32_t> slots(s->slots.size());
    slots[slotNamed(*s, "visit.done")] = 1;
    CHECK(script::run(s->program, s->flow[2].when, slots) == 0);
    slots[s->choices[1].slot] = s->choices[1].value;
    CHECK(script::run(s->program, s->flow[2].when, slots) == 1);
}

TEST_CASE("bare trust is that of the activity's partner, and of the first role at the end", "[content]") {
    const auto s = compiledSmall(smallWith("    with: boss\n    clock: 55", "    with: wife\n    clock: 55"));
    const auto& effects = s->options[0].effects;
    REQUIRE(effects.count == 4);
    CHECK(s->assignments[effects.first].slot == slotNamed(*s, "wife.closeness"));
    CHECK(s->assignments[effects.first + 1].slot == slotNamed(*s, "wife.credit"));
    std::vector<std::int32_t> slots(s->slots.size());
    slots[slotNamed(*s, "boss.credit")] = 20;
    CHECK(script::run(s->program, s->criteria[1].value, slots) == 10);
}

TEST_CASE("moments, options and targets are dense indexes", "[content]") {
    const auto s = compiledSmall();
    const auto& dialogue = s->dialogue(ActivityIndex{1});
    CHECK(dialogue.start == MomentIndex{0});
    CHECK(dialogue.moments.count == 2);
    CHECK(s->moments[1].options.first == 2);
    CHECK(s->options[0].to.front().to == MomentIndex{1});
    CHECK(s->options[1].to.front().to.none());
    CHECK(s->options[3].draw.size() == 2);
    CHECK(s->options[3].draw[0].to.front().to == MomentIndex{1});
    CHECK(s->options[0].minutes == 2);
    CHECK(s->moments[0].hears == std::vector<CastIndex>{CastIndex{0}});
    CHECK(s->moments[1].key == fnv1a64("tea"));
}

TEST_CASE("only the concepts that a scenario grades come with it, in the course's order", "[content]") {
    const auto s = compiledSmall();
    REQUIRE(s->concepts.size() == 2);
    CHECK(s->concepts[0].id.str() == "VIS-02");
    CHECK(s->learn == std::vector<ConceptIndex>{ConceptIndex{1}});
}

TEST_CASE("utilities are weight times evaluation", "[content][NEG-04]") {
    const auto s = compiledSmall();
    const auto& n = s->negotiation(ActivityIndex{2});
    CHECK(n.ours.reservation == 4000);
    CHECK(n.ours.points[0][1] == 6000);
    CHECK(n.ours.points[1][0] == 4000);
    CHECK(n.dealers[0].wants.points[1][1] == 8000);
    CHECK(n.dealers[1].when.empty());
    CHECK(n.agreedSlot == slotNamed(*s, "table.agreed"));
}

TEST_CASE("a dealer's concession is Faratin's curve within a millionth, rises and ends at all", "[content][NEG-05]") {
    using enum Tactic::Curve;
    const auto curve = GENERATE(polynomial, exponential);
    const int k = GENERATE(1, 5, 40, 100);
    const int beta = GENERATE(1, 20, 40, 100, 250, 1000);
    const int rounds = GENERATE(2, 8, 24);
    const auto table = concessionTable({curve, k, beta}, rounds);
    REQUIRE(table.size() == static_cast<std::size_t>(rounds));
    CHECK(table.back() == 1'000'000);
    CHECK(std::ranges::is_sorted(table));
    for (int round = 0; round < rounds; ++round) {
        const double t = static_cast<double>(round) / (rounds - 1);
        const double share = k / 100.0;
        const double b = beta / 100.0;
        const double expected = curve == polynomial ? share + (1 - share) * std::pow(t, 1 / b)
                                                    : std::exp(std::pow(1 - t, b) * std::log(share));
        CHECK(std::abs(table[static_cast<std::size_t>(round)] - expected * 1e6) <= 1.0);
    }
}

TEST_CASE("a single round concedes all", "[content]") {
    CHECK(concessionTable({}, 1) == std::vector<std::int32_t>{1'000'000});
}

TEST_CASE("a line at a table has no turns: one speaks, and what is said says who", "[content]") {
    const auto found = findingsOf(smallWith("bid_step: [{say: No}]", "bid_step: [{turns: [{say: No}, {say: Never}]}]"));
    INFO(found);
    CHECK(found.find("E DC103") != std::string::npos);
    CHECK(found.find("E DC104") != std::string::npos);
}

TEST_CASE("the rules hash changes with the rules and not with the words", "[content]") {
    const auto base = compiledSmall();
    const auto again = compiledSmall();
    const auto reworded = compiledSmall(smallWith("say: How is stock", "say: How many drums"));
    const auto weighed = compiledSmall(smallWith("weight: 70", "weight: 71"));
    const auto kinder = compiledSmall(smallWith("trust += 5", "trust += 6"));
    CHECK(base->rulesHash == again->rulesHash);
    CHECK(base->textHash == again->textHash);
    CHECK(base->rulesHash == reworded->rulesHash);
    CHECK(base->textHash != reworded->textHash);
    CHECK(base->rulesHash != weighed->rulesHash);
    CHECK(base->rulesHash != kinder->rulesHash);
    CHECK(base->textHash == kinder->textHash);
}

}  // namespace dealcraft::content
