#pragma once

#include "base/text.hpp"
#include "cli/context.hpp"
#include "content/compiled.hpp"
#include "scoring/coach.hpp"
#include "scoring/score_state.hpp"
#include "sim/shown.hpp"
#include "sim/view.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

/// Views, shown events and results as JSON objects for `--json`. Only the command line includes this.
namespace dealcraft::cli {

using Json = nlohmann::ordered_json;

/// What words and names are taken from.
struct Wording {
    const Context& context;
    const content::CompiledScenario& scenario;
    [[nodiscard]] const std::string& operator()(TextId id) const { return scenario.texts->in(context.language, id); }
};

[[nodiscard]] Json viewJson(const Wording& tr, const sim::View& view);
[[nodiscard]] Json shownJson(const Wording& tr, content::ActivityIndex activity, const sim::Shown& shown);

/// What the coach says of a move: `{"type":"coach","judgement":…,"grade":…,"why":…,"concepts":[…]}`.
[[nodiscard]] Json coachJson(const Wording& tr, const scoring::CoachNote& note);

/// The last line of `play --json`: scenario, seed, score, competencies, actions, hash, attempt; beside them ending and
/// criteria.
struct Finished {
    std::uint64_t seed = 0;
    std::size_t actions = 0;
    std::string hash;
    std::string attempt;
};
[[nodiscard]] Json resultJson(const Wording& tr, const scoring::Result& result, const Finished& play);

/// `neutral`, `doubt`, `dialogue` …: the words of content.
[[nodiscard]] std::string_view nameOf(content::Mood mood);
[[nodiscard]] std::string_view nameOf(content::ObjectionKind kind);
[[nodiscard]] std::string_view nameOf(content::ActivityType type);

}  // namespace dealcraft::cli
