#include "base/bits.hpp"
#include "sim/call/call.hpp"
#include "sim/call/visit.hpp"

/// What the trainee may know in a free visit: what was said and what he carries, nothing of the mind.
namespace dealcraft::sim {

namespace {

std::vector<TopicView> topicsOf(const Visit& v) {
    std::vector<TopicView> topics;
    for (std::size_t i = 0; i < v.talk().topics.size(); ++i) {
        const auto& topic = v.talk().topics[i];
        topics.push_back({static_cast<std::uint8_t>(i), topic.id, topic.title, hasBit(v.now().askedTopics, i),
                          hasBit(v.now().openTopics, i)});
    }
    return topics;
}

std::vector<NeedView> needsOf(const Visit& v) {
    std::vector<NeedView> needs;
    for (std::size_t i = 0; i < v.mind().needs.size(); ++i) {
        const auto& need = v.mind().needs[i];
        const int stage = v.stageOf(i);
        if (stage > 0) {
            needs.push_back({static_cast<std::uint8_t>(i), need.id, need.text, stage, hasBit(v.memory().accepted, i)});
        }
    }
    return needs;
}

std::vector<EvidenceView> evidenceOf(const Visit& v) {
    std::vector<EvidenceView> evidence;
    for (std::size_t i = 0; i < v.talk().evidence.size(); ++i) {
        if (!hasBit(v.now().evidence, i)) { continue; }
        const auto& piece = v.talk().evidence[i];
        evidence.push_back({static_cast<std::uint8_t>(i), piece.id, piece.title, hasBit(v.now().shown, i)});
    }
    return evidence;
}

TextId lastHeard(const Visit& v) {
    const auto& heard = v.now().heard;
    if (heard.tell != kNone) { return v.mind().tells[heard.tell].fact; }
    return heard.need == kNone ? kNoText : v.mind().needs[heard.need].text;
}

std::optional<ObjectionView> objectionOf(const Visit& v) {
    const auto& objection = v.now().objection;
    if (!objection) { return {}; }
    return ObjectionView{objection->acknowledged, objection->clarified, objection->answered, objection->named};
}

StepsView stepsOf(const Visit& v) {
    bool probed = false;
    for (std::size_t i = 0; i < v.mind().needs.size(); ++i) { probed = probed || v.stageOf(i) >= 2; }
    return {v.now().opening == Opening::done, probed, v.memory().accepted != 0,
            v.now().agreed != kNone && v.now().dated};
}

}  // namespace

CallView viewOf(const CompiledScenario& scenario, const State& state, const CompiledCall& call) {
    const Visit v{scenario, state};
    CallView view;
    view.topics = topicsOf(v);
    view.needs = needsOf(v);
    for (const auto place : call.features) {
        const auto& feature = v.talk().features[place];
        view.features.push_back({place, feature.id, feature.feature, feature.benefit, hasBit(v.now().claimed, place)});
    }
    view.evidence = evidenceOf(v);
    for (const auto place : call.commitments) {
        const auto& commitment = v.talk().commitments[place];
        view.commitments.push_back(
            {place, commitment.id, commitment.title, commitment.level, hasBit(v.now().refused, place)});
    }
    for (std::size_t i = 0; i < v.mind().helps.size(); ++i) {
        const OfferHelp offer{static_cast<std::uint8_t>(i)};
        if (!refusalOf(scenario, state, CallAction{offer})) {
            view.helps.push_back({offer.help, v.mind().helps[i].id, v.mind().helps[i].title});
        }
    }
    view.objection = objectionOf(v);
    view.steps = stepsOf(v);
    view.unheard = v.now().unheard;
    view.heard = lastHeard(v);
    if (v.now().agreed != kNone) { view.agreed = v.now().agreed; }
    view.agreedDated = v.now().dated;
    view.company = v.othersHear();
    view.interrupted = v.interrupted();
    return view;
}

}  // namespace dealcraft::sim
