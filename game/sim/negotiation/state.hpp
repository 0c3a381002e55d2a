#pragma once

#include "base/inline_vector.hpp"
#include "content/compiled.hpp"
#include "sim/negotiation/action.hpp"
#include "sim/terms.hpp"

#include <array>
#include <cstdint>

/// A negotiation at one moment: part of sim/state.hpp.
namespace dealcraft::sim {

using namespace dealcraft::content;

/// What was settled before the first word. Ranks count from 1; 0 and kOpenValue: not settled.
struct Preparation {
    std::array<std::uint8_t, kMaxIssues> rank{};
    std::array<std::uint8_t, kMaxIssues> guess{};
    std::array<std::uint8_t, kMaxIssues> give{};
    Terms target = allOpen();
    Terms bottom = allOpen();
    Terms opening = allOpen();
    bool operator==(const Preparation&) const = default;

    [[nodiscard]] std::array<std::uint8_t, kMaxIssues>& ranking(PreparationPart part) {
        return part == PreparationPart::rank ? rank : part == PreparationPart::guess ? guess : give;
    }
    [[nodiscard]] Terms& contract(PreparationPart part) {
        return part == PreparationPart::target ? target : part == PreparationPart::bottom ? bottom : opening;
    }
    /// Settles it; in a ranking whoever has that rank takes the other's.
    void settle(PreparationPart part, std::uint8_t issue, std::uint8_t value);
};

/// What a side makes of the other one's offers: a frequency model. Source: HardHeaded (van Krimpen, Looije, Hajizadeh
/// 2013); see docs/mechanics/negotiation.md. Derived from the offers, so that no hash needs it.
struct OpponentModel {
    std::array<std::int32_t, kMaxIssues> weights{};  ///< parts per million, sum a million
    std::array<std::array<std::uint8_t, kMaxIssueValues>, kMaxIssues> counts{};
    std::array<std::uint8_t, kMaxIssues> most{};  ///< of the counts of an issue
    Terms last;
    std::uint8_t offers = 0;
    bool operator==(const OpponentModel&) const = default;

    void begin(std::size_t issues);
    void observe(std::size_t issues, const Terms& offer);
    /// What the model says the values of an issue are worth to the other side: weight × evaluation, in parts per
    /// million; off by less than one part.
    using Worths = std::array<std::int32_t, kMaxIssueValues>;
    [[nodiscard]] Worths worthsOf(std::size_t issue) const;
};

struct NegotiationState {
    std::uint8_t dealer = 0;  ///< index of the profile that holds: hidden
    bool preparing = false;
    std::uint8_t round = 0;   ///< offers that the trainee has made
    bool finalOffer = false;  ///< the dealer has said that it is his last
    std::uint8_t days = 0;    ///< passed by adjourning
    std::uint8_t adjournments = 0;
    std::uint8_t answersInARow = 0;                 ///< since the last offer
    std::uint16_t asked = 0;                        ///< bits of what was asked: issues, kAskFirst, kAskAlternative
    std::uint16_t argued = 0;                       ///< bits of the arguments
    std::uint16_t lean = 0;                         ///< what arguments have taken off his aim
    bool bluffed = false;                           ///< he has claimed an alternative that he hasn't
    std::uint16_t lowestBid = kFullUtility;         ///< of his own bids, to him
    std::uint32_t conditional = 0;                  ///< bits of byTrainee
    std::array<std::uint8_t, kMaxIssues> said{};    ///< what he has said of each issue: 0 nothing, else Reply + 1
    std::array<std::uint8_t, kMaxIssues> limits{};  ///< shown limits: 0 none, else value + 1
    std::uint8_t believed = 0;                      ///< bits of the limits
    Preparation preparation;
    InlineVector<Terms, kMaxRounds> byTrainee;
    InlineVector<Terms, kMaxRounds + kMaxAdjournments + 1> byDealer;
    OpponentModel model;  ///< his of the trainee
    bool operator==(const NegotiationState&) const = default;
};

}  // namespace dealcraft::sim
