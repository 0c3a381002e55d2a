#pragma once

#include "desktop/model/desk.hpp"
#include "desktop/model/review_job.hpp"
#include "desktop/ui/column.hpp"

#include <cstddef>
#include <optional>

namespace dealcraft::desktop {

/// How the score came about: what the beginning was worth, less what decisions lost, with luck; how far the review is
/// while it is not through.
void reviewSums(ui::Ui& ui, ui::Column& column, const FinishedPlay& play, const ReviewBoard::Findings& found);

/// The three that lost most and the three best, as far as they are known.
/// @return the place of the one that was pressed
std::optional<std::size_t> highlights(ui::Ui& ui, ui::Column& column, const CompiledScenario& scenario,
                                      const analysis::Review& review, std::optional<std::size_t> chosen);

}  // namespace dealcraft::desktop
