#pragma once

#include "desktop/model/transcript.hpp"
#include "desktop/ui/ui.hpp"

#include <span>
#include <string>
#include <vector>

namespace dealcraft::desktop {

/// Names and faces of those who speak.
struct Speaker {
    std::string name;
    std::string portrait;
};
[[nodiscard]] Speaker speakerOf(const ui::Ui& ui, const CompiledScenario& scenario, CastIndex who);

/// Which entries are new and since when: they slide in, one after the other. In a free visit the answer lets wait a
/// moment, as answers do.
class Arrivals {
public:
    /// Says which entries there are now.
    void count(const ui::Ui& ui, std::span<const TranscriptEntry> entries);
    /// Entries that are there already come without motion; the list goes to its end.
    void skip(const ui::Ui& ui, std::size_t entries) {
        seen_ = fresh_ = entries;
        since_ = until_ = ui.now;
        starts_.clear();
    }
    [[nodiscard]] double startOf(std::size_t entry) const;
    /// Whether an entry can be seen by now.
    [[nodiscard]] bool arrived(const ui::Ui& ui, std::size_t entry) const {
        return !ui.motion || startOf(entry) <= ui.now;
    }
    [[nodiscard]] bool allArrived(const ui::Ui& ui) const { return seen_ == 0 || arrived(ui, seen_ - 1); }
    [[nodiscard]] bool justGrew(const ui::Ui& ui) const {
        if (ui.now < followUntil_) { return true; }
        return ui.motion ? ui.now < until_ + kFollowSeconds : ui.now - since_ < kFollowStill;
    }

    /// The list goes to its end.
    void follow(const ui::Ui& ui) { followUntil_ = ui.now + kFollowStill; }

    ImVec2 room;  ///< in the last frame
    /// How tall the entries were in the last frame: few of them stand at the bottom, next to the options.
    float height = 0;

private:
    static constexpr double kFollowSeconds = 0.8;
    static constexpr double kFollowStill = 0.1;
    std::size_t seen_ = 0;
    std::size_t fresh_ = 0;  ///< the first of the newest
    double since_ = -10;
    double until_ = -10;  ///< when the last of them comes
    double followUntil_ = -10;
    std::vector<double> starts_;
};

/// Whether the coach says a word on every move of a free visit.
enum class Coach : std::uint8_t { silent, speaks };

/// What was said in the running activity, to read again by scrolling.
void transcriptPanel(ui::Ui& ui, ui::Rect area, const CompiledScenario& scenario, ActivityIndex activity,
                     std::span<const TranscriptEntry> entries, Arrivals& arrivals, Coach coach = Coach::silent);

}  // namespace dealcraft::desktop
