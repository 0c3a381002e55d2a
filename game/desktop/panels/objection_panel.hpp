#pragma once

#include "desktop/model/call_words.hpp"
#include "desktop/ui/ui.hpp"
#include "sim/action.hpp"

#include <optional>

namespace dealcraft::desktop {

/// The silent card: which kind of objection was that? Nobody hears it; whether it was right, the debrief tells.
/// @return the kind that was named
std::optional<sim::NameObjection> objectionPanel(ui::Ui& ui, ui::Rect area);
[[nodiscard]] float objectionHeight(ui::Ui& ui, float width);

}  // namespace dealcraft::desktop
