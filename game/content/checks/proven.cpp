#include "content/checks/checks.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace dealcraft::content {

namespace {

/// What is proved of a scenario, told of what was written.
class ProofReport {
public:
    ProofReport(const Compilation& compilation, const FlowProof& proof, Diagnostics& found)
        : c_(compilation), proof_(proof), found_(found) {}

    void tell() {
        for (const auto& condition : c_.conditions) { tellOfCondition(condition); }
        for (const auto& change : c_.changes) { tellOfEffects(change); }
        std::size_t moment = 0;
        for (const auto& activity : c_.from.flow) {
            const auto* dialogue = std::get_if<Dialogue>(&activity.body);
            if (dialogue == nullptr) { continue; }
            for (const auto& written : dialogue->moments) { tellOfMoment(written, MomentIndex{moment++}); }
        }
    }

private:
    void report(int code, std::string_view variant, const Range& where, Arguments arguments) {
        found_.push_back(finding(code, variant, where, std::move(arguments)));
    }

    void tellOfCondition(const CompiledScript& condition) {
        const auto truths = proof_.truthsOf(condition.code);
        if (!truths || isConstantAnyway(condition.code)) { return; }
        const Arguments arguments = {{"found", condition.script->value}};
        const auto& where = condition.script->where;
        if (!truths->maybeTrue && truths->maybeAlone) {
            report(rule::kShadowed, "covered", where, arguments);
        } else if (!truths->maybeTrue) {
            report(rule::kConstantCondition, "never_here", where, arguments);
        } else if (!truths->maybeFalse) {
            report(rule::kConstantCondition, "always_here", where, arguments);
        }
    }

    /// Whether the ranges alone decide it, or it reads nothing: checkConstantConditions tells of that.
    [[nodiscard]] bool isConstantAnyway(Code code) const {
        SlotValues ranges;
        for (const auto& slot : c_.to.slots) { ranges.push_back({slot.from, slot.to}); }
        const auto value = valueOf(c_.to.program, code, ranges);
        return isTrue(value) || isFalse(value);
    }

    void tellOfEffects(const CompiledScript& change) {
        for (std::size_t i = 0; i < change.effects.count; ++i) {
            const auto assignment = change.effects.first + i;
            const auto& slot = c_.to.slots[c_.to.assignments[assignment].slot];
            if (slot.kind != SlotKind::variable || !proof_.neverFits(assignment)) { continue; }  // moods bottom out
            report(rule::kRangeOverflow, "", change.script->where,
                   {{"found", slot.name}, {"from", std::to_string(slot.from)}, {"to", std::to_string(slot.to)}});
        }
    }

    void tellOfMoment(const Moment& written, MomentIndex index) {
        const bool conditional = !written.options.empty() && std::ranges::none_of(written.options, [](const Option& o) {
            return o.when.value.empty();
        });
        if (!conditional || !proof_.reaches(index) || !proof_.mayHideAll(index)) { return; }
        const auto menu = proof_.emptyMenuAt(index);
        if (!menu.possible) { return; }
        const auto variant = menu.certain && menu.way.empty() ? "at_once" : "";
        report(rule::kStuckMenu, variant, written.id.where, {{"found", written.id.value}, {"way", wordsOf(menu.way)}});
    }

    /// `door.ask, tea.wait ×3`: the options of a way, as moment and option.
    [[nodiscard]] std::string wordsOf(const std::vector<OptionIndex>& way) const {
        std::string words;
        for (std::size_t i = 0; i < way.size();) {
            const auto& option = c_.to.option(way[i]);
            const auto after = std::find_if(way.begin() + static_cast<std::ptrdiff_t>(i), way.end(),
                                            [&](OptionIndex other) { return other != way[i]; });
            const auto times = static_cast<std::size_t>(after - way.begin()) - i;
            words += (words.empty() ? "" : ", ") + c_.to.moment(option.moment).id + "." + option.id;
            if (times > 1) { words += " ×" + std::to_string(times); }
            i += times;
        }
        return words;
    }

    const Compilation& c_;
    const FlowProof& proof_;
    Diagnostics& found_;
};

/// Tells of the first entry that stands behind one without a condition: nobody ever gets to it.
template <class Entries>
void checkOrder(const Entries& entries, const Range& fallback, Diagnostics& found) {
    const auto open = std::ranges::find_if(entries, [](const auto& e) { return e.when.value.empty(); });
    if (open == entries.end() || std::next(open) == entries.end()) { return; }
    const auto& where = std::next(open)->when.where;
    found.push_back(finding(rule::kShadowed, "behind_open", where.begin.line == 0 ? fallback : where));
}

void checkOrderOf(const Option& option, Diagnostics& found) {
    checkOrder(option.to, option.where, found);
    checkOrder(option.reply, option.where, found);
    checkOrder(option.verdicts, option.where, found);
    for (const auto& outcome : option.draw) {
        checkOrder(outcome.to, option.where, found);
        checkOrder(outcome.reply, option.where, found);
    }
}

}  // namespace

void checkProven(const Compilation& compilation, const FlowProof& proof, Diagnostics& found) {
    ProofReport{compilation, proof, found}.tell();
}

void checkOrders(const Scenario& scenario, Diagnostics& found) {
    for (const auto& activity : scenario.flow) {
        const auto* dialogue = std::get_if<Dialogue>(&activity.body);
        if (dialogue == nullptr) { continue; }
        for (const auto& moment : dialogue->moments) {
            checkOrder(moment.lines, moment.where, found);
            for (const auto& option : moment.options) { checkOrderOf(option, found); }
        }
    }
    checkOrder(scenario.endings, scenario.where, found);
}

}  // namespace dealcraft::content
