#pragma once

#include "desktop/model/desk.hpp"
#include "desktop/ui/ui.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dealcraft::desktop {

/// What the records show.
struct RecordsView {
    const store::Library* library = nullptr;
    const std::vector<AttemptRow>* rows = nullptr;
    const std::vector<store::Progress>* progress = nullptr;
};

enum class RecordsTab : std::uint8_t { attempts, progress };
struct RecordsState {
    RecordsTab tab = RecordsTab::attempts;
    std::size_t chosen = 0;  ///< whose progress is shown
};

/// Finished plays beside each other: for all scenarios, and for each.
void progressPage(ui::Ui& ui, ui::Rect area, const RecordsView& view, RecordsState& state);

}  // namespace dealcraft::desktop
