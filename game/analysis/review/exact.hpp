#pragma once

#include "analysis/review/belief.hpp"
#include "analysis/review/fillings.hpp"
#include "analysis/review/state_key.hpp"
#include "scoring/space_shelf.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace dealcraft::analysis {

/// The expected final score under good play, in thousandths of a hundredth of a point: 0 to 10,000,000.
using Value = std::int64_t;
inline constexpr Value kPointValue = 100'000;
inline constexpr Value kHundredthValue = 1000;  ///< scores are counted in hundredths of a point

/// One decision: an action, or a form with everything that is picked in it.
using DecisionLine = std::vector<sim::Action>;

struct ExactLimits {
    std::size_t states = 60'000;    ///< information sets, over all that the solver is asked
    std::size_t fillings = 20'000;  ///< of one form
    std::size_t depth = 4'000;      ///< decisions one after the other
};

/// Why a value can't be computed exactly.
enum class Hindrance : std::uint8_t { none, visit, negotiation, states, fillings };

/// Expectimax over information sets: maximises over what the trainee can do with what it can know, averages over
/// chance and over the situations that it can't tell apart. Every information set is solved once.
/// Values are rounded at chance nodes, by roundedQuotient. Loops are solved by iterating from 0: going round for ever
/// is worth nothing.
class ExactSolver {
public:
    /// @pre the scenario outlives it
    ExactSolver(const CompiledScenario& scenario, const ExactLimits& limits);

    /// V of an information set. @return nothing where something hinders, see hindrance()
    [[nodiscard]] std::optional<Value> value(const Belief& belief);

    /// Q of a decision: what is to be expected after it.
    [[nodiscard]] std::optional<Value> valueAfter(const Belief& belief, std::span<const sim::Action> line);

    /// The best of what value() has looked at, the first of equals. @pre value(belief) has one, and it isn't over
    [[nodiscard]] DecisionLine bestOf(const Belief& belief);

    /// What stood in the way last.
    [[nodiscard]] Hindrance hindrance() const { return hindrance_; }
    [[nodiscard]] std::size_t states() const { return nodes_.size(); }

private:
    using NodeIndex = std::uint32_t;
    struct Edge {
        NodeIndex to = 0;
        std::uint64_t weight = 0;
    };
    struct Choice {
        std::uint32_t firstEdge = 0;
        std::uint32_t edges = 0;
    };
    struct Node {
        Value value = 0;
        std::uint32_t firstChoice = 0;  ///< none: the play is over
        std::uint32_t choices = 0;
    };

    std::optional<NodeIndex> explore(const Belief& belief, std::size_t depth);
    bool expand(NodeIndex node, const Belief& belief, std::size_t depth);
    [[nodiscard]] std::optional<std::vector<DecisionLine>> linesOf(const Belief& belief);
    [[nodiscard]] Value finalValue(const Belief& belief);
    [[nodiscard]] Value valueOf(const Choice& choice) const;
    void settle(std::size_t from);
    void forget(std::size_t from);

    const CompiledScenario& scenario_;
    ExactLimits limits_;
    StateKeys keys_;
    scoring::SpaceShelf spaces_;
    bool cardsCount_ = false;
    Hindrance hindrance_ = Hindrance::none;
    std::unordered_map<std::string, NodeIndex> known_;  ///< never walked over
    std::vector<const std::string*> keyOf_;             ///< by node: where its key lies in known_
    std::vector<Node> nodes_;
    std::vector<NodeIndex> finished_;  ///< in the order in which they were expanded: what follows comes first
    std::vector<Choice> choices_;
    std::vector<Edge> edges_;
};

/// All that can be decided in a dialogue, as actions.
[[nodiscard]] std::vector<sim::Action> dialogueActions(const scoring::Play& play);

}  // namespace dealcraft::analysis
