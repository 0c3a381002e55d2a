#include "content/compiling/hashes.hpp"

#include "base/hash.hpp"
#include "base/overloaded.hpp"

#include <algorithm>

namespace dealcraft::content {

namespace {

/// Walks a compiled scenario in one fixed order. What follows a rule goes into one hash, what is only shown into the
/// other.
class Walk {
public:
    explicit Walk(const CompiledScenario& scenario) : s_(scenario) {}

    void whole();
    [[nodiscard]] std::uint64_t rules() const { return rules_.value(); }
    [[nodiscard]] std::uint64_t shown() const { return shown_.value(); }

private:
    template <class... Numbers>
    void number(Numbers... numbers) {
        (rules_.addSigned(static_cast<std::int64_t>(numbers)), ...);
    }
    void name(std::string_view text) { rules_.addText(text); }
    void text(TextId id) {
        for (const auto& words : s_.texts->at(id).words) { shown_.addText(words); }
    }
    template <class Tag>
    void index(Index<Tag> i) {
        number(i.value());
    }
    template <class I>
    void run(Run<I> r) {
        number(r.first, r.count);
    }
    template <class T>
    void each(const std::vector<T>& list) {
        number(list.size());
        for (const auto& one : list) { walk(one); }
    }

    void rulesOfTheHouse(const Rules& r);
    void tableRules(const TableRules& r);
    void callRules(const CallRules& r);
    void walk(Code c) { number(c.first, c.count); }
    void walk(Effects e) { number(e.first, e.count); }
    template <class Tag>
    void walk(Index<Tag> i) {
        index(i);
    }
    void walk(std::uint32_t weight) { number(weight); }
    void walk(std::int32_t value) { number(value); }
    void walk(const std::string& text) { name(text); }
    void walk(const CourseModule& m);
    void walk(const CompiledConcept& c);
    void walk(const SlotInfo& s);
    void walk(const CompiledCast& c);
    void walk(const CompiledFact& f);
    void walk(const CompiledUnknown& u);
    void walk(const CompiledVerdict& v);
    void walk(const CompiledTurn& t);
    void walk(const CompiledLine& l);
    void walk(const CompiledBranch& b);
    void walk(const CompiledOutcome& o);
    void walk(const CompiledOption& o);
    void walk(const CompiledMoment& m);
    void walk(const CompiledChoice& c);
    void walk(const CompiledField& f);
    void walk(const IssueValue& v);
    void walk(const CompiledIssue& i);
    void walk(const CompiledPreferences& p);
    void walk(const CompiledDealer& d);
    void walk(const CompiledPolicy& p);
    void walk(const CompiledForm& f) { run(f.fields); }
    void walk(const CompiledDialogue& d);
    void walk(const CompiledArgument& a);
    void walk(const CompiledNegotiation& n);
    void walk(const CompiledInterruption& i);
    void walk(const CompiledCall& c);
    void walk(const CompiledTell& t);
    void walk(const CompiledNeed& n);
    void walk(const CompiledObjection& o);
    void walk(const CompiledHelp& h);
    void walk(const CompiledMind& m);
    void walk(const CompiledPhrase& p);
    void walk(const CompiledTalk& t);
    void walk(const CompiledActivity& a);
    void walk(const CompiledEnding& e);
    void walk(const CompiledNote& n);
    void walk(const LinePoint& p) { number(p.value, p.points); }
    void walk(const CompiledCriterion& c);
    void walk(const script::Instruction& i) { number(static_cast<int>(i.op), i.operand); }
    void walk(const script::Assignment& a);

    const CompiledScenario& s_;
    HashChain rules_;
    HashChain shown_;
};

void Walk::rulesOfTheHouse(const Rules& r) {
    number(r.version, r.optionMinutes.value());
    for (const auto value : r.gradeValues) { number(value); }
    number(r.bands.size());
    for (const auto& band : r.bands) {
        number(band.from);
        for (const auto& words : band.name.words) { shown_.addText(words); }
    }
}

void Walk::tableRules(const TableRules& r) {
    for (const auto value : r.numbers) { number(value); }
    for (const auto& row : r.interests) {
        for (const auto value : row) { number(value); }
    }
    for (const auto& row : r.dealers) {
        for (const auto value : row) { number(value); }
    }
}

void Walk::callRules(const CallRules& r) {
    for (const auto value : r.numbers) { number(value); }
    for (const auto* levels : {&r.commitment.interest, &r.commitment.credit, &r.commitment.stages}) {
        for (const auto value : *levels) { number(value); }
    }
}

void Walk::walk(const CourseModule& m) {
    name(m.id);
    text(m.title);
}

void Walk::walk(const CompiledConcept& c) {
    name(c.id.str());
    number(c.module);
    text(c.title);
    text(c.explanation);
}

void Walk::walk(const SlotInfo& s) {
    name(s.name);
    number(static_cast<int>(s.kind), s.from, s.to, s.start, s.hidden ? 1 : 0);
}

void Walk::walk(const CompiledCast& c) {
    name(c.role);
    name(c.contact.str());
    number(c.firstSlot);
    for (const auto id : {c.name, c.title, c.about, c.firm}) { text(id); }
    shown_.addText(c.portrait);
}

void Walk::walk(const CompiledFact& f) {
    name(f.id.str());
    number(f.level, f.slot);
    text(f.text);
}

void Walk::walk(const CompiledUnknown& u) {
    name(u.id);
    number(u.slot);
    each(u.names);
    each(u.weights);
}

void Walk::walk(const CompiledVerdict& v) {
    walk(v.when);
    number(static_cast<int>(v.grade));
    each(v.concepts);
    text(v.why);
}

void Walk::walk(const CompiledTurn& t) {
    index(t.who);
    number(t.mood ? static_cast<int>(*t.mood) : -1);
    text(t.say);
}

void Walk::walk(const CompiledLine& l) {
    walk(l.when);
    each(l.turns);
}

void Walk::walk(const CompiledBranch& b) {
    walk(b.when);
    index(b.to);
}

void Walk::walk(const CompiledOutcome& o) {
    number(o.weight);
    walk(o.effects);
    run(o.reply);
    each(o.to);
}

void Walk::walk(const CompiledOption& o) {
    name(o.id);
    text(o.say);
    walk(o.when);
    number(o.minutes);
    walk(o.effects);
    run(o.verdicts);
    run(o.reply);
    each(o.to);
    each(o.draw);
    index(o.moment);
}

void Walk::walk(const CompiledMoment& m) {
    name(m.id);
    index(m.speaker);
    each(m.hears);
    number(m.objection ? static_cast<int>(*m.objection) : -1, m.mayBeRequired ? 1 : 0);
    walk(m.effects);
    walk(m.required);
    each(m.criteria);
    run(m.lines);
    run(m.options);
    index(m.activity);
}

void Walk::walk(const CompiledChoice& c) {
    name(c.id);
    text(c.say);
    number(c.minutes, c.needed ? 1 : 0, c.slot, c.value);
    if (c.link != PlanLink::none) { number(static_cast<int>(c.link), c.linked); }
    walk(c.effects);
    run(c.verdicts);
    index(c.field);
}

void Walk::walk(const CompiledField& f) {
    name(f.id);
    text(f.title);
    text(f.hint);
    walk(f.when);
    number(f.pickFrom, f.pickTo, f.sorting ? 1 : 0);
    each(f.criteria);
    run(f.choices);
}

void Walk::walk(const IssueValue& v) {
    name(v.id.value);
    number(v.amount);
    text(v.say);
}

void Walk::walk(const CompiledIssue& i) {
    name(i.id);
    text(i.title);
    text(i.unit);
    number(i.slot);
    each(i.values);
}

void Walk::walk(const CompiledPreferences& p) {
    number(p.reservation);
    for (const auto& row : p.points) {
        for (const auto points : row) { number(points); }
    }
}

void Walk::walk(const CompiledDealer& d) {
    walk(d.when);
    walk(d.wants);
    each(d.tactic.concession);
    each(d.tactic.resource);
    number(d.tactic.reciprocity, static_cast<int>(d.tactic.mirror), d.tactic.rivalsShare, d.dayCost, d.bluffs ? 1 : 0,
           static_cast<int>(d.alternative));
    walk(d.whenBack);
}

void Walk::walk(const CompiledPolicy& p) {
    name(p.id);
    walk(p.when);
    number(p.manager ? 1 : 0);
    text(p.text);
}

void Walk::walk(const CompiledArgument& a) {
    name(a.id);
    text(a.say);
    walk(a.when);
    walk(a.fits);
    number(a.issue, a.countersAlternative ? 1 : 0);
    run(a.verdicts);
}

void Walk::walk(const CompiledDialogue& d) {
    index(d.start);
    run(d.moments);
    walk(d.leaveEffects);
    run(d.leaveVerdicts);
    run(d.leaveReply);
}

void Walk::walk(const CompiledNegotiation& n) {
    number(n.rounds, n.dealerOpens ? 1 : 0, n.agreedSlot, n.walkedSlot, n.roundsSlot, n.preparation ? 1 : 0, n.dayCost,
           n.adjourn.times, n.adjourn.days, n.managerSlot, n.surplusSlot, n.soldSlot, n.lateSlot);
    each(n.criteria);
    each(n.issues);
    for (const auto& d : n.dependences) { number(d.issue, d.value, d.needsIssue, d.from); }
    each(n.arguments);
    if (n.manager) {
        index(n.manager->with);
        walk(n.manager->when);
    }
    walk(n.ours);
    each(n.policy);
    each(n.dealers);
    for (const auto& words : n.words) { run(words); }
}

void Walk::walk(const CompiledInterruption& i) {
    number(i.at, i.stays);
    index(i.who);
    walk(i.when);
    walk(i.effects);
    run(i.lines);
    run(i.leaves);
}

void Walk::walk(const CompiledCall& c) {
    number(c.mind, c.hears, c.planBrings ? 1 : 0, c.commitmentSlot, c.datedSlot, c.endedSlot, c.openSlot, c.beyondSlot);
    for (const auto* list : {&c.features, &c.evidence, &c.commitments}) {
        number(list->size());
        for (const auto place : *list) { number(place); }
    }
    index(c.plan);
    each(c.interruptions);
}

void Walk::walk(const CompiledTell& t) {
    number(t.slot, t.topic, t.depth, t.alone ? 1 : 0, t.figure ? 1 : 0);
    walk(t.when);
    text(t.fact);
    text(t.say);
}

void Walk::walk(const CompiledNeed& n) {
    name(n.id);
    number(n.slot, n.topic, n.depth, n.importance, n.alone ? 1 : 0, n.servedBy);
    walk(n.when);
    text(n.text);
    for (const auto say : n.say) { text(say); }
}

void Walk::walk(const CompiledObjection& o) {
    name(o.id);
    number(static_cast<int>(o.kind), static_cast<int>(o.on), o.topic, o.feature, o.plain ? 1 : 0, o.evidence,
           o.outweighedBy);
    walk(o.when);
    text(o.say);
    text(o.clarified);
}

void Walk::walk(const CompiledHelp& h) {
    name(h.id);
    number(h.slot, h.days.value_or(-1), h.beyond ? 1 : 0);
    walk(h.when);
    for (const auto id : {h.title, h.say, h.taken}) { text(id); }
}

void Walk::walk(const CompiledMind& m) {
    number(m.cast, static_cast<int>(m.role), static_cast<int>(m.style), static_cast<int>(m.stance), m.grants, m.hurry,
           m.rungSlot);
    each(m.tells);
    each(m.needs);
    each(m.objections);
    each(m.helps);
    number(m.referral ? 1 : 0);
    if (m.referral) { walk(*m.referral); }
}

/// Which words are said changes nothing: phrases count as text.
void Walk::walk(const CompiledPhrase& p) {
    for (const int mask :
         {int{p.who}, int{p.roles}, int{p.styles}, int{p.tones}, int{p.zones}, int{p.kinds}, int{p.braces}}) {
        shown_.addSigned(mask);
    }
    shown_.addSigned(p.topics);
    shown_.add(p.judgements);
    text(p.say);
}

void Walk::walk(const CompiledTalk& t) {
    text(t.firm);
    for (const auto& topic : t.topics) {
        name(topic.id);
        number(topic.sensitive ? 1 : 0);
        text(topic.title);
    }
    for (const auto& commitment : t.commitments) {
        name(commitment.id);
        number(commitment.level);
        for (const auto id : {commitment.title, commitment.say, commitment.undated}) { text(id); }
    }
    for (const auto& feature : t.features) {
        name(feature.id);
        number(feature.evidence);
        text(feature.feature);
        text(feature.benefit);
    }
    for (const auto& piece : t.evidence) {
        name(piece.id);
        number(static_cast<int>(piece.kind));
        text(piece.title);
    }
    for (const auto& judged : t.judgements) {
        number(static_cast<int>(judged.grade));
        for (const auto index : judged.concepts) { number(index); }
        text(judged.why);
    }
    for (const auto& phrase : t.phrases) { walk(phrase); }
}

void Walk::walk(const CompiledActivity& a) {
    name(a.id);
    number(static_cast<int>(a.type), a.days, a.clock ? *a.clock : -1, a.doneSlot);
    text(a.title);
    text(a.brief);
    shown_.addText(a.place);
    walk(a.when);
    index(a.with);
    std::visit([this](const auto& body) { walk(body); }, a.body);
}

void Walk::walk(const CompiledEnding& e) {
    name(e.id);
    walk(e.when);
    number(e.atMost);
    text(e.title);
    text(e.text);
}

void Walk::walk(const CompiledNote& n) {
    walk(n.when);
    text(n.title);
    text(n.text);
}

void Walk::walk(const CompiledCriterion& c) {
    name(c.id);
    text(c.title);
    number(c.weight, static_cast<int>(c.measure), static_cast<int>(c.figure));
    if (c.measure == Measure::call) { number(static_cast<int>(c.callFigure)); }
    each(c.concepts);
    walk(c.value);
    each(c.line);
    index(c.activity);
}

void Walk::walk(const script::Assignment& a) {
    number(a.slot);
    walk(a.value);
}

void Walk::whole() {
    name(s_.pack.str());
    name(s_.id.str());
    for (const auto id : {s_.title, s_.brief}) { text(id); }
    shown_.addSigned(s_.minutes);
    rulesOfTheHouse(s_.rules);
    each(s_.modules);
    each(s_.concepts);
    each(s_.learn);
    each(s_.cast);
    each(s_.facts);
    each(s_.unknowns);
    each(s_.slots);
    each(s_.flow);
    each(s_.moments);
    each(s_.options);
    each(s_.lines);
    each(s_.verdicts);
    each(s_.fields);
    each(s_.choices);
    each(s_.endings);
    each(s_.epilogue);
    each(s_.reveal);
    each(s_.criteria);
    const bool bargains =
        std::ranges::any_of(s_.flow, [](const CompiledActivity& a) { return a.type == ActivityType::negotiation; });
    if (bargains) { tableRules(s_.rules.table); }
    if (!s_.minds.empty() || bargains) { walk(s_.talk); }
    if (!s_.minds.empty()) {
        each(s_.minds);
        callRules(s_.rules.call);
    }
    each(s_.program);
    each(s_.assignments);
}

}  // namespace

std::uint64_t rulesHashOf(const CompiledScenario& scenario) {
    Walk walk{scenario};
    walk.whole();
    return walk.rules();
}

std::uint64_t textHashOf(const CompiledScenario& scenario) {
    Walk walk{scenario};
    walk.whole();
    return walk.shown();
}

}  // namespace dealcraft::content
