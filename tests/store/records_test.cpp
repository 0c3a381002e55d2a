#include "store/records.hpp"

#include "base/environment_error.hpp"
#include "store/failing_calls.hpp"
#include "store/home.hpp"
#include "store/scripted_play.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <cerrno>
#include <sqlite3.h>

namespace dealcraft::store {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;

/// A finished attempt; its id.
std::string finished(const fs::path& home, std::uint64_t seed) {
    SampleChance chance(seed);
    const auto recorder = test::beginSmall(home, seed);
    test::playOn(*recorder, chance, 100'000);
    return recorder->attempt();
}

std::string begun(const fs::path& home, std::size_t actions) {
    SampleChance chance(1);
    const auto recorder = test::beginSmall(home);
    test::playOn(*recorder, chance, actions);
    return recorder->attempt();
}

Records projected(const fs::path& home) {
    auto records = Records::open(home);
    records.project();
    return records;
}

std::string lookedUp(const fs::path& home, const char* sql) {
    sqlite3* connection = nullptr;
    sqlite3_open(recordsFile(home).c_str(), &connection);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr);
    sqlite3_step(statement);
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));  // NOLINT
    std::string found = text == nullptr ? "" : text;
    sqlite3_finalize(statement);
    sqlite3_close(connection);
    return found;
}

}  // namespace

SCENARIO("the list holds what the logs hold", "[store]") {
    const test::TemporaryFolder home;
    const auto done = finished(home.path(), 3);
    const auto left = begun(home.path(), 2);
    auto records = projected(home.path());

    const auto row = records.attempt(done);
    REQUIRE(row.has_value());
    const auto recorder = test::openSmall(home.path(), done, Access::readOnly);
    CHECK(row->state == AttemptState::finished);
    CHECK(row->score == recorder->result()->score);
    CHECK(row->ending == recorder->result()->ending);
    CHECK(row->competencies == recorder->result()->competencies);
    CHECK(row->criteria == recorder->result()->criteria);
    CHECK(row->actions == static_cast<int>(recorder->actions()));
    CHECK(row->player == "小李");
    CHECK(row->seed == 3);
    CHECK(row->updated == recorder->result()->finished);

    REQUIRE(records.unfinished().size() == 1);
    CHECK(records.unfinished().front().id == left);
    CHECK(records.unfinished().front().actions == 2);
    CHECK(records.list().size() == 2);
    CHECK(records.bestScore("small", "small-visit") == row->score);
    CHECK_FALSE(records.bestScore("small", "other").has_value());
}

SCENARIO("a list is filtered", "[store]") {
    const test::TemporaryFolder home;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) { static_cast<void>(finished(home.path(), seed)); }
    static_cast<void>(begun(home.path(), 1));
    const auto records = projected(home.path());
    AttemptFilter filter;
    filter.state = AttemptState::finished;
    CHECK(records.list(filter).size() == 4);
    filter.most = 3;
    CHECK(records.list(filter).size() == 3);
    filter.player = "nobody'; DROP TABLE attempts; --";
    CHECK(records.list(filter).empty());
    CHECK(records.list().size() == 5);
    const auto rows = records.list();
    CHECK(std::ranges::is_sorted(rows, std::greater<>{}, [](const AttemptSummary& row) {
        return std::pair{row.started, row.id};
    }));
}

SCENARIO("a play is projected from its mark as it grows", "[store]") {
    const test::TemporaryFolder home;
    SampleChance chance(6);
    const auto recorder = test::beginSmall(home.path());
    for (int i = 0; i < 5; ++i) {
        CHECK(projected(home.path()).attempt(recorder->attempt())->actions == static_cast<int>(recorder->actions()));
        test::playOn(*recorder, chance, 1);
    }
    test::playOn(*recorder, chance, 100'000);
    CHECK(Records::open(home.path()).attempt(recorder->attempt())->state == AttemptState::finished);
}

SCENARIO("a log that was cut, replaced or deleted is projected anew", "[store]") {
    const test::TemporaryFolder home;
    const auto one = finished(home.path(), 1);
    const auto other = begun(home.path(), 4);
    CHECK(projected(home.path()).attempt(one)->state == AttemptState::finished);
    const auto path = logFile(home.path(), one);

    const auto bytes = test::bytesOf(path);
    test::writeBytes(path, bytes.substr(0, bytes.rfind('\n', bytes.size() - 2) + 1));
    const auto cut = projected(home.path()).attempt(one);
    CHECK(cut->state == AttemptState::running);
    CHECK_FALSE(cut->score.has_value());

    test::writeBytes(path, test::bytesOf(logFile(home.path(), other)));
    CHECK(projected(home.path()).attempt(one)->actions == 4);

    fs::remove(path);
    CHECK_FALSE(projected(home.path()).attempt(one).has_value());
}

SCENARIO("damaged and newer logs are listed and left as they are", "[store]") {
    const test::TemporaryFolder home;
    const auto good = finished(home.path(), 1);
    const auto bad = begun(home.path(), 4);
    auto bytes = test::bytesOf(logFile(home.path(), bad));
    bytes[bytes.size() / 2] ^= 1;
    test::writeBytes(logFile(home.path(), bad), bytes);
    test::writeBytes(attemptsFolder(home.path()) / "noise.log", "noise");
    test::writeBytes(attemptsFolder(home.path()) / "newer.log", "{\"format\":\"dealcraft-attempt/2\"}\n");
    fs::create_symlink("/dev/full", attemptsFolder(home.path()) / "link.log");
    test::writeBytes(attemptsFolder(home.path()) / "Not An Attempt.log", "noise");
    const auto records = projected(home.path());
    CHECK(records.attempt(good)->state == AttemptState::finished);
    CHECK(records.attempt(bad)->state == AttemptState::damaged);
    CHECK(records.attempt(bad)->scenario == "small-visit");
    CHECK(records.attempt("noise")->state == AttemptState::damaged);
    CHECK(records.attempt("newer")->state == AttemptState::newer);
    CHECK(records.attempt("link")->state == AttemptState::damaged);
    CHECK(records.list().size() == 5);
    CHECK(test::bytesOf(logFile(home.path(), bad)) == bytes);
    CHECK(test::bytesOf(attemptsFolder(home.path()) / "noise.log") == "noise");
}

SCENARIO("a corrupt list is set aside and made again from the logs", "[store]") {
    const test::TemporaryFolder home;
    const auto done = finished(home.path(), 3);
    const auto score = projected(home.path()).attempt(done)->score;
    const auto file = recordsFile(home.path());
    const auto sound = test::bytesOf(file);
    auto middle = sound;
    std::fill(middle.begin() + 4096, middle.end(), '\x5a');
    for (const auto& bytes :
         {std::string("this is no database, but it is long enough to look at"), middle, std::string(100, '\0')}) {
        fs::remove(fs::path(file).concat("-wal"));
        fs::remove(fs::path(file).concat("-shm"));
        test::writeBytes(file, bytes);
        const auto records = Records::open(home.path());
        CHECK_FALSE(records.setAside().empty());
        CHECK(test::bytesOf(records.setAside()) == bytes);
        REQUIRE(records.attempt(done).has_value());
        CHECK(records.attempt(done)->score == score);
    }
}

TEST_CASE("an empty file becomes a list", "[store]") {
    const test::TemporaryFolder home;
    prepareHome(home.path());
    test::writeBytes(recordsFile(home.path()), "");
    const auto records = Records::open(home.path());
    CHECK(records.setAside().empty());
    CHECK(records.list().empty());
}

TEST_CASE("a list of another version is set aside and made again", "[store]") {
    const test::TemporaryFolder home;
    const auto done = finished(home.path(), 3);
    static_cast<void>(lookedUp(home.path(), "PRAGMA user_version = 99"));
    const auto records = Records::open(home.path());
    CHECK_FALSE(records.setAside().empty());
    CHECK(records.attempt(done)->state == AttemptState::finished);
}

TEST_CASE("a list that is a link is refused", "[store]") {
    const test::TemporaryFolder home;
    prepareHome(home.path());
    fs::create_symlink("/dev/full", recordsFile(home.path()));
    CHECK_THROWS_WITH(Records::open(home.path()), ContainsSubstring("Links are not followed"));
}

TEST_CASE("the database is set up as it has to be", "[store]") {
    const test::TemporaryFolder home;
    static_cast<void>(Records::open(home.path()));
    CHECK(lookedUp(home.path(), "PRAGMA journal_mode") == "wal");
    CHECK(lookedUp(home.path(), "PRAGMA user_version") == "1");
    CHECK(lookedUp(home.path(),
                   "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%' AND "
                   "strict = 1") == "2");
    CHECK(lookedUp(home.path(), "SELECT count(*) FROM pragma_foreign_key_list('figures')") == "1");
}

SCENARIO("several programs use one list", "[store]") {
    const test::TemporaryFolder home;
    auto one = Records::open(home.path());
    auto other = Records::open(home.path());
    const auto done = finished(home.path(), 2);
    one.project();
    other.project();
    CHECK(one.attempt(done)->score == other.attempt(done)->score);
}

SCENARIO("a projection that fails half way changes nothing and can be tried again", "[store]") {
    const test::TemporaryFolder home;
    const auto one = finished(home.path(), 1);
    auto records = projected(home.path());
    const auto other = begun(home.path(), 3);
    const auto calls = test::withFailure({}, [&] { records.project(); });
    REQUIRE(calls > 0);
    for (std::size_t call = 1; call <= calls; ++call) {
        const auto more = begun(home.path(), 3);
        std::string why;
        const auto seen = test::withFailure({call, ENOSPC, false, true}, [&] {
            try {
                records.project();
            } catch (const EnvironmentError& error) { why = error.what(); }
        });
        INFO("call " << call << " of " << seen << ": " << why);
        if (seen >= call) {
            CHECK_THAT(why, ContainsSubstring("safe in their logs"));
        }  // the log that SQLite keeps varies in length
        records.project();
        CHECK(records.attempt(more)->actions == 3);
    }
    CHECK(records.attempt(one)->state == AttemptState::finished);
    CHECK(records.attempt(other)->actions == 3);
}

}  // namespace dealcraft::store
