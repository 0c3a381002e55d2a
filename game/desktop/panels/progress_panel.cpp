#include "desktop/panels/progress_panel.hpp"

#include "desktop/panels/score.hpp"
#include "desktop/ui/paint.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::desktop {
namespace {

using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr int kFull = 10'000;  ///< all points, in hundredths
constexpr int kTick = 2'000;
constexpr float kChartShare = 0.28F;  ///< of the window's height

ImDrawList& list() {
    return *ImGui::GetWindowDrawList();
}

std::string meanWords(const store::Course& course) {
    const auto mean = scoreWords(course.mean);
    return course.count > 1 ? mean + " ± " + scoreWords(course.error) : mean;
}

/// Best, first, last, mean, side by side.
void figures(Ui& ui, Rect row, const content::Rules& rules, const store::Course& course) {
    const std::array<std::pair<const char*, std::string>, 4> all{{{"records.best", scoreWords(course.best)},
                                                                  {"records.first", scoreWords(course.first)},
                                                                  {"records.last", scoreWords(course.last)},
                                                                  {"records.mean", meanWords(course)}}};
    const std::array<int, 4> points{course.best, course.first, course.last, course.mean};
    const float width = row.w / 5;  // the mean has its error beside it
    for (std::size_t i = 0; i < all.size(); ++i) {
        Rect cell = row.cutLeft(i + 1 < all.size() ? width : row.w);
        const ui::TextStyle number{ui::Type::heading, toneOfScore(rules, points[i]), ui::Weight::bold};
        ui::drawIn(ui, cell.cutTop(ui.px(36)), number, all[i].second);
        ui::drawIn(ui, cell.cutTop(ui.px(20)), style::kCaption, ui.words(all[i].first));
    }
}

/// The scores in the order of the plays, over the mean and the strip of its standard error.
class ScoreChart {
public:
    ScoreChart(Ui& ui, Rect area, const content::Rules& rules, const store::Progress& progress)
        : ui_(&ui), plot_(plotIn(ui, area)), rules_(&rules), progress_(&progress) {}

    void draw() const {
        for (int points = 0; points <= kFull; points += kTick) { tick(points); }
        mean();
        const auto& scores = progress_->scores;
        for (std::size_t i = 0; i < scores.size(); ++i) { list().PathLineTo({x(i), y(scores[i])}); }
        list().PathStroke(ui_->colour(Tone::strongLine), 0, ui_->px(1.6F));
        for (std::size_t i = 0; i < scores.size(); ++i) { play(i, scores[i]); }
    }

private:
    static Rect plotIn(const Ui& ui, Rect area) {
        area.cutLeft(ui.px(34));
        area.cutTop(ui.px(10));
        area.cutBottom(ui.px(22));
        return area;
    }
    [[nodiscard]] float y(int points) const {
        return std::round(plot_.bottom() - plot_.h * static_cast<float>(points) / kFull);
    }
    [[nodiscard]] float x(std::size_t play) const {
        const float slot = plot_.w / static_cast<float>(progress_->scores.size());
        return std::round(plot_.x + slot * (static_cast<float>(play) + 0.5F));
    }

    void tick(int points) const {
        list().AddLine({plot_.x, y(points)}, {plot_.right(), y(points)}, ui_->colour(Tone::line), 1);
        ui::drawIn(*ui_, {plot_.x - ui_->px(40), y(points) - ui_->px(9), ui_->px(34), ui_->px(18)}, style::kCaption,
                   std::to_string(points / 100), ui::Align::right);
    }
    void mean() const {
        const auto& course = progress_->score;
        if (course.count < 2) { return; }
        const float top = y(std::min(kFull, course.mean + course.error));
        const float bottom = y(std::max(0, course.mean - course.error));
        list().AddRectFilled({plot_.x, top}, {plot_.right(), bottom}, ui_->colour(Tone::primarySoft));
        ui::dashedLine(*ui_, {plot_.x, y(course.mean)}, {plot_.right(), y(course.mean)}, Tone::primary);
    }
    void play(std::size_t i, int points) const {
        const ImVec2 at{x(i), y(points)};
        list().AddCircleFilled(at, ui_->px(5.5F), ui_->colour(toneOfScore(*rules_, points)));
        list().AddCircle(at, ui_->px(5.5F), ui_->colour(Tone::surface), 0, ui_->px(1.5F));
        const float slot = plot_.w / static_cast<float>(progress_->scores.size());
        if (slot < ui_->px(22)) { return; }
        ui::drawIn(*ui_, {at.x - slot / 2, plot_.bottom() + ui_->px(3), slot, ui_->px(18)}, style::kCaption,
                   std::to_string(i + 1), ui::Align::centre);
    }

    Ui* ui_;
    Rect plot_;
    const content::Rules* rules_;
    const store::Progress* progress_;
};

/// Mean with its error as a bar with ends; the last play as a hollow diamond.
void whiskers(Ui& ui, Rect track, Tone tone, const store::Course& course) {
    const float middle = track.centre().y;
    const auto x = [&](int points) {
        return std::round(track.x + track.w * static_cast<float>(std::clamp(points, 0, kFull)) / kFull);
    };
    ui::fill(ui, {track.x, middle - ui.px(3), track.w, ui.px(6)}, Tone::sunk, 3);
    const ImU32 colour = ui.colour(tone);
    if (course.error > 0) {
        const float from = x(course.mean - course.error);
        const float to = x(course.mean + course.error);
        const float half = ui.px(1);
        list().AddRectFilled({from, middle - half}, {to, middle + half}, colour);
        for (const float end : {from, to}) {
            list().AddRectFilled({end - half, middle - ui.px(6)}, {end + half, middle + ui.px(6)}, colour);
        }
    }
    if (course.count > 1) {
        list().AddNgonFilled({x(course.last), middle}, ui.px(6), ui.colour(Tone::surface), 4);
        list().AddNgon({x(course.last), middle}, ui.px(6), ui.colour(Tone::text), 4, ui.px(1.5F));
    }
    list().AddCircleFilled({x(course.mean), middle}, ui.px(5), colour);
}

void competency(Ui& ui, Rect row, const std::string& name, Tone tone, const store::Course& course) {
    ui::drawIn(ui, row.cutLeft(std::min(row.w * 0.34F, ui.px(210)), ui.px(12)), style::kBody, name);
    const ui::TextStyle number{ui::Type::body, tone, ui::Weight::bold};
    ui::drawIn(ui, row.cutRight(ui.px(104), ui.px(12)), number, meanWords(course), ui::Align::right);
    whiskers(ui, row, tone, course);
}

}  // namespace

void progressPanel(Ui& ui, ui::Column& column, const store::Progress& progress, const content::Rules& rules,
                   const ModuleTitle& title) {
    figures(ui, column.take(ui.px(58)), rules, progress.score);
    column.gap(16);
    column.overline(ui.words("records.in_order"));
    const float height = std::clamp(ui.screen().h * kChartShare, ui.px(160), ui.px(340));
    ScoreChart{ui, column.take(height), rules, progress}.draw();
    column.gap(14);
    if (!progress.competencies.empty()) {
        column.overline(ui.words("records.competencies"));
        for (const auto& [id, course] : progress.competencies) {
            competency(ui, column.take(ui.px(32)), title(id), toneOfScore(rules, course.mean), course);
        }
        column.gap(12);
    }
    column.text(style::kCaption, ui.words("records.legend"));
}

}  // namespace dealcraft::desktop
