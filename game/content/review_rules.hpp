#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The numbers of the review: assets/rules.yaml says what each is and why, docs/mechanics/review.md how they work
/// together. They change no play and no score, so no hash needs them.
namespace dealcraft::content {

// clang-format off
enum class ReviewNumber : std::uint8_t {
    best, good, inaccuracy, mistake, onlyMove, pressureClock, pressurePatience,
    states, fillings, expansions, drillsOfPlay, drillDays, drillGrowth,
};
inline constexpr std::array kReviewNumberWords = std::to_array<std::string_view>({
    "best", "good", "inaccuracy", "mistake", "only_move", "pressure_clock", "pressure_patience",
    "states", "fillings", "expansions", "drills_of_play", "drill_days", "drill_growth"});
// clang-format on
inline constexpr std::size_t kReviewNumbers = kReviewNumberWords.size();

struct ReviewRules {
    /// As in assets/rules.yaml: attempts that were recorded before there were reviews are reviewed by these.
    std::array<int, kReviewNumbers> numbers{250, 500, 1000, 1500, 500, 20, 20, 60, 20, 250, 3, 1, 250};
    [[nodiscard]] int operator[](ReviewNumber n) const { return numbers[static_cast<std::size_t>(n)]; }
};

}  // namespace dealcraft::content
