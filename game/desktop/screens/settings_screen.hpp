#pragma once

#include "desktop/screens/intent.hpp"
#include "desktop/ui/ui.hpp"

#include <string>

namespace dealcraft::desktop {

/// @param home the data folder, shown so that people find their records
MaybeIntent settingsScreen(ui::Ui& ui, const Settings& settings, const std::string& home);

}  // namespace dealcraft::desktop
