#pragma once

#include "analysis/review/labels.hpp"
#include "desktop/ui/ui.hpp"

/// How a decision's label looks everywhere: a colour, and a sign for those who don't tell colours apart.
namespace dealcraft::desktop {

[[nodiscard]] ui::Tone toneOf(analysis::Label label);
[[nodiscard]] ui::Tone softToneOf(analysis::Label label);
/// A key of assets/lang.
[[nodiscard]] std::string keyOf(analysis::Label label);

/// A disc with the label's sign: a star, a tick, ?!, ?, ??
void labelBadge(ui::Ui& ui, ImVec2 centre, float radius, analysis::Label label);

}  // namespace dealcraft::desktop
