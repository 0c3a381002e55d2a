#include "content/compiling/visits.hpp"
#include "content/reporting.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::content {

namespace {

template <class List>
std::uint8_t placeIn(const List& list, std::string_view id) {
    const auto found = std::ranges::find(list, id, [](const auto& each) -> std::string_view { return each.id; });
    return found == list.end() ? kNone : static_cast<std::uint8_t>(found - list.begin());
}

void compileTopics(Compilation& c) {
    constexpr std::array<std::string_view, kDecisionTopics> kDecision{"who", "how", "when"};
    for (const auto& topic : c.pack.talk.topics) {
        c.to.talk.topics.push_back({topic.id.value, topic.title, topic.sensitive});
    }
    for (const auto id : kDecision) { c.to.talk.topics.push_back({std::string{id}, kNoText, false}); }
}

void compileProof(Compilation& c) {
    auto& talk = c.to.talk;
    for (const auto& piece : c.pack.evidence) { talk.evidence.push_back({piece.id.str(), piece.title, piece.kind}); }
    c.hold(talk.evidence.size(), kMaxEvidence, "evidence", c.from.where);
    for (const auto* feature : featuresOf(c.pack)) {
        CompiledFeature made{feature->id, feature->feature, feature->benefit, 0};
        for (const auto& proof : feature->evidence) {
            const auto place = evidencePlace(c.to, proof.value.str());
            if (place < kMaxEvidence) { made.evidence |= std::uint32_t{1} << place; }
        }
        talk.features.push_back(std::move(made));
    }
    c.hold(talk.features.size(), kMaxFeatures, "features", c.from.where);
}

void compileJudgements(Compilation& c) {
    for (std::size_t i = 0; i < kJudgements; ++i) {
        const auto& judged = c.pack.talk.judgements[i];
        auto& made = c.to.talk.judgements[i];
        made.grade = judged.grade;
        made.why = judged.why;
        for (const auto index : c.concepts(judged.concepts)) { made.concepts.push_back(index.value()); }
    }
}

}  // namespace

bool hasCalls(const Scenario& scenario) {
    return std::ranges::any_of(scenario.flow, [](const Activity& a) { return a.type == ActivityType::call; });
}

bool hasTables(const Scenario& scenario) {
    return std::ranges::any_of(scenario.flow, [](const Activity& a) { return a.type == ActivityType::negotiation; });
}

std::uint8_t topicPlace(const CompiledScenario& s, std::string_view id) {
    return placeIn(s.talk.topics, id);
}
std::uint8_t featurePlace(const CompiledScenario& s, std::string_view id) {
    return placeIn(s.talk.features, id);
}
std::uint8_t evidencePlace(const CompiledScenario& s, std::string_view id) {
    return placeIn(s.talk.evidence, id);
}
std::uint8_t commitmentPlace(const CompiledScenario& s, std::string_view id) {
    return placeIn(s.talk.commitments, id);
}

std::vector<const Feature*> featuresOf(const Pack& pack) {
    std::vector<const Feature*> features;
    for (const auto& product : pack.products) {
        for (const auto& feature : product.features) {
            const bool known = std::ranges::any_of(features, [&](const Feature* f) { return f->id == feature.id; });
            if (!known) { features.push_back(&feature); }
        }
    }
    return features;
}

void compileTalk(Compilation& c) {
    compileTopics(c);
    for (const auto& commitment : c.pack.talk.commitments) {
        c.to.talk.commitments.push_back(
            {commitment.id.value, commitment.level, commitment.title, commitment.say, commitment.undated});
    }
    compileProof(c);
    compileJudgements(c);
}

}  // namespace dealcraft::content
