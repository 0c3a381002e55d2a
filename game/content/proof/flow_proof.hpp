#pragma once

#include "content/compiled.hpp"
#include "content/proof/slot_values.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace dealcraft::content {

/// What is certain about all plays of a scenario, without playing one: the values that slots can hold at every moment,
/// and with them which conditions always or never hold where they stand. Free visits and negotiations may set what they
/// set to anything. Terminates: a moment that keeps changing is widened to its slots' ranges.
class FlowProof {
public:
    /// What a condition came to wherever it was asked.
    struct Truths {
        bool maybeTrue = false;
        bool maybeFalse = false;
        bool maybeAlone = false;  ///< true, were those that are asked before it in its list not there
    };

    /// Whether a moment can come without an option, and how.
    struct EmptyMenu {
        bool possible = true;          ///< false: it is proved that one is always offered
        bool certain = false;          ///< the way leads to it, if chance and what was there before it will have it so
        std::vector<OptionIndex> way;  ///< from the beginning of its dialogue
    };

    explicit FlowProof(const CompiledScenario& scenario);

    [[nodiscard]] bool reaches(MomentIndex moment) const { return !entry_[moment.value()].empty(); }
    /// Whether nothing proves that a moment always offers an option.
    [[nodiscard]] bool mayHideAll(MomentIndex moment) const { return mayHideAll_[moment.value()]; }
    /// Looks for a play in which a moment offers no option, by following every way into it for itself. It gives up on
    /// dialogues with very many ways.
    [[nodiscard]] EmptyMenu emptyMenuAt(MomentIndex moment) const;
    /// Nothing if the condition is empty, or was never asked.
    [[nodiscard]] std::optional<Truths> truthsOf(script::Code condition) const;
    /// Whether an assignment is made in some play, and what it sets lies outside of its slot's range in every one.
    [[nodiscard]] bool neverFits(std::size_t assignment) const;
    /// What the slots can hold when the play ends.
    [[nodiscard]] const SlotValues& atEnd() const { return now_; }

private:
    class WaySearch;

    void run(const CompiledActivity& activity);
    void runForm(const CompiledForm& form);
    void runDialogue(const CompiledDialogue& dialogue);
    void runFreely();
    void visit(MomentIndex index, SlotValues values);
    /// What the slots hold if a moment offers nothing, its effects having been carried out; nothing if that cannot be.
    [[nodiscard]] std::optional<SlotValues> hidingAll(MomentIndex index, const SlotValues& values) const;
    /// Whether no condition of a moment's options can hold.
    [[nodiscard]] bool offersNothing(MomentIndex index, const SlotValues& values) const;
    void choose(const CompiledOption& option, SlotValues values);
    void branch(const std::vector<CompiledBranch>& branches, const SlotValues& values);
    void arrive(MomentIndex to, const SlotValues& values);
    void widen(SlotValues& values, const SlotValues& before) const;
    void leave(const SlotValues& values);

    /// Notes what a condition can come to. @return the values given that it holds
    std::optional<SlotValues> ask(script::Code condition, const SlotValues& values);
    /// The same of one of a list. @param rest given that none before it holds; @param all whatever those are
    std::optional<SlotValues> ask(script::Code condition, const SlotValues& rest, const SlotValues& all);
    /// The conditions of a list of which the first that holds counts.
    void askInOrder(std::span<const script::Code> conditions, const SlotValues& values);
    void askLines(Run<LineIndex> lines, const SlotValues& values);
    void askVerdicts(Run<VerdictIndex> verdicts, const SlotValues& values);
    void carryOut(Effects effects, SlotValues& values);

    const CompiledScenario& scenario_;
    SlotValues now_;
    std::vector<SlotValues> entry_;  ///< by moment, before its effects; empty: not reached
    std::vector<std::uint8_t> changes_;
    std::vector<bool> mayHideAll_;
    std::vector<MomentIndex> open_;
    std::vector<std::optional<SlotValues>> begins_;  ///< by activity, of dialogues
    WaySearch* search_ = nullptr;
    const CompiledActivity* activity_ = nullptr;
    const CompiledDialogue* dialogue_ = nullptr;
    std::optional<SlotValues> left_;  ///< when the running dialogue ends
    std::map<std::uint32_t, Truths> truths_;
    std::map<std::size_t, bool> fits_;
};

}  // namespace dealcraft::content
