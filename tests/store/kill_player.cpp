#include "base/chance.hpp"
#include "base/environment_error.hpp"
#include "store/recorder.hpp"
#include "store/records.hpp"
#include "support/shipped_scenario.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <string>
#include <unistd.h>

/// Plays the committed scripts of the shipped scenarios, chosen by chance, without end, for the harness that kills it:
/// kill_player HOME SEED [ACTIONS]. First it goes on with whatever was left unfinished. Lines of its output, each
/// written only when what it says is on the disk:
///
///     LAST <attempt> <actions>    an attempt was opened again
///     ACK <attempt> <actions>     so many actions are safe
///     DONE <attempt> <score>      the result is in the log and in the list
namespace {

using namespace dealcraft;

/// One write to the pipe: what the harness reads is whole lines, but for the last.
void say(const std::string& line) {
    static_cast<void>(::write(STDOUT_FILENO, line.data(), line.size()));
}

class Player {
public:
    Player(std::string home, std::uint64_t seed, std::size_t actions)
        : home_(std::move(home)), chance_(seed), left_(actions) {}

    void goOn() {
        auto records = store::Records::open(home_);
        records.project();
        for (const auto& row : records.unfinished()) {
            const auto script = std::ranges::find(plays_, row.seed, &test::CommittedPlay::seed);
            if (script == plays_.end()) { throw EnvironmentError("no script has the seed of " + row.id); }
            const auto [pack, scenario] = test::scenarioOf(*script, library_);
            const auto recorder = store::Recorder::open(home_, row.id, pack, scenario);
            say(fmt::format("LAST {} {}\n", row.id, recorder->actions()));
            play(*recorder, *script);
        }
    }

    void playForEver() {
        while (left_ > 0) {
            const auto& script = plays_[chance_.below(plays_.size())];
            const auto [pack, scenario] = test::scenarioOf(script, library_);
            const auto recorder =
                store::Recorder::begin(home_, pack, scenario, {.seed = script.seed, .player = "小李", .parent = {}});
            say(fmt::format("ACK {} {}\n", recorder->attempt(), 0));
            play(*recorder, script);
        }
    }

private:
    /// From the first move of the script that the attempt doesn't hold yet.
    void play(store::Recorder& recorder, const test::CommittedPlay& script) {
        const auto& session = recorder.play().session();
        while (!recorder.play().over() && left_ > 0) {
            const auto& words = script.moves.at(recorder.actions());
            const auto action = sim::actionFrom(session.scenario(), session.state(), words);
            if (!action || !recorder.act(*action)) { throw EnvironmentError("refused: " + sim::playLine(words)); }
            say(fmt::format("ACK {} {}\n", recorder.attempt(), recorder.actions()));
            --left_;
        }
        if (recorder.play().over() && recorder.warning().empty()) {
            say(fmt::format("DONE {} {}\n", recorder.attempt(), recorder.result()->score));
        }
    }

    std::string home_;
    SampleChance chance_;
    std::size_t left_;  ///< actions still to be played
    store::Library library_ = test::shippedLibrary();
    std::vector<test::CommittedPlay> plays_ = test::committedPlays();
};

}  // namespace

int main(int count, char** words) {
    if (count < 3) { return 2; }
    try {
        Player player(words[1], std::strtoull(words[2], nullptr, 10),
                      count > 3 ? std::strtoull(words[3], nullptr, 10) : SIZE_MAX);
        player.goOn();
        player.playForEver();
    } catch (const EnvironmentError& error) {
        say(fmt::format("ERROR {}\n", error.what()));
        return 3;
    }
    return 0;
}
