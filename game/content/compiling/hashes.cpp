#include "content/compiling/hashes.hpp"

#include "content/compiling/hash_walk.hpp"

#include <algorithm>

namespace dealcraft::content {

void HashWalk::rulesOfTheHouse(const Rules& r) {
    number(r.version, r.optionMinutes.value());
    for (const auto value : r.gradeValues) { number(value); }
    number(r.bands.size());
    for (const auto& band : r.bands) {
        number(band.from);
        for (const auto& words : band.name.words) { shown_.addText(words); }
    }
}

void HashWalk::walk(const CourseModule& m) {
    name(m.id);
    text(m.title);
}

void HashWalk::walk(const CompiledConcept& c) {
    name(c.id.str());
    number(c.module);
    text(c.title);
    text(c.explanation);
}

void HashWalk::walk(const CompiledActivity& a) {
    name(a.id);
    number(static_cast<int>(a.type), a.days, a.clock ? *a.clock : -1, a.doneSlot);
    text(a.title);
    text(a.brief);
    shown_.addText(a.place);
    walk(a.when);
    index(a.with);
    std::visit([this](const auto& body) { walk(body); }, a.body);
}

void HashWalk::walk(const CompiledEnding& e) {
    name(e.id);
    walk(e.when);
    number(e.atMost);
    text(e.title);
    text(e.text);
}

void HashWalk::walk(const CompiledNote& n) {
    walk(n.when);
    text(n.title);
    text(n.text);
}

void HashWalk::walk(const CompiledCriterion& c) {
    name(c.id);
    text(c.title);
    number(c.weight, static_cast<int>(c.measure), static_cast<int>(c.figure));
    if (c.measure == Measure::call) { number(static_cast<int>(c.callFigure)); }
    each(c.concepts);
    walk(c.value);
    each(c.line);
    index(c.activity);
}

void HashWalk::walk(const script::Assignment& a) {
    number(a.slot);
    walk(a.value);
}

void HashWalk::whole() {
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

std::uint64_t rulesHashOf(const CompiledScenario& scenario) {
    HashWalk walk{scenario};
    walk.whole();
    return walk.rules();
}

std::uint64_t textHashOf(const CompiledScenario& scenario) {
    HashWalk walk{scenario};
    walk.whole();
    return walk.shown();
}

}  // namespace dealcraft::content
