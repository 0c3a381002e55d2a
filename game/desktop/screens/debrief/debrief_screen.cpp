#include "desktop/screens/debrief/debrief_screen.hpp"

#include "desktop/screens/frame.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/keys.hpp"

namespace dealcraft::desktop {

using ui::Rect;
using ui::Ui;

DebriefScreen::DebriefScreen(FinishedPlay play)
    : play_(std::move(play)), debrief_(scoring::debriefOf(*play_.scenario, play_.steps, play_.seed)) {}

MaybeIntent DebriefScreen::head(Ui& ui, Rect& area, const Settings& settings) {
    const Rect line{area.x, area.y, area.w, ui.px(kHeadHeight)};
    MaybeIntent intent = screenHead(ui, area, ui.narrow() ? "" : ui.words("review.title"), settings);
    const std::vector<std::string> tabs{ui.words("review.overview"), ui.words("review.review"),
                                        ui.words("review.table"), ui.words("review.reveal")};
    const float sides = ui.narrow() ? ui.px(200) : ui.px(360);
    const float width = std::min(ui::segmentedWidth(ui, tabs), line.w - sides);
    Rect place = line.middle(width, ui.px(40));
    if (ui.narrow()) { place.x = line.right() - width - ui.px(72); }
    const int pressed = ui::segmented(ui, "debrief.tab", place, tabs, static_cast<int>(state_.tab));
    const int digit = ui::digitPressed();
    const int chosen = digit >= 1 && digit <= 4 ? digit - 1 : pressed;
    if (chosen >= 0) {
        state_.tab = static_cast<DebriefTab>(chosen);
        state_.reading = false;
        ui.focusDue = digit > 0;
    }
    return intent;
}

MaybeIntent DebriefScreen::draw(Ui& ui, const Settings& settings) {
    if (state_.since < 0) { state_.since = ui.now; }
    Rect area = ui.screen();
    MaybeIntent intent = head(ui, area, settings);
    area = area.inset(ui.px(20), ui.px(ui.low() ? 10 : 16));
    MaybeIntent inside;
    switch (state_.tab) {
        case DebriefTab::overview: inside = debriefOverview(ui, area, play_, debrief_, state_); break;
        case DebriefTab::review: inside = debriefReview(ui, area, play_, debrief_, state_); break;
        case DebriefTab::table: inside = debriefTable(ui, area, play_, debrief_, state_); break;
        case DebriefTab::reveal: inside = debriefReveal(ui, area, play_, debrief_); break;
    }
    return inside ? inside : intent;
}

}  // namespace dealcraft::desktop
