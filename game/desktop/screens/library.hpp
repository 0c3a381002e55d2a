#pragma once

#include "desktop/model/desk.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/ui/ui.hpp"

#include <string>
#include <vector>

namespace dealcraft::desktop {

/// What is filtered in the scenario library; stays while the program runs.
struct LibraryFilter {
    std::string search;
    std::string concept_;  ///< a module's or concept's id; empty: any
    int length = 0;        ///< 0 any, 1 up to 10 minutes, 2 up to 20, 3 longer
};

/// A scenario on the shelf.
struct ShelfItem {
    const Pack* pack = nullptr;
    const CompiledScenario* scenario = nullptr;
    std::string name;         ///< that no other on the shelf has
    std::optional<int> best;  ///< hundredths of a point
    std::size_t plays = 0;
};

[[nodiscard]] bool fits(const ShelfItem& item, const LibraryFilter& filter, Language language);

MaybeIntent libraryScreen(ui::Ui& ui, const std::vector<ShelfItem>& shelf, LibraryFilter& filter,
                          const Settings& settings);

}  // namespace dealcraft::desktop
