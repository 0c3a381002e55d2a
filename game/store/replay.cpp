#include "store/replay.hpp"

#include "base/environment_error.hpp"
#include "base/hash.hpp"
#include "store/action_log.hpp"
#include "store/home.hpp"
#include "store/loaded_play.hpp"
#include "store/open_attempt.hpp"

#include <fmt/format.h>

namespace dealcraft::store {
namespace {

bool sameFigures(ResultRecord played, const ResultRecord& recorded) {
    played.number = recorded.number;
    played.finished = recorded.finished;
    played.playHash = recorded.playHash;
    return played == recorded;
}

/// Compares one step; says in the report what differs.
bool isSame(const LoadedPlay& recorded, std::size_t step, const tl::expected<sim::Events, sim::Refusal>& events,
            const scoring::Play& play, ReplayReport& report) {
    const auto& session = play.session();
    if (!events) {
        report.difference = ReplayDifference::refused;
    } else if (*events != recorded.steps[step].events) {
        report.difference = ReplayDifference::events;
    } else if (sim::hashOf(session.scenario(), session.state()) != recorded.stateHashes[step]) {
        report.difference = ReplayDifference::state;
    }
    report.action = step;
    return report.difference == ReplayDifference::none;
}

void playThrough(const content::CompiledScenario& scenario, const LoadedPlay& recorded, const AttemptHeader& header,
                 ReplayReport& report) {
    KeyedChance chance(header.seed);
    scoring::Play play(scenario, playModeOf(header.mode));
    bool same = isSame(recorded, 0, play.begin(chance), play, report);
    for (std::size_t i = 0; same && i < recorded.actions.size(); ++i) {
        const auto line = sim::playLine(sim::worded(scenario, play.session().state(), recorded.actions[i]));
        same = isSame(recorded, i + 1, play.act(recorded.actions[i], chance), play, report);
        if (!same) { report.line = line; }
    }
    if (same && recorded.result && !sameFigures(resultRecord(scenario, play.result()), *recorded.result)) {
        report.difference = ReplayDifference::result;
        same = false;
    }
    report.outcome = same ? ReplayOutcome::same : ReplayOutcome::differs;
}

std::string_view wordsFor(ReplayDifference difference) {
    switch (difference) {
        case ReplayDifference::none: break;
        case ReplayDifference::refused: return "is refused now";
        case ReplayDifference::events: return "has other consequences now";
        case ReplayDifference::state: return "leads to another state now";
        case ReplayDifference::result: return "ends in another result now";
    }
    return "";
}

}  // namespace

std::string sentence(const ReplayReport& report) {
    switch (report.outcome) {
        case ReplayOutcome::same:
            return fmt::format("same play, {} actions{}, hash {}", report.actions,
                               report.finished ? "" : ", not finished", hexDigits(report.hash));
        case ReplayOutcome::differs:
            return fmt::format("action {}{}{}{} {}", report.action, report.line.empty() ? "" : " (", report.line,
                               report.line.empty() ? "" : ")", wordsFor(report.difference));
        case ReplayOutcome::keptAsPlayed:
            return fmt::format("recorded under rules {}, kept as played (these are rules {})", report.recordedRules,
                               report.currentRules);
        case ReplayOutcome::damaged: return fmt::format("damaged at action {}: {}", report.action, report.why);
    }
    return "";
}

ReplayReport replayCheck(const content::CompiledScenario& scenario, std::span<const std::string> records,
                         int currentRules) {
    ReplayReport report;
    report.currentRules = currentRules;
    const auto header = records.empty()
                            ? tl::expected<AttemptHeader, std::string>(tl::unexpect, "the header is missing")
                            : readHeader(records[0]);
    const auto recorded =
        header ? loadPlay(scenario, records.subspan(1), header->seed) : tl::unexpected{LoadFault{0, header.error()}};
    if (!recorded) {
        report.outcome = ReplayOutcome::damaged;
        report.action = recorded.error().action;
        report.why = recorded.error().why;
        return report;
    }
    report.recordedRules = header->rulesVersion;
    report.actions = recorded->actions.size();
    report.hash = recorded->hash.value();
    report.finished = recorded->result.has_value();
    if (header->rulesVersion != currentRules || header->chance != kChance) {
        report.outcome = ReplayOutcome::keptAsPlayed;
    } else {
        playThrough(scenario, *recorded, *header, report);
    }
    return report;
}

ReplayReport replayCheck(const std::filesystem::path& home, const std::string& attempt, int currentRules) {
    const auto opened = ActionLog::open(logFile(home, attempt), Access::readOnly);
    const auto [pack, scenario] = playedContent(home, headerOf(home, attempt));
    auto report = replayCheck(*scenario, opened.records, currentRules);
    if (opened.tailBytes > 0 && report.outcome != ReplayOutcome::damaged) {
        report.outcome = ReplayOutcome::damaged;
        report.action = report.actions + 1;
        report.why = fmt::format("{} bytes behind it cannot be read", opened.tailBytes);
    }
    return report;
}

}  // namespace dealcraft::store
