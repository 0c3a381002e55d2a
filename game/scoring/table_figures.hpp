#pragma once

#include "scoring/table_tally.hpp"

#include <cstdint>
#include <optional>
#include <span>

/// What a negotiation was worth, and how it was led: the figures of docs/mechanics/negotiation.md, each 0 to 10000.
namespace dealcraft::scoring {

/// A figure of how it was led: preparation, opening, concessions, questions. Nothing where there was no opportunity.
/// @pre the figure is none of those that need the outcome space
[[nodiscard]] std::optional<int> conductFigure(const CompiledScenario& scenario, NegotiationFigure figure,
                                               const TableTally& table);

/// Of the pairs of things that differ in truth, the share that a ranking (from 1, best first) puts the right way round,
/// of 10000: (1 + Kendall's tau) / 2. What is not ranked counts as wrong.
/// @param truth how much each weighs; higher ranks first
[[nodiscard]] int rankAgreement(std::span<const std::uint8_t> ranks, std::span<const int> truth);

/// A part of a whole in basis points, held to 0..10000; of nothing everything.
[[nodiscard]] int shareOf(std::int64_t part, std::int64_t whole);

/// A worth after the days that have passed.
[[nodiscard]] int oursAfterDays(const CompiledNegotiation& negotiation, const TableTally& table);

}  // namespace dealcraft::scoring
