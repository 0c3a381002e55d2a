#include "scoring/play.hpp"
#include "sim/play_hash.hpp"
#include "store/recorder.hpp"
#include "store/records.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/shipped_scenario.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <fcntl.h>
#include <map>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): kill is POSIX's
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace dealcraft::store {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::microseconds;

constexpr int kKills = 200;
constexpr int kEarly = kKills / 4;       ///< before the player has said anything
constexpr std::size_t kMostLines = 100;  ///< most of a play, which the next player finishes
constexpr std::uint64_t kLongestActionMicros = 2000;

/// What the committed scripts come to, action by action.
class Scripts {
public:
    Scripts() {
        const auto library = test::shippedLibrary();
        for (const auto& script : test::committedPlays()) {
            auto& known = bySeed_[script.seed];
            known.content = test::scenarioOf(script, library);
            known.hashes = hashesOf(*known.content.scenario, script);
            known.whole = script.hash;
        }
    }

    struct Known {
        PlayableScenario content;
        std::vector<std::uint64_t> hashes;  ///< of the play, after so many actions
        std::string whole;                  ///< the committed one
    };
    [[nodiscard]] const Known& of(std::uint64_t seed) const { return bySeed_.at(seed); }

private:
    static std::vector<std::uint64_t> hashesOf(const content::CompiledScenario& scenario,
                                               const test::CommittedPlay& script) {
        scoring::Play play(scenario);
        sim::PlayHash hash(scenario, script.seed);
        KeyedChance chance(script.seed);
        for (const auto& event : play.begin(chance)) { hash.add(event); }
        std::vector<std::uint64_t> hashes{hash.value()};
        for (const auto& words : script.moves) {
            const auto action = sim::actionFrom(scenario, play.session().state(), words);
            REQUIRE(action);
            hash.add(*action);
            const auto events = play.act(*action, chance);
            REQUIRE(events);
            for (const auto& event : *events) { hash.add(event); }
            hashes.push_back(hash.value());
        }
        return hashes;
    }

    std::map<std::uint64_t, Known> bySeed_;
};

/// What a player had said before it was killed.
struct Said {
    std::map<std::string, std::size_t> acknowledged;  ///< attempt → actions
    std::map<std::string, int> finished;              ///< attempt → score
    std::size_t lines = 0;
    std::string error;
};

void take(Said& said, const std::string& text) {
    std::istringstream lines(text.substr(0, text.rfind('\n') + 1));  // a line that the kill cut off was not said
    std::string word;
    std::string attempt;
    for (std::size_t number = 0; lines >> word;) {
        if (word == "ERROR") {
            std::getline(lines, said.error);
            return;
        }
        lines >> attempt >> number;
        ++said.lines;
        if (word == "DONE") {
            said.finished[attempt] = static_cast<int>(number);
        } else {
            said.acknowledged[attempt] = std::max(said.acknowledged[attempt], number);
        }
    }
}

/// When a player is killed: so long after it has said so many lines.
struct KillTime {
    std::size_t lines = 0;
    microseconds after{};
};

/// A player of the shipped scenarios in a process of its own, to be killed without warning.
class Victim {
public:
    Victim(const std::filesystem::path& home, int seed) {
        const auto program = (test::buildRoot() / "dealcraft_kill_player").string();
        std::array<int, 2> ends{};
        REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
        child_ = ::fork();
        if (child_ == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::execl(program.c_str(), program.c_str(), home.c_str(), std::to_string(seed).c_str(), nullptr);
            ::_exit(127);
        }
        ::close(ends[1]);
        pipe_ = ends[0];
    }
    Victim(const Victim&) = delete;
    Victim& operator=(const Victim&) = delete;
    ~Victim() { ::close(pipe_); }

    /// Reads until that many lines were said, or until there is nothing more to read.
    void listen(std::size_t lines) {
        std::array<char, 4096> buffer{};
        while (static_cast<std::size_t>(std::ranges::count(text_, '\n')) < lines) {
            const auto got = ::read(pipe_, buffer.data(), buffer.size());
            if (got <= 0) { return; }
            text_.append(buffer.data(), static_cast<std::size_t>(got));
        }
    }
    void kill() {
        ::kill(child_, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child_, &status, 0) == child_);
        INFO("said " << text_);
        REQUIRE(WIFSIGNALED(status));
        listen(SIZE_MAX);
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    pid_t child_ = 0;
    int pipe_ = -1;
    std::string text_;
};

/// @return what it said
std::string playAndKill(const std::filesystem::path& home, int seed, const KillTime& when) {
    Victim player(home, seed);
    player.listen(when.lines);
    std::this_thread::sleep_for(when.after);
    player.kill();
    return player.text();
}

/// How long a player takes until it speaks: here, now, under this load.
microseconds startUp(const std::filesystem::path& home) {
    const auto begin = Clock::now();
    Victim player(home, 1);
    player.listen(1);
    const auto end = Clock::now();
    player.kill();
    return std::chrono::duration_cast<microseconds>(end - begin);
}

/// In the log: as many actions as were acknowledged, or the one more that was safe and not yet said, and they are the
/// script's. In the list: the same, and the result.
void checkAllThere(const std::filesystem::path& home, const Scripts& scripts, const Said& said) {
    auto records = Records::open(home);
    CHECK(records.setAside().empty());
    for (const auto& [attempt, score] : said.finished) {
        const auto row = records.attempt(attempt);  // before anything is projected anew
        REQUIRE(row.has_value());
        CHECK(row->state == AttemptState::finished);
        CHECK(row->score == score);
        CHECK(row->hash == scripts.of(row->seed).whole);
    }
    records.project();
    for (const auto& [attempt, actions] : said.acknowledged) {
        INFO("attempt " << attempt << ", " << actions << " actions acknowledged");
        const auto row = records.attempt(attempt);
        REQUIRE(row.has_value());
        const auto& script = scripts.of(row->seed);
        const auto again =
            Recorder::open(home, attempt, script.content.pack, script.content.scenario, Access::readOnly);
        REQUIRE(again->actions() >= actions);
        CHECK(again->actions() <= actions + 1);
        CHECK(again->hash() == script.hashes.at(again->actions()));
        CHECK(row->actions == static_cast<int>(again->actions()));
    }
}

/// What was said before, with what was said now.
void add(Said& all, const Said& said) {
    all.lines += said.lines;
    for (const auto& [attempt, actions] : said.acknowledged) {
        all.acknowledged[attempt] = std::max(all.acknowledged[attempt], actions);
    }
    all.finished.insert(said.finished.begin(), said.finished.end());
}

}  // namespace

SCENARIO("nothing that was acknowledged is lost when the program is killed", "[store][slow]") {
    const Scripts scripts;
    const test::TemporaryFolder home;
    const auto starting = static_cast<std::uint64_t>(startUp(test::TemporaryFolder().path()).count());
    SampleChance chance(20261122);
    Said all;
    int early = 0;
    int kills = 0;
    // A player that was to be killed while it starts may have been quicker this time: then one more is.
    for (; kills < kKills || early < kEarly; ++kills) {
        REQUIRE(kills < 2 * kKills);
        const bool atStart = kills % 4 == 0 || kills >= kKills;
        const auto when =
            atStart ? KillTime{0, microseconds(chance.below(starting))}
                    : KillTime{1 + chance.below(kMostLines), microseconds(chance.below(kLongestActionMicros))};
        INFO("kill " << kills << ", " << when.after.count() << " µs after line " << when.lines);
        Said said;
        take(said, playAndKill(home.path(), kills * 1000, when));
        CHECK(said.error.empty());
        CHECK(said.lines >= when.lines);
        early += said.lines == 0 ? 1 : 0;
        add(all, said);
        checkAllThere(home.path(), scripts, said);
    }
    checkAllThere(home.path(), scripts, all);
    CHECK(!all.finished.empty());
    WARN(kills << " kills, " << early << " of them during start-up (" << starting / 1000 << " ms); " << all.lines
               << " acknowledgements, " << all.acknowledged.size() << " attempts, " << all.finished.size()
               << " results: none lost");
}

}  // namespace dealcraft::store
