#include "desktop/panels/author/moment_panel.hpp"

#include "content/format/speech_words.hpp"
#include "desktop/panels/grade.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"
#include "desktop/ui/text_box.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::desktop {
namespace {

using authoring::FormEntry;
using authoring::FormKind;
using content::Grade;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

using MaybeWrite = std::optional<FormWrite>;

/// In the order of content::kGradeWords.
constexpr std::array kGrades{Grade::best, Grade::good, Grade::weak, Grade::bad};

std::string keyWords(const Ui& ui, const FormEntry& entry) {
    return ui.words("author.key_" + entry.key);
}

/// A text in both languages, one beside the other.
void sideBySide(Ui& ui, Rect area, const LocalText& text, bool there) {
    const float width = (area.w - ui.px(12)) / 2;
    for (const auto language : {Language::zh, Language::en}) {
        const auto& words = text.in(language);
        const float x = area.x + (language == Language::zh ? 0 : width + ui.px(12));
        const bool missing = words.empty();
        ui::draw(ui, {x, area.y}, missing ? style::kCaption : style::kBody,
                 !missing ? words
                 : there  ? ui.words("author.missing")
                          : "—",
                 width);
    }
}

float heightOf(Ui& ui, const FormEntry& entry, float width) {
    if (entry.kind == FormKind::text) {
        const float half = (width - ui.px(12)) / 2;
        const auto height = [&](Language language) {
            return ui::sizeOf(ui, style::kBody, entry.text.in(language), half).y;
        };
        return std::max({height(Language::zh), height(Language::en), ui.px(21)});
    }
    return std::max(ui::sizeOf(ui, style::kBody, entry.value, width).y, ui.px(21));
}

MaybeWrite gradeRow(Ui& ui, ui::Column& column, std::size_t index, const FormEntry& entry) {
    MaybeWrite write;
    ui::Flow flow{ui, {column.x(), column.y(), column.width(), 0}, 6};
    for (std::size_t i = 0; i < kGrades.size(); ++i) {
        const auto& words = ui.words(keyOf(kGrades[i]));
        const std::string word{content::kGradeWords[i]};
        const bool on = entry.value == word;
        const auto id = "author.grade." + std::to_string(index) + "." + word;
        if (ui::chip(ui, id, flow.take(ui::chipSize(ui, words)), words, on) && !on) {
            auto changed = entry;
            changed.value = word;
            write = FormWrite{authoring::editOf(entry, changed, ui.words.language())};
        }
    }
    column.take(flow.bottom() - column.y());
    return write;
}

/// The value as it stands in the file; pressed, it opens.
void closedRow(Ui& ui, ui::Column& column, std::size_t index, const FormEntry& entry, FormDraft& draft) {
    const Rect area = column.take(heightOf(ui, entry, column.width() - ui.px(16)) + ui.px(10));
    const auto touch = ui::touch(ui, "author.entry." + std::to_string(index), area);
    ui::fill(ui, area, touch.hovered ? Tone::sunk : Tone::canvas, 6);
    ui::focusRing(ui, area, touch, 6);
    const Rect inner = area.inset(ui.px(8), ui.px(5));
    if (entry.kind == FormKind::text) {
        sideBySide(ui, inner, entry.text, entry.there);
    } else {
        ui::draw(ui, inner.min(), entry.there ? style::kBody : style::kCaption, entry.there ? entry.value : "—",
                 inner.w);
    }
    if (touch.pressed) { draft = {index, entry, true, {}}; }
}

bool textFields(Ui& ui, ui::Column& column, FormDraft& draft) {
    bool changed = false;
    for (const auto language : {Language::zh, Language::en}) {
        column.text(style::kCaption, ui.words(language == Language::zh ? "author.in_zh" : "author.in_en"));
        auto& words = draft.draft.text.words[static_cast<std::size_t>(language)];
        if (draft.begin && language == ui.words.language()) { ImGui::SetKeyboardFocusHere(); }
        const auto id = std::string{"author.write."} + std::string{nameOf(language)};
        const float height = std::max(ui::textBoxHeight(ui, words, column.width()), ui.px(76));
        changed = ui::textBox(ui, id, column.take(height), words) || changed;
        column.gap(4);
    }
    return changed;
}

Language changedLanguage(const FormEntry& before, const FormEntry& after) {
    return before.text.in(Language::zh) != after.text.in(Language::zh) ? Language::zh : Language::en;
}

/// Nothing to write if nothing was changed.
FormWrite writeOf(const FormEntry& before, const FormEntry& after) {
    FormWrite write;
    if (after.kind != FormKind::text || !before.there || before.alike) {
        const bool changed = before.value != after.value || before.text != after.text;
        if (changed) { write.push_back(authoring::editOf(before, after, changedLanguage(before, after))); }
        return write;
    }
    for (const auto language : {Language::zh, Language::en}) {
        if (before.text.in(language) != after.text.in(language)) {
            write.push_back(authoring::editOf(before, after, language));
        }
    }
    return write;
}

MaybeWrite openRow(Ui& ui, ui::Column& column, const FormEntry& entry, FormDraft& draft) {
    if (entry.kind == FormKind::text) {
        const float height = heightOf(ui, draft.draft, column.width() - ui.px(16)) + ui.px(8);
        sideBySide(ui, column.take(height).inset(ui.px(8), ui.px(4)), draft.draft.text, true);
        static_cast<void>(textFields(ui, column, draft));
    } else {
        if (draft.begin) { ImGui::SetKeyboardFocusHere(); }
        const float height = std::max(ui::textBoxHeight(ui, draft.draft.value, column.width()), ui.px(38));
        static_cast<void>(ui::textBox(ui, "author.write", column.take(height), draft.draft.value, ui::LineEnds::refused,
                                      ui.words("author.hint_" + entry.key)));
    }
    draft.begin = false;
    if (!draft.trouble.empty()) { column.text({ui::Type::caption, Tone::seal, ui::Weight::regular}, draft.trouble); }
    column.gap(4);
    Rect row = column.take(ui.px(36));
    const ui::ButtonLook look{ui::ButtonKind::primary, ui::Icon::save, "Ctrl+Enter"};
    const auto& words = ui.words("author.save");
    const bool pressed =
        ui::button(ui, "author.save", row.cutLeft(ui::buttonWidth(ui, words, look), ui.px(8)), words, look);
    const bool entered = ImGui::GetIO().KeyCtrl && (ImGui::IsKeyPressed(ImGuiKey_Enter, false) ||
                                                    ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false));
    const bool away =
        ui::button(ui, "author.cancel", row.cutLeft(ui.px(90)), ui.words("author.cancel"), {ui::ButtonKind::quiet});
    const bool escaped = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    ui.escapeUsed = ui.escapeUsed || escaped;
    if (pressed || entered) {
        auto write = writeOf(entry, draft.draft);
        if (!write.empty()) { return write; }
        draft = {};
    }
    if (away || escaped) { draft = {}; }
    return std::nullopt;
}

/// What an entry is about: its option, then its key.
void label(Ui& ui, ui::Column& column, const FormEntry& entry, const std::string& lastOwner) {
    if (entry.owner != lastOwner) {
        column.gap(12);
        ui::hairline(ui, {column.x(), column.y()}, column.width());
        column.gap(8);
        column.text(style::kStrong, ui.words("author.option", {{"id", entry.owner}}));
    }
    column.gap(6);
    column.text(style::kCaption, keyWords(ui, entry));
}

}  // namespace

MaybeWrite momentPanel(Ui& ui, Rect area, const OpenForm& form, FormDraft& draft) {
    MaybeWrite write;
    ui::ScrollArea scroll{ui, "author.form", area};
    ui::Column column{ui, scroll.inner()};
    std::string owner;
    const auto& entries = form.form.entries;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const ui::IdScope scope{static_cast<int>(i)};
        label(ui, column, entries[i], owner);
        owner = entries[i].owner;
        MaybeWrite here;
        if (entries[i].kind == FormKind::grade) {
            here = gradeRow(ui, column, i, entries[i]);
        } else if (draft.entry == i) {
            here = openRow(ui, column, entries[i], draft);
        } else {
            closedRow(ui, column, i, entries[i], draft);
        }
        if (here) { write = here; }
    }
    column.gap(24);
    scroll.end(column.y());
    return write;
}

}  // namespace dealcraft::desktop
