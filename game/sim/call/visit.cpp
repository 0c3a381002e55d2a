#include "sim/call/visit.hpp"

#include "base/bits.hpp"

#include <algorithm>

namespace dealcraft::sim {

Visit::Visit(const CompiledScenario& scenario, const State& state)
    : scenario_(&scenario),
      state_(&state),
      call_(&scenario.call(state.activity)),
      mind_(&scenario.minds[call_->mind]) {}

bool Visit::holds(Code code) const {
    return script::run(scenario_->program, code, {state_->slots.data(), scenario_->slots.size()}) != 0;
}

bool Visit::reaches(int depth) const {
    if (depth <= 1) { return true; }
    const auto threshold = depth == 2 ? CallNumber::depth2 : depth == 3 ? CallNumber::depth3 : CallNumber::depth4;
    return openness() >= number(threshold);
}

int Visit::stageOf(std::size_t need) const {
    const auto& felt = mind_->needs[need];
    return holds(felt.when) ? slot(felt.slot) : 0;
}

std::uint32_t Visit::provingEvidence() const {
    std::uint32_t mask = 0;
    for (std::size_t i = 0; i < talk().features.size(); ++i) {
        if (hasBit(now().claimed, i)) { mask |= talk().features[i].evidence; }
    }
    return mask;
}

int Visit::stagesKnown() const {
    int sum = 0;
    for (std::size_t i = 0; i < mind_->needs.size(); ++i) { sum += stageOf(i); }
    return sum;
}

bool Visit::allows(int level) const {
    const auto& needs = scenario_->rules.call.commitment;
    const auto i = static_cast<std::size_t>(level - 1);
    const int cost = number(CallNumber::restCost) * bitsIn(memory().rests);
    return stat(Stat::interest) - cost >= needs.interest[i] && stat(Stat::credit) - cost >= needs.credit[i] &&
           stagesKnown() >= needs.stages[i];
}

int Visit::largestAllowed() const {
    int largest = 0;
    for (const auto place : call_->commitments) {
        const int level = talk().commitments[place].level;
        if (level > largest && grants(place) && allows(level)) { largest = level; }
    }
    return largest;
}

int Visit::agreedLevel() const {
    return now().agreed == kNone ? 0 : talk().commitments[now().agreed].level;
}

Voice Visit::voice() const {
    using enum CallNumber;
    const int patience = stat(Stat::patience);
    const int closeness = stat(Stat::closeness);
    const int rung = slot(mind_->rungSlot);
    const bool low = patience < number(coolPatience) || closeness < number(coolCloseness);
    const bool high = closeness >= number(warmCloseness) && patience >= number(warmPatience);
    const auto tone = low ? Tone::cool : high ? Tone::warm : Tone::plain;
    return {tone, rung >= 7 ? Zone::rebuild : rung >= 3 ? Zone::widen : Zone::hold};  // the zones of VIS-04
}

Mood Visit::mood() const {
    using enum CallNumber;
    const int patience = stat(Stat::patience);
    if (patience < number(furiousPatience) && stat(Stat::closeness) < number(furiousCloseness)) {
        return Mood::furious;
    }
    if (patience < number(angryPatience)) { return Mood::angry; }
    if (patience < number(annoyedPatience)) { return Mood::annoyed; }
    if (now().objection && !now().objection->answered) { return Mood::doubtful; }
    if (now().unheard > 0 && now().heard.stage >= 3) { return Mood::sad; }
    if (now().unheard > 0 && now().heard.stage == 2) { return Mood::worried; }
    if (stat(Stat::interest) >= number(pleasedInterest)) { return Mood::pleased; }
    return stat(Stat::closeness) >= number(smileCloseness) ? Mood::smile : Mood::neutral;
}

std::uint8_t Visit::ownObjection(ObjectionCue cue, std::uint8_t subject) const {
    for (std::size_t i = 0; i < mind_->objections.size(); ++i) {
        const auto& own = mind_->objections[i];
        if (own.on != cue || hasBit(memory().objected, i)) { continue; }
        const auto wanted = cue == ObjectionCue::topic ? own.topic : cue == ObjectionCue::feature ? own.feature : kNone;
        if ((wanted == kNone || wanted == subject) && holds(own.when)) { return static_cast<std::uint8_t>(i); }
    }
    return kNone;
}

Advice Visit::objectionAdvice() const {
    const auto& objection = *now().objection;
    const bool plain = objection.own != kNone && mind_->objections[objection.own].plain;
    if (objection.answered) { return Advice::check; }
    if (!objection.acknowledged) { return Advice::acknowledge; }
    return objection.clarified || plain ? Advice::answer : Advice::clarify;
}

Advice Visit::advice() const {
    if (now().objection) { return objectionAdvice(); }
    if (now().opening == Opening::none) { return Advice::open; }
    if (interrupted()) { return Advice::stepAside; }
    if (heardEnough()) { return Advice::listen; }
    if (anyNeed([](int stage, bool) { return stage == 1; })) { return Advice::probe; }
    if (anyNeed([](int stage, bool served) { return stage >= 2 && !served; })) {
        return now().unheard > 0 ? Advice::listen : Advice::present;
    }
    if (now().claimed != 0 && (now().evidence & provingEvidence() & ~now().shown) != 0) { return Advice::show; }
    if (memory().accepted == 0) { return Advice::askOpen; }
    return agreedLevel() == 0 ? Advice::propose : Advice::close;
}

}  // namespace dealcraft::sim
