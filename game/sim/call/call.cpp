#include "sim/call/call.hpp"

#include "base/hash.hpp"
#include "base/overloaded.hpp"
#include "sim/call/scene.hpp"

#include <array>

namespace dealcraft::sim {

namespace {

/// The words and the things of a move, for one that goes unheard.
struct Words {
    Act act = Act::openPurpose;
    std::uint8_t subject = kNone;
    std::uint8_t second = kNone;
};

constexpr std::array kDecisionActs{Act::askWho, Act::askHow, Act::askWhen};

Words wordsOf(const Visit& v, const CallAction& action) {
    return std::visit(
        Overloaded{
            [](const Open& a) {
                return Words{a.with == OpeningForm::purpose     ? Act::openPurpose
                             : a.with == OpeningForm::reference ? Act::openReference
                                                                : Act::openSmallTalk,
                             kNone, kNone};
            },
            [](const Ask& a) {
                return Words{a.form == QuestionForm::open ? Act::askOpen : Act::askClosed, a.topic, kNone};
            },
            [&](const AskDecision& a) {
                const auto about = static_cast<std::size_t>(a.about);
                return Words{kDecisionActs[about], static_cast<std::uint8_t>(v.talk().decisionTopic(about)), kNone};
            },
            [&](const Probe& a) {
                const bool first = v.stageOf(a.need) < 2;
                return Words{first ? Act::probeConsequence : Act::probeValue, a.need,
                             static_cast<std::uint8_t>(first ? 2 : 3)};
            },
            [](const ConfirmHeard&) {
                return Words{Act::confirm, kNone, kNone};
            },
            [](const Present& a) {
                return Words{a.need == kNone ? Act::presentPlain : Act::present, a.feature, a.need};
            },
            [](const Show& a) {
                return Words{Act::show, a.evidence, kNone};
            },
            [](const OfferHelp& a) {
                return Words{Act::offerHelp, a.help, kNone};
            },
            [](const Refer&) {
                return Words{Act::refer, kNone, kNone};
            },
            [](const Propose& a) {
                return Words{Act::propose, a.commitment, static_cast<std::uint8_t>(a.by)};
            },
            [](const auto&) { return Words{}; }},
        action);
}

/// Moves that don't need an opening before them.
bool needsOpening(const CallAction& action) {
    return std::visit(Overloaded{[](const Open&) { return false; }, [](const StepAside&) { return false; },
                                 [](const Close&) { return false; }, [](const WalkOut&) { return false; },
                                 [](const Acknowledge&) { return false; }, [](const Clarify&) { return false; },
                                 [](const AnswerObjection&) { return false; }, [](const Check&) { return false; },
                                 [](const auto&) { return true; }},
                      action);
}

/// Moves that pass an objection over if one stands in the room. Evidence counts as an answer; taking leave ends
/// everything.
bool passesOver(const CallAction& action) {
    return needsOpening(action) && !std::holds_alternative<Show>(action);
}

void carryOut(Scene& scene, const CallAction& action) {
    std::visit(
        Overloaded{
            [&](const Open& a) { unfoldOpening(scene, a.with); },
            [&](const Ask& a) { unfoldQuestion(scene, a.topic, a.form); },
            [&](const AskDecision& a) { unfoldDecisionQuestion(scene, a.about); },
            [&](const Probe& a) { unfoldProbe(scene, a.need); }, [&](const ConfirmHeard&) { unfoldConfirming(scene); },
            [&](const Present& a) { unfoldPresenting(scene, a.feature, a.need); },
            [&](const Show& a) {
                if (scene.visit().now().objection) { return unfoldProof(scene, a.evidence); }
                unfoldShowing(scene, a.evidence);
            },
            [&](const Acknowledge&) { unfoldAcknowledging(scene); }, [&](const Clarify&) { unfoldClarifying(scene); },
            [&](const AnswerObjection& a) { unfoldAnswer(scene, a.technique); },
            [&](const Check&) { unfoldCheck(scene); }, [&](const OfferHelp& a) { unfoldHelp(scene, a.help); },
            [&](const Refer&) { unfoldReferral(scene); }, [&](const Propose& a) { unfoldProposal(scene, a); },
            [&](const StepAside&) { unfoldSteppingAside(scene); }, [](const NameKind&) {}, [](const AskHint&) {},
            [](const Close&) {}, [](const WalkOut&) {}},
        action);
}

void unfoldMove(Scene& scene, const CallAction& action) {
    const auto v = scene.visit();
    const auto words = wordsOf(v, action);
    if (v.now().objection && v.now().objection->answered && std::holds_alternative<Show>(action)) {
        static_cast<void>(objectionIgnored(scene, words.act, words.subject, words.second));
    }
    if (passesOver(action) && objectionIgnored(scene, words.act, words.subject, words.second)) { return; }
    if (needsOpening(action) && v.now().opening == Opening::none) {
        return unfoldSkippedOpening(scene, words.act, words.subject, words.second);
    }
    carryOut(scene, action);
}

/// The visit wears on: patience, mood, who comes and goes, and whether it ends by itself.
void wearOn(Scene& scene) {
    const auto& mind = scene.visit().mind();
    const int wear = scene.number(CallNumber::wear) + mind.hurry;
    if (wear > 0) { scene.change(Stat::patience, -wear); }
    moveCompany(scene);
    const auto v = scene.visit();
    const auto& cast = scene.unfolding().scenario().cast[mind.cast];
    if (v.stat(Stat::patience) == 0) {
        scene.set(cast.slot(Stat::mood), static_cast<int>(Mood::angry));
        scene.say(Act::sendsAway);
        return endCall(scene, CallEnd::sentAway);
    }
    if (!v.now().warned && v.stat(Stat::patience) < scene.number(CallNumber::lowPatience)) {
        scene.say(Act::patienceLow);
    }
    scene.set(cast.slot(Stat::mood), static_cast<int>(v.mood()));
    const auto left = minutesLeft(scene.unfolding().scenario(), scene.unfolding().state());
    if (left && *left <= 0) {
        scene.say(Act::timeUp);
        endCall(scene, CallEnd::timeUp);
    }
}

/// How he feels today: a little better or worse than usual. One draw for each state.
int formOf(Scene& scene, std::string_view what) {
    auto& u = scene.unfolding();
    const int spread = scene.number(CallNumber::formSpread);
    const std::vector<std::uint32_t> weights(static_cast<std::size_t>(2 * spread + 1), 1);
    const auto drawn = u.chance().pick(weights, {.activity = u.scenario().activity(u.state().activity).key,
                                                 .who = scene.visit().mind().key,
                                                 .what = fnv1a64(what)});
    return static_cast<int>(drawn) - spread;
}

std::uint32_t evidenceAtHand(const CompiledScenario& scenario, const State& state, const CompiledCall& call) {
    std::uint32_t mask = 0;
    for (const auto place : call.evidence) { mask |= std::uint32_t{1} << place; }
    if (!call.planBrings) { return mask; }
    std::uint32_t brought = 0;
    const auto& form = scenario.form(call.plan);
    for (std::size_t f = 0; f < form.fields.count; ++f) {
        const auto choices = scenario.field(form.fields[f]).choices;
        for (std::size_t c = 0; c < choices.count; ++c) {
            const auto& choice = scenario.choice(choices[c]);
            const bool marked = choice.link == PlanLink::brings && state.slots[choice.slot] == choice.value;
            if (marked) { brought |= std::uint32_t{1} << choice.linked; }
        }
    }
    return mask & brought;
}

}  // namespace

void openCall(Unfolding& u, const CompiledCall& call) {
    u.happen(CallOpened{u.state().activity, call.hears, evidenceAtHand(u.scenario(), u.state(), call)});
    Scene scene{u};
    const auto cast = scene.visit().mind().cast;
    const auto patience = u.scenario().cast[cast].slot(Stat::patience);
    scene.set(patience, u.scenario().slots[patience].start + formOf(scene, "form.patience"));
    scene.change(Stat::interest, formOf(scene, "form.interest") / 2);
    scene.change(Stat::closeness, formOf(scene, "form.closeness") / 2);
    judgePromises(scene);
    scene.set(u.scenario().cast[cast].slot(Stat::mood), static_cast<int>(scene.visit().mood()));
    scene.say(Act::greet);
    moveCompany(scene);
}

void unfold(Unfolding& u, const CallAction& action) {
    Scene scene{u};
    if (const auto* named = std::get_if<NameKind>(&action)) {
        return scene.happen(KindNamed{named->kind, scene.visit().now().objection->kind == named->kind});
    }
    if (std::holds_alternative<AskHint>(action)) { return scene.happen(HintTaken{scene.visit().advice()}); }
    const int minutes = minutesOf(u.scenario(), u.state(), action);
    if (std::holds_alternative<WalkOut>(action)) {
        unfoldWalkingOut(scene);
        return endCall(scene, CallEnd::left);
    }
    if (std::holds_alternative<Close>(action)) {
        unfoldClosing(scene);
        u.passMinutes(minutes);
        return endCall(scene, CallEnd::closed);
    }
    const bool makesRoom = std::holds_alternative<StepAside>(action) && scene.visit().interrupted();
    unfoldMove(scene, action);
    u.passMinutes(minutes);
    if (makesRoom) {
        moveCompany(scene);
        scene.say(Act::madeRoom);
    }
    wearOn(scene);
}

}  // namespace dealcraft::sim
