#include "analysis/review/option_study.hpp"
#include "analysis/simulation.hpp"
#include "base/utf8.hpp"
#include "cli/bot_list.hpp"
#include "cli/commands.hpp"
#include "cli/cpu_time.hpp"
#include "cli/json.hpp"
#include "cli/review_words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace dealcraft::cli {

namespace {

double tenths(double points) {
    return std::round(points * 10) / 10;
}
double thousandths(double share) {
    return std::round(share * 1000) / 1000;
}

Json criteriaJson(const analysis::BotFigures& figures) {
    Json json = Json::object();
    for (const auto& c : figures.criteria) {
        json[c.id] = {{"mean", c.opportunity > 0 ? Json(tenths(c.mean)) : Json(nullptr)},
                      {"opportunity", thousandths(c.opportunity)}};
    }
    return json;
}

Json botJson(const analysis::BotFigures& figures, bool criteria) {
    Json endings = Json::object();
    for (const auto& [id, share] : figures.endings) { endings[id] = thousandths(share); }
    const auto& score = figures.score;
    Json json{{"mean", tenths(score.mean)}, {"p10", tenths(score.p10)},           {"p50", tenths(score.p50)},
              {"p90", tenths(score.p90)},   {"minutes", tenths(figures.minutes)}, {"actions", tenths(figures.actions)},
              {"endings", endings}};
    if (figures.readingIn(Language::zh) > 0) {
        json["reading_minutes"] = {{"zh", tenths(figures.readingIn(Language::zh))},
                                   {"en", tenths(figures.readingIn(Language::en))}};
    }
    if (figures.unfinished > 0) { json["unfinished"] = figures.unfinished; }
    if (criteria) { json["criteria"] = criteriaJson(figures); }
    return json;
}

/// A word in a column of so many cells, Chinese or not.
std::string column(const std::string& word, int cells) {
    return word + std::string(static_cast<std::size_t>(std::max(cells - displayWidth(word), 1)), ' ');
}

std::string rightColumn(const std::string& word, int cells) {
    return std::string(static_cast<std::size_t>(std::max(cells - displayWidth(word), 1)), ' ') + word;
}

void printTable(const Context& context, const analysis::Simulation& simulation, bool criteria) {
    const auto head = [&](const char* key, int cells) {
        return rightColumn(context.words(fmt::format("simulate.{}", key)), cells);
    };
    fmt::print("{}{}{:>7}{:>7}{:>7}{}{}{}  {}\n", column(context.words("simulate.bot"), 14), head("mean", 7), "p10",
               "p50", "p90", head("minutes", 9), head("moves", 9), head("reading", 9),
               context.words("simulate.endings"));
    for (const auto& b : simulation.bots) {
        std::string endings;
        for (const auto& [id, share] : b.endings) {
            if (share > 0) { endings += fmt::format("{}{} {:.0f} %", endings.empty() ? "" : " · ", id, share * 100); }
        }
        fmt::print("{}{:>7.1f}{:>7.1f}{:>7.1f}{:>7.1f}{:>9.1f}{:>9.1f}{:>9.1f}  {}\n", column(b.bot, 14), b.score.mean,
                   b.score.p10, b.score.p50, b.score.p90, b.minutes, b.actions, b.readingIn(context.language), endings);
        for (std::size_t i = 0; criteria && i < b.criteria.size(); ++i) {
            const auto& c = b.criteria[i];
            fmt::print("    {}{:>7.1f}  ({:.0f} %)\n", column(c.id, 20), c.mean, c.opportunity * 100);
        }
    }
    if (criteria) { fmt::print("\n{}\n", context.words("simulate.criteria")); }
}

/// The id, or the words themselves.
std::string wordsOf(const analysis::Unreached& missing, const TextTable& texts, Language language) {
    return missing.say == kNoText ? missing.id : texts.in(language, missing.say);
}

void printUnreached(const Context& context, const analysis::Simulation& simulation, const TextTable& texts) {
    fmt::print("{}\n", context.words("simulate.unreached", {{"count", std::to_string(simulation.unreached.size())}}));
    for (const auto& u : simulation.unreached) {
        const auto kind = context.words("reach." + u.kind);
        fmt::print("  {}  {}\n", kind, wordsOf(u, texts, context.language));
    }
}

// ---- what options are worth
constexpr int kStudiedPlays = 12;
constexpr int kCountCells = 9;
constexpr int kLossCells = 12;

std::string idOf(const content::CompiledScenario& scenario, content::OptionIndex option) {
    const auto& of = scenario.option(option);
    return scenario.moment(of.moment).id + "." + of.id;
}

Json optionsJson(const content::CompiledScenario& scenario, const std::vector<analysis::OptionFigures>& options) {
    Json list = Json::array();
    for (const auto& o : options) {
        Json flips = Json::array();
        for (const auto c : o.flips) { flips.push_back(scenario.criteria[c.value()].id); }
        list.push_back({{"option", idOf(scenario, o.option)},
                        {"met", o.met},
                        {"best", o.best},
                        {"loss", pointsNumber(o.loss)},
                        {"label", nameOf(o.label)},
                        {"dominated", o.dominated},
                        {"always_best", o.alwaysBest},
                        {"flips", flips}});
    }
    return list;
}

void printOptions(const Context& context, const content::CompiledScenario& scenario,
                  const std::vector<analysis::OptionFigures>& options) {
    const auto head = [&](const char* key, int cells) {
        return rightColumn(context.words(fmt::format("simulate.{}", key)), cells);
    };
    fmt::print("\n{}\n", context.words("simulate.options", {{"plays", std::to_string(kStudiedPlays)}}));
    fmt::print("  {}{}{}{}  {}\n", column(context.words("simulate.option"), 30), head("met", kCountCells),
               head("times_best", kCountCells), head("loss", kLossCells), context.words("simulate.label"));
    for (const auto& o : options) {
        std::string notes;
        if (o.dominated) { notes += "  " + context.words("simulate.dominated"); }
        if (o.alwaysBest) { notes += "  " + context.words("simulate.always_best"); }
        std::vector<std::string> flips;
        for (const auto c : o.flips) { flips.push_back(scenario.criteria[c.value()].id); }
        if (!flips.empty()) {
            const auto list = fmt::format("{}", fmt::join(flips, ", "));
            notes += "  " + context.words("simulate.flips", {{"criteria", list}});
        }
        fmt::print("  {}{:>{}}{:>{}}{:>{}}  {}{}\n", column(idOf(scenario, o.option), 30), o.met, kCountCells, o.best,
                   kCountCells, points(-o.loss), kLossCells,
                   column(context.words(fmt::format("decisions.{}", nameOf(o.label))), 11), notes);
    }
}

}  // namespace

Exit run(const Context& context, const SimulateOptions& options) {
    const auto bots = botsIn(context, options.bots);
    if (!bots) { return Exit::usage; }
    const auto found = context.scenario(options.scenario);
    const double start = cpuSeconds();
    const auto simulation = analysis::simulated(*found.scenario, {*bots, options.runs, options.seed, !options.fast});
    const double seconds = std::max(cpuSeconds() - start, 1e-9);
    const double rate = std::round(static_cast<double>(options.runs) * static_cast<double>(bots->size()) / seconds);
    const auto study = options.options ? analysis::studiedOptions(*found.scenario, options.seed, kStudiedPlays)
                                       : std::vector<analysis::OptionFigures>{};
    if (context.json) {
        Json figures = Json::object();
        for (const auto& b : simulation.bots) { figures[b.bot] = botJson(b, options.criteria); }
        Json unreached = Json::array();
        for (const auto& u : simulation.unreached) {
            unreached.push_back(u.kind + " " + wordsOf(u, *found.scenario->texts, context.language));
        }
        Json json{{"scenario", found.scenario->id.str()}, {"runs", options.runs}, {"seed", options.seed},
                  {"playthroughs_per_second", rate},      {"bots", figures},      {"unreached", unreached}};
        if (options.options) { json["options"] = optionsJson(*found.scenario, study); }
        fmt::print("{}\n", json.dump());
        return Exit::done;
    }
    printTable(context, simulation, options.criteria);
    if (options.options) { printOptions(context, *found.scenario, study); }
    fmt::print("\n{}\n", context.words("simulate.rate", {{"rate", fmt::format("{:.0f}", rate)}}));
    if (!options.fast) { printUnreached(context, simulation, *found.scenario->texts); }
    return Exit::done;
}

}  // namespace dealcraft::cli
