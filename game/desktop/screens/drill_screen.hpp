#pragma once

#include "desktop/model/drill_run.hpp"
#include "desktop/model/play_model.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/screens/play_screen.hpp"
#include "desktop/ui/ui.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace dealcraft::desktop {

/// One drill: the situation as a play shows it, how sure one is of one's answer, and then what it was worth and when it
/// comes again.
class DrillScreen {
public:
    enum class Step : std::uint8_t { situation, confidence, valuing, revealed };

    /// @param due how many are due, this one included
    DrillScreen(std::unique_ptr<DrillRun> run, std::size_t due);

    MaybeIntent draw(ui::Ui& ui, const Settings& settings);
    [[nodiscard]] Step step() const { return step_; }
    [[nodiscard]] const std::optional<DrillAnswer>& answer() const { return answer_; }
    [[nodiscard]] const DrillRun& run() const { return *run_; }

private:
    MaybeIntent strip(ui::Ui& ui, ui::Rect area) const;
    MaybeIntent situation(ui::Ui& ui, ui::Rect area, const Settings& settings);
    void act(ui::Ui& ui, const sim::Action& action);
    void confidence(ui::Ui& ui, ui::Rect area);
    void sure(ui::Ui& ui, analysis::Confidence confidence);
    MaybeIntent reveal(ui::Ui& ui, ui::Rect area);
    MaybeIntent onwards(ui::Ui& ui, ui::Rect area) const;
    MaybeIntent take(ui::Ui& ui);

    std::unique_ptr<DrillRun> run_;
    std::size_t due_;
    PlayModel model_;
    PlayScreen screen_;
    Step step_ = Step::situation;
    std::vector<sim::Action> asides_;
    std::optional<sim::Action> chosen_;
    analysis::Confidence confidence_ = analysis::Confidence::guessing;
    std::optional<DrillAnswer> answer_;
    std::int64_t days_ = 0;  ///< until it comes again
};

}  // namespace dealcraft::desktop
