#include "desktop/panels/sorting_panel.hpp"

#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;
using Statements = std::vector<const sim::FieldView*>;

constexpr const char* kDragged = "statement";
constexpr float kBoardPad = 18;
constexpr float kCardPad = 9;
constexpr std::array<Tone, 3> kBinTones{Tone::best, Tone::ochre, Tone::soft};
constexpr std::array<Tone, 3> kBinSofts{Tone::bestSoft, Tone::ochreSoft, Tone::sunk};

int binOf(const sim::FieldView& field) {
    for (std::size_t i = 0; i < field.choices.size(); ++i) {
        if (field.choices[i].marked) { return static_cast<int>(i); }
    }
    return -1;
}

std::size_t binsOf(const Statements& statements) {
    return statements.empty() ? 1 : std::max<std::size_t>(1, statements.front()->choices.size());
}

float binWidth(const Ui& ui, float width, std::size_t bins) {
    return (width - ui.px(12) * static_cast<float>(bins - 1)) / static_cast<float>(bins);
}

float cardHeight(Ui& ui, float width, const sim::FieldView& field, const TextTable& texts) {
    return ui::sizeOf(ui, style::kBody, ui.words(texts, field.title), width - ui.px(2 * kCardPad)).y +
           ui.px(2 * kCardPad);
}

float binHeight(Ui& ui, float width, const Statements& statements, const TextTable& texts, int bin) {
    float height = ui.px(44);
    for (const auto* field : statements) {
        if (binOf(*field) == bin) { height += cardHeight(ui, width - ui.px(20), *field, texts) + ui.px(6); }
    }
    return height + ui.px(10);
}

/// The statement at hand: the one that was taken up, else the first that is not sorted yet.
const sim::FieldView* atHand(const Statements& statements, SortingState& state) {
    const sim::FieldView* first = nullptr;
    for (const auto* field : statements) {
        if (state.current == field->field) { return field; }
        if (first == nullptr && binOf(*field) < 0) { first = field; }
    }
    state.current.reset();
    return first;
}

sim::FormAction into(const sim::FieldView& field, std::size_t bin) {
    return sim::Mark{field.choices[bin].choice};
}

void dragSource(Ui& ui, const sim::FieldView& field, const TextTable& texts) {
    constexpr auto kFlags = ImGuiDragDropFlags_SourceNoPreviewTooltip | ImGuiDragDropFlags_SourceNoHoldToOpenOthers;
    if (!ImGui::BeginDragDropSource(kFlags)) { return; }
    const std::uint16_t which = field.field.value();
    ImGui::SetDragDropPayload(kDragged, &which, sizeof which);
    ui::tooltip(ui, ui::fitting(ui, style::kCaption, ui.words(texts, field.title), ui.px(360)));
    ui.animating = true;
    ImGui::EndDragDropSource();
}

std::optional<FieldIndex> dropped() {
    std::optional<FieldIndex> field;
    if (ImGui::BeginDragDropTarget()) {
        if (const ImGuiPayload* payload = ImGui::AcceptDragDropPayload(kDragged)) {
            field = FieldIndex{*static_cast<const std::uint16_t*>(payload->Data)};
        }
        ImGui::EndDragDropTarget();
    }
    return field;
}

constexpr float kHandHeight = 84;

void handCard(Ui& ui, Rect area, const sim::FieldView& field, const TextTable& texts, std::size_t left) {
    const ui::Touch t = ui::touch(ui, "sorting.hand", area);
    ui::fill(ui, area, Tone::primarySoft);
    ui::outline(ui, area, Tone::primary, ui::space::kRound, 2);
    ui::focusRing(ui, area, t);
    dragSource(ui, field, texts);
    Rect inner = area.inset(ui.px(18), ui.px(10));
    const std::string count = ui.words("plan.left", {{"count", std::to_string(left)}});
    ui::drawIn(ui, inner.cutTop(ui.px(20), ui.px(2)), style::kOverline, count);
    const ui::ClipScope clip{inner};
    ui::draw(ui, inner.min(), style::kLead, ui.words(texts, field.title), inner.w);
}

/// @return a statement that was dropped here
std::optional<FieldIndex> binFrame(Ui& ui, Rect area, const std::string& title, std::size_t bin, bool& pressed) {
    ImGui::SetNextItemAllowOverlap();
    const ui::Touch t = ui::touch(ui, "sorting.bin." + std::to_string(bin), area);
    const auto dropHere = dropped();
    ui::fill(ui, area, kBinSofts[bin % 3]);
    if (t.hovered) { ui::outline(ui, area, kBinTones[bin % 3]); }
    ui::focusRing(ui, area, t);
    Rect head = area.inset(ui.px(14), 0).cutTop(ui.px(40));
    ui::keycap(ui, {head.right(), head.centre().y}, std::to_string(bin + 1));
    ui::drawIn(ui, head, {ui::Type::body, kBinTones[bin % 3], ui::Weight::bold}, title);
    pressed = t.pressed;
    return dropHere;
}

void binCards(Ui& ui, Rect area, const Statements& statements, const TextTable& texts, std::size_t bin,
              SortingState& state) {
    ui::Column column{ui, {area.x + ui.px(10), area.y + ui.px(42), area.w - ui.px(20), 0}};
    for (const auto* field : statements) {
        if (binOf(*field) != static_cast<int>(bin)) { continue; }
        const Rect card = column.take(cardHeight(ui, column.width(), *field, texts));
        column.gap(6);
        const ui::Touch t = ui::touch(ui, "sorting.statement." + field->id, card);
        dragSource(ui, *field, texts);
        const bool hand = state.current == field->field;
        ui::fill(ui, card, t.hovered ? Tone::canvas : Tone::surface, 6);
        ui::outline(ui, card, hand ? Tone::primary : Tone::line, 6, hand ? 2 : 1);
        ui::focusRing(ui, card, t, 6);
        ui::draw(ui, {card.x + ui.px(kCardPad), card.y + ui.px(kCardPad)}, style::kBody, ui.words(texts, field->title),
                 card.w - ui.px(2 * kCardPad));
        if (t.pressed) { state.current = field->field; }
    }
}

}  // namespace

float sortingHeight(Ui& ui, float width, const Statements& statements, const TextTable& texts) {
    const std::size_t bins = binsOf(statements);
    const float inner = width - 2 * ui.px(kBoardPad);
    float tallest = ui.px(220);
    for (std::size_t bin = 0; bin < bins; ++bin) {
        tallest = std::max(tallest, binHeight(ui, binWidth(ui, inner, bins), statements, texts, static_cast<int>(bin)));
    }
    return 2 * ui.px(kBoardPad) + ui.px(62) + ui.px(kHandHeight + 14) + tallest;
}

std::optional<sim::FormAction> sortingPanel(Ui& ui, Rect area, const Statements& statements, const TextTable& texts,
                                            SortingState& state) {
    std::optional<sim::FormAction> action;
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(kBoardPad));
    const Rect head = inner.cutTop(ui.px(62));
    ui::drawIn(ui, {head.x, head.y, head.w, ui.px(28)}, style::kTitle, ui.words("plan.sorting"));
    ui::drawIn(ui, {head.x, head.y + ui.px(28), head.w, ui.px(22)}, style::kSoft, ui.words("plan.sorting_hint"));
    const sim::FieldView* hand = atHand(statements, state);
    const Rect top = inner.cutTop(ui.px(kHandHeight), ui.px(14));
    const auto left = static_cast<std::size_t>(
        std::count_if(statements.begin(), statements.end(), [](const auto* f) { return binOf(*f) < 0; }));
    if (hand != nullptr) {
        handCard(ui, top, *hand, texts, left);
    } else {
        ui::fill(ui, top, Tone::bestSoft);
        ui::drawIn(ui, top, {ui::Type::lead, Tone::best, ui::Weight::bold}, ui.words("plan.all_sorted"),
                   ui::Align::centre);
    }
    const std::size_t bins = binsOf(statements);
    const float width = binWidth(ui, inner.w, bins);
    const auto digit = static_cast<std::size_t>(ui::digitPressed());
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const Rect place = inner.cutLeft(width, ui.px(12));
        bool pressed = false;
        const auto drop = binFrame(ui, place, ui.words(texts, statements.front()->choices[bin].say), bin, pressed);
        if (hand != nullptr && (pressed || digit == bin + 1)) {
            action = into(*hand, bin);
            state.current.reset();
        }
        for (const auto* field : statements) {
            if (drop == field->field) { action = into(*field, bin); }
        }
        binCards(ui, place, statements, texts, bin, state);
    }
    return action;
}

}  // namespace dealcraft::desktop
