#pragma once

#include "base/text.hpp"
#include "desktop/ui/theme.hpp"

#include <string>

namespace dealcraft::desktop {

/// What a user can set. Kept in the data folder.
struct Settings {
    Language language = Language::zh;
    ui::Look look = ui::Look::light;
    int textPercent = 100;  ///< 80 to 200
    int volume = 60;        ///< 0 to 100
    bool reduceMotion = false;
    bool sayAtOnce = false;  ///< choosing an option says it, without confirming
    bool coach = false;      ///< in a free visit the coach says a word on every move
    std::string player;      ///< a nickname, for records
    bool operator==(const Settings&) const = default;
};

inline constexpr int kLeastText = 80;
inline constexpr int kMostText = 200;
inline constexpr int kTextStep = 10;

}  // namespace dealcraft::desktop
