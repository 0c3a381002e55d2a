#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <string_view>

/// SQLite, as far as store uses it.
namespace dealcraft::store {

/// SQLite refused; turned into an EnvironmentError, or into a new database, by records.cpp.
class SqlTrouble : public std::runtime_error {
public:
    SqlTrouble(int code, const std::string& what) : std::runtime_error(what), code_(code) {}
    [[nodiscard]] bool corrupt() const { return (code_ & 0xff) == SQLITE_CORRUPT || (code_ & 0xff) == SQLITE_NOTADB; }
    [[nodiscard]] bool busy() const { return (code_ & 0xff) == SQLITE_BUSY || (code_ & 0xff) == SQLITE_LOCKED; }

private:
    int code_;
};

/// A statement with its parameters: `statement.bind(id).bind(7); while (statement.step()) { statement.text(0); }`
class Statement {
public:
    Statement(sqlite3* connection, std::string_view sql);

    Statement& bind(std::string_view text);
    Statement& bind(std::int64_t number);
    Statement& bind(std::optional<std::int64_t> number);

    /// @return whether there is a row
    bool step();
    /// For statements without rows.
    void run() {
        while (step()) {}
    }

    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::optional<std::int64_t> maybeNumber(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    void check(int code) const;

    sqlite3* connection_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int next_ = 1;
};

/// A connection to a database file that exists.
class Database {
public:
    explicit Database(const std::filesystem::path& path);

    void execute(const std::string& sql);
    [[nodiscard]] Statement statement(std::string_view sql) const { return {connection_.get(), sql}; }
    [[nodiscard]] std::int64_t numberOf(std::string_view sql) const;
    [[nodiscard]] std::string textOf(std::string_view sql) const;

private:
    struct Close {
        void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
    };
    std::unique_ptr<sqlite3, Close> connection_;
};

/// All or nothing: rolled back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database) : database_(database) { database_.execute("BEGIN IMMEDIATE"); }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    Database& database_;
    bool committed_ = false;
};

}  // namespace dealcraft::store
