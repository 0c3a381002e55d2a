#pragma once

#include "content/compiled.hpp"
#include "sim/negotiation/state.hpp"
#include "sim/terms.hpp"

#include <cstddef>
#include <cstdint>

/// What an offer changes against those before it.
namespace dealcraft::sim {

/// From one package to another, as one side sees it. Only issues that are open in neither count.
struct Trade {
    std::uint8_t loses = kNone;  ///< the issue in which it loses most; kNone: it loses in none
    std::uint8_t gains = kNone;
    std::uint8_t lost = 0;  ///< bits of all issues in which it loses
    std::uint8_t gained = 0;
};

/// @param leftOut bits of issues that don't count
[[nodiscard]] Trade tradeOf(std::size_t issues, const CompiledPreferences& side, const Terms& from, const Terms& to,
                            std::uint8_t leftOut = 0);

/// What an offer of the trainee says: 'if you …, then we …'.
struct OfferMeaning {
    Trade own;  ///< against his own last offer: what he gives, and what he takes back
    /// What he gives (against his own last offer; before there is one, against the dealer's bid) and asks for (against
    /// the dealer's bid).
    Trade spoken;
};

/// Against his own last offer he gives, against the dealer's bid he asks. Where he comes towards the dealer he gives,
/// even if that isn't yet all that the dealer wants.
[[nodiscard]] OfferMeaning meaningOf(const CompiledNegotiation& negotiation, const NegotiationState& table,
                                     const Terms& terms);

}  // namespace dealcraft::sim
