#include "analysis/bot.hpp"

#include "base/chance.hpp"

namespace dealcraft::analysis {

namespace {

using namespace dealcraft::sim;

using Filling = InlineVector<std::uint16_t, kMaxIssues>;

/// How willingly a bot makes a kind of move, against the others. Little is taken back, and nobody leaves while he can
/// speak.
constexpr std::uint32_t eagerness(Verb verb) {
    switch (verb) {
        case Verb::choose: return 24;
        case Verb::name: return 2;
        case Verb::leave: return 0;
        case Verb::unmark: return 1;
        case Verb::mark: return 8;
        case Verb::confirm: return 48;
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

}  // namespace

std::unique_ptr<Bot> makeBot(std::string_view name, std::uint64_t seed) {
    if (name == "random") { return std::make_unique<RandomBot>(seed); }
    return nullptr;
}

std::vector<std::string> botNames() {
    return {"random"};
}

}  // namespace dealcraft::analysis
