#include "desktop/screens/debrief/table_parts.hpp"
#include "desktop/ui/button.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::desktop {
namespace {

using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr std::array<const char*, kNegotiationFigures> kFigureNames{"own_utility",
                                                                    "executed",
                                                                    "pareto",
                                                                    "nash",
                                                                    "bottom_line",
                                                                    "policy",
                                                                    "preparation",
                                                                    "guess",
                                                                    "opening",
                                                                    "concession_curve",
                                                                    "linked_concessions",
                                                                    "logrolling",
                                                                    "information",
                                                                    "arguments",
                                                                    "closing",
                                                                    "relationship"};

constexpr int kFull = 10000;

/// The criterion of the scenario that grades a figure; nothing if none does.
const CompiledCriterion* criterionOf(const ToldTable& told, NegotiationFigure figure) {
    const auto& criteria = told.play->scenario->criteria;
    const auto found = std::ranges::find_if(criteria, [&](const CompiledCriterion& c) {
        return c.measure == Measure::negotiation && c.activity == told.table->activity && c.figure == figure;
    });
    return found == criteria.end() ? nullptr : &*found;
}

Tone toneOfShare(int points) {
    constexpr int kGood = 7000;
    constexpr int kWeak = 4000;
    return points >= kGood ? Tone::best : points >= kWeak ? Tone::weak : Tone::bad;
}

/// The concepts that it grades, at the right end of the line.
MaybeIntent conceptLinks(Ui& ui, Rect& line, const ToldTable& told, const CompiledCriterion& criterion,
                         const std::string& name) {
    MaybeIntent intent;
    for (const ConceptIndex at : criterion.concepts) {
        const ConceptId id = told.play->scenario->concepts[at.value()].id;
        const ui::ButtonLook look{ui::ButtonKind::quiet, ui::Icon::none, {}, true, false, ui::Type::caption};
        const float width = ui::buttonWidth(ui, id.str(), look);
        if (width > line.w / 3) { break; }
        std::string label = "figure.";
        label.append(name).append(".").append(id.str());
        if (ui::button(ui, label, line.cutRight(width).middle(width, ui.px(22)), id.str(), look)) {
            intent = OpenCourse{id};
        }
    }
    return intent;
}

MaybeIntent figureRow(Ui& ui, ui::Column& column, const ToldTable& told, const scoring::RevealedFigure& figure) {
    const std::string name = kFigureNames.at(static_cast<std::size_t>(figure.figure));
    Rect line = column.take(ui.px(24));
    const CompiledCriterion* criterion = criterionOf(told, figure.figure);
    MaybeIntent intent = criterion == nullptr ? std::nullopt : conceptLinks(ui, line, told, *criterion, name);
    ui::drawIn(ui, line, criterion != nullptr ? style::kStrong : style::kBody, ui.words("review.figure." + name));
    Rect bar = column.take(ui.px(18));
    const std::string number = figure.points ? std::to_string((*figure.points + 50) / 100) : "–";
    ui::drawIn(ui, bar.cutRight(ui.px(34)), style::kStrong, number, ui::Align::right);
    const Tone tone = figure.points ? toneOfShare(*figure.points) : Tone::faint;
    ui::bar(ui, bar.middle(bar.w, ui.px(6)),
            figure.points ? static_cast<float>(*figure.points) / static_cast<float>(kFull) : 0, tone);
    column.text(style::kCaption, ui.words("review.formula." + name));
    column.gap(12);
    return intent;
}

}  // namespace

MaybeIntent figuresPart(Ui& ui, ui::Column& column, const ToldTable& told) {
    column.text(style::kSoft, ui.words("review.figures_hint"));
    column.gap(10);
    MaybeIntent intent;
    for (const scoring::RevealedFigure& figure : told.table->figures) {
        if (auto opened = figureRow(ui, column, told, figure)) { intent = opened; }
    }
    return intent;
}

}  // namespace dealcraft::desktop
