#include "content/compiling/hash_walk.hpp"

namespace dealcraft::content {

void HashWalk::tableRules(const TableRules& r) {
    for (const auto value : r.numbers) { number(value); }
    for (const auto& row : r.interests) {
        for (const auto value : row) { number(value); }
    }
    for (const auto& row : r.dealers) {
        for (const auto value : row) { number(value); }
    }
}

void HashWalk::walk(const IssueValue& v) {
    name(v.id.value);
    number(v.amount);
    text(v.say);
}

void HashWalk::walk(const CompiledIssue& i) {
    name(i.id);
    text(i.title);
    text(i.unit);
    number(i.slot);
    each(i.values);
}

void HashWalk::walk(const CompiledPreferences& p) {
    number(p.reservation);
    for (const auto& row : p.points) {
        for (const auto points : row) { number(points); }
    }
}

void HashWalk::walk(const CompiledDealer& d) {
    walk(d.when);
    walk(d.wants);
    each(d.tactic.concession);
    each(d.tactic.resource);
    number(d.tactic.reciprocity, static_cast<int>(d.tactic.mirror), d.tactic.rivalsShare, d.dayCost, d.bluffs ? 1 : 0,
           static_cast<int>(d.alternative));
    walk(d.whenBack);
}

void HashWalk::walk(const CompiledPolicy& p) {
    name(p.id);
    walk(p.when);
    number(p.manager ? 1 : 0);
    text(p.text);
}

void HashWalk::walk(const CompiledArgument& a) {
    name(a.id);
    text(a.say);
    walk(a.when);
    walk(a.fits);
    number(a.issue, a.countersAlternative ? 1 : 0);
    run(a.verdicts);
}

void HashWalk::walk(const CompiledNegotiation& n) {
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

}  // namespace dealcraft::content
