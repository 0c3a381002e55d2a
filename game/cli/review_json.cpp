#include "cli/review_json.hpp"

#include "analysis/review/decision_words.hpp"
#include "analysis/review/highlights.hpp"
#include "base/bits.hpp"
#include "cli/review_words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

using namespace dealcraft::analysis;

namespace {

class DecisionJson {
public:
    DecisionJson(const Wording& tr, Reviewer& reviewer, const scoring::Debrief& debrief)
        : tr_(tr),
          texts_(tr.context.texts, tr.context.language),
          words_(texts_, tr.scenario),
          reviewer_(reviewer),
          debrief_(&debrief),
          rules_(tr.scenario.rules.review) {}

    Json of(const ReviewedDecision& decision) {
        const auto explained = reviewer_.explained(decision);
        Json json{{"n", decision.action},
                  {"activity", tr_.scenario.activity(decision.activity).id},
                  {"taken", lineOf(decision, decision.done())},
                  {"best", bestOf(decision)},
                  {"value", pointsNumber(decision.best().value)},
                  {"loss", pointsNumber(decision.loss)},
                  {"error", pointsNumber(decision.lossError)},
                  {"label", nameOf(decision.label)},
                  {"accuracy", decision.accuracy / 100.0},
                  {"stake", pointsNumber(decision.stake)},
                  {"exact", decision.exact()},
                  {"concepts", conceptsOf(explained)},
                  {"reason", reasonOf(explained.done)},
                  {"better_reason", reasonOf(explained.better)},
                  {"praise", praiseOf(decision)},
                  {"options", optionsOf(decision)}};
        if (!decision.field.none()) { json["field"] = tr_.scenario.field(decision.field).id; }
        if (decision.part) { json["part"] = analysis::nameOf(*decision.part); }
        if (!decision.exact()) { json["estimated_because"] = nameOf(decision.hindrance); }
        json["reply"] = seenJson(replyIn(*debrief_, decision));
        json["onwards"] = Json::array();
        for (const auto& step : explained.onwards) { json["onwards"].push_back(seenJson(step.seen)); }
        return json;
    }

private:
    [[nodiscard]] std::string lineOf(const ReviewedDecision& decision, const ReviewedOption& option) const {
        return fmt::format("{}", fmt::join(playLines(tr_.scenario, decision, option), "; "));
    }
    /// All that are within the tolerance of the best.
    [[nodiscard]] Json bestOf(const ReviewedDecision& decision) const {
        Json best = Json::array();
        for (const auto& option : decision.options) {
            if (labelOf(rules_, decision.best().value - option.value) != Label::best) { break; }
            best.push_back(lineOf(decision, option));
        }
        return best;
    }
    [[nodiscard]] Json optionsOf(const ReviewedDecision& decision) const {
        Json options = Json::array();
        for (const auto& option : decision.options) {
            options.push_back({{"line", lineOf(decision, option)},
                               {"said", words_.option(decision, option)},
                               {"value", pointsNumber(option.value)},
                               {"error", pointsNumber(option.error)}});
        }
        return options;
    }
    [[nodiscard]] Json conceptsOf(const Explained& explained) const {
        Json concepts = Json::array();
        for (const auto& judged : explained.done.empty() ? explained.better : explained.done) {
            for (const auto c : judged.concepts) {
                Json id = tr_.scenario.concepts[c.value()].id.str();
                if (std::find(concepts.begin(), concepts.end(), id) == concepts.end()) { concepts.push_back(id); }
            }
        }
        return concepts;
    }
    [[nodiscard]] std::string reasonOf(const std::vector<Judged>& judged) const {
        return judged.empty() ? std::string{} : tr_(judged.front().why);
    }
    static Json praiseOf(const ReviewedDecision& decision) {
        Json praise = Json::array();
        for (std::size_t i = 0; i < kPraises; ++i) {
            if (hasBit(decision.praise, i)) { praise.push_back(nameOf(static_cast<Praise>(i))); }
        }
        return praise;
    }
    [[nodiscard]] Json seenJson(const std::vector<Seen>& seen) const {
        Json all = Json::array();
        for (const auto& each : seen) { all.push_back(shownJson(tr_, each.activity, each.shown)); }
        return all;
    }

    const Wording& tr_;
    content::InterfaceWords texts_;
    DecisionWords words_;
    Reviewer& reviewer_;
    const scoring::Debrief* debrief_;
    const content::ReviewRules& rules_;
};

}  // namespace

Json reviewJson(const Wording& tr, Reviewer& reviewer, const scoring::Debrief& debrief, const std::string& attempt) {
    const auto review = reviewer.review();
    Json json{{"type", "review"},
              {"scenario", tr.scenario.id.str()},
              {"attempt", attempt},
              {"score", pointsNumber(review.final)},
              {"start", pointsNumber(review.start)},
              {"accuracy", review.accuracy / 100.0},
              {"skill_loss", pointsNumber(review.skillLoss)},
              {"luck", pointsNumber(review.luck)},
              {"drift", pointsNumber(review.drift)},
              {"expansions", review.expansions},
              {"values", Json::array()},
              {"decisions", Json::array()}};
    for (const auto& point : review.values) {
        json["values"].push_back({{"n", point.action},
                                  {"value", pointsNumber(point.value)},
                                  {"swing", pointsNumber(point.swing)},
                                  {"chance", point.chance}});
    }
    DecisionJson decisions{tr, reviewer, debrief};
    for (const auto& decision : review.decisions) { json["decisions"].push_back(decisions.of(decision)); }
    return json;
}

}  // namespace dealcraft::cli
