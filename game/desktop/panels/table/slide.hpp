#pragma once

#include "content/compiled.hpp"
#include "desktop/ui/ui.hpp"

#include <array>

namespace dealcraft::desktop {

/// Where a card lies on its line, in values from the left: it slides there when it is moved.
class Slide {
public:
    float at(ui::Ui& ui, float place) {
        if (to_ < 0) { from_ = to_ = place; }
        if (place != to_) {
            from_ = between(ui);
            to_ = place;
            since_ = ui.now;
        }
        return between(ui);
    }

private:
    static constexpr double kSeconds = 0.15;
    float between(ui::Ui& ui) const { return from_ + (to_ - from_) * ui.progress(since_, kSeconds); }
    float from_ = -1;
    float to_ = -1;
    double since_ = -10;
};

struct LaneSlides {
    Slide ours;
    Slide his;
};
using TableSlides = std::array<LaneSlides, content::kMaxIssues>;

}  // namespace dealcraft::desktop
