#include "analysis/review/state_key.hpp"

#include <algorithm>
#include <utility>

namespace dealcraft::analysis {

namespace {

/// Seven bits a byte, the sign in the last bit: small numbers are short.
void append(std::string& key, std::int64_t number) {
    auto word = (static_cast<std::uint64_t>(number) << 1U) ^ static_cast<std::uint64_t>(number >> 63U);
    constexpr std::uint64_t kMore = 0x80;
    while (word >= kMore) {
        key.push_back(static_cast<char>((word & (kMore - 1)) | kMore));
        word >>= 7U;
    }
    key.push_back(static_cast<char>(word));
}

}  // namespace

std::vector<bool> slotsRead(const CompiledScenario& scenario) {
    std::vector<bool> read(scenario.slots.size(), false);
    for (const auto& step : scenario.program) {
        if (step.op == script::Op::load) { read[static_cast<std::size_t>(step.operand)] = true; }
    }
    return read;
}

StateKeys::StateKeys(const CompiledScenario& scenario) : scenario_(scenario) {
    const auto read = slotsRead(scenario);
    clockIsRead_ = read[kMinutesSlot];
    for (std::size_t i = kMinutesSlot + 1; i < scenario.slots.size(); ++i) {
        const bool pick = scenario.slots[i].kind == SlotKind::choice;
        if (!pick || read[i]) { live_.push_back(static_cast<script::SlotIndex>(i)); }
    }
    objectionsCount_ = std::ranges::any_of(scenario.criteria,
                                           [](const CompiledCriterion& c) { return c.measure == Measure::objections; });
}

std::string StateKeys::of(const Belief& belief) const {
    std::vector<std::pair<std::string, std::uint64_t>> keys;
    keys.reserve(belief.size());
    for (const auto& [weight, play] : belief) {
        auto& key = keys.emplace_back(std::string{}, weight).first;
        add(key, play);
    }
    if (keys.size() == 1) { return std::move(keys.front().first); }
    std::ranges::sort(keys);
    std::string all;
    for (const auto& [key, weight] : keys) {
        append(all, static_cast<std::int64_t>(weight));
        append(all, static_cast<std::int64_t>(key.size()));
        all += key;
    }
    return all;
}

void StateKeys::add(std::string& key, const scoring::Play& play) const {
    const auto& state = play.session().state();
    append(key, state.activity.value());
    append(key, state.ending.value());
    const bool timed = !state.over() && scenario_.activity(state.activity).clock.has_value();
    append(key, timed || clockIsRead_ ? state.slots[kMinutesSlot] : 0);
    if (const auto* dialogue = std::get_if<sim::DialogueState>(&state.inner)) {
        append(key, dialogue->at.value());
        append(key, objectionsCount_ && dialogue->cardPlayed ? 1 : 0);
    }
    for (const auto slot : live_) { append(key, state.slots[slot]); }
    addScore(key, play);
}

bool StateKeys::matters(const scoring::Play& play, std::size_t moment) const {
    const auto& state = play.session().state();
    const auto& of = scenario_.moments[moment];
    return of.mayBeRequired || (!state.over() && of.activity == state.activity);
}

void StateKeys::addScore(std::string& key, const scoring::Play& play) const {
    const auto& score = play.score();
    for (std::size_t i = 0; i < scenario_.criteria.size(); ++i) {
        append(key, score.tallies[i].sum);
        append(key, score.tallies[i].count);
    }
    for (std::size_t i = 0; i < scenario_.moments.size(); ++i) {
        if (score.graded[i] && matters(play, i)) { append(key, static_cast<std::int64_t>(i)); }
    }
    append(key, -1);
    if (!objectionsCount_) { return; }
    for (std::size_t i = 0; i < scenario_.moments.size(); ++i) {
        if (score.met[i] && matters(play, i)) { append(key, static_cast<std::int64_t>(i)); }
    }
    append(key, score.objectionsMet);
    append(key, score.namedRight);
    append(key, score.namedWrong);
}

}  // namespace dealcraft::analysis
