#pragma once

#include "desktop/screens/debrief/debrief_screen.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/ui.hpp"

#include <string>

/// What the debrief of a negotiation is put together from.
namespace dealcraft::desktop {

/// A negotiation that is told again.
struct ToldTable {
    const FinishedPlay* play = nullptr;
    const scoring::RevealedTable* table = nullptr;
    [[nodiscard]] const CompiledNegotiation& negotiation() const {
        return play->scenario->negotiation(table->activity);
    }
};

/// How a step is coloured: its class, or the side that made it where it has none.
[[nodiscard]] ui::Tone toneOf(const scoring::RevealedOffer& offer);
[[nodiscard]] const char* nameOf(scoring::StepClass step);

/// The plane of all packages with both paths.
void tablePlot(ui::Ui& ui, ui::Rect area, const ToldTable& told, std::size_t offer);
/// The offers one by one: which one is looked at, and what it did, in words.
void filmPart(ui::Ui& ui, ui::Column& column, const ToldTable& told, DebriefState& state);
/// Every figure with its formula and concepts.
MaybeIntent figuresPart(ui::Ui& ui, ui::Column& column, const ToldTable& told);
/// What was settled before, against what was true.
void truthPart(ui::Ui& ui, ui::Column& column, const ToldTable& told);

}  // namespace dealcraft::desktop
