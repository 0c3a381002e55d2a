#include "store/records.hpp"

#include "base/environment_error.hpp"
#include "store/file.hpp"
#include "store/home.hpp"
#include "store/records_projection.hpp"
#include "store/sql.hpp"

#include <cerrno>
#include <charconv>
#include <chrono>
#include <fmt/format.h>
#include <sys/file.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace dealcraft::store {
namespace {

namespace fs = std::filesystem;

constexpr int kPatienceMilliseconds = 5000;
constexpr int kStepMilliseconds = 20;

[[noreturn]] void refuseSql(const fs::path& file, const SqlTrouble& trouble) {
    if (trouble.busy()) {
        throw EnvironmentError(fmt::format(
            "Another program has held {} for more than {} seconds. Close other windows of Dealcraft and try again.",
            file.string(), kPatienceMilliseconds / 1000));
    }
    throw EnvironmentError(
        fmt::format("The list of records {} cannot be used: {}. The attempts themselves are safe in their logs.",
                    file.string(), trouble.what()));
}

template <class Do>
auto guarded(const fs::path& file, Do work) {
    try {
        return work();
    } catch (const SqlTrouble& trouble) { refuseSql(file, trouble); }
}

/// One program at a time looks whether the database is sound, and sets it aside if not.
File lockOpening(const fs::path& home) {
    const auto path = home / "records.lock";
    std::error_code ignored;
    File file;
    if (!fs::exists(fs::symlink_status(path, ignored))) {
        try {
            file = createNew(path);
        } catch (const EnvironmentError&) {
            if (!fs::exists(fs::symlink_status(path, ignored))) { throw; }  // else another program has just made it
        }
    }
    if (!file.open()) { file = openRegular(path, Access::write); }
    for (int waited = 0; ::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0; waited += kStepMilliseconds) {
        if (errno != EWOULDBLOCK && errno != EINTR) { refuse("lock", path, errno); }
        if (waited >= kPatienceMilliseconds) { refuseSql(home / "records.db", SqlTrouble(SQLITE_BUSY, "")); }
        std::this_thread::sleep_for(std::chrono::milliseconds(kStepMilliseconds));
    }
    return file;
}

void setPragmas(Database& database) {
    database.execute(fmt::format("PRAGMA busy_timeout = {}", kPatienceMilliseconds));
    database.execute("PRAGMA journal_mode = WAL");
    database.execute("PRAGMA synchronous = FULL");  // NORMAL may lose the last results with the power
    database.execute("PRAGMA foreign_keys = ON");
    database.execute("PRAGMA trusted_schema = OFF");
    database.execute("PRAGMA secure_delete = ON");
}

/// Opens it, or makes its tables if it is new. Throws SqlTrouble that is corrupt() for what has to be made again: all
/// that it holds stands in the logs, so a database of another version is made again as well.
Database openSound(const fs::path& file) {
    Database database(file);
    setPragmas(database);
    if (database.textOf("PRAGMA quick_check(1)") != "ok") {
        throw SqlTrouble(SQLITE_CORRUPT, "quick_check found damage");
    }
    const auto version = database.numberOf("PRAGMA user_version");
    if (version == 0 && database.numberOf("SELECT count(*) FROM sqlite_schema") == 0) {
        createSchema(database);
    } else if (version != kRecordsSchema) {
        throw SqlTrouble(SQLITE_NOTADB, fmt::format("its version is {}, not {}", version, kRecordsSchema));
    }
    return database;
}

void makeSureItExists(const fs::path& file) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(file, ignored))) {
        static_cast<void>(openRegular(file, Access::readOnly));  // refuses links and devices
    } else {
        static_cast<void>(createNew(file));  // SQLite would make it readable by others
    }
}

AttemptState stateOf(std::string_view word) {
    for (const auto state : {AttemptState::finished, AttemptState::damaged, AttemptState::newer}) {
        if (word == nameOf(state)) { return state; }
    }
    return AttemptState::running;
}

std::uint64_t decimal(const std::string& digits) {
    std::uint64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

constexpr std::string_view kSelect =
    "SELECT id, pack, scenario, started, updated, player, mode, language, parent, seed, state, actions, score, ending, "
    "hash FROM attempts ";

AttemptSummary summaryOf(const Statement& row) {
    const auto score = row.maybeNumber(12);
    return {.id = row.text(0),
            .pack = row.text(1),
            .scenario = row.text(2),
            .started = row.text(3),
            .updated = row.text(4),
            .player = row.text(5),
            .mode = row.text(6),
            .language = row.text(7),
            .parent = row.text(8),
            .seed = decimal(row.text(9)),
            .state = stateOf(row.text(10)),
            .actions = static_cast<int>(row.number(11)),
            .score = score ? std::optional{static_cast<int>(*score)} : std::nullopt,
            .ending = row.text(13),
            .hash = row.text(14),
            .competencies = {},
            .criteria = {}};
}

std::vector<Figure> figuresOf(const Database& database, const std::string& attempt, std::string_view kind) {
    auto query = database.statement("SELECT id, points FROM figures WHERE attempt = ? AND kind = ? ORDER BY place");
    query.bind(attempt).bind(kind);
    std::vector<Figure> figures;
    while (query.step()) {
        const auto points = query.maybeNumber(1);
        figures.push_back({query.text(0), points ? std::optional{static_cast<int>(*points)} : std::nullopt});
    }
    return figures;
}

std::vector<AttemptSummary> rowsOf(const Database& database, Statement& query) {
    std::vector<AttemptSummary> rows;
    while (query.step()) {
        rows.push_back(summaryOf(query));
        rows.back().competencies = figuresOf(database, rows.back().id, "competency");
        rows.back().criteria = figuresOf(database, rows.back().id, "criterion");
    }
    return rows;
}

}  // namespace

struct Records::Inside {
    fs::path home;
    fs::path file;
    Database database;
    fs::path setAside;
};

std::string_view nameOf(AttemptState state) {
    switch (state) {
        case AttemptState::running: return "running";
        case AttemptState::finished: return "finished";
        case AttemptState::damaged: return "damaged";
        case AttemptState::newer: return "newer";
    }
    return "";
}

Records::Records(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Records::Records(Records&&) noexcept = default;
Records& Records::operator=(Records&&) noexcept = default;
Records::~Records() = default;

Records Records::open(const fs::path& home) {
    prepareHome(home);
    const auto file = recordsFile(home);
    const auto lock = lockOpening(home);
    fs::path setAside;
    return guarded(file, [&]() -> Records {
        makeSureItExists(file);
        try {
            return Records(std::make_unique<Inside>(Inside{home, file, openSound(file), {}}));
        } catch (const SqlTrouble& trouble) {
            if (!trouble.corrupt()) { throw; }
        }
        setAside = store::setAside(file, {"-wal", "-shm"});
        makeSureItExists(file);
        Records records(std::make_unique<Inside>(Inside{home, file, openSound(file), setAside}));
        records.project();
        return records;
    });
}

void Records::project() {
    guarded(inside_->file, [&] {
        Transaction transaction(inside_->database);
        projectFolder(inside_->database, attemptsFolder(inside_->home));
        transaction.commit();
    });
}

void Records::projectAttempt(const std::string& attempt) {
    const auto log = logFile(inside_->home, attempt);
    guarded(inside_->file, [&] {
        Transaction transaction(inside_->database);
        projectLog(inside_->database, log, attempt);
        transaction.commit();
    });
}

std::vector<AttemptSummary> Records::list(const AttemptFilter& filter) const {
    return guarded(inside_->file, [&] {
        auto query = inside_->database.statement(
            std::string(kSelect) +
            "WHERE (?1 = '' OR pack = ?1) AND (?2 = '' OR scenario = ?2) AND (?3 = '' OR player = ?3) "
            "AND (?4 = '' OR mode = ?4) AND (?5 = '' OR state = ?5) "
            "ORDER BY started DESC, id DESC LIMIT ?6");
        query.bind(filter.pack).bind(filter.scenario).bind(filter.player).bind(filter.mode);
        query.bind(filter.state ? nameOf(*filter.state) : std::string_view{});
        query.bind(filter.most == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(filter.most));
        return rowsOf(inside_->database, query);
    });
}

std::optional<AttemptSummary> Records::attempt(const std::string& id) const {
    return guarded(inside_->file, [&]() -> std::optional<AttemptSummary> {
        auto query = inside_->database.statement(std::string(kSelect) + "WHERE id = ?");
        query.bind(id);
        auto rows = rowsOf(inside_->database, query);
        return rows.empty() ? std::nullopt : std::optional{std::move(rows.front())};
    });
}

std::vector<AttemptSummary> Records::unfinished() const {
    AttemptFilter filter;
    filter.state = AttemptState::running;
    return list(filter);
}

std::optional<int> Records::bestScore(const std::string& pack, const std::string& scenario) const {
    return guarded(inside_->file, [&]() -> std::optional<int> {
        auto query = inside_->database.statement(
            "SELECT max(score) FROM attempts WHERE pack = ? AND scenario = ? AND prefix = 0 AND mode <> 'bot'");
        query.bind(pack).bind(scenario);
        const auto best = query.step() ? query.maybeNumber(0) : std::nullopt;
        return best ? std::optional{static_cast<int>(*best)} : std::nullopt;
    });
}

const fs::path& Records::setAside() const {
    return inside_->setAside;
}

}  // namespace dealcraft::store
