#pragma once

#include "base/diagnostic.hpp"
#include "base/text.hpp"
#include "content/speech.hpp"
#include "content/talk.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

/// A negotiation as a trainer wrote it. Format: docs/authoring/negotiation.md.
namespace dealcraft::content {

/// What an issue is about; a dealer's side can be derived from his firm if all kinds are known.
enum class IssueKind : std::uint8_t {
    other,
    discount,
    volume,
    days,
    credit,
    area,
    support,
    deposit,
    delivery,
    returns
};
inline constexpr std::size_t kIssueKinds = 10;

/// A value is only to be had if another issue stands at least at a value: a dependence.
struct ValueNeed {
    Name issue;
    Name value;
};

/// One value that an issue can take; `amount` is what the script reads.
struct IssueValue {
    Name id;
    int amount = 0;
    TextId say = kNoText;
    std::vector<ValueNeed> needs;
};

struct Issue {
    Name id;
    IssueKind kind = IssueKind::other;
    TextId title = kNoText;
    TextId unit = kNoText;
    std::vector<IssueValue> values;
    Range where;
};

/// What one side wants: utility = sum of weight * evaluation / 100, from 0 to 10000.
struct Preferences {
    int reservation = 0;                        ///< hundredths of the best possible utility: no deal is worth this much
    std::vector<int> weights;                   ///< one per issue, sum 100; empty: to be derived
    std::vector<std::vector<int>> evaluations;  ///< per issue and value, 0 to 100; empty: to be derived
    std::vector<ValueNeed> ideal;               ///< for deriving: the value of an issue that suits best
    std::vector<ValueNeed> alternative;         ///< the contract that is to be had elsewhere, instead of `reservation`
    Range where;
};

/// How a dealer concedes: polynomial a(t) = k + (1-k) t^(1/beta), exponential a(t) = exp((1-t)^beta ln k), mixed with
/// tit-for-tat and with what other partners he has. Source: Faratin, Sierra, Jennings 1998; see
/// docs/mechanics/negotiation.md.
struct Tactic {
    enum class Curve : std::uint8_t { polynomial, exponential };
    enum class Mirror : std::uint8_t { relative, absolute, averaged };
    Curve curve = Curve::polynomial;
    int kPercent = 5;         ///< 0 to 100; exponential needs at least 1
    int betaHundredths = 40;  ///< 1 to 1000; below 100 boulware, above conceder
    int reciprocity = 0;      ///< percent of tit-for-tat in the target; fades towards the deadline
    Mirror mirror = Mirror::relative;
    int rivals = 0;       ///< how many others court him
    int rivalsShare = 0;  ///< percent of the resource-dependent tactic in the target
};

/// What he really has beside us.
enum class AlternativeStrength : std::uint8_t { none, weak, strong };

struct DealerProfile {
    Script when;
    Preferences wants;
    Tactic tactic;
    int dayCost = 0;  ///< what of his worth goes with each day, in basis points
    bool bluffs = false;
    AlternativeStrength alternative = AlternativeStrength::weak;
    Script whenBack;  ///< effects after an adjournment
};

/// A rule of our company that terms may break; `when` is true where they do.
struct PolicyRule {
    Name id;
    Script when;
    bool manager = false;  ///< our manager can allow it
    TextId text = kNoText;
};

/// Something that the trainee may say beside offers.
struct Argument {
    Name id;
    TextId say = kNoText;
    Script when;
    Script fits;
    Name issue;  ///< empty: about none in particular
    bool countersAlternative = false;
    std::vector<Verdict> verdicts;
    Range where;
};

struct Adjourning {
    int times = 0;
    int days = 3;
};

struct ManagerCall {
    Name with;
    Script when;
};

struct Negotiation {
    int rounds = 8;
    bool preparation = false;
    std::vector<Name> criteria;
    std::vector<Issue> issues;
    Preferences ours;
    int dayCost = 0;  ///< what of our worth goes with each day of adjourning, in basis points
    std::vector<PolicyRule> policy;
    std::vector<DealerProfile> dealer;
    std::vector<Argument> arguments;
    Adjourning adjourn;
    std::optional<ManagerCall> manager;
    bool dealerOpens = true;
    std::array<std::vector<Line>, kTableWords> words;
};

}  // namespace dealcraft::content
