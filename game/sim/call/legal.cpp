#include "base/bits.hpp"
#include "base/overloaded.hpp"
#include "sim/call/call.hpp"
#include "sim/call/visit.hpp"

#include <algorithm>

/// What can be done in a free visit now, and what it costs.
namespace dealcraft::sim {

namespace {

using Answered = std::optional<Refusal>;

bool holdsPlace(const std::vector<std::uint8_t>& places, std::uint8_t place) {
    return std::ranges::find(places, place) != places.end();
}

bool isMentioned(const Visit& v, std::uint8_t need) {
    return need < v.mind().needs.size() && v.stageOf(need) >= 1;
}

bool isProbable(const Visit& v, std::uint8_t need) {
    return isMentioned(v, need) && v.stageOf(need) < 3;
}

bool isProposable(const Visit& v, std::uint8_t place) {
    if (!holdsPlace(v.call().commitments, place)) { return false; }
    const int level = v.talk().commitments[place].level;
    return level > v.agreedLevel() || (place == v.now().agreed && !v.now().dated);
}

bool isOfferable(const Visit& v, std::uint8_t place) {
    if (place >= v.mind().helps.size()) { return false; }
    const auto& help = v.mind().helps[place];
    return v.slot(help.slot) == static_cast<int>(Promise::none) && v.holds(help.when);
}

bool mayOpen(const Visit& v, OpeningForm with) {
    return with == OpeningForm::smallTalk ? v.now().smallTalks < v.number(CallNumber::mostSmallTalk)
                                          : v.now().opening != Opening::done;
}

bool pending(const Visit& v) {
    return v.now().objection && !v.now().objection->answered;
}

Answered where(bool possible, Refusal otherwise) {
    return possible ? Answered{} : Answered{otherwise};
}

/// Whether the move makes sense now, whatever it costs.
Answered sense(const Visit& v, const CallAction& action) {
    const auto offered = [](bool there) { return where(there, Refusal::notOffered); };
    return std::visit(
        Overloaded{
            [&](const Open& a) { return offered(mayOpen(v, a.with)); },
            [&](const Ask& a) { return offered(a.topic < v.talk().decisionTopic(0)); },
            [&](const AskDecision&) { return Answered{}; },
            [&](const Probe& a) { return offered(isProbable(v, a.need)); },
            [&](const ConfirmHeard&) { return where(v.now().questions > 0 || v.now().unheard > 0, Refusal::notNow); },
            [&](const Present& a) {
                return offered(holdsPlace(v.call().features, a.feature) && (a.need == kNone || isMentioned(v, a.need)));
            },
            [&](const Show& a) { return offered(a.evidence < kMaxEvidence && hasBit(v.now().evidence, a.evidence)); },
            [&](const Acknowledge&) {
                return where(pending(v) && !v.now().objection->acknowledged, Refusal::noObjection);
            },
            [&](const Clarify&) { return where(pending(v) && !v.now().objection->clarified, Refusal::noObjection); },
            [&](const AnswerObjection&) { return where(pending(v), Refusal::noObjection); },
            [&](const Check&) { return where(v.now().objection.has_value(), Refusal::noObjection); },
            [&](const OfferHelp& a) { return offered(isOfferable(v, a.help)); },
            [&](const Refer&) { return where(!v.now().referred, Refusal::notNow); },
            [&](const Propose& a) { return offered(isProposable(v, a.commitment)); },
            [&](const StepAside&) { return where(v.othersHear(), Refusal::nobodyThere); },
            [&](const NameKind&) -> Answered {
                if (!v.now().objection) { return Refusal::noObjection; }
                return where(!v.now().objection->named, Refusal::alreadyNamed);
            },
            [](const AskHint&) { return Answered{}; }, [](const Close&) { return Answered{}; },
            [](const WalkOut&) { return Answered{}; }},
        action);
}

int untilAlone(const Visit& v, int minutesNow) {
    int latest = 0;
    const auto& interruptions = v.call().interruptions;
    for (std::size_t i = 0; i < interruptions.size(); ++i) {
        const bool running = hasBit(v.now().interruptionsBegun, i) && !hasBit(v.now().interruptionsOver, i);
        if (running) { latest = std::max(latest, interruptions[i].at + interruptions[i].stays - minutesNow); }
    }
    return std::max(latest, 1);
}

/// Adds a move whose slots are all full, if there is time for it.
class Listing {
public:
    Listing(const CompiledScenario& scenario, const State& state, Moves& out)
        : scenario_(scenario), state_(state), visit_(scenario, state), out_(out) {}

    [[nodiscard]] const Visit& visit() const { return visit_; }
    [[nodiscard]] bool affords(const CallAction& action) const {
        return fits(scenario_, state_, minutesOf(scenario_, state_, action));
    }
    [[nodiscard]] bool legal(const CallAction& action) const { return !sense(visit_, action) && affords(action); }

    void addPlain(Verb verb, const CallAction& action) {
        if (legal(action)) { out_.push_back({verb, {}, {}}); }
    }
    void add(Verb verb, std::initializer_list<Domain> slots) {
        Move move{verb, {}, {}};
        for (const auto& domain : slots) {
            if (domain.empty()) { return; }
            move.slots.push_back(domain);
        }
        out_.push_back(move);
    }
    template <class Make>
    [[nodiscard]] Domain filter(std::size_t count, Make make) const {
        Domain domain;
        for (std::size_t i = 0; i < count; ++i) {
            if (!domain.full() && legal(make(static_cast<std::uint8_t>(i)))) {
                domain.push_back(static_cast<std::uint16_t>(i));
            }
        }
        return domain;
    }

private:
    const CompiledScenario& scenario_;
    const State& state_;
    Visit visit_;
    Moves& out_;
};

Domain upTo(std::size_t count) {
    Domain domain;
    for (std::size_t i = 0; i < count; ++i) { domain.push_back(static_cast<std::uint16_t>(i)); }
    return domain;
}

void listQuestions(Listing& list) {
    const auto& v = list.visit();
    Domain forms;
    for (const auto form : {QuestionForm::open, QuestionForm::closed}) {
        if (list.affords(Ask{0, form})) { forms.push_back(static_cast<std::uint16_t>(form)); }
    }
    if (!forms.empty()) { list.add(Verb::ask, {upTo(v.talk().decisionTopic(0)), forms}); }
    list.add(
        Verb::askDecision,
        {list.filter(kDecisionTopics, [](std::uint8_t i) { return AskDecision{static_cast<DecisionAspect>(i)}; })});
    list.add(Verb::probe, {list.filter(v.mind().needs.size(), [](std::uint8_t i) { return Probe{i}; })});
    list.addPlain(Verb::confirmHeard, ConfirmHeard{});
}

void listPresenting(Listing& list) {
    const auto& v = list.visit();
    if (!v.call().features.empty() && list.affords(Present{})) {
        Domain features;
        for (const auto place : v.call().features) { features.push_back(place); }
        Domain needs{kNone};
        for (std::size_t i = 0; i < v.mind().needs.size(); ++i) {
            if (isMentioned(v, static_cast<std::uint8_t>(i))) { needs.push_back(static_cast<std::uint16_t>(i)); }
        }
        list.add(Verb::present, {features, needs});
    }
    list.add(Verb::show, {list.filter(v.talk().evidence.size(), [](std::uint8_t i) { return Show{i}; })});
}

void listObjection(Listing& list) {
    if (!list.visit().now().objection) { return; }
    list.addPlain(Verb::acknowledge, Acknowledge{});
    list.addPlain(Verb::clarify, Clarify{});
    list.add(Verb::answer,
             {list.filter(kTechniques, [](std::uint8_t i) { return AnswerObjection{static_cast<Technique>(i)}; })});
    list.addPlain(Verb::check, Check{});
    if (!list.visit().now().objection->named) { list.add(Verb::nameKind, {upTo(kObjectionKinds)}); }
}

}  // namespace

int minutesOf(const CompiledScenario& scenario, const State& state, const CallAction& action) {
    const auto& rules = scenario.rules.call;
    using enum CallNumber;
    return std::visit(
        Overloaded{
            [&](const Open& a) { return rules[a.with == OpeningForm::smallTalk ? minutesSmallTalk : minutesOpen]; },
            [&](const Ask& a) { return rules[a.form == QuestionForm::open ? minutesAsk : minutesClosed]; },
            [&](const AskDecision&) { return rules[minutesDecision]; },
            [&](const Probe&) { return rules[minutesProbe]; },
            [&](const ConfirmHeard&) { return rules[minutesConfirm]; },
            [&](const Present&) { return rules[minutesPresent]; }, [&](const Show&) { return rules[minutesShow]; },
            [&](const Acknowledge&) { return rules[minutesAcknowledge]; },
            [&](const Clarify&) { return rules[minutesClarify]; },
            [&](const AnswerObjection&) { return rules[minutesAnswer]; },
            [&](const Check&) { return rules[minutesCheck]; }, [&](const OfferHelp&) { return rules[minutesHelp]; },
            [&](const Refer&) { return rules[minutesRefer]; }, [&](const Propose&) { return rules[minutesPropose]; },
            [&](const StepAside&) {
                return untilAlone(Visit{scenario, state}, state.slots[kMinutesSlot]);
            },
            [&](const Close&) { return rules[minutesClose]; }, [](const NameKind&) { return 0; },
            [](const AskHint&) { return 0; }, [](const WalkOut&) { return 0; }},
        action);
}

std::optional<Refusal> refusalOf(const CompiledScenario& scenario, const State& state, const CallAction& action) {
    const Visit v{scenario, state};
    if (const auto refusal = sense(v, action)) { return refusal; }
    return where(fits(scenario, state, minutesOf(scenario, state, action)), Refusal::noTimeLeft);
}

void legalMoves(const CompiledScenario& scenario, const State& state, const CompiledCall&, Moves& out) {
    Listing list{scenario, state, out};
    list.add(Verb::open,
             {list.filter(kOpeningForms, [](std::uint8_t i) { return Open{static_cast<OpeningForm>(i)}; })});
    listQuestions(list);
    listPresenting(list);
    listObjection(list);
    list.add(Verb::offerHelp,
             {list.filter(list.visit().mind().helps.size(), [](std::uint8_t i) { return OfferHelp{i}; })});
    list.addPlain(Verb::refer, Refer{});
    const auto proposable = list.filter(list.visit().talk().commitments.size(), [](std::uint8_t i) {
        return Propose{i, DueDate::none, Owner::none};
    });
    list.add(Verb::propose, {proposable, upTo(kDueDates), upTo(kOwners)});
    list.addPlain(Verb::stepAside, StepAside{});
    list.addPlain(Verb::hint, AskHint{});
    list.addPlain(Verb::close, Close{});
    list.addPlain(Verb::walkOut, WalkOut{});
}

CallAction callActionOf(Verb verb, std::span<const std::uint16_t> filling) {
    const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(filling[i]); };
    switch (static_cast<int>(verb) - static_cast<int>(Verb::open)) {
        case 0: return Open{static_cast<OpeningForm>(at(0))};
        case 1: return Ask{at(0), static_cast<QuestionForm>(at(1))};
        case 2: return AskDecision{static_cast<DecisionAspect>(at(0))};
        case 3: return Probe{at(0)};
        case 4: return ConfirmHeard{};
        case 5: return Present{at(0), at(1)};
        case 6: return Show{at(0)};
        case 7: return Acknowledge{};
        case 8: return Clarify{};
        case 9: return AnswerObjection{static_cast<Technique>(at(0))};
        case 10: return Check{};
        case 11: return OfferHelp{at(0)};
        case 12: return Refer{};
        case 13: return Propose{at(0), static_cast<DueDate>(at(1)), static_cast<Owner>(at(2))};
        case 14: return StepAside{};
        case 15: return NameKind{static_cast<ObjectionKind>(at(0))};
        case 16: return AskHint{};
        case 17: return Close{};
        default: return WalkOut{};
    }
}

}  // namespace dealcraft::sim
