#include "content/checks/checks.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace dealcraft::content {

namespace {

/// Free ways through a dialogue: options that take no time, or any where there is no clock.
class FreeWays {
public:
    FreeWays(const CompiledScenario& scenario, const CompiledActivity& activity, const CompiledDialogue& dialogue)
        : scenario_(scenario), dialogue_(dialogue), clocked_(activity.clock.has_value()) {}

    [[nodiscard]] bool isFree(const CompiledOption& option) const { return !clocked_ || option.minutes == 0; }

    /// Whether a free way leads from an option's targets back to its moment. `on` collects the moments seen.
    [[nodiscard]] bool comesBack(const CompiledOption& option, std::vector<bool>& on) const {
        std::vector<MomentIndex> open = targets(option);
        while (!open.empty()) {
            const auto at = open.back();
            open.pop_back();
            if (at.none() || on[at.value()]) { continue; }
            on[at.value()] = true;
            for (const auto* next : freeOptions(at)) {
                const auto more = targets(*next);
                open.insert(open.end(), more.begin(), more.end());
            }
        }
        return on[option.moment.value()];
    }

    [[nodiscard]] std::vector<const CompiledOption*> freeOptions(MomentIndex index) const {
        std::vector<const CompiledOption*> free;
        const auto options = scenario_.moment(index).options;
        for (std::size_t i = 0; i < options.count; ++i) {
            if (isFree(scenario_.option(options[i]))) { free.push_back(&scenario_.option(options[i])); }
        }
        return free;
    }

    [[nodiscard]] const CompiledDialogue& dialogue() const { return dialogue_; }

private:
    static std::vector<MomentIndex> targets(const CompiledOption& option) {
        std::vector<MomentIndex> all;
        for (const auto& branch : option.to) { all.push_back(branch.to); }
        for (const auto& outcome : option.draw) {
            for (const auto& branch : outcome.to) { all.push_back(branch.to); }
        }
        return all;
    }

    const CompiledScenario& scenario_;
    const CompiledDialogue& dialogue_;
    bool clocked_;
};

class LoopCheck {
public:
    LoopCheck(const Compilation& compilation, Diagnostics& found) : to_(compilation.to), found_(found) {}

    void check(const Activity& written, const CompiledActivity& activity) {
        const auto& dialogue = std::get<CompiledDialogue>(activity.body);
        const FreeWays ways{to_, activity, dialogue};
        const auto& moments = std::get<Dialogue>(written.body).moments;
        for (std::size_t m = 0; m < moments.size(); ++m) {
            const auto& options = to_.moment(dialogue.moments[m]).options;
            for (std::size_t i = 0; i < options.count; ++i) {
                checkOption(ways, moments[m].options[i], to_.option(options[i]));
            }
        }
    }

private:
    void checkOption(const FreeWays& ways, const Option& written, const CompiledOption& option) {
        std::vector<bool> on(to_.moments.size());
        if (!ways.isFree(option) || !ways.comesBack(option, on)) { return; }
        const Arguments arguments = {{"found", written.id.value}};
        if (changesNothing(written, option)) {
            found_.push_back(finding(rule::kSilentLoop, "", written.where, arguments));
        } else if (raises(option.effects) && isOpenForever(option, on, ways)) {
            found_.push_back(finding(rule::kFarmingLoop, "", written.where, arguments));
        }
    }

    [[nodiscard]] bool changesNothing(const Option& written, const CompiledOption& option) const {
        const bool backAtOnce = option.draw.empty() && option.to.size() == 1 && option.to.front().to == option.moment;
        const bool speaks = !written.reply.empty();
        return backAtOnce && !speaks && option.when.empty() && option.effects.count == 0 &&
               to_.moment(option.moment).effects.count == 0;
    }

    /// Whether effects can raise closeness, credit or interest: what a score may rest on.
    [[nodiscard]] bool raises(Effects effects) const {
        for (std::size_t i = 0; i < effects.count; ++i) {
            const auto& assignment = to_.assignments[effects.first + i];
            const auto& slot = to_.slots[assignment.slot];
            if (slot.kind != SlotKind::stat || slot.name.ends_with(".mood") || slot.name.ends_with(".patience")) {
                continue;
            }
            if (readsItself(assignment) && mayGrow(assignment)) { return true; }
        }
        return false;
    }
    [[nodiscard]] bool readsItself(const script::Assignment& assignment) const {
        return std::ranges::any_of(codeOf(assignment), [&](const script::Instruction& step) {
            return step.op == script::Op::load && step.operand == assignment.slot;
        });
    }
    /// With everything else in the middle of its range.
    [[nodiscard]] bool mayGrow(const script::Assignment& assignment) const {
        SlotValues middle;
        for (const auto& slot : to_.slots) {
            const auto value = slot.from + (slot.to - slot.from) / 2;
            middle.push_back({value, value});
        }
        return valueOf(to_.program, assignment.value, middle).low > middle[assignment.slot].low;
    }

    /// Whether nothing on the way round changes what the option's condition reads.
    [[nodiscard]] bool isOpenForever(const CompiledOption& option, const std::vector<bool>& on,
                                     const FreeWays& ways) const {
        const auto code = std::span{to_.program}.subspan(option.when.first, option.when.count);
        return std::ranges::none_of(code, [&](const script::Instruction& step) {
            return step.op == script::Op::load && isSetOn(on, ways, step.operand);
        });
    }
    [[nodiscard]] bool isSetOn(const std::vector<bool>& on, const FreeWays& ways, std::int32_t slot) const {
        for (std::size_t m = 0; m < on.size(); ++m) {
            if (on[m] && isSetAt(MomentIndex{m}, ways, slot)) { return true; }
        }
        return false;
    }
    [[nodiscard]] bool isSetAt(MomentIndex moment, const FreeWays& ways, std::int32_t slot) const {
        if (sets(to_.moment(moment).effects, slot)) { return true; }
        const auto options = ways.freeOptions(moment);
        return std::ranges::any_of(options, [&](const auto* option) { return sets(option->effects, slot); });
    }
    [[nodiscard]] bool sets(Effects effects, std::int32_t slot) const {
        const auto all = std::span{to_.assignments}.subspan(effects.first, effects.count);
        return std::ranges::any_of(all, [&](const auto& assignment) { return assignment.slot == slot; });
    }

    [[nodiscard]] std::span<const script::Instruction> codeOf(const script::Assignment& assignment) const {
        return std::span{to_.program}.subspan(assignment.value.first, assignment.value.count);
    }

    const CompiledScenario& to_;
    Diagnostics& found_;
};

}  // namespace

void checkLoops(const Compilation& compilation, Diagnostics& found) {
    LoopCheck check{compilation, found};
    for (std::size_t i = 0; i < compilation.from.flow.size(); ++i) {
        const auto& activity = compilation.to.flow[i];
        if (activity.type == ActivityType::dialogue) { check.check(compilation.from.flow[i], activity); }
    }
}

}  // namespace dealcraft::content
