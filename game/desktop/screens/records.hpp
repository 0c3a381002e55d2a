#pragma once

#include "desktop/model/desk.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/ui/ui.hpp"

#include <vector>

namespace dealcraft::desktop {

/// All attempts, the newest first: to go on with, or to read again.
MaybeIntent recordsScreen(ui::Ui& ui, const std::vector<AttemptRow>& rows, const Settings& settings);

/// The name of the band that a score falls into; empty if there are none.
[[nodiscard]] const LocalText* bandOf(const Rules& rules, int hundredths);
/// The colour that goes with a score in hundredths.
[[nodiscard]] ui::Tone toneOfScore(int hundredths);
/// One decimal: 73.5
[[nodiscard]] std::string scoreWords(int hundredths);

}  // namespace dealcraft::desktop
