#include "analysis/bot.hpp"
#include "base/chance.hpp"
#include "cli/bench_negotiation.hpp"
#include "cli/commands.hpp"
#include "cli/cpu_time.hpp"
#include "cli/json.hpp"
#include "content/compile.hpp"
#include "content/yaml/bare_parse.hpp"
#include "scoring/play.hpp"

#include <cstdint>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

namespace {

/// Plays to the end by a bot; a play that does not end within so many moves is a fault of the scenario.
int playOnce(const content::CompiledScenario& scenario, std::uint64_t seed) {
    constexpr int kMostMoves = 5000;
    KeyedChance chance{seed};
    const auto bot = analysis::makeBot("random", seed);
    scoring::Play play{scenario};
    play.begin(chance);
    sim::Moves moves;
    int actions = 0;
    for (; !play.over() && actions < kMostMoves; ++actions) {
        play.session().legal(moves);
        static_cast<void>(play.act(bot->choose(play.session(), moves), chance));
    }
    if (play.over()) { static_cast<void>(play.result()); }
    return actions;
}

Json playthroughs(const content::CompiledScenario& scenario) {
    constexpr int kPlays = 500;
    std::int64_t actions = 0;
    const double seconds = medianSeconds([&] {
        actions = 0;
        for (int i = 0; i < kPlays; ++i) { actions += playOnce(scenario, static_cast<std::uint64_t>(i)); }
    });
    return {{"scenario", scenario.id.str()},
            {"playthroughs_per_second", kPlays / seconds},
            {"actions_per_second", static_cast<double>(actions) / seconds},
            {"actions_per_playthrough", static_cast<double>(actions) / kPlays}};
}

/// Loading a pack (guard, tree, model, validation, compilation) against yaml-cpp's bare events over the same bytes.
Json loading(const store::PlayableScenario& found, const content::Rules& rules) {
    std::size_t bytes = 0;
    for (const auto& file : found.pack->files) { bytes += file.bytes.size(); }
    const double bare = medianSeconds([&] {
        for (const auto& file : found.pack->files) { content::bareParse(file.bytes); }
    });
    const double full = medianSeconds([&] { static_cast<void>(content::readPackFiles(found.pack->files, rules)); });
    return {{"bytes", bytes}, {"bare_parse_seconds", bare}, {"load_seconds", full}, {"ratio", full / bare}};
}

}  // namespace

Exit run(const Context& context, const BenchOptions& options) {
    const auto library = context.library();
    const auto found = context.scenario(options.scenario);
    const Json json{{"playthroughs", playthroughs(*found.scenario)},
                    {"load", loading(found, library.rules())},
                    {"negotiation", negotiationBench()}};
    if (context.json) {
        fmt::print("{}\n", json.dump());
        return Exit::done;
    }
    const auto& plays = json["playthroughs"];
    const auto& load = json["load"];
    fmt::print("random playthroughs a second, one core   {:.0f}  ({:.0f} moves each, {:.0f} moves a second)\n",
               plays["playthroughs_per_second"].get<double>(), plays["actions_per_playthrough"].get<double>(),
               plays["actions_per_second"].get<double>());
    fmt::print(
        "pack of {} kB: loaded in                 {:.1f} ms CPU, {:.2f} times yaml-cpp's bare parse ({:.1f} ms)\n",
        load["bytes"].get<std::size_t>() / 1000, load["load_seconds"].get<double>() * 1e3, load["ratio"].get<double>(),
        load["bare_parse_seconds"].get<double>() * 1e3);
    for (const auto& space : json["negotiation"]) {
        fmt::print("negotiation of {} packages analysed in {:.2f} ms CPU ({} points on the frontier)\n",
                   space["packages"].get<int>(), space["seconds"].get<double>() * 1e3, space["frontier"].get<int>());
    }
    return Exit::done;
}

}  // namespace dealcraft::cli
