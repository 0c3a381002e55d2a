#include "scoring/call_figures.hpp"

#include "base/bits.hpp"
#include "base/quantity.hpp"
#include "scoring/criteria.hpp"

#include <algorithm>

namespace dealcraft::scoring {

namespace {

using Points = std::optional<int>;

constexpr int kStagesOfNeed = 3;

int bitsOf(std::uint32_t mask) {
    return __builtin_popcount(mask);
}

/// So much of so much, at most full marks. @pre whole > 0
int partOf(int part, int whole) {
    return static_cast<int>(std::min<std::int64_t>(roundedQuotient(Wide{part} * kFullMarks, whole), kFullMarks));
}

int less(int points, int taken) {
    return std::max(0, points - taken);
}

/// One figure after the other of one visit.
class Figures {
public:
    Figures(const CompiledScenario& scenario, const CallTally& call)
        : scenario_(scenario), mind_(scenario.minds[call.mind]), c_(call) {}

    [[nodiscard]] Points steps() const;
    [[nodiscard]] Points questions() const;
    [[nodiscard]] Points needs() const;
    [[nodiscard]] Points benefits() const;
    [[nodiscard]] Points recognised() const;
    [[nodiscard]] Points handling() const;
    [[nodiscard]] Points resolved() const;
    [[nodiscard]] Points listening() const;
    [[nodiscard]] Points commitment() const;
    [[nodiscard]] Points time() const;
    [[nodiscard]] Points plan(script::ConstSlots slots) const;
    [[nodiscard]] Points conduct() const { return less(kFullMarks, kFullMarks / 4 * c_.misconduct); }

private:
    /// A percentage of the rules, in basis points.
    [[nodiscard]] int percent(CallNumber n) const { return scenario_.rules.call[n] * 100; }
    /// Facts and needs that he could still tell as the visit began.
    [[nodiscard]] int untold() const {
        return std::max(0, static_cast<int>(mind_.tells.size() + mind_.needs.size()) - c_.toldBefore);
    }
    [[nodiscard]] bool isDue(CallStep step) const;
    [[nodiscard]] bool isWalked(CallStep step) const;
    [[nodiscard]] int questionsUsed() const;
    [[nodiscard]] bool canGrant() const;
    [[nodiscard]] int sizeOfAgreement() const;
    [[nodiscard]] Points kindsForeseen(const Foreseen& foreseen) const;
    [[nodiscard]] Points aimReached(const Foreseen& foreseen) const;

    const CompiledScenario& scenario_;
    const CompiledMind& mind_;
    const CallTally& c_;
};

bool Figures::isDue(CallStep step) const {
    switch (step) {
        case CallStep::open: return true;
        case CallStep::probe: return c_.needs > 0;
        case CallStep::present: return c_.needs > 0 && (c_.reachable >= kBenefitLevel || c_.lacks(CallStep::present));
        case CallStep::propose: return c_.reachable > 0;
        case CallStep::close: return true;
    }
    return false;
}

bool Figures::isWalked(CallStep step) const {
    if (c_.lacks(step)) { return false; }
    return step == CallStep::probe ? c_.needsDeep != 0 : c_.holds(step);
}

Points Figures::steps() const {
    int missing = 0;
    for (std::size_t i = 0; i < kCallSteps; ++i) {
        const auto step = static_cast<CallStep>(i);
        missing += isDue(step) && !isWalked(step) ? 1 : 0;
    }
    return less(kFullMarks, missing * percent(CallNumber::skipPercent));
}

int Figures::questionsUsed() const {
    const unsigned met = c_.agreed > 0 ? 0xffU : c_.needsServed;
    return c_.factsUsed + bitsOf(c_.needsAsked & c_.needsDeep & met);
}

Points Figures::questions() const {
    const int expected =
        std::max<int>(c_.asked, std::min(scenario_.rules.call[CallNumber::questionsExpected], untold()));
    if (expected == 0) { return {}; }
    return partOf(questionsUsed(), expected);
}

Points Figures::needs() const {
    if (c_.needs == 0) { return {}; }
    const auto told = partOf(c_.stages, kStagesOfNeed * c_.needs);
    return partOf(told, std::max(1, percent(CallNumber::needsPercent)));
}

Points Figures::benefits() const {
    if (c_.presented == 0) { return c_.needs == 0 ? Points{} : Points{0}; }
    return partOf(2 * c_.presentedToNeed + c_.presentedEarly, 2 * c_.presented);
}

Points Figures::recognised() const {
    if (c_.raised == 0) { return {}; }
    const int unnamed = std::max(0, c_.raised - c_.namedRight - c_.namedWrong);
    return partOf(2 * c_.namedRight + unnamed, 2 * c_.raised);
}

Points Figures::handling() const {
    if (c_.handlingDue == 0) { return {}; }
    return partOf(c_.handlingTaken, c_.handlingDue);
}

Points Figures::resolved() const {
    if (c_.raised == 0) { return {}; }
    return partOf(2 * c_.resolved + c_.halfResolved, 2 * c_.raised);
}

Points Figures::listening() const {
    if (c_.answers == 0) { return untold() == 0 ? Points{} : Points{0}; }
    const int due = c_.answers / std::max(1, scenario_.rules.call[CallNumber::unheardLimit]);
    const int points = due == 0 ? kFullMarks : partOf(c_.takenUp, due);
    return less(points, c_.inattentive * percent(CallNumber::faultPercent));
}

bool Figures::canGrant() const {
    const auto& offered = scenario_.call(c_.activity).commitments;
    return std::ranges::any_of(offered, [&](std::uint8_t place) { return hasBit(mind_.grants, place); });
}

/// What was agreed against what was possible at the end. What the agreement itself made possible does not count against
/// it.
int Figures::sizeOfAgreement() const {
    if (c_.agreed == 0) { return c_.reachable == 0 && c_.end == sim::CallEnd::closed ? kFullMarks / 2 : 0; }
    if (c_.largest) { return kFullMarks; }
    const int possible = std::max<int>(c_.reachable, 1);
    return std::max(partOf(c_.agreedDated, possible), partOf(c_.agreed, possible) / 2);
}

Points Figures::commitment() const {
    if (!canGrant()) { return {}; }
    return less(sizeOfAgreement(), c_.oversized * percent(CallNumber::faultPercent));
}

Points Figures::time() const {
    const bool idle = c_.answers == 0 && c_.agreed == 0;
    int points = 0;
    if (c_.end == sim::CallEnd::closed && !idle) { points = kFullMarks; }
    if (c_.end == sim::CallEnd::timeUp) { points = kFullMarks / 2; }
    return less(points, c_.wasted * percent(CallNumber::faultPercent) / 2);
}

/// Kinds that were both expected and met, among those that were either; nothing if none came up.
Points Figures::kindsForeseen(const Foreseen& foreseen) const {
    if (foreseen.kinds == 0 || c_.kindsMet == 0) { return {}; }
    return partOf(bitsOf(foreseen.kinds & c_.kindsMet), bitsOf(foreseen.kinds | c_.kindsMet));
}

Points Figures::aimReached(const Foreseen& foreseen) const {
    if (foreseen.aim == 0) { return {}; }
    const bool near = c_.agreed > 0 && c_.agreed + 1 >= foreseen.aim;
    const bool sized = c_.agreed > 0 && (c_.largest || c_.agreedDated >= c_.reachable);
    return near || sized ? kFullMarks : 0;
}

/// The mean over the kinds of things that the plan foresaw. Half of the evidence that was brought is enough: one brings
/// more than one needs.
Points Figures::plan(script::ConstSlots slots) const {
    const auto foreseen = foreseenIn(scenario_, scenario_.call(c_.activity), slots);
    int sum = 0;
    int parts = 0;
    const auto add = [&](Points points) {
        sum += points.value_or(0);
        parts += points ? 1 : 0;
    };
    if (foreseen.topics != 0) { add(partOf(bitsOf(foreseen.topics & c_.topicsAsked), bitsOf(foreseen.topics))); }
    if (foreseen.evidence != 0) {
        add(partOf(2 * bitsOf(foreseen.evidence & c_.evidenceUsed), bitsOf(foreseen.evidence)));
    }
    add(kindsForeseen(foreseen));
    add(aimReached(foreseen));
    if (parts == 0) { return {}; }
    return static_cast<int>(roundedQuotient(sum, parts));
}

}  // namespace

Foreseen foreseenIn(const CompiledScenario& scenario, const CompiledCall& call, script::ConstSlots slots) {
    Foreseen foreseen;
    if (call.plan.none()) { return foreseen; }
    const auto fields = scenario.form(call.plan).fields;
    const auto add = [&](const CompiledChoice& choice) {
        if (choice.link == PlanLink::none || slots[choice.slot] != choice.value) { return; }
        if (choice.link == PlanLink::asks) {
            foreseen.topics = static_cast<std::uint16_t>(foreseen.topics | 1U << choice.linked);
        }
        if (choice.link == PlanLink::expects) {
            foreseen.kinds = static_cast<std::uint8_t>(foreseen.kinds | 1U << choice.linked);
        }
        if (choice.link == PlanLink::brings) { foreseen.evidence |= std::uint32_t{1} << choice.linked; }
        if (choice.link != PlanLink::aims) { return; }
        foreseen.aim =
            std::max(foreseen.aim, static_cast<std::uint8_t>(scenario.talk.commitments[choice.linked].level));
    };
    for (std::size_t f = 0; f < fields.count; ++f) {
        const auto choices = scenario.field(fields[f]).choices;
        for (std::size_t i = 0; i < choices.count; ++i) { add(scenario.choice(choices[i])); }
    }
    return foreseen;
}

std::optional<int> callFigure(const CompiledScenario& scenario, CallFigure figure, const CallTally& call,
                              script::ConstSlots slots) {
    if (call.end == sim::CallEnd::no) { return {}; }
    const Figures figures{scenario, call};
    switch (figure) {
        case CallFigure::steps: return figures.steps();
        case CallFigure::questions: return figures.questions();
        case CallFigure::needs: return figures.needs();
        case CallFigure::benefits: return figures.benefits();
        case CallFigure::recognised: return figures.recognised();
        case CallFigure::handling: return figures.handling();
        case CallFigure::resolved: return figures.resolved();
        case CallFigure::listening: return figures.listening();
        case CallFigure::commitment: return figures.commitment();
        case CallFigure::time: return figures.time();
        case CallFigure::plan: return figures.plan(slots);
        case CallFigure::conduct: return figures.conduct();
    }
    return {};
}

}  // namespace dealcraft::scoring
