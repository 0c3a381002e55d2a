#include "cli/what_if.hpp"

#include "analysis/review/estimate.hpp"
#include "analysis/review/what_if.hpp"
#include "cli/json.hpp"
#include "cli/review_words.hpp"
#include "sim/wording.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace dealcraft::cli {

using namespace dealcraft::analysis;

namespace {

/// The actions that the lines mean where they stand; a form is confirmed at the end even if nobody says so.
DecisionLine lineFrom(const Context& context, scoring::Play play, const std::string& lines) {
    DecisionLine line;
    KeyedChance chance{0};
    std::istringstream in{lines};
    for (std::string each; std::getline(in, each, ';');) {
        const auto words = sim::parsePlayLine(each);
        const auto& session = play.session();
        const auto action = words ? sim::actionFrom(session.scenario(), session.state(), *words) : std::nullopt;
        if (!action || !play.act(*action, chance)) {
            throw NotThere{context.words("decisions.not_legal", {{"line", each}})};
        }
        line.push_back(*action);
    }
    const bool form = !line.empty() && std::holds_alternative<sim::FormAction>(line.back());
    if (form && isPreparing(line.back())) { line.emplace_back(sim::FormAction{sim::Confirm{}}); }
    return line;
}

}  // namespace

Exit printWhatIf(const Context& context, const content::CompiledScenario& scenario, const PlayedActions& played,
                 const ReviewOptions& options) {
    if (options.whatIf == 0 || options.whatIf > played.actions.size()) {
        throw NotThere{context.words("decisions.no_move", {{"n", std::to_string(options.whatIf)},
                                                           {"count", std::to_string(played.actions.size())}})};
    }
    scoring::Play play{scenario, played.mode};
    KeyedChance chance{played.seed};
    play.begin(chance);
    for (std::size_t i = 0; i + 1 < options.whatIf; ++i) { static_cast<void>(play.act(played.actions[i], chance)); }
    const auto line = lineFrom(context, play, options.instead);
    auto whole = play;
    for (auto i = options.whatIf - 1; i < played.actions.size(); ++i) {
        static_cast<void>(whole.act(played.actions[i], chance));
    }
    const auto other = whatIf(scenario, played, options.whatIf - 1, options.whatIf, line);
    if (line.empty() || !other) { throw NotThere{context.words("decisions.not_legal", {{"line", options.instead}})}; }
    const auto was = whole.result().total * kHundredthValue;
    const auto now = other->result.total * kHundredthValue;
    if (context.json) {
        fmt::print("{}\n", Json{{"type", "what_if"},
                                {"n", options.whatIf},
                                {"was", pointsNumber(was)},
                                {"score", pointsNumber(now)},
                                {"ending", scenario.endings[other->result.ending.value()].id},
                                {"kept", other->kept},
                                {"dropped", other->dropped},
                                {"invented", other->invented}}
                               .dump());
        return Exit::done;
    }
    fmt::print("{}\n", context.words("decisions.what_if", {{"was", points(was)},
                                                           {"now", points(now)},
                                                           {"kept", std::to_string(other->kept)},
                                                           {"dropped", std::to_string(other->dropped)},
                                                           {"invented", std::to_string(other->invented)}}));
    return Exit::done;
}

}  // namespace dealcraft::cli
