#include "analysis/bots/expert_table.hpp"

#include "base/bits.hpp"
#include "base/percent.hpp"
#include "sim/negotiation/policy.hpp"
#include "sim/negotiation/space.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace dealcraft::analysis {

namespace {

std::size_t packagesOf(const TableSight& sight) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < sight.issues(); ++i) { count *= sight.values(i); }
    return count;
}

}  // namespace

/// What could be signed at all: all packages, or so many drawn ones of a very large table.
void ExpertTable::survey(const TableSight& sight, SampleChance& chance) {
    constexpr std::size_t kMost = 20'000;
    surveyed_ = true;
    Basis basis{&sight.table(), {}};
    for (const auto slot : slotsOfPolicy(sight.scenario(), sight.table())) { basis.read.push_back(sight.slot(slot)); }
    if (basis == basis_ && packagesOf(sight) <= kMost) { return; }
    basis_ = std::move(basis);
    candidates_.clear();
    most_ = 0;
    target_ = bottom_ = opening_ = allOpen();
    if (packagesOf(sight) <= kMost) {
        Terms terms;
        do { consider(sight, terms); } while (nextPackage(sight.table(), terms));
    } else {
        for (std::size_t n = 0; n < kMost; ++n) { consider(sight, drawnTerms(sight, chance)); }
    }
    plan(sight);
}

void ExpertTable::consider(const TableSight& sight, const Terms& terms) {
    const int ours = sight.worth(terms);
    if (ours < sight.bottomLine() || !sight.isAgreeable(terms)) { return; }
    const auto broken = sight.broken(terms);
    if (broken == 0 || sight.managerCanAllow(broken)) { candidates_.push_back({terms, ours, broken != 0}); }
}

const ExpertTable::Candidate* ExpertTable::nearest(int ours) const {
    const Candidate* found = nullptr;
    for (const auto& c : candidates_) {
        const bool nearer = found == nullptr || std::abs(c.ours - ours) < std::abs(found->ours - ours);
        if (!c.needsManager && nearer) { found = &c; }
    }
    return found;
}

void ExpertTable::plan(const TableSight& sight) {
    constexpr int kTarget = 60;   // percent of the way from the bottom line to the best
    constexpr int kOpening = 55;  // percent of the way from there to the best
    const int range = sight.best() - sight.bottomLine();
    for (const auto& c : candidates_) { most_ = c.needsManager ? most_ : std::max(most_, c.ours); }
    const int target = std::min(sight.bottomLine() + range * kTarget / kHundredPercent, most_);
    const int opening = std::min(target + (sight.best() - target) * kOpening / kHundredPercent, most_);
    if (const auto* c = nearest(sight.bottomLine())) { bottom_ = c->terms; }
    if (const auto* c = nearest(target)) { target_ = c->terms; }
    if (const auto* c = nearest(opening)) { opening_ = c->terms; }
}

// ---- before the first word

ExpertTable::Wish ExpertTable::settle(const TableSight& sight, PreparationPart part, const Terms& terms) {
    auto done = sight.now().preparation;
    for (std::uint8_t i = 0; i < sight.issues(); ++i) {
        if (done.contract(part).values[i] != terms.values[i]) { return Prepare{part, i, terms.values[i]}; }
    }
    return {};
}

ExpertTable::Wish ExpertTable::prepare(const TableSight& sight) const {
    const auto& done = sight.now().preparation;
    const auto issues = sight.issues();
    for (std::uint8_t i = 0; i < issues; ++i) {
        const auto rank = rankByWeight(sight, i);
        if (done.rank[i] != rank) { return Prepare{PreparationPart::rank, i, rank}; }
        const auto give = static_cast<std::uint8_t>(issues + 1 - rank);
        if (done.give[i] != give) { return Prepare{PreparationPart::give, i, give}; }
    }
    using enum PreparationPart;
    for (const auto& [part, terms] : {std::pair{target, target_}, {bottom, bottom_}, {opening, opening_}}) {
        if (const auto step = settle(sight, part, terms)) { return step; }
    }
    return SitDown{};
}

// ---- beside offers

/// At most two questions in a row: what comes first for him and what he has elsewhere, then what he has not spoken of.
ExpertTable::Wish ExpertTable::ask(const TableSight& sight) {
    constexpr int kAtOnce = 2;
    if (sight.now().answersInARow >= kAtOnce || sight.now().finalOffer) { return {}; }
    for (const auto about : {kAskFirst, kAskAlternative}) {
        if (!hasBit(sight.now().asked, about) && sight.isLegal(Inquire{about})) { return Inquire{about}; }
    }
    for (std::uint8_t i = 0; i < sight.issues(); ++i) {
        const bool known = hasBit(sight.now().asked, i) || sight.now().said[i] != 0;
        if (!known && sight.isLegal(Inquire{i})) { return Inquire{i}; }
    }
    return {};
}

/// What fits and is not graded as a fault; a bluff is called only when it is one.
ExpertTable::Wish ExpertTable::argue(const TableSight& sight) {
    for (std::uint8_t i = 0; i < sight.arguments(); ++i) {
        const auto grade = sight.gradeOf(i);
        const bool sound = sight.fits(i) && grade != Grade::bad && grade != Grade::weak;
        const bool unfounded = sight.table().arguments[i].countersAlternative && !sight.now().bluffed;
        if (sound && !unfounded && sight.isLegal(Argue{i})) { return Argue{i}; }
    }
    return {};
}

/// The value of an issue that is worth least to us of those that can be signed at all.
std::uint8_t ExpertTable::furthest(const TableSight& sight, std::uint8_t issue) const {
    const auto& points = sight.table().ours.points[issue];
    auto found = sight.favourite(issue);
    for (const auto& c : candidates_) {
        const auto value = c.terms.values[issue];
        if (!c.needsManager && points[value] < points[found]) { found = value; }
    }
    return found;
}

/// Where something in an issue can't be signed whatever else is in the package, he says so: the furthest value that
/// can be, which he then keeps to.
ExpertTable::Wish ExpertTable::showLimit(const TableSight& sight) const {
    for (std::uint8_t i = 0; i < sight.issues(); ++i) {
        const auto* points = sight.table().ours.points[i].data();
        const ShowLimit limit{i, furthest(sight, i)};
        const bool isLimit = points[limit.value] > *std::min_element(points, points + sight.values(i));
        if (sight.now().limits[i] == 0 && isLimit && sight.isLegal(limit)) { return limit; }
    }
    return {};
}

ExpertTable::Wish ExpertTable::guess(const TableSight& sight, const DealerReading& reading) {
    for (std::uint8_t i = 0; i < sight.issues(); ++i) {
        const auto rank = reading.rank(i);
        const Prepare step{PreparationPart::guess, i, rank};
        if (sight.now().preparation.guess[i] != rank && sight.isLegal(step)) { return step; }
    }
    return {};
}

// ---- offers

/// What is wanted at least now: from the opening down to a little above the bottom line, in steps that shrink.
int ExpertTable::aim(const TableSight& sight) const {
    constexpr int kFloor = 20;  // percent of the way from the bottom line to the opening
    const int high = sight.worth(opening_);
    const int low = sight.bottomLine() + (high - sight.bottomLine()) * kFloor / kHundredPercent;
    const int left = std::max(sight.roundsLeft() - 1, 0);
    const int rounds = std::max(sight.table().rounds - 1, 1);
    return low + (high - low) * left * left / (rounds * rounds);
}

/// What he likes of it; what is given where it weighs less for him than for us, or taken where it weighs more, counts
/// against it. What the last offer left open was neither given nor taken.
int ExpertTable::meritOf(const TableSight& sight, const DealerReading& reading, const Candidate& candidate) {
    constexpr int kWrongTrade = 50;
    constexpr int kWhole = 1000;
    int merit = reading.worth(candidate.terms) * kHundredPercent;
    const auto* before = sight.ownOffer();
    for (std::size_t i = 0; before != nullptr && i < sight.issues(); ++i) {
        if (before->leavesOpen(i)) { continue; }
        const auto& points = sight.table().ours.points[i];
        const int change = points[candidate.terms.values[i]] - points[before->values[i]];
        const bool heavierForHim = reading.weight(i) > sight.weight(i) * kWhole / std::max(sight.best(), 1);
        if ((change < 0 && !heavierForHim) || (change > 0 && heavierForHim)) { merit -= kWrongTrade * kHundredPercent; }
    }
    return merit;
}

/// Of what is worth so much to us, what he likes best and what was not offered before.
const ExpertTable::Candidate* ExpertTable::bestOffer(const TableSight& sight, const DealerReading& reading, int least,
                                                     int most) const {
    const Candidate* best = nullptr;
    int highest = 0;
    const bool manager = sight.managerHasAgreed();
    for (const auto& c : candidates_) {
        if (c.ours < least || c.ours > most || (c.needsManager && !manager) || sight.wasOffered(c.terms)) { continue; }
        const int merit = meritOf(sight, reading, c);
        if (best != nullptr && (merit < highest || (merit == highest && c.ours <= best->ours))) { continue; }
        best = &c;
        highest = merit;
    }
    return best;
}

/// The first offer: as much as can be asked without an insult, so that what is light for us and heavy for him is still
/// there to be traded.
const ExpertTable::Candidate* ExpertTable::firstOffer(const TableSight& sight, const DealerReading& reading) const {
    constexpr int kNoInsult = 480;  // thousandths of his liking
    const Candidate* best = nullptr;
    int highest = 0;
    for (const auto& c : candidates_) {
        const int liked = std::min(reading.worth(c.terms), kNoInsult);
        if (c.needsManager || c.ours < sight.worth(opening_)) { continue; }
        if (best != nullptr && (liked < highest || (liked == highest && c.ours <= best->ours))) { continue; }
        best = &c;
        highest = liked;
    }
    return best;
}

/// Steps shrink, and what was offered is not taken back; if no package allows that, the aim alone decides.
const ExpertTable::Candidate* ExpertTable::nextOffer(const TableSight& sight, const DealerReading& reading) const {
    constexpr int kNear = 300;
    const auto& own = sight.now().byTrainee;
    if (own.empty()) { return firstOffer(sight, reading); }
    if (sight.now().finalOffer) { return bestOffer(sight, reading, sight.bottomLine(), kFullUtility); }
    const int before = sight.worth(own.back());
    int step = kFullUtility;
    for (std::size_t i = 1; i < own.size(); ++i) {
        const int give = sight.worth(own[i - 1]) - sight.worth(own[i]);
        if (give > 0) { step = give; }
    }
    const int least = std::max(aim(sight), before - step);
    const auto* offer = bestOffer(sight, reading, least, std::min(least + kNear, before));
    return offer != nullptr ? offer : bestOffer(sight, reading, aim(sight), kFullUtility);
}

/// The manager is called where he could allow what would bring much more than what we may sign ourselves.
ExpertTable::Wish ExpertTable::callManager(const TableSight& sight, const DealerReading& reading) const {
    constexpr int kWorthACall = 60;  // thousandths of his liking
    const auto& now = sight.now();
    const bool prepared = !now.byTrainee.empty() && hasBit(now.conditional, now.byTrainee.size() - 1);
    if (!prepared || !sight.isLegal(CallManager{})) { return {}; }
    int alone = 0;
    int allowed = 0;
    for (const auto& c : candidates_) {
        if (c.ours < aim(sight)) { continue; }
        auto& most = c.needsManager ? allowed : alone;
        most = std::max(most, reading.worth(c.terms));
    }
    return allowed >= alone + kWorthACall ? Wish{CallManager{}} : Wish{};
}

ExpertTable::Wish ExpertTable::close(const TableSight& sight, const DealerReading& reading) const {
    if (sight.now().finalOffer && sight.bidIsWorth(sight.bottomLine())) { return Accept{}; }
    const auto* offer = nextOffer(sight, reading);
    const int enough = offer == nullptr ? sight.bottomLine() : std::min(offer->ours, aim(sight));
    if (sight.bidIsWorth(enough)) { return Accept{}; }
    if (offer == nullptr) { return WalkAway{}; }
    return OfferIf{offer->terms};
}

ExpertTable::Wish ExpertTable::next(const TableSight& sight, SampleChance& chance) {
    if (!surveyed_ || basis_.table != &sight.table()) { survey(sight, chance); }
    if (sight.now().preparing) { return prepare(sight); }
    if (const auto question = ask(sight)) { return question; }
    const DealerReading reading{sight};
    if (const auto guessed = guess(sight, reading)) { return guessed; }
    if (!sight.now().finalOffer) {
        if (const auto argument = argue(sight)) { return argument; }
        if (const auto limit = showLimit(sight)) { return limit; }
        if (const auto call = callManager(sight, reading)) { return call; }
    }
    return close(sight, reading);
}

}  // namespace dealcraft::analysis
