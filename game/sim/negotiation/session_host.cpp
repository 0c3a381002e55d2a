#include "sim/negotiation/session_host.hpp"

#include "sim/flow.hpp"
#include "sim/negotiation/policy.hpp"

#include <algorithm>

namespace dealcraft::sim {

SessionHost::SessionHost(Unfolding& unfolding)
    : TableHost(unfolding.scenario().negotiation(unfolding.state().activity), unfolding.scenario().rules.table),
      u_(unfolding) {}

const NegotiationState& SessionHost::now() const {
    return std::get<NegotiationState>(u_.state().inner);
}

int SessionHost::stat(Stat stat) const {
    const auto with = u_.scenario().activity(u_.state().activity).with;
    return u_.state().slots[u_.scenario().castMember(with).slot(stat)];
}

int SessionHost::openness() const {
    return (stat(Stat::closeness) + stat(Stat::credit)) / 2;
}

void SessionHost::set(SlotIndex slot, int value) {
    const auto& range = u_.scenario().slots[slot];
    const auto held = std::clamp(value, range.from, range.to);
    if (held != u_.state().slots[slot]) { u_.happen(FlowEvent{SlotSet{slot, held}}); }
}

void SessionHost::change(Stat which, int by) {
    const auto with = u_.scenario().activity(u_.state().activity).with;
    set(u_.scenario().castMember(with).slot(which), stat(which) + by);
}

void SessionHost::feel(Mood mood) {
    const bool worn = patience() <= number(TableNumber::impatientAt) && mood != Mood::pleased;
    const auto with = u_.scenario().activity(u_.state().activity).with;
    const auto shown = worn ? Mood::annoyed : mood;
    set(u_.scenario().castMember(with).slot(Stat::mood), static_cast<int>(shown));
}

void SessionHost::speak(TableSpoke words) {
    const auto& rules = u_.scenario().rules.call;
    const bool low = patience() < rules[CallNumber::coolPatience] || openness() < rules[CallNumber::coolCloseness];
    const bool high = openness() >= rules[CallNumber::warmCloseness] && patience() >= rules[CallNumber::warmPatience];
    words.voice = {low ? Tone::cool : high ? Tone::warm : Tone::plain, negotiation().zone};
    const auto place = static_cast<std::size_t>(words.act);
    if (place >= kFirstTableWord) {
        const auto lines = negotiation().words[place - kFirstTableWord];
        for (std::size_t i = 0; i < lines.count && i < 32; ++i) {
            if (u_.holds(u_.scenario().line(lines[i]).when)) { words.eligible |= 1U << i; }
        }
    }
    u_.happen(NegotiationEvent{words});
}

void SessionHost::pass(int minutes) {
    if (u_.scenario().activity(u_.state().activity).clock) { u_.passMinutes(minutes); }
}

std::uint16_t SessionHost::brokenBy(const Terms& terms) const {
    return brokenRules(u_.scenario(), negotiation(), u_.slots(), terms);
}

void SessionHost::goAndComeBack(int days) {
    set(kDaySlot, u_.state().slots[kDaySlot] + days);
    set(kMinutesSlot, 0);
    u_.carryOut(dealer().whenBack);
}

void SessionHost::managerAnswers(bool allowed) {
    set(negotiation().managerSlot, allowed ? 2 : 1);
}

void SessionHost::finish() {
    finishActivity(u_);
}

}  // namespace dealcraft::sim
