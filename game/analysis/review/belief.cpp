#include "analysis/review/belief.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <numeric>

namespace dealcraft::analysis {

namespace {

/// Something that may have happened.
struct Outcome {
    std::uint64_t weight = 0;
    scoring::Play after;
    ActivityIndex before;
    sim::Events events;
};

bool sameSituation(const scoring::Play& a, const scoring::Play& b) {
    return a.score() == b.score() && a.session().state() == b.session().state();
}

void merge(Belief& belief, std::uint64_t weight, const scoring::Play& play) {
    const auto same = std::ranges::find_if(belief, [&](const Particle& p) { return sameSituation(p.play, play); });
    if (same == belief.end()) {
        belief.push_back({weight, play});
    } else {
        same->weight += weight;
    }
}

/// Outcomes by what they show, in the order in which they came up.
std::vector<Branch> grouped(const std::vector<Outcome>& outcomes) {
    std::vector<std::uint64_t> seen;
    std::vector<Branch> branches;
    for (const auto& outcome : outcomes) {
        const bool alone = outcomes.size() == 1;
        const auto sight = alone ? 0 : observed(outcome.after.session(), outcome.before, outcome.events);
        const auto known = std::ranges::find(seen, sight);
        const auto place = static_cast<std::size_t>(known - seen.begin());
        if (known == seen.end()) {
            seen.push_back(sight);
            branches.emplace_back();
        }
        branches[place].weight += outcome.weight;
        merge(branches[place].belief, outcome.weight, outcome.after);
    }
    for (auto& branch : branches) { normalise(branch.belief); }
    return branches;
}

}  // namespace

void normalise(Belief& belief) {
    constexpr std::uint64_t kMost = 1ULL << 24U;  // products with parts per million stay far below 64 bits
    std::uint64_t common = 0;
    std::uint64_t most = 0;
    for (const auto& p : belief) {
        common = std::gcd(common, p.weight);
        most = std::max(most, p.weight);
    }
    if (most / common > kMost) { common = most / kMost; }
    for (auto& p : belief) { p.weight = std::max<std::uint64_t>(p.weight / common, 1); }
}

std::vector<Branch> beginnings(const CompiledScenario& scenario) {
    std::vector<Outcome> outcomes;
    EnumerateChance chance;
    while (chance.next()) {
        scoring::Play play{scenario};
        const auto events = play.begin(chance);
        if (chance.weight() > 0) { outcomes.push_back({chance.weight(), play, {}, events}); }
    }
    return grouped(outcomes);
}

std::vector<Branch> branchesOf(const Belief& belief, const sim::Action& action) {
    std::vector<Outcome> outcomes;
    for (const auto& [weight, play] : belief) {
        EnumerateChance chance;
        while (chance.next()) {
            auto after = play;
            const auto events = after.act(action, chance);
            DEALCRAFT_ASSERT(events.has_value());
            if (chance.weight() == 0) { continue; }
            outcomes.push_back({weight * chance.weight(), after, play.session().state().activity, *events});
        }
    }
    return grouped(outcomes);
}

std::vector<Branch> branchesOf(const Belief& belief, std::span<const sim::Action> line) {
    auto now = belief;
    for (const auto& action : line.first(line.size() - 1)) {
        auto branches = branchesOf(now, action);
        DEALCRAFT_ASSERT(branches.size() == 1);
        now = std::move(branches.front().belief);
    }
    return branchesOf(now, line.back());
}

}  // namespace dealcraft::analysis
