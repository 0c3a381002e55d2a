#include "desktop/screens/play_screen.hpp"

#include "base/overloaded.hpp"
#include "desktop/screens/frame.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>
#include <utility>

namespace dealcraft::desktop {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr double kRefusalSeconds = 3.5;

/// What is used and what is left of the activity's minutes.
float clockWidget(Ui& ui, Rect area, const sim::View& view) {
    if (!view.clock) { return 0; }
    const int left = std::max(0, *view.clock - view.minutesUsed);
    const std::string words = ui.words("stage.minutes_left", {{"minutes", std::to_string(left)}});
    const float text = ui::sizeOf(ui, style::kStrong, words).x;
    const float track = ui.narrow() ? 0 : ui.px(68);  // the bar has to go where words need the room
    const float width = text + ui.px(28) + track;
    const float share = static_cast<float>(left) / static_cast<float>(std::max(1, *view.clock));
    const Tone tone = share > 0.35F ? Tone::primary : share > 0.15F ? Tone::weak : Tone::bad;
    Rect place{area.right() - width, area.y, width, area.h};
    ui::drawIcon(ui, {place.x + ui.px(8), place.centre().y}, 17, Icon::clock, tone);
    if (track > 0) {
        ui::bar(ui, Rect{place.x + ui.px(22), place.centre().y - ui.px(3), ui.px(60), ui.px(6)}, share, tone);
    }
    ui::drawIn(ui, {place.x + ui.px(22) + track, place.y, text + ui.px(6), place.h}, style::kStrong, words);
    return width;
}

float savedMark(Ui& ui, Rect area, double since) {
    const std::string& words = ui.words("stage.saved");
    const float width = ui::sizeOf(ui, style::kCaption, words).x + ui.px(24);
    const bool fresh = ui.now - since < 1.2;
    if (fresh) { ui.wakeAt = since + 1.25; }
    const Tone tone = fresh ? Tone::best : Tone::faint;
    const Rect place{area.right() - width, area.y, width, area.h};
    ui::drawIcon(ui, {place.x + ui.px(8), place.centre().y}, 14, Icon::checkCircle, tone);
    ui::drawIn(ui, {place.x + ui.px(20), place.y, width, place.h},
               {ui::Type::caption, fresh ? Tone::best : Tone::soft, ui::Weight::regular}, words);
    return width;
}

const char* refusalKey(sim::Refusal why) {
    switch (why) {
        case sim::Refusal::notNow: return "refusal.not_now";
        case sim::Refusal::notOffered: return "refusal.not_offered";
        case sim::Refusal::noTimeLeft: return "refusal.no_time_left";
        case sim::Refusal::alreadyNamed: return "refusal.already_named";
        case sim::Refusal::tooManyPicked: return "refusal.too_many_picked";
        case sim::Refusal::notPicked: return "refusal.not_picked";
        case sim::Refusal::notEnoughPicked: return "refusal.not_enough_picked";
        case sim::Refusal::nothingOnTheTable: return "refusal.nothing_on_the_table";
        case sim::Refusal::notTogether: return "refusal.not_together";
        case sim::Refusal::noObjection: return "refusal.no_objection";
        case sim::Refusal::nobodyThere: return "refusal.nobody_there";
        case sim::Refusal::notInExamination: return "refusal.not_in_examination";
        case sim::Refusal::playIsOver: return "refusal.play_is_over";
    }
    return "refusal.not_now";
}

void toast(Ui& ui, const std::string& words, double since) {
    if (words.empty() || ui.now - since > kRefusalSeconds) { return; }
    ui.wakeAt = since + kRefusalSeconds + 0.05;
    const ImVec2 size = ui::sizeOf(ui, style::kBody, words);
    const Rect area = Rect{0, ui.px(72), ui.screen().w, ui.px(40)}.middle(size.x + ui.px(64), ui.px(40));
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled(area.min(), area.max(), ui.colour(Tone::sealSoft), ui.px(8));
    list.AddRect(area.min(), area.max(), ui.colour(Tone::seal), ui.px(8));
    ui::drawOver(ui, {area.x + ui.px(32), area.y + ui.px(9)}, {ui::Type::body, Tone::seal, ui::Weight::regular}, words);
}

/// Whether one meets somebody there.
bool hasPartner(const sim::View& view) {
    return !view.people.empty() && !view.with.none() && !std::holds_alternative<sim::FormView>(view.body);
}

void stationWords(Ui& ui, Rect area, const sim::View& view, const TextTable& texts) {
    ui::ScrollArea scroll{ui, "station", area};
    ui::Column column{ui, scroll.inner()};
    column.overline(
        ui.words("stage.station", {{"number", std::to_string(view.number)}, {"day", std::to_string(view.day)}}));
    column.text(style::kHeading, ui.words(texts, view.title));
    column.gap(8);
    column.paragraphs(style::kLead, ui.words(texts, view.brief));
    scroll.end(column.y());
}

/// Where the next activity takes place and what it is about. @return where the way on goes
Rect stationCard(Ui& ui, Rect area, const sim::View& view, const TextTable& texts) {
    const float width = std::min(area.w - ui.px(48), ui.px(760));
    const std::string& brief = ui.words(texts, view.brief);
    const float pad = ui.px(36);
    const float face = hasPartner(view) ? ui.px(48) : 0;
    const float words =
        brief.empty() ? 0 : ui::sizeOf(ui, style::kLead, brief, width - 2 * pad - ui.px(16)).y + ui.px(16);
    const float picture = std::min(ui.px(214), area.h * (ui.low() ? 0.2F : 0.32F));
    Rect box =
        area.middle(width, std::min(area.h - ui.px(24), picture + face + words + ui.px(20 + 22 + 34 + 8 + 64 + 20)));
    ui::card(ui, box);
    const Rect top = box.cutTop(picture);
    ui::cover(ui, top, ui::placePicture(ui, view.place.empty() ? "our_office" : view.place), 0.6F, 0.7F,
              ui::space::kRound);
    if (face > 0) {
        const ImVec2 centre{box.x + pad + ui.px(44), top.bottom()};
        ImGui::GetWindowDrawList()->AddCircleFilled(centre, ui.px(50), ui.colour(Tone::surface));
        ui::avatar(ui, centre, ui.px(45), view.people.front().portrait, nameOf(view.people.front().mood));
        box.cutTop(face);
    }
    Rect inner = box.inset(pad, ui.px(20));
    const Rect foot = inner.cutBottom(ui.px(52), ui.px(12));
    stationWords(ui, inner, view, texts);
    return foot;
}

/// Whether last words of an activity should be read before the next one begins.
bool hasLastWords(const sim::View& view) {
    return !std::holds_alternative<sim::FormView>(view.body);
}

}  // namespace

void PlayScreen::adopt(const PlayModel& play) {
    shown_ = play.view();
    held_ = false;
    visit_.pick = {};
    visit_.cardOpen = false;
    table_.reset(play.transcript().entries().size());
    form_.reset();
    call_ = {};
    call_.skip(play.transcript().entries().size());
}

void PlayScreen::done(Ui& ui, const PlayModel& play) {
    savedAt_ = ui.now;
    troubleAt_ = -10;
    const bool moved = play.over() || !shown_ || play.view().activity != shown_->activity;
    ui.focusDue = moved;
    if (moved && shown_ && hasLastWords(*shown_)) {
        held_ = true;
        return;
    }
    if (moved) {
        if (!play.over()) { adopt(play); }
        return;
    }
    visit_.pick = {};
    table_.answered();
    call_.moved();
    shown_ = play.view();
}

void PlayScreen::refused(Ui& ui, sim::Refusal why) {
    tell(ui, ui.words(refusalKey(why)));
}

void PlayScreen::tell(const Ui& ui, std::string trouble) {
    trouble_ = std::move(trouble);
    troubleAt_ = ui.now;
}

MaybeIntent PlayScreen::draw(Ui& ui, const PlayModel& play, const Settings& settings) {
    recorded_ = !play.attempt().empty();
    if (!shown_) {
        adopt(play);
        if (play.actions() > 0) { introduced_ = play.view().activity; }
        visit_.arrivals.skip(ui, play.transcript().entries().size());
    }
    Rect area = ui.screen();
    if (introduced_ != shown_->activity) {
        station(ui, area, play);
        return std::nullopt;
    }
    MaybeIntent intent = bar(ui, area.cutTop(ui.px(52)), play, settings);
    if (auto chosen = activity(ui, area, play, *shown_, settings)) { intent = chosen; }
    if (!form_.trouble.empty()) {
        tell(ui, std::exchange(form_.trouble, {}));
        ui.play(ui::Cue::error);
    }
    toast(ui, trouble_, troubleAt_);
    return intent;
}

MaybeIntent PlayScreen::activity(Ui& ui, Rect area, const PlayModel& play, const sim::View& view,
                                 const Settings& settings) {
    bool goOn = false;
    const auto phase = held_ ? VisitPhase::closed : VisitPhase::open;
    MaybeIntent intent = std::visit(
        Overloaded{
            [&](const sim::FormView&) { return formScreen(ui, area, play, view, form_); },
            [&](const sim::DialogueView&) { return visitScreen(ui, area, play, view, phase, visit_, settings, goOn); },
            [&](const sim::NegotiationView&) { return tableScreen(ui, area, play, view, phase, table_, visit_, goOn); },
            [&](const sim::CallView&) {
                return callScreen(ui, area, play, view, phase, call_, visit_, settings, goOn);
            }},
        view.body);
    if (!goOn) { return intent; }
    ui.focusDue = true;
    if (play.over()) { return OpenDebrief{play.attempt()}; }
    adopt(play);
    return std::nullopt;
}

/// The activity's title, where and when it is, and whether it is an examination.
void PlayScreen::titleIn(Ui& ui, Rect area, const PlayModel& play) const {
    const std::string& title = ui.words(*play.scenario().texts, shown_->title);
    const std::string& exam = ui.words("briefing.examination");
    const float tag = play.examination() ? ui::tagSize(ui, exam, Icon::cap).x + ui.px(12) : 0;
    const float width = std::min(ui::sizeOf(ui, style::kTitle, title).x + ui.px(2), std::max(0.0F, area.w - tag));
    ui::drawIn(ui, area.cutLeft(width, ui.px(12)), style::kTitle, title);
    if (tag > 0) {
        const Rect place = area.cutLeft(tag);
        const float height = ui::tagSize(ui, exam, Icon::cap).y;
        ui::tag(ui, {place.x, place.centre().y - height / 2}, exam, Tone::seal, Tone::sealSoft, Icon::cap);
    }
    const std::string where =
        ui.words("stage.station", {{"number", std::to_string(shown_->number)}, {"day", std::to_string(shown_->day)}});
    if (ui::sizeOf(ui, style::kCaption, where).x <= area.w) { ui::drawIn(ui, area, style::kCaption, where); }
}

MaybeIntent PlayScreen::bar(Ui& ui, Rect area, const PlayModel& play, const Settings& settings) const {
    MaybeIntent intent;
    ui::fill(ui, area, Tone::surface, 0);
    ui::hairline(ui, {area.x, area.bottom() - 1}, area.w);
    Rect inner = area.inset(ui.px(12), ui.px(8));
    const ui::ButtonLook look{ButtonKind::quiet, Icon::pause, "Esc"};
    const std::string& pause = ui.words("stage.pause");
    if (use_ == PlayUse::play &&
        ui::button(ui, "stage.pause", inner.cutLeft(ui::buttonWidth(ui, pause, look), ui.px(12)), pause, look)) {
        intent = Pause{};
    }
    if (auto changed = languageButton(ui, inner.cutRight(languageWidth(ui), ui.px(12)), settings)) { intent = changed; }
    if (recorded_) { inner.cutRight(savedMark(ui, inner, savedAt_), ui.px(20)); }
    inner.cutRight(clockWidget(ui, inner, *shown_), ui.px(20));
    titleIn(ui, inner, play);
    return intent;
}

void PlayScreen::station(Ui& ui, Rect area, const PlayModel& play) {
    const Rect foot = stationCard(ui, area, *shown_, *play.scenario().texts);
    const std::string& words = ui.words("stage.begin");
    const ui::ButtonLook look{ButtonKind::primary, Icon::arrowRight, "Enter", true, false, ui::Type::lead};
    const float width = std::max(ui.px(200), ui::buttonWidth(ui, words, look));
    const Rect place{foot.right() - width, foot.y, width, ui.px(48)};
    const bool pressed = ui::button(ui, "stage.begin", place, words, look);
    if (ui::pressedByDefault(ui) || pressed) {
        introduced_ = shown_->activity;
        ui.play(ui::Cue::page);
    }
}

}  // namespace dealcraft::desktop
