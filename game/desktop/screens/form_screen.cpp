#include "desktop/screens/form_screen.hpp"

#include "desktop/panels/field_panel.hpp"
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

void budget(Ui& ui, ui::Column& column, const sim::View& view) {
    if (!view.clock) { return; }
    column.overline(ui.words("plan.budget"));
    const std::string words = ui.words(
        "plan.budget_used", {{"used", std::to_string(view.minutesUsed)}, {"clock", std::to_string(*view.clock)}});
    column.text({ui::Type::title, Tone::text, ui::Weight::bold}, words);
    column.gap(6);
    const float share = static_cast<float>(view.minutesUsed) / static_cast<float>(std::max(1, *view.clock));
    ui::bar(ui, column.take(ui.px(10)), share, share > 0.999F ? Tone::weak : Tone::primary);
    column.gap(18);
}

void stepRow(Ui& ui, ui::Column& column, const sim::FieldView& field, const TextTable& texts, FormState& state) {
    const Rect row = column.take(ui.px(34));
    const ui::Touch t = ui::touch(ui, "step." + field.id, row);
    if (t.hovered) { ui::fill(ui, row, Tone::sunk, 6); }
    ui::focusRing(ui, row, t, 6);
    const bool done = complete(field);
    if (done) {
        ui::drawIcon(ui, {row.x + ui.px(14), row.centre().y}, 16, Icon::checkCircle, Tone::best);
    } else {
        ImGui::GetWindowDrawList()->AddCircle({row.x + ui.px(14), row.centre().y}, ui.px(7),
                                              ui.colour(Tone::strongLine), 0, ui.px(1.5F));
    }
    ui::drawIn(ui, {row.x + ui.px(32), row.y, row.w - ui.px(38), row.h}, done ? style::kSoft : style::kBody,
               ui.words(texts, field.title));
    if (t.pressed) { state.jumpTo = field.field; }
    column.gap(2);
}

bool confirmButton(Ui& ui, Rect area, const sim::FormView& form) {
    const ui::ButtonLook look{ButtonKind::primary, Icon::check, ui.narrow() ? "" : "Ctrl+Enter",
                              form.confirmable,    false,       ui::Type::body};
    const bool pressed = ui::button(ui, "form.confirm", area, ui.words("plan.confirm"), look);
    return form.confirmable && (pressed || ui::controlEnterPressed());
}

/// What is there to fill, and how far it has come.
void rail(Ui& ui, Rect area, const sim::View& view, const TextTable& texts, FormState& state) {
    const auto& form = std::get<sim::FormView>(view.body);
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(20), ui.px(18));
    if (confirmButton(ui, inner.cutBottom(ui.px(44), ui.px(12)), form)) { state.confirmAsked = true; }
    ui::ScrollArea scroll{ui, "form.rail", inner};
    ui::Column column{ui, scroll.inner()};
    if (view.brief != kNoText) {
        column.text(style::kSoft, ui.words(texts, view.brief));
        column.gap(18);
    }
    budget(ui, column, view);
    column.overline(ui.words("plan.steps"));
    int sortingLeft = 0;
    bool sorting = false;
    for (const auto& field : form.fields) {
        if (field.sorting) {
            sorting = true;
            sortingLeft += field.picked == 0 ? 1 : 0;
            continue;
        }
        stepRow(ui, column, field, texts, state);
    }
    if (sorting) {
        const Rect row = column.take(ui.px(34));
        ui::drawIcon(ui, {row.x + ui.px(14), row.centre().y}, 16, sortingLeft == 0 ? Icon::checkCircle : Icon::list,
                     sortingLeft == 0 ? Tone::best : Tone::soft);
        const std::string words = sortingLeft == 0 ? ui.words("plan.all_sorted")
                                                   : ui.words("plan.left", {{"count", std::to_string(sortingLeft)}});
        ui::drawIn(ui, {row.x + ui.px(32), row.y, row.w - ui.px(38), row.h}, style::kBody, words);
    }
    scroll.end(column.y());
}

/// The statements that are sorted, on one board.
MaybeIntent sortingBoard(Ui& ui, ui::Column& column, const sim::FormView& form, const TextTable& texts,
                         FormState& state) {
    std::vector<const sim::FieldView*> statements;
    for (const auto& field : form.fields) {
        if (field.sorting) { statements.push_back(&field); }
    }
    if (statements.empty()) { return {}; }
    const Rect board = column.take(sortingHeight(ui, column.width(), statements, texts));
    const auto action = sortingPanel(ui, board, statements, texts, state.sorting);
    column.gap(ui::space::kLarge);
    const auto wanted = [&](const sim::FieldView* field) { return state.jumpTo == field->field; };
    if (std::ranges::any_of(statements, wanted)) {
        ImGui::SetScrollY(0);
        state.jumpTo.reset();
    }
    return action ? MaybeIntent{Act{sim::FormAction{*action}}} : std::nullopt;
}

MaybeIntent fields(Ui& ui, Rect area, const sim::View& view, const TextTable& texts, FormState& state) {
    const auto& form = std::get<sim::FormView>(view.body);
    ui::ScrollArea scroll{ui, "form.fields", area};
    Rect inner = scroll.inner();
    inner.w = std::min(inner.w, ui.px(1600));
    ui::Column column{ui, inner};
    if (ui.narrow() && view.brief != kNoText) {  // there is no rail to hold it
        column.text(style::kSoft, ui.words(texts, view.brief));
        column.gap(ui::space::kMedium);
    }
    auto intent = sortingBoard(ui, column, form, texts, state);
    for (const auto& field : form.fields) {
        if (field.sorting) { continue; }
        const float top = column.y();
        if (const auto action = fieldPanel(ui, column, field, texts)) { intent = Act{sim::FormAction{*action}}; }
        if (state.jumpTo == field.field) {
            ImGui::SetScrollFromPosY(top - ImGui::GetWindowPos().y, 0.02F);
            state.jumpTo.reset();
        }
        column.gap(ui::space::kLarge);
    }
    scroll.end(column.y());
    return intent;
}

/// Goes to the first that is still missing, and says what it is.
void tellMissing(const Ui& ui, const sim::FormView& form, const TextTable& texts, FormState& state) {
    const auto lacks = [](const sim::FieldView& field) { return field.picked < field.pickFrom; };
    const auto first = std::ranges::find_if(form.fields, lacks);
    if (first == form.fields.end()) { return; }
    state.jumpTo = first->field;
    const auto count = std::ranges::count_if(form.fields, lacks);
    if (first->sorting) {
        const auto open = std::ranges::count_if(
            form.fields, [&](const sim::FieldView& field) { return field.sorting && lacks(field); });
        state.trouble = ui.words("plan.left", {{"count", std::to_string(open)}});
    } else {
        const std::string& title = ui.words(texts, first->title);
        state.trouble = count == 1
                            ? ui.words("plan.missing", {{"title", title}})
                            : ui.words("plan.missing_more", {{"title", title}, {"count", std::to_string(count - 1)}});
    }
}

MaybeIntent confirmDialog(Ui& ui, FormState& state) {
    const std::vector<ui::DialogChoice> choices{
        {"form.sure", ui.words("plan.sure"), ButtonKind::primary, Icon::check},
        {"form.not_yet", ui.words("plan.not_yet"), ButtonKind::secondary, Icon::none}};
    const int made = ui::dialog(
        ui, {"confirm", ui.words("plan.confirm_title"), ui.words("plan.confirm_text"), Icon::check}, choices);
    if (made != -1) { state.confirmAsked = false; }
    return made == 0 ? MaybeIntent{Act{sim::FormAction{sim::Confirm{}}}} : std::nullopt;
}

}  // namespace

MaybeIntent formScreen(Ui& ui, Rect area, const PlayModel& play, const sim::View& view, FormState& state) {
    const TextTable& texts = *play.scenario().texts;
    const auto& form = std::get<sim::FormView>(view.body);
    area = area.inset(ui.px(20), ui.px(16));
    if (ui.narrow()) {
        if (confirmButton(ui, area.cutBottom(ui.px(44), ui.px(10)), form)) { state.confirmAsked = true; }
    } else {
        rail(ui, area.cutLeft(std::clamp(area.w * 0.25F, ui.px(280), ui.px(360)), ui.px(20)), view, texts, state);
    }
    if (!form.confirmable && ui::controlEnterPressed()) { tellMissing(ui, form, texts, state); }
    MaybeIntent intent = fields(ui, area, view, texts, state);
    if (state.confirmAsked) {
        if (auto confirmed = confirmDialog(ui, state)) { intent = confirmed; }
    }
    return intent;
}

}  // namespace dealcraft::desktop
