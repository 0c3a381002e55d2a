#pragma once

#include "desktop/model/transcript.hpp"
#include "sim/view.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What can be read off a negotiation table by sums and comparisons.
namespace dealcraft::desktop {

/// Hundredths of a point as whole points.
[[nodiscard]] int pointsOf(int basis);
/// `+4`, `−3`, `±0`
[[nodiscard]] std::string signedWords(int number);

/// What a package is worth to us, of 10000; issues that are open count nothing.
[[nodiscard]] int worthOf(const sim::NegotiationView& view, const sim::Terms& terms);
/// What it can come to when the open issues are settled at their worst, and at their best.
struct WorthSpan {
    int least = 0;
    int most = 0;
};
[[nodiscard]] WorthSpan spanOf(const sim::NegotiationView& view, const sim::Terms& terms);
[[nodiscard]] bool isFull(const sim::NegotiationView& view, const sim::Terms& terms);
/// Every issue is open.
[[nodiscard]] bool isEmpty(const sim::NegotiationView& view, const sim::Terms& terms);

/// The dependence that a package would break if the issue stood at this value; nothing if it would break none.
[[nodiscard]] std::optional<Dependence> brokenWith(const sim::NegotiationView& view, const sim::Terms& terms,
                                                   std::size_t issue, std::uint8_t value);
/// The first dependence that a package breaks.
[[nodiscard]] std::optional<Dependence> brokenIn(const sim::NegotiationView& view, const sim::Terms& terms);

/// All offers of an activity, in order.
[[nodiscard]] std::vector<sim::ShownOffer> offersIn(std::span<const TranscriptEntry> entries, ActivityIndex activity);
/// The terms of the last offer but one of a side.
[[nodiscard]] std::optional<sim::Terms> offerBefore(std::span<const sim::ShownOffer> offers, sim::Side by);

/// How many of the things that a preparation settles are settled, and how many there are.
struct Settled {
    int done = 0;
    int all = 0;
};
[[nodiscard]] Settled settledIn(const sim::NegotiationView& view);

}  // namespace dealcraft::desktop
