#include "analysis/bots/bots.hpp"
#include "analysis/bots/call_moves.hpp"
#include "analysis/bots/seller.hpp"
#include "base/utf8.hpp"
#include "sim/apply.hpp"
#include "sim/call/call.hpp"

#include <algorithm>

/// Habits of clicking: without a thought for the customer.
namespace dealcraft::analysis {

namespace {

class FirstBot final : public Seller {
public:
    FirstBot() : Seller(Taste::first) {}

private:
    std::optional<CallAction> visit(const Session& session, const Visit&) override {
        const auto moves = callMoves(session);
        return moves.empty() ? std::nullopt : std::optional{moves.front()};
    }

    /// The first values that can stand together; what he has offered twice he does not offer a third time.
    std::optional<NegotiationAction> bargain(const TableSight& sight) override {
        const Terms first;
        if (sight.isAgreeable(first) && !sight.wasOffered(first)) { return Offer{first}; }
        return Accept{};
    }
};

class LongestBot final : public Seller {
public:
    LongestBot() : Seller(Taste::longest) {}

private:
    std::optional<CallAction> visit(const Session& session, const Visit&) override {
        std::optional<CallAction> longest;
        int most = -1;
        for (const auto& action : callMoves(session)) {
            const int minutes = minutesOf(session.scenario(), session.state(), action);
            if (minutes <= most) { continue; }
            most = minutes;
            longest = action;
        }
        return longest;
    }

    /// Says the longest arguments, then offers what takes most words.
    std::optional<NegotiationAction> bargain(const TableSight& sight) override {
        const auto& arguments = sight.table().arguments;
        std::optional<std::uint8_t> longest;
        for (std::uint8_t i = 0; i < sight.arguments(); ++i) {
            const bool longer = !longest || width(sight, arguments[i].say) > width(sight, arguments[*longest].say);
            if (longer && sight.isLegal(Argue{i})) { longest = i; }
        }
        if (longest) { return Argue{*longest}; }
        const auto terms = wordiest(sight);
        if (!sight.wasOffered(terms)) { return Offer{terms}; }
        return Accept{};
    }

    static int width(const TableSight& sight, TextId text) {
        return displayWidth(sight.scenario().texts->in(Language::zh, text));
    }
    static Terms wordiest(const TableSight& sight) {
        Terms terms;
        for (std::size_t i = 0; i < sight.issues(); ++i) {
            const auto& values = sight.table().issues[i].values;
            const auto longest =
                std::ranges::max_element(values, {}, [&](const IssueValue& v) { return width(sight, v.say); });
            terms.values[i] = static_cast<std::uint8_t>(longest - values.begin());
        }
        return terms;
    }
};

/// Knows what each move would be judged as, and never looks further than one move.
class GreedyBot final : public Seller {
public:
    GreedyBot() : Seller(Taste::best) {}

private:
    std::optional<CallAction> visit(const Session& session, const Visit&) override {
        std::optional<CallAction> best;
        int most = -1;
        for (const auto& action : callMoves(session)) {
            const int worth = worthOf(session, action);
            if (worth <= most) { continue; }
            most = worth;
            best = action;
        }
        return best;
    }

    /// What is graded best is said; what is best for us is offered, again and again.
    std::optional<NegotiationAction> bargain(const TableSight& sight) override {
        if (const auto argument = argueWith(sight, Grade::best)) { return argument; }
        return Offer{sight.favourites()};
    }

    [[nodiscard]] int worthOf(const Session& session, const CallAction& action) {
        const auto events = apply(session.scenario(), session.state(), action, chance());
        if (!events) { return -1; }
        for (const auto& event : *events) {
            const auto* call = std::get_if<CallEvent>(&event);
            const auto* moved = call == nullptr ? nullptr : std::get_if<Moved>(call);
            if (moved == nullptr) { continue; }
            const auto grade = session.scenario().talk.judgements[static_cast<std::size_t>(moved->judgement)].grade;
            return grade == Grade::none ? 0 : session.scenario().rules.gradeValues[static_cast<std::size_t>(grade) - 1];
        }
        return -1;
    }
};

}  // namespace

std::unique_ptr<Bot> firstBot() {
    return std::make_unique<FirstBot>();
}
std::unique_ptr<Bot> longestBot() {
    return std::make_unique<LongestBot>();
}
std::unique_ptr<Bot> greedyBot() {
    return std::make_unique<GreedyBot>();
}

}  // namespace dealcraft::analysis
