#include "analysis/bots/dealer_reading.hpp"

#include "base/percent.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace dealcraft::analysis {

namespace {

constexpr int kWhole = 1000;

/// What he says of an issue makes it so much heavier or lighter, in percent.
int heavierBy(std::uint8_t said) {
    constexpr int kNothingSaid = 100;
    if (said == 0) { return kNothingSaid; }
    switch (static_cast<Reply>(said - 1)) {
        case Reply::first: return 260;
        case Reply::high: return 190;
        case Reply::middle: return kNothingSaid;
        case Reply::low: return 45;
        case Reply::evades:
        case Reply::enough: break;
    }
    return kNothingSaid;
}

/// How far he has moved in an issue since his first bid, in percent of the scale.
int movedBy(const TableSight& sight, std::size_t issue) {
    const auto& bids = sight.now().byDealer;
    const int far = std::abs(bids.back().values[issue] - bids[0].values[issue]);
    return far * kHundredPercent / std::max(static_cast<int>(sight.values(issue)) - 1, 1);
}

}  // namespace

DealerReading::DealerReading(const TableSight& sight) : issues_(sight.issues()) {
    readLikings(sight);
    readWeights(sight);
}

void DealerReading::readLikings(const TableSight& sight) {
    for (std::size_t i = 0; i < issues_; ++i) {
        const int last = static_cast<int>(sight.values(i)) - 1;
        const int wish = sight.bid() == nullptr ? last - sight.favourite(i) : sight.now().byDealer[0].values[i];
        const int furthest = std::max({wish, last - wish, 1});
        for (int v = 0; v <= last; ++v) {
            likings_[i][static_cast<std::size_t>(v)] = kWhole - kWhole * std::abs(v - wish) / furthest;
        }
    }
}

void DealerReading::readWeights(const TableSight& sight) {
    constexpr int kPartsOfThousandth = 1000;
    OpponentModel model;
    model.begin(issues_);
    for (const auto& bid : sight.now().byDealer) { model.observe(issues_, bid); }
    for (std::size_t i = 0; i < issues_; ++i) {
        const int kept = model.weights[i] / kPartsOfThousandth;
        const int moved = sight.bid() == nullptr ? 0 : movedBy(sight, i);
        weights_[i] = kept * heavierBy(sight.now().said[i]) / kHundredPercent *
                      (kHundredPercent + kHundredPercent / 2 - moved) / kHundredPercent;
    }
    const int sum = std::max(std::accumulate(weights_.begin(), weights_.end(), 0), 1);
    for (auto& weight : weights_) { weight = weight * kWhole / sum; }
}

int DealerReading::worth(const Terms& terms) const {
    int sum = 0;
    for (std::size_t i = 0; i < issues_; ++i) { sum += weights_[i] * likings_[i][terms.values[i]]; }
    return sum / kWhole;
}

std::uint8_t DealerReading::rank(std::size_t issue) const {
    std::uint8_t rank = 1;
    for (std::size_t i = 0; i < issues_; ++i) {
        if (weights_[i] > weights_[issue] || (weights_[i] == weights_[issue] && i < issue)) { ++rank; }
    }
    return rank;
}

}  // namespace dealcraft::analysis
