#pragma once

#include "sim/terms.hpp"

#include <compare>
#include <cstdint>
#include <variant>

/// What the trainee can do at a negotiation table: part of sim/action.hpp.
namespace dealcraft::sim {

/// One of the things that are settled before the first word. Ranks count from 1, the most important issue first.
enum class PreparationPart : std::uint8_t {
    rank,     ///< how important an issue is to us
    target,   ///< the contract that is wished for
    bottom,   ///< the least contract that would still be signed
    guess,    ///< how important an issue is to the dealer; may be changed at the table
    opening,  ///< the first offer
    give,     ///< in which order issues are conceded
};
inline constexpr std::size_t kPreparationParts = 6;
[[nodiscard]] constexpr bool isRanking(PreparationPart part) {
    return part == PreparationPart::rank || part == PreparationPart::guess || part == PreparationPart::give;
}

/// prepare what=target issue=days value=t15 · prepare what=rank issue=days value=1
struct Prepare {
    PreparationPart what = PreparationPart::rank;
    std::uint8_t issue = 0;
    std::uint8_t value = 0;  ///< place of a value, or a rank from 1
    auto operator<=>(const Prepare&) const = default;
};
/// The preparation is over. sit_down
struct SitDown {
    auto operator<=>(const SitDown&) const = default;
};
/// Proposes a package; issues may stay open. offer volume=v600 discount=d1 days=t15 area=open
struct Offer {
    Terms terms;
    auto operator<=>(const Offer&) const = default;
};
/// The same as a condition: what it gives stands only with what it asks for. offer_if volume=v900 discount=d2 …
struct OfferIf {
    Terms terms;
    auto operator<=>(const OfferIf&) const = default;
};
/// What a question is about, beside the issues.
inline constexpr std::uint8_t kAskFirst = 8;        ///< what comes first for him
inline constexpr std::uint8_t kAskAlternative = 9;  ///< what he does without us
/// inquire about=days · inquire about=priorities · inquire about=alternatives
struct Inquire {
    std::uint8_t about = 0;
    auto operator<=>(const Inquire&) const = default;
};
/// argue with=tied_money
struct Argue {
    std::uint8_t argument = 0;
    auto operator<=>(const Argue&) const = default;
};
/// Says how far one can go in an issue, and why. show_limit issue=days value=t30
struct ShowLimit {
    std::uint8_t issue = 0;
    std::uint8_t value = 0;
    auto operator<=>(const ShowLimit&) const = default;
};
/// Takes the dealer's last offer exactly as it lies on the table. accept
struct Accept {
    auto operator<=>(const Accept&) const = default;
};
/// Goes, to come back another day. adjourn
struct Adjourn {
    auto operator<=>(const Adjourn&) const = default;
};
/// Asks our manager for more room. call_manager
struct CallManager {
    auto operator<=>(const CallManager&) const = default;
};
/// Ends it without a deal. walk_away
struct WalkAway {
    auto operator<=>(const WalkAway&) const = default;
};
using NegotiationAction =
    std::variant<Offer, Accept, WalkAway, Prepare, SitDown, OfferIf, Inquire, Argue, ShowLimit, Adjourn, CallManager>;

}  // namespace dealcraft::sim
