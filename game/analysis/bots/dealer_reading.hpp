#pragma once

#include "analysis/bots/table_sight.hpp"

#include <array>

namespace dealcraft::analysis {

/// What an attentive bargainer makes of the other side: from his first bid, which is near what he likes best; from what
/// he keeps and what he moves in his bids; from what he says. Before his first bid he is taken to want the opposite of
/// us.
class DealerReading {
public:
    explicit DealerReading(const TableSight& sight);

    /// How much of his liking hangs on an issue, in thousandths of all.
    [[nodiscard]] int weight(std::size_t issue) const { return weights_[issue]; }
    /// What a package seems to be worth to him, 0 to 1000.
    [[nodiscard]] int worth(const Terms& terms) const;
    /// How important an issue seems to be to him among the others, from 1.
    [[nodiscard]] std::uint8_t rank(std::size_t issue) const;

private:
    void readLikings(const TableSight& sight);
    void readWeights(const TableSight& sight);

    std::size_t issues_;
    std::array<int, kMaxIssues> weights_{};
    std::array<std::array<int, kMaxIssueValues>, kMaxIssues> likings_{};  ///< thousandths
};

}  // namespace dealcraft::analysis
