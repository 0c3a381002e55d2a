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
    std::size_t plays = 0;    ///< that came to their end
};

/// A scenario with how often it was played, and how well.
[[nodiscard]] ShelfItem shelfItem(const Pack& pack, const CompiledScenario& scenario, std::string name,
                                  const std::vector<AttemptRow>& rows);

/// What a scenario mostly consists of, in the order in which one begins with them.
enum class ScenarioKind : std::uint8_t { conversation, visit, negotiation };
[[nodiscard]] ScenarioKind kindOf(const CompiledScenario& scenario);

/// The order on the shelf: packs as they are found; within a pack by kind, the shorter first.
void arrange(std::vector<ShelfItem>& shelf);

[[nodiscard]] bool fits(const ShelfItem& item, const LibraryFilter& filter, Language language);

MaybeIntent libraryScreen(ui::Ui& ui, const std::vector<ShelfItem>& shelf, LibraryFilter& filter,
                          const Settings& settings);

}  // namespace dealcraft::desktop
