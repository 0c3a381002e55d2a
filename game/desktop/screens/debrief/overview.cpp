#include "desktop/panels/score.hpp"
#include "desktop/screens/debrief/debrief_screen.hpp"
#include "desktop/screens/frame.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/charts.hpp"
#include "desktop/ui/column.hpp"
#include "store/library.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using scoring::Debrief;
using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr double kGrowSeconds = 0.8;

/// All bands beside each other, as wide as they are, with the result on them.
void bandScale(Ui& ui, ui::Column& column, const Rules& rules, int total) {
    const Rect area = column.take(ui.px(46));
    const Rect track{area.x, area.y + ui.px(12), area.w, ui.px(8)};
    const auto at = [&](int points) { return track.x + track.w * static_cast<float>(points) / 100.0F; };
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < rules.bands.size(); ++i) {
        const int from = rules.bands[i].from;
        const int to = i + 1 < rules.bands.size() ? rules.bands[i + 1].from : 100;
        const bool here = total >= from * 100 && (total < to * 100 || to == 100);
        const Rect part{at(from) + (i > 0 ? 1.0F : 0.0F), track.y, at(to) - at(from) - 2, track.h};
        list.AddRectFilled(part.min(), part.max(), ui.colour(here ? toneOfScore(rules, total) : Tone::sunk), ui.px(2));
        if (from == 0) { continue; }
        const Rect number{at(from) - ui.px(20), track.bottom() + ui.px(3), ui.px(40), ui.px(18)};
        ui::drawIn(ui, number, style::kCaption, std::to_string(from), ui::Align::centre);
    }
    const float x = track.x + track.w * static_cast<float>(total) / 10000.0F;
    list.AddTriangleFilled({x - ui.px(6), track.y - ui.px(9)}, {x + ui.px(6), track.y - ui.px(9)},
                           {x, track.y - ui.px(1)}, ui.colour(Tone::text));
}

/// What is missing to the next band; nothing in the last one.
void nextBand(Ui& ui, ui::Column& column, const Rules& rules, int total) {
    const auto next = std::find_if(rules.bands.begin(), rules.bands.end(),
                                   [total](const Band& band) { return band.from * 100 > total; });
    if (next == rules.bands.end()) { return; }
    const std::string words = ui.words(
        "review.next_band", {{"points", scoreWords(next->from * 100 - total)}, {"band", ui.words(next->name)}});
    ui::drawIn(ui, column.take(ui.px(20)), style::kCaption, words, ui::Align::centre);
}

void totalRing(Ui& ui, ui::Column& column, const CompiledScenario& scenario, const scoring::Result& result,
               double since) {
    const Rect area = column.take(ui.px(184));
    const Tone tone = toneOfScore(scenario.rules, result.total);
    const float grown = ui.progress(since, kGrowSeconds);
    ui::ring(ui, area.centre(), ui.px(78), ui.px(13), grown * static_cast<float>(result.total) / 10000.0F, tone);
    const Rect number{area.x, area.centre().y - ui.px(36), area.w, ui.px(48)};
    ui::drawIn(ui, number, style::kDisplay, scoreWords(result.total), ui::Align::centre);
    if (const LocalText* band = bandOf(scenario.rules, result.total)) {
        const Rect place{area.x, number.bottom(), area.w, ui.px(24)};
        ui::drawIn(ui, place, {ui::Type::body, tone, ui::Weight::bold}, ui.words(*band), ui::Align::centre);
    }
}

MaybeIntent againButtons(Ui& ui, Rect area, const FinishedPlay& play) {
    MaybeIntent intent;
    const ui::ButtonLook again{ButtonKind::primary, Icon::undo};
    if (ui::button(ui, "debrief.again", area.cutTop(ui.px(42), ui.px(8)), ui.words("review.again"), again)) {
        intent = RetryFrom{1};
    }
    if (ui::button(ui, "debrief.new", area.cutTop(ui.px(42)), ui.words("review.new_luck"),
                   {ButtonKind::secondary, Icon::play})) {
        intent = OpenBriefing{store::fullNameOf(*play.scenario)};
    }
    return intent;
}

/// Total, band, ending.
void total(Ui& ui, ui::Column& column, const FinishedPlay& play, const scoring::Result& result, double since) {
    const Story story{ui.words, *play.scenario->texts};
    totalRing(ui, column, *play.scenario, result, since);
    bandScale(ui, column, play.scenario->rules, result.total);
    nextBand(ui, column, play.scenario->rules, result.total);
    column.gap(12);
    if (result.ending.none()) { return; }
    const CompiledEnding& ending = play.scenario->endings[result.ending.value()];
    column.overline(ui.words("review.ending"));
    column.text(style::kTitle, story(ending.title));
    column.gap(4);
    column.text(style::kSoft, story(ending.text));
    if (result.beforeCap <= result.total) { return; }
    column.gap(8);
    column.text({ui::Type::caption, Tone::bad, ui::Weight::regular},
                ui.words("review.capped", {{"before", scoreWords(result.beforeCap)}}));
}

MaybeIntent totalColumn(Ui& ui, Rect area, const FinishedPlay& play, const scoring::Result& result, double since) {
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(20), ui.px(16));
    MaybeIntent intent;
    if (!ui.low()) { intent = againButtons(ui, inner.cutBottom(ui.px(92), ui.px(10)), play); }
    ui::ScrollArea scroll{ui, "debrief.total", inner};
    ui::Column column{ui, scroll.inner()};
    total(ui, column, play, result, since);
    if (ui.low()) {  // no room for them beneath: they come last in what scrolls
        column.gap(16);
        if (auto chosen = againButtons(ui, column.take(ui.px(92)), play)) { intent = chosen; }
    }
    scroll.end(column.y());
    return intent;
}

using Competencies = std::vector<scoring::CompetencyResult>;

/// Only what this scenario measures; the others would be empty spokes.
Competencies measured(const scoring::Result& result) {
    Competencies all;
    for (const auto& competency : result.competencies) {
        if (competency.opportunity) { all.push_back(competency); }
    }
    return all;
}

/// The first concept of a part of the course that the scenario grades.
const CompiledConcept* conceptOf(const CompiledScenario& scenario, std::uint8_t module) {
    const auto at = std::find_if(scenario.concepts.begin(), scenario.concepts.end(),
                                 [&](const auto& c) { return c.module == module; });
    return at == scenario.concepts.end() ? nullptr : &*at;
}

/// One line of the reading beneath the radar. @return pressed
bool readingRow(Ui& ui, const std::string& id, Rect area, const std::string& label, const std::string& name, int points,
                Tone tone) {
    const ui::Touch t = ui::touch(ui, id, area);
    if (t.hovered) { ui::fill(ui, area, Tone::sunk, 6); }
    ui::focusRing(ui, area, t, 6);
    Rect inner = area.inset(ui.px(10), 0);
    ui::drawIcon(ui, {inner.right() - ui.px(6), inner.centre().y}, 13, Icon::chevronRight, Tone::faint);
    inner.cutRight(ui.px(24));
    ui::drawIn(ui, inner.cutRight(ui.px(36)), {ui::Type::body, tone, ui::Weight::bold},
               std::to_string((points + 50) / 100), ui::Align::right);
    ui::drawIn(ui, inner.cutLeft(ui.px(104), ui.px(8)), style::kCaption, label);
    ui::drawIn(ui, inner, style::kStrong, name);
    return t.pressed;
}

/// What went best and what is worth another look; pressing opens the course there.
MaybeIntent reading(Ui& ui, Rect area, const FinishedPlay& play, const Competencies& all) {
    const auto by = [](const auto& a, const auto& b) { return a.points < b.points; };
    const auto [weakest, strongest] = std::minmax_element(all.begin(), all.end(), by);
    const Story story{ui.words, *play.scenario->texts};
    MaybeIntent intent;
    const auto row = [&](const std::string& key, const scoring::CompetencyResult& which) {
        const std::string& name = story(play.scenario->modules[which.module].title);
        const Tone tone = toneOfScore(play.scenario->rules, which.points);
        if (!readingRow(ui, "debrief." + key, area.cutTop(ui.px(34), ui.px(4)), ui.words("review." + key), name,
                        which.points, tone)) {
            return;
        }
        if (const CompiledConcept* item = conceptOf(*play.scenario, which.module)) { intent = OpenCourse{item->id}; }
    };
    row("strongest", *strongest);
    row("weakest", *weakest);
    return intent;
}

MaybeIntent radarCard(Ui& ui, Rect area, const FinishedPlay& play, const scoring::Result& result, double since) {
    const float grown = ui.progress(since, kGrowSeconds);
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(16), ui.px(16));
    ui::drawIn(ui, inner.cutTop(ui.px(22)).inset(ui.px(8), 0), style::kOverline, ui.words("review.competencies"));
    const Competencies all = measured(result);
    if (all.empty()) { return std::nullopt; }
    const Rect foot = inner.cutBottom(ui.px(76), ui.px(8));
    ui::hairline(ui, {foot.x, foot.y - ui.px(4)}, foot.w);
    const Story story{ui.words, *play.scenario->texts};
    std::vector<ui::Spoke> spokes;
    for (const auto& competency : all) {
        spokes.push_back(
            {story(play.scenario->modules[competency.module].title), static_cast<float>(competency.points) / 10000.0F});
    }
    ui::radar(ui, inner, spokes, grown);
    return reading(ui, foot, play, all);
}

/// The first decision that counted for a criterion, as an entry of the debrief.
std::optional<std::size_t> firstEvidence(const Debrief& debrief, std::size_t criterion) {
    if (criterion >= debrief.evidence.size()) { return std::nullopt; }
    for (std::size_t i = 0; i < debrief.entries.size(); ++i) {
        const auto& entry = debrief.entries[i];
        const auto& actions = debrief.evidence[criterion];
        if (entry.decision && std::find(actions.begin(), actions.end(), entry.action) != actions.end()) { return i; }
    }
    return std::nullopt;
}

MaybeIntent criterionRow(Ui& ui, ui::Column& column, const FinishedPlay& play, const Debrief& debrief,
                         const scoring::CriterionResult& result, DebriefState& state) {
    const CompiledCriterion& criterion = play.scenario->criteria[result.criterion.value()];
    const Story story{ui.words, *play.scenario->texts};
    const Rect area = column.take(ui.px(68));
    const ui::Touch t = ui::touch(ui, "criterion." + criterion.id, area);
    if (t.hovered) { ui::fill(ui, area, Tone::sunk, 8); }
    ui::focusRing(ui, area, t, 8);
    Rect inner = area.inset(ui.px(8), ui.px(6));
    Rect line = inner.cutTop(ui.px(22), ui.px(4));
    const std::string points = result.opportunity ? std::to_string((result.points + 50) / 100) : "–";
    const Tone tone = result.opportunity ? toneOfScore(play.scenario->rules, result.points) : Tone::faint;
    ui::drawIn(ui, line.cutRight(ui.px(40)), {ui::Type::body, tone, ui::Weight::bold}, points, ui::Align::right);
    ui::drawIn(ui, line, style::kStrong, story(criterion.title));
    ui::bar(ui, inner.cutTop(ui.px(6), ui.px(4)), result.opportunity ? static_cast<float>(result.points) / 10000.0F : 0,
            tone);
    std::string detail = ui.words("review.weight", {{"weight", std::to_string(criterion.weight)}});
    for (const ConceptIndex at : criterion.concepts) {
        detail += " · " + story(play.scenario->concepts[at.value()].title);
    }
    const auto index = static_cast<std::size_t>(result.criterion.value());
    if (index < debrief.evidence.size() && !debrief.evidence[index].empty()) {
        detail =
            ui.words("review.evidence", {{"count", std::to_string(debrief.evidence[index].size())}}) + " · " + detail;
    }
    ui::drawIn(ui, inner.cutTop(ui.px(18)), style::kCaption, detail);
    column.gap(4);
    if (!t.pressed) { return std::nullopt; }
    if (const auto entry = firstEvidence(debrief, index)) {
        state.tab = DebriefTab::review;
        state.entry = entry;
        state.jump = state.reading = true;
        return std::nullopt;
    }
    if (criterion.concepts.empty()) { return std::nullopt; }
    return OpenCourse{play.scenario->concepts[criterion.concepts.front().value()].id};
}

MaybeIntent criteriaCard(Ui& ui, Rect area, const FinishedPlay& play, const Debrief& debrief, DebriefState& state) {
    MaybeIntent intent;
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(14), ui.px(16));
    ui::drawIn(ui, inner.cutTop(ui.px(22), ui.px(6)).inset(ui.px(8), 0), style::kOverline, ui.words("review.criteria"));
    ui::ScrollArea scroll{ui, "debrief.criteria", inner};
    ui::Column column{ui, scroll.inner()};
    for (const auto& result : debrief.result.criteria) {
        if (auto chosen = criterionRow(ui, column, play, debrief, result, state)) { intent = chosen; }
    }
    scroll.end(column.y());
    return intent;
}

/// One below the other, where they have no room beside each other.
MaybeIntent everything(Ui& ui, Rect area, const FinishedPlay& play, const Debrief& debrief, DebriefState& state) {
    ui::ScrollArea scroll{ui, "debrief.all", area};
    ui::Column column{ui, scroll.inner()};
    total(ui, column, play, debrief.result, state.since);
    column.gap(16);
    MaybeIntent intent = againButtons(ui, column.take(ui.px(92)), play);
    column.gap(16);
    if (auto chosen = radarCard(ui, column.take(ui.px(420)), play, debrief.result, state.since)) { intent = chosen; }
    column.gap(20);
    column.overline(ui.words("review.criteria"));
    column.gap(6);
    for (const auto& result : debrief.result.criteria) {
        if (auto chosen = criterionRow(ui, column, play, debrief, result, state)) { intent = chosen; }
    }
    scroll.end(column.y());
    return intent;
}

}  // namespace

MaybeIntent debriefOverview(Ui& ui, Rect area, const FinishedPlay& play, const Debrief& debrief, DebriefState& state) {
    if (ui.narrow()) { return everything(ui, area, play, debrief, state); }
    const float gap = ui.px(16);
    MaybeIntent intent = totalColumn(ui, area.cutLeft(area.w * 0.27F, gap), play, debrief.result, state.since);
    if (auto chosen = radarCard(ui, area.cutLeft(area.w * 0.53F, gap), play, debrief.result, state.since)) {
        intent = chosen;
    }
    if (auto chosen = criteriaCard(ui, area, play, debrief, state)) { intent = chosen; }
    return intent;
}

}  // namespace dealcraft::desktop
