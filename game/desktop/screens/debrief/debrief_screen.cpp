#include "desktop/screens/debrief/debrief_screen.hpp"

#include "desktop/screens/debrief/decisions.hpp"
#include "desktop/screens/frame.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace dealcraft::desktop {

using ui::Rect;
using ui::Ui;

DebriefScreen::DebriefScreen(FinishedPlay play, ReviewJob& reviews)
    : play_(std::move(play)),
      debrief_(scoring::debriefOf(*play_.scenario, play_.steps, play_.seed)),
      board_(std::make_shared<ReviewBoard>()) {
    reviews.start(play_, board_);
}

DebriefScreen::~DebriefScreen() {
    board_->close();
}

std::string DebriefScreen::titleWords(const Ui& ui) const {
    const std::string& title = ui.words("review.title");
    return play_.examination ? title + " · " + ui.words("records.examination") : title;
}

MaybeIntent DebriefScreen::head(Ui& ui, Rect& area, const Settings& settings) {
    const Rect line{area.x, area.y, area.w, ui.px(kHeadHeight)};
    MaybeIntent intent = screenHead(ui, area, ui.narrow() ? "" : titleWords(ui), settings);
    std::vector<DebriefTab> there{DebriefTab::decisions, DebriefTab::overview, DebriefTab::review};
    std::vector<std::string> tabs{ui.words("review.decisions"), ui.words("review.overview"), ui.words("review.review")};
    if (!debrief_.tables.empty()) {  // the play had a negotiation
        there.push_back(DebriefTab::table);
        tabs.push_back(ui.words("review.table"));
    }
    there.push_back(DebriefTab::reveal);
    tabs.push_back(ui.words("review.reveal"));
    const auto now = std::find(there.begin(), there.end(), state_.tab) - there.begin();
    const float sides = ui.narrow() ? ui.px(200) : ui.px(360);
    const float width = std::min(ui::segmentedWidth(ui, tabs), line.w - sides);
    Rect place = line.middle(width, ui.px(40));
    if (ui.narrow()) { place.x = line.right() - width - ui.px(72); }
    const int pressed = ui::segmented(ui, "debrief.tab", place, tabs, static_cast<int>(now));
    const int digit = ui::digitPressed();
    const int chosen = digit >= 1 && digit <= static_cast<int>(there.size()) ? digit - 1 : pressed;
    if (chosen >= 0) {
        state_.tab = there[static_cast<std::size_t>(chosen)];
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
        case DebriefTab::decisions: inside = debriefDecisions(ui, area, play_, debrief_, *board_, state_); break;
        case DebriefTab::overview: inside = debriefOverview(ui, area, play_, debrief_, state_); break;
        case DebriefTab::review: inside = debriefReview(ui, area, play_, debrief_, state_); break;
        case DebriefTab::table: inside = debriefTable(ui, area, play_, debrief_, state_); break;
        case DebriefTab::reveal: inside = debriefReveal(ui, area, play_, debrief_); break;
    }
    return inside ? inside : intent;
}

}  // namespace dealcraft::desktop
