#include "analysis/bot.hpp"
#include "base/hash.hpp"
#include "cli/commands.hpp"
#include "cli/play_desk.hpp"
#include "cli/terminal_play.hpp"
#include "sim/wording.hpp"
#include "store/open_attempt.hpp"

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

Exit playBot(PlayDesk& desk, const PlayOptions& options) {
    const auto bot = analysis::makeBot(options.bot, desk.recorder().seed());
    if (!bot) {
        desk.complain("cli.no_bot",
                      {{"name", options.bot}, {"known", fmt::format("{}", fmt::join(analysis::botNames(), ", "))}});
        return Exit::usage;
    }
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
    start.player = options.player;
    start.mode = options.exam ? store::kExamination : options.bot.empty() ? "play" : "bot";
    return start;
}

/// The id, if there is such an attempt. @throws NotThere
const std::string& existing(const Context& context, const std::string& attempt) {
    context.requireAttempt(attempt);
    return attempt;
}

std::unique_ptr<store::Recorder> recorderFor(const Context& context, const PlayOptions& options) {
    if (!options.resume.empty()) { return store::openAttempt(context.home, existing(context, options.resume)); }
    if (!options.retry.empty()) {
        return store::beginRetry(context.home, existing(context, options.retry), options.from);
    }
    const auto found = context.scenario(options.scenario);
    return store::Recorder::begin(context.home, found.pack, found.scenario, startOf(context, options));
}

}  // namespace

Exit run(const Context& context, const PlayOptions& options) {
    if (options.scenario.empty() && options.resume.empty() && options.retry.empty()) {
        fmt::print(stderr, "{}\n", context.words("cli.which_scenario"));
        return Exit::usage;
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
