#include "analysis/negotiation/duel.hpp"

#include "base/hash.hpp"
#include "base/overloaded.hpp"
#include "sim/negotiation/evolve.hpp"
#include "sim/negotiation/host.hpp"
#include "sim/negotiation/table.hpp"

#include <algorithm>

namespace dealcraft::analysis {

namespace {

using namespace dealcraft::sim;

constexpr int kOpenness = 50;  ///< of both, and it stays
constexpr int kPatience = 100;

/// A table with nothing around it. It keeps what has happened, and the other half of what the engines need to know.
class DuelHost final : public TableHost {
public:
    DuelHost(const CompiledNegotiation& negotiation, const TableRules& rules) : TableHost(negotiation, rules) {
        evolveTable(negotiation, state_, TableOpened{{}, 0, kOpenness});
        ofDealer_.begin(negotiation.issues.size());
    }

    [[nodiscard]] const NegotiationState& now() const override { return state_; }
    void happen(const NegotiationEvent& event) override {
        evolveTable(negotiation(), state_, event);
        std::visit(
            Overloaded{[&](const Offered& e) { take(e); }, [&](const Agreed& e) { take(e); },
                       [&](const WalkedAway& e) { chain_.add(static_cast<std::uint64_t>(e.by)); }, [](const auto&) {}},
            event);
    }
    [[nodiscard]] int openness() const override { return kOpenness; }
    [[nodiscard]] int patience() const override { return kPatience; }
    void change(Stat, int) override {}
    void feel(Mood) override {}
    void speak(TableSpoke) override {}
    void pass(int) override {}
    [[nodiscard]] bool holds(script::Code) const override { return true; }
    [[nodiscard]] VerdictIndex verdictOf(Run<VerdictIndex>) const override { return {}; }
    [[nodiscard]] std::uint16_t brokenBy(const Terms&) const override { return 0; }
    void goAndComeBack(int) override {}
    void managerAnswers(bool) override {}
    void finish() override { over_ = true; }

    [[nodiscard]] bool over() const { return over_; }
    [[nodiscard]] DuelResult result() const {
        DuelResult made = result_;
        made.rounds = state_.round;
        made.hash = chain_.value();
        return made;
    }
    /// The engine in the trainee's chair at its turn.
    [[nodiscard]] Bargainer trainee(const Challenger& challenger) const {
        return {.table = negotiation(),
                .rules = rules(),
                .wants = negotiation().ours,
                .tactic = challenger.tactic,
                .ranked = challenger.ranked,
                .own = state_.byTrainee.span(),
                .others = state_.byDealer.span(),
                .model = ofDealer_,
                .lowestOwn = lowestOfTrainee_,
                .trust = softenedBy(rules(), kOpenness)};
    }

private:
    void take(const Offered& e) {
        if (e.by == Side::dealer) {
            ofDealer_.observe(negotiation().issues.size(), e.terms);
        } else {
            lowestOfTrainee_ = std::min(lowestOfTrainee_, int{e.ours});
        }
        addValues(chain_, e.terms.values);
    }
    void take(const Agreed& e) {
        result_.agreed = true;
        result_.terms = e.terms;
        result_.ours = e.ours;
        result_.theirs = e.theirs;
        addValues(chain_, e.terms.values);
    }
    NegotiationState state_;
    OpponentModel ofDealer_;
    int lowestOfTrainee_ = kFullUtility;
    HashChain chain_;
    DuelResult result_;
    bool over_ = false;
};

/// It takes what is as good as its own next bid, and leaves if no package is good enough.
NegotiationAction moveOf(const DuelHost& host, const Challenger& challenger) {
    const auto& table = host.now();
    const auto side = host.trainee(challenger);
    const int target = targetIn(side, table.round);
    if (!table.byDealer.empty() && accepts(side, table.byDealer.back(), target, table.round)) { return Accept{}; }
    const auto bid = bidAt(side, target, allOpen());
    return bid == allOpen() ? NegotiationAction{WalkAway{}} : Offer{bid};
}

}  // namespace

DuelResult duel(const CompiledNegotiation& negotiation, const TableRules& rules, const Challenger& challenger) {
    DuelHost host{negotiation, rules};
    openTable(host);
    int steps = 0;
    while (!host.over()) {
        unfold(host, moveOf(host, challenger));
        ++steps;
    }
    auto result = host.result();
    result.steps = steps;
    return result;
}

}  // namespace dealcraft::analysis
