#include "support/small_scenario.hpp"

#include "base/hash.hpp"
#include "content/compiling/ranking.hpp"

#include <utility>

namespace dealcraft::test {
namespace {

using namespace content;
using script::Instruction;
using script::Op;

enum Slot : SlotIndex {
    minutes,
    day,
    closeness,
    credit,
    interest,
    patience,
    mood,
    stock,
    wins,
    variant,
    goal,
    topics1,
    topics2,
    rating,
    planDone,
    visitDone,
    tableDone,
    recordDone,
    agreed,
    walked,
    rounds,
    price,
    days,
    manager,
    surplus,
    sold,
    late,
    slotCount
};

class Builder {
public:
    Builder() : texts_(std::make_shared<TextTable>()) {
        slots();
        people();
        plan();
        visit();
        table();
        record();
        rubric();
        rules();
        s_.texts = texts_;
        s_.rulesHash = fnv1a64("small scenario, rules 1");
        s_.textHash = fnv1a64("small scenario, texts 1");
    }
    [[nodiscard]] CompiledScenario take() { return std::move(s_); }

private:
    TextId text(const std::string& words) { return texts_->add({{words, words}}); }

    Code code(std::initializer_list<Instruction> instructions) {
        const Code made{static_cast<std::uint32_t>(s_.program.size()), static_cast<std::uint32_t>(instructions.size())};
        s_.program.insert(s_.program.end(), instructions);
        return made;
    }
    Code is(SlotIndex slot, std::int32_t value) { return code({{Op::load, slot}, {Op::push, value}, {Op::equal, 0}}); }

    /// slot += amount
    Effects add(SlotIndex slot, std::int32_t amount) {
        s_.assignments.push_back({slot, code({{Op::load, slot}, {Op::push, amount}, {Op::add, 0}})});
        return {static_cast<std::uint32_t>(s_.assignments.size() - 1), 1};
    }

    VerdictIndex verdict(Grade grade) {
        s_.verdicts.push_back({{}, grade, text("why"), {ConceptIndex{0}}});
        return VerdictIndex{s_.verdicts.size() - 1};
    }
    Run<VerdictIndex> verdicts(Grade grade) {
        if (grade == Grade::none) { return {}; }
        return {verdict(grade).value(), 1};
    }
    Run<LineIndex> line(const std::string& words) {
        s_.lines.push_back({{}, {{CastIndex{0}, std::nullopt, text(words)}}});
        return {static_cast<std::uint16_t>(s_.lines.size() - 1), 1};
    }

    /// As few numbers as a table needs: a band to bid in, and a patience that lasts.
    void rules() {
        auto& numbers = s_.rules.table.numbers;
        numbers[static_cast<std::size_t>(TableNumber::band)] = 600;
        numbers[static_cast<std::size_t>(TableNumber::candidates)] = 100;
        numbers[static_cast<std::size_t>(TableNumber::offerPatience)] = 1;
        numbers[static_cast<std::size_t>(TableNumber::lateAccept)] = 90;
    }

    void slots() {
        const auto slot = [&](const char* name, SlotKind kind, std::int32_t to, std::int32_t start = 0,
                              std::int32_t from = 0) {
            s_.slots.push_back({name, kind, from, to, start, true});
        };
        slot("minutes", SlotKind::clock, 1000);
        slot("day", SlotKind::clock, 1000, 1);
        for (const char* name : {"closeness", "credit", "interest", "patience"}) {
            slot(name, SlotKind::stat, 100, 50);
        }
        slot("mood", SlotKind::stat, 8);
        slot("stock", SlotKind::fact, 1);
        slot("wins", SlotKind::variable, 1000, 0, -1000);
        slot("variant", SlotKind::unknown, 2);
        slot("goal", SlotKind::choice, 2);
        for (const char* name : {"topic_a", "topic_b"}) { slot(name, SlotKind::choice, 1); }
        slot("rating", SlotKind::choice, 2);
        for (const char* name : {"plan.done", "visit.done", "table.done", "record.done", "agreed", "walked"}) {
            slot(name, SlotKind::outcome, 1);
        }
        slot("rounds", SlotKind::outcome, 24);
        slot("price", SlotKind::outcome, 100000);
        slot("days", SlotKind::outcome, 100000);
        for (const char* name : {"manager", "surplus", "sold", "late"}) { slot(name, SlotKind::outcome, 100); }
        static_assert(slotCount == 27);
    }

    void people() {
        s_.pack = PackId{"small"};
        s_.id = ScenarioId{"small-visit"};
        s_.title = text("小拜访");
        s_.minutes = 5;
        s_.modules = {{"INF", text("information")}, {"NEG", text("negotiation")}};
        s_.concepts = {{ConceptId{"INF-01"}, text("ask"), text("ask first"), 0},
                       {ConceptId{"NEG-05"}, text("link"), text("link issues"), 1}};
        s_.learn = {ConceptIndex{0}, ConceptIndex{1}};
        CompiledCast boss;
        boss.role = "boss";
        boss.contact = ContactId{"boss"};
        boss.key = fnv1a64("boss");
        boss.name = text("王老板");
        boss.firstSlot = closeness;
        s_.cast = {boss};
        s_.facts = {{FactId{"stock"}, text("forty drums in stock"), 2, stock}};
        s_.unknowns = {{"variant", fnv1a64("variant"), variant, {"calm", "angry", "busy"}, {1, 1, 2}}};
        s_.rules.bands = {{0, {{"弱", "weak"}}}, {60, {{"好", "good"}}}};
    }

    CompiledActivity activity(const char* id, ActivityType type, SlotIndex done) {
        CompiledActivity a;
        a.id = id;
        a.key = fnv1a64(id);
        a.type = type;
        a.title = text(id);
        a.with = CastIndex{0};
        a.doneSlot = done;
        return a;
    }

    void choice(const char* id, SlotIndex slot, std::int32_t value, Grade grade, bool needed = false) {
        CompiledChoice c;
        c.id = id;
        c.say = text(id);
        c.slot = slot;
        c.value = value;
        c.needed = needed;
        c.minutes = 5;
        c.verdicts = verdicts(grade);
        c.field = FieldIndex{s_.fields.size()};
        s_.choices.push_back(c);
    }
    void field(const char* id, int pickFrom, int pickTo, std::size_t firstChoice) {
        CompiledField f;
        f.id = id;
        f.title = text(id);
        f.pickFrom = pickFrom;
        f.pickTo = pickTo;
        f.criteria = {CriterionIndex{0}};
        f.choices = {static_cast<std::uint16_t>(firstChoice),
                     static_cast<std::uint16_t>(s_.choices.size() - firstChoice)};
        f.slot = s_.choices[firstChoice].slot;
        f.longest = 5;
        s_.fields.push_back(f);
    }

    void plan() {
        choice("sell", goal, 1, Grade::bad);
        choice("learn", goal, 2, Grade::best);
        field("goal", 1, 1, 0);
        choice("a", topics1, 1, Grade::good, true);
        choice("b", topics2, 1, Grade::weak);
        field("topics", 0, 2, 2);
        auto a = activity("plan", ActivityType::plan, planDone);
        a.body = CompiledForm{{0, 2}};
        s_.flow.push_back(a);
    }

    void option(const char* id, Grade grade, Effects effects, MomentIndex to) {
        CompiledOption o;
        o.id = id;
        o.moment = MomentIndex{s_.moments.size()};
        o.key = fnv1a64(id, fnv1a64("moment", o.moment.value()));
        o.say = text(id);
        o.minutes = 1;
        o.effects = effects;
        o.verdicts = verdicts(grade);
        o.reply = line(std::string("reply to ") + id);
        o.to = {{{}, to}};
        s_.options.push_back(o);
    }
    void moment(const char* id, std::size_t firstOption) {
        CompiledMoment m;
        m.id = id;
        m.key = fnv1a64(id);
        m.speaker = CastIndex{0};
        m.criteria = {CriterionIndex{0}};
        m.lines = line(id);
        m.options = {static_cast<std::uint16_t>(firstOption),
                     static_cast<std::uint16_t>(s_.options.size() - firstOption)};
        m.activity = ActivityIndex{1};
        s_.moments.push_back(m);
    }

    void visit() {
        option("greet", Grade::good, add(closeness, 5), MomentIndex{1});
        moment("door", 0);
        option("chat", Grade::weak, add(wins, 1), MomentIndex{1});
        option("ask_stock", Grade::best, add(stock, 1), MomentIndex{2});
        option("push", Grade::bad, add(patience, -10), MomentIndex{2});
        moment("tea", 1);
        option("prove", Grade::best, add(credit, 10), MomentIndex{});
        option("gamble", Grade::none, add(interest, 1), MomentIndex{});
        auto& gamble = s_.options.back();
        gamble.to.clear();
        gamble.draw = {{1, add(wins, 10), line("lucky"), {{{}, MomentIndex{}}}},
                       {3, add(wins, -10), line("unlucky"), {{{}, MomentIndex{1}}}}};
        moment("objection", 4);
        s_.moments.back().objection = ObjectionKind::doubt;
        auto a = activity("visit", ActivityType::dialogue, visitDone);
        a.body =
            CompiledDialogue{MomentIndex{0}, {0, 3}, add(closeness, -20), verdicts(Grade::bad), line("gone already?")};
        s_.flow.push_back(a);
    }

    CompiledIssue issue(const char* id, SlotIndex slot) {
        CompiledIssue i;
        i.id = id;
        i.title = text(id);
        i.slot = slot;
        for (int v = 0; v < 3; ++v) { i.values.push_back({{"v" + std::to_string(v), {}}, v * 10, text("value"), {}}); }
        return i;
    }
    void table() {
        CompiledNegotiation n;
        n.rounds = 4;
        n.criteria = {CriterionIndex{1}};
        n.issues = {issue("price", price), issue("days", days)};
        n.ours.reservation = 3000;
        n.ours.points[0] = {0, 3000, 6000};
        n.ours.points[1] = {4000, 2000, 0};
        n.policy = {{"not_all", is(price, 0), false, text("not everything")}};
        CompiledDealer angry;
        angry.when = is(variant, 1);
        angry.wants.reservation = 4000;
        angry.wants.points[0] = {7000, 3000, 0};
        angry.wants.points[1] = {0, 1500, 3000};
        angry.tactic.concession = {0, 100000, 300000, 600000, 1000000};
        angry.ranked = rankedPackages(n, angry.wants);
        CompiledDealer calm = angry;
        calm.when = {};
        calm.wants.reservation = 2000;
        n.dealers = {angry, calm};
        for (auto& words : n.words) { words = line("words"); }
        n.agreedSlot = agreed;
        n.walkedSlot = walked;
        n.roundsSlot = rounds;
        n.managerSlot = manager;
        n.surplusSlot = surplus;
        n.soldSlot = sold;
        n.lateSlot = late;
        auto a = activity("table", ActivityType::negotiation, tableDone);
        a.days = 3;
        a.body = n;
        s_.flow.push_back(a);
    }

    void record() {
        choice("cold", rating, 1, Grade::good);
        choice("warm", rating, 2, Grade::weak);
        field("rating", 1, 1, 4);
        auto a = activity("record", ActivityType::record, recordDone);
        a.body = CompiledForm{{2, 1}};
        s_.flow.push_back(a);
    }

    void rubric() {
        s_.endings = {{"deal", is(agreed, 1), text("deal"), text("a deal"), 100},
                      {"none", {}, text("none"), text("no deal"), 80}};
        CompiledCriterion choices;
        choices.id = "choices";
        choices.title = text("choices");
        choices.weight = 60;
        choices.concepts = {ConceptIndex{0}};
        CompiledCriterion own;
        own.id = "own_utility";
        own.title = text("own utility");
        own.weight = 40;
        own.concepts = {ConceptIndex{1}};
        own.measure = Measure::negotiation;
        own.activity = ActivityIndex{2};
        s_.criteria = {choices, own};
    }

    CompiledScenario s_;
    std::shared_ptr<TextTable> texts_;
};

}  // namespace

std::shared_ptr<const CompiledScenario> smallScenario() {
    static const auto kScenario = std::make_shared<const CompiledScenario>(Builder{}.take());
    return kScenario;
}

std::shared_ptr<const Pack> smallPack() {
    auto pack = std::make_shared<Pack>();
    pack->info.id = PackId{"small"};
    pack->files = {{"pack.yaml", "id: small\n"}, {"scenarios/small-visit.yaml", "id: small-visit\n"}};
    pack->rules = smallScenario()->rules;
    pack->contentHash = 1;
    return pack;
}

}  // namespace dealcraft::test
