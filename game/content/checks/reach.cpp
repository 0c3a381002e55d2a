#include "content/checks/checks.hpp"
#include "content/graded.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace dealcraft::content {

namespace {

constexpr int kFull = 10000;  ///< basis points

/// Points that a play can get, from the fewest to the most.
struct Reach {
    int least = kFull;
    int most = 0;
    void hold(int points) {
        least = std::min(least, points);
        most = std::max(most, points);
    }
};

int pointsOf(const Rules& rules, Grade grade) {
    return grade == Grade::none ? 0 : rules.gradeValues[static_cast<std::size_t>(grade) - 1];
}

/// What the graded choices of a moment or a field can bring.
template <class Choices>
std::optional<Reach> reachOf(const Rules& rules, const Choices& choices) {
    Reach reach;
    bool graded = false;
    for (const auto& choice : choices) {
        if (!isGraded(choice.verdicts)) { continue; }
        graded = true;
        for (const auto& verdict : choice.verdicts) { reach.hold(pointsOf(rules, verdict.grade)); }
    }
    return graded ? std::optional{reach} : std::nullopt;
}

bool counts(const std::vector<Name>& criteria, const Criterion& criterion) {
    return std::ranges::any_of(criteria, [&](const Name& name) { return name.value == criterion.id.value; });
}

/// Of all choices that count for a criterion: whether any of them is a best one, and whether any is worth less.
class GradesReach {
public:
    GradesReach(const Rules& rules, const Criterion& criterion) : rules_(rules), criterion_(criterion) {}

    void add(const Dialogue& dialogue) {
        for (const auto& moment : dialogue.moments) {
            mayBeSkipped_ = mayBeSkipped_ || !moment.required.value.empty();
            if (counts(moment.criteria, criterion_)) { add(reachOf(rules_, moment.options)); }
        }
    }
    void add(const Form& form) {
        for (const auto& field : form.fields) {
            if (!counts(field.criteria, criterion_)) { continue; }
            mayBeSkipped_ = mayBeSkipped_ || field.pickFrom != 1 ||
                            std::ranges::any_of(field.choices, [](const Choice& c) { return c.needed; });
            add(reachOf(rules_, field.choices));
        }
    }
    void add(const Negotiation&) { mayBeSkipped_ = true; }
    void add(const Call&) { mayBeSkipped_ = true; }

    [[nodiscard]] bool neverFull() const { return met_ && all_.most < pointsOf(rules_, Grade::best); }
    [[nodiscard]] bool alwaysSame() const { return met_ && !mayBeSkipped_ && all_.least == all_.most; }

private:
    void add(const std::optional<Reach>& reach) {
        if (!reach) { return; }
        all_.hold(reach->least);
        all_.hold(reach->most);
        met_ = true;
    }

    const Rules& rules_;
    const Criterion& criterion_;
    bool met_ = false;
    bool mayBeSkipped_ = false;
    Reach all_;
};

/// The points that a line gives to values of an interval: at its ends and at its corners within.
Reach lineReach(const std::vector<LinePoint>& line, Interval values) {
    Reach reach;
    reach.hold(heightAt(line, values.low));
    reach.hold(heightAt(line, values.high));
    for (const auto& corner : line) {
        if (corner.value > values.low && corner.value < values.high) { reach.hold(heightAt(line, corner.value)); }
    }
    return reach;
}

}  // namespace

void checkReach(const Compilation& compilation, const FlowProof& proof, Diagnostics& found) {
    const auto report = [&](const Criterion& criterion, bool same, bool notFull) {
        if (!same && !notFull) { return; }
        found.push_back(finding(rule::kRubric, same ? "same_for_all" : "never_full", criterion.id.where,
                                {{"found", criterion.id.value}}));
        found.back().severity = Severity::warning;
    };
    for (std::size_t i = 0; i < compilation.from.rubric.size(); ++i) {
        const auto& criterion = compilation.from.rubric[i];
        if (criterion.measure == Measure::grades) {
            GradesReach reach{compilation.pack.rules, criterion};
            for (const auto& activity : compilation.from.flow) {
                std::visit([&](const auto& body) { reach.add(body); }, activity.body);
            }
            report(criterion, reach.alwaysSame(), reach.neverFull());
        } else if (criterion.measure == Measure::state) {
            const auto value = valueOf(compilation.to.program, compilation.to.criteria[i].value, proof.atEnd());
            const auto reach = lineReach(criterion.line, value);
            report(criterion, reach.least == reach.most, reach.most < kFull);
        }
    }
}

}  // namespace dealcraft::content
