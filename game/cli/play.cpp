#include "analysis/bot.hpp"
#include "base/hash.hpp"
#include "cli/commands.hpp"
#include "cli/play_desk.hpp"
#include "cli/terminal_play.hpp"
#include "sim/wording.hpp"
#include "store/open_attempt.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <random>

namespace dealcraft::cli {

namespace {

std::uint64_t freshSeed() {
    std::random_device device;
    return (std::uint64_t{device()} << 32U | device()) >> 12U;  // so few digits that any JSON reader keeps them
}

/// The line without its comment and blanks around it.
std::string bare(const std::string& line) {
    const auto words = line.substr(0, line.find('#'));
    const auto first = words.find_first_not_of(" \t\r");
    if (first == std::string::npos) { return {}; }
    return words.substr(first, words.find_last_not_of(" \t\r") - first + 1);
}

/// Plays the lines of a stream. A line that is refused ends it.
Exit playLines(PlayDesk& desk, std::istream& in, const std::string& source) {
    std::string line;
    for (int number = 1; !desk.over() && std::getline(in, line); ++number) {
        const auto words = bare(line);
        if (words.empty()) { continue; }
        if (!desk.playLine(words)) {
            if (const auto why = desk.takeRefusal(); !why.empty()) { fmt::print("  {}\n", why); }
            desk.complain("cli.refused_line", {{"place", fmt::format("{}:{}", source, number)}, {"line", words}});
            return Exit::bad;
        }
    }
    if (desk.over()) { return Exit::done; }
    desk.complain("cli.script_ended", {{"place", source}});
    return Exit::bad;
}

Exit playScript(PlayDesk& desk, const PlayOptions& options) {
    if (options.script.empty()) { return playLines(desk, std::cin, "stdin"); }
    std::ifstream file{options.script};
    return playLines(desk, file, options.script.string());
}

/// Whether there is a bot of this name; else what there is, is told.
bool isBot(const Context& context, const std::string& name) {
    const auto known = analysis::botNames();
    if (std::ranges::find(known, name) != known.end()) { return true; }
    fmt::print(stderr, "{}\n",
               context.words("cli.no_bot", {{"name", name}, {"known", fmt::format("{}", fmt::join(known, ", "))}}));
    return false;
}

Exit playBot(PlayDesk& desk, const PlayOptions& options) {
    const auto bot = analysis::makeBot(options.bot, desk.recorder().seed());
    sim::Moves moves;
    while (!desk.over()) {
        const auto& session = desk.recorder().play().session();
        session.legal(moves);
        desk.act(bot->choose(session, moves));
    }
    return Exit::done;
}

store::AttemptStart startOf(const Context& context, const PlayOptions& options) {
    store::AttemptStart start;
    start.seed = options.seed ? *options.seed : freshSeed();
    start.language = context.language;
    const bool bot = !options.bot.empty();
    start.player = bot && options.player.empty() ? options.bot : options.player;
    start.mode = options.exam ? store::kExamination : bot ? store::kBot : "play";
    return start;
}

/// Whether an attempt is one of the scenario that was named beside it, if one was; else it is told.
bool isOfScenario(const Context& context, const PlayOptions& options, const std::string& attempt) {
    const auto header = store::headerOf(context.home, attempt);
    const auto full = header.pack + "/" + header.scenario;
    if (options.scenario.empty() || options.scenario == header.scenario || options.scenario == full) { return true; }
    fmt::print(stderr, "{}\n",
               context.words("cli.other_scenario",
                             {{"attempt", attempt}, {"scenario", header.scenario}, {"wanted", options.scenario}}));
    return false;
}

std::unique_ptr<store::Recorder> resumed(const Context& context, const PlayOptions& options) {
    const auto& attempt = options.resume;
    if (!options.recover) {
        if (const auto damage = context.damageOf(attempt); !damage.empty()) { throw NotThere{damage}; }
    }
    auto recorder = store::openAttempt(context.home, attempt, store::Access::write,
                                       options.recover ? store::Damaged::cutOff : store::Damaged::refused);
    const auto& recovery = recorder->recovery();
    if (options.recover && recovery.cut.bytes > 0) {
        fmt::print(stderr, "{}\n",
                   context.words("play.recovered", {{"actions", std::to_string(recovery.keptActions)},
                                                    {"file", recovery.cut.movedTo.string()}}));
    }
    if (options.coach && recorder->header().mode == store::kExamination) {
        fmt::print(stderr, "{}\n", context.words("play.no_coach"));
    }
    return recorder;
}

std::unique_ptr<store::Recorder> retried(const Context& context, const PlayOptions& options) {
    const auto& attempt = options.retry;
    const auto damage = context.damageOf(attempt);
    if (!damage.empty()) { fmt::print(stderr, "dealcraft: {}\n", damage); }
    const auto parent = store::openAttempt(context.home, attempt, store::Access::readOnly);
    const auto most = parent->actions() + (parent->play().over() ? 0 : 1);
    if (options.from > std::max<std::size_t>(most, 1)) {
        throw NotThere{context.words("cli.no_such_move", {{"attempt", attempt},
                                                          {"from", std::to_string(options.from)},
                                                          {"count", std::to_string(parent->actions())},
                                                          {"most", std::to_string(most)}})};
    }
    return store::beginRetry(context.home, attempt, options.from);
}

std::unique_ptr<store::Recorder> recorderFor(const Context& context, const PlayOptions& options) {
    if (!options.resume.empty()) { return resumed(context, options); }
    if (!options.retry.empty()) { return retried(context, options); }
    const auto found = context.scenario(options.scenario);
    return store::Recorder::begin(context.home, found.pack, found.scenario, startOf(context, options));
}

}  // namespace

Exit run(const Context& context, const PlayOptions& options) {
    if (options.scenario.empty() && options.resume.empty() && options.retry.empty()) {
        fmt::print(stderr, "{}\n", context.words("cli.which_scenario"));
        return Exit::usage;
    }
    if (!options.bot.empty() && !isBot(context, options.bot)) { return Exit::usage; }
    for (const auto& attempt : {options.resume, options.retry}) {
        if (attempt.empty()) { continue; }
        context.requireAttempt(attempt);
        if (!isOfScenario(context, options, attempt)) { return Exit::usage; }
    }
    auto recorder = recorderFor(context, options);
    const bool coached = options.coach && recorder->header().mode != store::kExamination;
    PlayDesk desk{context, *recorder, coached ? Coaching::on : Coaching::off};
    desk.open();
    auto exit = Exit::done;
    if (!options.bot.empty()) {
        exit = playBot(desk, options);
    } else if (!options.script.empty() || context.json) {
        exit = playScript(desk, options);
    } else {
        exit = playInTerminal(context, desk);
    }
    desk.close();
    return exit;
}

}  // namespace dealcraft::cli
