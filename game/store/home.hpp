#pragma once

#include <filesystem>
#include <string>
#include <string_view>

/// Where a user's data are:
///
///     <home>/attempts/<id>.log     the truth: one log per attempt
///     <home>/attempts/<id>.torn    what recovery cut off
///     <home>/content/<key>/        the content that attempts used
///     <home>/records.db            a projection of the logs, made again when it is lost
///     <home>/settings.json
///     <home>/drills.json           what is practised again: analysis/review/drills.hpp
namespace dealcraft::store {

/// DEALCRAFT_HOME; else `dealcraft` in the XDG data folder. Throws EnvironmentError when the environment names neither.
[[nodiscard]] std::filesystem::path homeFolder();

[[nodiscard]] std::filesystem::path attemptsFolder(const std::filesystem::path& home);
[[nodiscard]] std::filesystem::path contentFolder(const std::filesystem::path& home);
[[nodiscard]] std::filesystem::path recordsFile(const std::filesystem::path& home);

/// The log of an attempt. Throws EnvironmentError if that cannot be an attempt's id, whoever typed it.
[[nodiscard]] std::filesystem::path logFile(const std::filesystem::path& home, std::string_view attempt);

/// Whether a text has the form of an attempt's id: `[0-9a-z-]{1,64}`.
[[nodiscard]] bool isAttemptName(std::string_view text);

/// A new attempt's id: `20260314-092653589-1f0c9a77`, by the clock (UTC, to the millisecond) and by chance;
/// sorts by time.
[[nodiscard]] std::string newAttemptName();

/// Now, as `2026-03-14T09:26:53Z`.
[[nodiscard]] std::string utcNow();

/// 2026-03-14T09:26:53Z as 2026-03-14 17:26, where the clocks show that; what is no such time stays as it is.
[[nodiscard]] std::string localTime(const std::string& utc);

/// Makes the folders, for their owner only.
void prepareHome(const std::filesystem::path& home);

}  // namespace dealcraft::store
