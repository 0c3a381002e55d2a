#include "content/compiling/visits.hpp"

#include "content/checks/about.hpp"
#include "content/checks/checks.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Talk and minds: names that nothing has, judgements that are missing, occasions without words.
namespace dealcraft::content {

namespace {

using Names = std::vector<std::string>;

class VisitChecker {
public:
    VisitChecker(const Pack& pack, Diagnostics& found) : pack_(pack), found_(found) {
        for (const auto& topic : pack.talk.topics) { topics_.push_back(topic.id.value); }
        for (const auto* decision : {"who", "how", "when"}) { topics_.emplace_back(decision); }
        for (const auto& commitment : pack.talk.commitments) { commitments_.push_back(commitment.id.value); }
        for (const auto* feature : featuresOf(pack)) { features_.push_back(feature->id); }
        for (const auto& evidence : pack.evidence) { evidence_.push_back(evidence.id.str()); }
    }

    void run() {
        if (pack_.minds.empty()) { return; }
        judgements();
        for (const auto& phrase : pack_.talk.phrases) { check(phrase); }
        for (const auto& mind : pack_.minds) { check(mind); }
    }

private:
    void need(std::string_view variant, const Name& name, const Names& known) {
        if (std::ranges::find(known, name.value) != known.end()) { return; }
        found_.push_back(unknownName(rule::kUnknownReference, variant, name, known));
    }
    void each(std::string_view variant, const std::vector<Name>& names, const Names& known) {
        for (const auto& name : names) { need(variant, name, known); }
    }
    void proofs(const std::vector<Located<EvidenceId>>& ids) {
        for (const auto& id : ids) { need("evidence", {id.value.str(), id.where}, evidence_); }
    }
    void judgements() {
        for (std::size_t i = 0; i < kJudgements; ++i) {
            if (pack_.talk.judgements[i].grade != Grade::none) { continue; }
            found_.push_back(
                finding(rule::kVisitGap, "judgement", pack_.talk.where, {{"found", std::string{kJudgementWords[i]}}}));
        }
    }
    void check(const Mind& mind);
    void check(const Phrase& phrase) {
        each("topic", phrase.topics, topics_);
        const auto act = std::string{kActWords[static_cast<std::size_t>(phrase.act)]};
        if (const auto key = idleKey(phrase)) {
            found_.push_back(
                finding(rule::kUnsayable, "key", phrase.where, {{"found", act}, {"key", std::string{*key}}}));
        }
        if (isTooKind(phrase)) { found_.push_back(finding(rule::kUnsayable, "tone", phrase.where, {{"found", act}})); }
    }
    /// A key that narrows the phrase down to occasions on which its act is never said.
    [[nodiscard]] static std::optional<std::string_view> idleKey(const Phrase& phrase) {
        const auto about = aboutOf(phrase.act);
        const bool probe = phrase.act == Act::probeConsequence || phrase.act == Act::probeValue;
        if (!phrase.topics.empty() && about != About::topic && !probe) { return "topic"; }
        if (!phrase.kinds.empty() && about != About::kind && phrase.act != Act::check) { return "kind"; }
        if (!phrase.judgements.empty() && about != About::judgement) { return "judgement"; }
        return {};
    }
    /// Who runs out of patience is cool by then.
    [[nodiscard]] bool isTooKind(const Phrase& phrase) const {
        const auto& call = pack_.rules.call;
        const bool late =
            phrase.act == Act::sendsAway ||
            (phrase.act == Act::patienceLow && call[CallNumber::lowPatience] <= call[CallNumber::coolPatience]);
        return late && !phrase.tones.empty() && std::ranges::find(phrase.tones, Tone::cool) == phrase.tones.end();
    }
    void checkNeeds(const Mind& mind, const Names& known);
    void checkObjections(const Mind& mind, const Names& needs);

    const Pack& pack_;
    Diagnostics& found_;
    Names topics_;
    Names commitments_;
    Names features_;
    Names evidence_;
};

void VisitChecker::checkNeeds(const Mind& mind, const Names& known) {
    for (const auto& felt : mind.needs) {
        need("need", felt.need, known);
        need("topic", felt.topic, topics_);
        each("feature", felt.servedBy, features_);
    }
}

void VisitChecker::checkObjections(const Mind& mind, const Names& needs) {
    for (const auto& objection : mind.objections) {
        if (!objection.topic.value.empty()) { need("topic", objection.topic, topics_); }
        if (!objection.feature.value.empty()) { need("feature", objection.feature, features_); }
        proofs(objection.evidence);
        each("need", objection.outweighedBy, needs);
    }
}

void VisitChecker::check(const Mind& mind) {
    const auto* contact = pack_.contact(mind.contact.value);
    if (contact == nullptr) {
        Names known;
        for (const auto& each : pack_.contacts) { known.push_back(each.id.str()); }
        return need("contact", {mind.contact.value.str(), mind.contact.where}, known);
    }
    Names firmNeeds;
    if (const auto* firm = pack_.firm(contact->firm.value)) {
        for (const auto& each : firm->needs) { firmNeeds.push_back(each.id); }
    }
    Names ownNeeds;
    for (const auto& felt : mind.needs) { ownNeeds.push_back(felt.need.value); }
    each("commitment", mind.grants, commitments_);
    for (const auto& tell : mind.tells) { need("topic", tell.topic, topics_); }
    checkNeeds(mind, firmNeeds);
    checkObjections(mind, ownNeeds);
    for (const auto& phrase : mind.phrases) { check(phrase); }
}

}  // namespace

void checkVisits(const Pack& pack, Diagnostics& found) {
    VisitChecker{pack, found}.run();
}

}  // namespace dealcraft::content
