#include "sim/call/showing.hpp"

#include "base/overloaded.hpp"

namespace dealcraft::sim {

namespace {

using Answer = std::optional<Shown>;

/// Puts words to the events of one visit.
class CallShowing {
public:
    CallShowing(const CompiledScenario& scenario, ActivityIndex activity, Narrator& narrator)
        : scenario_(scenario), call_(scenario.call(activity)), mind_(scenario.minds[call_.mind]), narrator_(narrator) {}

    [[nodiscard]] static Answer of(const CallOpened&) { return {}; }
    [[nodiscard]] Answer of(const Moved& e) const;
    [[nodiscard]] Answer of(const Spoke& e) const { return contact(e.act, phrase(e.act, e.voice, e.topic, e.kind)); }
    [[nodiscard]] Answer of(const FactTold& e) const {
        return contact(Act::askOpen, e.referral ? mind_.referral->say : mind_.tells[e.tell].say);
    }
    [[nodiscard]] Answer of(const NeedTold& e) const {
        return contact(Act::askOpen, mind_.needs[e.need].say[static_cast<std::size_t>(e.stage - 1)]);
    }
    [[nodiscard]] Answer of(const ObjectionRaised& e) const {
        const auto place = static_cast<std::uint8_t>(e.kind);
        return contact(Act::objection,
                       e.own == kNone ? phrase(Act::objection, e.voice, kNone, place) : mind_.objections[e.own].say);
    }
    [[nodiscard]] Answer of(const ObjectionClarified& e) const {
        const auto place = static_cast<std::uint8_t>(e.kind);
        return contact(Act::clarified, e.own == kNone ? phrase(Act::clarified, e.voice, kNone, place)
                                                      : mind_.objections[e.own].clarified);
    }
    [[nodiscard]] static Answer of(const ObjectionAnswered&) { return {}; }
    [[nodiscard]] static Answer of(const ObjectionClosed&) { return {}; }
    [[nodiscard]] static Answer of(const ObjectionGrew&) { return {}; }
    [[nodiscard]] static Answer of(const KindNamed& e) { return ShownCard{e.kind}; }
    [[nodiscard]] Answer of(const CommitmentAgreed& e) const {
        return ShownCommitment{scenario_.talk.commitments[e.commitment].title, true, e.dated};
    }
    [[nodiscard]] Answer of(const CommitmentRefused& e) const {
        return ShownCommitment{scenario_.talk.commitments[e.commitment].title, false, false};
    }
    [[nodiscard]] Answer of(const PromiseMade& e) const { return contact(Act::helpTaken, mind_.helps[e.help].taken); }
    [[nodiscard]] static Answer of(const PromiseJudged&) { return {}; }
    [[nodiscard]] Answer of(const CompanyChanged& e) const;
    [[nodiscard]] static Answer of(const HintTaken& e) { return ShownHint{e.advice}; }
    [[nodiscard]] static Answer of(const CallEnded& e) { return ShownCallEnd{e.how}; }

    [[nodiscard]] TextId phrase(Act act, Voice voice, std::uint8_t topic, std::uint8_t kind,
                                std::uint8_t judgement = kNone, Braces braces = 0) const {
        const auto place = narrator_.pick(scenario_.talk, {.act = act,
                                                           .cast = mind_.cast,
                                                           .role = mind_.role,
                                                           .style = mind_.style,
                                                           .tone = voice.tone,
                                                           .zone = voice.zone,
                                                           .topic = topic,
                                                           .kind = kind,
                                                           .judgement = judgement,
                                                           .braces = braces});
        return place == Narrator::kNoPhrase ? kNoText : scenario_.talk.phrases[place].say;
    }

private:
    [[nodiscard]] Answer contact(Act act, TextId say) const {
        if (say == kNoText) { return {}; }
        return ShownCallLine{CastIndex{mind_.cast}, act, say, {}, DueDate::none};
    }

    const CompiledScenario& scenario_;
    const CompiledCall& call_;
    const CompiledMind& mind_;
    Narrator& narrator_;
};

bool isProbe(Act act) {
    return act == Act::probeConsequence || act == Act::probeValue;
}

/// The topic that narrows down a trainee's phrase.
std::uint8_t topicOf(const CompiledMind& mind, const Moved& e) {
    if (e.act == Act::askOpen || e.act == Act::askClosed) { return e.subject; }
    return isProbe(e.act) ? mind.needs[e.subject].topic : kNone;
}

/// What the braces of a trainee's phrase stand for.
InlineVector<Filling, 4> fillingOf(const CompiledTalk& talk, const CompiledMind& mind, const Moved& e) {
    InlineVector<Filling, 4> filling;
    const bool named = e.subject != kNone;
    const auto need = [&](std::uint8_t place) { filling.push_back({Placeholder::need, mind.needs[place].text}); };
    if (talk.firm != kNoText) { filling.push_back({Placeholder::firm, talk.firm}); }
    if (isProbe(e.act) || (e.act == Act::answerOutweigh && named)) { need(e.subject); }
    if (e.act == Act::present || e.act == Act::presentPlain) {
        filling.push_back({Placeholder::feature, talk.features[e.subject].feature});
        filling.push_back({Placeholder::benefit, talk.features[e.subject].benefit});
        if (e.second != kNone) { need(e.second); }
    }
    const bool shows = e.act == Act::show || e.act == Act::answerProof || e.act == Act::answerCorrect;
    if (shows && named) { filling.push_back({Placeholder::evidence, talk.evidence[e.subject].title}); }
    if (e.act != Act::confirm) { return filling; }
    if (named) { filling.push_back({Placeholder::heard, mind.tells[e.subject].fact}); }
    if (e.second != kNone) { filling.push_back({Placeholder::heard, mind.needs[e.second].text}); }
    return filling;
}

/// The braces that can be filled. A phrase that names evidence is left out if there is none.
Braces bracesOf(const InlineVector<Filling, 4>& filling) {
    unsigned mask = 0;
    for (const auto& f : filling) { mask |= 1U << static_cast<unsigned>(f.name); }
    return static_cast<Braces>(mask);
}

Answer CallShowing::of(const Moved& e) const {
    ShownCallLine line{CastIndex{}, e.act, kNoText, fillingOf(scenario_.talk, mind_, e), DueDate::none};
    if (e.act == Act::propose) {
        const auto& commitment = scenario_.talk.commitments[e.subject];
        line.by = static_cast<DueDate>(e.second);
        line.say = line.by == DueDate::none ? commitment.undated : commitment.say;
    } else if (e.act == Act::offerHelp) {
        line.say = mind_.helps[e.subject].say;
    } else {
        line.say = phrase(e.act, e.voice, topicOf(mind_, e), e.act == Act::check ? e.subject : kNone, kNone,
                          bracesOf(line.filling));
    }
    if (line.say == kNoText) { return {}; }
    return line;
}

Answer CallShowing::of(const CompanyChanged& e) const {
    if (e.line.none()) { return {}; }
    ShownSpeech speech;
    for (const auto& turn : scenario_.line(e.line).turns) {
        speech.turns.push_back({turn.who, turn.mood.value_or(Mood::neutral), turn.mood.has_value(), turn.say});
    }
    return speech;
}

}  // namespace

std::optional<Shown> shownOfCall(const CompiledScenario& scenario, ActivityIndex activity, const CallEvent& event,
                                 Narrator& narrator) {
    const CallShowing showing{scenario, activity, narrator};
    return std::visit([&](const auto& e) { return showing.of(e); }, event);
}

TextId innerVoice(const CompiledScenario& scenario, ActivityIndex activity, const Moved& move, Narrator& narrator) {
    const CallShowing showing{scenario, activity, narrator};
    return showing.phrase(Act::inner, move.voice, kNone, kNone, static_cast<std::uint8_t>(move.judgement));
}

}  // namespace dealcraft::sim
