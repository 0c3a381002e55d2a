#pragma once

#include "content/speech.hpp"
#include "desktop/ui/theme.hpp"

namespace dealcraft::desktop {

/// Colours and names of grades.
[[nodiscard]] ui::Tone toneOf(content::Grade grade);
[[nodiscard]] ui::Tone softToneOf(content::Grade grade);
[[nodiscard]] const char* keyOf(content::Grade grade);

}  // namespace dealcraft::desktop
