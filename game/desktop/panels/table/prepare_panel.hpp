#pragma once

#include "desktop/panels/table/table_words.hpp"
#include "desktop/panels/table/worth_panel.hpp"
#include "desktop/ui/ui.hpp"
#include "sim/negotiation/action.hpp"

#include <array>
#include <optional>

namespace dealcraft::desktop {

/// The cell that is looked at: an issue, and one of the things that are settled for it.
struct PrepareState {
    std::size_t issue = 0;
    std::size_t column = 0;
};

/// The order of the columns.
inline constexpr std::array<sim::PreparationPart, sim::kPreparationParts> kPrepareColumns{
    sim::PreparationPart::rank,   sim::PreparationPart::guess,   sim::PreparationPart::target,
    sim::PreparationPart::bottom, sim::PreparationPart::opening, sim::PreparationPart::give};

/// The table of what is settled before the first word, and beneath it what the cell that is looked at can become.
/// Arrows move, digits settle, + and − step.
std::optional<sim::Prepare> preparePanel(ui::Ui& ui, ui::Rect area, const TableDesk& desk, PrepareState& state);
[[nodiscard]] float prepareHeight(ui::Ui& ui, float width, const TableDesk& desk, const PrepareState& state);

/// The three contracts with what each is worth to us, against what no deal is worth.
using ContractPreviews = std::array<sim::OfferPreview, 3>;
void contractsPanel(ui::Ui& ui, ui::Rect area, const TableDesk& desk, const ContractPreviews& previews);
[[nodiscard]] float contractsHeight(ui::Ui& ui, float width, const TableDesk& desk, const ContractPreviews& previews);
/// The contracts in this order.
inline constexpr std::array<sim::PreparationPart, 3> kContracts{
    sim::PreparationPart::opening, sim::PreparationPart::target, sim::PreparationPart::bottom};
[[nodiscard]] const sim::Terms& contractOf(const sim::Preparation& preparation, sim::PreparationPart part);

}  // namespace dealcraft::desktop
