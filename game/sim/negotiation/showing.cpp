#include "sim/negotiation/showing.hpp"

#include "base/overloaded.hpp"

namespace dealcraft::sim {

namespace {

using Answer = std::optional<Shown>;
using Fillings = InlineVector<Filling, 4>;

Fillings fillingOf(const CompiledNegotiation& n, const TableSpoke& e) {
    Fillings filling;
    const auto add = [&](Placeholder name, std::uint8_t issue, std::uint8_t value) {
        if (issue >= n.issues.size() || value >= n.issues[issue].values.size()) { return; }
        filling.push_back({name, n.issues[issue].values[value].say});
    };
    if (e.issue < n.issues.size()) { filling.push_back({Placeholder::issue, n.issues[e.issue].title}); }
    add(Placeholder::value, e.issue, e.value);
    add(Placeholder::give, e.give, e.giveValue);
    add(Placeholder::want, e.want, e.wantValue);
    return filling;
}

Braces bracesOf(const Fillings& filling, TextId firm) {
    unsigned mask = firm == kNoText ? 0 : 1U << static_cast<unsigned>(Placeholder::firm);
    for (const auto& f : filling) { mask |= 1U << static_cast<unsigned>(f.name); }
    return static_cast<Braces>(mask);
}

/// Who says it: the trainee, our manager, or the one at the other side.
CastIndex speakerOf(const CompiledScenario& scenario, ActivityIndex activity, Act act) {
    if (static_cast<std::size_t>(act) < kTraineeActs) { return {}; }
    const auto& manager = scenario.negotiation(activity).manager;
    const bool ours = act == Act::managerYes || act == Act::managerNo;
    return ours && manager ? manager->with : scenario.activity(activity).with;
}

/// A line of the scenario if one fits, else a phrase of the pack.
TextId wordsFor(const CompiledScenario& scenario, const CompiledNegotiation& n, const TableSpoke& e, Braces braces,
                Narrator& narrator) {
    const auto place = static_cast<std::size_t>(e.act);
    if (place >= kFirstTableWord && e.eligible != 0) {
        const auto line = narrator.pick(n.words[place - kFirstTableWord], e.eligible);
        if (!line.none()) { return scenario.line(line).turns.front().say; }
    }
    const auto phrase = narrator.pick(
        scenario.talk,
        {.act = e.act, .role = n.role, .style = n.style, .tone = e.voice.tone, .zone = e.voice.zone, .braces = braces});
    return phrase == Narrator::kNoPhrase ? kNoText : scenario.talk.phrases[phrase].say;
}

Answer words(const CompiledScenario& scenario, ActivityIndex activity, const TableSpoke& e, Narrator& narrator) {
    const auto& n = scenario.negotiation(activity);
    auto filling = fillingOf(n, e);
    const auto say = wordsFor(scenario, n, e, bracesOf(filling, scenario.talk.firm), narrator);
    if (say == kNoText) { return {}; }
    if (!filling.full()) { filling.push_back({Placeholder::firm, scenario.talk.firm}); }
    return ShownCallLine{speakerOf(scenario, activity, e.act), e.act, say, filling, DueDate::none};
}

}  // namespace

std::optional<Shown> shownOfTable(const CompiledScenario& scenario, ActivityIndex activity,
                                  const NegotiationEvent& event, Narrator& narrator) {
    return std::visit(
        Overloaded{[](const auto&) -> Answer { return {}; },
                   [](const Offered& e) -> Answer {
                       return ShownOffer{
                           e.by, e.terms, e.round, e.ours, e.is(OfferMark::conditional), e.is(OfferMark::last)};
                   },
                   [&](const TableSpoke& e) { return words(scenario, activity, e, narrator); },
                   [&](const Argued& e) -> Answer {
                       const auto say = scenario.negotiation(activity).arguments[e.argument].say;
                       return ShownCallLine{CastIndex{}, Act::tableOffer, say, {}, DueDate::none};
                   },
                   [](const Agreed& e) -> Answer {
                       return ShownAgreement{e.by, e.terms};
                   },
                   [](const WalkedAway& e) -> Answer { return ShownWalk{e.by}; },
                   [](const Adjourned& e) -> Answer { return ShownAdjournment{e.days}; },
                   [](const ManagerCalled& e) -> Answer { return ShownManager{e.allowed}; }},
        event);
}

}  // namespace dealcraft::sim
