#include "base/bits.hpp"
#include "base/percent.hpp"
#include "sim/negotiation/host.hpp"

#include <algorithm>
#include <numeric>

/// What is said at a table beside offers: questions, arguments, limits, going and coming back, the manager.
namespace dealcraft::sim {

namespace {

/// How much an issue can be worth to him at most.
int weightOf(const TableHost& h, std::size_t issue) {
    const auto* first = h.dealer().wants.points[issue].data();
    const auto* last = first + h.negotiation().issues[issue].values.size();
    return *std::max_element(first, last) - *std::min_element(first, last);
}

Reply importanceOf(const TableHost& h, std::size_t issue) {
    const auto issues = static_cast<int>(h.negotiation().issues.size());
    int sum = 0;
    for (int i = 0; i < issues; ++i) { sum += weightOf(h, static_cast<std::size_t>(i)); }
    const int share = sum == 0 ? kHundredPercent : weightOf(h, issue) * issues * kHundredPercent / sum;
    if (share >= h.number(TableNumber::highShare)) { return Reply::high; }
    return share <= h.number(TableNumber::lowShare) ? Reply::low : Reply::middle;
}

std::uint8_t outermost(const TableHost& h, bool most) {
    std::size_t found = 0;
    for (std::size_t i = 1; i < h.negotiation().issues.size(); ++i) {
        const int difference = weightOf(h, i) - weightOf(h, found);
        if (most ? difference > 0 : difference < 0) { found = i; }
    }
    return static_cast<std::uint8_t>(found);
}

Reply opposite(Reply reply) {
    return reply == Reply::high ? Reply::low : reply == Reply::low ? Reply::high : Reply::middle;
}

enum class Candour : std::uint8_t { truth, vague, evades, bluffs };

Candour candourOf(const TableHost& h) {
    const int openness = h.openness();
    if (openness >= h.number(TableNumber::truthOpenness)) { return Candour::truth; }
    if (h.dealer().bluffs) { return Candour::bluffs; }
    return openness >= h.number(TableNumber::vagueOpenness) ? Candour::vague : Candour::evades;
}

Asked aboutIssue(const TableHost& h, std::uint8_t issue, Candour candour) {
    const auto truth = importanceOf(h, issue);
    switch (candour) {
        case Candour::truth: return {issue, truth, kNone, true};
        case Candour::vague: return {issue, truth == Reply::high ? Reply::middle : truth, kNone, true};
        case Candour::bluffs: return {issue, opposite(truth), kNone, truth == Reply::middle};
        case Candour::evades: break;
    }
    return {issue, Reply::evades, kNone, true};
}

Asked aboutFirst(const TableHost& h, Candour candour) {
    const bool bluffs = candour == Candour::bluffs;
    if (bluffs || candour == Candour::truth) { return {kAskFirst, Reply::first, outermost(h, !bluffs), !bluffs}; }
    return {kAskFirst, Reply::evades, kNone, true};
}

Asked aboutAlternative(const TableHost& h, Candour candour) {
    const auto strength = h.dealer().alternative;
    if (strength == AlternativeStrength::strong) { return {kAskAlternative, Reply::high, kNone, true}; }
    if (candour == Candour::bluffs) { return {kAskAlternative, Reply::high, kNone, false}; }
    if (candour != Candour::truth) { return {kAskAlternative, Reply::evades, kNone, true}; }
    return {kAskAlternative, strength == AlternativeStrength::weak ? Reply::middle : Reply::low, kNone, true};
}

Asked answerTo(const TableHost& h, std::uint8_t about) {
    if (h.now().answersInARow >= h.number(TableNumber::answersInARow)) { return {about, Reply::enough, kNone, true}; }
    const auto candour = candourOf(h);
    if (about == kAskFirst) { return aboutFirst(h, candour); }
    return about == kAskAlternative ? aboutAlternative(h, candour) : aboutIssue(h, about, candour);
}

TableSpoke replyWords(const Asked& asked) {
    if (asked.reply == Reply::enough) { return {.act = Act::answerEnough}; }
    if (asked.reply == Reply::evades) { return {.act = Act::answerEvade}; }
    if (asked.reply == Reply::first) { return {.act = Act::answerFirst, .issue = asked.issue}; }
    constexpr std::array kOfIssue{Act::answerHigh, Act::answerMiddle, Act::answerLow};
    constexpr std::array kOfAlternative{Act::alternativeStrong, Act::alternativeWeak, Act::alternativeNone};
    const auto place = static_cast<std::size_t>(asked.reply);
    if (asked.about == kAskAlternative) { return {.act = kOfAlternative[place]}; }
    return {.act = kOfIssue[place], .issue = asked.about};
}

TableSpoke questionWords(std::uint8_t about) {
    if (about == kAskFirst) { return {.act = Act::tableAskFirst}; }
    if (about == kAskAlternative) { return {.act = Act::tableAskAlternative}; }
    return {.act = Act::tableAsk, .issue = about};
}

Argued argued(const TableHost& h, std::uint8_t place, const CompiledArgument& argument) {
    const bool fits = h.holds(argument.fits);
    Argued event{place, fits ? ArgumentEnd::lands : ArgumentEnd::misses, 0, h.verdictOf(argument.verdicts)};
    if (argument.countersAlternative) {
        const bool right = h.now().bluffed && fits;
        event.end = right ? ArgumentEnd::callsBluff : h.now().bluffed ? ArgumentEnd::misses : ArgumentEnd::unfounded;
    }
    if (event.end == ArgumentEnd::lands) { event.lean = static_cast<std::uint16_t>(h.number(TableNumber::argueLean)); }
    if (event.end == ArgumentEnd::callsBluff) {
        event.lean = static_cast<std::uint16_t>(h.number(TableNumber::bluffLean));
    }
    return event;
}

}  // namespace

void unfoldQuestion(TableHost& h, std::uint8_t about) {
    h.speak(questionWords(about));
    h.pass(h.number(TableNumber::askMinutes));
    const bool again = hasBit(h.now().asked, about);
    const auto answer = answerTo(h, about);
    h.happen(answer);
    if (answer.reply == Reply::enough) { h.change(Stat::patience, -h.number(TableNumber::enoughPatience)); }
    if (again) { h.change(Stat::patience, -h.number(TableNumber::againPatience)); }
    h.speak(replyWords(answer));
    leaveIfWorn(h);
}

namespace {

/// What an argument does to him, and what he says to it.
void answerArgument(TableHost& h, ArgumentEnd end) {
    switch (end) {
        case ArgumentEnd::lands:
            h.change(Stat::credit, h.number(TableNumber::argueCredit));
            h.feel(Mood::smile);
            return h.speak({.act = Act::argumentLands});
        case ArgumentEnd::callsBluff:
            h.change(Stat::credit, h.number(TableNumber::bluffCredit));
            h.feel(Mood::worried);
            return h.speak({.act = Act::bluffCalled});
        case ArgumentEnd::unfounded:
            h.change(Stat::credit, -h.number(TableNumber::unfoundedCredit));
            h.change(Stat::patience, -h.number(TableNumber::unfoundedPatience));
            h.feel(Mood::annoyed);
            return h.speak({.act = Act::argumentMisses});
        case ArgumentEnd::misses:
            h.change(Stat::patience, -h.number(TableNumber::missPatience));
            h.feel(Mood::doubtful);
            return h.speak({.act = Act::argumentMisses});
    }
}

}  // namespace

void unfoldArgument(TableHost& h, std::uint8_t place) {
    const auto event = argued(h, place, h.negotiation().arguments[place]);
    h.happen(event);
    h.pass(h.number(TableNumber::argueMinutes));
    answerArgument(h, event.end);
    leaveIfWorn(h);
}

void unfoldLimit(TableHost& h, std::uint8_t issue, std::uint8_t value) {
    h.speak({.act = Act::tableLimit, .issue = issue, .value = value});
    h.pass(h.number(TableNumber::limitMinutes));
    const bool known = h.now().limits[issue] != 0;
    const bool believed = h.openness() >= h.number(TableNumber::limitOpenness);
    h.happen(LimitShown{issue, value, believed});
    if (believed && !known) { h.change(Stat::credit, h.number(TableNumber::limitCredit)); }
    h.speak({.act = believed ? Act::limitHeard : Act::limitDoubted, .issue = issue});
}

void unfoldAdjourning(TableHost& h) {
    const int days = h.negotiation().adjourn.days;
    h.speak({.act = Act::tableAdjourn});
    h.speak({.act = Act::adjourned});
    h.happen(Adjourned{static_cast<std::uint8_t>(days)});
    h.goAndComeBack(days);
    h.change(Stat::patience, h.number(TableNumber::adjournPatience));
    h.feel(Mood::neutral);
    h.speak({.act = Act::backAgain});
}

void unfoldManagerCall(TableHost& h) {
    const auto& table = h.now();
    const bool prepared = !table.byTrainee.empty() && hasBit(table.conditional, table.byTrainee.size() - 1);
    h.speak({.act = Act::tableManager});
    h.pass(h.number(TableNumber::managerMinutes));
    h.happen(ManagerCalled{prepared});
    h.managerAnswers(prepared);
    if (!prepared) { h.change(Stat::credit, -h.number(TableNumber::managerCredit)); }
    h.speak({.act = prepared ? Act::managerYes : Act::managerNo});
}

}  // namespace dealcraft::sim
