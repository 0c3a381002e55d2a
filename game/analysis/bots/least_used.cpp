#include "analysis/bots/bots.hpp"
#include "analysis/bots/exploring.hpp"
#include "analysis/bots/seller.hpp"
#include "base/hash.hpp"
#include "sim/apply.hpp"

#include <limits>
#include <optional>
#include <unordered_map>

namespace dealcraft::analysis {

namespace {

/// Moves that end an activity or take something back count for several: who walks out at once, or changes his mind for
/// ever, gets nowhere.
std::uint32_t costOf(Verb verb) {
    const bool ends = verb == Verb::leave || verb == Verb::walkOut || verb == Verb::close || verb == Verb::walkAway;
    return verb == Verb::unmark ? 48 : ends ? 12 : 1;
}

/// In a free visit what came about least. Elsewhere first the kind of move that was made least, then the filling of its
/// slots that was used least; what is equal is drawn. A play that goes carefully mostly takes what is graded best.
class LeastUsedBot final : public Bot {
public:
    void begin(std::uint64_t seed) override {
        chance_.emplace(seed);
        explorer_.begin(seed);
        careful_->begin(seed);
    }

    Action choose(const Session& session, const Moves& moves) override {
        const auto& activity = session.scenario().activity(session.state().activity);
        if (activity.type == ActivityType::call) { return explorer_.choose(session, moves); }
        if (!session.scenario().minds.empty() && explorer_.careNow(session) == Explorer::Care::strict &&
            chance_->below(kAlmost) != 0) {
            return careful_->choose(session, moves);
        }
        return leastUsed(session, moves);
    }

private:
    static constexpr std::size_t kAlmost = 8;  ///< one careful choice in so many is made by count all the same
    using Filling = InlineVector<std::uint16_t, kMaxIssues>;

    Action leastUsed(const Session& session, const Moves& moves) {
        const auto activity = session.scenario().activity(session.state().activity).key;
        const Move* taken = moves.begin();
        std::uint64_t fewest = std::numeric_limits<std::uint64_t>::max();
        for (const auto& move : moves) {
            const auto used = rated(keyOf(activity, move));
            if (used < fewest) {
                fewest = used;
                taken = &move;
            }
        }
        const auto key = keyOf(activity, *taken);
        used_[key] += costOf(taken->verb);
        const auto filling = fillingOf(session, key, *taken);
        return actionOf(*taken, filling.span());
    }

    static std::uint64_t keyOf(std::uint64_t activity, const Move& move) {
        return splitmix64(activity ^ splitmix64(static_cast<std::uint64_t>(move.verb) * 1000 +
                                                (move.field.none() ? 999 : move.field.value())));
    }
    /// How often something was used, with a draw behind the point.
    std::uint64_t rated(std::uint64_t key) {
        constexpr std::uint64_t kDraws = 1024;
        const auto found = used_.find(key);
        return (found == used_.end() ? 0 : found->second) * kDraws + chance_->below(kDraws);
    }
    Filling fillingOf(const Session& session, std::uint64_t key, const Move& move) {
        constexpr int kTries = 16;  // of a move with several slots so many fillings are compared
        Filling best;
        std::uint64_t bestKey = key;
        std::uint64_t fewest = std::numeric_limits<std::uint64_t>::max();
        bool found = false;
        const auto consider = [&](const Filling& filling) {
            if (!isLegal(session.scenario(), session.state(), actionOf(move, filling.span()))) { return; }
            found = true;
            auto place = key;
            for (const auto value : filling) { place = splitmix64(place ^ (value + 1U)); }
            const auto used = rated(place);
            if (used >= fewest) { return; }
            fewest = used;
            best = filling;
            bestKey = place;
        };
        if (move.slots.size() == 1) {
            for (const auto value : move.slots[0]) { consider({value}); }
        }
        for (int i = 0; move.slots.size() > 1 && (i < kTries || !found); ++i) {
            Filling filling;
            for (const auto& domain : move.slots) { filling.push_back(domain[chance_->below(domain.size())]); }
            consider(filling);
        }
        ++used_[bestKey];
        return best;
    }

    std::optional<SampleChance> chance_;
    Explorer explorer_;
    std::unique_ptr<Bot> careful_ = greedyBot();
    std::unordered_map<std::uint64_t, std::uint64_t> used_;  ///< by key; never walked over
};

}  // namespace

std::unique_ptr<Bot> leastUsedBot() {
    return std::make_unique<LeastUsedBot>();
}

}  // namespace dealcraft::analysis
