#include "desktop/panels/table/drawer.hpp"

#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"
#include "desktop/ui/paint.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kDrawerPad = 12;
constexpr float kDrawerHead = 26;
constexpr float kDrawerKey = 26;
constexpr float kDrawerItemPad = 8;
constexpr float kDrawerGap = 6;

std::vector<DrawerItem> questions(const Ui& ui, const TableDesk& desk) {
    std::vector<DrawerItem> items;
    for (std::size_t i = 0; i < desk.view->issues.size(); ++i) {
        const sim::IssueView& issue = desk.view->issues[i];
        items.push_back({"ask." + issue.id, ui.words(*desk.texts, issue.title), issue.asked, true,
                         sim::Inquire{static_cast<std::uint8_t>(i)}});
    }
    items.push_back(
        {"ask.priorities", ui.words("bargain.ask_first"), desk.view->askedFirst, true, sim::Inquire{sim::kAskFirst}});
    items.push_back({"ask.alternatives", ui.words("bargain.ask_alternative"), desk.view->askedAlternative, true,
                     sim::Inquire{sim::kAskAlternative}});
    return items;
}

std::vector<DrawerItem> arguments(const Ui& ui, const TableDesk& desk) {
    std::vector<DrawerItem> items;
    for (const sim::ArgumentView& argument : desk.view->arguments) {
        items.push_back(
            {"argue." + argument.id, ui.words(*desk.texts, argument.say), false, true, sim::Argue{argument.argument}});
    }
    return items;
}

std::vector<DrawerItem> limits(const Ui& ui, const TableDesk& desk, std::size_t lane, const sim::Terms& draft) {
    const std::uint8_t value = draft.values[lane];
    if (value == sim::kOpenValue) { return {}; }
    const bool shown = desk.view->issues[lane].limit == value;
    return {{"limit.say",
             ui.words("bargain.limit_say", {{"issue", ui.words(*desk.texts, desk.view->issues[lane].title)},
                                            {"value", valueWords(ui, desk, lane, value)}}),
             shown, !shown, sim::ShowLimit{static_cast<std::uint8_t>(lane), value}}};
}

std::vector<DrawerItem> guesses(const TableDesk& desk, std::size_t lane) {
    std::vector<DrawerItem> items;
    for (std::size_t rank = 1; rank <= desk.view->issues.size(); ++rank) {
        const auto number = static_cast<std::uint8_t>(rank);
        items.push_back({"guess.rank." + std::to_string(rank), std::to_string(rank),
                         desk.view->preparation.guess[lane] == number, true,
                         sim::Prepare{sim::PreparationPart::guess, static_cast<std::uint8_t>(lane), number}});
    }
    return items;
}

ImVec2 itemSize(Ui& ui, const DrawerItem& item, float room) {
    const float around = ui.px(kDrawerKey + 2 * kDrawerItemPad) + (item.done ? ui.px(20) : 0);
    const ImVec2 words = ui::sizeOf(ui, style::kBody, item.words, room - around);
    return {std::min(room, words.x + around + 1), words.y + ui.px(12)};
}

bool itemCard(Ui& ui, Rect area, const DrawerItem& item, std::size_t number) {
    const ui::DisabledScope disabled{!item.possible};
    const ui::Touch t = ui::touch(ui, item.id, area);
    ui::fill(ui, area, t.hovered || t.held ? Tone::primarySoft : Tone::surface, 8);
    ui::outline(ui, area, t.hovered ? Tone::primary : Tone::line, 8);
    ui::focusRing(ui, area, t, 8);
    Rect inner = area.inset(ui.px(kDrawerItemPad), ui.px(6));
    const Rect key = inner.cutLeft(ui.px(kDrawerKey - 6), ui.px(6));
    if (number < 9) {
        const Rect cap{key.x, key.y, key.w, ui.px(20)};
        ui::fill(ui, cap, Tone::sunk, 5);
        ui::drawIn(ui, cap, {ui::Type::caption, Tone::soft, ui::Weight::bold}, std::to_string(number + 1),
                   ui::Align::centre);
    }
    if (item.done) {
        const Rect sign = inner.cutRight(ui.px(18));
        ui::drawIcon(ui, {sign.centre().x, sign.y + ui.px(10)}, 13, Icon::check, Tone::best);
    }
    ui::draw(ui, inner.min(), {ui::Type::body, item.possible ? Tone::text : Tone::faint, ui::Weight::regular},
             item.words, inner.w + 1);
    return t.pressed;
}

}  // namespace

DrawerView drawerOf(const Ui& ui, const TableDesk& desk, Drawer drawer, std::size_t lane, const sim::Terms& draft) {
    const std::string issue = ui.words(*desk.texts, desk.view->issues[lane].title);
    switch (drawer) {
        case Drawer::none: return {};
        case Drawer::ask: return {ui.words("bargain.ask_title"), questions(ui, desk)};
        case Drawer::argue: return {ui.words("bargain.argue_title"), arguments(ui, desk)};
        case Drawer::limit:
            return {ui.words(draft.leavesOpen(lane) ? "bargain.limit_open" : "bargain.limit_title", {{"issue", issue}}),
                    limits(ui, desk, lane, draft)};
        case Drawer::guess: return {ui.words("bargain.guess_title", {{"issue", issue}}), guesses(desk, lane)};
    }
    return {};
}

float drawerHeight(Ui& ui, float width, const DrawerView& view) {
    const float room = width - 2 * ui.px(kDrawerPad) - ui.px(14);
    ui::Flow flow{ui, {0, 0, room, 0}, kDrawerGap};
    for (const DrawerItem& item : view.items) { flow.take(itemSize(ui, item, room)); }
    return ui.px(2 * kDrawerPad + kDrawerHead) + flow.bottom();
}

std::optional<sim::NegotiationAction> drawerPanel(Ui& ui, Rect area, const DrawerView& view) {
    ui::fill(ui, area, Tone::sunk, 10);
    Rect inner = area.inset(ui.px(kDrawerPad));
    const Rect head = inner.cutTop(ui.px(kDrawerHead));
    ui::drawIn(ui, head, style::kOverline, view.title);
    ui::keycap(ui, {head.right(), head.y + ui.px(10)}, "Esc");
    ui::ScrollArea scroll{ui, "drawer", inner};
    const Rect room{scroll.inner().x, scroll.inner().y, inner.w - ui.px(14), 0};
    ui::Flow flow{ui, room, kDrawerGap};
    const auto digit = static_cast<std::size_t>(ui::digitPressed());
    std::optional<sim::NegotiationAction> chosen;
    for (std::size_t i = 0; i < view.items.size(); ++i) {
        const DrawerItem& item = view.items[i];
        const ImVec2 size = itemSize(ui, item, room.w);
        const ImVec2 at = flow.take(size);
        const bool pressed = itemCard(ui, {at.x, at.y, size.x, size.y}, item, i) || digit == i + 1;
        if (pressed && item.possible) { chosen = item.action; }
    }
    scroll.end(flow.bottom());
    return chosen;
}

}  // namespace dealcraft::desktop
