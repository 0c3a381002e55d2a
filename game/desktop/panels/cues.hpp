#pragma once

#include "desktop/panels/transcript_panel.hpp"
#include "desktop/ui/ui.hpp"

#include <span>

namespace dealcraft::desktop {

/// What was heard of a transcript.
struct Heard {
    std::size_t entries = 0;   ///< whose sounds were played
    double objectedAt = -100;  ///< when the last objection was heard
};

/// Plays what entries sound like, each when it can be seen.
void playHeard(ui::Ui& ui, std::span<const TranscriptEntry> entries, const Arrivals& arrivals, Heard& heard);

}  // namespace dealcraft::desktop
