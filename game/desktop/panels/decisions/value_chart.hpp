#pragma once

#include "desktop/model/desk.hpp"
#include "desktop/model/review_job.hpp"
#include "desktop/ui/ui.hpp"

#include <cstddef>
#include <optional>

namespace dealcraft::desktop {

/// What the play was worth, decision by decision: what decisions lost drops in the colour of their label, what chance
/// brought or took stands in another one.
/// @param chosen place of the decision that is looked at
/// @return the one that was clicked
std::optional<std::size_t> valueChart(ui::Ui& ui, ui::Rect area, const CompiledScenario& scenario,
                                      const ReviewBoard::Findings& found, std::optional<std::size_t> chosen);

}  // namespace dealcraft::desktop
