#include "analysis/bots/call_moves.hpp"

#include <array>

namespace dealcraft::analysis {

using namespace dealcraft::sim;

namespace {

void addFillings(const Move& move, std::vector<CallAction>& out) {
    for (const auto first : move.slots[0]) {
        if (move.verb == Verb::propose) {
            out.emplace_back(Propose{static_cast<std::uint8_t>(first), DueDate::nextWeek, Owner::ours});
        } else if (move.slots.size() == 1) {
            out.push_back(std::get<CallAction>(actionOf(move, std::array{first})));
        } else {
            for (const auto second : move.slots[1]) {
                out.push_back(std::get<CallAction>(actionOf(move, std::array{first, second})));
            }
        }
    }
}

}  // namespace

std::vector<CallAction> callMoves(const Session& session) {
    Moves moves;
    session.legal(moves);
    std::vector<CallAction> actions;
    for (const auto& move : moves) {
        if (move.slots.empty()) {
            actions.push_back(std::get<CallAction>(actionOf(move, {})));
        } else {
            addFillings(move, actions);
        }
    }
    return actions;
}

}  // namespace dealcraft::analysis
