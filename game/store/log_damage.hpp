#pragma once

#include "base/text.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace dealcraft::store {

/// Whole lines of a log that can't be trusted. A last line without its end is no damage: a crash left it, nobody was
/// told that it is safe, and opening cuts it off.
struct LogDamage {
    std::size_t line = 0;     ///< the first line that can't be read, from 1
    std::size_t actions = 0;  ///< moves before it, which can be read
    std::uint64_t bytes = 0;  ///< from that line on
    bool finished = false;    ///< the play was over: its result stands behind the damage
};

/// Looks without lock, and changes nothing. Nothing if there is no damage, or if the log's first line can't be read:
/// opening such a log is refused anyway. Throws EnvironmentError.
[[nodiscard]] std::optional<LogDamage> damageOf(const std::filesystem::path& home, const std::string& attempt);

/// Where it is damaged, what can still be read, and what can be done, for the player.
[[nodiscard]] LocalText sentence(const LogDamage& damage, const std::string& attempt);

}  // namespace dealcraft::store
