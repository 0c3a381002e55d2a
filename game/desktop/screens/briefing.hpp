#pragma once

#include "desktop/model/desk.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/ui/ui.hpp"

namespace dealcraft::desktop {

/// What the trainee reads before a scenario begins: the case, the people, what will be practised.
/// @param running the play has begun already: there is nothing to start
enum class BriefingUse : std::uint8_t { beforeStart, duringPlay };
MaybeIntent briefingScreen(ui::Ui& ui, const CompiledScenario& scenario, BriefingUse use, const Settings& settings);

}  // namespace dealcraft::desktop
