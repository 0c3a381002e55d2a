#include "store/records_projection.hpp"

#include "base/environment_error.hpp"
#include "base/hash.hpp"
#include "store/attempt_header.hpp"
#include "store/file.hpp"
#include "store/home.hpp"
#include "store/log_record.hpp"
#include "store/log_scan.hpp"
#include "store/records.hpp"

#include <ctime>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <vector>

namespace dealcraft::store {
namespace {

namespace fs = std::filesystem;

/// What tells cheaply whether a file has changed.
struct FileStamp {
    std::int64_t size = 0;
    std::int64_t nanoseconds = 0;
    std::int64_t seconds = 0;
    bool operator==(const FileStamp&) const = default;
};

std::optional<FileStamp> stampOf(const fs::path& path) {
    struct stat info {};
    if (::lstat(path.c_str(), &info) != 0) { return std::nullopt; }
    return FileStamp{info.st_size, std::int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec,
                     info.st_mtim.tv_sec};
}

/// How far a log has been projected.
struct Projected {
    LogMark mark;
    FileStamp stamp;
    AttemptState state = AttemptState::running;
};

std::optional<Projected> projectedOf(const Database& database, const std::string& attempt) {
    auto query = database.statement(
        "SELECT mark_bytes, mark_lines, mark_checksum, file_size, file_time, state FROM attempts WHERE id = ?");
    query.bind(attempt);
    if (!query.step()) { return std::nullopt; }
    Projected projected;
    projected.mark = {static_cast<std::uint64_t>(query.number(0)), static_cast<std::uint64_t>(query.number(1)),
                      static_cast<std::uint32_t>(query.number(2))};
    projected.stamp = {query.number(3), query.number(4), query.number(4) / 1'000'000'000};
    for (const auto state : {AttemptState::finished, AttemptState::damaged, AttemptState::newer}) {
        if (query.text(5) == nameOf(state)) { projected.state = state; }
    }
    return projected;
}

/// What a log says beyond a mark, without looking into its actions: those are the play's business.
struct Reading {
    AttemptState state = AttemptState::running;
    std::optional<AttemptHeader> header;  ///< if the log was read from its beginning
    std::optional<ResultRecord> result;
    LogMark end;
};

Reading readLines(const LogScan& scan, const LogMark& from) {
    Reading reading;
    reading.end = scan.end;
    if (scan.tailLines > 0) { reading.state = AttemptState::damaged; }
    if (from.lines == 0) {
        const auto header = readHeader(scan.lines.front());
        if (!header) {
            reading.state = AttemptState::damaged;
            return reading;
        }
        reading.header = *header;
    }
    if (!scan.lines.empty() && isResult(scan.lines.back())) {
        const auto result = readResult(scan.lines.back());
        if (result) { reading.result = *result; }
        reading.state = result ? AttemptState::finished : AttemptState::damaged;
    }
    return reading;
}

Reading readFromMark(const fs::path& log, const LogMark& from) {
    Reading reading;
    try {
        const auto file = openRegular(log, Access::readOnly);
        const auto bytes = readFrom(file, log, from.bytes, kMaxLogBytes);
        const auto scan = scanLog(bytes, from);
        if (scan.header == HeaderFault::none) { return readLines(scan, from); }
        reading.state = scan.header == HeaderFault::newerFormat ? AttemptState::newer : AttemptState::damaged;
    } catch (const EnvironmentError&) { reading.state = AttemptState::damaged; }
    return reading;
}

std::string utcOf(std::int64_t seconds) {
    const auto time = static_cast<std::time_t>(seconds);
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::string text(32, '\0');
    text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts));
    return text;
}

void insertAttempt(Database& database, const std::string& attempt, const AttemptHeader& header) {
    database.statement("DELETE FROM attempts WHERE id = ?").bind(attempt).run();
    database
        .statement(
            "INSERT INTO attempts (id, pack, scenario, started, player, mode, seed, language, parent, prefix) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(attempt)
        .bind(header.pack)
        .bind(header.scenario)
        .bind(header.started)
        .bind(header.player)
        .bind(header.mode)
        .bind(std::to_string(header.seed))
        .bind(nameOf(header.language))
        .bind(header.parent)
        .bind(static_cast<std::int64_t>(header.prefix))
        .run();
}

void insertFigures(Database& database, const std::string& attempt, std::string_view kind,
                   const std::vector<Figure>& figures) {
    std::int64_t place = 0;
    for (const auto& figure : figures) {
        database.statement("INSERT INTO figures (attempt, kind, place, id, points) VALUES (?, ?, ?, ?, ?)")
            .bind(attempt)
            .bind(kind)
            .bind(place++)
            .bind(figure.id)
            .bind(figure.points ? std::optional<std::int64_t>{*figure.points} : std::nullopt)
            .run();
    }
}

void insertResult(Database& database, const std::string& attempt, const ResultRecord& result) {
    database.statement("DELETE FROM figures WHERE attempt = ?").bind(attempt).run();
    database.statement("UPDATE attempts SET score = ?, ending = ?, hash = ? WHERE id = ?")
        .bind(std::int64_t{result.score})
        .bind(result.ending)
        .bind(hexDigits(result.playHash))
        .bind(attempt)
        .run();
    insertFigures(database, attempt, "competency", result.competencies);
    insertFigures(database, attempt, "criterion", result.criteria);
}

/// Lines that are no actions: header, beginning and, if it is there, the result.
std::int64_t actionsOf(const LogMark& end, bool finished) {
    const auto others = finished ? 3U : 2U;
    return end.lines > others ? static_cast<std::int64_t>(end.lines - others) : 0;
}

void moveMark(Database& database, const std::string& attempt, const Reading& reading, const FileStamp& stamp) {
    const bool finished = reading.state == AttemptState::finished;
    database
        .statement(
            "UPDATE attempts SET state = ?, actions = ?, updated = ?, mark_bytes = ?, mark_lines = ?, mark_checksum = "
            "?, "
            "file_size = ?, file_time = ? WHERE id = ?")
        .bind(nameOf(reading.state))
        .bind(actionsOf(reading.end, finished))
        .bind(reading.result ? reading.result->finished : utcOf(stamp.seconds))
        .bind(static_cast<std::int64_t>(reading.end.bytes))
        .bind(static_cast<std::int64_t>(reading.end.lines))
        .bind(std::int64_t{reading.end.checksum})
        .bind(stamp.size)
        .bind(stamp.nanoseconds)
        .bind(attempt)
        .run();
}

}  // namespace

void createSchema(Database& database) {
    Transaction transaction(database);
    database.execute(R"(
        CREATE TABLE attempts (
            id TEXT PRIMARY KEY,
            pack TEXT NOT NULL, scenario TEXT NOT NULL, started TEXT NOT NULL, updated TEXT NOT NULL DEFAULT '',
            player TEXT NOT NULL, mode TEXT NOT NULL, seed TEXT NOT NULL, language TEXT NOT NULL,
            parent TEXT NOT NULL, prefix INTEGER NOT NULL,
            state TEXT NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'finished', 'damaged', 'newer')),
            actions INTEGER NOT NULL DEFAULT 0,
            score INTEGER CHECK (score BETWEEN 0 AND 10000), ending TEXT NOT NULL DEFAULT '', hash TEXT NOT NULL DEFAULT '',
            mark_bytes INTEGER NOT NULL DEFAULT 0, mark_lines INTEGER NOT NULL DEFAULT 0, mark_checksum INTEGER NOT NULL DEFAULT 0,
            file_size INTEGER NOT NULL DEFAULT 0, file_time INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE figures (
            attempt TEXT NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('competency', 'criterion')),
            place INTEGER NOT NULL, id TEXT NOT NULL, points INTEGER CHECK (points BETWEEN 0 AND 10000),
            PRIMARY KEY (attempt, kind, place)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX attempts_of_scenario ON attempts (pack, scenario, score);
    )");
    database.execute("PRAGMA user_version = " + std::to_string(kRecordsSchema));
    transaction.commit();
}

void projectLog(Database& database, const fs::path& log, const std::string& attempt) {
    const auto stamp = stampOf(log);
    if (!stamp) { return database.statement("DELETE FROM attempts WHERE id = ?").bind(attempt).run(); }
    const auto before = projectedOf(database, attempt);
    if (before && before->stamp == *stamp) { return; }

    LogMark from;
    const bool goesOn = before && before->state == AttemptState::running &&
                        static_cast<std::uint64_t>(stamp->size) >= before->mark.bytes;
    if (goesOn) { from = before->mark; }
    auto reading = readFromMark(log, from);
    if (goesOn && reading.end == from) {
        reading = readFromMark(log, from = {});
    }  // nothing follows the mark: is it still the same log?

    if (from.lines == 0) { insertAttempt(database, attempt, reading.header.value_or(AttemptHeader{})); }
    if (reading.result) { insertResult(database, attempt, *reading.result); }
    moveMark(database, attempt, reading, *stamp);
}

void projectFolder(Database& database, const fs::path& attempts) {
    std::set<std::string> names;
    auto known = database.statement("SELECT id FROM attempts");
    while (known.step()) { names.insert(known.text(0)); }
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(attempts, error)) {
        const auto name = entry.path().stem().string();
        if (entry.path().extension() == ".log" && isAttemptName(name)) { names.insert(name); }
    }
    for (const auto& name : names) { projectLog(database, attempts / (name + ".log"), name); }
}

}  // namespace dealcraft::store
