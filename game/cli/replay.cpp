#include "store/replay.hpp"

#include "base/hash.hpp"
#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/terminal_view.hpp"
#include "scoring/debrief.hpp"
#include "sim/narrator.hpp"
#include "sim/shown.hpp"
#include "store/open_attempt.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

namespace {

std::string_view outcomeName(store::ReplayOutcome outcome) {
    switch (outcome) {
        case store::ReplayOutcome::same: return "same";
        case store::ReplayOutcome::differs: return "differs";
        case store::ReplayOutcome::keptAsPlayed: return "kept_as_played";
        case store::ReplayOutcome::damaged: return "damaged";
    }
    return "";
}

void printReport(const Context& context, const store::ReplayReport& report) {
    const auto hash = hexDigits(report.hash);
    if (context.json) {
        fmt::print("{}\n", Json{{"type", "replay"},
                                {"outcome", outcomeName(report.outcome)},
                                {"actions", report.actions},
                                {"action", report.action},
                                {"hash", hash},
                                {"finished", report.finished},
                                {"why", report.why}}
                               .dump());
        return;
    }
    switch (report.outcome) {
        case store::ReplayOutcome::same:
            fmt::print("{}\n",
                       context.words("replay.same", {{"actions", std::to_string(report.actions)}, {"hash", hash}}));
            return;
        case store::ReplayOutcome::keptAsPlayed:
            fmt::print("{}\n", context.words("replay.older", {{"rules", std::to_string(report.recordedRules)}}));
            return;
        case store::ReplayOutcome::differs:
            fmt::print("{}\n", context.words("replay.differs",
                                             {{"action", std::to_string(report.action)}, {"why", report.line}}));
            return;
        case store::ReplayOutcome::damaged:
            fmt::print("{}\n", context.words("replay.damaged",
                                             {{"action", std::to_string(report.action)}, {"why", report.why}}));
            return;
    }
}

/// The whole play as it was seen, from its log: words, or the lines of `play --json` with the number of their move.
void printTranscript(const Context& context, const store::Recorder& recorder) {
    const auto& scenario = recorder.play().session().scenario();
    const TerminalView words{context, scenario};
    sim::Narrator narrator{recorder.seed()};
    content::ActivityIndex activity;
    for (const auto& step : recorder.steps()) {
        for (const auto& event : step.events) {
            const auto seen = sim::shown(scenario, activity, event, narrator);
            if (!seen) { continue; }
            if (const auto* began = std::get_if<sim::ShownActivity>(&*seen)) { activity = began->activity; }
            if (!context.json) {
                fmt::print("{}", words.shown(activity, *seen));
                continue;
            }
            auto line = shownJson({context, scenario}, activity, *seen);
            line["n"] = step.action;
            fmt::print("{}\n", line.dump());
        }
    }
}

void printResult(const Context& context, const store::Recorder& recorder) {
    fmt::print("{}\n", resultJson({context, recorder.play().session().scenario()}, recorder.play().result(),
                                  {recorder.seed(), recorder.actions(), hexDigits(recorder.hash()), recorder.attempt()})
                           .dump());
}

/// @return whether the whole log could be read
bool tellDamage(const Context& context, const std::string& attempt) {
    const auto damage = context.damageOf(attempt);
    if (!damage.empty()) { fmt::print(stderr, "dealcraft: {}\n", damage); }
    return damage.empty();
}

}  // namespace

Exit run(const Context& context, const ReplayOptions& options) {
    context.requireAttempt(options.attempt);
    if (!options.check) {
        const auto recorder = store::openAttempt(context.home, options.attempt, store::Access::readOnly);
        printTranscript(context, *recorder);
        if (context.json && recorder->play().over()) { printResult(context, *recorder); }
        return tellDamage(context, options.attempt) ? Exit::done : Exit::bad;
    }
    const auto house = content::readHouseRules(context.resources / "assets" / "rules.yaml");
    const auto report = store::replayCheck(context.home, options.attempt, house.rules.version);
    printReport(context, report);
    const bool whole = tellDamage(context, options.attempt);
    const bool sound =
        report.outcome == store::ReplayOutcome::same || report.outcome == store::ReplayOutcome::keptAsPlayed;
    return whole && sound ? Exit::done : Exit::bad;
}

Exit run(const Context& context, const ReportOptions& options) {
    context.requireAttempt(options.attempt);
    const auto recorder = store::openAttempt(context.home, options.attempt, store::Access::readOnly);
    context.requireFinished(*recorder);
    if (context.json) {
        printResult(context, *recorder);
    } else {
        const auto& scenario = recorder->play().session().scenario();
        fmt::print(
            "{}",
            TerminalView(context, scenario).debrief(scoring::debriefOf(scenario, recorder->steps(), recorder->seed())));
    }
    return Exit::done;
}

}  // namespace dealcraft::cli
