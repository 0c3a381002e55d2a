#include "analysis/review/praise.hpp"

#include "base/bits.hpp"
#include "base/overloaded.hpp"
#include "base/percent.hpp"
#include "scoring/call_figures.hpp"
#include "sim/unfolding.hpp"

#include <algorithm>

namespace dealcraft::analysis {

namespace {

bool isOnlyMove(const ReviewedDecision& decision, const ReviewRules& rules) {
    if (decision.taken != 0 || decision.options.size() < 2) { return false; }
    const auto& second = decision.options[1];
    constexpr std::size_t kOne = 1;  // of one sample nobody knows how far it may be off
    if (decision.best().samples == kOne || second.samples == kOne) { return false; }
    const auto lead = decision.best().value - second.value - second.error;
    return lead >= rules[ReviewNumber::onlyMove] * kHundredthValue;
}

/// Little time, or a customer who is near the end of his patience, and something to be lost.
bool isUnderPressure(const ReviewedDecision& decision, const scoring::Play& before, const ReviewRules& rules) {
    const auto& scenario = before.session().scenario();
    const auto& state = before.session().state();
    const auto& activity = scenario.activity(state.activity);
    if (decision.best().value - decision.options.back().value < rules[ReviewNumber::good] * kHundredthValue) {
        return false;
    }
    const auto left = sim::minutesLeft(scenario, state);
    if (left && *left * kHundredPercent <= *activity.clock * rules[ReviewNumber::pressureClock]) { return true; }
    if (activity.with.none()) { return false; }
    const auto patience = state.slots[scenario.castMember(activity.with).slot(Stat::patience)];
    return patience <= rules[ReviewNumber::pressurePatience];
}

/// Whether a move of a visit uses what the plan foresaw: a question, a proof, an answer, the aim.
bool wasPrepared(const scoring::Play& before, const sim::Action& action) {
    const auto* move = std::get_if<sim::CallAction>(&action);
    if (move == nullptr) { return false; }
    const auto& scenario = before.session().scenario();
    const auto& state = before.session().state();
    const auto foreseen =
        scoring::foreseenIn(scenario, scenario.call(state.activity), {state.slots.data(), scenario.slots.size()});
    const auto& call = std::get<sim::CallState>(state.inner);
    return std::visit(
        Overloaded{[](const auto&) { return false; },
                   [&](const sim::Ask& a) { return hasBit(foreseen.topics, a.topic); },
                   [&](const sim::Show& a) { return hasBit(foreseen.evidence, a.evidence); },
                   [&](const sim::AnswerObjection&) {
                       return call.objection && hasBit(foreseen.kinds, static_cast<std::size_t>(call.objection->kind));
                   },
                   [&](const sim::Propose& a) {
                       return foreseen.aim > 0 && scenario.talk.commitments[a.commitment].level == foreseen.aim;
                   }},
        *move);
}

}  // namespace

std::uint8_t praiseOf(const ReviewedDecision& decision, const scoring::Play& before, const sim::Action& action) {
    const auto& rules = before.session().scenario().rules.review;
    if (decision.label != Label::best) { return 0; }
    unsigned praise = 0;
    const auto add = [&](Praise p, bool earned) { praise |= earned ? 1U << static_cast<unsigned>(p) : 0U; };
    add(Praise::onlyMove, isOnlyMove(decision, rules));
    add(Praise::underPressure, isUnderPressure(decision, before, rules));
    add(Praise::prepared, wasPrepared(before, action));
    return static_cast<std::uint8_t>(praise);
}

}  // namespace dealcraft::analysis
