#include "analysis/bot.hpp"

#include <algorithm>

#include "base/chance.hpp"

namespace dealcraft::analysis {

namespace {

using namespace dealcraft::sim;

using Filling = InlineVector<std::uint16_t, kMaxIssues>;

/// How willingly a bot makes a kind of move, against the others. Nothing is taken back, and nobody leaves while he can speak.
constexpr std::uint32_t eagerness(Verb verb) {
    switch (verb) {
        case Verb::choose: return 24;
        case Verb::name: return 2;
        case Verb::leave:
        case Verb::unmark: return 0;
        case Verb::mark: return 8;
        case Verb::confirm: return 6;
        case Verb::offer: return 12;
        case Verb::accept: return 3;
        case Verb::walkAway: return 1;
    }
    return 0;
}

class RandomBot final : public Bot {
public:
    explicit RandomBot(std::uint64_t seed) : chance_(seed) {}

    Action choose(const Session&, const Moves& moves) override {
        InlineVector<std::uint32_t, 2 * kMaxFields + 4> weights;
        std::uint32_t sum = 0;
        for (const auto& move : moves) {
            weights.push_back(eagerness(move.verb));
            sum += weights.back();
        }
        const auto& move = sum == 0 ? moves[0] : moves[chance_.pick(weights.span(), {})];
        Filling filling;
        for (const auto& domain : move.slots) { filling.push_back(domain[chance_.below(domain.size())]); }
        return actionOf(move, filling.span());
    }

private:
    SampleChance chance_;
};

/// Clicks on what stands first: confirms a form as soon as it may, takes the dealer's first offer.
class FirstBot final : public Bot {
public:
    Action choose(const Session&, const Moves& moves) override {
        const auto& move = firstOf(moves);
        Filling filling;
        for (const auto& domain : move.slots) { filling.push_back(domain[0]); }
        return actionOf(move, filling.span());
    }

private:
    static const Move& firstOf(const Moves& moves) {
        for (const auto& move : moves) {
            if (move.verb == Verb::confirm || move.verb == Verb::accept) { return move; }
        }
        for (const auto& move : moves) {
            if (move.verb != Verb::unmark && !(move.verb == Verb::mark && hasPick(moves, move.field))) { return move; }
        }
        for (const auto& move : moves) {
            if (move.verb == Verb::mark) { return move; }
        }
        return moves[0];
    }

    /// Whether something of this field could be taken back.
    static bool hasPick(const Moves& moves, FieldIndex field) {
        return std::ranges::any_of(moves, [&](const Move& m) { return m.verb == Verb::unmark && m.field == field; });
    }
};

}  // namespace

std::unique_ptr<Bot> makeBot(std::string_view name, std::uint64_t seed) {
    if (name == "random") { return std::make_unique<RandomBot>(seed); }
    if (name == "first") { return std::make_unique<FirstBot>(); }
    return nullptr;
}

std::vector<std::string> botNames() { return {"first", "random"}; }

}  // namespace dealcraft::analysis
