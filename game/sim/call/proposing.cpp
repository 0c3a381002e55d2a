#include "base/bits.hpp"
#include "sim/call/scene.hpp"

#include <optional>

namespace dealcraft::sim {

namespace {

/// Of what was left unsettled, what is about the goods weighs more than what is about the moment: drawback,
/// misunderstanding, indifference, refusal, doubt.
std::optional<ObjectionKind> heaviestRest(const Visit& v) {
    const auto rests = v.memory().rests;
    if (rests == 0) { return {}; }
    return static_cast<ObjectionKind>(31 - __builtin_clz(rests));
}

/// The kind that is behind a refusal: an unsettled rest first, then whatever the state lacks most plainly.
ObjectionKind reasonAgainst(const Visit& v, int level) {
    if (const auto rest = heaviestRest(v)) { return *rest; }
    const auto& needs = v.scenario().rules.call.commitment;
    const auto i = static_cast<std::size_t>(level - 1);
    if (v.stat(Stat::credit) < needs.credit[i]) { return ObjectionKind::doubt; }
    if (v.stat(Stat::interest) < needs.interest[i]) { return ObjectionKind::indifference; }
    return ObjectionKind::refusal;
}

void refuse(Scene& scene, const Propose& proposal, Judgement judgement, int patience) {
    const auto v = scene.visit();
    const auto kind = reasonAgainst(v, v.talk().commitments[proposal.commitment].level);
    const bool first = v.now().refused == 0;
    const bool pushed = judgement == Judgement::pushedAgain;
    scene.move(Act::propose, judgement, proposal.commitment, static_cast<std::uint8_t>(proposal.by), proposal.owner);
    scene.happen(CommitmentRefused{proposal.commitment});
    scene.change(Stat::patience, -patience);
    const bool comesBack = first && v.memory().rests != 0;
    if (!comesBack && scene.raiseFor(pushed ? ObjectionCue::push : ObjectionCue::proposal)) { return; }
    if (pushed) { return scene.raise(ObjectionKind::refusal); }
    if (first) { return scene.raise(kind); }
    scene.say(Act::commitRefused, kNone, static_cast<std::uint8_t>(kind));
}

void agree(Scene& scene, const Propose& proposal) {
    const auto v = scene.visit();
    const int level = v.talk().commitments[proposal.commitment].level;
    const bool dated = proposal.by != DueDate::none && proposal.owner != Owner::none;
    const bool largest = v.largestAllowed() <= level;
    const auto judgement = !dated    ? Judgement::committedUndated
                           : largest ? Judgement::committedRight
                                     : Judgement::committedSmall;
    scene.move(Act::propose, judgement, proposal.commitment, static_cast<std::uint8_t>(proposal.by), proposal.owner);
    scene.happen(CommitmentAgreed{proposal.commitment, dated, largest});
    if (dated) { scene.change(Stat::credit, scene.number(CallNumber::agreeCredit)); }
    scene.set(v.call().commitmentSlot, level);
    scene.set(v.call().datedSlot, dated ? 1 : 0);
    scene.say(dated ? Act::commitFirm : Act::commitSoft);
}

}  // namespace

void unfoldProposal(Scene& scene, const Propose& proposal) {
    const auto v = scene.visit();
    if (!v.grants(proposal.commitment)) {
        scene.move(Act::propose, Judgement::committedWrongPerson, proposal.commitment,
                   static_cast<std::uint8_t>(proposal.by), proposal.owner);
        scene.happen(CommitmentRefused{proposal.commitment});
        scene.change(Stat::patience, -scene.number(CallNumber::rolePatience));
        return scene.say(Act::commitNotMine);
    }
    const int level = v.talk().commitments[proposal.commitment].level;
    if (v.allows(level)) { return agree(scene, proposal); }
    const bool again = hasBit(v.now().refused, proposal.commitment);
    if (again) { return refuse(scene, proposal, Judgement::pushedAgain, scene.number(CallNumber::pushPatience)); }
    refuse(scene, proposal, Judgement::committedTooBig, scene.number(CallNumber::refusedPatience));
}

void unfoldHelp(Scene& scene, std::uint8_t place) {
    const auto& help = scene.visit().mind().helps[place];
    auto& u = scene.unfolding();
    const int due = help.days && !help.beyond ? u.state().slots[kDaySlot] + *help.days : 0;
    scene.move(Act::offerHelp, help.beyond ? Judgement::helpOverpromised : Judgement::helpedWell, place);
    scene.change(Stat::closeness, scene.number(help.beyond ? CallNumber::beyondCloseness : CallNumber::helpCloseness));
    if (!help.beyond) { scene.change(Stat::credit, scene.number(CallNumber::helpCredit)); }
    scene.happen(PromiseMade{place, static_cast<std::uint16_t>(due)});
    const auto promise = help.beyond ? Promise::beyond : help.days ? Promise::open : Promise::kept;
    scene.set(help.slot, static_cast<int>(promise));
    if (help.beyond) { scene.set(scene.visit().call().beyondSlot, 1); }
    if (help.taken == kNoText) { scene.say(Act::helpTaken); }
}

void unfoldReferral(Scene& scene) {
    const auto v = scene.visit();
    const bool earned = v.agreedLevel() > 0 || v.stat(Stat::closeness) >= scene.number(CallNumber::referralCloseness);
    scene.move(Act::refer, earned ? Judgement::referralEarned : Judgement::referralTooEarly);
    if (!earned) {
        scene.change(Stat::patience, -scene.number(CallNumber::referralPatience));
        return scene.say(Act::referralRefused);
    }
    scene.say(Act::referralGiven);
    if (!v.mind().referral) { return; }
    scene.happen(FactTold{0, true});
    scene.set(v.mind().referral->slot, 1);
}

}  // namespace dealcraft::sim
