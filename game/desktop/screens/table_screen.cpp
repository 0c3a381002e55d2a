#include "desktop/screens/table_screen.hpp"

#include "desktop/panels/offers_panel.hpp"
#include "desktop/panels/package_panel.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/dialog.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

void roundDots(Ui& ui, Rect area, const sim::NegotiationView& view) {
    const std::string words =
        ui.words("bargain.rounds", {{"round", std::to_string(view.round)}, {"rounds", std::to_string(view.rounds)}});
    const float width = ui::sizeOf(ui, style::kCaption, words).x;
    ui::drawIn(ui, area, style::kCaption, words);
    const float step = std::min(ui.px(14), (area.w - width - ui.px(16)) / static_cast<float>(std::max(1, view.rounds)));
    for (int i = 0; i < view.rounds; ++i) {
        const ImVec2 at{area.x + width + ui.px(16) + step * static_cast<float>(i), area.centre().y};
        const Tone tone = i < view.round ? (view.rounds - view.round <= 2 ? Tone::weak : Tone::primary) : Tone::line;
        ImGui::GetWindowDrawList()->AddCircleFilled(at, ui.px(4), ui.colour(tone));
    }
}

void wordsBubble(Ui& ui, Rect area, const std::string& words, bool final) {
    ui::fill(ui, area, final ? Tone::sealSoft : Tone::ochreSoft, 12);
    const float x = area.x + area.w / 2;
    ImGui::GetWindowDrawList()->AddTriangleFilled({x - ui.px(9), area.y}, {x + ui.px(9), area.y},
                                                  {x, area.y - ui.px(9)},
                                                  ui.colour(final ? Tone::sealSoft : Tone::ochreSoft));
    ui::draw(ui, {area.x + ui.px(14), area.y + ui.px(10)}, style::kBody, words, area.w - ui.px(28));
}

/// The dealer's words and how far it has come, where there is no column for them.
void dealerLines(Ui& ui, ui::Column& column, const PlayModel& play, const sim::View& view) {
    const auto& table = std::get<sim::NegotiationView>(view.body);
    Rect line = column.take(ui.px(36));
    const float width = std::min(line.w / 2, ui.px(230));
    roundDots(ui, line.cutRight(width, ui.px(12)), table);
    moodLine(ui, line, view);
    column.gap(10);
    const std::string words = dealersWords(ui, *play.scenario().texts, view.activity, play.transcript().entries());
    if (words.empty()) { return; }
    const float height = ui::sizeOf(ui, style::kBody, words, column.width() - ui.px(28)).y + ui.px(20);
    Rect bubble = column.take(height);
    ui::fill(ui, bubble, table.finalOffer ? Tone::sealSoft : Tone::ochreSoft, 12);
    ui::draw(ui, {bubble.x + ui.px(14), bubble.y + ui.px(10)}, style::kBody, words, bubble.w - ui.px(28));
    column.gap(12);
}

void dealerColumn(Ui& ui, Rect area, const PlayModel& play, const sim::View& view, VisitState& visit) {
    const TextTable& texts = *play.scenario().texts;
    const auto& table = std::get<sim::NegotiationView>(view.body);
    for (const auto& person : view.people) { visit.faces.set(ui, person.who, person.mood); }
    scenePanel(ui, area.cutTop(std::min(area.h * 0.44F, area.w * 0.92F), ui.px(14)), view, texts, visit.faces);
    const std::string words = dealersWords(ui, texts, view.activity, play.transcript().entries());
    if (!words.empty()) {
        const float height = ui::sizeOf(ui, style::kBody, words, area.w - ui.px(28)).y + ui.px(20);
        wordsBubble(ui, area.cutTop(height, ui.px(12)), words, table.finalOffer);
    }
    roundDots(ui, area.cutTop(ui.px(22), ui.px(8)), table);
    if (area.h > ui.px(60)) { offersPanel(ui, area, view, texts, play.transcript().entries()); }
}

MaybeIntent tableButtons(Ui& ui, Rect area, const PlayModel& play, TableState& state) {
    MaybeIntent intent;
    const float gap = ui.px(ui::space::kSmall);
    const ui::Type size = ui.narrow() ? ui::Type::body : ui::Type::lead;
    const bool mayOffer = play.may(sim::Verb::offer);
    const ui::ButtonLook offer{
        ButtonKind::primary, Icon::handshake, ui.narrow() ? "" : "Ctrl+Enter", mayOffer, false, size};
    const std::string& offerWords = ui.words("bargain.offer");
    const bool pressed =
        ui::button(ui, "table.offer", area.cutRight(ui::buttonWidth(ui, offerWords, offer), gap), offerWords, offer);
    if (mayOffer && (pressed || ui::controlEnterPressed())) {
        intent = Act{sim::NegotiationAction{sim::Offer{*state.draft}}};
    }
    const bool mayAccept = play.may(sim::Verb::accept);
    const ui::ButtonLook accept{ButtonKind::secondary, Icon::check, "A", mayAccept, false, size};
    const std::string& acceptWords = ui.words("bargain.accept");
    const bool accepts = ui::button(ui, "table.accept", area.cutRight(ui::buttonWidth(ui, acceptWords, accept), gap),
                                    acceptWords, accept);
    if (mayAccept && (accepts || ui::keyPressed(ImGuiKey_A))) { state.acceptAsked = true; }
    const ui::ButtonLook walk{ButtonKind::danger, ui.narrow() ? Icon::none : Icon::flag, "W"};
    const std::string& walkWords = ui.words("bargain.walk");
    if (ui::button(ui, "table.walk", area.cutLeft(ui::buttonWidth(ui, walkWords, walk)), walkWords, walk) ||
        ui::keyPressed(ImGuiKey_W)) {
        state.walkAsked = true;
    }
    return intent;
}

MaybeIntent tableDialogs(Ui& ui, const sim::NegotiationView& view, const TextTable& texts, TableState& state) {
    if (state.acceptAsked && view.dealersOffer) {
        const std::vector<ui::DialogChoice> choices{
            {"accept.yes", ui.words("bargain.accept_yes"), ButtonKind::primary, Icon::handshake},
            {"accept.no", ui.words("bargain.not_yet"), ButtonKind::secondary, Icon::none}};
        const std::string terms = packageWords(ui, view, texts, *view.dealersOffer);
        const int made = ui::dialog(ui, {"accept", ui.words("bargain.accept_title"), terms, Icon::handshake}, choices);
        if (made != -1) { state.acceptAsked = false; }
        if (made == 0) { return Act{sim::NegotiationAction{sim::Accept{}}}; }
    }
    if (state.walkAsked) {
        const std::vector<ui::DialogChoice> choices{
            {"walk.no", ui.words("bargain.stay"), ButtonKind::primary, Icon::none},
            {"walk.yes", ui.words("bargain.walk_yes"), ButtonKind::danger, Icon::flag}};
        const int made = ui::dialog(
            ui, {"walk", ui.words("bargain.walk_title"), ui.words("bargain.walk_text"), Icon::flag}, choices);
        if (made != -1) { state.walkAsked = false; }
        if (made == 1) { return Act{sim::NegotiationAction{sim::WalkAway{}}}; }
    }
    return std::nullopt;
}

void outcome(Ui& ui, Rect area, const PlayModel& play, const sim::View& view, bool& goOn) {
    std::string words = ui.words("bargain.no_deal");
    Tone tone = Tone::weak;
    for (const auto& entry : play.transcript().entries()) {
        if (const auto* deal = std::get_if<sim::ShownAgreement>(&entry.shown);
            deal != nullptr && entry.activity == view.activity) {
            words = ui.words("bargain.deal") + " " +
                    packageWords(ui, std::get<sim::NegotiationView>(view.body), *play.scenario().texts, deal->terms);
            tone = Tone::best;
        }
    }
    const std::string& on = ui.words(play.over() ? "stage.to_debrief" : "stage.go_on");
    const ui::ButtonLook look{ButtonKind::primary, Icon::arrowRight, "Enter", true, false, ui::Type::lead};
    const Rect place = area.cutRight(std::max(ui.px(200), ui::buttonWidth(ui, on, look)), ui.px(16));
    ui::drawIn(ui, area, {ui::Type::lead, tone, ui::Weight::bold}, words);
    const bool pressed = ui::button(ui, "stage.go_on", place, on, look);
    if (ui::pressedByDefault(ui) || pressed) { goOn = true; }
}

/// The package and what it is worth.
void packageColumn(Ui& ui, Rect area, const PlayModel& play, const sim::View& view, VisitPhase phase,
                   sim::Terms& draft) {
    const TextTable& texts = *play.scenario().texts;
    const auto& table = std::get<sim::NegotiationView>(view.body);
    ui::ScrollArea scroll{ui, "table", area};
    ui::Column column{ui, scroll.inner()};
    const bool open = phase == VisitPhase::open;
    if (ui.narrow()) { dealerLines(ui, column, play, view); }
    packagePanel(ui, column.take(packageHeight(ui, column.width(), table, texts)), table, texts, draft,
                 open ? DraftUse::open : DraftUse::closed);
    column.gap(14);
    if (open) {
        const sim::OfferPreview preview = play.preview(draft);
        const auto worth = [&](const std::optional<sim::Terms>& terms) {
            return terms ? std::optional{worthOf(table, *terms)} : std::nullopt;
        };
        const float rules = ui.px(22) * static_cast<float>(preview.brokenRules.size());
        utilityPanel(ui, column.take(ui.px(136) + rules), table, texts, preview, worth(table.ourOffer),
                     worth(table.dealersOffer));
    }
    if (ui.narrow()) {
        column.gap(14);
        offersPanel(ui, column.take(ui.px(260)), view, texts, play.transcript().entries());
    }
    scroll.end(column.y());
}

}  // namespace

MaybeIntent tableScreen(Ui& ui, Rect area, const PlayModel& play, const sim::View& view, VisitPhase phase,
                        TableState& state, VisitState& visit, bool& goOn) {
    const TextTable& texts = *play.scenario().texts;
    const auto& table = std::get<sim::NegotiationView>(view.body);
    if (!state.draft) {
        state.draft = table.ourOffer ? table.ourOffer : table.dealersOffer ? *table.dealersOffer : sim::Terms{};
    }
    area = area.inset(ui.px(20), ui.px(16));
    if (!ui.narrow()) {
        dealerColumn(ui, area.cutLeft(std::clamp(area.w * 0.25F, ui.px(286), ui.px(400)), ui.px(24)), play, view,
                     visit);
    }
    if (area.w > ui.px(1100)) { area = {area.x + (area.w - ui.px(1100)) / 2, area.y, ui.px(1100), area.h}; }
    const Rect foot = area.cutBottom(ui.px(48), ui.px(14));
    packageColumn(ui, area, play, view, phase, *state.draft);
    if (phase == VisitPhase::closed) {
        outcome(ui, foot, play, view, goOn);
        return std::nullopt;
    }
    MaybeIntent intent = tableButtons(ui, foot, play, state);
    if (auto asked = tableDialogs(ui, table, texts, state)) { intent = asked; }
    return intent;
}

}  // namespace dealcraft::desktop
