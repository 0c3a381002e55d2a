#pragma once

#include "base/chance.hpp"
#include "content/compiled.hpp"
#include "scoring/debrief.hpp"
#include "scoring/play.hpp"
#include "sim/wording.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

/// A play for trying out: it begins anywhere with any state, its state can be changed by hand, it is never recorded,
/// and it goes on when the content changes under it.
namespace dealcraft::authoring {

using ScenarioPtr = std::shared_ptr<const content::CompiledScenario>;

/// A slot's value that is set by hand.
struct SetValue {
    std::string name;  ///< as scripts write it
    std::int32_t value = 0;
    bool operator==(const SetValue&) const = default;
};

/// Where it begins, by ids, which outlive changes of the content.
struct RehearsalStart {
    std::string activity;  ///< empty: at the beginning of the scenario
    std::string moment;    ///< empty: at the activity's beginning
    std::vector<SetValue> values;
};

using RehearsalStep = std::variant<sim::WordedAction, SetValue>;

class Rehearsal {  // NOLINT(bugprone-exception-escape): what is moved are integers and strings
public:
    /// @pre the scenario has the activity and the moment (startable)
    Rehearsal(ScenarioPtr scenario, RehearsalStart start, std::uint64_t seed);

    tl::expected<sim::Events, sim::Refusal> act(const sim::Action& action);
    /// Sets a value now; it is held to its range. @return whether there is such a name
    bool set(const SetValue& value);

    [[nodiscard]] const scoring::Play& play() const { return play_; }
    [[nodiscard]] const ScenarioPtr& scenario() const { return scenario_; }
    [[nodiscard]] const RehearsalStart& start() const { return start_; }
    [[nodiscard]] std::uint64_t seed() const { return seed_; }
    [[nodiscard]] const std::vector<RehearsalStep>& steps() const { return steps_; }
    [[nodiscard]] const std::vector<scoring::LoggedStep>& log() const { return log_; }  ///< 0 is the beginning
    [[nodiscard]] const std::vector<sim::Action>& actions() const { return actions_; }

private:
    ScenarioPtr scenario_;
    RehearsalStart start_;
    std::uint64_t seed_;
    scoring::Play play_;
    std::vector<RehearsalStep> steps_;
    std::vector<scoring::LoggedStep> log_;
    std::vector<sim::Action> actions_;
};

/// Whether a scenario has the place where a rehearsal is to begin.
[[nodiscard]] bool startable(const content::CompiledScenario& scenario, const RehearsalStart& start);

/// What a rehearsal could not take into new content.
struct Lost {
    std::size_t step = 0;  ///< the first step that is gone, from 0; kStart: the place where it began
    static constexpr std::size_t kStart = static_cast<std::size_t>(-1);
    std::string words;                ///< the step as a `.play` line, or the place
    std::optional<sim::Refusal> why;  ///< none: something that it names is no longer there
};

struct CarriedOver {
    Rehearsal rehearsal;
    std::optional<Lost> lost;  ///< none: it stands where it stood
};

/// The same rehearsal in new content: its steps are taken again, by their ids, up to the first that is not possible
/// there.
[[nodiscard]] CarriedOver carriedOver(const Rehearsal& rehearsal, ScenarioPtr now);

}  // namespace dealcraft::authoring
