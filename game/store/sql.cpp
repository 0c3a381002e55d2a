#include "store/sql.hpp"

namespace dealcraft::store {

Statement::Statement(sqlite3* connection, std::string_view sql) : connection_(connection) {
    sqlite3_stmt* made = nullptr;
    const int code = sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &made, nullptr);
    statement_.reset(made);
    check(code);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE) {
        throw SqlTrouble(code, sqlite3_errmsg(connection_));
    }
}

Statement& Statement::bind(std::string_view text) {
    const char* bytes =
        text.data() == nullptr ? "" : text.data();  // SQLite would take a null pointer for NULL, which equals nothing
    check(sqlite3_bind_text(statement_.get(), next_++, bytes, static_cast<int>(text.size()),
                            SQLITE_TRANSIENT));  // NOLINT
    return *this;
}

Statement& Statement::bind(std::int64_t number) {
    check(sqlite3_bind_int64(statement_.get(), next_++, number));
    return *this;
}

Statement& Statement::bind(std::optional<std::int64_t> number) {
    if (number) { return bind(*number); }
    check(sqlite3_bind_null(statement_.get(), next_++));
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    check(code);
    return code == SQLITE_ROW;
}

std::string Statement::text(int column) const {
    const auto* bytes = sqlite3_column_blob(statement_.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return bytes == nullptr ? std::string{} : std::string(static_cast<const char*>(bytes), size);
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::optional<std::int64_t> Statement::maybeNumber(int column) const {
    if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) { return std::nullopt; }
    return number(column);
}

Database::Database(const std::filesystem::path& path) {
    sqlite3* made = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &made, SQLITE_OPEN_READWRITE | SQLITE_OPEN_PRIVATECACHE, nullptr);
    connection_.reset(made);
    if (code != SQLITE_OK) { throw SqlTrouble(code, made == nullptr ? "out of memory" : sqlite3_errmsg(made)); }
    sqlite3_extended_result_codes(made, 1);
}

void Database::execute(const std::string& sql) {
    const int code = sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) { throw SqlTrouble(code, sqlite3_errmsg(connection_.get())); }
}

std::int64_t Database::numberOf(std::string_view sql) const {
    auto query = statement(sql);
    return query.step() ? query.number(0) : 0;
}

std::string Database::textOf(std::string_view sql) const {
    auto query = statement(sql);
    return query.step() ? query.text(0) : std::string{};
}

Transaction::~Transaction() {
    if (committed_) { return; }
    try {
        database_.execute("ROLLBACK");
    } catch (const SqlTrouble&) {  // SQLite has rolled back by itself
    }
}

void Transaction::commit() {
    database_.execute("COMMIT");
    committed_ = true;
}

}  // namespace dealcraft::store
