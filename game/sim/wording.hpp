#pragma once

#include "content/compiled.hpp"
#include "sim/action.hpp"
#include "sim/moves.hpp"
#include "sim/session.hpp"
#include "sim/state.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Actions by the ids that a trainer gave: for `.play` lines and JSON. Ids, never positions.
namespace dealcraft::sim {

/// `{"do": "choose", "option": "ask_stock"}` as data.
struct WordedAction {
    std::string verb;
    std::vector<std::pair<std::string, std::string>> slots;
    bool operator==(const WordedAction&) const = default;
};

[[nodiscard]] WordedAction worded(const CompiledScenario& scenario, const State& state, const Action& action);

/// `choose option=ask_stock`
[[nodiscard]] std::string playLine(const WordedAction& action);

/// The opposite of playLine; nothing if the line has not that form. Comments and blank lines are the caller's.
[[nodiscard]] std::optional<WordedAction> parsePlayLine(std::string_view line);

/// The action that these words mean in this state, if they name things that the running activity has (it may still be
/// refused).
[[nodiscard]] std::optional<Action> actionFrom(const CompiledScenario& scenario, const State& state,
                                               const WordedAction& words);

/// All legal actions in words; the offers of a negotiation only by their slots' values (`offer volume=v300|v600 …`).
[[nodiscard]] std::vector<std::string> legalPlayLines(const Session& session);

}  // namespace dealcraft::sim
