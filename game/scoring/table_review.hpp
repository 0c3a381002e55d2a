#pragma once

#include "content/compiled.hpp"
#include "scoring/score_state.hpp"
#include "scoring/table_tally.hpp"
#include "sim/event.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

/// A negotiation told again with everything revealed.
namespace dealcraft::scoring {

/// A package that would have been better for us and no worse for the dealer.
struct BetterSwap {
    sim::Terms terms;
    int ours = 0;
    int theirs = 0;
};

/// An offer with both sides' utilities (of 10000), for plot and film.
struct RevealedOffer {
    std::size_t action = 0;  ///< number of the action in the log, from 1
    ActivityIndex activity;
    sim::Side by = sim::Side::trainee;
    int round = 0;
    sim::Terms terms;
    int ours = 0;
    int theirs = 0;
    std::uint8_t marks = 0;  ///< bits of sim::OfferMark
    std::optional<StepClass>
        step;           ///< against the same side's full offer before; nothing for the first and for partial ones
    int ourChange = 0;  ///< against that offer
    int theirChange = 0;
    std::optional<BetterSwap> better;  ///< ours: within policy the best that would have cost him nothing
    [[nodiscard]] bool is(sim::OfferMark mark) const { return (marks & static_cast<unsigned>(mark)) != 0; }
};

/// One figure of docs/mechanics/negotiation.md; nothing where the play gave no opportunity.
struct RevealedFigure {
    NegotiationFigure figure = NegotiationFigure::ownUtility;
    std::optional<int> points;  ///< of 10000
};

using UtilityPoint = std::pair<int, int>;  ///< ours, theirs, of 10000

struct RevealedTable {
    ActivityIndex activity;
    int ourReservation = 0;
    int dealersReservation = 0;
    std::vector<RevealedOffer> offers;
    std::optional<RevealedOffer> deal;
    std::vector<UtilityPoint> packages;  ///< within our policy; of very many packages one for each small square
    std::vector<UtilityPoint> outside;   ///< the same for those that break it
    std::vector<UtilityPoint> frontier;  ///< Pareto frontier within our policy, by falling utility of ours
    std::vector<UtilityPoint> nash;      ///< solutions within our policy; empty if nothing is rational
    std::vector<UtilityPoint> kalaiSmorodinsky;
    std::vector<UtilityPoint> welfare;
    std::vector<UtilityPoint> weights;  ///< per issue, how much it can matter to us and to the dealer
    std::vector<int> modelWeights;  ///< per issue, percent: what his bids gave away of his weights (frequency model)
    std::vector<int> targets;       ///< per round, what his time tactic alone aimed at
    int packageCount = 0;           ///< all, with those that break policy
    int allowedCount = 0;           ///< those within our policy
    int agreementZone = 0;          ///< number of rational packages within our policy
    bool prepared = false;          ///< there was a preparation
    sim::Preparation preparation;
    bool bluffed = false;  ///< he has claimed an alternative that he did not have
    AlternativeStrength alternative = AlternativeStrength::weak;
    sim::TableClosed closed;
    std::array<std::array<std::uint8_t, kStepClasses>, 2> steps{};  ///< by side
    std::vector<RevealedFigure> figures;                            ///< all of them
};

/// Gathers a negotiation while the log is walked through.
class TableTeller {
public:
    TableTeller(const CompiledScenario& scenario, std::vector<RevealedTable>& tables)
        : scenario_(scenario), tables_(tables) {}

    /// An event of a table, before it is folded.
    void tell(std::size_t action, ActivityIndex activity, const sim::NegotiationEvent& event);
    /// The play is over: what could have been, and what each figure came to.
    void finish(const sim::State& state, const ScoreState& score);

private:
    void open(const sim::TableOpened& e);
    void addOffer(std::size_t action, ActivityIndex activity, const sim::Offered& e);
    void addSpace(RevealedTable& table, const TableTally& tally, const sim::State& state) const;
    void addFigures(RevealedTable& table, const sim::State& state, const ScoreState& score) const;

    const CompiledScenario& scenario_;
    std::vector<RevealedTable>& tables_;
};

}  // namespace dealcraft::scoring
