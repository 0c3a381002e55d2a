#pragma once

#include "base/text.hpp"
#include "content/rules.hpp"
#include "desktop/ui/theme.hpp"

#include <string>

/// How scores look.
namespace dealcraft::desktop {

/// The name of the band that a score falls into; empty if there are none.
[[nodiscard]] const LocalText* bandOf(const content::Rules& rules, int hundredths);
/// The colour that goes with a score in hundredths, by its band: the highest, the second, the third, and all beneath.
[[nodiscard]] ui::Tone toneOfScore(const content::Rules& rules, int hundredths);
/// One decimal: 73.5
[[nodiscard]] std::string scoreWords(int hundredths);

}  // namespace dealcraft::desktop
