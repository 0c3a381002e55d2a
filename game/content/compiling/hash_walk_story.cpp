#include "content/compiling/hash_walk.hpp"

namespace dealcraft::content {

void HashWalk::walk(const SlotInfo& s) {
    name(s.name);
    number(static_cast<int>(s.kind), s.from, s.to, s.start, s.hidden ? 1 : 0);
}

void HashWalk::walk(const CompiledCast& c) {
    name(c.role);
    name(c.contact.str());
    number(c.firstSlot);
    for (const auto id : {c.name, c.title, c.about, c.firm}) { text(id); }
    shown_.addText(c.portrait);
}

void HashWalk::walk(const CompiledFact& f) {
    name(f.id.str());
    number(f.level, f.slot);
    text(f.text);
}

void HashWalk::walk(const CompiledUnknown& u) {
    name(u.id);
    number(u.slot);
    each(u.names);
    each(u.weights);
}

void HashWalk::walk(const CompiledVerdict& v) {
    walk(v.when);
    number(static_cast<int>(v.grade));
    each(v.concepts);
    text(v.why);
}

void HashWalk::walk(const CompiledTurn& t) {
    index(t.who);
    number(t.mood ? static_cast<int>(*t.mood) : -1);
    text(t.say);
}

void HashWalk::walk(const CompiledLine& l) {
    walk(l.when);
    each(l.turns);
}

void HashWalk::walk(const CompiledBranch& b) {
    walk(b.when);
    index(b.to);
}

void HashWalk::walk(const CompiledOutcome& o) {
    number(o.weight);
    walk(o.effects);
    run(o.reply);
    each(o.to);
}

void HashWalk::walk(const CompiledOption& o) {
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

void HashWalk::walk(const CompiledMoment& m) {
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

void HashWalk::walk(const CompiledChoice& c) {
    name(c.id);
    text(c.say);
    number(c.minutes, c.needed ? 1 : 0, c.slot, c.value);
    if (c.link != PlanLink::none) { number(static_cast<int>(c.link), c.linked); }
    walk(c.effects);
    run(c.verdicts);
    index(c.field);
}

void HashWalk::walk(const CompiledField& f) {
    name(f.id);
    text(f.title);
    text(f.hint);
    walk(f.when);
    number(f.pickFrom, f.pickTo, f.sorting ? 1 : 0);
    each(f.criteria);
    run(f.choices);
}

void HashWalk::walk(const CompiledDialogue& d) {
    index(d.start);
    run(d.moments);
    walk(d.leaveEffects);
    run(d.leaveVerdicts);
    run(d.leaveReply);
}

}  // namespace dealcraft::content
