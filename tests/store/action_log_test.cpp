#include "store/action_log.hpp"

#include "store/durable_file.hpp"
#include "store/failing_calls.hpp"
#include "store/refusal.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <cerrno>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dealcraft::store {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;
using test::refusal;

const std::string kHeader = R"({"format":"dealcraft-attempt/1"})";

std::string record(int number) {
    return fmt::format(R"({{"n":{},"e":[{{"t":"slot_set","slot":{},"value":-1}}]}})", number, number);
}

/// A log with a header and so many records, closed.
fs::path writtenLog(const fs::path& folder, int records) {
    auto path = folder / "a.log";
    std::vector<std::string> lines{kHeader};
    for (int i = 0; i < records; ++i) { lines.push_back(record(i)); }
    static_cast<void>(ActionLog::create(path, lines));
    return path;
}

mode_t permissionsOf(const fs::path& path) {
    struct stat info {};
    ::stat(path.c_str(), &info);
    return info.st_mode & 0777U;
}

}  // namespace

SCENARIO("what was appended is there when the log is opened again", "[store]") {
    const test::TemporaryFolder folder;
    const auto path = writtenLog(folder.path(), 2);
    {
        auto opened = ActionLog::open(path, Access::write);
        REQUIRE(opened.records.size() == 3);
        const std::array more{record(2), record(3)};
        opened.log.append(more);
    }
    const auto opened = ActionLog::open(path, Access::write);
    CHECK(opened.records == std::vector<std::string>{kHeader, record(0), record(1), record(2), record(3)});
    CHECK(opened.cut.bytes == 0);
    CHECK(permissionsOf(path) == 0600);
}

TEST_CASE("a log cut at any byte behind its header is recovered, and its tail is kept", "[store]") {
    const test::TemporaryFolder folder;
    const auto path = writtenLog(folder.path(), 4);
    const auto torn = folder.path() / "a.torn";
    const auto whole = test::bytesOf(path);
    for (std::size_t cut = whole.find('\n') + 1; cut <= whole.size(); ++cut) {
        test::writeBytes(path, whole.substr(0, cut));
        fs::remove(torn);
        const auto opened = ActionLog::open(path, Access::write);
        const auto kept = test::bytesOf(path);
        INFO("cut at " << cut);
        REQUIRE(kept == whole.substr(0, whole.rfind('\n', cut - 1) + 1));
        REQUIRE(kept.size() + opened.cut.bytes == cut);
        REQUIRE(test::bytesOf(torn) == whole.substr(kept.size(), opened.cut.bytes));
    }
}

TEST_CASE("a log with any bit flipped behind its header is recovered, and its tail is kept", "[store]") {
    const test::TemporaryFolder folder;
    const auto path = writtenLog(folder.path(), 4);
    const auto torn = folder.path() / "a.torn";
    const auto whole = test::bytesOf(path);
    for (std::size_t bit = (whole.find('\n') + 1) * 8; bit < whole.size() * 8; ++bit) {
        auto bytes = whole;
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
        test::writeBytes(path, bytes);
        fs::remove(torn);
        const auto opened = ActionLog::open(path, Access::write);
        const auto lineBegins = bit / 8 == 0 ? 0 : whole.rfind('\n', bit / 8 - 1) + 1;
        INFO("bit " << bit);
        REQUIRE(test::bytesOf(path) == whole.substr(0, lineBegins));
        REQUIRE(test::bytesOf(torn) == bytes.substr(lineBegins));
        REQUIRE(opened.cut.movedTo == torn);
    }
}

TEST_CASE("tails of several crashes are all kept", "[store]") {
    const test::TemporaryFolder folder;
    const auto path = writtenLog(folder.path(), 1);
    for (const auto* tail : {"{\"n\":1", "{\"n\""}) {
        test::writeBytes(path, test::bytesOf(path) + tail);
        CHECK(ActionLog::open(path, Access::write).cut.bytes == std::string_view(tail).size());
    }
    CHECK(test::bytesOf(folder.path() / "a.torn") == "{\"n\":1{\"n\"");
}

SCENARIO("an attempt is open for writing in one program only", "[store]") {
    const test::TemporaryFolder folder;
    const auto path = writtenLog(folder.path(), 1);
    test::writeBytes(path, test::bytesOf(path) + "half a line");
    auto first = ActionLog::open(path, Access::write);
    test::writeBytes(path, test::bytesOf(path) + "another half");  // as if the first were writing just now
    const auto second = ActionLog::open(path, Access::write);
    CHECK(first.log.hindrance() == Hindrance::none);
    CHECK(second.log.hindrance() == Hindrance::inUse);
    CHECK(second.records == first.records);
    CHECK(second.tailBytes == 12);
    CHECK(test::bytesOf(path).ends_with("another half"));
}

TEST_CASE("a log that is being made is locked from its first moment", "[store]") {
    const test::TemporaryFolder folder;
    const std::array lines{kHeader, record(0)};
    const auto log = ActionLog::create(folder.path() / "a.log", lines);
    CHECK(ActionLog::open(folder.path() / "a.log", Access::write).log.hindrance() == Hindrance::inUse);
}

TEST_CASE("a log of a newer format is refused with both versions and left untouched", "[store]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "a.log";
    const std::string bytes = "{\"format\":\"dealcraft-attempt/12\",\"engine\":\"9.1\"} other seal\nmore\n";
    test::writeBytes(path, bytes);
    const auto why = refusal([&] { static_cast<void>(ActionLog::open(path, Access::write)); });
    CHECK_THAT(why, ContainsSubstring("dealcraft-attempt/12") && ContainsSubstring("dealcraft-attempt/1."));
    CHECK(test::bytesOf(path) == bytes);
    CHECK_FALSE(fs::exists(folder.path() / "a.torn"));
}

TEST_CASE("a file that is no log is refused and left untouched", "[store]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "a.log";
    for (const auto& bytes : {std::string(), std::string("noise"), std::string(100'000, '\0'),
                              std::string(100'000, '\n'), std::string("{}\n")}) {
        test::writeBytes(path, bytes);
        CHECK_THAT(refusal([&] { static_cast<void>(ActionLog::open(path, Access::write)); }),
                   ContainsSubstring("damaged"));
        CHECK(test::bytesOf(path) == bytes);
    }
}

TEST_CASE("a log of two gigabytes is refused without reading it", "[store]") {
    const test::TemporaryFolder folder;
    const auto path = writtenLog(folder.path(), 1);
    fs::resize_file(path, std::uintmax_t{2} << 30U);
    CHECK_THAT(refusal([&] { static_cast<void>(ActionLog::open(path, Access::write)); }),
               ContainsSubstring("Cannot read"));
    CHECK(fs::file_size(path) == std::uintmax_t{2} << 30U);
}

TEST_CASE("links, FIFOs, devices and folders are refused, and nothing hangs", "[store]") {
    const test::TemporaryFolder folder;
    const auto target = writtenLog(folder.path(), 1);
    const auto path = folder.path() / "b.log";
    const auto opens = [&] { return refusal([&] { static_cast<void>(ActionLog::open(path, Access::write)); }); };

    fs::create_symlink(target, path);
    CHECK_THAT(opens(), ContainsSubstring("Links are not followed"));
    fs::remove(path);
    fs::create_symlink("/dev/full", path);
    CHECK_THAT(opens(), ContainsSubstring("Links are not followed"));
    fs::remove(path);
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    CHECK_FALSE(opens().empty());
    fs::remove(path);
    fs::create_directory(path);
    CHECK_FALSE(opens().empty());
    fs::remove(path);
    CHECK_THAT(opens(), ContainsSubstring("moved or deleted"));
}

SCENARIO("a write or sync that fails leaves the log as it was, and the next one works", "[store]") {
    const int error = GENERATE(ENOSPC, EIO, EFBIG, EDQUOT);
    const bool half = GENERATE(false, true);
    const test::TemporaryFolder folder;
    const auto path = writtenLog(folder.path(), 2);
    const auto before = test::bytesOf(path);
    const std::array more{record(2)};
    std::size_t calls = 0;
    {
        auto opened = ActionLog::open(path, Access::write);
        calls = test::withFailure({}, [&] { opened.log.append(more); });
    }
    REQUIRE(calls == 2);
    for (std::size_t call = 1; call <= calls; ++call) {
        test::writeBytes(path, before);
        auto opened = ActionLog::open(path, Access::write);
        std::string why;
        test::withFailure({call, error, false, half}, [&] { why = refusal([&] { opened.log.append(more); }); });
        INFO(why);
        CHECK_THAT(why, ContainsSubstring("a.log"));
        CHECK(test::bytesOf(path) == before);
        opened.log.append(more);
        CHECK(test::bytesOf(path) == before + test::bytesOf(path).substr(before.size()));
        CHECK(scanLog(test::bytesOf(path)).lines.size() == 4);
    }
}

SCENARIO("a disk that stays full is told each time, and nothing is lost when there is space again", "[store]") {
    const test::TemporaryFolder folder;
    const auto path = writtenLog(folder.path(), 2);
    auto opened = ActionLog::open(path, Access::write);
    const std::array more{record(2)};
    test::withFailure({1, ENOSPC, true, true}, [&] {
        for (int i = 0; i < 3; ++i) {
            CHECK_THAT(refusal([&] { opened.log.append(more); }), ContainsSubstring("a.log"));
        }
    });
    opened.log.append(more);
    CHECK(scanLog(test::bytesOf(path)).lines.size() == 4);
    CHECK(scanLog(test::bytesOf(path)).tailBytes == 0);
}

SCENARIO("after a failed sync the log is read again before anything is written", "[store]") {
    const test::TemporaryFolder folder;
    const auto path = writtenLog(folder.path(), 2);
    auto opened = ActionLog::open(path, Access::write);
    const std::array more{record(2)};
    test::withFailure({2, EIO, true, false}, [&] { CHECK_FALSE(refusal([&] { opened.log.append(more); }).empty()); });
    auto bytes = test::bytesOf(path);
    bytes[bytes.find("slot_set")] = 'X';  // what the disk lost
    test::writeBytes(path, bytes);
    CHECK_THAT(refusal([&] { opened.log.append(more); }), ContainsSubstring("no longer holds what was saved"));
}

TEST_CASE("a log that was deleted or replaced during the play is told", "[store]") {
    const test::TemporaryFolder folder;
    const auto path = writtenLog(folder.path(), 2);
    const std::array more{record(2)};
    auto opened = ActionLog::open(path, Access::write);
    fs::remove(path);
    CHECK_THAT(refusal([&] { opened.log.append(more); }), ContainsSubstring("moved or deleted"));
    test::writeBytes(path, "something else");
    CHECK_FALSE(refusal([&] { opened.log.append(more); }).empty());
    CHECK(test::bytesOf(path) == "something else");
}

TEST_CASE("a new log appears whole or not at all, whatever fails", "[store]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "a.log";
    const std::array lines{kHeader, record(0)};
    const auto make = [&] { static_cast<void>(ActionLog::create(path, lines)); };
    const auto calls = test::withFailure({}, make);
    REQUIRE(calls == 4);
    for (std::size_t call = 1; call <= calls; ++call) {
        fs::remove(path);
        test::withFailure({call, ENOSPC, false, true}, [&] { CHECK_FALSE(refusal(make).empty()); });
        CHECK((!fs::exists(path) || scanLog(test::bytesOf(path)).lines.size() == 2));
        CHECK_FALSE(fs::exists(temporaryFor(path)));
    }
}

TEST_CASE("a file is replaced whole or stays as it was, whatever fails", "[store]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "settings.json";
    writeDurably(path, "old");
    const auto calls = test::withFailure({}, [&] { writeDurably(path, "old"); });
    REQUIRE(calls == 4);
    for (std::size_t call = 1; call <= calls; ++call) {
        test::withFailure({call, EIO, false, true},
                          [&] { CHECK_FALSE(refusal([&] { writeDurably(path, "new"); }).empty()); });
        CHECK(test::bytesOf(path) == (call < calls ? "old" : "new"));
        CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
    }
    writeDurably(path, "newest");
    CHECK(test::bytesOf(path) == "newest");
    CHECK(permissionsOf(path) == 0600);
}

TEST_CASE("a link where a file is to be written is replaced, not followed", "[store]") {
    const test::TemporaryFolder folder;
    test::writeBytes(folder.path() / "victim", "mine");
    fs::create_symlink(folder.path() / "victim", folder.path() / "settings.json");
    writeDurably(folder.path() / "settings.json", "new");
    CHECK(test::bytesOf(folder.path() / "victim") == "mine");
    CHECK(test::bytesOf(folder.path() / "settings.json") == "new");
}

TEST_CASE("what killed programs left half written is swept after an hour", "[store]") {
    const test::TemporaryFolder folder;
    const auto old = folder.path() / ".a.log.1.tmp";
    const auto fresh = folder.path() / ".b.log.2.tmp";
    const auto other = folder.path() / ".hidden";
    for (const auto& path : {old, fresh, other}) { test::writeBytes(path, "x"); }
    fs::last_write_time(old, fs::last_write_time(fresh) - std::chrono::hours(2));
    fs::last_write_time(other, fs::last_write_time(fresh) - std::chrono::hours(2));
    sweepTemporaries(folder.path());
    CHECK_FALSE(fs::exists(old));
    CHECK(fs::exists(fresh));
    CHECK(fs::exists(other));
}

}  // namespace dealcraft::store
