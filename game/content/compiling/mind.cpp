#include "base/hash.hpp"
#include "content/compiling/visits.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>

namespace dealcraft::content {

namespace {

/// One contact's mind on its way.
class MindCompiler {
public:
    MindCompiler(Compilation& compilation, const Mind& mind, std::size_t cast)
        : c_(compilation),
          mind_(mind),
          scope_(compilation.layout, {.role = compilation.from.cast[cast].role.value, .clockRuns = true}),
          contact_(*compilation.pack.contact(mind.contact.value)),
          firm_(*compilation.pack.firm(contact_.firm.value)) {
        made_.cast = static_cast<std::uint8_t>(cast);
    }

    CompiledMind compiled();

private:
    [[nodiscard]] bool aloneOf(const std::optional<bool>& written, std::uint8_t topic) const {
        return written.value_or(topic < c_.to.talk.topics.size() && c_.to.talk.topics[topic].sensitive);
    }
    /// The slot and the words of a fact; reports one that the scenario does not have.
    void placeFact(const Located<FactId>& fact, CompiledTell& made);
    void tell(const Tell& written);
    void need(const FeltNeed& written);
    void objection(const OwnObjection& written);
    void help(const Help& written);
    [[nodiscard]] std::uint8_t needPlace(std::string_view id) const;

    Compilation& c_;
    const Mind& mind_;
    ScenarioScope scope_;
    const Contact& contact_;
    const Firm& firm_;
    CompiledMind made_;
};

void MindCompiler::placeFact(const Located<FactId>& fact, CompiledTell& made) {
    const auto& facts = c_.layout.facts();
    const auto known = std::ranges::find(facts, fact.value, &CompiledFact::id);
    if (known == facts.end()) {
        std::vector<std::string> names;
        names.reserve(facts.size());
        for (const auto& each : facts) { names.push_back(each.id.str()); }
        c_.found.push_back(unknownName(rule::kUnknownReference, "fact", {fact.value.str(), fact.where}, names));
        return;
    }
    made.slot = known->slot;
    made.fact = known->text;
}

void MindCompiler::tell(const Tell& written) {
    CompiledTell made;
    placeFact(written.fact, made);
    made.topic = topicPlace(c_.to, written.topic.value);
    made.depth = static_cast<std::uint8_t>(written.depth);
    made.alone = aloneOf(written.alone, made.topic);
    made.figure = written.figure;
    made.when = c_.condition(written.when, scope_);
    made.say = written.say;
    made_.tells.push_back(made);
}

void MindCompiler::need(const FeltNeed& written) {
    const auto known = std::ranges::find(firm_.needs, written.need.value, &Need::id);
    if (known == firm_.needs.end()) { return; }
    CompiledNeed made;
    made.id = known->id;
    made.slot = c_.layout.slotOf("needs." + known->id);
    made.text = known->text;
    made.topic = topicPlace(c_.to, written.topic.value);
    made.depth = static_cast<std::uint8_t>(written.depth.value_or(known->depth));
    made.importance = static_cast<std::uint8_t>(known->importance);
    made.alone = aloneOf(written.alone, made.topic);
    made.when = c_.condition(written.when, scope_);
    made.say = {written.symptom, written.consequence, written.value};
    for (const auto& feature : written.servedBy) {
        const auto place = featurePlace(c_.to, feature.value);
        if (place < kMaxFeatures) { made.servedBy |= std::uint32_t{1} << place; }
    }
    made_.needs.push_back(std::move(made));
}

std::uint8_t MindCompiler::needPlace(std::string_view id) const {
    const auto known =
        std::ranges::find(made_.needs, id, [](const CompiledNeed& n) -> std::string_view { return n.id; });
    return known == made_.needs.end() ? kNone : static_cast<std::uint8_t>(known - made_.needs.begin());
}

void MindCompiler::objection(const OwnObjection& written) {
    CompiledObjection made;
    made.id = written.id.value;
    made.kind = written.kind;
    made.on = written.on;
    if (!written.topic.value.empty()) { made.topic = topicPlace(c_.to, written.topic.value); }
    if (!written.feature.value.empty()) { made.feature = featurePlace(c_.to, written.feature.value); }
    made.plain = written.plain;
    made.when = c_.condition(written.when, scope_);
    made.say = written.say;
    made.clarified = written.clarified;
    for (const auto& proof : written.evidence) {
        const auto place = evidencePlace(c_.to, proof.value.str());
        if (place < kMaxEvidence) { made.evidence |= std::uint32_t{1} << place; }
    }
    for (const auto& need : written.outweighedBy) {
        const auto place = needPlace(need.value);
        if (place < kMaxNeeds) { made.outweighedBy = static_cast<std::uint8_t>(made.outweighedBy | 1U << place); }
    }
    made_.objections.push_back(std::move(made));
}

void MindCompiler::help(const Help& written) {
    CompiledHelp made;
    made.id = written.id.value;
    made.slot = c_.layout.slotOf("promises." + written.id.value);
    made.title = written.title;
    made.say = written.say;
    made.taken = written.taken;
    if (written.days) { made.days = static_cast<int>(written.days->value()); }
    made.beyond = written.beyond;
    made.when = c_.condition(written.when, scope_);
    made_.helps.push_back(std::move(made));
}

CompiledMind MindCompiler::compiled() {
    made_.key = fnv1a64(contact_.id.str());
    made_.role = contact_.role;
    made_.style = contact_.style;
    made_.stance = contact_.stance;
    made_.hurry = mind_.hurry;
    made_.rungSlot = c_.layout.slotOf("rungs." + firm_.id.str());
    for (const auto& name : mind_.grants) {
        const auto place = commitmentPlace(c_.to, name.value);
        if (place < kMaxCommitments) { made_.grants = static_cast<std::uint16_t>(made_.grants | 1U << place); }
    }
    for (const auto& each : mind_.tells) { tell(each); }
    for (const auto& each : mind_.needs) { need(each); }
    for (const auto& each : mind_.objections) { objection(each); }
    for (const auto& each : mind_.helps) { help(each); }
    if (mind_.referral) {
        CompiledTell made;
        placeFact(mind_.referral->fact, made);
        made.say = mind_.referral->say;
        made_.referral = made;
    }
    return std::move(made_);
}

}  // namespace

void compileMinds(Compilation& c) {
    for (std::size_t i = 0; i < c.from.cast.size(); ++i) {
        const auto* mind = c.pack.mind(c.from.cast[i].contact.value);
        const auto* contact = c.pack.contact(c.from.cast[i].contact.value);
        if (mind == nullptr || contact == nullptr || c.pack.firm(contact->firm.value) == nullptr) { continue; }
        const bool visited = std::ranges::any_of(c.from.flow, [&](const Activity& a) {
            return a.type == ActivityType::call && c.partnerOf(a) == CastIndex{i};
        });
        if (!visited) { continue; }
        c.to.minds.push_back(MindCompiler{c, *mind, i}.compiled());
    }
}

}  // namespace dealcraft::content
