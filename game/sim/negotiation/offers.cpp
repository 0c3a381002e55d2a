#include "base/bits.hpp"
#include "base/percent.hpp"
#include "sim/negotiation/host.hpp"
#include "sim/negotiation/meaning.hpp"

#include <algorithm>

/// Offers and what they lead to.
namespace dealcraft::sim {

namespace {

std::uint8_t firstOpen(const TableHost& h, const Terms& terms) {
    for (std::size_t i = 0; i < h.negotiation().issues.size(); ++i) {
        if (terms.leavesOpen(i)) { return static_cast<std::uint8_t>(i); }
    }
    return kNone;
}

std::uint16_t worthOf(const CompiledPreferences& wants, const Terms& terms) {
    return static_cast<std::uint16_t>(utilityOf(wants, terms));
}

void addGive(TableSpoke& words, const Terms& terms, std::uint8_t issue) {
    if (issue == kNone) { return; }
    words.give = issue;
    words.giveValue = terms.values[issue];
}
void addWant(TableSpoke& words, const Terms& terms, std::uint8_t issue) {
    if (issue == kNone) { return; }
    words.want = issue;
    words.wantValue = terms.values[issue];
}

// ---- how an offer comes across

bool isBeyondLimit(const TableHost& h, const Terms& terms) {
    const auto& table = h.now();
    for (std::size_t i = 0; i < h.negotiation().issues.size(); ++i) {
        if (table.limits[i] == 0 || terms.leavesOpen(i)) { continue; }
        const auto& ours = h.negotiation().ours.points[i];
        if (ours[terms.values[i]] < ours[table.limits[i] - std::size_t{1}]) { return true; }
    }
    return false;
}

/// Taken back what stood without a condition, for nothing.
/// @param own what is given and taken back against his own last offer
bool isWithdrawn(const NegotiationState& table, const Trade& own) {
    if (own.gains == kNone || own.loses != kNone) { return false; }
    return !hasBit(table.conditional, table.byTrainee.size() - 1);
}

unsigned bit(OfferMark mark, bool holds) {
    return holds ? static_cast<unsigned>(mark) : 0;
}

std::uint8_t marksOf(const TableHost& h, const Terms& terms, bool conditional, const OfferMeaning& meaning) {
    const auto& table = h.now();
    const auto dealer = dealerSide(h);
    const bool full = isFull(h.negotiation(), terms);
    const bool insult =
        full && utilityOf(dealer.wants, terms) < reservationOf(dealer) - h.number(TableNumber::lowballMargin);
    const bool repeated = std::ranges::find(table.byTrainee, terms) != table.byTrainee.end();
    const bool asks = meaning.spoken.gains != kNone;
    return static_cast<std::uint8_t>(
        bit(OfferMark::part, !full) | bit(OfferMark::conditional, conditional && asks) |
        bit(OfferMark::repeated, repeated) | bit(OfferMark::withdrawn, isWithdrawn(table, meaning.own)) |
        bit(OfferMark::insult, insult) | bit(OfferMark::beyondLimit, isBeyondLimit(h, terms)));
}

void sayOffer(TableHost& h, const Offered& offer, const Trade& spoken) {
    TableSpoke words{.act = offer.is(OfferMark::part) ? Act::tablePart : Act::tableOffer};
    if (offer.is(OfferMark::conditional)) { words.act = Act::tableIf; }
    addGive(words, offer.terms, spoken.loses);
    addWant(words, offer.terms, spoken.gains);
    const bool bound = words.act == Act::tableIf && words.give == kNone;
    if (bound) { words.act = Act::tableOffer; }  // nothing is given: then it is just an offer
    if (words.act == Act::tablePart) { words.issue = firstOpen(h, offer.terms); }
    h.speak(words);
}

/// What an offer does to his patience and to the credit of the trainee's word.
void weighOffer(TableHost& h, const Offered& offer, int gain) {
    h.change(Stat::patience, -h.number(TableNumber::offerPatience));
    const bool towardsHim = gain >= h.number(TableNumber::smallStep);
    if (towardsHim) { h.change(Stat::patience, h.number(TableNumber::concessionPatience)); }
    if (offer.is(OfferMark::insult)) { h.change(Stat::patience, -h.number(TableNumber::lowballPatience)); }
    if (offer.is(OfferMark::repeated)) { h.change(Stat::patience, -h.number(TableNumber::repeatPatience)); }
    if (offer.is(OfferMark::withdrawn)) {
        h.change(Stat::patience, -h.number(TableNumber::withdrawnPatience));
        h.change(Stat::credit, -h.number(TableNumber::withdrawnCredit));
    }
    if (offer.is(OfferMark::beyondLimit)) { h.change(Stat::credit, -h.number(TableNumber::limitBrokenCredit)); }
    if (offer.is(OfferMark::insult)) { return h.feel(Mood::angry); }
    if (offer.is(OfferMark::withdrawn) || offer.is(OfferMark::repeated)) { return h.feel(Mood::annoyed); }
    h.feel(gain >= h.number(TableNumber::bigStep) ? Mood::pleased : towardsHim ? Mood::smile : Mood::doubtful);
}

/// The issue in which these terms cost him most against what he would like best.
std::uint8_t issueThatHurts(const TableHost& h, const Terms& terms) {
    const auto& points = h.dealer().wants.points;
    std::uint8_t worst = 0;
    int worstLoss = -1;
    for (std::size_t i = 0; i < h.negotiation().issues.size(); ++i) {
        if (terms.leavesOpen(i)) { continue; }
        const auto* first = points[i].data();
        const int best = *std::max_element(first, first + h.negotiation().issues[i].values.size());
        const int loss = best - points[i][terms.values[i]];
        if (loss <= worstLoss) { continue; }
        worst = static_cast<std::uint8_t>(i);
        worstLoss = loss;
    }
    return worst;
}

/// Why he doesn't take it. A refused package that is worth as much to him as the one before brings no further hint.
void refuse(TableHost& h, const Offered& offer, bool sameWorthAsBefore) {
    if (offer.is(OfferMark::insult)) { return h.speak({.act = Act::lowball}); }
    if (offer.is(OfferMark::repeated)) { return h.speak({.act = Act::sameAgain}); }
    if (offer.is(OfferMark::withdrawn)) { return h.speak({.act = Act::withdrawn}); }
    if (!sameWorthAsBefore) { h.speak({.act = Act::hurts, .issue = issueThatHurts(h, offer.terms)}); }
}

// ---- the end

/// The most that he could have had from a package that is worth our limit to us.
int bestForDealer(const TableHost& h) {
    const auto& packages = h.dealer().ranked.packages;
    const auto& n = h.negotiation();
    for (std::size_t i = packages.size(); i-- > 0;) {
        if (utilityOf(n.ours, Terms{packages[i]}) >= n.ours.reservation) {
            return utilityOf(h.dealer().wants, Terms{packages[i]});
        }
    }
    return 0;
}

/// What the deal leaves him decides how hard he sells and how he pays.
TableClosed executionOf(const TableHost& h, int theirs) {
    const int least = h.dealer().wants.reservation;
    const int range = std::max(bestForDealer(h) - least, 1);
    const int surplus = std::clamp((theirs - least) * kHundredPercent / range, 0, kHundredPercent);
    const int sold = h.number(TableNumber::soldFloor) + h.number(TableNumber::soldSlope) * surplus / kHundredPercent;
    const int enough = std::max(h.number(TableNumber::lateBelow), 1);
    const int late = surplus >= enough ? 0 : h.number(TableNumber::lateDays) * (enough - surplus) / enough;
    return {.surplus = static_cast<std::uint8_t>(surplus),
            .sold = static_cast<std::uint8_t>(std::clamp(sold, 0, kHundredPercent)),
            .late = static_cast<std::uint8_t>(std::clamp(late, 0, kHundredPercent))};
}

void close(TableHost& h, TableClosed closed) {
    closed.openness = static_cast<std::uint8_t>(h.openness());
    h.happen(closed);
    h.finish();
}

void agree(TableHost& h, Side by, const Terms& terms) {
    const Agreed deal{by, terms, worthOf(h.negotiation().ours, terms), worthOf(h.dealer().wants, terms),
                      h.brokenBy(terms)};
    h.happen(deal);
    h.feel(Mood::pleased);
    close(h, executionOf(h, deal.theirs));
}

void part(TableHost& h, Side by) {
    h.happen(WalkedAway{by});
    close(h, {});
}

/// The words for a bid: what it is against the one before, and against what the trainee has just done.
TableSpoke bidWords(const TableHost& h, const Offered& bid, bool last, int gain) {
    const auto& table = h.now();
    if (table.byDealer.empty()) { return {.act = Act::bidOpen}; }
    if (last) { return {.act = Act::bidLast}; }
    const auto trade = tradeOf(h.negotiation().issues.size(), h.dealer().wants, table.byDealer.back(), bid.terms);
    const int step = utilityOf(h.dealer().wants, table.byDealer.back()) - bid.theirs;
    TableSpoke words;
    addGive(words, bid.terms, trade.loses);
    addWant(words, bid.terms, trade.gains);
    const bool swaps = trade.loses != kNone && trade.gains != kNone;
    if (step >= h.number(TableNumber::bigStep)) {
        words.act = Act::bidBig;
    } else if (step >= h.number(TableNumber::smallStep)) {
        words.act = gain >= h.number(TableNumber::smallStep) ? Act::bidReturn : swaps ? Act::bidTrade : Act::bidStep;
    } else {
        words.act = swaps ? Act::bidTrade : Act::bidFirm;
    }
    return words;
}

/// How much better for him the trainee's last offer was than the one before.
int lastGain(const TableHost& h) {
    const auto& offers = h.now().byTrainee;
    if (offers.size() < 2) { return 0; }
    return utilityOf(h.dealer().wants, offers.back()) - utilityOf(h.dealer().wants, offers[offers.size() - 2]);
}

/// Puts a bid on the table, with words.
void propose(TableHost& h, const Terms& terms) {
    const int round = h.now().round;
    const bool last = round + 1 >= h.negotiation().rounds || h.patience() <= h.number(TableNumber::impatientAt);
    const Offered offer{Side::dealer,
                        static_cast<std::uint8_t>(round),
                        terms,
                        worthOf(h.negotiation().ours, terms),
                        worthOf(h.dealer().wants, terms),
                        static_cast<std::uint8_t>(bit(OfferMark::last, last))};
    const auto words = bidWords(h, offer, last, lastGain(h));
    const bool impatient = last && round + 1 < h.negotiation().rounds;
    h.happen(offer);
    if (impatient) { h.speak({.act = Act::impatient}); }
    h.speak(words);
}

Terms bidFor(const TableHost& h, int target, const Terms& fixed) {
    return bidAt(dealerSide(h), target, fixed, {h.now().limits, h.now().believed});
}

/// A partial offer: he takes what suits him as it is and fills in the rest himself, aloud.
void answerPart(TableHost& h, const Offered& offer, int target) {
    const auto filled = bidFor(h, target, offer.terms);
    if (filled != allOpen()) {
        h.speak({.act = Act::partFine, .issue = firstOpen(h, offer.terms)});
        return propose(h, filled);
    }
    h.speak({.act = Act::partHurts, .issue = issueThatHurts(h, offer.terms)});
    propose(h, bidFor(h, target, allOpen()));
}

}  // namespace

int worthAfter(int days, int dayCost) {
    std::int64_t left = kFullUtility;
    for (int day = 0; day < days; ++day) { left = left * (kFullUtility - dayCost) / kFullUtility; }
    return static_cast<int>(left);
}

void leaveIfWorn(TableHost& h) {
    if (h.patience() > 0) { return; }
    h.speak({.act = Act::leaves});
    part(h, Side::dealer);
}

void bid(TableHost& h) {
    propose(h, bidFor(h, targetIn(dealerSide(h), h.now().round), allOpen()));
}

void unfoldOffer(TableHost& h, const Terms& terms, bool conditional) {
    const auto meaning = meaningOf(h.negotiation(), h.now(), terms);
    const bool wasFinal = h.now().finalOffer;
    const bool first = h.now().byTrainee.empty();
    const Offered offer{Side::trainee,
                        h.now().round,
                        terms,
                        worthOf(h.negotiation().ours, terms),
                        worthOf(h.dealer().wants, terms),
                        marksOf(h, terms, conditional, meaning)};
    h.happen(offer);
    sayOffer(h, offer, meaning.spoken);
    h.pass(h.number(TableNumber::offerMinutes));
    const int gain = lastGain(h);
    weighOffer(h, offer, first ? 0 : gain);
    const auto side = dealerSide(h);
    const int round = h.now().round;
    const int target = targetIn(side, round);
    const bool full = isFull(h.negotiation(), terms);
    if (full && accepts(side, terms, target, round)) {
        h.speak({.act = Act::accepts});
        return agree(h, Side::dealer, terms);
    }
    if (wasFinal || round >= h.negotiation().rounds || h.patience() <= 0) {
        h.speak({.act = Act::leaves});
        return part(h, Side::dealer);
    }
    if (!full) { return answerPart(h, offer, target); }
    refuse(h, offer, !first && gain == 0);
    propose(h, bidFor(h, target, allOpen()));
}

void unfoldAcceptance(TableHost& h) {
    const Terms terms = h.now().byDealer.back();
    h.speak({.act = Act::tableAccept});
    h.speak({.act = Act::welcomes});
    agree(h, Side::trainee, terms);
}

void unfoldWalking(TableHost& h) {
    h.speak({.act = Act::tableWalk});
    h.speak({.act = Act::letsGo});
    part(h, Side::trainee);
}

}  // namespace dealcraft::sim
