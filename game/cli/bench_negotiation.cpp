#include "cli/bench_negotiation.hpp"

#include "analysis/negotiation/report.hpp"
#include "analysis/negotiation/tournament.hpp"
#include "base/chance.hpp"
#include "cli/cpu_time.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

namespace {

analysis::Fraction thousandths(std::size_t n) {
    return {fmt::format("{}/1000", n)};
}

/// Weights and evaluations by chance, in thousandths.
analysis::Domain randomDomain(std::size_t issues, std::size_t values) {
    SampleChance chance{1};
    analysis::Domain domain;
    domain.issues.assign(issues, {"", std::vector<std::string>(values)});
    for (auto& side : domain.sides) {
        side.reservation = thousandths(400 * issues / 4);
        for (std::size_t i = 0; i < issues; ++i) {
            side.weights.push_back(thousandths(1 + chance.below(1000)));
            auto& row = side.evaluations.emplace_back();
            for (std::size_t v = 0; v < values; ++v) { row.push_back(thousandths(chance.below(1001))); }
        }
    }
    return domain;
}

/// What one side gains the other loses, and no two packages are worth the same: all of them are efficient.
analysis::Domain zeroSumDomain() {
    analysis::Domain domain;
    domain.issues.assign(6, {"", std::vector<std::string>(10)});
    for (std::size_t s = 0; s < 2; ++s) {
        auto& side = domain.sides[s];
        side.offset = {std::to_string(s)};
        std::string denominator = "1";
        for (int i = 0; i < 6; ++i) {
            denominator += "0";
            side.weights.push_back({(s == 0 ? "1/" : "-1/") + denominator});
            auto& row = side.evaluations.emplace_back();
            for (int v = 0; v < 10; ++v) { row.push_back({std::to_string(v)}); }
        }
    }
    return domain;
}

Json measured(const analysis::Domain& domain) {
    analysis::Report report;
    const double seconds = medianSeconds([&] { report = analysis::reportOn(domain).value(); });
    return {{"packages", report.size}, {"frontier", report.frontier.size()}, {"seconds", seconds}};
}

}  // namespace

Json duelBench(const content::TableRules& rules) {
    using analysis::Contestant;
    using analysis::kContestants;
    constexpr std::uint64_t kDomains = 16;
    constexpr int kTimes = 20;
    std::vector<analysis::DuelTable> tables;
    for (std::uint64_t seed = 0; seed < kDomains; ++seed) { tables.push_back(analysis::randomDuelTable(seed)); }
    std::int64_t steps = 0;
    std::int64_t duels = 0;
    const double seconds = medianSeconds([&] {
        steps = 0;
        duels = 0;
        for (std::size_t i = 0; i < tables.size() * kTimes * kContestants * kContestants; ++i) {
            const auto pair = i % (kContestants * kContestants);
            auto& table = tables[i / (kContestants * kContestants) % tables.size()];
            steps += table
                         .duel(rules, static_cast<Contestant>(pair / kContestants),
                               static_cast<Contestant>(pair % kContestants))
                         .steps;
            ++duels;
        }
    });
    return {{"steps_per_second", static_cast<double>(steps) / seconds},
            {"negotiations_per_second", static_cast<double>(duels) / seconds}};
}

Json negotiationBench() {
    return Json::array({measured(randomDomain(4, 5)), measured(randomDomain(8, 5)), measured(randomDomain(6, 10)),
                        measured(zeroSumDomain())});
}

}  // namespace dealcraft::cli
