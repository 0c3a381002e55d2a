#include "desktop/screens/table_screen.hpp"

#include "desktop/panels/call/call_scene.hpp"
#include "desktop/panels/table/lanes_panel.hpp"
#include "desktop/panels/table/moves_bar.hpp"
#include "desktop/panels/table/rounds_row.hpp"
#include "desktop/panels/table/worth_panel.hpp"
#include "desktop/screens/prepare_screen.hpp"
#include "desktop/screens/table_questions.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"
#include "desktop/ui/paint.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kMargin = 18;  // the scroll bar of the cards stands in it

/// All that a frame of the table is made of.
struct Frame {
    const PlayModel& play;
    const sim::View& view;
    const sim::NegotiationView& table;
    TableDesk desk;
    std::vector<sim::ShownOffer> offers;
    VisitPhase phase;
    TableState& state;
    VisitState& visit;
};

// ---- the one at the other side

/// Face and bid change when they were heard, not before.
void hear(Ui& ui, Frame& f) {
    playHeard(ui, f.play.transcript().entries(), f.visit.arrivals, f.state.heard);
    if (!f.visit.arrivals.allArrived(ui)) { return; }
    for (const auto& person : f.view.people) { f.visit.faces.set(ui, person.who, person.mood); }
    f.state.his = f.table.dealersOffer;
}

void lastBidBanner(Ui& ui, Rect area, const std::string& words) {
    ui::fill(ui, area, Tone::sealSoft, 8);
    ui::drawIcon(ui, {area.x + ui.px(18), area.centre().y}, 15, Icon::clock, Tone::seal);
    const float width = area.w - ui.px(44);
    const ImVec2 size = ui::sizeOf(ui, style::kCaption, words, width);
    ui::draw(ui, {area.x + ui.px(34), area.centre().y - size.y / 2}, {ui::Type::caption, Tone::seal, ui::Weight::bold},
             words, width);
}

void heardSoFar(Ui& ui, Rect area, Frame& f) {
    if (f.table.finalOffer && f.phase == VisitPhase::open) {
        const std::string& words = ui.words("bargain.final");
        const float height = ui::sizeOf(ui, style::kCaption, words, area.w - ui.px(44)).y + ui.px(12);
        lastBidBanner(ui, area.cutTop(height, ui.px(8)), words);
    }
    transcriptPanel(ui, area, f.play.scenario(), f.view.activity, f.play.transcript().entries(), f.visit.arrivals);
}

void dealerColumn(Ui& ui, Rect area, Frame& f) {
    const float scene = std::min(area.h * 0.44F, area.w * 0.94F);
    callScene(ui, area.cutTop(scene, ui.px(4)), f.view, *f.desk.texts, f.visit.faces, {});
    roundsRow(ui, area.cutTop(ui.px(24), ui.px(10)), f.table);
    heardSoFar(ui, area, f);
}

// ---- the cards

/// The condition in words stands above the moves.
LanesFit fitOf(const Frame& f) {
    return f.state.conditional ? LanesFit::tight : LanesFit::usual;
}

LanesView lanesOf(const Frame& f) {
    LanesView lanes;
    lanes.draft = *f.state.draft;
    lanes.oursBefore = f.table.ourOffer;
    lanes.his = f.state.his;
    if (f.state.his == f.table.dealersOffer) { lanes.hisBefore = offerBefore(f.offers, sim::Side::dealer); }
    if (!f.view.people.empty()) {
        lanes.portrait = f.view.people.front().portrait;
        lanes.mood = nameOf(f.visit.faces.changeOf(f.view.people.front().who).now);
    }
    lanes.lane = f.state.lane;
    lanes.use = f.phase == VisitPhase::open ? LanesUse::open : LanesUse::closed;
    lanes.fit = fitOf(f);
    return lanes;
}

void arrows(const sim::NegotiationView& table, TableState& state) {
    for (const ImGuiKey key : {ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_LeftArrow, ImGuiKey_RightArrow}) {
        ui::claim(key);
    }
    const std::size_t before = state.lane;
    if (ui::keyPressed(ImGuiKey_UpArrow) && state.lane > 0) { --state.lane; }
    if (ui::keyPressed(ImGuiKey_DownArrow) && state.lane + 1 < table.issues.size()) { ++state.lane; }
    state.follow = state.lane != before;
    const auto last = static_cast<std::uint8_t>(table.issues[state.lane].values.size() - 1);
    std::uint8_t& value = state.draft->values[state.lane];
    const bool open = value == sim::kOpenValue;
    if (ui::keyPressed(ImGuiKey_LeftArrow) && value > 0) { value = open ? last : static_cast<std::uint8_t>(value - 1); }
    if (ui::keyPressed(ImGuiKey_RightArrow) && !open) {
        value = value == last ? sim::kOpenValue : static_cast<std::uint8_t>(value + 1);
    }
}

/// Arrows move the card of the lane, digits put it, O leaves the issue open, R guesses his rank.
void lanesByKey(const sim::NegotiationView& table, TableState& state) {
    arrows(table, state);
    if (ui::keyPressed(ImGuiKey_O)) { state.draft->values[state.lane] = sim::kOpenValue; }
    if (ui::keyPressed(ImGuiKey_R) && table.prepares) { state.drawer = Drawer::guess; }
    if (state.drawer != Drawer::none) { return; }
    const int digit = ui::digitPressed();
    if (digit >= 1 && static_cast<std::size_t>(digit) <= table.issues[state.lane].values.size()) {
        state.draft->values[state.lane] = static_cast<std::uint8_t>(digit - 1);
    }
}

void lanes(Ui& ui, Rect area, Frame& f) {
    const LanesDone done = lanesPanel(ui, area, f.desk, lanesOf(f), f.state.slides);
    if (f.state.follow) {  // the lane that the keyboard goes to comes into sight
        const float one = area.h / static_cast<float>(f.table.issues.size());
        const float y = area.y + one * (static_cast<float>(f.state.lane) + 0.5F);
        ImGui::SetScrollFromPosY(y - ImGui::GetWindowPos().y, 0.5F);
    }
    if (done.lane) { f.state.lane = *done.lane; }
    if (done.value) { f.state.draft->values[f.state.lane] = *done.value; }
    if (done.guess) { f.state.drawer = Drawer::guess; }
}

WorthView worthNow(const Frame& f) {
    return worthViewOf(f.table, *f.state.draft, f.state.his, f.play.preview(*f.state.draft));
}

/// What the cards are worth, and how it went so far: always in sight.
void worthRow(Ui& ui, Rect& area, Frame& f) {
    const WorthView worth = worthNow(f);
    const float width = area.w * 0.64F;
    Rect row = area.cutBottom(worthHeight(ui, width, f.desk, worth), ui.px(10));
    worthPanel(ui, row.cutLeft(width, ui.px(10)), f.desk, worth);
    historyPanel(ui, row, f.table, f.offers);
}

/// The cards; in a narrow window everything else as well, by scrolling.
void cards(Ui& ui, Rect area, Frame& f) {
    ui::ScrollArea scroll{ui, "table", {area.x, area.y, area.w + ui.px(kMargin - 4), area.h}};
    ui::Column column{ui, scroll.inner()};
    if (ui.narrow()) {
        Rect line = column.take(ui.px(36));
        roundsRow(ui, line.cutRight(line.w * 0.62F, ui.px(10)), f.table);
        moodLine(ui, line, f.view);
        column.gap(6);
        heardSoFar(ui, column.take(std::max(ui.px(190), area.h * 0.55F)), f);
        column.gap(10);
    }
    lanes(ui, column.take(lanesHeight(ui, column.width(), f.desk, fitOf(f))), f);
    if (ui.narrow() && f.phase == VisitPhase::open) {
        const WorthView worth = worthNow(f);
        column.gap(10);
        worthPanel(ui, column.take(worthHeight(ui, column.width(), f.desk, worth)), f.desk, worth);
    }
    if (ui.narrow() || f.phase == VisitPhase::closed) {
        column.gap(10);
        historyPanel(ui, column.take(ui.px(110)), f.table, f.offers);
    }
    scroll.end(column.y());
}

// ---- what can be done

MovesView movesOf(const Frame& f) {
    MovesView moves;
    const bool possible = !brokenIn(f.table, *f.state.draft) && !isEmpty(f.table, *f.state.draft);
    moves.mayAsk = f.play.may(sim::Verb::inquire);
    moves.mayArgue = f.play.may(sim::Verb::argue);
    moves.mayLimit = f.play.may(sim::Verb::showLimit);
    moves.mayAdjourn = f.play.may(sim::Verb::adjourn);
    moves.mayCallManager = f.play.may(sim::Verb::callManager);
    moves.mayAccept = f.play.may(sim::Verb::accept);
    moves.mayOffer = possible && f.play.may(sim::Verb::offer);
    moves.arguments = static_cast<int>(f.table.arguments.size());
    moves.adjournments = f.table.adjournmentsLeft;
    moves.adjourns = f.table.adjournmentsLeft > 0 || f.table.days > 0;
    moves.manager = f.table.manager;
    moves.drawer = f.state.drawer;
    moves.conditional = f.state.conditional;
    return moves;
}

void turn(TableState& state, Drawer drawer) {
    state.drawer = state.drawer == drawer ? Drawer::none : drawer;
}

MaybeIntent carryOut(TableMove move, TableState& state) {
    switch (move) {
        case TableMove::none: break;
        case TableMove::ask: turn(state, Drawer::ask); break;
        case TableMove::argue: turn(state, Drawer::argue); break;
        case TableMove::limit: turn(state, Drawer::limit); break;
        case TableMove::adjourn: state.question = TableQuestion::adjourn; break;
        case TableMove::manager: state.question = TableQuestion::manager; break;
        case TableMove::walk: state.question = TableQuestion::walk; break;
        case TableMove::accept: state.question = TableQuestion::accept; break;
        case TableMove::bind: state.conditional = !state.conditional; break;
        case TableMove::offer:
            return state.conditional ? Act{sim::NegotiationAction{sim::OfferIf{*state.draft}}}
                                     : Act{sim::NegotiationAction{sim::Offer{*state.draft}}};
    }
    return std::nullopt;
}

/// The condition in words, above the moves: what the toggle adds to the offer. Takes its room from `area`.
void condition(Ui& ui, Rect& area, const Frame& f) {
    const auto preview = f.play.preview(*f.state.draft);
    const std::string words = conditionWords(ui, f.desk, *f.state.draft, preview);
    const float width = area.w - ui.px(52);
    const Rect strip = area.cutBottom(ui::sizeOf(ui, style::kBody, words, width).y + ui.px(14), ui.px(10));
    const bool asks = preview.asks != 0;
    ui::fill(ui, strip, asks ? Tone::primarySoft : Tone::weakSoft, 8);
    ui::drawIcon(ui, {strip.x + ui.px(20), strip.centre().y}, 16, Icon::scales, asks ? Tone::primary : Tone::weak);
    ui::draw(ui, {strip.x + ui.px(40), strip.y + ui.px(7)},
             {ui::Type::body, asks ? Tone::text : Tone::weak, ui::Weight::regular}, words, width);
}

/// Buttons at the bottom; above them the drawer that is open, and the condition. Leaves the rest in `area`.
MaybeIntent moves(Ui& ui, Rect& area, Frame& f) {
    MaybeIntent intent;
    TableState& state = f.state;
    const MovesView view = movesOf(f);
    const Rect bar = area.cutBottom(movesHeight(ui, area.w, view), ui.px(10));
    if (state.conditional) { condition(ui, area, f); }
    if (state.drawer != Drawer::none) {
        const DrawerView drawer = drawerOf(ui, f.desk, state.drawer, state.lane, *state.draft);
        const float height = std::min(drawerHeight(ui, area.w, drawer), area.h * 0.55F);
        if (const auto said = drawerPanel(ui, area.cutBottom(height, ui.px(10)), drawer)) { intent = Act{*said}; }
        if (ui::keyPressed(ImGuiKey_Escape)) {
            state.drawer = Drawer::none;
            ui.escapeUsed = true;
        }
    }
    if (auto made = carryOut(movesBar(ui, bar, view), state)) { intent = made; }
    return intent;
}

void outcome(Ui& ui, Rect area, const Frame& f, bool& goOn) {
    std::string words = ui.words("bargain.no_deal");
    Tone tone = Tone::weak;
    for (const auto& entry : f.play.transcript().entries()) {
        const auto* deal = std::get_if<sim::ShownAgreement>(&entry.shown);
        if (deal == nullptr || entry.activity != f.view.activity) { continue; }
        words = ui.words("bargain.deal") + " " + packageWords(ui, f.desk, deal->terms);
        tone = Tone::best;
    }
    const std::string& on = ui.words(f.play.over() ? "stage.to_debrief" : "stage.go_on");
    const ui::ButtonLook look{ButtonKind::primary, Icon::arrowRight, "Enter", true, false, ui::Type::lead};
    const Rect place = area.cutRight(std::max(ui.px(200), ui::buttonWidth(ui, on, look)), ui.px(16));
    const ui::TextStyle style{ui::Type::body, tone, ui::Weight::bold};
    const Rect two = area.middle(area.w, std::min(area.h, ui::sizeOf(ui, style, words, area.w).y));
    ui::drawLines(ui, two, style, words, 2);
    const bool pressed = ui::button(ui, "stage.go_on", place, on, look);
    if (ui::pressedByDefault(ui) || pressed) { goOn = true; }
}

/// Where our cards lie at first. Of issues that the table lacks the terms of an offer hold nothing.
sim::Terms firstDraft(const sim::NegotiationView& table) {
    const sim::Terms& opening = table.preparation.opening;
    const sim::Terms& lies = table.ourOffer                                    ? *table.ourOffer
                             : !isEmpty(table, opening) || !table.dealersOffer ? opening
                                                                               : *table.dealersOffer;
    sim::Terms draft;
    std::copy_n(lies.values.begin(), table.issues.size(), draft.values.begin());
    return draft;
}

}  // namespace

MaybeIntent tableScreen(Ui& ui, Rect area, const PlayModel& play, const sim::View& view, VisitPhase phase,
                        TableState& state, VisitState& visit, bool& goOn) {
    const auto& table = std::get<sim::NegotiationView>(view.body);
    if (table.preparing) { return prepareScreen(ui, area, play, view, state); }
    if (!state.draft) { state.draft = firstDraft(table); }
    Frame f{play,
            view,
            table,
            {&table, play.scenario().texts.get()},
            offersIn(play.transcript().entries(), view.activity),
            phase,
            state,
            visit};
    hear(ui, f);
    area = area.inset(ui.px(kMargin), ui.px(12));
    if (!ui.narrow()) {
        dealerColumn(ui, area.cutLeft(std::clamp(area.w * 0.25F, ui.px(290), ui.px(460)), ui.px(18)), f);
    }
    if (phase == VisitPhase::closed) {
        const Rect foot = area.cutBottom(ui.px(48), ui.px(14));
        cards(ui, area, f);
        outcome(ui, foot, f, goOn);
        return std::nullopt;
    }
    lanesByKey(table, state);
    MaybeIntent intent = moves(ui, area, f);
    if (!ui.narrow()) { worthRow(ui, area, f); }
    cards(ui, area, f);
    if (auto answered = tableQuestions(ui, f.desk, state)) { intent = answered; }
    return intent;
}

}  // namespace dealcraft::desktop
