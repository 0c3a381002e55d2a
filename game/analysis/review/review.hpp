#pragma once

#include "analysis/review/exact.hpp"
#include "analysis/review/explaining.hpp"
#include "analysis/review/labels.hpp"
#include "sim/session.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

/// What every decision of a play was worth. Definitions and formulas: docs/mechanics/review.md.
namespace dealcraft::analysis {

/// Something that could have been done.
struct ReviewedOption {
    DecisionLine line;        ///< a form: everything that is picked, and confirm
    Value value = 0;          ///< Q: what is to be expected after it
    Value error = 0;          ///< standard error; 0: it is exact, or there was one sample, or all came to the same
    std::size_t samples = 0;  ///< plays that it was estimated by; 0: it is exact
};

/// What a good decision is praised for, as bits.
enum class Praise : std::uint8_t { onlyMove, underPressure, prepared };
inline constexpr std::size_t kPraises = 3;

/// One decision with an alternative. A form is one decision for each of its fields, in the order in which they are
/// asked, a preparation one for each part.
struct ReviewedDecision {
    std::size_t place = 0;   ///< among all decisions of the play, from 0, whether they are valued yet or not
    std::size_t action = 0;  ///< its number in the log, from 1; of a form that of its confirmation
    std::size_t from = 0;    ///< so many actions had been done when it began
    ActivityIndex activity;
    FieldIndex field;                          ///< of a form, else none
    std::optional<sim::PreparationPart> part;  ///< of a preparation
    std::vector<ReviewedOption> options;       ///< at least two; the best first, of equals what was done, if it is one
    std::size_t taken = 0;                     ///< which of them was done
    Value loss = 0;                            ///< V of the best less that of what was done
    Value lossError = 0;                       ///< standard error; 0: as for options
    Value stake = 0;                           ///< standard deviation of the options' values, as they were found
    Hindrance hindrance = Hindrance::none;     ///< why it is estimated; none: it is exact
    Label label = Label::best;
    std::uint8_t praise = 0;
    int accuracy = 0;  ///< hundredths of a percent

    [[nodiscard]] bool exact() const { return hindrance == Hindrance::none; }
    [[nodiscard]] const ReviewedOption& done() const { return options[taken]; }
    [[nodiscard]] const ReviewedOption& best() const { return options.front(); }
};

/// What the play was worth at a point of it.
struct ValuePoint {
    std::size_t action = 0;  ///< before this action of the log
    Value value = 0;
    Value swing = 0;      ///< what chance and what came to light have changed since the last point
    bool chance = false;  ///< whether either had a part in it; else the swing is what estimates differ by
};

struct Review {
    std::vector<ReviewedDecision> decisions;  ///< in the order of the log
    std::vector<ValuePoint> values;           ///< one for each action that decides, and one for the end
    Value start = 0;                          ///< V at the beginning
    Value final = 0;                          ///< the score
    Value skillLoss = 0;                      ///< sum of the losses
    Value luck = 0;                           ///< sum of the swings of chance
    Value drift = 0;                          ///< sum of the other swings: final = start − skillLoss + luck + drift
    int accuracy = 0;                         ///< hundredths of a percent
    std::int64_t expansions = 0;              ///< actions carried out for it
};

/// Why a decision was worth what it was.
struct Explained {
    std::vector<Judged> done;       ///< what is said of what was done
    std::vector<Judged> better;     ///< and of the best
    std::vector<Seen> reply;        ///< what followed what was done
    std::vector<LineStep> onwards;  ///< the best, played on for up to five actions with the luck of the play
};

/// A finished play as the log tells it.
struct PlayedActions {
    std::uint64_t seed = 0;
    sim::PlayMode mode = sim::PlayMode::practice;
    std::vector<sim::Action> actions;
};

/// Makes a review step by step, so that a window can show what is there: first everything exact, then decision by
/// decision, those first that were graded worst. Equal plays give equal reviews.
class Reviewer {
public:
    /// @param effort budgets are multiplied by it; 1 is the rules' budget
    /// @pre the scenario outlives it, and the play is over
    Reviewer(const CompiledScenario& scenario, PlayedActions played, int effort = 1);
    ~Reviewer();
    Reviewer(const Reviewer&) = delete;
    Reviewer& operator=(const Reviewer&) = delete;

    /// Whether the actions can be played again under this program's rules. If not there is no review.
    [[nodiscard]] bool isPlayable() const;

    /// Values one more decision. @return false when there is none left
    bool advance();
    [[nodiscard]] std::size_t done() const;
    [[nodiscard]] std::size_t all() const;

    /// The reasons for a decision of review(), by its place there.
    [[nodiscard]] Explained explained(const ReviewedDecision& decision);

    /// What there is: decisions that were valued, sums over them.
    [[nodiscard]] Review review() const;

private:
    class Work;
    std::unique_ptr<Work> work_;
};

/// The whole review; nothing if the play can't be played again.
[[nodiscard]] std::optional<Review> reviewOf(const CompiledScenario& scenario, const PlayedActions& played,
                                             int effort = 1);

}  // namespace dealcraft::analysis
