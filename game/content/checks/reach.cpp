#include "content/checks/checks.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace dealcraft::content {

namespace {

constexpr int kFull = 100;

/// Points that a play can get, from the fewest to the most.
struct Reach {
    int least = kFull;
    int most = 0;
    void hold(int points) {
        least = std::min(least, points);
        most = std::max(most, points);
    }
};

int pointsOf(Grade grade) {
    constexpr int kGood = 70;
    constexpr int kWeak = 30;
    switch (grade) {
        case Grade::best: return kFull;
        case Grade::good: return kGood;
        case Grade::weak: return kWeak;
        case Grade::none:
        case Grade::bad: break;
    }
    return 0;
}

bool isGraded(const std::vector<Verdict>& verdicts) {
    return std::ranges::any_of(verdicts, [](const Verdict& v) { return v.grade != Grade::none; });
}

/// What the graded choices of a moment or a field can bring.
template <class Choices>
std::optional<Reach> reachOf(const Choices& choices) {
    Reach reach;
    bool graded = false;
    for (const auto& choice : choices) {
        if (!isGraded(choice.verdicts)) { continue; }
        graded = true;
        for (const auto& verdict : choice.verdicts) { reach.hold(pointsOf(verdict.grade)); }
    }
    return graded ? std::optional{reach} : std::nullopt;
}

bool counts(const std::vector<Name>& criteria, const Criterion& criterion) {
    return std::ranges::any_of(criteria, [&](const Name& name) { return name.value == criterion.id.value; });
}

/// Of all choices that count for a criterion: whether any of them is a best one, and whether any is worth less.
class GradesReach {
public:
    explicit GradesReach(const Criterion& criterion) : criterion_(criterion) {}

    void add(const Dialogue& dialogue) {
        for (const auto& moment : dialogue.moments) {
            mayBeSkipped_ = mayBeSkipped_ || !moment.required.value.empty();
            if (counts(moment.criteria, criterion_)) { add(reachOf(moment.options)); }
        }
    }
    void add(const Form& form) {
        for (const auto& field : form.fields) {
            if (!counts(field.criteria, criterion_)) { continue; }
            mayBeSkipped_ = mayBeSkipped_ || field.pickFrom != 1 ||
                            std::ranges::any_of(field.choices, [](const Choice& c) { return c.needed; });
            add(reachOf(field.choices));
        }
    }
    void add(const Negotiation&) { mayBeSkipped_ = true; }
    void add(const Call&) { mayBeSkipped_ = true; }

    [[nodiscard]] bool neverFull() const { return met_ && all_.most < kFull; }
    [[nodiscard]] bool alwaysSame() const { return met_ && !mayBeSkipped_ && all_.least == all_.most; }

private:
    void add(const std::optional<Reach>& reach) {
        if (!reach) { return; }
        all_.hold(reach->least);
        all_.hold(reach->most);
        met_ = true;
    }

    const Criterion& criterion_;
    bool met_ = false;
    bool mayBeSkipped_ = false;
    Reach all_;
};

/// The points that a line gives to values of an interval: at its ends and at its corners within.
Reach lineReach(const std::vector<LinePoint>& line, Interval values) {
    Reach reach;
    if (line.empty()) { return reach; }
    const auto heightAt = [&](std::int64_t value) {
        const auto right = std::ranges::find_if(line, [&](const LinePoint& p) { return p.value >= value; });
        if (right == line.end()) { return line.back().points; }
        if (right == line.begin() || right->value == value) { return right->points; }
        const auto left = std::prev(right);
        const auto run = std::int64_t{right->value} - left->value;
        return static_cast<int>(left->points + (right->points - left->points) * (value - left->value) / run);
    };
    reach.hold(heightAt(values.low));
    reach.hold(heightAt(values.high));
    for (const auto& corner : line) {
        if (corner.value > values.low && corner.value < values.high) { reach.hold(corner.points); }
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
            GradesReach reach{criterion};
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
