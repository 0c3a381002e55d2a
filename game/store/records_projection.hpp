#pragma once

#include "store/sql.hpp"

#include <filesystem>
#include <string>

namespace dealcraft::store {

/// What user_version says of a database that these statements made.
inline constexpr int kRecordsSchema = 1;

void createSchema(Database& database);

/// Reads what has been added to an attempt's log since its mark, and moves the mark. A log that has gone takes its row
/// with it.
void projectLog(Database& database, const std::filesystem::path& log, const std::string& attempt);

/// All logs of a folder.
void projectFolder(Database& database, const std::filesystem::path& attempts);

}  // namespace dealcraft::store
