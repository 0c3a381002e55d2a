#include "base/environment_error.hpp"
#include "store/records.hpp"
#include "store/scripted_play.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <unistd.h>

/// Plays by chance without end, for the harness that kills it: kill_player HOME SEED [ACTIONS]. First it goes on with
/// whatever was left unfinished. Lines of its output, each written only when what it says is on the disk:
///
///     LAST <attempt> <actions>    an attempt was opened again
///     ACK <attempt> <actions>     so many actions are safe
///     DONE <attempt> <score>      the result is in the log and in the list
namespace {

using namespace dealcraft;

constexpr std::size_t kLongestPlay = 60;

/// One write to the pipe: what the harness reads is whole lines, but for the last.
void say(const std::string& line) {
    static_cast<void>(::write(STDOUT_FILENO, line.data(), line.size()));
}

void play(store::Recorder& recorder, SampleChance& chance, std::size_t& left) {
    const auto& id = recorder.attempt();
    while (!recorder.play().over() && recorder.actions() < kLongestPlay && left > 0) {
        static_cast<void>(recorder.act(test::someAction(recorder.play().session(), chance)));
        say(fmt::format("ACK {} {}\n", id, recorder.actions()));
        --left;
    }
    if (recorder.play().over() && recorder.warning().empty()) {
        say(fmt::format("DONE {} {}\n", id, recorder.result()->score));
    }
}

void playForEver(const std::string& home, std::uint64_t seed, std::size_t left) {
    SampleChance chance(seed);
    auto records = store::Records::open(home);
    records.project();
    for (const auto& row : records.unfinished()) {
        if (row.actions >= static_cast<int>(kLongestPlay)) { continue; }
        const auto recorder = test::openSmall(home, row.id);
        say(fmt::format("LAST {} {}\n", row.id, recorder->actions()));
        play(*recorder, chance, left);
    }
    while (left > 0) {
        const auto recorder = test::beginSmall(home, seed++);
        say(fmt::format("ACK {} {}\n", recorder->attempt(), 0));
        play(*recorder, chance, left);
    }
}

}  // namespace

int main(int count, char** words) {
    if (count < 3) { return 2; }
    try {
        playForEver(words[1], std::strtoull(words[2], nullptr, 10),
                    count > 3 ? std::strtoull(words[3], nullptr, 10) : SIZE_MAX);
    } catch (const EnvironmentError& error) {
        say(fmt::format("ERROR {}\n", error.what()));
        return 3;
    }
    return 0;
}
