#pragma once

#include "content/negotiation.hpp"
#include "content/people.hpp"
#include "content/table_rules.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace dealcraft::content {

/// A dealer's weights and evaluations from what is known of his firm: its interests (NEG-02), its kind (NEG-01), its
/// capital against its turnover. Formulas: docs/mechanics/negotiation.md.
/// @param ideal per issue, the place of the value that suits him best; none: the end of the scale that his side prefers
/// @param written keeps its reservation, alternative and place
/// @pre every issue has a kind
[[nodiscard]] Preferences derivedWants(const TableRules& rules, const Firm& firm, const std::vector<Issue>& issues,
                                       const std::vector<std::optional<std::size_t>>& ideal,
                                       const Preferences& written);

/// The same weight for every issue and nothing told apart: what stands in where nothing can be derived.
[[nodiscard]] Preferences evenly(const std::vector<Issue>& issues, const Preferences& written);

}  // namespace dealcraft::content
