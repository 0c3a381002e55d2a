#include "cli/table_json.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

namespace dealcraft::cli {

namespace {

using namespace dealcraft::sim;

constexpr std::array<std::string_view, 4> kSaidWords{"high", "middle", "low", "first"};

Json issueJson(const Wording& tr, const IssueView& issue) {
    Json values = Json::array();
    for (const auto& v : issue.values) {
        values.push_back({{"value", v.id}, {"say", tr(v.say)}, {"amount", v.amount}, {"our_points", v.ourPoints}});
    }
    Json json{{"issue", issue.id}, {"title", tr(issue.title)}, {"values", values}, {"asked", issue.asked}};
    if (issue.said) { json["said"] = kSaidWords[static_cast<std::size_t>(*issue.said)]; }
    if (issue.limit) { json["limit"] = issue.values[*issue.limit].id; }
    return json;
}

Json ranksJson(const CompiledNegotiation& negotiation, const std::array<std::uint8_t, kMaxIssues>& ranks) {
    Json json = Json::object();
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        if (ranks[i] != 0) { json[negotiation.issues[i].id] = ranks[i]; }
    }
    return json;
}

Json preparationJson(const CompiledNegotiation& negotiation, const Preparation& p) {
    return {{"rank", ranksJson(negotiation, p.rank)},     {"guess", ranksJson(negotiation, p.guess)},
            {"give", ranksJson(negotiation, p.give)},     {"target", termsJson(negotiation, p.target)},
            {"bottom", termsJson(negotiation, p.bottom)}, {"opening", termsJson(negotiation, p.opening)}};
}

}  // namespace

Json termsJson(const CompiledNegotiation& negotiation, const Terms& terms) {
    Json json = Json::object();
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        const auto& issue = negotiation.issues[i];
        json[issue.id] = terms.leavesOpen(i) ? "open" : issue.values[terms.values[i]].id.value;
    }
    return json;
}

void addTable(Json& json, const Wording& tr, content::ActivityIndex activity, const NegotiationView& view) {
    const auto& negotiation = tr.scenario.negotiation(activity);
    json["issues"] = Json::array();
    for (const auto& issue : view.issues) { json["issues"].push_back(issueJson(tr, issue)); }
    json["round"] = view.round;
    json["rounds"] = view.rounds;
    json["final_offer"] = view.finalOffer;
    json["our_reservation"] = view.ourReservation;
    json["preparing"] = view.preparing;
    if (view.prepares) { json["preparation"] = preparationJson(negotiation, view.preparation); }
    json["arguments"] = Json::array();
    for (const auto& a : view.arguments) { json["arguments"].push_back({{"argument", a.id}, {"say", tr(a.say)}}); }
    json["adjournments_left"] = view.adjournmentsLeft;
    if (view.manager != kNoManager) { json["manager"] = view.manager; }
    if (view.dealersOffer) { json["dealers_offer"] = termsJson(negotiation, *view.dealersOffer); }
    if (view.ourOffer) { json["our_offer"] = termsJson(negotiation, *view.ourOffer); }
}

}  // namespace dealcraft::cli
