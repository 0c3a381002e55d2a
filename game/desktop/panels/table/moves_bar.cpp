#include "desktop/panels/table/moves_bar.hpp"

#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <vector>

namespace dealcraft::desktop {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::Ui;

constexpr float kTalkHeight = 34;
constexpr float kDealHeight = 46;
constexpr float kMoveGap = 6;

struct MoveButton {
    TableMove move;
    const char* id;
    ImGuiKey key;
    std::string words;
    ui::ButtonLook look;
};

ui::ButtonLook talkLook(const Ui& ui, Icon icon, const char* key, bool possible, bool on) {
    return {on ? ButtonKind::primary : ButtonKind::secondary,
            ui.narrow() ? Icon::none : icon,
            key,
            possible,
            false,
            ui::Type::caption};
}

std::string counted(const Ui& ui, const char* key, int count) {
    return ui.words(key, {{"count", std::to_string(count)}});
}

/// What is said beside offers.
std::vector<MoveButton> talkButtons(const Ui& ui, const MovesView& v) {
    std::vector<MoveButton> all;
    all.push_back({TableMove::ask, "table.ask", ImGuiKey_Q, ui.words("bargain.ask"),
                   talkLook(ui, Icon::question, "Q", v.mayAsk, v.drawer == Drawer::ask)});
    all.push_back({TableMove::argue, "table.argue", ImGuiKey_G, counted(ui, "bargain.argue", v.arguments),
                   talkLook(ui, Icon::speech, "G", v.mayArgue, v.drawer == Drawer::argue)});
    all.push_back({TableMove::limit, "table.limit", ImGuiKey_L, ui.words("bargain.limit"),
                   talkLook(ui, Icon::hand, "L", v.mayLimit, v.drawer == Drawer::limit)});
    if (v.adjourns) {
        all.push_back({TableMove::adjourn, "table.adjourn", ImGuiKey_J, counted(ui, "bargain.adjourn", v.adjournments),
                       talkLook(ui, Icon::calendar, "J", v.mayAdjourn, false)});
    }
    if (v.manager != sim::kNoManager) {
        const char* key = v.manager == 0   ? "bargain.manager"
                          : v.manager == 1 ? "bargain.manager_refused"
                                           : "bargain.manager_agreed";
        all.push_back({TableMove::manager, "table.manager", ImGuiKey_M, ui.words(key),
                       talkLook(ui, Icon::users, v.manager == 0 ? "M" : "", v.mayCallManager, false)});
    }
    return all;
}

/// What ends it, and the offer.
std::vector<MoveButton> dealButtons(const Ui& ui, const MovesView& v) {
    const bool narrow = ui.narrow();
    const ui::Type size = narrow ? ui::Type::caption : ui::Type::body;
    const auto icon = [&](Icon i) { return narrow ? Icon::none : i; };
    return {{TableMove::walk,
             "table.walk",
             ImGuiKey_W,
             ui.words("bargain.walk"),
             {ButtonKind::danger, icon(Icon::flag), "W", true, false, size}},
            {TableMove::accept,
             "table.accept",
             ImGuiKey_A,
             ui.words("bargain.accept"),
             {ButtonKind::secondary, icon(Icon::handshake), "A", v.mayAccept, false, size}},
            {TableMove::bind,
             "table.if",
             ImGuiKey_I,
             ui.words(v.conditional ? "bargain.if_on" : "bargain.if_off"),
             {v.conditional ? ButtonKind::primary : ButtonKind::secondary, icon(Icon::scales), "I", true, false, size}},
            {TableMove::offer,
             v.conditional ? "table.offer_if" : "table.offer",
             ImGuiKey_None,
             ui.words(v.conditional ? "bargain.offer_if" : "bargain.offer"),
             {ButtonKind::primary, icon(Icon::arrowRight), narrow ? "" : "Ctrl+Enter", v.mayOffer, false, size}}};
}

float widthOf(Ui& ui, const MoveButton& b) {
    return ui::buttonWidth(ui, b.words, b.look);
}

bool used(Ui& ui, Rect area, const MoveButton& b) {
    const bool pressed = ui::button(ui, b.id, area, b.words, b.look);
    const bool byKey = b.key == ImGuiKey_None ? ui::controlEnterPressed() : ui::keyPressed(b.key);
    return b.look.enabled && (pressed || (byKey && !ui::disabled()));
}

TableMove flowOf(Ui& ui, ui::Flow& flow, const std::vector<MoveButton>& buttons, float height) {
    TableMove move = TableMove::none;
    for (const MoveButton& b : buttons) {
        const ImVec2 size{widthOf(ui, b), height};
        const ImVec2 at = flow.take(size);
        if (used(ui, {at.x, at.y, size.x, size.y}, b)) { move = b.move; }
    }
    return move;
}

float sumOf(Ui& ui, const std::vector<MoveButton>& buttons) {
    float sum = 0;
    for (const MoveButton& b : buttons) { sum += widthOf(ui, b) + ui.px(8); }
    return sum;
}

float flowHeight(Ui& ui, float width, const std::vector<MoveButton>& buttons, float height) {
    ui::Flow flow{ui, {0, 0, width, 0}, kMoveGap};
    for (const MoveButton& b : buttons) { flow.take({widthOf(ui, b), height}); }
    return flow.bottom();
}

}  // namespace

float movesHeight(Ui& ui, float width, const MovesView& view) {
    const auto deal = dealButtons(ui, view);
    const bool wraps = sumOf(ui, deal) > width;
    return flowHeight(ui, width, talkButtons(ui, view), ui.px(kTalkHeight)) + ui.px(8) +
           (wraps ? flowHeight(ui, width, deal, ui.px(kTalkHeight)) : ui.px(kDealHeight));
}

TableMove movesBar(Ui& ui, Rect area, const MovesView& view) {
    const auto talk = talkButtons(ui, view);
    const float height = flowHeight(ui, area.w, talk, ui.px(kTalkHeight));
    Rect top = area.cutTop(height, ui.px(8));
    ui::Flow flow{ui, top, kMoveGap};
    TableMove move = flowOf(ui, flow, talk, ui.px(kTalkHeight));
    top.cutLeft(sumOf(ui, talk));
    const std::string& keys = ui.words("bargain.lane_keys");
    if (ui::sizeOf(ui, ui::style::kCaption, keys).x <= top.w) {
        ui::drawIn(ui, top, ui::style::kCaption, keys, ui::Align::right);
    }
    const auto deal = dealButtons(ui, view);
    if (sumOf(ui, deal) > area.w) {
        ui::Flow below{ui, area, kMoveGap};
        const TableMove made = flowOf(ui, below, deal, ui.px(kTalkHeight));
        return made == TableMove::none ? move : made;
    }
    Rect row = area.cutTop(ui.px(kDealHeight));
    if (used(ui, row.cutLeft(widthOf(ui, deal.front())), deal.front())) { move = deal.front().move; }
    for (std::size_t i = deal.size(); i-- > 1;) {
        if (used(ui, row.cutRight(widthOf(ui, deal[i]), ui.px(8)), deal[i])) { move = deal[i].move; }
    }
    return move;
}

}  // namespace dealcraft::desktop
