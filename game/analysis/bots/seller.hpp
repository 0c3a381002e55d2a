#pragma once

#include "analysis/bot.hpp"
#include "analysis/bots/table_sight.hpp"
#include "base/chance.hpp"
#include "sim/call/visit.hpp"

#include <map>
#include <optional>

/// What bots with a habit have in common: one taste for all that is written to be chosen from, and a habit of running a
/// free visit.
namespace dealcraft::analysis {

using namespace dealcraft::sim;

/// Which of several authored choices somebody takes.
enum class Taste : std::uint8_t {
    best,      ///< the best grade
    middling,  ///< anything that is not plainly bad, the good and the weak more often than the best
    any,
    first,
    longest,  ///< the one of most words
};

class Seller : public Bot {
public:
    explicit Seller(Taste taste) : taste_(taste) {}

    void begin(std::uint64_t seed) override;
    Action choose(const Session& session, const Moves& moves) final;

protected:
    /// A new play begins: a habit forgets the last one.
    virtual void forget() {}
    /// What it does in a free visit. Something that is not legal, or nothing, makes it take leave.
    [[nodiscard]] virtual std::optional<CallAction> visit(const Session& session, const Visit& v) = 0;

    /// What it does at a table. Something that is not legal, or nothing, makes it sit down, take a bid that is above
    /// our bottom line, or leave.
    [[nodiscard]] virtual std::optional<NegotiationAction> bargain(const TableSight& sight) = 0;

    [[nodiscard]] SampleChance& chance() { return *chance_; }
    /// Whether something happens that happens so often, in percent.
    [[nodiscard]] bool happens(int percent) { return chance_->below(100) < static_cast<std::size_t>(percent); }

private:
    /// Something that can be chosen, as far as a taste looks at it.
    struct Candidate {
        Grade grade = Grade::none;
        TextId say = kNoText;
        int minutes = 0;
        bool needed = false;
    };
    [[nodiscard]] int appealOf(const Session& session, const Candidate& candidate);
    [[nodiscard]] std::optional<Action> markSomewhere(const Session& session, const Moves& moves, bool extra);
    [[nodiscard]] Action fillForm(const Session& session, const Moves& moves);
    [[nodiscard]] std::optional<Action> markIn(const Session& session, const Move& move, bool extra);
    [[nodiscard]] Action speak(const Session& session, const Moves& moves);
    [[nodiscard]] Action sitAtTable(const Session& session);

    Taste taste_;
    std::optional<SampleChance> chance_;
    std::map<std::uint16_t, int> chosen_;  ///< options of dialogues in this play
};

/// The move of a kind, if it is there.
[[nodiscard]] const Move* moveOf(const Moves& moves, Verb verb);

}  // namespace dealcraft::analysis
