#pragma once

#include "analysis/review/what_if.hpp"
#include "desktop/model/desk.hpp"
#include "desktop/model/review_job.hpp"
#include "desktop/panels/grade.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/ui/ui.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace dealcraft::desktop {

enum class DebriefTab : std::uint8_t { decisions, overview, review, table, reveal };

/// What is shown of a negotiation.
enum class TablePart : std::uint8_t { film, figures, truth };

/// An option of a past decision, tried with everything else as it was.
struct TriedOption {
    std::size_t decision = 0;  ///< its place in the review
    std::size_t option = 0;
    std::optional<analysis::WhatIf> result;  ///< none: the play can't come to an end that way
};

/// What the parts of the debrief share.
struct DebriefState {
    DebriefTab tab = DebriefTab::decisions;
    std::optional<std::size_t> decision;  ///< that is looked at, by its place in the review
    std::optional<TriedOption> tried;
    bool fresh = false;                ///< it is another one than in the last frame
    std::optional<std::size_t> entry;  ///< the decision that is looked at, of Debrief::entries
    std::optional<Grade> only;         ///< decisions of this grade only
    bool jump = false;                 ///< the list is to scroll to it
    std::size_t table = 0;             ///< which negotiation
    std::size_t offer = 0;             ///< which of its offers
    TablePart part = TablePart::film;
    bool reading = false;  ///< in a narrow window: the decision instead of the list
    double since = -1;     ///< when the debrief was first shown: the result grows from nothing
};

/// A finished play told again with everything revealed.
class DebriefScreen {
public:
    /// @param reviews values the play's decisions while it is looked at; outlives the screen
    DebriefScreen(FinishedPlay play, ReviewJob& reviews);
    DebriefScreen(const DebriefScreen&) = delete;
    DebriefScreen& operator=(const DebriefScreen&) = delete;
    ~DebriefScreen();

    MaybeIntent draw(ui::Ui& ui, const Settings& settings);
    [[nodiscard]] const FinishedPlay& finished() const { return play_; }
    [[nodiscard]] const scoring::Debrief& debrief() const { return debrief_; }
    [[nodiscard]] const ReviewBoard& board() const { return *board_; }
    [[nodiscard]] const DebriefState& state() const { return state_; }

private:
    [[nodiscard]] std::string titleWords(const ui::Ui& ui) const;
    MaybeIntent head(ui::Ui& ui, ui::Rect& area, const Settings& settings);

    FinishedPlay play_;
    scoring::Debrief debrief_;
    std::shared_ptr<ReviewBoard> board_;
    DebriefState state_;
};

/// The parts; each in a file of its own.
MaybeIntent debriefOverview(ui::Ui& ui, ui::Rect area, const FinishedPlay& play, const scoring::Debrief& debrief,
                            DebriefState& state);
MaybeIntent debriefReview(ui::Ui& ui, ui::Rect area, const FinishedPlay& play, const scoring::Debrief& debrief,
                          DebriefState& state);
MaybeIntent debriefTable(ui::Ui& ui, ui::Rect area, const FinishedPlay& play, const scoring::Debrief& debrief,
                         DebriefState& state);
MaybeIntent debriefReveal(ui::Ui& ui, ui::Rect area, const FinishedPlay& play, const scoring::Debrief& debrief);

}  // namespace dealcraft::desktop
