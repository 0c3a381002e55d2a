#include "desktop/panels/author/problems_panel.hpp"

#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace dealcraft::desktop {
namespace {

using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr std::size_t kMostShown = 200;

Tone severityTone(Severity severity) {
    switch (severity) {
        case Severity::error: return Tone::seal;
        case Severity::warning: return Tone::weak;
        case Severity::information: return Tone::soft;
    }
    return Tone::soft;
}

/// `first-visit.yaml:42`
std::string placeOf(const Diagnostic& found) {
    return fmt::format("{}:{}", std::filesystem::path{found.where.file}.filename().string(), found.where.begin.line);
}

bool problem(Ui& ui, ui::Column& column, std::size_t index, const Diagnostic& found) {
    const auto words = content::wordingOf(found, ui.words.language());
    const auto place = placeOf(found);
    const float width = column.width() - ui.px(20);
    const float height = ui::sizeOf(ui, style::kCaption, words.message, width).y + ui.px(18 + 12);
    const Rect area = column.take(height);
    const auto touch = ui::touch(ui, "author.problem." + std::to_string(index), area);
    ui::fill(ui, area, touch.hovered ? Tone::sunk : Tone::surface, 6);
    ui::stripe(ui, area, severityTone(found.severity));
    ui::focusRing(ui, area, touch, 6);
    Rect inner = area.inset(ui.px(10), ui.px(6));
    Rect top = inner.cutTop(ui.px(18));
    const ui::TextStyle code{ui::Type::caption, severityTone(found.severity), ui::Weight::bold};
    ui::drawIn(ui, top.cutLeft(ui.px(56)), code, content::codeName(found.code));
    ui::drawIn(ui, top, style::kCaption, place);
    ui::draw(ui, inner.min(), {ui::Type::caption, Tone::text, ui::Weight::regular}, words.message, width);
    if (touch.hovered && !words.hint.empty()) { ui::tooltip(ui, words.hint); }
    column.gap(4);
    return touch.pressed;
}

}  // namespace

const Diagnostic* problemsPanel(Ui& ui, Rect area, const Workbench& bench) {
    const Diagnostic* pressed = nullptr;
    const auto& problems = bench.problems();
    ui::ScrollArea scroll{ui, "author.problems", area};
    ui::Column column{ui, scroll.inner()};
    if (problems.empty()) { column.text(style::kSoft, ui.words("author.no_problems")); }
    std::size_t shown = 0;
    for (const auto severity : {Severity::error, Severity::warning, Severity::information}) {
        for (std::size_t i = 0; i < problems.size() && shown < kMostShown; ++i) {
            if (problems[i].severity != severity) { continue; }
            if (problem(ui, column, shown, problems[i])) { pressed = &problems[i]; }
            ++shown;
        }
    }
    scroll.end(column.y());
    return pressed;
}

const Diagnostic* firstErrorPanel(Ui& ui, Rect area, const Workbench& bench) {
    constexpr float kWidest = 520;
    const auto& problems = bench.problems();
    const float width = std::min(area.w - ui.px(48), ui.px(kWidest));
    ui::Column column{ui, {area.centre().x - width / 2, area.y + area.h / 4, width, 0}};
    const auto error = std::ranges::find(problems, Severity::error, &Diagnostic::severity);
    if (error == problems.end()) {
        column.text(style::kSoft, ui.words("author.empty_pack"));
        return nullptr;
    }
    const auto count = std::ranges::count(problems, Severity::error, &Diagnostic::severity);
    column.text(style::kTitle, ui.words("author.no_scenario", {{"count", std::to_string(count)}}));
    column.gap(14);
    const auto words = content::wordingOf(*error, ui.words.language());
    column.text(style::kCaption, content::codeName(error->code) + "  " + placeOf(*error));
    column.gap(4);
    column.text(style::kBody, words.message);
    column.gap(4);
    column.text(style::kSoft, words.hint);
    column.gap(14);
    const ui::ButtonLook look{ui::ButtonKind::primary, ui::Icon::pencil, {}};
    const auto& open = ui.words("author.edit_file");
    Rect row = column.take(ui.px(40));
    const bool pressed = ui::button(ui, "author.first_error", row.cutLeft(ui::buttonWidth(ui, open, look)), open, look);
    return pressed ? &*error : nullptr;
}

}  // namespace dealcraft::desktop
