#include "scoring/table_figures.hpp"

#include "base/percent.hpp"
#include "base/quantity.hpp"
#include "scoring/criteria.hpp"
#include "sim/negotiation/host.hpp"
#include "sim/negotiation/space.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace dealcraft::scoring {

namespace {

/// One negotiation's figures of conduct.
class Conduct {
public:
    Conduct(const CompiledScenario& scenario, const TableTally& table)
        : rules_(scenario.rules.table), n_(scenario.negotiation(table.activity)), table_(table) {}

    [[nodiscard]] std::optional<int> preparation() const {
        if (!n_.preparation) { return {}; }
        const int sum = ranking() + target() + bottomLine() + plannedOpening() + order();
        constexpr int kParts = 5;
        return sum / kParts;
    }
    [[nodiscard]] std::optional<int> guess() const {
        if (!n_.preparation) { return {}; }
        return rankAgreement(ranks(table_.preparation.guess), weights(n_.dealers[table_.dealer].wants));
    }
    /// Where the first offer lies between what is aimed at and what would be best.
    [[nodiscard]] std::optional<int> opening() const {
        constexpr int kTooHigh = 7000;
        constexpr int kInsult = 3000;
        if (!table_.openedFully) { return 0; }
        if (table_.openedWithInsult) { return kInsult; }
        const int aim = isSet(table_.preparation.target) ? worth(table_.preparation.target) : n_.ours.reservation;
        const int most = sim::bestUtility(n_, n_.ours);
        if (most <= aim) { return kFullMarks; }
        const int place = (table_.opening - aim) * kHundredPercent / (most - aim);
        if (place > rules_[TableNumber::openingHigh]) { return kTooHigh; }
        return shareOf(place, rules_[TableNumber::openingLow]);
    }
    /// Steps that shrink.
    [[nodiscard]] std::optional<int> curve() const {
        if (table_.givings == 0) { return table_.lastGive > 0 ? std::optional{kFullMarks} : std::nullopt; }
        return shareOf(table_.shrinking, table_.givings);
    }
    [[nodiscard]] std::optional<int> linked() const {
        if (table_.concessions == 0) { return {}; }
        return shareOf(table_.linked, table_.concessions);
    }
    [[nodiscard]] std::optional<int> logrolling() const {
        const int swaps = table_.gives + table_.gets;
        if (swaps == 0) { return {}; }
        return shareOf(table_.givesRight + table_.getsRight, swaps);
    }
    [[nodiscard]] std::optional<int> information() const {
        return shareOf(table_.questions, rules_[TableNumber::questionsExpected]);
    }
    [[nodiscard]] std::optional<int> arguments() const {
        if (table_.argumentsUsed == 0) { return {}; }
        return shareOf(table_.argumentsLanded, table_.argumentsUsed);
    }
    /// A change of openness by so many points either way is all there is.
    [[nodiscard]] std::optional<int> relationship() const {
        constexpr int kSpan = 10;
        return shareOf(table_.opennessAfter - table_.opennessBefore + kSpan, std::int64_t{2} * kSpan);
    }

private:
    [[nodiscard]] bool isSet(const sim::Terms& terms) const {
        return sim::isFull(n_, terms) && keepsDependences(n_, terms.values);
    }
    [[nodiscard]] int worth(const sim::Terms& terms) const { return sim::utilityOf(n_.ours, terms); }
    [[nodiscard]] std::span<const std::uint8_t> ranks(const std::array<std::uint8_t, kMaxIssues>& all) const {
        return {all.data(), n_.issues.size()};
    }
    [[nodiscard]] std::vector<int> weights(const CompiledPreferences& side) const {
        std::vector<int> all;
        for (std::size_t i = 0; i < n_.issues.size(); ++i) { all.push_back(weightOf(n_, side, i)); }
        return all;
    }
    [[nodiscard]] int ranking() const { return rankAgreement(ranks(table_.preparation.rank), weights(n_.ours)); }
    /// What weighs least for us is given first.
    [[nodiscard]] int order() const {
        auto lightness = weights(n_.ours);
        for (auto& weight : lightness) { weight = -weight; }
        return rankAgreement(ranks(table_.preparation.give), lightness);
    }
    /// Well above the limit: from half the way to the best on it has all points.
    [[nodiscard]] int target() const {
        if (!isSet(table_.preparation.target)) { return 0; }
        const int most = sim::bestUtility(n_, n_.ours);
        return shareOf(2L * (worth(table_.preparation.target) - n_.ours.reservation), most - n_.ours.reservation);
    }
    [[nodiscard]] int bottomLine() const {
        if (!isSet(table_.preparation.bottom)) { return 0; }
        const int off = std::abs(worth(table_.preparation.bottom) - n_.ours.reservation);
        const int near = rules_[TableNumber::bottomNear];
        const int far = rules_[TableNumber::bottomFar];
        return off <= near ? kFullMarks : shareOf(far - off, far - near);
    }
    [[nodiscard]] int plannedOpening() const {
        const auto& p = table_.preparation;
        return isSet(p.opening) && isSet(p.target) && worth(p.opening) >= worth(p.target) ? kFullMarks : 0;
    }

    const TableRules& rules_;
    const CompiledNegotiation& n_;
    const TableTally& table_;
};

}  // namespace

int shareOf(std::int64_t part, std::int64_t whole) {
    if (whole <= 0) { return kFullMarks; }
    return static_cast<int>(std::clamp<std::int64_t>(roundedQuotient(Wide{part} * kFullMarks, whole), 0, kFullMarks));
}

int rankAgreement(std::span<const std::uint8_t> ranks, std::span<const int> truth) {
    int pairs = 0;
    int right = 0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        for (std::size_t k = i + 1; k < truth.size(); ++k) {
            if (truth[i] == truth[k]) { continue; }
            ++pairs;
            const bool ranked = ranks[i] != 0 && ranks[k] != 0;
            right += ranked && (truth[i] > truth[k]) == (ranks[i] < ranks[k]) ? 1 : 0;
        }
    }
    return pairs == 0 ? kFullMarks : shareOf(right, pairs);
}

int oursAfterDays(const CompiledNegotiation& negotiation, const TableTally& table) {
    return static_cast<int>(std::int64_t{table.ours} * sim::worthAfter(table.days, negotiation.dayCost) / kFullMarks);
}

std::optional<int> conductFigure(const CompiledScenario& scenario, NegotiationFigure figure, const TableTally& table) {
    const Conduct conduct{scenario, table};
    using enum NegotiationFigure;
    switch (figure) {
        case preparation: return conduct.preparation();
        case guess: return conduct.guess();
        case opening: return conduct.opening();
        case concessionCurve: return conduct.curve();
        case linkedConcessions: return conduct.linked();
        case logrolling: return conduct.logrolling();
        case information: return conduct.information();
        case arguments: return conduct.arguments();
        case relationship: return conduct.relationship();
        case ownUtility:
        case executed:
        case pareto:
        case nash:
        case bottomLine:
        case policy:
        case closing: break;
    }
    return {};
}

}  // namespace dealcraft::scoring
