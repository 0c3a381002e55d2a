#include "content/compiled.hpp"
#include "content/yaml/readers.hpp"

#include <array>
#include <utility>

namespace dealcraft::content {

namespace {

constexpr std::array<std::string_view, 2> kCurveWords{"polynomial", "exponential"};
constexpr std::array<std::string_view, 2> kOpeningWords{"dealer", "trainee"};
constexpr std::array<std::string_view, kDealerWords> kDealerWordKeys{"counter", "hurts", "final",
                                                                     "accept",  "walk",  "accepted"};

IssueValue readIssueValue(MapReader& in) {
    IssueValue value;
    value.id = in.name("id");
    value.amount = in.integer("amount", kAnyInteger);
    value.say = in.localText("say");
    return value;
}

Issue readIssue(MapReader& in) {
    Issue issue;
    issue.id = in.name("id");
    issue.title = in.localText("title");
    issue.unit = in.localText("unit", Presence::optional);
    issue.values = in.list("values", "issue value", Presence::required, readIssueValue, {2, kMaxIssueValues});
    issue.where = in.where();
    return issue;
}

using Issues = std::vector<Issue>;

std::vector<int> readWeights(MapReader& in, const Issues& issues) {
    std::vector<int> weights;
    for (const auto& issue : issues) { weights.push_back(in.integer(issue.id.value, kHundred)); }
    return weights;
}

std::vector<int> readEvaluation(MapReader& in, const Issue& issue) {
    const auto count = static_cast<std::uint32_t>(issue.values.size());
    std::vector<int> evaluation;
    for (const auto& entry : in.entries(issue.id.value, Presence::required, {count, count})) {
        evaluation.push_back(entry.integer(kHundred));
    }
    evaluation.resize(count);
    return evaluation;
}

std::vector<std::vector<int>> readEvaluations(MapReader& in, const Issues& issues) {
    std::vector<std::vector<int>> evaluations;
    for (const auto& issue : issues) { evaluations.push_back(readEvaluation(in, issue)); }
    return evaluations;
}

Preferences readPreferences(MapReader& in, const Issues& issues) {
    Preferences wants;
    wants.reservation = in.integer("reservation", kHundred);
    wants.weights =
        in.map("weights", "weights", Presence::required, [&](MapReader& map) { return readWeights(map, issues); });
    wants.evaluations = in.map("evaluations", "evaluations", Presence::required,
                               [&](MapReader& map) { return readEvaluations(map, issues); });
    wants.weights.resize(issues.size());
    wants.evaluations.resize(issues.size());
    wants.where = in.where();
    return wants;
}

PolicyRule readPolicyRule(MapReader& in) {
    PolicyRule rule;
    rule.id = in.name("id");
    in.required("when", "\"…\"");
    rule.when = in.script("when");
    rule.text = in.localText("text");
    return rule;
}

Tactic readTactic(MapReader& in) {
    Tactic tactic;
    tactic.curve = in.oneOf("curve", kCurveWords, Tactic::Curve::polynomial);
    const int lowest = tactic.curve == Tactic::Curve::exponential ? 1 : 0;
    tactic.kPercent = in.integer("k", {lowest, 100}, tactic.kPercent);
    tactic.betaHundredths = in.integer("beta", {1, 1000}, tactic.betaHundredths);
    return tactic;
}

DealerProfile readDealer(MapReader& in, const Issues& issues) {
    DealerProfile dealer;
    dealer.when = in.script("when");
    dealer.wants = readPreferences(in, issues);
    dealer.tactic = in.map("tactic", "tactic", Presence::optional, readTactic);
    return dealer;
}

using DealerLines = std::array<std::vector<Line>, kDealerWords>;

DealerLines readDealerWords(MapReader& in) {
    DealerLines words;
    for (std::size_t i = 0; i < words.size(); ++i) { words[i] = readLines(in, kDealerWordKeys[i], Presence::required); }
    return words;
}

}  // namespace

Negotiation readNegotiation(MapReader& in) {
    Negotiation table;
    table.rounds = in.integer("rounds", {1, kMaxRounds}, table.rounds);
    table.criteria = in.names("criteria");
    table.issues = in.list("issues", "issue", Presence::required, readIssue, {2, kMaxIssues});
    in.map("ours", "ours", Presence::required, [&](MapReader& ours) {
        table.ours = readPreferences(ours, table.issues);
        table.policy = ours.list("policy", "policy rule", Presence::optional, readPolicyRule);
        return 0;
    });
    const auto dealer = [&](MapReader& map) { return readDealer(map, table.issues); };
    table.dealer = in.list("dealer", "dealer", Presence::required, dealer, {1, 16});
    table.dealerOpens = in.oneOf("opening", kOpeningWords, 0) == 0;
    table.words = in.map("words", "words", Presence::required, readDealerWords);
    return table;
}

}  // namespace dealcraft::content
