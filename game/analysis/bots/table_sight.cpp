#include "analysis/bots/table_sight.hpp"

#include "base/bits.hpp"
#include "base/percent.hpp"
#include "sim/negotiation/policy.hpp"
#include "sim/negotiation/space.hpp"
#include "sim/negotiation/table.hpp"

#include <algorithm>
#include <cstdlib>

namespace dealcraft::analysis {

TableSight::TableSight(const Session& session)
    : session_(session),
      table_(session.scenario().negotiation(session.state().activity)),
      now_(std::get<NegotiationState>(session.state().inner)) {}

int TableSight::weight(std::size_t issue) const {
    const auto& points = table_.ours.points[issue];
    const auto [least, most] = std::minmax_element(points.data(), points.data() + values(issue));
    return *most - *least;
}

std::uint8_t TableSight::favourite(std::size_t issue) const {
    const auto& points = table_.ours.points[issue];
    return static_cast<std::uint8_t>(std::max_element(points.data(), points.data() + values(issue)) - points.data());
}

Terms TableSight::favourites() const {
    Terms terms;
    for (std::size_t i = 0; i < issues(); ++i) { terms.values[i] = favourite(i); }
    return terms;
}

bool TableSight::isAgreeable(const Terms& terms) const {
    return keepsDependences(table_, terms.values);
}

std::uint16_t TableSight::broken(const Terms& terms) const {
    return brokenRules(scenario(), table_, slots(), terms);
}

bool TableSight::managerCanAllow(std::uint16_t rules) const {
    for (std::size_t i = 0; i < table_.policy.size(); ++i) {
        if (hasBit(rules, i) && !table_.policy[i].manager) { return false; }
    }
    return table_.manager.has_value();
}

bool TableSight::managerHasAgreed() const {
    constexpr int kAgreed = 2;
    return table_.manager && slots()[table_.managerSlot] == kAgreed;
}

bool TableSight::isLegal(const NegotiationAction& action) const {
    return !refusalOf(scenario(), session_.state(), action);
}

bool TableSight::wasOffered(const Terms& terms) const {
    return std::ranges::find(now_.byTrainee, terms) != now_.byTrainee.end();
}

bool TableSight::bidIsWorth(int least) const {
    return bid() != nullptr && worth(*bid()) >= least && isWithinPolicy(*bid());
}

Grade TableSight::gradeOf(std::size_t argument) const {
    const auto verdicts = table_.arguments[argument].verdicts;
    for (std::size_t i = 0; i < verdicts.count; ++i) {
        const auto& verdict = scenario().verdict(verdicts[i]);
        if (script::run(scenario().program, verdict.when, slots()) != 0) { return verdict.grade; }
    }
    return Grade::none;
}

bool TableSight::fits(std::size_t argument) const {
    return script::run(scenario().program, table_.arguments[argument].fits, slots()) != 0;
}

Terms drawnTerms(const TableSight& sight, SampleChance& chance) {
    Terms terms;
    for (std::size_t i = 0; i < sight.issues(); ++i) {
        terms.values[i] = static_cast<std::uint8_t>(chance.below(sight.values(i)));
    }
    return terms;
}

namespace {

/// In places of values.
int distance(const TableSight& sight, const Terms& a, const Terms& b) {
    int sum = 0;
    for (std::size_t i = 0; i < sight.issues(); ++i) { sum += std::abs(a.values[i] - b.values[i]); }
    return sum;
}

}  // namespace

std::optional<Terms> nearHisBid(const TableSight& sight, int least, SampleChance& chance) {
    constexpr int kTries = 256;
    std::optional<Terms> best;
    int nearest = 0;
    for (int i = 0; i < kTries; ++i) {
        const auto terms = drawnTerms(sight, chance);
        if (sight.worth(terms) < least || !sight.isAgreeable(terms) || !sight.isWithinPolicy(terms)) { continue; }
        const int far = sight.bid() == nullptr ? 0 : distance(sight, terms, *sight.bid());
        if (best && far >= nearest) { continue; }
        best = terms;
        nearest = far;
    }
    return best;
}

int evenAim(const TableSight& sight, int startsAt) {
    const int high = (sight.best() - sight.bottomLine()) * startsAt / kHundredPercent;
    return sight.bottomLine() + high * sight.roundsLeft() / std::max(sight.table().rounds, 1);
}

std::optional<NegotiationAction> haggle(const TableSight& sight, int aim, SampleChance& chance) {
    const int least = sight.now().finalOffer ? sight.bottomLine() : aim;
    if (sight.bidIsWorth(least)) { return Accept{}; }
    const auto terms = nearHisBid(sight, least, chance);
    return terms ? std::optional<NegotiationAction>{Offer{*terms}} : std::nullopt;
}

std::optional<NegotiationAction> splitDifference(const TableSight& sight) {
    if (sight.bid() == nullptr) { return std::nullopt; }
    const Terms ours = sight.ownOffer() == nullptr ? sight.favourites() : *sight.ownOffer();
    Terms middle;
    for (std::size_t i = 0; i < sight.issues(); ++i) {
        const int his = sight.bid()->values[i];
        const int sum = ours.values[i] + his;
        middle.values[i] = static_cast<std::uint8_t>((sum + (his > ours.values[i] ? 1 : 0)) / 2);  // halves are his
    }
    if (middle == *sight.bid()) { return Accept{}; }
    return Offer{middle};
}

std::uint8_t rankByWeight(const TableSight& sight, std::size_t issue) {
    std::uint8_t rank = 1;
    for (std::size_t i = 0; i < sight.issues(); ++i) {
        const int more = sight.weight(i) - sight.weight(issue);
        if (more > 0 || (more == 0 && i < issue)) { ++rank; }
    }
    return rank;
}

std::optional<NegotiationAction> argueWith(const TableSight& sight, Grade grade) {
    for (std::size_t i = 0; i < sight.table().arguments.size(); ++i) {
        const NegotiationAction argue = Argue{static_cast<std::uint8_t>(i)};
        const bool wanted = grade == Grade::none || sight.gradeOf(i) == grade;
        if (wanted && sight.isLegal(argue)) { return argue; }
    }
    return std::nullopt;
}

}  // namespace dealcraft::analysis
