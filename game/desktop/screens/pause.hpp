#pragma once

#include "desktop/screens/intent.hpp"
#include "desktop/ui/ui.hpp"

namespace dealcraft::desktop {

/// What the pause menu was left by.
enum class PauseChoice : std::uint8_t { none, goOn, briefing, course, settings, home, quit };

PauseChoice pauseMenu(ui::Ui& ui);

}  // namespace dealcraft::desktop
