#pragma once

#include "desktop/model/desk.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/ui/ui.hpp"

namespace dealcraft::desktop {

/// What the trainee reads before a scenario begins: the case, the people, what will be practised.
/// duringPlay: it has begun already, there is nothing to start
enum class BriefingUse : std::uint8_t { beforeStart, duringPlay };
/// @param mode what the play will be; the trainee may switch it before the start
MaybeIntent briefingScreen(ui::Ui& ui, const CompiledScenario& scenario, BriefingUse use, sim::PlayMode& mode,
                           const Settings& settings);

}  // namespace dealcraft::desktop
