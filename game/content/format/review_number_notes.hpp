#pragma once

#include "content/format/limits.hpp"
#include "content/format/word_note.hpp"
#include "content/review_rules.hpp"

#include <array>

/// What the numbers of the review mean: in the order of ReviewNumber.
namespace dealcraft::content {

inline constexpr std::array<WordNote, kReviewNumbers> kReviewNumberNotes{{
    {"best", "少得这么多以内，都算最好（百分之一分）。",
     "Losing so much or less is still best, in hundredths of a point."},
    {"good", "少得这么多以内，算好。", "Losing so much or less is good."},
    {"inaccuracy", "少得这么多以内，算不够准。", "Losing so much or less is an inaccuracy."},
    {"mistake", "少得这么多以内，算失误；再多就是大失误。", "Losing so much or less is a mistake; more is a blunder."},
    {"only_move", "比第二好的多这么多，就是唯一的好棋。",
     "Ahead of the second best by so much, it was the only good move."},
    {"pressure_clock", "时间只剩百分之几以内，算在压力下。",
     "With at most so much of the clock left, in percent, it was under pressure."},
    {"pressure_patience", "对方耐心在多少以下，算在压力下。", "With patience at most here, it was under pressure."},
    {"states", "最多精确算多少千个局面。", "So many thousand situations at most are solved exactly."},
    {"fillings", "一张表最多比较多少千种填法。", "So many thousand fillings of a form at most are compared."},
    {"expansions", "一次复盘最多推演多少千步。", "So many thousand actions at most are played on for one review."},
    {"drills_of_play", "一次演练最多出几道复习题。", "So many drills at most come out of one play."},
    {"drill_days", "第一次复习隔几天。", "Days to the first repetition of a drill."},
    {"drill_growth", "每做对一次，间隔变成百分之几。",
     "After each success the interval grows to so much of itself, in percent."},
}};

/// Within which limits each of them lies. A review that plays nothing on has nothing to say.
inline constexpr std::array<Limits, kReviewNumbers> kReviewLimits = [] {
    std::array<Limits, kReviewNumbers> limits{};
    limits.fill({0, 10'000});
    limits[static_cast<std::size_t>(ReviewNumber::expansions)].from = 1;
    return limits;
}();

}  // namespace dealcraft::content
