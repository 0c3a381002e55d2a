#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "content/compiled_parts.hpp"
#include "content/negotiation.hpp"
#include "script/code.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// A negotiation as the simulation runs it: part of content/compiled.hpp.
namespace dealcraft::content {

inline constexpr std::size_t kMaxIssues = 8;
inline constexpr std::size_t kMaxIssueValues = 16;
inline constexpr std::size_t kMaxPackages = 1'000'000;  ///< of one negotiation
inline constexpr std::size_t kMaxRounds = 24;
inline constexpr std::size_t kMaxAdjournments = 6;
inline constexpr std::size_t kMaxArguments = 16;
inline constexpr int kFullUtility = 10000;

/// One value for every issue: a package by the places of its values; issues that the negotiation lacks stay 0.
using PackageValues = std::array<std::uint8_t, kMaxIssues>;

/// A value that needs another issue at least at a place.
struct Dependence {
    std::uint8_t issue = 0;
    std::uint8_t value = 0;
    std::uint8_t needsIssue = 0;
    std::uint8_t from = 0;
};

struct CompiledIssue {
    std::string id;
    TextId title = kNoText;
    TextId unit = kNoText;
    script::SlotIndex slot = 0;  ///< the agreed amount
    std::vector<IssueValue> values;
    IssueKind kind = IssueKind::other;
};

/// Integer utilities of one side: points[issue][value] = weight * evaluation; a package's utility is their sum, 0 to
/// 10000.
struct CompiledPreferences {
    int reservation = 0;  ///< of 10000
    std::array<std::array<std::int16_t, kMaxIssueValues>, kMaxIssues> points{};
};

/// All packages that can be agreed, by rising utility to one side; equals in the order of the issues.
struct RankedPackages {
    std::vector<PackageValues> packages;
    std::vector<std::uint32_t> firstAt;  ///< by utility u, 0 to 10001: how many packages are worth less than u

    [[nodiscard]] std::uint32_t below(int utility) const { return firstAt[static_cast<std::size_t>(utility)]; }
};

/// How a side bids.
struct CompiledTactic {
    /// Share of the range conceded in each round, in parts per million, from round 0 to the last. Rises, ends at
    /// 1,000,000.
    std::vector<std::int32_t> concession;
    /// The same for the resource-dependent tactic, by the partners who are left.
    std::vector<std::int32_t> resource;
    int reciprocity = 0;  ///< percent
    Tactic::Mirror mirror = Tactic::Mirror::relative;
    int rivalsShare = 0;  ///< percent
};

struct CompiledDealer {
    script::Code when;
    CompiledPreferences wants;
    CompiledTactic tactic;
    RankedPackages ranked;
    int dayCost = 0;  ///< basis points
    bool bluffs = false;
    AlternativeStrength alternative = AlternativeStrength::weak;
    script::Effects whenBack;
};

struct CompiledPolicy {
    std::string id;
    script::Code when;
    bool manager = false;
    TextId text = kNoText;
};

struct CompiledArgument {
    std::string id;
    TextId say = kNoText;
    script::Code when;
    script::Code fits;
    std::uint8_t issue = kNone;
    bool countersAlternative = false;
    Run<VerdictIndex> verdicts;
};

struct CompiledManagerCall {
    CastIndex with;
    script::Code when;
};

struct CompiledNegotiation {
    int rounds = 8;
    bool preparation = false;
    std::vector<CriterionIndex> criteria;
    std::vector<CompiledIssue> issues;
    std::vector<Dependence> dependences;
    CompiledPreferences ours;
    int dayCost = 0;  ///< basis points
    std::vector<CompiledPolicy> policy;
    std::vector<CompiledDealer> dealers;
    std::vector<CompiledArgument> arguments;
    Adjourning adjourn;
    std::optional<CompiledManagerCall> manager;
    bool dealerOpens = true;
    std::array<Run<LineIndex>, kTableWords> words;
    DecisionRole role = DecisionRole::tdm;  ///< of the one at the other side
    DecisionStyle style = DecisionStyle::conclusion;
    Zone zone = Zone::widen;
    script::SlotIndex agreedSlot = 0;
    script::SlotIndex walkedSlot = 0;
    script::SlotIndex roundsSlot = 0;
    script::SlotIndex managerSlot = 0;
    script::SlotIndex surplusSlot = 0;
    script::SlotIndex soldSlot = 0;
    script::SlotIndex lateSlot = 0;
};

/// Whether a package keeps every dependence; values that are left open break none.
[[nodiscard]] bool keepsDependences(const CompiledNegotiation& table, const PackageValues& package);

}  // namespace dealcraft::content
