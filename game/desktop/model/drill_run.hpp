#pragma once

#include "analysis/review/drills.hpp"
#include "desktop/model/background.hpp"
#include "desktop/model/desk.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace dealcraft::desktop {

/// What a drill reveals.
struct DrillAnswer {
    std::optional<analysis::ReviewedDecision> decision;  ///< none: there was nothing else to do
    analysis::Explained explained;
};

/// A decision of a past attempt that is taken again: the same point with another seed, so that words and order differ.
/// It is no attempt of its own, and nothing of it is written down but when it comes again.
class DrillRun {
public:
    /// @return nothing if the attempt's actions don't lead there any more under this program's rules
    static std::unique_ptr<DrillRun> begin(FinishedPlay attempt, store::Drill drill);

    [[nodiscard]] const store::Drill& drill() const { return drill_; }
    [[nodiscard]] const FinishedPlay& attempt() const { return attempt_; }
    /// The situation. Once.
    [[nodiscard]] RunningPlay situation() const;
    /// Whether an action is the answer; else it is something on the side, like the silent card: it is done, and the
    /// question stands.
    [[nodiscard]] bool answers(const sim::Action& action) const;

    /// Begins to value an answer. @param asides what was done since the situation began
    void answer(const std::vector<sim::Action>& asides, const sim::Action& action);
    /// The value, once it is there.
    std::optional<DrillAnswer> take() { return valuing_.take(); }

    /// When it comes again after such an answer.
    [[nodiscard]] store::Drill after(analysis::Label label, analysis::Confidence confidence) const;

private:
    DrillRun(FinishedPlay attempt, store::Drill drill) : attempt_(std::move(attempt)), drill_(std::move(drill)) {}

    FinishedPlay attempt_;
    store::Drill drill_;
    std::uint64_t seed_ = 0;
    Background<DrillAnswer> valuing_;
};

}  // namespace dealcraft::desktop
