#pragma once

#include "content/pack.hpp"
#include "desktop/model/desk.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/ui/ui.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dealcraft::desktop {

/// What the first screen needs to know.
struct HomeView {
    const content::Pack* pack = nullptr;  ///< for the picture and the concept of the day; none: no pack could be read
    const CompiledScenario* scenario = nullptr;  ///< whose people are shown
    std::optional<AttemptRow> unfinished;
    std::size_t drills = 0;             ///< that are due
    std::size_t day = 0;                ///< which concept is today's
    std::vector<std::string> troubles;  ///< missing fonts, unreadable packs: shown in a strip
};

MaybeIntent homeScreen(ui::Ui& ui, const HomeView& view, const Settings& settings);

}  // namespace dealcraft::desktop
