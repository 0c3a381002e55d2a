#include "scoring/space_shelf.hpp"

#include "base/integer_root.hpp"
#include "sim/negotiation/policy.hpp"

#include <algorithm>

namespace dealcraft::scoring {

namespace {

std::int64_t furthestFromNash(const sim::Space& space) {
    std::int64_t furthest = 1;
    if (space.solutions.nash.empty()) { return furthest; }
    sim::forEachPackage(space.order, {space.ours.points}, {space.theirs.points},
                        [&](sim::PackageIndex, std::int64_t ours, std::int64_t theirs) {
                            furthest = std::max(furthest, distanceToNash(space, ours, theirs));
                        });
    return furthest;
}

}  // namespace

std::int64_t distanceToNash(const sim::Space& space, std::int64_t ours, std::int64_t theirs) {
    std::int64_t least = INT64_MAX;
    for (const auto& p : space.solutions.nash) {
        const std::int64_t dx = ours - p.ours;
        const std::int64_t dy = theirs - p.theirs;
        least = std::min(least, integerRoot(dx * dx + dy * dy));
    }
    return least;
}

SpaceShelf::SpaceShelf(const CompiledScenario& scenario) : scenario_(scenario) {
    for (const auto& activity : scenario.flow) {
        const auto* table = std::get_if<CompiledNegotiation>(&activity.body);
        reads_.push_back(table == nullptr ? std::vector<script::SlotIndex>{} : sim::slotsOfPolicy(scenario, *table));
    }
}

const TableSpace& SpaceShelf::of(const sim::State& state, const TableTally& table) {
    std::vector<std::int32_t> read;
    for (const auto slot : reads_[table.activity.value()]) { read.push_back(state.slots[slot]); }
    const auto known = std::ranges::find_if(kept_, [&](const Kept& k) {
        return k.activity == table.activity && k.dealer == table.dealer && k.read == read;
    });
    if (known != kept_.end()) { return known->of; }
    const auto& negotiation = scenario_.negotiation(table.activity);
    auto space = sim::spaceOf(scenario_, negotiation, negotiation.dealers[table.dealer],
                              {state.slots.data(), scenario_.slots.size()});
    const auto furthest = furthestFromNash(space);
    kept_.push_back({table.activity, table.dealer, std::move(read), {std::move(space), furthest}});
    return kept_.back().of;
}

}  // namespace dealcraft::scoring
