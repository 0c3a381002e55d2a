#include "content/proof/flow_proof.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace dealcraft::content {

namespace {

constexpr std::uint8_t kPatience = 8;  ///< changes of a moment before it is widened

Interval rangeOf(const SlotInfo& slot) {
    return {slot.from, slot.to};
}

SlotValues startOf(const CompiledScenario& scenario) {
    SlotValues values;
    for (const auto& slot : scenario.slots) { values.push_back({slot.start, slot.start}); }
    for (const auto& unknown : scenario.unknowns) {
        const auto possible = [&](std::size_t i) { return unknown.weights[i] > 0; };
        std::optional<Interval> all;
        for (std::size_t i = 0; i < unknown.weights.size(); ++i) {
            const auto value = static_cast<std::int32_t>(i);
            if (possible(i)) { all = hull(all.value_or(Interval{value, value}), {value, value}); }
        }
        values[unknown.slot] = all.value_or(rangeOf(scenario.slots[unknown.slot]));
    }
    return values;
}

bool isKept(const SlotInfo& slot) {
    return slot.kind == SlotKind::unknown;
}

}  // namespace

/// Every way through a dialogue, followed for itself, breadth first: what a moment is reached with is not joined.
class FlowProof::WaySearch {
public:
    struct Arrival {
        MomentIndex moment;
        SlotValues values;
        std::size_t from = 0;  ///< the arrival before it; itself, if it is the first
        OptionIndex by;
    };

    /// @return the next arrival to look at; nothing when all have been, or there are too many
    [[nodiscard]] std::optional<Arrival> next() {
        if (next_ == arrivals_.size()) { return {}; }
        at_ = next_++;
        return arrivals_[at_];
    }
    void taking(OptionIndex option) { by_ = option; }
    void arrive(MomentIndex to, const SlotValues& values) {
        std::vector<std::int32_t> key{to.value()};
        for (const auto& value : values) { key.insert(key.end(), {value.low, value.high}); }
        if (!seen_.insert(std::move(key)).second) { return; }
        if (arrivals_.size() == kMostArrivals) {
            complete_ = false;
            return;
        }
        arrivals_.push_back({to, values, arrivals_.empty() ? 0 : at_, by_});
    }
    [[nodiscard]] bool complete() const { return complete_; }

    /// The options that led to the arrival that is looked at.
    [[nodiscard]] std::vector<OptionIndex> way() const {
        std::vector<OptionIndex> way;
        for (auto at = at_; at > 0; at = arrivals_[at].from) { way.push_back(arrivals_[at].by); }
        std::ranges::reverse(way);
        return way;
    }

private:
    static constexpr std::size_t kMostArrivals = 4096;
    std::vector<Arrival> arrivals_;
    std::set<std::vector<std::int32_t>> seen_;
    std::size_t next_ = 0;
    std::size_t at_ = 0;
    OptionIndex by_;
    bool complete_ = true;
};

FlowProof::FlowProof(const CompiledScenario& scenario)
    : scenario_(scenario),
      now_(startOf(scenario)),
      entry_(scenario.moments.size()),
      changes_(scenario.moments.size()),
      mayHideAll_(scenario.moments.size()),
      begins_(scenario.flow.size()) {
    for (const auto& activity : scenario.flow) {
        const auto passedOver = given(scenario.program, activity.when, false, now_);
        const auto begun = ask(activity.when, now_);
        if (!begun) { continue; }
        now_ = *begun;
        run(activity);
        if (passedOver) { join(now_, *passedOver); }
    }
    std::vector<script::Code> endings;
    for (const auto& ending : scenario.endings) { endings.push_back(ending.when); }
    askInOrder(endings, now_);
    for (const auto& note : scenario.epilogue) { ask(note.when, now_); }
    for (const auto& note : scenario.reveal) { ask(note.when, now_); }
}

std::optional<FlowProof::Truths> FlowProof::truthsOf(script::Code condition) const {
    const auto found = truths_.find(condition.first);
    return condition.empty() || found == truths_.end() ? std::nullopt : std::optional{found->second};
}

FlowProof::EmptyMenu FlowProof::emptyMenuAt(MomentIndex moment) const {
    const auto activity = scenario_.moment(moment).activity.value();
    if (!begins_[activity]) { return {.possible = false, .certain = false, .way = {}}; }
    auto proof = *this;
    WaySearch search;
    proof.search_ = &search;
    proof.activity_ = &scenario_.flow[activity];
    proof.dialogue_ = &std::get<CompiledDialogue>(proof.activity_->body);
    proof.arrive(proof.dialogue_->start, *begins_[activity]);
    bool possible = false;
    while (const auto arrival = search.next()) {
        auto values = arrival->values;
        proof.carryOut(scenario_.moment(arrival->moment).effects, values);
        const auto hidden = arrival->moment == moment ? hidingAll(moment, values) : std::nullopt;
        possible = possible || hidden.has_value();
        if (hidden && offersNothing(moment, *hidden)) {
            return {.possible = true, .certain = true, .way = search.way()};
        }
        proof.visit(arrival->moment, arrival->values);
    }
    return {.possible = possible || !search.complete(), .certain = false, .way = {}};
}

bool FlowProof::neverFits(std::size_t assignment) const {
    const auto found = fits_.find(assignment);
    return found != fits_.end() && !found->second;
}

void FlowProof::run(const CompiledActivity& activity) {
    activity_ = &activity;
    const auto longest = activity.clock.value_or(scenario_.slots[kMinutesSlot].to);
    now_[kMinutesSlot] = {0, 0};
    now_[kDaySlot] = rangeOf(scenario_.slots[kDaySlot]);
    std::visit(Overloaded{[&](const CompiledForm& form) { runForm(form); },
                          [&](const CompiledDialogue& dialogue) { runDialogue(dialogue); },
                          [&](const CompiledNegotiation&) { runFreely(); }, [&](const CompiledCall&) { runFreely(); }},
               activity.body);
    now_[kMinutesSlot] = {0, longest};
    now_[activity.doneSlot] = {1, 1};
}

/// Each choice may be taken or not; what one changes, others may find changed.
void FlowProof::runForm(const CompiledForm& form) {
    for (std::size_t f = 0; f < form.fields.count; ++f) {
        const auto& field = scenario_.field(form.fields[f]);
        for (std::size_t c = 0; c < field.choices.count; ++c) {
            const auto& choice = scenario_.choice(field.choices[c]);
            now_[choice.slot] = hull(now_[choice.slot], {0, choice.value});
        }
    }
    for (std::size_t f = 0; f < form.fields.count; ++f) {
        const auto& field = scenario_.field(form.fields[f]);
        const auto asked = ask(field.when, now_);
        for (std::size_t c = 0; asked && c < field.choices.count; ++c) {
            const auto& choice = scenario_.choice(field.choices[c]);
            askVerdicts(choice.verdicts, now_);
            auto taken = now_;
            carryOut(choice.effects, taken);
            join(now_, taken);
        }
    }
}

/// A free visit or a negotiation: anything may have happened, but what is unknown stays what it was, and what was
/// learnt stays learnt.
void FlowProof::runFreely() {
    for (std::size_t i = 0; i < now_.size(); ++i) {
        const auto& slot = scenario_.slots[i];
        if (isKept(slot)) { continue; }
        now_[i] = slot.kind == SlotKind::fact ? hull(now_[i], {1, 1}) : rangeOf(slot);
    }
}

void FlowProof::runDialogue(const CompiledDialogue& dialogue) {
    dialogue_ = &dialogue;
    left_.reset();
    begins_[static_cast<std::size_t>(activity_ - scenario_.flow.data())] = now_;
    arrive(dialogue.start, now_);
    while (!open_.empty()) {
        const auto moment = open_.back();
        open_.pop_back();
        visit(moment, entry_[moment.value()]);
    }
    if (left_) { now_ = *left_; }
}

void FlowProof::arrive(MomentIndex to, const SlotValues& values) {
    if (to.none()) { return leave(values); }
    if (search_ != nullptr) { return search_->arrive(to, values); }
    auto& entry = entry_[to.value()];
    if (entry.empty()) {
        entry = values;
    } else {
        const auto before = entry;
        if (!join(entry, values)) { return; }
        auto& changes = changes_[to.value()];
        if (changes == kPatience) {
            widen(entry, before);
        } else {
            ++changes;
        }
    }
    if (std::ranges::find(open_, to) == open_.end()) { open_.push_back(to); }
}

void FlowProof::widen(SlotValues& values, const SlotValues& before) const {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] != before[i]) { values[i] = hull(values[i], rangeOf(scenario_.slots[i])); }
    }
}

void FlowProof::leave(const SlotValues& values) {
    if (left_) {
        join(*left_, values);
    } else {
        left_ = values;
    }
}

void FlowProof::visit(MomentIndex index, SlotValues values) {
    const auto& moment = scenario_.moment(index);
    askLines(moment.lines, values);
    carryOut(moment.effects, values);
    for (std::size_t i = 0; i < moment.options.count; ++i) {
        const auto& option = scenario_.option(moment.options[i]);
        if (search_ != nullptr) { search_->taking(moment.options[i]); }
        if (const auto offered = ask(option.when, values)) { choose(option, *offered); }
    }
    mayHideAll_[index.value()] = hidingAll(index, values).has_value();
    askVerdicts(dialogue_->leaveVerdicts, values);
    carryOut(dialogue_->leaveEffects, values);
    askLines(dialogue_->leaveReply, values);
    leave(values);
}

std::optional<SlotValues> FlowProof::hidingAll(MomentIndex index, const SlotValues& values) const {
    const auto options = scenario_.moment(index).options;
    std::optional hidden{values};
    for (std::size_t i = 0; hidden && i < options.count; ++i) {
        hidden = given(scenario_.program, scenario_.option(options[i]).when, false, *hidden);
    }
    return hidden;
}

bool FlowProof::offersNothing(MomentIndex index, const SlotValues& values) const {
    const auto options = scenario_.moment(index).options;
    for (std::size_t i = 0; i < options.count; ++i) {
        if (!isFalse(valueOf(scenario_.program, scenario_.option(options[i]).when, values))) { return false; }
    }
    return true;
}

void FlowProof::choose(const CompiledOption& option, SlotValues values) {
    const auto longest = activity_->clock.value_or(scenario_.slots[kMinutesSlot].to);
    auto& minutes = values[kMinutesSlot];
    minutes.low += option.minutes;
    minutes.high = std::min(minutes.high + option.minutes, longest);
    if (minutes.low > longest) { return; }
    askVerdicts(option.verdicts, values);
    carryOut(option.effects, values);
    askLines(option.reply, values);
    if (option.draw.empty()) { return branch(option.to, values); }
    for (const auto& outcome : option.draw) {
        if (outcome.weight == 0) { continue; }
        auto drawn = values;
        carryOut(outcome.effects, drawn);
        askLines(outcome.reply, drawn);
        branch(outcome.to, drawn);
    }
}

void FlowProof::branch(const std::vector<CompiledBranch>& branches, const SlotValues& values) {
    auto rest = values;
    for (const auto& each : branches) {
        if (const auto taken = ask(each.when, rest, values)) { arrive(each.to, *taken); }
        auto others = given(scenario_.program, each.when, false, rest);
        if (!others) { return; }
        rest = std::move(*others);
    }
    leave(rest);
}

std::optional<SlotValues> FlowProof::ask(script::Code condition, const SlotValues& values) {
    return ask(condition, values, values);
}

std::optional<SlotValues> FlowProof::ask(script::Code condition, const SlotValues& rest, const SlotValues& all) {
    if (condition.empty()) { return rest; }
    auto holds = given(scenario_.program, condition, true, rest);
    auto& truths = truths_[condition.first];
    truths.maybeTrue = truths.maybeTrue || holds.has_value();
    truths.maybeFalse = truths.maybeFalse || given(scenario_.program, condition, false, rest).has_value();
    truths.maybeAlone = truths.maybeAlone || given(scenario_.program, condition, true, all).has_value();
    return holds;
}

void FlowProof::askInOrder(std::span<const script::Code> conditions, const SlotValues& values) {
    auto rest = values;
    for (const auto condition : conditions) {
        ask(condition, rest, values);
        auto others = given(scenario_.program, condition, false, rest);
        if (!others) { return; }
        rest = std::move(*others);
    }
}

void FlowProof::askLines(Run<LineIndex> lines, const SlotValues& values) {
    std::vector<script::Code> conditions;
    for (std::size_t i = 0; i < lines.count; ++i) { conditions.push_back(scenario_.line(lines[i]).when); }
    askInOrder(conditions, values);
}

void FlowProof::askVerdicts(Run<VerdictIndex> verdicts, const SlotValues& values) {
    std::vector<script::Code> conditions;
    for (std::size_t i = 0; i < verdicts.count; ++i) { conditions.push_back(scenario_.verdict(verdicts[i]).when); }
    askInOrder(conditions, values);
}

void FlowProof::carryOut(Effects effects, SlotValues& values) {
    for (std::size_t i = effects.first; i < std::size_t{effects.first} + effects.count; ++i) {
        const auto& [slot, code] = scenario_.assignments[i];
        const auto range = rangeOf(scenario_.slots[slot]);
        const auto value = valueOf(scenario_.program, code, values);
        const bool outside = value.low > range.high || value.high < range.low;
        auto& fits = fits_.try_emplace(i, false).first->second;
        fits = fits || !outside;
        values[slot] = {std::clamp(value.low, range.low, range.high), std::clamp(value.high, range.low, range.high)};
    }
}

}  // namespace dealcraft::content
