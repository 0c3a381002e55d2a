#pragma once

#include "desktop/ui/column.hpp"
#include "desktop/ui/ui.hpp"
#include "sim/action.hpp"
#include "sim/view.hpp"

#include <optional>

namespace dealcraft::desktop {

using namespace dealcraft::content;

/// A question of a plan or record as a card with its choices. Picking again takes back.
std::optional<sim::FormAction> fieldPanel(ui::Ui& ui, ui::Column& outer, const sim::FieldView& field,
                                          const TextTable& texts);

/// 2 / 3, or 1–3: how many may be picked and are.
[[nodiscard]] std::string pickedWords(const sim::FieldView& field);
[[nodiscard]] bool complete(const sim::FieldView& field);

}  // namespace dealcraft::desktop
