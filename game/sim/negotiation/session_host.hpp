#pragma once

#include "sim/negotiation/host.hpp"
#include "sim/unfolding.hpp"

namespace dealcraft::sim {

/// A table in a play.
class SessionHost final : public TableHost {
public:
    explicit SessionHost(Unfolding& unfolding);

    [[nodiscard]] const NegotiationState& now() const override;
    void happen(const NegotiationEvent& event) override { u_.happen(event); }
    [[nodiscard]] int openness() const override;
    [[nodiscard]] int patience() const override { return stat(Stat::patience); }
    void change(Stat which, int by) override;
    void feel(Mood mood) override;
    void speak(TableSpoke words) override;
    void pass(int minutes) override;
    [[nodiscard]] bool holds(script::Code code) const override { return u_.holds(code); }
    [[nodiscard]] VerdictIndex verdictOf(Run<VerdictIndex> verdicts) const override { return u_.verdictOf(verdicts); }
    [[nodiscard]] std::uint16_t brokenBy(const Terms& terms) const override;
    void goAndComeBack(int days) override;
    void managerAnswers(bool allowed) override;
    void finish() override;

private:
    [[nodiscard]] int stat(Stat stat) const;
    void set(SlotIndex slot, int value);

    Unfolding& u_;
};

}  // namespace dealcraft::sim
