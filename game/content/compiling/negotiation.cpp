#include "content/compiling/concession.hpp"
#include "content/compiling/derived_wants.hpp"
#include "content/compiling/parts.hpp"
#include "content/compiling/ranking.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

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
    std::optional<std::size_t> issueNamed(const Name& name);
    std::optional<std::size_t> valueNamed(std::size_t issue, const Name& name);
    std::optional<PackageValues> package(const std::vector<ValueNeed>& written);
    void addDependences(CompiledNegotiation& made, std::size_t issue);
    int reservationOf(const Preferences& wants, const CompiledPreferences& made);
    Preferences whole(const Preferences& written);
    CompiledArgument argument(const Argument& written);
    void addTalker(CompiledNegotiation& made);
    bool weightsFit(const Preferences& wants);
    bool evaluationsFit(const Preferences& wants);
    CompiledPreferences preferences(const Preferences& written);
    bool tacticFits(const DealerProfile& profile);
    CompiledDealer dealer(const CompiledNegotiation& table, const DealerProfile& profile);
    void checkLimits();

    Compilation& c_;
    const Activity& activity_;
    const Negotiation& negotiation_;
    ScenarioScope scope_;
    bool tooLarge_ = false;
};

void NegotiationCompiler::mismatch(std::string_view variant, const Range& where, std::string found, std::string issue) {
    c_.found.push_back(
        finding(rule::kIssueMismatch, variant, where, {{"found", std::move(found)}, {"issue", std::move(issue)}}));
}

CompiledIssue NegotiationCompiler::issue(const Issue& written) {
    c_.hold(written.values.size(), kMaxIssueValues, "issue_values", written.where);
    if (written.values.empty()) { mismatch("no_values", written.where, {}, written.id.value); }
    return {written.id.value, written.title,
            written.unit,     c_.layout.slotOf(activity_.id.value + "." + written.id.value),
            written.values,   written.kind};
}

std::vector<std::string> idsOf(const std::vector<Issue>& issues) {
    std::vector<std::string> ids;
    ids.reserve(issues.size());
    for (const auto& issue : issues) { ids.push_back(issue.id.value); }
    return ids;
}

std::optional<std::size_t> NegotiationCompiler::issueNamed(const Name& name) {
    const auto& issues = negotiation_.issues;
    const auto found = std::ranges::find(issues, name.value, [](const Issue& i) { return i.id.value; });
    if (found != issues.end()) { return static_cast<std::size_t>(found - issues.begin()); }
    c_.found.push_back(unknownName(rule::kUnknownReference, "issue", name, idsOf(issues)));
    return {};
}

std::optional<std::size_t> NegotiationCompiler::valueNamed(std::size_t issue, const Name& name) {
    const auto& values = negotiation_.issues[issue].values;
    const auto found = std::ranges::find(values, name.value, [](const IssueValue& v) { return v.id.value; });
    if (found != values.end()) { return static_cast<std::size_t>(found - values.begin()); }
    std::vector<std::string> known;
    known.reserve(values.size());
    for (const auto& value : values) { known.push_back(value.id.value); }
    c_.found.push_back(unknownName(rule::kUnknownReference, "issue_value", name, known));
    return {};
}

/// A package of which every issue has to be named.
std::optional<PackageValues> NegotiationCompiler::package(const std::vector<ValueNeed>& written) {
    PackageValues values{};
    std::size_t named = 0;
    for (const auto& [issue, value] : written) {
        const auto at = issueNamed(issue);
        const auto place = at ? valueNamed(*at, value) : std::nullopt;
        if (!place || *at >= kMaxIssues) { return {}; }
        values[*at] = static_cast<std::uint8_t>(*place);
        ++named;
    }
    if (named == negotiation_.issues.size()) { return values; }
    mismatch("alternative_part", written.front().issue.where, std::to_string(named));
    return {};
}

void NegotiationCompiler::addDependences(CompiledNegotiation& made, std::size_t issue) {
    const auto& values = negotiation_.issues[issue].values;
    for (std::size_t v = 0; v < values.size(); ++v) {
        for (const auto& need : values[v].needs) {
            const auto at = issueNamed(need.issue);
            const auto from = at ? valueNamed(*at, need.value) : std::nullopt;
            if (!from) { continue; }
            made.dependences.push_back({static_cast<std::uint8_t>(issue), static_cast<std::uint8_t>(v),
                                        static_cast<std::uint8_t>(*at), static_cast<std::uint8_t>(*from)});
        }
    }
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

CompiledPreferences NegotiationCompiler::preferences(const Preferences& written) {
    const auto wants = whole(written);
    CompiledPreferences made;
    if (!isShare(wants.reservation)) { mismatch("reservation", wants.where, std::to_string(wants.reservation)); }
    const bool weights = weightsFit(wants);
    const bool evaluations = evaluationsFit(wants);
    if (!weights || !evaluations || negotiation_.issues.size() > kMaxIssues) { return made; }
    for (std::size_t i = 0; i < wants.weights.size(); ++i) {
        for (std::size_t v = 0; v < wants.evaluations[i].size(); ++v) {
            made.points[i][v] = static_cast<std::int16_t>(wants.weights[i] * wants.evaluations[i][v]);
        }
    }
    made.reservation = reservationOf(wants, made);
    return made;
}

/// What no deal is worth: as written, or what the contract is worth that is to be had elsewhere.
int NegotiationCompiler::reservationOf(const Preferences& wants, const CompiledPreferences& made) {
    if (wants.alternative.empty()) { return wants.reservation * kWhole; }
    const auto elsewhere = package(wants.alternative);
    int worth = 0;
    for (std::size_t i = 0; elsewhere && i < negotiation_.issues.size(); ++i) {
        worth += made.points[i][(*elsewhere)[i]];
    }
    return worth;
}

/// Weights and evaluations that were left out are derived from the firm of the one at the other side.
Preferences NegotiationCompiler::whole(const Preferences& written) {
    if (!written.weights.empty()) { return written; }
    const bool known =
        std::ranges::all_of(negotiation_.issues, [](const Issue& i) { return i.kind != IssueKind::other; });
    if (!known) { mismatch("not_derivable", written.where, {}); }
    const auto partner = c_.partnerOf(activity_);
    const auto* contact = partner.none() ? nullptr : c_.pack.contact(c_.from.cast[partner.value()].contact.value);
    const auto* firm = contact == nullptr ? nullptr : c_.pack.firm(contact->firm.value);
    if (firm == nullptr || !known) { return evenly(negotiation_.issues, written); }
    std::vector<std::optional<std::size_t>> ideal(negotiation_.issues.size());
    for (const auto& [issue, value] : written.ideal) {
        const auto at = issueNamed(issue);
        if (at) { ideal[*at] = valueNamed(*at, value); }
    }
    return derivedWants(c_.pack.rules.table, *firm, negotiation_.issues, ideal, written);
}

CompiledArgument NegotiationCompiler::argument(const Argument& written) {
    CompiledArgument made{.id = written.id.value,
                          .say = written.say,
                          .when = c_.condition(written.when, scope_),
                          .fits = c_.condition(written.fits, scope_),
                          .countersAlternative = written.countersAlternative,
                          .verdicts = c_.verdicts(written.verdicts, scope_)};
    const auto issue = written.issue.value.empty() ? std::nullopt : issueNamed(written.issue);
    if (issue) { made.issue = static_cast<std::uint8_t>(*issue); }
    return made;
}

/// Who speaks at the other side: what phrases have to fit.
void NegotiationCompiler::addTalker(CompiledNegotiation& made) {
    constexpr int kHighestOfHold = 2;
    constexpr int kHighestOfWiden = 6;
    const auto partner = c_.partnerOf(activity_);
    const auto* contact = partner.none() ? nullptr : c_.pack.contact(c_.from.cast[partner.value()].contact.value);
    if (contact == nullptr) { return; }
    made.role = contact->role;
    made.style = contact->style;
    const auto* firm = c_.pack.firm(contact->firm.value);
    if (firm == nullptr) { return; }
    made.zone = firm->rung <= kHighestOfHold ? Zone::hold : firm->rung <= kHighestOfWiden ? Zone::widen : Zone::rebuild;
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

CompiledDealer NegotiationCompiler::dealer(const CompiledNegotiation& table, const DealerProfile& profile) {
    CompiledDealer made;
    made.when = c_.condition(profile.when, scope_);
    made.wants = preferences(profile.wants);
    made.dayCost = profile.dayCost;
    made.bluffs = profile.bluffs;
    made.alternative = profile.alternative;
    made.whenBack = c_.effects(profile.whenBack, scope_);
    if (!tacticFits(profile)) { return made; }
    const int rounds = std::min(negotiation_.rounds, static_cast<int>(kMaxRounds));
    made.tactic = compiledTactic(profile.tactic, rounds);
    if (negotiation_.issues.size() <= kMaxIssues && !tooLarge_) { made.ranked = rankedPackages(table, made.wants); }
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
    tooLarge_ = packages > kMaxPackages;
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
    made.preparation = negotiation_.preparation;
    for (const auto& each : negotiation_.issues) { made.issues.push_back(issue(each)); }
    for (std::size_t i = 0; i < negotiation_.issues.size(); ++i) { addDependences(made, i); }
    made.ours = preferences(negotiation_.ours);
    for (const auto& rule : negotiation_.policy) {
        made.policy.push_back({rule.id.value, c_.condition(rule.when, scope_), rule.manager, rule.text});
    }
    for (const auto& profile : negotiation_.dealer) { made.dealers.push_back(dealer(made, profile)); }
    for (const auto& each : negotiation_.arguments) { made.arguments.push_back(argument(each)); }
    made.dayCost = negotiation_.dayCost;
    made.adjourn = negotiation_.adjourn;
    if (negotiation_.manager) {
        made.manager = {c_.role(negotiation_.manager->with), c_.condition(negotiation_.manager->when, scope_)};
    }
    addTalker(made);
    made.dealerOpens = negotiation_.dealerOpens;
    const auto speaker = c_.partnerOf(activity_);
    for (std::size_t i = 0; i < kTableWords; ++i) { made.words[i] = c_.lines(negotiation_.words[i], scope_, speaker); }
    made.agreedSlot = c_.layout.slotOf(id + ".agreed");
    made.walkedSlot = c_.layout.slotOf(id + ".walked");
    made.roundsSlot = c_.layout.slotOf(id + ".rounds");
    made.managerSlot = c_.layout.slotOf(id + ".manager");
    made.surplusSlot = c_.layout.slotOf(id + ".surplus");
    made.soldSlot = c_.layout.slotOf(id + ".sold");
    made.lateSlot = c_.layout.slotOf(id + ".late");
    return made;
}

}  // namespace

CompiledNegotiation compiledNegotiation(Compilation& compilation, const Activity& activity,
                                        const Negotiation& negotiation) {
    return NegotiationCompiler{compilation, activity, negotiation}.compiled();
}

}  // namespace dealcraft::content
