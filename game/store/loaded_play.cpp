#include "store/loaded_play.hpp"

#include "store/event_fit.hpp"

namespace dealcraft::store {
namespace {

using Problem = std::optional<std::string>;

/// Takes an action's words into the play; nothing may have been missed out before it.
Problem takeAction(const content::CompiledScenario& scenario, LoadedPlay& loaded,
                   const std::optional<sim::WordedAction>& words) {
    const auto& state = loaded.play.session().state();
    if (words.has_value() == loaded.steps.empty()) { return "a step has no action, or the beginning has one"; }
    if (!words) { return std::nullopt; }
    if (state.over()) { return "an action follows the end of the play"; }
    const auto action = sim::actionFrom(scenario, state, *words);
    if (!action) { return "'" + sim::playLine(*words).substr(0, 120) + "' is no action of the activity that runs"; }
    loaded.actions.push_back(*action);
    loaded.hash.add(*action);
    return std::nullopt;
}

Problem takeStep(const content::CompiledScenario& scenario, LoadedPlay& loaded, const StepRecord& record) {
    if (auto problem = takeAction(scenario, loaded, record.action)) { return problem; }
    for (const auto& event : record.events) {
        if (!fits(scenario, loaded.play.session().state(), event)) {
            return "an event does not fit what was before it";
        }
        loaded.play.fold(event);
        loaded.hash.add(event);
    }
    const auto& state = loaded.play.session().state();
    if (!stands(scenario, state)) { return "the play stands nowhere after it"; }
    if (sim::hashOf(scenario, state) != record.stateHash) {
        return "the state after it has another hash than was recorded";
    }
    loaded.steps.push_back({loaded.steps.size(), record.events});
    loaded.stateHashes.push_back(record.stateHash);
    return std::nullopt;
}

Problem takeResult(LoadedPlay& loaded, std::string_view json) {
    const auto result = readResult(json);
    if (!result) { return result.error(); }
    if (!loaded.play.over()) { return "a result stands before the end of the play"; }
    if (result->playHash != loaded.hash.value()) { return "the play has another hash than its result"; }
    loaded.result = *result;
    return std::nullopt;
}

Problem takeRecord(const content::CompiledScenario& scenario, LoadedPlay& loaded, std::string_view json) {
    if (loaded.result) { return "something follows the result"; }
    if (isResult(json)) { return takeResult(loaded, json); }
    const auto step = readStep(scenario, json);
    return step ? takeStep(scenario, loaded, *step) : Problem{step.error()};
}

}  // namespace

tl::expected<LoadedPlay, LoadFault> loadPlay(const content::CompiledScenario& scenario,
                                             std::span<const std::string> records, std::uint64_t seed,
                                             sim::PlayMode mode) {
    LoadedPlay loaded{scoring::Play(scenario, mode), sim::PlayHash(scenario, seed), {}, {}, {}, {}};
    for (const auto& record : records) {
        if (auto problem = takeRecord(scenario, loaded, record)) {
            return tl::unexpected{LoadFault{loaded.steps.size(), *problem}};
        }
    }
    if (loaded.steps.empty()) { return tl::unexpected{LoadFault{0, "the beginning of the play is missing"}}; }
    return loaded;
}

}  // namespace dealcraft::store
