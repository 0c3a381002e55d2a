#pragma once

#include "content/compiled.hpp"
#include "sim/negotiation/bidding.hpp"
#include "sim/negotiation/event.hpp"
#include "sim/negotiation/state.hpp"

#include <cstdint>

/// What a table stands in: a play with its people, clock and rules, or nothing but two engines.
namespace dealcraft::sim {

class TableHost {
public:
    TableHost(const CompiledNegotiation& negotiation, const TableRules& rules)
        : negotiation_(negotiation), rules_(rules) {}
    TableHost(const TableHost&) = delete;
    TableHost& operator=(const TableHost&) = delete;
    virtual ~TableHost() = default;

    [[nodiscard]] const CompiledNegotiation& negotiation() const { return negotiation_; }
    [[nodiscard]] int number(TableNumber n) const { return rules_[n]; }
    [[nodiscard]] const TableRules& rules() const { return rules_; }
    [[nodiscard]] const CompiledDealer& dealer() const { return negotiation_.dealers[now().dealer]; }

    [[nodiscard]] virtual const NegotiationState& now() const = 0;
    virtual void happen(const NegotiationEvent& event) = 0;

    // ---- the one at the other side
    [[nodiscard]] virtual int openness() const = 0;  ///< half closeness, half credit, 0 to 100
    [[nodiscard]] virtual int patience() const = 0;  ///< 0 to 100
    virtual void change(Stat stat, int by) = 0;
    virtual void feel(Mood mood) = 0;

    // ---- the play around
    /// Somebody says something. The host adds what the voice is like and which lines fit.
    virtual void speak(TableSpoke words) = 0;
    virtual void pass(int minutes) = 0;
    [[nodiscard]] virtual bool holds(script::Code code) const = 0;
    [[nodiscard]] virtual VerdictIndex verdictOf(Run<VerdictIndex> verdicts) const = 0;
    [[nodiscard]] virtual std::uint16_t brokenBy(const Terms& terms) const = 0;
    virtual void goAndComeBack(int days) = 0;
    virtual void managerAnswers(bool allowed) = 0;
    virtual void finish() = 0;

private:
    const CompiledNegotiation& negotiation_;
    const TableRules& rules_;
};

/// The dealer when it is his turn.
[[nodiscard]] Bargainer dealerSide(const TableHost& host);

/// What is left of a worth of 10000 after so many days, each of which takes so many basis points of it.
[[nodiscard]] int worthAfter(int days, int dayCost);

// ---- what follows from each move
void openTable(TableHost& host);
void unfoldOffer(TableHost& host, const Terms& terms, bool conditional);
void unfoldAcceptance(TableHost& host);
void unfoldWalking(TableHost& host);
void unfoldQuestion(TableHost& host, std::uint8_t about);
void unfoldArgument(TableHost& host, std::uint8_t place);
void unfoldLimit(TableHost& host, std::uint8_t issue, std::uint8_t value);
void unfoldAdjourning(TableHost& host);
void unfoldManagerCall(TableHost& host);
/// He leaves if his patience is gone.
void leaveIfWorn(TableHost& host);
/// The dealer makes his next bid.
void bid(TableHost& host);

}  // namespace dealcraft::sim
