#pragma once

#include "desktop/model/transcript.hpp"
#include "desktop/ui/ui.hpp"
#include "sim/view.hpp"

#include <span>

namespace dealcraft::desktop {

/// In which round an offer was made, in words: the dealer's first one opens.
[[nodiscard]] std::string roundWords(const ui::Ui& ui, sim::Side by, int round);

/// All offers so far, the newest first, with what each is worth to us.
void offersPanel(ui::Ui& ui, ui::Rect area, const sim::View& view, const TextTable& texts,
                 std::span<const TranscriptEntry> entries);

/// The dealer's latest words with the issue in its place; empty if he said nothing yet.
[[nodiscard]] std::string dealersWords(const ui::Ui& ui, const TextTable& texts, ActivityIndex activity,
                                       std::span<const TranscriptEntry> entries);

}  // namespace dealcraft::desktop
