#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The numbers of the negotiation table: assets/rules.yaml says what each is and why, docs/mechanics/negotiation.md how
/// they work together. Utilities in basis points of the best possible.
namespace dealcraft::content {

// clang-format off
enum class TableNumber : std::uint8_t {
    offerMinutes, askMinutes, argueMinutes, limitMinutes, managerMinutes,
    band, candidates, lateAccept, trustMiddle, trustStep,
    offerPatience, concessionPatience, lowballMargin, lowballPatience, repeatPatience, withdrawnPatience, withdrawnCredit, impatientAt,
    truthOpenness, vagueOpenness, answersInARow, enoughPatience, againPatience, highShare, lowShare,
    argueLean, argueCredit, missPatience, bluffLean, bluffCredit, unfoundedCredit, unfoundedPatience,
    limitCredit, limitOpenness, limitPenalty, limitBrokenCredit, adjournPatience, managerCredit,
    smallStep, bigStep, soldFloor, soldSlope, lateDays, lateBelow,
    stepTolerance, bottomNear, bottomFar, openingLow, openingHigh, questionsExpected,
    thinCapital, thinPercent,
};
inline constexpr std::array kTableNumberWords = std::to_array<std::string_view>({
    "offer_minutes", "ask_minutes", "argue_minutes", "limit_minutes", "manager_minutes",
    "band", "candidates", "late_accept", "trust_middle", "trust_step",
    "offer_patience", "concession_patience", "lowball_margin", "lowball_patience", "repeat_patience", "withdrawn_patience", "withdrawn_credit", "impatient_at",
    "truth_openness", "vague_openness", "answers_in_a_row", "enough_patience", "again_patience", "high_share", "low_share",
    "argue_lean", "argue_credit", "miss_patience", "bluff_lean", "bluff_credit", "unfounded_credit", "unfounded_patience",
    "limit_credit", "limit_openness", "limit_penalty", "limit_broken_credit", "adjourn_patience", "manager_credit",
    "small_step", "big_step", "sold_floor", "sold_slope", "late_days", "late_below",
    "step_tolerance", "bottom_near", "bottom_far", "opening_low", "opening_high", "questions_expected",
    "thin_capital", "thin_percent"});
// clang-format on
inline constexpr std::size_t kTableNumbers = kTableNumberWords.size();

struct TableRules {
    std::array<int, kTableNumbers> numbers{};
    /// What a dealer's interests (in the order of DealerInterest) mean for each kind of issue, and how much more the
    /// kinds of dealers (wholesale, terminal, chain, others) care for it, percent.
    std::array<std::array<int, 10>, 6> interests{};
    std::array<std::array<int, 10>, 4> dealers{};
    [[nodiscard]] int operator[](TableNumber n) const { return numbers[static_cast<std::size_t>(n)]; }
};

}  // namespace dealcraft::content
