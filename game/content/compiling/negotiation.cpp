#include "content/compiling/concession.hpp"
#include "content/compiling/parts.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <numeric>

namespace dealcraft::content {

namespace {

constexpr int kWhole = 100;

bool isShare(int value) {
    return value >= 0 && value <= kWhole;
}

/// One negotiation on its way.
class NegotiationCompiler {
public:
    NegotiationCompiler(Compilation& compilation, const Activity& activity, const Negotiation& negotiation)
        : c_(compilation), activity_(activity), negotiation_(negotiation), scope_(scopeOf(compilation, activity)) {}

    CompiledNegotiation compiled();

private:
    void mismatch(std::string_view variant, const Range& where, std::string found, std::string issue = {});
    CompiledIssue issue(const Issue& written);
    bool weightsFit(const Preferences& wants);
    bool evaluationsFit(const Preferences& wants);
    CompiledPreferences preferences(const Preferences& wants);
    bool tacticFits(const DealerProfile& profile);
    CompiledDealer dealer(const DealerProfile& profile);
    void checkLimits();

    Compilation& c_;
    const Activity& activity_;
    const Negotiation& negotiation_;
    ScenarioScope scope_;
};

void NegotiationCompiler::mismatch(std::string_view variant, const Range& where, std::string found, std::string issue) {
    c_.found.push_back(
        finding(rule::kIssueMismatch, variant, where, {{"found", std::move(found)}, {"issue", std::move(issue)}}));
}

CompiledIssue NegotiationCompiler::issue(const Issue& written) {
    c_.hold(written.values.size(), kMaxIssueValues, "issue_values", written.where);
    if (written.values.empty()) { mismatch("no_values", written.where, {}, written.id.value); }
    return {written.id.value, written.title, written.unit,
            c_.layout.slotOf(activity_.id.value + "." + written.id.value), written.values};
}

bool NegotiationCompiler::weightsFit(const Preferences& wants) {
    if (wants.weights.size() != negotiation_.issues.size()) {
        mismatch("weights_count", wants.where, std::to_string(wants.weights.size()));
        return false;
    }
    const int sum = std::accumulate(wants.weights.begin(), wants.weights.end(), 0);
    const bool fits = sum == kWhole && std::ranges::all_of(wants.weights, isShare);
    if (!fits) { mismatch("weights_sum", wants.where, std::to_string(sum)); }
    return fits;
}

bool NegotiationCompiler::evaluationsFit(const Preferences& wants) {
    bool fit = wants.evaluations.size() == negotiation_.issues.size();
    if (!fit) { mismatch("evaluations_count", wants.where, std::to_string(wants.evaluations.size())); }
    for (std::size_t i = 0; i < std::min(wants.evaluations.size(), negotiation_.issues.size()); ++i) {
        const auto& row = wants.evaluations[i];
        const auto& about = negotiation_.issues[i];
        const bool complete = row.size() == about.values.size();
        const bool shares = std::ranges::all_of(row, isShare);
        if (!complete) { mismatch("evaluations_row", wants.where, std::to_string(row.size()), about.id.value); }
        if (!shares) { mismatch("evaluations_range", wants.where, {}, about.id.value); }
        fit = fit && complete && shares && row.size() <= kMaxIssueValues;
    }
    return fit;
}

CompiledPreferences NegotiationCompiler::preferences(const Preferences& wants) {
    CompiledPreferences made{.reservation = wants.reservation * kWhole};
    if (!isShare(wants.reservation)) { mismatch("reservation", wants.where, std::to_string(wants.reservation)); }
    const bool weights = weightsFit(wants);
    const bool evaluations = evaluationsFit(wants);
    if (!weights || !evaluations || negotiation_.issues.size() > kMaxIssues) { return made; }
    for (std::size_t i = 0; i < wants.weights.size(); ++i) {
        for (std::size_t v = 0; v < wants.evaluations[i].size(); ++v) {
            made.points[i][v] = static_cast<std::int16_t>(wants.weights[i] * wants.evaluations[i][v]);
        }
    }
    return made;
}

bool NegotiationCompiler::tacticFits(const DealerProfile& profile) {
    const auto& tactic = profile.tactic;
    const int least = tactic.curve == Tactic::Curve::exponential ? 1 : 0;
    const bool k = tactic.kPercent >= least && tactic.kPercent <= kWhole;
    const bool beta = tactic.betaHundredths >= 1 && tactic.betaHundredths <= 1000;
    if (!k) {
        mismatch(least == 1 ? "tactic_k_exponential" : "tactic_k", profile.wants.where,
                 std::to_string(tactic.kPercent));
    }
    if (!beta) { mismatch("tactic_beta", profile.wants.where, std::to_string(tactic.betaHundredths)); }
    return k && beta && negotiation_.rounds >= 1;
}

CompiledDealer NegotiationCompiler::dealer(const DealerProfile& profile) {
    CompiledDealer made{
        .when = c_.condition(profile.when, scope_), .wants = preferences(profile.wants), .concession = {}};
    if (tacticFits(profile)) {
        made.concession = concessionTable(profile.tactic, std::min(negotiation_.rounds, static_cast<int>(kMaxRounds)));
    }
    return made;
}

void NegotiationCompiler::checkLimits() {
    const auto rounds = negotiation_.rounds;
    c_.hold(negotiation_.issues.size(), kMaxIssues, "issues", activity_.where);
    std::size_t packages = 1;
    for (const auto& each : negotiation_.issues) {
        packages *= std::max<std::size_t>(each.values.size(), 1);
        if (packages > kMaxPackages) { break; }
    }
    c_.hold(packages, kMaxPackages, "packages", activity_.where);
    c_.hold(static_cast<std::size_t>(std::max(rounds, 0)), kMaxRounds, "rounds", activity_.where);
    if (rounds < 1) { mismatch("rounds", activity_.where, std::to_string(rounds)); }
    if (negotiation_.issues.empty()) { mismatch("no_issues", activity_.where, {}); }
    if (negotiation_.dealer.empty()) { mismatch("no_dealer", activity_.where, {}); }
    if (!negotiation_.dealer.empty() && !negotiation_.dealer.back().when.value.empty()) {
        mismatch("dealer_left_open", negotiation_.dealer.back().when.where, negotiation_.dealer.back().when.value);
    }
}

CompiledNegotiation NegotiationCompiler::compiled() {
    checkLimits();
    CompiledNegotiation made;
    const auto& id = activity_.id.value;
    made.rounds = negotiation_.rounds;
    made.criteria = c_.criteria(negotiation_.criteria);
    for (const auto& each : negotiation_.issues) { made.issues.push_back(issue(each)); }
    made.ours = preferences(negotiation_.ours);
    for (const auto& rule : negotiation_.policy) {
        made.policy.push_back({rule.id.value, c_.condition(rule.when, scope_), rule.text});
    }
    for (const auto& profile : negotiation_.dealer) { made.dealers.push_back(dealer(profile)); }
    made.dealerOpens = negotiation_.dealerOpens;
    const auto speaker = c_.partnerOf(activity_);
    for (std::size_t i = 0; i < kDealerWords; ++i) { made.words[i] = c_.lines(negotiation_.words[i], scope_, speaker); }
    made.agreedSlot = c_.layout.slotOf(id + ".agreed");
    made.walkedSlot = c_.layout.slotOf(id + ".walked");
    made.roundsSlot = c_.layout.slotOf(id + ".rounds");
    return made;
}

}  // namespace

CompiledNegotiation compiledNegotiation(Compilation& compilation, const Activity& activity,
                                        const Negotiation& negotiation) {
    return NegotiationCompiler{compilation, activity, negotiation}.compiled();
}

}  // namespace dealcraft::content
