#include "scoring/call_teller.hpp"

#include "base/bits.hpp"
#include "base/overloaded.hpp"
#include "scoring/advised_move.hpp"
#include "scoring/call_evidence.hpp"
#include "scoring/coach.hpp"
#include "sim/call/showing.hpp"
#include "sim/call/visit.hpp"

#include <algorithm>

namespace dealcraft::scoring {

namespace {

using Line = std::optional<sim::ShownCallLine>;

Line lineIn(const std::optional<sim::Shown>& seen) {
    const auto* line = seen ? std::get_if<sim::ShownCallLine>(&*seen) : nullptr;
    return line == nullptr ? Line{} : Line{*line};
}

TextId textIn(const std::optional<sim::Shown>& seen) {
    const auto line = lineIn(seen);
    return line ? line->say : kNoText;
}

void addOnce(std::vector<std::size_t>& actions, std::size_t action) {
    if (actions.empty() || actions.back() != action) { actions.push_back(action); }
}

RevealedNeed revealedNeed(const sim::Visit& v, std::size_t place) {
    const auto& need = v.mind().needs[place];
    return {need.text, need.say, v.stageOf(place), need.importance};
}

RevealedCommitment revealedCommitment(const sim::Visit& v, std::uint8_t place) {
    const auto& commitment = v.talk().commitments[place];
    const bool agreed = v.now().agreed == place;
    return {.title = commitment.title,
            .level = commitment.level,
            .granted = v.grants(place),
            .possible = v.grants(place) && v.allows(commitment.level),
            .agreed = agreed,
            .dated = agreed && v.now().dated,
            .refused = hasBit(v.now().refused, place)};
}

/// The same proposal with a day and an owner.
sim::Moved dated(sim::Moved move) {
    move.second = static_cast<std::uint8_t>(sim::DueDate::nextWeek);
    move.owner = sim::Owner::ours;
    return move;
}

}  // namespace

void CallTeller::tell(const sim::State& before, const sim::CallEvent& event, const std::optional<sim::Shown>& seen) {
    if (const auto* opened = std::get_if<sim::CallOpened>(&event)) {
        RevealedCall call;
        call.activity = opened->activity;
        call.who = CastIndex{scenario_.minds[scenario_.call(opened->activity).mind].cast};
        debrief_.calls.push_back(std::move(call));
        return;
    }
    addEvidence(before.activity, event);
    std::visit(
        Overloaded{[&](const sim::Moved& e) { addMove(before, e, seen); }, [&](const sim::KindNamed& e) { addCard(e); },
                   [&](const sim::ObjectionRaised& e) {
                       debrief_.calls.back().objections.push_back(
                           {action_, e.kind, e.kind, textIn(seen), kNoText, {}, {}, e.own});
                   },
                   [&](const sim::ObjectionClarified&) {
                       if (auto* o = objection()) { o->meant = textIn(seen); }
                   },
                   [&](const sim::ObjectionGrew& e) {
                       if (auto* o = objection()) { o->lastKind = e.kind; }
                   },
                   [&](const sim::ObjectionClosed& e) {
                       if (auto* o = objection()) { o->end = e.end; }
                   },
                   [&](const sim::PromiseMade& e) { addPromise(before, e); },
                   [&](const sim::CallEnded& e) { addEnd(before, e); }, [](const auto&) {}},
        event);
}

RevealedObjection* CallTeller::objection() {
    auto& objections = debrief_.calls.back().objections;
    return objections.empty() || objections.back().end ? nullptr : &objections.back();
}

void CallTeller::addEvidence(ActivityIndex activity, const sim::CallEvent& event) {
    for (std::size_t i = 0; i < scenario_.criteria.size(); ++i) {
        const auto& criterion = scenario_.criteria[i];
        if (criterion.measure != Measure::call || criterion.activity != activity) { continue; }
        if (bearsOn(criterion.callFigure, event)) { addOnce(debrief_.evidence[i], action_); }
    }
}

void CallTeller::addMove(const sim::State& before, const sim::Moved& move, const std::optional<sim::Shown>& seen) {
    const auto note = coachNote(scenario_, move);
    const auto inner = sim::innerVoice(scenario_, before.activity, move, inner_);
    if (!note) { return; }
    GradedDecision decision;
    decision.action = action_;
    decision.activity = before.activity;
    decision.grade = note->grade;
    decision.why = note->why;
    decision.concepts = note->concepts;
    decision.judgement = note->judgement;
    decision.spoken = lineIn(seen);
    decision.said = textIn(seen);
    decision.inner = inner;
    if (note->grade == Grade::weak || note->grade == Grade::bad) { decision.betterLine = betterThan(before, move); }
    decision_ = debrief_.entries.size();
    debrief_.entries.push_back({action_, {}, std::move(decision), {}});
}

std::optional<sim::ShownCallLine> CallTeller::betterThan(const sim::State& before, const sim::Moved& move) {
    const auto better = move.judgement == Judgement::committedUndated ? dated(move) : advisedMove(scenario_, before);
    const bool same =
        better && better->act == move.act && better->subject == move.subject && better->second == move.second;
    if (!better || same) { return {}; }
    return lineIn(sim::shown(scenario_, before.activity, sim::CallEvent{*better}, better_));
}

void CallTeller::addCard(const sim::KindNamed& card) {
    if (auto* o = objection()) { o->named = card.kind; }
    const auto result = card.right ? sim::CardResult::right : sim::CardResult::wrong;
    debrief_.entries.push_back({action_, {}, {}, sim::ObjectionNamed{MomentIndex{}, card.kind, result}});
}

void CallTeller::addPromise(const sim::State& before, const sim::PromiseMade& promise) {
    const auto& help = scenario_.minds[scenario_.call(before.activity).mind].helps[promise.help];
    debrief_.calls.back().promises.push_back({help.title, promise.due, Promise::open, help.slot});
}

void CallTeller::addEnd(const sim::State& before, const sim::CallEnded& end) {
    const sim::Visit v{scenario_, before};
    auto& call = debrief_.calls.back();
    call.end = end.how;
    call.reachable = end.reachable;
    for (std::size_t i = 0; i < v.mind().needs.size(); ++i) {
        if (v.holds(v.mind().needs[i].when)) { call.needs.push_back(revealedNeed(v, i)); }
    }
    for (std::size_t i = 0; i < v.mind().tells.size(); ++i) {
        const auto& tell = v.mind().tells[i];
        if (v.holds(tell.when)) { call.tells.push_back({tell.fact, hasBit(v.memory().told, i)}); }
    }
    for (const auto place : v.call().commitments) { call.commitments.push_back(revealedCommitment(v, place)); }
    for (auto& o : call.objections) {
        if (o.meant == kNoText && o.own != kNone) { o.meant = v.mind().objections[o.own].clarified; }
    }
    decision_.reset();
}

void CallTeller::tell(const sim::State& before, const sim::SlotSet& event) {
    if (!decision_ || before.activity.none()) { return; }
    const auto* call = std::get_if<CompiledCall>(&scenario_.activity(before.activity).body);
    if (call == nullptr) { return; }
    const auto& cast = scenario_.cast[scenario_.minds[call->mind].cast];
    auto& changes = debrief_.entries[*decision_].decision->changes;
    const int by = event.value - before.slots[event.slot];
    if (event.slot == cast.slot(Stat::closeness)) { changes.closeness += by; }
    if (event.slot == cast.slot(Stat::credit)) { changes.credit += by; }
    if (event.slot == cast.slot(Stat::interest)) { changes.interest += by; }
    if (event.slot == cast.slot(Stat::patience)) { changes.patience += by; }
}

void CallTeller::tell(const sim::ChoiceTaken& event) {
    const auto& choice = scenario_.choice(event.choice);
    if (choice.link == PlanLink::none) { return; }
    for (std::size_t i = 0; i < scenario_.criteria.size(); ++i) {
        const auto& criterion = scenario_.criteria[i];
        if (criterion.measure != Measure::call || criterion.callFigure != CallFigure::plan) { continue; }
        const auto plan = scenario_.call(criterion.activity).plan;
        if (!plan.none() && scenario_.form(plan).fields.holds(choice.field)) { addOnce(debrief_.evidence[i], action_); }
    }
}

void CallTeller::finish(const sim::State& last) {
    for (auto& call : debrief_.calls) {
        for (auto& promise : call.promises) { promise.result = static_cast<Promise>(last.slots[promise.slot]); }
    }
}

}  // namespace dealcraft::scoring
