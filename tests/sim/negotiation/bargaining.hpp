#pragma once

#include "base/chance.hpp"
#include "sim/negotiation/action.hpp"
#include "sim/negotiation/host.hpp"

#include <vector>

/// Tables that are small enough to reckon by hand, and a host without a play around it.
namespace dealcraft::test {

/// The table rules that are shipped.
[[nodiscard]] const content::TableRules& houseTableRules();

/// What one side gets for each value of each issue, and what no deal is worth to it.
struct SideSketch {
    int reservation = 0;
    std::vector<std::vector<int>> points;
};

[[nodiscard]] content::CompiledNegotiation tableWith(int rounds, const SideSketch& ours, const SideSketch& theirs,
                                                     const content::Tactic& tactic);

/// Three issues of three values. Ours: 5000 volume, 3000 price, 2000 days; theirs: 2000, 6000, 2000, the other way
/// round. Both limits are 4000; the dealer concedes evenly, from all to his limit.
[[nodiscard]] content::CompiledNegotiation smallTable(int rounds = 5);

/// Issues with random worths of which some values need others.
[[nodiscard]] content::CompiledNegotiation randomTable(SampleChance& chance);

[[nodiscard]] sim::Terms terms(std::initializer_list<int> values);  ///< -1: open

/// A table with nothing around it but a person whose stats it keeps.
class BareTable final : public sim::TableHost {
public:
    explicit BareTable(const content::CompiledNegotiation& negotiation,
                       const content::TableRules& rules = houseTableRules());

    void does(const sim::NegotiationAction& action);

    [[nodiscard]] const sim::NegotiationState& now() const override { return state_; }
    void happen(const sim::NegotiationEvent& event) override;
    [[nodiscard]] int openness() const override { return opennessNow; }
    [[nodiscard]] int patience() const override { return patienceNow; }
    void change(content::Stat stat, int by) override;
    void feel(content::Mood mood) override { moodNow = mood; }
    void speak(sim::TableSpoke words) override {
        acts.push_back(words.act);
        spoken.push_back(words);
    }
    void pass(int minutes) override { minutesPassed += minutes; }
    [[nodiscard]] bool holds(script::Code) const override { return argumentFits; }
    [[nodiscard]] content::VerdictIndex verdictOf(content::Run<content::VerdictIndex>) const override { return {}; }
    [[nodiscard]] std::uint16_t brokenBy(const sim::Terms&) const override { return 0; }
    void goAndComeBack(int days) override { daysAway += days; }
    void managerAnswers(bool allowed) override { managerAllowed = allowed; }
    void finish() override { over = true; }

    /// Whether he (or the trainee) has said this since the last action began.
    [[nodiscard]] bool said(content::Act act) const;
    /// The last event of this kind, since the last action began; the test fails if there is none.
    template <class E>
    [[nodiscard]] const E& last() const {
        const E* found = nullptr;
        for (const auto& event : events) { found = std::holds_alternative<E>(event) ? &std::get<E>(event) : found; }
        if (found == nullptr) { missing(); }
        return *found;
    }

    int opennessNow = 50;
    int patienceNow = 60;
    int creditGained = 0;
    content::Mood moodNow = content::Mood::neutral;
    int minutesPassed = 0;
    bool argumentFits = true;
    int daysAway = 0;
    bool managerAllowed = false;
    bool over = false;
    std::vector<content::Act> acts;             ///< of the last action
    std::vector<sim::TableSpoke> spoken;        ///< of the last action
    std::vector<sim::NegotiationEvent> events;  ///< of the last action
    std::vector<int> targets;                   ///< what he wanted when he made each of his bids

private:
    [[noreturn]] static void missing();

    sim::NegotiationState state_;
};

}  // namespace dealcraft::test
