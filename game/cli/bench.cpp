#include "analysis/simulation.hpp"
#include "analysis/visit_sampler.hpp"
#include "cli/bench_negotiation.hpp"
#include "cli/bench_review.hpp"
#include "cli/commands.hpp"
#include "cli/cpu_time.hpp"
#include "cli/json.hpp"
#include "content/compile.hpp"
#include "content/yaml/bare_parse.hpp"
#include "content/yaml/kept_trees.hpp"
#include "content/yaml/read_pack.hpp"
#include "store/library.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

namespace dealcraft::cli {

namespace {

Json playthroughs(const content::CompiledScenario& scenario) {
    constexpr int kPlays = 500;
    double actions = 0;
    const double seconds = medianSeconds([&] {
        actions = analysis::simulated(scenario, {{"random"}, kPlays, 0, false}).bots.front().actions;
    });
    return {{"scenario", scenario.id.str()},
            {"playthroughs_per_second", kPlays / seconds},
            {"actions_per_second", actions * kPlays / seconds},
            {"actions_per_playthrough", actions}};
}

/// Free visits with random moves, scored, from the moment in which the customer greets; `null` without such a visit.
Json visits(const content::CompiledScenario& scenario) {
    constexpr std::int64_t kVisits = 4000;
    const auto start = analysis::visitStart(scenario, 1);
    if (!start) { return nullptr; }
    analysis::VisitSample sample;
    const double seconds = medianSeconds([&] { sample = analysis::randomVisits(*start, kVisits); });
    return {{"visits_per_second", static_cast<double>(sample.visits) / seconds},
            {"actions_per_visit", static_cast<double>(sample.actions) / static_cast<double>(sample.visits)}};
}

/// The habits of selling beside those without a thought.
const std::vector<std::string> kTableBots{"carpet", "discounter", "expert", "least_used",
                                          "novice", "pitcher",    "polite", "random"};

/// Their mean scores in every scenario that has a free visit.
Json table(const store::Library& library) {
    constexpr int kRuns = 200;
    Json json = Json::object();
    for (const auto& found : library.packs()) {
        for (const auto& scenario : found.scenarios) {
            if (scenario->minds.empty()) { continue; }
            auto& row = json[scenario->id.str()] = Json::object();
            for (const auto& b : analysis::simulated(*scenario, {kTableBots, kRuns, 1, false}).bots) {
                row[b.bot] = b.score.mean;
            }
        }
    }
    return json;
}

/// What happens between a save and the author's screen: one file, the longest, is parsed anew, what hangs on it
/// is checked, and a scenario compiled.
double reloadSeconds(std::vector<content::PackFile> files, const content::Rules& rules) {
    content::KeptTrees trees;
    static_cast<void>(content::readPackFiles(files, rules, trees));
    auto& longest = *std::ranges::max_element(files, {}, [](const auto& file) { return file.bytes.size(); });
    return medianSeconds([&] {
        longest.bytes += "# saved\n";
        const auto reading = content::readPackFiles(files, rules, trees);
        Diagnostics told;
        static_cast<void>(content::compile(*reading.pack, reading.pack->scenarios.front(), told));
    });
}

/// Loading a pack (guard, tree, model, validation, compilation) against yaml-cpp's bare events over the same bytes.
Json loading(const store::PlayableScenario& found, const content::Rules& rules) {
    std::size_t bytes = 0;
    for (const auto& file : found.pack->files) { bytes += file.bytes.size(); }
    const double bare = medianSeconds([&] {
        for (const auto& file : found.pack->files) { content::bareParse(file.bytes); }
    });
    const double full = medianSeconds([&] { static_cast<void>(content::readPackFiles(found.pack->files, rules)); });
    return {{"bytes", bytes},
            {"bare_parse_seconds", bare},
            {"load_seconds", full},
            {"ratio", full / bare},
            {"reload_seconds", reloadSeconds(found.pack->files, rules)}};
}

void printTable(const Json& table) {
    fmt::print("mean scores of 200 plays{:16}", "");
    for (const auto& name : kTableBots) { fmt::print("{:>11}", name); }
    fmt::print("\n");
    for (const auto& [scenario, row] : table.items()) {
        fmt::print("{:<40}", scenario);
        for (const auto& [bot, mean] : row.items()) { fmt::print("{:>11.1f}", mean.get<double>()); }
        fmt::print("\n");
    }
}

void printPlaythroughs(const Json& plays) {
    fmt::print("random playthroughs a second, one core   {:.0f}  ({:.0f} moves each, {:.0f} moves a second)\n",
               plays["playthroughs_per_second"].get<double>(), plays["actions_per_playthrough"].get<double>(),
               plays["actions_per_second"].get<double>());
}

void printVisits(const Json& visits) {
    for (const auto& [scenario, rate] : visits.items()) {
        fmt::print("random visits a second, one core         {:.0f}  ({}, {:.1f} moves each)\n",
                   rate["visits_per_second"].get<double>(), scenario, rate["actions_per_visit"].get<double>());
    }
}

void printLoad(const Json& load) {
    fmt::print(
        "pack of {} kB: loaded in                {:.1f} ms CPU, {:.2f} times yaml-cpp's bare parse ({:.1f} ms)\n",
        load["bytes"].get<std::size_t>() / 1000, load["load_seconds"].get<double>() * 1e3, load["ratio"].get<double>(),
        load["bare_parse_seconds"].get<double>() * 1e3);
    fmt::print("the same after a save of its longest file {:.1f} ms CPU\n", load["reload_seconds"].get<double>() * 1e3);
}

void printNegotiations(const Json& spaces) {
    for (const auto& space : spaces) {
        fmt::print("negotiation of {} packages analysed in {:.2f} ms CPU ({} points on the frontier)\n",
                   space["packages"].get<int>(), space["seconds"].get<double>() * 1e3, space["frontier"].get<int>());
    }
}

void printDuels(const Json& duels) {
    fmt::print("two engines at 625 packages, one core    {:.2f} million steps a second ({:.0f} negotiations)\n",
               duels["steps_per_second"].get<double>() / 1e6, duels["negotiations_per_second"].get<double>());
}

void printSolver(const Json& solver) {
    fmt::print("exact solver, one core                   {:.0f} situations a second ({} in {:.2f} s CPU)\n",
               solver["states_per_second"].get<double>(), solver["states"].get<std::size_t>(),
               solver["seconds"].get<double>());
}

void printReviews(const Json& reviews) {
    for (const auto& entry : reviews.items()) {
        const auto& review = entry.value();
        fmt::print("review of {:<31}{:.2f} s CPU, {} decisions; {} of them exactly, in {:.3f} s\n", entry.key(),
                   review["seconds"].get<double>(), review["decisions"].get<std::size_t>(),
                   review["exact"].get<std::int64_t>(), review["exact_seconds"].get<double>());
    }
}

/// What was measured, in the order of the parts.
void print(const Json& json) {
    constexpr std::array kPrinters{&printPlaythroughs, &printVisits, &printLoad,   &printNegotiations,
                                   &printDuels,        &printTable,  &printSolver, &printReviews};
    for (std::size_t i = 0; i < kPrinters.size(); ++i) {
        const auto part = json.find(benchParts()[i]);
        if (part != json.end()) { kPrinters[i](*part); }
    }
}

Json allVisits(const store::Library& library) {
    Json json = Json::object();
    for (const auto& found : library.packs()) {
        for (const auto& scenario : found.scenarios) {
            auto rate = visits(*scenario);
            if (!rate.is_null()) { json[scenario->id.str()] = std::move(rate); }
        }
    }
    return json;
}

}  // namespace

const std::vector<std::string>& benchParts() {
    static const std::vector<std::string> kParts{"playthroughs", "visits", "load",   "negotiation",
                                                 "duels",        "bots",   "solver", "reviews"};
    return kParts;
}

Exit run(const Context& context, const BenchOptions& options) {
    const auto library = context.library();
    const auto found = context.scenario(options.scenario);
    const std::vector<std::function<Json()>> measures{
        [&] { return playthroughs(*found.scenario); },    [&] { return allVisits(library); },
        [&] { return loading(found, library.rules()); },  negotiationBench,
        [&] { return duelBench(library.rules().table); }, [&] { return table(library); },
        [&] { return solverBench(library.rules()); },     [&] { return reviewBench(library); }};
    Json json = Json::object();
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const auto& part = benchParts()[i];
        if (options.only.empty() || std::ranges::find(options.only, part) != options.only.end()) {
            json[part] = measures[i]();
        }
    }
    if (context.json) {
        fmt::print("{}\n", json.dump());
    } else {
        print(json);
    }
    return Exit::done;
}

}  // namespace dealcraft::cli
