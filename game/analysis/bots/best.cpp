#include "analysis/bots/bots.hpp"
#include "analysis/review/exact.hpp"
#include "analysis/review/limits.hpp"

#include <algorithm>

namespace dealcraft::analysis {

namespace {

/// Plays what the exact solver finds best, with what a trainee could know and no more. Where the solver can't look to
/// the end (a free visit or a table lies ahead, too many situations), it plays as the expert does.
class BestBot final : public Bot {
public:
    BestBot() : expert_(expertBot()) {}

    void begin(std::uint64_t seed) override {
        expert_->begin(seed);
        belief_.clear();
        line_.clear();
        done_ = 0;
        began_ = false;
        exact_ = true;
    }

    sim::Action choose(const sim::Session& session, const sim::Moves& moves) override {
        const auto& now = session.scenario();
        if (scenario_ != &now || rulesHash_ != now.rulesHash || textHash_ != now.textHash) {
            scenario_ = &now;
            rulesHash_ = now.rulesHash;
            textHash_ = now.textHash;
            hopeless_ = false;
            solver_ = std::make_unique<ExactSolver>(*scenario_, exactLimits(scenario_->rules.review));
        }
        exact_ = exact_ && !hopeless_;
        if (exact_ && done_ == line_.size()) { decide(session); }
        return exact_ ? line_[done_++] : expert_->choose(session, moves);
    }

private:
    void decide(const sim::Session& session) {
        const bool first = !began_;
        const auto branches = began_ ? branchesOf(belief_, line_) : beginnings(*scenario_);
        began_ = true;
        const auto isHere = [&](const Particle& p) { return p.play.session().state() == session.state(); };
        const auto here = std::ranges::find_if(
            branches, [&](const Branch& branch) { return std::ranges::any_of(branch.belief, isHere); });
        exact_ = here != branches.end() && solver_->value(here->belief).has_value();
        hopeless_ = first && !exact_;
        if (!exact_) { return; }
        belief_ = here->belief;
        line_ = solver_->bestOf(belief_);
        done_ = 0;
    }

    std::unique_ptr<Bot> expert_;
    const CompiledScenario* scenario_ = nullptr;  ///< another one may come to stand at the same address
    std::uint64_t rulesHash_ = 0;
    std::uint64_t textHash_ = 0;
    std::unique_ptr<ExactSolver> solver_;
    Belief belief_;
    DecisionLine line_;  ///< what it is about to do, and how much of it is done
    std::size_t done_ = 0;
    bool began_ = false;
    bool exact_ = true;
    bool hopeless_ = false;  ///< the scenario is too much from its beginning on: no play of it is tried again
};

}  // namespace

std::unique_ptr<Bot> bestBot() {
    return std::make_unique<BestBot>();
}

}  // namespace dealcraft::analysis
