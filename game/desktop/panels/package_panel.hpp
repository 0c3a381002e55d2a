#pragma once

#include "desktop/ui/column.hpp"
#include "desktop/ui/ui.hpp"
#include "sim/view.hpp"

#include <optional>

namespace dealcraft::desktop {

using namespace dealcraft::content;

/// The package that is being put together: one row per issue with its values, what each is worth to us, and where both
/// sides stood last.
/// @return true when the draft was changed
enum class DraftUse : std::uint8_t { open, closed };
bool packagePanel(ui::Ui& ui, ui::Rect area, const sim::NegotiationView& view, const TextTable& texts,
                  sim::Terms& draft, DraftUse use);
[[nodiscard]] float packageHeight(ui::Ui& ui, float width, const sim::NegotiationView& view, const TextTable& texts);

/// What the draft is worth to us, against the bottom line and the last offers.
void utilityPanel(ui::Ui& ui, ui::Rect area, const sim::NegotiationView& view, const TextTable& texts,
                  const sim::OfferPreview& preview, std::optional<int> ourLast, std::optional<int> dealersLast);

/// The sum of what the values of a package are worth to us, of 10000.
[[nodiscard]] int worthOf(const sim::NegotiationView& view, const sim::Terms& terms);
/// `600 · 2 % · 15 days`
[[nodiscard]] std::string packageWords(const ui::Ui& ui, const sim::NegotiationView& view, const TextTable& texts,
                                       const sim::Terms& terms);

}  // namespace dealcraft::desktop
