#pragma once

#include "base/text.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace dealcraft::store {

enum class Theme : std::uint8_t { light, dark };

/// What the player has set for the program.
struct Settings {
    std::optional<Language> language;  ///< none: never chosen, the system's counts
    int textPercent = 100;             ///< 80 to 200
    Theme theme = Theme::light;
    bool sound = true;
    int volume = 70;            ///< percent
    bool reduceMotion = false;  ///< nothing slides or fades
    bool sayAtOnce = false;     ///< in the window: picking an option says it
    bool coach = false;         ///< in free visits a word of the coach on every move
    std::string player;         ///< the nickname last used
    bool operator==(const Settings&) const = default;
};

inline constexpr int kLeastTextPercent = 80;
inline constexpr int kMostTextPercent = 200;

/// What stands in `home`/settings.json; defaults for whatever is missing, out of range or damaged. Never throws: a
/// program must start.
[[nodiscard]] Settings loadSettings(const std::filesystem::path& home);

/// Moves a settings.json that holds no settings out of the way, so that the next change doesn't write over it. Never
/// throws.
/// @return where it is now; empty if there was nothing to move
[[nodiscard]] std::filesystem::path setAsideBrokenSettings(const std::filesystem::path& home);

/// Keeps them. Throws EnvironmentError.
void saveSettings(const std::filesystem::path& home, const Settings& settings);

[[nodiscard]] std::string json(const Settings& settings);
[[nodiscard]] Settings readSettings(std::string_view text);

}  // namespace dealcraft::store
