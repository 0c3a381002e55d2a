#include "store/recorder.hpp"

#include "store/failing_calls.hpp"
#include "store/home.hpp"
#include "store/kept_content.hpp"
#include "store/records.hpp"
#include "store/refusal.hpp"
#include "store/scripted_play.hpp"
#include "support/catch.hpp"
#include "support/small_scenario.hpp"
#include "support/temporary_folder.hpp"

#include <cerrno>
#include <chrono>
#include <sys/stat.h>

namespace dealcraft::store {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;
using test::refusal;

bool samePlay(const Recorder& one, const Recorder& other) {
    return one.play().session().state() == other.play().session().state() &&
           one.play().score() == other.play().score() && one.hash() == other.hash() &&
           one.actionsTaken() == other.actionsTaken() && one.steps().size() == other.steps().size() &&
           one.steps().back().events == other.steps().back().events;
}

}  // namespace

SCENARIO("a play that was left goes on exactly where it stood", "[store]") {
    GIVEN("a play that is closed and opened after every action") {
        const test::TemporaryFolder home;
        SampleChance chance(3);
        auto whole = test::beginSmall(home.path());
        auto cut = test::beginSmall(home.path());
        REQUIRE(whole->attempt() != cut->attempt());
        while (!whole->play().over()) {
            const auto action = test::someAction(whole->play().session(), chance);
            REQUIRE(whole->act(action).has_value());
            REQUIRE(cut->act(action).has_value());
            const auto attempt = cut->attempt();
            cut.reset();
            cut = test::openSmall(home.path(), attempt);
            REQUIRE(samePlay(*whole, *cut));
        }
        THEN("both end with the same hash and result") {
            REQUIRE(cut->result().has_value());
            CHECK(cut->result()->playHash == whole->result()->playHash);
            CHECK(cut->result()->score == whole->result()->score);
            CHECK(cut->result()->criteria == whole->result()->criteria);
        }
    }
}

TEST_CASE("a hundred plays by chance can all be opened again", "[store]") {
    const test::TemporaryFolder home;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        SampleChance chance(seed);
        auto played = test::beginSmall(home.path(), seed);
        test::playOn(*played, chance, 60);
        const auto attempt = played->attempt();
        const auto again = test::openSmall(home.path(), attempt, Access::readOnly);
        INFO("seed " << seed);
        REQUIRE(samePlay(*played, *again));
    }
}

TEST_CASE("an action that is refused leaves play and log as they are", "[store]") {
    const test::TemporaryFolder home;
    const auto recorder = test::beginSmall(home.path());
    const auto before = test::bytesOf(logFile(home.path(), recorder->attempt()));
    CHECK(recorder->act(sim::DialogueAction{sim::Leave{}}) == tl::unexpected{sim::Refusal::notNow});
    CHECK(recorder->actions() == 0);
    CHECK(test::bytesOf(logFile(home.path(), recorder->attempt())) == before);
}

SCENARIO("an action whose record the disk refuses has not happened", "[store]") {
    const test::TemporaryFolder home;
    SampleChance chance(5);
    const auto recorder = test::beginSmall(home.path());
    test::playOn(*recorder, chance, 3);
    const auto state = recorder->play().session().state();
    const auto action = test::someAction(recorder->play().session(), chance);
    const int call = GENERATE(1, 2);
    test::withFailure({static_cast<std::size_t>(call), ENOSPC, false, true}, [&] {
        CHECK_THAT(refusal([&] { static_cast<void>(recorder->act(action)); }), ContainsSubstring("Free some space"));
    });
    CHECK(recorder->play().session().state() == state);
    CHECK(recorder->actions() == 3);
    CHECK(recorder->act(action).has_value());
    const auto again = test::openSmall(home.path(), recorder->attempt(), Access::readOnly);
    CHECK(samePlay(*recorder, *again));
}

SCENARIO("a play whose last action fails to be listed is finished all the same", "[store]") {
    const test::TemporaryFolder home;
    SampleChance chance(11);
    const auto recorder = test::beginSmall(home.path());
    std::optional<sim::Action> last;
    while (true) {
        last = test::someAction(recorder->play().session(), chance);
        auto trial = recorder->play();
        KeyedChance luck(recorder->seed());
        static_cast<void>(trial.act(*last, luck));
        if (trial.over()) { break; }
        static_cast<void>(recorder->act(*last));
    }
    test::withFailure({3, EIO, true, false},
                      [&] { REQUIRE(recorder->act(*last).has_value()); });  // write and sync of the log are 1 and 2
    CHECK(recorder->play().over());
    CHECK_FALSE(recorder->warning().empty());
    auto records = Records::open(home.path());
    records.project();
    const auto row = records.attempt(recorder->attempt());
    REQUIRE(row.has_value());
    CHECK(row->state == AttemptState::finished);
    CHECK(row->score == recorder->result()->score);
}

SCENARIO("a play that ended without its result being written gets it when it is opened", "[store]") {
    const test::TemporaryFolder home;
    SampleChance chance(2);
    std::string attempt;
    std::optional<ResultRecord> result;
    {
        const auto recorder = test::beginSmall(home.path());
        test::playOn(*recorder, chance, 1000);
        attempt = recorder->attempt();
        result = recorder->result();
        REQUIRE(result.has_value());
    }
    const auto path = logFile(home.path(), attempt);
    const auto bytes = test::bytesOf(path);
    const auto resultLine = bytes.rfind('\n', bytes.size() - 2) + 1;
    for (const auto keep : {std::size_t{0}, std::size_t{25}}) {
        test::writeBytes(path, bytes.substr(0, resultLine + keep));
        const auto again = test::openSmall(home.path(), attempt);
        CHECK(again->recovery().resultCompleted);
        CHECK(again->recovery().cut.bytes == keep);
        REQUIRE(again->result().has_value());
        CHECK(again->result()->playHash == result->playHash);
        CHECK(again->result()->score == result->score);
    }
    CHECK(Records::open(home.path()).attempt(attempt)->state == AttemptState::finished);
}

SCENARIO("a retry plays the same actions again and then goes its own way", "[store]") {
    const test::TemporaryFolder home;
    SampleChance chance(4);
    const auto parent = test::beginSmall(home.path(), 99);
    test::playOn(*parent, chance, 6);
    REQUIRE(parent->actions() == 6);
    const auto child = Recorder::begin(home.path(), test::smallPack(), test::smallScenario(),
                                       {.seed = 99, .player = "", .parent = parent->attempt(), .prefix = 4});
    CHECK(child->actions() == 4);
    CHECK(std::ranges::equal(child->actionsTaken(), std::span(parent->actionsTaken()).first(4)));
    CHECK(child->steps()[4].events == parent->steps()[4].events);
    CHECK(child->header().parent == parent->attempt());
    CHECK(child->header().prefix == 4);
    CHECK(child->act(parent->actionsTaken()[4]).has_value());
    CHECK(test::openSmall(home.path(), child->attempt(), Access::readOnly)->actions() == 5);
    CHECK_THAT(
        refusal([&] {
            static_cast<void>(Recorder::begin(home.path(), test::smallPack(), test::smallScenario(),
                                              {.seed = 99, .player = "", .parent = parent->attempt(), .prefix = 7}));
        }),
        ContainsSubstring("no 7 moves"));
}

SCENARIO("a second window opens a play read-only", "[store]") {
    const test::TemporaryFolder home;
    SampleChance chance(4);
    const auto first = test::beginSmall(home.path());
    const auto second = test::openSmall(home.path(), first->attempt());
    CHECK(second->hindrance() == Hindrance::inUse);
    const auto action = test::someAction(second->play().session(), chance);
    CHECK_THAT(refusal([&] { static_cast<void>(second->act(action)); }), ContainsSubstring("open in another window"));
    CHECK(first->act(action).has_value());
}

TEST_CASE("the player is told how many actions were kept of a torn play", "[store]") {
    const test::TemporaryFolder home;
    SampleChance chance(8);
    std::string attempt;
    {
        const auto recorder = test::beginSmall(home.path());
        test::playOn(*recorder, chance, 5);
        attempt = recorder->attempt();
    }
    const auto path = logFile(home.path(), attempt);
    auto bytes = test::bytesOf(path);
    bytes.resize(bytes.size() - 3);
    test::writeBytes(path, bytes);
    const auto again = test::openSmall(home.path(), attempt);
    CHECK(again->recovery().keptActions == 4);
    CHECK(again->recovery().cut.bytes > 0);
    CHECK(again->actions() == 4);
}

TEST_CASE("a log that was forged with right checksums is refused and left as it is", "[store]") {
    const test::TemporaryFolder home;
    SampleChance chance(8);
    const auto recorder = test::beginSmall(home.path());
    test::playOn(*recorder, chance, 3);
    const auto original = scanLog(test::bytesOf(logFile(home.path(), recorder->attempt())));
    const auto bytes = test::bytesOf(logFile(home.path(), recorder->attempt()));
    const auto scan = scanLog(bytes);
    const auto forged = [&](std::size_t line, const std::string& json) {
        LogMark mark;
        std::string made;
        for (std::size_t i = 0; i < scan.lines.size(); ++i) {
            made += sealed(i == line ? json : std::string(scan.lines[i]), mark);
        }
        return made;
    };
    const auto path = attemptsFolder(home.path()) / "forged.log";
    auto wrongHash = std::string(scan.lines[3]);
    wrongHash[wrongHash.size() - 4] = wrongHash[wrongHash.size() - 4] == '0' ? '1' : '0';
    for (const auto& json :
         {wrongHash, std::string(R"({"n":2,"a":{"do":"fly"},"e":[],"h":"0123456789abcdef"})"),
          std::string(R"({"n":2,"e":[],"h":"0123456789abcdef"})"), std::string(R"({"n":2,"result":{}})"),
          std::string(R"({"n":2,"a":{"do":"confirm"},"e":[{"t":"walked_away","by":0}],"h":"0123456789abcdef"})")}) {
        const auto made = forged(3, json);
        test::writeBytes(path, made);
        CHECK_THAT(refusal([&] { static_cast<void>(test::openSmall(home.path(), "forged")); }),
                   ContainsSubstring("damaged at action"));
        CHECK(test::bytesOf(path) == made);
    }
}

TEST_CASE("an attempt's id cannot lead out of its folder", "[store]") {
    const auto* const id = GENERATE("", "../x", "a/b", "A", "x.log", "..");
    CHECK_THAT(refusal([&] { static_cast<void>(logFile("/home", id)); }),
               ContainsSubstring("not the id of an attempt"));
    CHECK(isAttemptName(newAttemptName()));
}

TEST_CASE("an attempt is not opened with other content than it was played on", "[store]") {
    const test::TemporaryFolder home;
    const auto recorder = test::beginSmall(home.path());
    auto changed = *test::smallScenario();
    ++changed.rulesHash;
    CHECK_THAT(refusal([&] {
                   static_cast<void>(Recorder::open(home.path(), recorder->attempt(), test::smallPack(),
                                                    std::make_shared<const content::CompiledScenario>(changed)));
               }),
               ContainsSubstring("other contents"));
}

TEST_CASE("folders and files are readable by their owner only", "[store]") {
    const test::TemporaryFolder folder;
    const auto home = folder.path() / "deep" / "data";
    const auto recorder = test::beginSmall(home);
    static_cast<void>(Records::open(home));
    for (const auto& entry : fs::recursive_directory_iterator(home)) {
        struct stat info {};
        REQUIRE(::lstat(entry.path().c_str(), &info) == 0);
        INFO(entry.path());
        CHECK((info.st_mode & 0777U) == (entry.is_directory() ? 0700U : 0600U));
    }
}

SCENARIO("content is kept once, and given back as it was", "[store]") {
    const test::TemporaryFolder home;
    prepareHome(home.path());
    const auto pack = test::smallPack();
    const auto key = keepContent(home.path(), *pack);
    CHECK(keepContent(home.path(), *pack) == key);
    CHECK(contentKey(*pack) == key);
    const auto kept = keptContent(home.path(), key);
    REQUIRE(kept.files.size() == 2);
    CHECK(kept.files[1].path == "scenarios/small-visit.yaml");
    CHECK(kept.files[1].bytes == "id: small-visit\n");
    CHECK(json(kept.rules) == json(pack->rules));

    auto changed = *pack;
    changed.rules.table.numbers[0] += 1;
    CHECK(contentKey(changed) != key);

    const auto file = contentFolder(home.path()) / key / "pack" / "pack.yaml";
    test::writeBytes(file, "id: other\n");
    CHECK_THAT(refusal([&] { static_cast<void>(keptContent(home.path(), key)); }),
               ContainsSubstring("changed or damaged"));
    CHECK(keepContent(home.path(), *pack) == key);
    CHECK(test::bytesOf(file) == "id: small\n");
    CHECK(fs::exists(contentFolder(home.path()) / (key + ".damaged-1")));
}

TEST_CASE("a pack whose file names lead elsewhere is not kept", "[store]") {
    const test::TemporaryFolder home;
    prepareHome(home.path());
    const auto* const name = GENERATE("../x", "/etc/x", "a/../../x", "", "a\\b", ".", "a//../b");
    auto pack = *test::smallPack();
    pack.files.push_back({name, "x"});
    CHECK_FALSE(refusal([&] { static_cast<void>(keepContent(home.path(), pack)); }).empty());
    CHECK(std::distance(fs::directory_iterator(contentFolder(home.path())), {}) == 0);
}

TEST_CASE("every system call of a beginning can fail without leaving half an attempt", "[store]") {
    const test::TemporaryFolder folder;
    const auto calls = test::withFailure({}, [&] { static_cast<void>(test::beginSmall(folder.path() / "home")); });
    REQUIRE(calls > 10);
    for (std::size_t call = 1; call <= calls; ++call) {
        const test::TemporaryFolder home;
        std::string why;
        test::withFailure({call, ENOSPC, false, true},
                          [&] { why = refusal([&] { static_cast<void>(test::beginSmall(home.path() / "home")); }); });
        INFO("call " << call);
        CHECK_FALSE(why.empty());
        const auto recorder = test::beginSmall(home.path() / "home");
        auto records = Records::open(home.path() / "home");
        records.project();
        for (const auto& row : records.list()) { CHECK(row.state == AttemptState::running); }
        CHECK(keptContent(home.path() / "home", recorder->header().content).files.size() == 2);
    }
}

TEST_CASE("fifty thousand events are recovered within a second", "[store][slow]") {
    const test::TemporaryFolder home;
    std::string attempt;
    std::size_t events = 0;
    {
        const auto recorder = test::beginSmall(home.path());
        KeyedChance luck(7);
        const auto act = [&](const char* line) {
            const auto& session = recorder->play().session();
            const auto action = sim::actionFrom(session.scenario(), session.state(), *sim::parsePlayLine(line));
            events += recorder->act(*action)->size();
        };
        for (const char* line : {"mark field=goal choice=learn", "confirm", "choose option=greet"}) { act(line); }
        while (events < 50'000) { act("choose option=chat"); }
        attempt = recorder->attempt();
    }
    const auto start = std::chrono::steady_clock::now();
    const auto again = test::openSmall(home.path(), attempt);
    const auto took =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count();
    WARN("recovered " << again->actions() << " actions, " << events << " events in " << took << " ms");
    CHECK(again->steps().size() == again->actions() + 1);
}

}  // namespace dealcraft::store
