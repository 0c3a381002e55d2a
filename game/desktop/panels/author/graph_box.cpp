#include "desktop/panels/author/graph_box.hpp"

#include "authoring/palette.hpp"
#include "desktop/panels/grade.hpp"
#include "desktop/ui/paint.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::desktop {
namespace {

using authoring::Box;
using authoring::BoxKind;
using content::Grade;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr std::array<const char*, authoring::kFigures> kFigureKeys{
    "graph.fields", "graph.choices", "graph.rounds",   "graph.issues",   "graph.packages",
    "graph.clock",  "graph.needs",   "graph.features", "graph.evidence", "graph.commitments"};

ImU32 heatColour(Ui& ui, const Drawing& drawing, const Box& box) {
    if (!box.reachable) { return ui.colour(Tone::sealSoft); }
    if (!drawing.graph.hasHeat() || box.visits == 0) { return ui.colour(Tone::surface); }
    const float share = std::min(
        1.0F, static_cast<float>(box.visits) / static_cast<float>(std::max<std::int64_t>(drawing.graph.plays, 1)));
    return ui::between(ui.colour(Tone::ochreSoft), ui.colour(Tone::ochre), share * 0.3F);
}

/// What is said in a moment, or the figures of another activity.
std::string linesOf(const Ui& ui, const Drawing& drawing, const Box& box) {
    const auto& scenario = *drawing.scenario;
    if (!box.reachable) { return ui.words("graph.unreachable"); }
    if (!box.moment.none()) {
        const auto& lines = scenario.moment(box.moment).lines;
        if (lines.count == 0) { return {}; }
        const auto& turns = scenario.line(lines[lines.count - 1U]).turns;
        return turns.empty() ? std::string{} : ui.words(*scenario.texts, turns.front().say);
    }
    std::string all;
    for (const auto& figure : box.figures) {
        all += (all.empty() ? "" : " · ") +
               ui.words(kFigureKeys[static_cast<std::size_t>(figure.what)], {{"count", std::to_string(figure.value)}});
    }
    return all;
}

void drawRow(Ui& ui, Rect area, const Drawing& drawing, const authoring::Row& row, bool words) {
    const auto grade = row.grades.empty() ? Grade::none : row.grades.front();
    ImGui::GetWindowDrawList()->AddRectFilled(area.min(), area.max(), ui.colour(softToneOf(grade)));
    ui::fill(ui, {area.x, area.y, ui.px(4), area.h}, toneOf(grade), 0);
    if (!words) { return; }
    Rect inner = area.inset(ui.px(8), 0);
    inner.cutLeft(ui.px(2));
    std::string marks;
    for (const auto g : row.grades) { marks += authoring::lookOf(g).mark; }
    if (!marks.empty()) {
        const ui::TextStyle mark{ui::Type::caption, toneOf(grade), ui::Weight::bold};
        ui::drawIn(ui, inner.cutLeft(ui::sizeOf(ui, mark, marks).x + 1, ui.px(5)), mark, marks);
    }
    if (drawing.graph.hasHeat()) {
        const auto count = std::to_string(row.visits);
        ui::drawIn(ui, inner.cutRight(ui::sizeOf(ui, style::kCaption, count).x + 1, ui.px(5)), style::kCaption, count,
                   ui::Align::right);
    }
    const auto& option = drawing.scenario->option(row.option);
    const ui::TextStyle say{ui::Type::caption, Tone::text, ui::Weight::regular};
    ui::drawIn(ui, inner, say, (row.conditional ? "? " : "") + ui.words(*drawing.scenario->texts, option.say));
}

bool isSmall(const Box& box) {
    return box.kind == BoxKind::start || box.kind == BoxKind::exit || box.kind == BoxKind::finish;
}

void drawHead(Ui& ui, Rect head, const Drawing& drawing, const Box& box, BoxDetail detail) {
    const auto name = boxName(ui, drawing, box);
    if (isSmall(box)) {
        return ui::drawIn(ui, head, {ui::Type::caption, Tone::text, ui::Weight::bold}, name, ui::Align::centre);
    }
    Rect inner = head.inset(ui.px(10), ui.px(4));
    if (detail == BoxDetail::name) { return ui::drawIn(ui, inner, style::kHeading, name); }
    Rect top = inner.cutTop(ui.px(20));
    if (drawing.graph.hasHeat()) {
        const auto count = std::to_string(box.visits);
        ui::drawIn(ui, top.cutRight(ui::sizeOf(ui, style::kCaption, count).x + 1, ui.px(6)), style::kCaption, count,
                   ui::Align::right);
    }
    ui::drawIn(ui, top, {ui::Type::caption, box.reachable ? Tone::text : Tone::seal, ui::Weight::bold}, name);
    ui::drawLines(ui, inner, style::kCaption, linesOf(ui, drawing, box), 2);
}

}  // namespace

std::string boxName(const Ui& ui, const Drawing& drawing, const Box& box) {
    const auto& scenario = *drawing.scenario;
    switch (box.kind) {
        case BoxKind::start: return ui.words("graph.start");
        case BoxKind::exit: return ui.words("graph.exit");
        case BoxKind::finish: return ui.words("graph.finish");
        case BoxKind::ending: return ui.words(*scenario.texts, scenario.endings[box.ending.value()].title);
        case BoxKind::form:
        case BoxKind::negotiation:
        case BoxKind::call: return ui.words(*scenario.texts, scenario.activity(box.activity).title);
        case BoxKind::moment: break;
    }
    const auto speaker = scenario.moment(box.moment).speaker;
    return speaker.none() ? box.id : box.id + " · " + ui.words(*scenario.texts, scenario.castMember(speaker).name);
}

void drawBox(Ui& ui, Rect area, const Drawing& drawing, std::size_t index, BoxDetail detail) {
    const auto& box = drawing.graph.boxes[index];
    auto& list = *ImGui::GetWindowDrawList();
    const float round = ui.px(isSmall(box) ? 17 : 6);
    list.AddRectFilled(area.min(), area.max(), heatColour(ui, drawing, box), round);
    Rect rest = area;
    const Rect head = rest.cutTop(area.h - ui.px(authoring::kRowHeight) * static_cast<float>(box.rows.size()));
    if (detail != BoxDetail::shape) { drawHead(ui, head, drawing, box, detail); }
    for (const auto& row : box.rows) {
        drawRow(ui, rest.cutTop(ui.px(authoring::kRowHeight)), drawing, row, detail == BoxDetail::words);
    }
    list.AddRect(area.min(), area.max(), ui.colour(box.reachable ? Tone::strongLine : Tone::seal), round, 0,
                 box.reachable ? 1.0F : 2.0F);
}

}  // namespace dealcraft::desktop
