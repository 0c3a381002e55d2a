#include "analysis/review/exact.hpp"

#include "base/assert.hpp"
#include "base/quantity.hpp"
#include "scoring/criteria.hpp"
#include "sim/apply.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::analysis {

namespace {

Hindrance hindranceAt(const CompiledActivity& activity) {
    if (std::holds_alternative<CompiledCall>(activity.body)) { return Hindrance::visit; }
    return std::holds_alternative<CompiledNegotiation>(activity.body) ? Hindrance::negotiation : Hindrance::none;
}

}  // namespace

std::vector<sim::Action> dialogueActions(const scoring::Play& play) {
    sim::Moves moves;
    play.session().legal(moves);
    std::vector<sim::Action> actions;
    for (const auto& move : moves) {
        if (move.verb == sim::Verb::name) { continue; }
        if (move.slots.empty()) {
            actions.push_back(sim::actionOf(move, {}));
            continue;
        }
        for (const auto place : move.slots[0]) {
            const std::array<std::uint16_t, 1> filling{place};
            actions.push_back(sim::actionOf(move, filling));
        }
    }
    return actions;
}

ExactSolver::ExactSolver(const CompiledScenario& scenario, const ExactLimits& limits)
    : scenario_(scenario), limits_(limits), keys_(scenario), spaces_(scenario) {
    cardsCount_ = std::ranges::any_of(scenario.criteria,
                                      [](const CompiledCriterion& c) { return c.measure == Measure::objections; });
}

std::optional<Value> ExactSolver::value(const Belief& belief) {
    const auto from = nodes_.size();
    hindrance_ = Hindrance::none;
    const auto node = explore(belief, 0);
    if (!node) {
        forget(from);
        return std::nullopt;
    }
    settle(from);
    return nodes_[*node].value;
}

std::optional<Value> ExactSolver::valueAfter(const Belief& belief, std::span<const sim::Action> line) {
    Wide sum = 0;
    std::int64_t weight = 0;
    for (const auto& branch : branchesOf(belief, line)) {
        const auto v = value(branch.belief);
        if (!v) { return std::nullopt; }
        sum += Wide{*v} * static_cast<std::int64_t>(branch.weight);
        weight += static_cast<std::int64_t>(branch.weight);
    }
    return roundedQuotient(sum, weight);
}

DecisionLine ExactSolver::bestOf(const Belief& belief) {
    const auto known = known_.find(keys_.of(belief));
    DEALCRAFT_ASSERT(known != known_.end());
    const auto& node = nodes_[known->second];
    const auto lines = linesOf(belief);
    DEALCRAFT_ASSERT(lines && lines->size() == node.choices);
    std::size_t best = 0;
    for (std::size_t i = 1; i < node.choices; ++i) {
        if (valueOf(choices_[node.firstChoice + i]) > valueOf(choices_[node.firstChoice + best])) { best = i; }
    }
    return (*lines)[best];
}

std::optional<ExactSolver::NodeIndex> ExactSolver::explore(const Belief& belief, std::size_t depth) {
    const auto [known, isNew] = known_.emplace(keys_.of(belief), static_cast<NodeIndex>(nodes_.size()));
    if (!isNew) { return known->second; }
    const auto node = known->second;
    nodes_.emplace_back();
    keyOf_.push_back(&known->first);
    const auto& first = belief.front().play;
    if (first.over()) {
        nodes_[node].value = finalValue(belief);
        return node;
    }
    hindrance_ = hindranceAt(scenario_.activity(first.session().state().activity));
    if (nodes_.size() > limits_.states || depth > limits_.depth) { hindrance_ = Hindrance::states; }
    if (hindrance_ != Hindrance::none || !expand(node, belief, depth)) { return std::nullopt; }
    finished_.push_back(node);
    return node;
}

bool ExactSolver::expand(NodeIndex node, const Belief& belief, std::size_t depth) {
    const auto lines = linesOf(belief);
    if (!lines) { return false; }
    std::vector<std::vector<Edge>> all;
    for (const auto& line : *lines) {
        auto& edges = all.emplace_back();
        for (const auto& branch : branchesOf(belief, line)) {
            const auto to = explore(branch.belief, depth + 1);
            if (!to) { return false; }
            edges.push_back({*to, branch.weight});
        }
    }
    nodes_[node].firstChoice = static_cast<std::uint32_t>(choices_.size());
    nodes_[node].choices = static_cast<std::uint32_t>(all.size());
    for (const auto& edges : all) {
        choices_.push_back({static_cast<std::uint32_t>(edges_.size()), static_cast<std::uint32_t>(edges.size())});
        edges_.insert(edges_.end(), edges.begin(), edges.end());
    }
    return true;
}

/// In a dialogue the silent card is worth playing only with the right word; in a form a decision is a whole filling.
std::optional<std::vector<DecisionLine>> ExactSolver::linesOf(const Belief& belief) {
    const auto& play = belief.front().play;
    const auto& state = play.session().state();
    std::vector<DecisionLine> lines;
    if (std::holds_alternative<CompiledForm>(scenario_.activity(state.activity).body)) {
        const auto fillings = fillingsOf(belief, {}, limits_.fillings);
        if (!fillings) {
            hindrance_ = Hindrance::fillings;
            return std::nullopt;
        }
        for (const auto& filling : *fillings) { lines.push_back(actionsOf(play, filling)); }
        return lines;
    }
    const auto& dialogue = std::get<sim::DialogueState>(state.inner);
    const auto& objection = scenario_.moment(dialogue.at).objection;
    if (cardsCount_ && objection) {
        const sim::Action card = sim::DialogueAction{sim::NameObjection{*objection}};
        if (sim::isLegal(scenario_, state, card)) { lines.push_back({card}); }
    }
    for (const auto& action : dialogueActions(play)) { lines.push_back({action}); }
    return lines;
}

Value ExactSolver::finalValue(const Belief& belief) {
    Wide sum = 0;
    std::int64_t weight = 0;
    for (const auto& particle : belief) {
        const auto total = resultOf(scenario_, particle.play.session().state(), particle.play.score(), spaces_).total;
        sum += Wide{total} * kHundredthValue * static_cast<std::int64_t>(particle.weight);
        weight += static_cast<std::int64_t>(particle.weight);
    }
    return roundedQuotient(sum, weight);
}

Value ExactSolver::valueOf(const Choice& choice) const {
    Wide sum = 0;
    std::int64_t weight = 0;
    for (const auto& edge : std::span{edges_}.subspan(choice.firstEdge, choice.edges)) {
        sum += Wide{nodes_[edge.to].value} * static_cast<std::int64_t>(edge.weight);
        weight += static_cast<std::int64_t>(edge.weight);
    }
    return roundedQuotient(sum, weight);
}

/// What follows was expanded first, so without loops one sweep is enough, and a second one changes nothing.
void ExactSolver::settle(std::size_t from) {
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto index : finished_) {
            if (index < from) { continue; }
            auto& node = nodes_[index];
            Value best = 0;
            for (std::size_t i = 0; i < node.choices; ++i) {
                best = std::max(best, valueOf(choices_[node.firstChoice + i]));
            }
            changed = changed || best != node.value;
            node.value = best;
        }
    }
    finished_.clear();
}

/// What was begun and could not be finished. What hangs on it is gone with it.
void ExactSolver::forget(std::size_t from) {
    for (std::size_t i = from; i < nodes_.size(); ++i) { known_.erase(*keyOf_[i]); }
    nodes_.resize(from);
    keyOf_.resize(from);
    finished_.clear();
}

}  // namespace dealcraft::analysis
