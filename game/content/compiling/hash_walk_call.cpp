#include "content/compiling/hash_walk.hpp"

namespace dealcraft::content {

void HashWalk::callRules(const CallRules& r) {
    for (const auto value : r.numbers) { number(value); }
    for (const auto* levels : {&r.commitment.interest, &r.commitment.credit, &r.commitment.stages}) {
        for (const auto value : *levels) { number(value); }
    }
}

void HashWalk::walk(const CompiledInterruption& i) {
    number(i.at, i.stays);
    index(i.who);
    walk(i.when);
    walk(i.effects);
    run(i.lines);
    run(i.leaves);
}

void HashWalk::walk(const CompiledCall& c) {
    number(c.mind, c.hears, c.planBrings ? 1 : 0, c.commitmentSlot, c.datedSlot, c.endedSlot, c.openSlot, c.beyondSlot);
    for (const auto* list : {&c.features, &c.evidence, &c.commitments}) {
        number(list->size());
        for (const auto place : *list) { number(place); }
    }
    index(c.plan);
    each(c.interruptions);
}

void HashWalk::walk(const CompiledTell& t) {
    number(t.slot, t.topic, t.depth, t.alone ? 1 : 0, t.figure ? 1 : 0);
    walk(t.when);
    text(t.fact);
    text(t.say);
}

void HashWalk::walk(const CompiledNeed& n) {
    name(n.id);
    number(n.slot, n.topic, n.depth, n.importance, n.alone ? 1 : 0, n.servedBy);
    walk(n.when);
    text(n.text);
    for (const auto say : n.say) { text(say); }
}

void HashWalk::walk(const CompiledObjection& o) {
    name(o.id);
    number(static_cast<int>(o.kind), static_cast<int>(o.on), o.topic, o.feature, o.plain ? 1 : 0, o.evidence,
           o.outweighedBy);
    walk(o.when);
    text(o.say);
    text(o.clarified);
}

void HashWalk::walk(const CompiledHelp& h) {
    name(h.id);
    number(h.slot, h.days.value_or(-1), h.beyond ? 1 : 0);
    walk(h.when);
    for (const auto id : {h.title, h.say, h.taken}) { text(id); }
}

void HashWalk::walk(const CompiledMind& m) {
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
void HashWalk::walk(const CompiledPhrase& p) {
    for (const int mask :
         {int{p.who}, int{p.roles}, int{p.styles}, int{p.tones}, int{p.zones}, int{p.kinds}, int{p.braces}}) {
        shown_.addSigned(mask);
    }
    shown_.addSigned(p.topics);
    shown_.add(p.judgements);
    text(p.say);
}

void HashWalk::walk(const CompiledTalk& t) {
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

}  // namespace dealcraft::content
