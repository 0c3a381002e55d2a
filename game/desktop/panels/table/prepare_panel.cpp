#include "desktop/panels/table/prepare_panel.hpp"

#include "desktop/panels/table/value_card.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"
#include "desktop/ui/paint.hpp"
#include "sim/negotiation/words.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using sim::PreparationPart;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kPreparePad = 14;
constexpr float kPrepareTitleColumn = 128;
constexpr float kPrepareRankColumn = 74;
constexpr float kPrepareHeadRow = 62;
constexpr float kPrepareLeastRow = 46;
constexpr float kPrepareMostRow = 76;
constexpr float kPrepareAround = 400;  // of the screen's height for everything else
constexpr float kPrepareGap = 6;
constexpr float kPrepareChooserHead = 50;
constexpr float kPreparePick = 50;
constexpr float kPrepareStackedTitle = 28;
constexpr float kPrepareStackedCell = 52;
constexpr std::size_t kPrepareStackedColumns = 3;

std::string partName(PreparationPart part) {
    return std::string{sim::nameOf(part)};
}

std::uint8_t rankOf(const sim::Preparation& p, PreparationPart part, std::size_t issue) {
    return part == PreparationPart::rank    ? p.rank[issue]
           : part == PreparationPart::guess ? p.guess[issue]
                                            : p.give[issue];
}

bool isStacked(const Ui& ui, float width) {
    constexpr float kLeast = 700;
    return width < ui.px(kLeast);
}

/// What can be chosen in a cell: how many, which one is, and each as a move.
class PrepareCell {
public:
    PrepareCell(const TableDesk& desk, const PrepareState& at)
        : desk_(desk), issue_(at.issue), part_(kPrepareColumns.at(at.column)) {}

    [[nodiscard]] int count() const {
        const auto& issues = desk_.view->issues;
        return static_cast<int>(sim::isRanking(part_) ? issues.size() : issues[issue_].values.size());
    }
    /// From 0; -1: not settled.
    [[nodiscard]] int chosen() const {
        const sim::Preparation& p = desk_.view->preparation;
        if (sim::isRanking(part_)) { return rankOf(p, part_, issue_) - 1; }
        const auto value = contractOf(p, part_).values[issue_];
        return value == sim::kOpenValue ? -1 : value;
    }
    [[nodiscard]] sim::Prepare settle(int place) const {
        const int value = sim::isRanking(part_) ? place + 1 : place;
        return {part_, static_cast<std::uint8_t>(issue_), static_cast<std::uint8_t>(value)};
    }
    /// The next one up or down. An unsettled rank begins at the first that is free.
    [[nodiscard]] int stepped(int by) const {
        const int now = chosen();
        if (now >= 0) { return std::clamp(now + by, 0, count() - 1); }
        return sim::isRanking(part_) ? firstFree() : by > 0 ? 0 : count() - 1;
    }
    [[nodiscard]] std::string words(const Ui& ui) const {
        const int now = chosen();
        if (now < 0) { return sim::isRanking(part_) ? "–" : ui.words("bargain.unsettled"); }
        if (sim::isRanking(part_)) { return std::to_string(now + 1); }
        return valueWords(ui, desk_, issue_, static_cast<std::uint8_t>(now));
    }
    [[nodiscard]] PreparationPart part() const { return part_; }
    [[nodiscard]] std::string blocked(const Ui& ui, int place) const {
        if (sim::isRanking(part_)) { return {}; }
        const auto broken = brokenWith(*desk_.view, contractOf(desk_.view->preparation, part_), issue_,
                                       static_cast<std::uint8_t>(place));
        return broken ? dependenceWords(ui, desk_, *broken) : std::string{};
    }

private:
    [[nodiscard]] int firstFree() const {
        for (int rank = 0; rank < count(); ++rank) {
            bool taken = false;
            for (std::size_t i = 0; i < desk_.view->issues.size(); ++i) {
                taken = taken || rankOf(desk_.view->preparation, part_, i) == rank + 1;
            }
            if (!taken) { return rank; }
        }
        return 0;
    }

    const TableDesk& desk_;
    std::size_t issue_;
    PreparationPart part_;
};

// ---- the grid

float columnWidth(const Ui& ui, float width, std::size_t column) {
    if (sim::isRanking(kPrepareColumns.at(column))) { return ui.px(kPrepareRankColumn); }
    const float gaps = ui.px(kPrepareGap) * static_cast<float>(kPrepareColumns.size());
    return (width - ui.px(kPrepareTitleColumn) - 3 * ui.px(kPrepareRankColumn) - gaps) / 3;
}

/// How a cell stands: looked at, settled, in the way of another one.
struct CellState {
    bool here = false;
    bool settled = false;
    bool bad = false;
};

void cellBackground(Ui& ui, Rect area, const CellState& is, const ui::Touch& t) {
    ui::fill(ui, area, is.here ? Tone::primarySoft : t.hovered ? Tone::sunk : Tone::surface, 7);
    if (is.settled || is.here) {
        ui::outline(ui, area, is.here ? Tone::primary : is.bad ? Tone::bad : Tone::line, 7, is.here ? 2 : 1);
    } else {
        ui::dashedOutline(ui, area, Tone::strongLine);
    }
    ui::focusRing(ui, area, t, 7);
}

ui::TextStyle cellStyle(PreparationPart part, const CellState& is) {
    if (!is.settled) { return {ui::Type::caption, Tone::faint, ui::Weight::regular}; }
    const Tone tone = is.bad ? Tone::bad : part == PreparationPart::guess ? Tone::ochre : Tone::text;
    if (sim::isRanking(part)) { return {ui::Type::lead, tone, ui::Weight::bold}; }
    return {ui::Type::caption, tone, ui::Weight::regular};
}

/// In the middle, on two lines if need be.
void cellWords(Ui& ui, Rect area, const ui::TextStyle& look, const std::string& words) {
    const ImVec2 size = ui::sizeOf(ui, look, words, area.w);
    if (size.y > ui::lineHeight(ui, look) * 1.5F) {
        const Rect two = area.middle(area.w, std::min(size.y, 2 * ui::lineHeight(ui, look)));
        ui::drawLines(ui, two, look, words, 2);
    } else {
        ui::drawIn(ui, area, look, words, ui::Align::centre);
    }
}

void gridCell(Ui& ui, Rect area, const TableDesk& desk, std::size_t issue, std::size_t column, PrepareState& state) {
    const PrepareCell cell{desk, {issue, column}};
    const std::string id = "prepare." + partName(cell.part()) + "." + desk.view->issues[issue].id;
    const ui::Touch t = ui::touch(ui, id, area);
    if (t.pressed) { state = {issue, column}; }
    CellState is;
    is.here = state.issue == issue && state.column == column;
    is.settled = cell.chosen() >= 0;
    is.bad = is.settled && !cell.blocked(ui, cell.chosen()).empty();
    cellBackground(ui, area, is, t);
    cellWords(ui, area.inset(ui.px(6), ui.px(2)), cellStyle(cell.part(), is), cell.words(ui));
}

void gridHeads(Ui& ui, Rect row, float width, const PrepareState& state) {
    row.cutLeft(ui.px(kPrepareTitleColumn), ui.px(kPrepareGap));
    for (std::size_t column = 0; column < kPrepareColumns.size(); ++column) {
        Rect head = row.cutLeft(columnWidth(ui, width, column), ui.px(kPrepareGap));
        const std::string part = partName(kPrepareColumns.at(column));
        const bool here = state.column == column;
        ui::drawIn(ui, head.cutTop(ui.px(22)), {ui::Type::body, here ? Tone::primary : Tone::text, ui::Weight::bold},
                   ui.words("bargain.part." + part), ui::Align::centre);
        const std::string& hint = ui.words("bargain.part_short." + part);
        const ImVec2 size = ui::sizeOf(ui, style::kCaption, hint, head.w);
        ui::draw(ui, {head.x + (head.w - size.x) / 2, head.y}, style::kCaption, hint, head.w);
    }
}

/// Few issues on a high screen have tall rows.
float rowHeight(const Ui& ui, std::size_t issues) {
    const float each = (ui.screen().h / ui.scale - kPrepareAround) / static_cast<float>(issues) - kPrepareGap;
    return ui.px(std::clamp(each, kPrepareLeastRow, kPrepareMostRow));
}

void gridWide(Ui& ui, Rect area, const TableDesk& desk, PrepareState& state) {
    const float width = area.w;
    gridHeads(ui, area.cutTop(ui.px(kPrepareHeadRow)), width, state);
    for (std::size_t issue = 0; issue < desk.view->issues.size(); ++issue) {
        Rect row = area.cutTop(rowHeight(ui, desk.view->issues.size()), ui.px(kPrepareGap));
        const Rect title = row.cutLeft(ui.px(kPrepareTitleColumn), ui.px(kPrepareGap));
        const sim::IssueView& shown = desk.view->issues[issue];
        const Rect both = title.middle(title.w, ui.px(40));
        ui::drawIn(ui, {both.x, both.y, both.w, ui.px(22)}, style::kStrong, ui.words(*desk.texts, shown.title));
        ui::drawIn(ui, {both.x, both.y + ui.px(21), both.w, ui.px(18)}, style::kCaption,
                   ui.words(*desk.texts, shown.unit));
        for (std::size_t column = 0; column < kPrepareColumns.size(); ++column) {
            gridCell(ui, row.cutLeft(columnWidth(ui, width, column), ui.px(kPrepareGap)), desk, issue, column, state);
        }
    }
}

void gridStacked(Ui& ui, Rect area, const TableDesk& desk, PrepareState& state) {
    for (std::size_t issue = 0; issue < desk.view->issues.size(); ++issue) {
        ui::drawIn(ui, area.cutTop(ui.px(kPrepareStackedTitle)), style::kStrong,
                   ui.words(*desk.texts, desk.view->issues[issue].title));
        for (std::size_t first = 0; first < kPrepareColumns.size(); first += kPrepareStackedColumns) {
            Rect row = area.cutTop(ui.px(kPrepareStackedCell), ui.px(kPrepareGap));
            const float width = (row.w - 2 * ui.px(kPrepareGap)) / static_cast<float>(kPrepareStackedColumns);
            for (std::size_t column = first; column < first + kPrepareStackedColumns; ++column) {
                Rect place = row.cutLeft(width, ui.px(kPrepareGap));
                const Rect name = place.cutTop(ui.px(18));
                ui::drawIn(ui, name, style::kCaption, ui.words("bargain.part." + partName(kPrepareColumns.at(column))));
                gridCell(ui, place, desk, issue, column, state);
            }
        }
    }
}

float gridHeight(const Ui& ui, float width, std::size_t issues) {
    const auto count = static_cast<float>(issues);
    if (!isStacked(ui, width)) { return ui.px(kPrepareHeadRow) + count * (rowHeight(ui, issues) + ui.px(kPrepareGap)); }
    return count * (ui.px(kPrepareStackedTitle) + 2 * (ui.px(kPrepareStackedCell) + ui.px(kPrepareGap)));
}

// ---- what the cell can become

ImVec2 pickSize(const Ui& ui, float width, int count, bool rank) {
    const float gap = ui.px(kPrepareGap);
    if (rank) { return {ui.px(kPreparePick), ui.px(kPreparePick)}; }
    const float even = (width - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    return {std::max(std::floor(even) - 1, ui.px(100)), ui.px(kPreparePick)};
}

std::optional<sim::Prepare> chooser(Ui& ui, Rect area, const TableDesk& desk, const PrepareState& state) {
    const PrepareCell cell{desk, state};
    const sim::IssueView& issue = desk.view->issues[state.issue];
    const std::string part = partName(cell.part());
    Rect head = area.cutTop(ui.px(kPrepareChooserHead));
    const std::string title = ui.words(*desk.texts, issue.title) + " · " + ui.words("bargain.part." + part);
    ui::drawIn(ui, head.cutTop(ui.px(22)), style::kOverline, title);
    ui::drawIn(ui, head.cutTop(ui.px(20)), style::kCaption, ui.words("bargain.part_hint." + part));
    const bool rank = sim::isRanking(cell.part());
    ui::Flow flow{ui, area, kPrepareGap};
    std::optional<sim::Prepare> made;
    for (int i = 0; i < cell.count(); ++i) {
        const ImVec2 size = pickSize(ui, area.w, cell.count(), rank);
        const ImVec2 at = flow.take(size);
        ValueCard card;
        card.chosen = cell.chosen() == i;
        if (rank) {
            card.words = std::to_string(i + 1);
            card.id = "prepare.pick." + card.words;
            card.low = true;
        } else {
            const sim::IssueValueView& value = issue.values[static_cast<std::size_t>(i)];
            card.id = "prepare.pick." + value.id;
            card.words = ui.words(*desk.texts, value.say);
            card.amount = std::to_string(value.amount);
            card.points = value.ourPoints;
            card.most = std::ranges::max(issue.values, {}, [](const auto& v) { return v.ourPoints; }).ourPoints;
            card.blocked = cell.blocked(ui, i);
        }
        const Rect place{at.x, at.y, size.x, size.y};
        if (valueCard(ui, place, card)) { made = cell.settle(i); }
        if (card.chosen) { ui::outline(ui, place, Tone::primary, 8, 2); }
    }
    return made;
}

float chooserHeight(const Ui& ui, float width, const TableDesk& desk, const PrepareState& state) {
    const PrepareCell cell{desk, state};
    ui::Flow flow{ui, {0, 0, width, 0}, kPrepareGap};
    for (int i = 0; i < cell.count(); ++i) {
        flow.take(pickSize(ui, width, cell.count(), sim::isRanking(cell.part())));
    }
    return ui.px(kPrepareChooserHead) + flow.bottom();
}

// ---- the keyboard

void stepTo(std::size_t& place, ImGuiKey back, ImGuiKey on, std::size_t count) {
    ui::claim(back);
    ui::claim(on);
    if (ui::keyPressed(back) && place > 0) { --place; }
    if (ui::keyPressed(on) && place + 1 < count) { ++place; }
}

bool anyPressed(std::initializer_list<ImGuiKey> keys) {
    return std::ranges::any_of(keys, [](ImGuiKey key) { return ui::keyPressed(key); });
}

std::optional<sim::Prepare> typed(const TableDesk& desk, PrepareState& state) {
    stepTo(state.issue, ImGuiKey_UpArrow, ImGuiKey_DownArrow, desk.view->issues.size());
    stepTo(state.column, ImGuiKey_LeftArrow, ImGuiKey_RightArrow, kPrepareColumns.size());
    const PrepareCell cell{desk, state};
    int place = ui::digitPressed() - 1;
    if (anyPressed({ImGuiKey_Equal, ImGuiKey_KeypadAdd})) { place = cell.stepped(1); }
    if (anyPressed({ImGuiKey_Minus, ImGuiKey_KeypadSubtract})) { place = cell.stepped(-1); }
    const bool changes = place >= 0 && place < cell.count() && place != cell.chosen();
    return changes ? std::optional{cell.settle(place)} : std::nullopt;
}

}  // namespace

const sim::Terms& contractOf(const sim::Preparation& p, PreparationPart part) {
    return part == PreparationPart::target ? p.target : part == PreparationPart::bottom ? p.bottom : p.opening;
}

float prepareHeight(Ui& ui, float width, const TableDesk& desk, const PrepareState& state) {
    const float inner = width - 2 * ui.px(kPreparePad);
    return 2 * ui.px(kPreparePad) + gridHeight(ui, inner, desk.view->issues.size()) + ui.px(14) +
           chooserHeight(ui, inner, desk, state);
}

std::optional<sim::Prepare> preparePanel(Ui& ui, Rect area, const TableDesk& desk, PrepareState& state) {
    auto made = typed(desk, state);
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(kPreparePad));
    const Rect grid = inner.cutTop(gridHeight(ui, inner.w, desk.view->issues.size()), ui.px(14));
    if (isStacked(ui, inner.w)) {
        gridStacked(ui, grid, desk, state);
    } else {
        gridWide(ui, grid, desk, state);
    }
    ui::hairline(ui, {inner.x, inner.y - ui.px(9)}, inner.w);
    if (const auto picked = chooser(ui, inner, desk, state)) { made = picked; }
    return made;
}

}  // namespace dealcraft::desktop
