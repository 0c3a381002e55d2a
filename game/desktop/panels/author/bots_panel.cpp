#include "desktop/panels/author/bots_panel.hpp"

#include "analysis/bot.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"

#include <array>
#include <fmt/format.h>

namespace dealcraft::desktop {
namespace {

using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr std::array kRuns{50, 200, 1000, 5000};

/// What a bot is called here, and on the command line where that is another name.
std::string botWords(const Ui& ui, const std::string& bot) {
    const auto& words = ui.words("bot." + bot);
    return words == bot ? words : words + " · " + bot;
}

void chooseBots(Ui& ui, ui::Column& column, BotChoice& choice) {
    ui::Flow flow{ui, {column.x(), column.y(), column.width(), 0}, 6};
    for (const auto& name : analysis::botNames()) {
        const bool on = choice.bots.contains(name);
        const auto words = botWords(ui, name);
        if (!ui::chip(ui, "author.bot." + name, flow.take(ui::chipSize(ui, words)), words, on)) { continue; }
        if (on) {
            choice.bots.erase(name);
        } else {
            choice.bots.insert(name);
        }
    }
    column.take(flow.bottom() - column.y());
    column.gap(12);
    column.overline(ui.words("author.runs"));
    std::vector<std::string> words;
    int chosen = 0;
    for (std::size_t i = 0; i < kRuns.size(); ++i) {
        words.push_back(std::to_string(kRuns[i]));
        if (kRuns[i] == choice.runs) { chosen = static_cast<int>(i); }
    }
    const int pressed = ui::segmented(ui, "author.runs", column.take(ui.px(36)), words, chosen);
    if (pressed >= 0) { choice.runs = kRuns[static_cast<std::size_t>(pressed)]; }
    column.gap(12);
}

BotWish startOrStop(Ui& ui, ui::Column& column, const Workbench& bench, const BotChoice& choice) {
    if (!bench.botsRun()) {
        const ui::ButtonLook look{ui::ButtonKind::primary, ui::Icon::play, {}, !choice.bots.empty()};
        const bool pressed =
            ui::button(ui, "author.bots.start", column.take(ui.px(40)), ui.words("author.start_bots"), look);
        return pressed ? BotWish::start : BotWish::none;
    }
    const auto share = static_cast<float>(bench.botsProgress());
    ui::bar(ui, column.take(ui.px(10)), share, Tone::primary);
    column.gap(6);
    column.text(style::kCaption, ui.words("author.bots_play", {{"percent", fmt::format("{:.0f}", share * 100)}}));
    column.gap(6);
    const ui::ButtonLook look{ui::ButtonKind::secondary, ui::Icon::close};
    return ui::button(ui, "author.bots.stop", column.take(ui.px(40)), ui.words("author.stop_bots"), look)
               ? BotWish::stop
               : BotWish::none;
}

void scoreRow(Ui& ui, ui::Column& column, const analysis::BotFigures& figures) {
    Rect row = column.take(ui.px(30));
    ui::drawIn(ui, row.cutLeft(row.w * 0.4F, ui.px(8)), style::kStrong, botWords(ui, figures.bot));
    const auto words = fmt::format("{:.1f}", figures.score.mean);
    ui::drawIn(ui, row.cutRight(ui.px(52)), style::kStrong, words, ui::Align::right);
    const Rect track{row.x, row.centre().y - ui.px(4), row.w - ui.px(8), ui.px(8)};
    ui::fill(ui, track, Tone::sunk, 4);
    const auto at = [&](double points) { return track.x + track.w * static_cast<float>(points) / 100; };
    ui::fill(
        ui,
        {at(figures.score.p10), track.y, std::max(ui.px(3), at(figures.score.p90) - at(figures.score.p10)), track.h},
        Tone::primarySoft, 4);
    ui::fill(ui, {at(figures.score.mean) - ui.px(2), track.y - ui.px(3), ui.px(4), track.h + ui.px(6)}, Tone::primary,
             2);
}

void findings(Ui& ui, ui::Column& column, const BotFindings& found, const TextTable& texts) {
    column.overline(ui.words("author.scores"));
    for (const auto& figures : found.simulation.bots) { scoreRow(ui, column, figures); }
    column.text(style::kCaption, ui.words(found.stopped ? "author.scores_stopped" : "author.scores_note",
                                          {{"plays", std::to_string(found.visits.plays)}}));
    column.gap(14);
    const auto& unreached = found.simulation.unreached;
    column.overline(ui.words("author.unreached", {{"count", std::to_string(unreached.size())}}));
    for (const auto& missing : unreached) {
        const auto& name = missing.say == kNoText ? missing.id : ui.words(texts, missing.say);
        column.text(style::kCaption, ui.words("reach." + missing.kind) + "  " + name);
        column.gap(4);
    }
}

}  // namespace

BotWish botsPanel(Ui& ui, Rect area, const Workbench& bench, BotChoice& choice) {
    ui::ScrollArea scroll{ui, "author.bots", area};
    ui::Column column{ui, scroll.inner()};
    column.overline(ui.words("author.which_bots"));
    chooseBots(ui, column, choice);
    const auto wish = startOrStop(ui, column, bench, choice);
    column.gap(18);
    const auto* found = bench.findings();
    if (found == nullptr || found->scenario != bench.scenario()->id.str()) {
        column.text(style::kSoft, ui.words("author.no_findings"));
    } else {
        findings(ui, column, *found, *bench.scenario()->texts);
    }
    scroll.end(column.y());
    return wish;
}

}  // namespace dealcraft::desktop
