#include "desktop/screens/author/rehearsal_screen.hpp"

#include "desktop/model/author/rehearsal_play.hpp"
#include "desktop/panels/author/state_panel.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/keys.hpp"
#include "desktop/ui/paint.hpp"
#include "desktop/ui/text.hpp"

#include <array>
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
constexpr float kStripHeight = 40;
constexpr float kStripPad = 12;
constexpr ui::TextStyle kStripWords{ui::Type::body, Tone::ochre, ui::Weight::bold};

/// What can be done with a rehearsal, from the right.
struct StripButton {
    const char* id;
    const char* key;
    Icon icon;
    const char* shortcut;

    [[nodiscard]] ui::ButtonLook look() const { return {ButtonKind::quiet, icon, shortcut}; }
    [[nodiscard]] float width(Ui& ui) const { return ui::buttonWidth(ui, ui.words(key), look()); }
};
constexpr std::array kStripButtons{StripButton{"author.rehearsal.end", "author.to_graph", Icon::arrowLeft, "F4"},
                                   StripButton{"author.rehearsal.again", "author.again", Icon::undo, "F5"},
                                   StripButton{"author.rehearsal.state", "author.state", Icon::eye, "F2"}};

/// What the buttons leave of a strip for words beside them.
float besideButtons(Ui& ui, float width) {
    float room = width - 2 * ui.px(kStripPad);
    for (const auto& button : kStripButtons) { room -= button.width(ui) + ui.px(8); }
    return room;
}

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

const std::string& RehearsalScreen::stripWords(const Ui& ui) const {
    return notice_.empty() ? ui.words("author.rehearsing") : notice_;
}

/// One line, or the words beneath the buttons where there is no room beside them.
float RehearsalScreen::stripHeight(Ui& ui, float width) const {
    const auto& words = stripWords(ui);
    if (ui::sizeOf(ui, kStripWords, words).x <= besideButtons(ui, width)) { return ui.px(kStripHeight); }
    return ui.px(kStripHeight) + ui::sizeOf(ui, kStripWords, words, width - 2 * ui.px(kStripPad)).y + ui.px(4);
}

/// What it is, and what can be done with it.
void RehearsalScreen::strip(Ui& ui, Rect area) {
    ui::fill(ui, area, Tone::ochreSoft, 0);
    Rect rest = area;
    Rect inner = rest.cutTop(ui.px(kStripHeight)).inset(ui.px(kStripPad), ui.px(4));
    const auto press = [&](const StripButton& b) {
        return ui::button(ui, b.id, inner.cutRight(b.width(ui), ui.px(8)), ui.words(b.key), b.look());
    };
    const bool end = press(kStripButtons[0]);
    const bool again = press(kStripButtons[1]);
    const bool state = press(kStripButtons[2]);
    if (end || ui::keyPressed(ImGuiKey_F4)) { left_ = true; }
    if (state || ui::keyPressed(ImGuiKey_F2)) { state_ = !stateShown(ui); }
    if (again || ui::keyPressed(ImGuiKey_F5)) {
        *rehearsal_ = authoring::Rehearsal{rehearsal_->scenario(), rehearsal_->start(), kSeed};
        debrief_.reset();
        notice_.clear();
        adopt(true);
    }
    if (rest.empty()) { return ui::drawIn(ui, inner, kStripWords, stripWords(ui)); }
    rest = rest.inset(ui.px(kStripPad), 0);
    ui::draw(ui, rest.min(), kStripWords, stripWords(ui), rest.w);
}

MaybeIntent RehearsalScreen::debrief(Ui& ui, const Settings& settings) {
    if (!debrief_) { debrief_ = std::make_unique<DebriefScreen>(finishedPlayOf(*rehearsal_, pack_), reviews_); }
    auto intent = debrief_->draw(ui, settings);
    if (intent && std::holds_alternative<RetryFrom>(*intent)) { return std::nullopt; }  // F5 and the graph do that here
    return intent;
}

MaybeIntent RehearsalScreen::draw(Ui& ui, const Settings& settings) {
    Rect area = ui.screen();
    strip(ui, area.cutTop(stripHeight(ui, area.w)));
    const bool over = model_->over() && !screen_.holds();
    if (stateShown(ui) && !over) {
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
