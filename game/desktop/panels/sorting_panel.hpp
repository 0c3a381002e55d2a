#pragma once

#include "desktop/ui/ui.hpp"
#include "sim/action.hpp"
#include "sim/view.hpp"

#include <optional>
#include <vector>

namespace dealcraft::desktop {

using namespace dealcraft::content;

/// Which statement is at hand.
struct SortingState {
    std::optional<FieldIndex> current;
};

/// Statements to be sorted into bins (fact, assumption, unknown): the one at hand above, the bins below. By mouse:
/// click a bin or drag; by keyboard: the digit of the bin. A sorted statement is taken up again by clicking it.
std::optional<sim::FormAction> sortingPanel(ui::Ui& ui, ui::Rect area,
                                            const std::vector<const sim::FieldView*>& statements,
                                            const TextTable& texts, SortingState& state);
[[nodiscard]] float sortingHeight(ui::Ui& ui, float width, const std::vector<const sim::FieldView*>& statements,
                                  const TextTable& texts);

}  // namespace dealcraft::desktop
