#include "desktop/screens/author/rehearsal_screen.hpp"

#include "desktop/model/author/rehearsal_play.hpp"
#include "desktop/panels/author/state_panel.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/keys.hpp"
#include "desktop/ui/paint.hpp"
#include "desktop/ui/text.hpp"

#include <utility>

namespace dealcraft::desktop {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr std::uint64_t kSeed = 1;  ///< equal rehearsals have equal luck

}  // namespace

RehearsalScreen::RehearsalScreen(authoring::ScenarioPtr scenario, std::shared_ptr<const content::Pack> pack,
                                 authoring::RehearsalStart start)
    : pack_(std::move(pack)),
      rehearsal_(std::make_shared<authoring::Rehearsal>(std::move(scenario), std::move(start), kSeed)) {
    adopt(true);
}

void RehearsalScreen::adopt(bool fresh) {
    model_ = std::make_unique<PlayModel>(playOf(rehearsal_, pack_));
    if (fresh) { screen_ = PlayScreen{}; }
}

void RehearsalScreen::carryOver(const Ui& ui, authoring::ScenarioPtr scenario,
                                std::shared_ptr<const content::Pack> pack) {
    auto carried = authoring::carriedOver(*rehearsal_, std::move(scenario));
    pack_ = std::move(pack);
    *rehearsal_ = std::move(carried.rehearsal);
    debrief_.reset();
    adopt(true);
    if (!carried.lost) {
        notice_ = ui.words("author.carried", {{"steps", std::to_string(rehearsal_->steps().size())}});
    } else if (carried.lost->step == authoring::Lost::kStart) {
        notice_ = ui.words("author.lost_start", {{"place", carried.lost->words}});
    } else {
        notice_ = ui.words("author.lost_step",
                           {{"number", std::to_string(carried.lost->step + 1)}, {"step", carried.lost->words}});
    }
}

void RehearsalScreen::act(Ui& ui, const sim::Action& action) {
    notice_.clear();
    if (const auto refused = model_->act(action)) {
        ui.play(ui::Cue::error);
        return screen_.refused(ui, *refused);
    }
    screen_.done(ui, *model_);
}

/// What it is, and what can be done with it.
void RehearsalScreen::strip(Ui& ui, Rect area) {
    ui::fill(ui, area, Tone::ochreSoft, 0);
    Rect inner = area.inset(ui.px(12), ui.px(4));
    const auto press = [&](const char* id, const char* key, Icon icon, const char* shortcut) {
        const ui::ButtonLook look{ButtonKind::quiet, icon, shortcut};
        const auto& words = ui.words(key);
        return ui::button(ui, id, inner.cutRight(ui::buttonWidth(ui, words, look), ui.px(8)), words, look);
    };
    const bool end = press("author.rehearsal.end", "author.to_graph", Icon::arrowLeft, "F4");
    const bool again = press("author.rehearsal.again", "author.again", Icon::undo, "F5");
    const bool state = press("author.rehearsal.state", "author.state", Icon::eye, "F2");
    if (end || ui::keyPressed(ImGuiKey_F4)) { left_ = true; }
    if (state || ui::keyPressed(ImGuiKey_F2)) { state_ = !state_; }
    if (again || ui::keyPressed(ImGuiKey_F5)) {
        *rehearsal_ = authoring::Rehearsal{rehearsal_->scenario(), rehearsal_->start(), kSeed};
        debrief_.reset();
        notice_.clear();
        adopt(true);
    }
    const auto& words = notice_.empty() ? ui.words("author.rehearsing") : notice_;
    ui::drawIn(ui, inner, {ui::Type::body, Tone::ochre, ui::Weight::bold}, words);
}

MaybeIntent RehearsalScreen::debrief(Ui& ui, const Settings& settings) {
    if (!debrief_) { debrief_ = std::make_unique<DebriefScreen>(finishedPlayOf(*rehearsal_, pack_), reviews_); }
    auto intent = debrief_->draw(ui, settings);
    if (intent && std::holds_alternative<RetryFrom>(*intent)) { return std::nullopt; }  // F5 and the graph do that here
    return intent;
}

MaybeIntent RehearsalScreen::draw(Ui& ui, const Settings& settings) {
    Rect area = ui.screen();
    strip(ui, area.cutTop(ui.px(40)));
    const bool over = model_->over() && !screen_.holds();
    if (state_ && !over) {
        Rect side = area.cutRight(ui.px(330));
        ui::fill(ui, side, Tone::surface, 0);
        const auto& play = rehearsal_->play().session();
        if (const auto set = statePanel(ui, side.inset(ui.px(14)), play.scenario(), play.state().slots, search_)) {
            static_cast<void>(rehearsal_->set(*set));
            adopt(false);
            ui.animating = true;
        }
    }
    MaybeIntent intent;
    {
        const ui::PartScope part{ui, area};
        intent = over ? debrief(ui, settings) : screen_.draw(ui, *model_, settings);
    }
    if (!intent) { return std::nullopt; }
    if (const auto* action = std::get_if<Act>(&*intent)) {
        act(ui, action->action);
        return std::nullopt;
    }
    const bool inside = std::holds_alternative<OpenDebrief>(*intent) || std::holds_alternative<Pause>(*intent) ||
                        std::holds_alternative<GoBack>(*intent) || std::holds_alternative<GoHome>(*intent);
    if (!inside) { return intent; }
    left_ = !std::holds_alternative<OpenDebrief>(*intent);
    return std::nullopt;
}

}  // namespace dealcraft::desktop
