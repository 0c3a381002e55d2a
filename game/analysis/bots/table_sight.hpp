#pragma once

#include "base/chance.hpp"
#include "base/percent.hpp"
#include "sim/negotiation/space.hpp"
#include "sim/session.hpp"

#include <array>
#include <optional>

/// A negotiation as the one in the trainee's chair sees it: what View tells, our own rules, and authored grades. It
/// never looks at what the dealer wants.
namespace dealcraft::analysis {

using namespace dealcraft::sim;

class TableSight {
public:
    explicit TableSight(const Session& session);

    [[nodiscard]] const CompiledNegotiation& table() const { return table_; }
    [[nodiscard]] const NegotiationState& now() const { return now_; }
    [[nodiscard]] const CompiledScenario& scenario() const { return session_.scenario(); }
    [[nodiscard]] std::uint8_t issues() const { return static_cast<std::uint8_t>(table_.issues.size()); }
    [[nodiscard]] std::uint8_t values(std::size_t issue) const {
        return static_cast<std::uint8_t>(table_.issues[issue].values.size());
    }
    [[nodiscard]] std::uint8_t arguments() const { return static_cast<std::uint8_t>(table_.arguments.size()); }
    [[nodiscard]] int roundsLeft() const { return table_.rounds - now_.round; }

    // ---- what packages are worth to us
    [[nodiscard]] int worth(const Terms& terms) const { return utilityOf(table_.ours, terms); }
    [[nodiscard]] int bottomLine() const { return table_.ours.reservation; }
    [[nodiscard]] int best() const { return bestUtility(table_, table_.ours); }
    /// How much an issue can matter to us: the span of its points.
    [[nodiscard]] int weight(std::size_t issue) const;
    /// The value of an issue that is worth most to us.
    [[nodiscard]] std::uint8_t favourite(std::size_t issue) const;
    [[nodiscard]] Terms favourites() const;

    // ---- what can be offered
    [[nodiscard]] bool isAgreeable(const Terms& terms) const;
    /// Which of our rules it breaks: bit i for the i-th.
    [[nodiscard]] std::uint16_t broken(const Terms& terms) const;
    [[nodiscard]] bool isWithinPolicy(const Terms& terms) const { return broken(terms) == 0; }
    /// Whether our manager could allow all that is broken.
    [[nodiscard]] bool managerCanAllow(std::uint16_t rules) const;
    [[nodiscard]] bool managerHasAgreed() const;
    [[nodiscard]] bool isLegal(const NegotiationAction& action) const;
    [[nodiscard]] const Terms* bid() const { return now_.byDealer.empty() ? nullptr : &now_.byDealer.back(); }
    [[nodiscard]] const Terms* ownOffer() const { return now_.byTrainee.empty() ? nullptr : &now_.byTrainee.back(); }
    [[nodiscard]] bool wasOffered(const Terms& terms) const;
    /// Whether his bid keeps our rules and is worth so much to us.
    [[nodiscard]] bool bidIsWorth(int least) const;

    /// What a slot of the scenario holds.
    [[nodiscard]] std::int32_t slot(script::SlotIndex index) const { return session_.state().slots[index]; }

    // ---- authored grades
    /// How an argument would be judged now.
    [[nodiscard]] Grade gradeOf(std::size_t argument) const;
    /// Whether an argument would convince him.
    [[nodiscard]] bool fits(std::size_t argument) const;

private:
    [[nodiscard]] script::ConstSlots slots() const {
        return {session_.state().slots.data(), session_.scenario().slots.size()};
    }

    const Session& session_;
    const CompiledNegotiation& table_;
    const NegotiationState& now_;
};

/// Any values, whether they can stand together or not.
[[nodiscard]] Terms drawnTerms(const TableSight& sight, SampleChance& chance);

/// What most people call coming down: of packages drawn by chance that keep our rules and are worth so much to us, the
/// one that is nearest to his bid. Nothing if none was drawn.
[[nodiscard]] std::optional<Terms> nearHisBid(const TableSight& sight, int least, SampleChance& chance);

/// What is aimed at by somebody who comes down evenly: so much (percent of the way from the bottom line to the best) at
/// first, the bottom line at the end.
[[nodiscard]] int evenAim(const TableSight& sight, int startsAt);

/// Takes his bid if it is worth the aim, else offers something near it that is.
[[nodiscard]] std::optional<NegotiationAction> haggle(const TableSight& sight, int aim, SampleChance& chance);

/// The middle between his last bid and our last offer, value by value; taken if it is his bid. Where our last offer is
/// missing, what we like best stands for it. Nothing without a bid of his.
[[nodiscard]] std::optional<NegotiationAction> splitDifference(const TableSight& sight);

/// How important an issue is to us among the others, from 1.
[[nodiscard]] std::uint8_t rankByWeight(const TableSight& sight, std::size_t issue);

/// The first argument, in the order of the list, that can be used now and has such a grade (none: any).
[[nodiscard]] std::optional<NegotiationAction> argueWith(const TableSight& sight, Grade grade);

}  // namespace dealcraft::analysis
