#pragma once

#include "authoring/rehearsal.hpp"
#include "desktop/ui/ui.hpp"

#include <optional>
#include <span>
#include <string>

namespace dealcraft::desktop {

/// Every value of a play that conditions can read: people's states, facts, variables, unknowns, promises. Each can be
/// changed by hand.
/// @param values by slot
/// @param search what the shown names hold; edited here
std::optional<authoring::SetValue> statePanel(ui::Ui& ui, ui::Rect area, const content::CompiledScenario& scenario,
                                              std::span<const std::int32_t> values, std::string& search);

}  // namespace dealcraft::desktop
