#include "store/records.hpp"
#include "store/scripted_play.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temporary_folder.hpp"

#include <chrono>
#include <fcntl.h>
#include <map>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): kill is POSIX's
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace dealcraft::store {
namespace {

constexpr int kKills = 200;

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

/// Starts the player, lets it play for a while, kills it without warning.
std::string playAndKill(const std::filesystem::path& home, int seed, std::chrono::microseconds after) {
    const auto program = (test::buildRoot() / "dealcraft_kill_player").string();
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const auto child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::execl(program.c_str(), program.c_str(), home.c_str(), std::to_string(seed).c_str(), nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    std::string text;
    std::jthread killer([child, after] {
        std::this_thread::sleep_for(after);
        ::kill(child, SIGKILL);
    });
    std::array<char, 65536> buffer{};
    for (ssize_t got = 0; (got = ::read(ends[0], buffer.data(), buffer.size())) > 0;) {
        text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    INFO("said " << text);
    REQUIRE(WIFSIGNALED(status));
    return text;
}

void checkAllThere(const std::filesystem::path& home, const Said& said) {
    auto records = Records::open(home);
    CHECK(records.setAside().empty());
    for (const auto& [attempt, score] : said.finished) {
        const auto row = records.attempt(attempt);  // before anything is projected anew
        REQUIRE(row.has_value());
        CHECK(row->state == AttemptState::finished);
        CHECK(row->score == score);
    }
    records.project();
    for (const auto& [attempt, actions] : said.acknowledged) {
        const auto again = test::openSmall(home, attempt, Access::readOnly);
        REQUIRE(again->actions() >= actions);
        CHECK(again->actions() <= actions + 1);  // what was safe and not yet said
        CHECK(records.attempt(attempt)->actions == static_cast<int>(again->actions()));
    }
}

}  // namespace

SCENARIO("nothing that was acknowledged is lost when the program is killed", "[store][slow]") {
    const test::TemporaryFolder home;
    SampleChance chance(20261122);
    Said all;
    int early = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        const bool atStart = kill % 4 == 0;
        early += atStart ? 1 : 0;
        const auto after = std::chrono::microseconds(chance.below(atStart ? 30'000 : 500'000));
        INFO("kill " << kill << " after " << after.count() << " µs");
        Said said;
        take(said, playAndKill(home.path(), kill * 1000, after));
        CHECK(said.error.empty());
        take(all, "");
        all.lines += said.lines;
        for (const auto& [attempt, actions] : said.acknowledged) {
            all.acknowledged[attempt] = std::max(all.acknowledged[attempt], actions);
        }
        all.finished.insert(said.finished.begin(), said.finished.end());
        checkAllThere(home.path(), said);
    }
    checkAllThere(home.path(), all);
    WARN(kKills << " kills, " << early << " of them during start-up; " << all.lines << " acknowledgements, "
                << all.acknowledged.size() << " attempts, " << all.finished.size() << " results: none lost");
}

}  // namespace dealcraft::store
