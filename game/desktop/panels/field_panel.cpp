#include "desktop/panels/field_panel.hpp"

#include "desktop/ui/button.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kMark = 40;  // the column of the mark
constexpr float kChoicePad = 10;
constexpr float kFieldPad = 20;

float choiceHeight(Ui& ui, float width, const sim::ChoiceView& choice, const TextTable& texts) {
    const float aside = choice.minutes > 0 ? ui.px(84) : ui.px(14);
    return ui::sizeOf(ui, style::kBody, ui.words(texts, choice.say), width - ui.px(kMark) - aside).y +
           2 * ui.px(kChoicePad);
}

void mark(Ui& ui, ImVec2 centre, bool single, bool marked, Tone tone) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float r = ui.px(9);
    if (single) {
        list.AddCircle(centre, r, ui.colour(marked ? Tone::primary : tone), 0, ui.px(1.6F));
        if (marked) { list.AddCircleFilled(centre, ui.px(5), ui.colour(Tone::primary)); }
        return;
    }
    const Rect box{centre.x - r, centre.y - r, 2 * r, 2 * r};
    if (!marked) {
        ui::outline(ui, box, tone, 5, 1.6F);
        return;
    }
    ui::fill(ui, box, Tone::primary, 5);
    ui::drawIcon(ui, centre, 12, Icon::check, Tone::onPrimary);
}

bool isFree(const sim::ChoiceView& choice, const sim::FieldView& field) {
    return choice.marked || (choice.fits && (field.pickTo == 1 || field.picked < field.pickTo));
}

void choiceCard(Ui& ui, Rect area, const ui::Touch& t, bool marked, bool free) {
    const Tone calm = t.hovered && free ? Tone::sunk : Tone::surface;
    ui::fill(ui, area, marked ? Tone::primarySoft : calm, 8);
    ui::outline(ui, area, marked ? Tone::primary : Tone::line, 8);
    ui::focusRing(ui, area, t, 8);
}

/// The minutes that a choice costs, at the right end of its row. @return the width that is taken there
float costTag(Ui& ui, Rect area, const sim::ChoiceView& choice) {
    if (choice.minutes == 0) { return ui.px(14); }
    const std::string minutes = ui.words("common.minutes", {{"minutes", std::to_string(choice.minutes)}});
    const ImVec2 size = ui::tagSize(ui, minutes);
    const Tone tone = choice.fits || choice.marked ? Tone::soft : Tone::bad;
    ui::tag(ui, {area.right() - size.x - ui.px(10), area.centre().y - size.y / 2}, minutes, tone,
            choice.marked ? Tone::surface : Tone::sunk);
    return ui.px(84);
}

std::optional<sim::FormAction> choiceRow(Ui& ui, Rect area, const sim::ChoiceView& choice, const sim::FieldView& field,
                                         const TextTable& texts) {
    const bool free = isFree(choice, field);
    const ui::DisabledScope disabled{!free};
    const ui::Touch t = ui::touch(ui, "choice." + field.id + "." + choice.id, area);
    choiceCard(ui, area, t, choice.marked, free);
    mark(ui, {area.x + ui.px(21), area.centre().y}, field.pickTo == 1, choice.marked,
         free ? Tone::strongLine : Tone::line);
    const float right = costTag(ui, area, choice);
    const ui::TextStyle look{ui::Type::body, free ? Tone::text : Tone::faint, ui::Weight::regular};
    ui::draw(ui, {area.x + ui.px(kMark), area.y + ui.px(kChoicePad)}, look, ui.words(texts, choice.say),
             area.w - ui.px(kMark) - right);
    if (!t.pressed) { return std::nullopt; }
    if (choice.marked) { return sim::FormAction{sim::Unmark{choice.choice}}; }
    return sim::FormAction{sim::Mark{choice.choice}};
}

struct Grid {
    std::size_t columns = 1;
    float width = 0;
    float gap = 0;
};

Grid gridOf(const Ui& ui, float width) {
    const float gap = ui.px(ui::space::kSmall);
    const std::size_t columns = width > ui.px(1180) ? 3 : width > ui.px(680) ? 2 : 1;
    return {columns, (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns), gap};
}

float rowHeightAt(Ui& ui, const sim::FieldView& field, const TextTable& texts, const Grid& grid, std::size_t first) {
    float height = 0;
    for (std::size_t i = first; i < std::min(first + grid.columns, field.choices.size()); ++i) {
        height = std::max(height, choiceHeight(ui, grid.width, field.choices[i], texts));
    }
    return height;
}

float choicesHeight(Ui& ui, const sim::FieldView& field, const TextTable& texts, const Grid& grid) {
    float height = -grid.gap;
    for (std::size_t i = 0; i < field.choices.size(); i += grid.columns) {
        height += rowHeightAt(ui, field, texts, grid, i) + grid.gap;
    }
    return height;
}

void fieldHead(Ui& ui, ui::Column& column, const sim::FieldView& field, const TextTable& texts) {
    const std::string count = pickedWords(field);
    const bool done = complete(field);
    const ImVec2 size = ui::tagSize(ui, count, done ? Icon::check : Icon::none);
    const Rect line{column.x(), column.y(), column.width(), ui.px(26)};
    ui::tag(ui, {line.right() - size.x, line.y + ui.px(2)}, count, done ? Tone::best : Tone::soft,
            done ? Tone::bestSoft : Tone::sunk, done ? Icon::check : Icon::none);
    ui::drawIn(ui, {line.x, line.y, line.w - size.x - ui.px(12), line.h}, style::kTitle, ui.words(texts, field.title));
    column.take(line.h);
    if (field.hint != kNoText) { column.text(style::kSoft, ui.words(texts, field.hint)); }
    column.gap(10);
}

}  // namespace

std::string pickedWords(const sim::FieldView& field) {
    const std::string from =
        field.pickFrom < field.pickTo && field.pickFrom > 0 ? std::to_string(field.pickFrom) + "–" : std::string{};
    return std::to_string(field.picked) + " / " + from + std::to_string(field.pickTo);
}

bool complete(const sim::FieldView& field) {
    return field.picked >= field.pickFrom && field.picked > 0;
}

std::optional<sim::FormAction> fieldPanel(Ui& ui, ui::Column& outer, const sim::FieldView& field,
                                          const TextTable& texts) {
    const float pad = ui.px(kFieldPad);
    const Grid grid = gridOf(ui, outer.width() - 2 * pad);
    const float hint = field.hint == kNoText
                           ? 0
                           : ui::sizeOf(ui, style::kSoft, ui.words(texts, field.hint), outer.width() - 2 * pad).y;
    const Rect area = outer.take(2 * pad + ui.px(36) + hint + choicesHeight(ui, field, texts, grid));
    ui::card(ui, area);
    ui::Column column{ui, area.inset(pad)};
    fieldHead(ui, column, field, texts);
    std::optional<sim::FormAction> action;
    for (std::size_t i = 0; i < field.choices.size(); i += grid.columns) {
        Rect row = column.take(rowHeightAt(ui, field, texts, grid, i));
        for (std::size_t k = i; k < std::min(i + grid.columns, field.choices.size()); ++k) {
            if (auto chosen = choiceRow(ui, row.cutLeft(grid.width, grid.gap), field.choices[k], field, texts)) {
                action = chosen;
            }
        }
        column.take(grid.gap);
    }
    return action;
}

}  // namespace dealcraft::desktop
