#include "analysis/negotiation/tournament.hpp"
#include "base/hash.hpp"
#include "cli/commands.hpp"
#include "cli/cpu_time.hpp"
#include "cli/json.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

namespace {

using analysis::Contestant;
using analysis::DuelSums;
using analysis::kContestants;
using analysis::kContestantWords;

constexpr double kFull = 10'000;

double perOne(std::int64_t sum, std::int64_t count) {
    return count == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(count);
}

/// Means; utilities, their product and distances as numbers from 0 to 1.
Json figuresOf(const DuelSums& sums) {
    return {{"negotiations", sums.negotiations},
            {"possible", sums.possible},
            {"deals", sums.deals},
            {"deal_share", perOne(sums.deals, sums.possible)},
            {"own", perOne(sums.own, sums.deals) / kFull},
            {"other", perOne(sums.other, sums.deals) / kFull},
            {"product_of_gains", perOne(sums.gains, sums.possible) / kFull},
            {"distance_to_nash", perOne(sums.toNash, sums.deals) / kFull},
            {"rounds", perOne(sums.rounds, sums.negotiations)}};
}

Json pairsOf(const analysis::Tournament& tournament) {
    Json pairs = Json::array();
    for (std::size_t i = 0; i < kContestants; ++i) {
        for (std::size_t k = 0; k < kContestants; ++k) {
            auto figures = figuresOf(tournament.pairs[i][k]);
            figures["challenger"] = kContestantWords[i];
            figures["dealer"] = kContestantWords[k];
            pairs.push_back(std::move(figures));
        }
    }
    return pairs;
}

void printWords(const Context& context, const Json& json) {
    fmt::print("{}\n\n", context.words("duels.intro", {{"count", std::to_string(json["negotiations"].get<int>())}}));
    const auto head = [&](const char* key) { return context.words(std::string{"duels."} + key); };
    fmt::print("{:<10} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}\n", head("tactic"), head("deals"), head("own"),
               head("other"), head("product"), head("nash"), head("rounds"));
    constexpr double kPercent = 100;
    for (const auto& entry : json["tactics"].items()) {
        const auto& f = entry.value();
        const auto percent = [&](const char* key) { return f[key].get<double>() * kPercent; };
        fmt::print("{:<10} {:>7.1f}% {:>8.1f} {:>8.1f} {:>8.2f} {:>8.1f} {:>8.1f}\n", entry.key(),
                   percent("deal_share"), percent("own"), percent("other"), percent("product_of_gains"),
                   percent("distance_to_nash"), f["rounds"].get<double>());
    }
    fmt::print("\n{}\n{}\n", context.words("duels.columns"),
               context.words("duels.hash", {{"hash", json["hash"].get<std::string>()},
                                            {"seconds", fmt::format("{:.2f}", json["seconds"].get<double>())}}));
}

}  // namespace

Exit run(const Context& context, const DuelsOptions& options) {
    const auto library = context.library();
    const double start = cpuSeconds();
    const auto made = analysis::tournament(library.rules().table, options.negotiations, options.seed);
    Json json{{"negotiations", made.negotiations}, {"seed", options.seed}};
    auto& tactics = json["tactics"] = Json::object();
    for (std::size_t i = 0; i < kContestants; ++i) {
        tactics[std::string{kContestantWords[i]}] = figuresOf(made.of(static_cast<Contestant>(i)));
    }
    json["pairs"] = pairsOf(made);
    json["hash"] = hexDigits(made.hash);
    json["seconds"] = cpuSeconds() - start;
    if (context.json) {
        fmt::print("{}\n", json.dump());
    } else {
        printWords(context, json);
    }
    return Exit::done;
}

}  // namespace dealcraft::cli
