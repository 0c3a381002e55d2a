#include "content/compiled.hpp"
#include "content/format/table_words.hpp"
#include "content/yaml/readers.hpp"

#include <array>
#include <utility>

namespace dealcraft::content {

namespace {

static_assert(kIssueKindWords.size() == kIssueKinds);
constexpr Limits kBasisPoints{0, 10'000};

/// `{volume: v600, area: one_list}`: an issue and one of its values.
std::vector<ValueNeed> readValueNeeds(MapReader& in, std::string_view key) {
    std::vector<ValueNeed> needs;
    in.map(key, "values of issues", Presence::optional, [&](MapReader& map) {
        for (auto& [issue, value] : map.named(NameForm::script)) {
            needs.push_back({issue, value.name(NameForm::script)});
        }
        return 0;
    });
    return needs;
}

IssueValue readIssueValue(MapReader& in) {
    IssueValue value;
    value.id = in.name("id");
    value.amount = in.integer("amount", kAnyInteger);
    value.say = in.localText("say");
    value.needs = readValueNeeds(in, "needs");
    return value;
}

Issue readIssue(MapReader& in) {
    Issue issue;
    issue.id = in.name("id");
    issue.kind = in.oneOf("kind", kIssueKindWords, IssueKind::other);
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

/// Weights and evaluations, both or none; where they may be missing they are derived.
void readWants(MapReader& in, const Issues& issues, Presence presence, Preferences& wants) {
    const bool derived = presence == Presence::optional && !in.has("weights") && !in.has("evaluations");
    if (derived) { return; }
    wants.weights =
        in.map("weights", "weights", Presence::required, [&](MapReader& map) { return readWeights(map, issues); });
    wants.evaluations = in.map("evaluations", "evaluations", Presence::required,
                               [&](MapReader& map) { return readEvaluations(map, issues); });
    wants.weights.resize(issues.size());
    wants.evaluations.resize(issues.size());
}

Preferences readOurs(MapReader& in, const Issues& issues) {
    Preferences wants;
    wants.reservation = in.integer("reservation", kHundred);
    readWants(in, issues, Presence::required, wants);
    wants.where = in.where();
    return wants;
}

Preferences readTheirs(MapReader& in, const Issues& issues) {
    Preferences wants;
    in.notBoth("reservation", "alternative");
    wants.alternative = readValueNeeds(in, "alternative");
    if (wants.alternative.empty()) { wants.reservation = in.integer("reservation", kHundred); }
    wants.ideal = readValueNeeds(in, "ideal");
    readWants(in, issues, Presence::optional, wants);
    wants.where = in.where();
    return wants;
}

PolicyRule readPolicyRule(MapReader& in) {
    PolicyRule rule;
    rule.id = in.name("id");
    in.required("when", "\"…\"");
    rule.when = in.script("when");
    rule.manager = in.truth("manager", false);
    rule.text = in.localText("text");
    return rule;
}

Tactic readTactic(MapReader& in) {
    Tactic tactic;
    tactic.curve = in.oneOf("curve", kCurveWords, Tactic::Curve::polynomial);
    const int lowest = tactic.curve == Tactic::Curve::exponential ? 1 : 0;
    tactic.kPercent = in.integer("k", {lowest, 100}, tactic.kPercent);
    tactic.betaHundredths = in.integer("beta", {1, 1000}, tactic.betaHundredths);
    tactic.reciprocity = in.integer("reciprocity", kHundred, 0);
    tactic.mirror = in.oneOf("mirror", kMirrorWords, Tactic::Mirror::relative);
    tactic.rivals = in.integer("rivals", {0, 9}, 0);
    tactic.rivalsShare = in.integer("rivals_share", kHundred, 0);
    return tactic;
}

DealerProfile readDealer(MapReader& in, const Issues& issues) {
    DealerProfile dealer;
    dealer.when = in.script("when");
    dealer.wants = readTheirs(in, issues);
    dealer.tactic = in.map("tactic", "tactic", Presence::optional, readTactic);
    dealer.dayCost = in.integer("day_cost", kBasisPoints, 0);
    dealer.bluffs = in.truth("bluffs", false);
    dealer.alternative = in.oneOf("alternative_strength", kAlternativeWords, AlternativeStrength::weak);
    dealer.whenBack = in.script("when_back");
    return dealer;
}

Argument readArgument(MapReader& in) {
    Argument argument;
    argument.id = in.name("id");
    argument.say = in.localText("say");
    argument.when = in.script("when");
    argument.fits = in.script("fits");
    if (in.has("issue")) { argument.issue = in.name("issue"); }
    if (const auto counters = in.value("counters")) {
        argument.countersAlternative = counters->oneOf(kCounterWords) == 0;
    }
    argument.verdicts = readVerdicts(in);
    argument.where = in.where();
    return argument;
}

Adjourning readAdjourning(MapReader& in) {
    Adjourning adjourn;
    adjourn.times = in.integer("times", {1, kMaxAdjournments}, 1);
    adjourn.days = in.integer("days", {1, 60}, adjourn.days);
    return adjourn;
}

ManagerCall readManager(MapReader& in) {
    ManagerCall call;
    call.with = in.name("with");
    call.when = in.script("when");
    return call;
}

using TableLines = std::array<std::vector<Line>, kTableWords>;

TableLines readTableWords(MapReader& in) {
    TableLines words;
    for (std::size_t i = 0; i < words.size(); ++i) { words[i] = readTableLines(in, kActWords[kFirstTableWord + i]); }
    return words;
}

}  // namespace

Negotiation readNegotiation(MapReader& in) {
    Negotiation table;
    table.rounds = in.integer("rounds", {1, kMaxRounds}, table.rounds);
    table.preparation = in.truth("preparation", false);
    table.criteria = in.names("criteria");
    table.issues = in.list("issues", "issue", Presence::required, readIssue, {2, kMaxIssues});
    in.map("ours", "ours", Presence::required, [&](MapReader& ours) {
        table.ours = readOurs(ours, table.issues);
        table.dayCost = ours.integer("day_cost", kBasisPoints, 0);
        table.policy = ours.list("policy", "policy rule", Presence::optional, readPolicyRule);
        return 0;
    });
    const auto dealer = [&](MapReader& map) { return readDealer(map, table.issues); };
    table.dealer = in.list("dealer", "dealer", Presence::required, dealer, {1, 16});
    table.arguments = in.list("arguments", "argument", Presence::optional, readArgument, {1, kMaxArguments});
    table.adjourn = in.map("adjourn", "adjourning", Presence::optional, readAdjourning);
    if (in.has("manager")) { table.manager = in.map("manager", "manager call", Presence::required, readManager); }
    table.dealerOpens = in.oneOf("opening", kOpeningWords, 0) == 0;
    table.words = in.map("words", "words", Presence::optional, readTableWords);
    return table;
}

}  // namespace dealcraft::content
