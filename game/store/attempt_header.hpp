#pragma once

#include "base/text.hpp"
#include "sim/session.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace dealcraft::store {

/// The first line of an attempt's log: what the play was and what it was recorded with.
struct AttemptHeader {
    std::string engine;  ///< version of the program
    int rulesVersion = 0;
    int chance = 1;  ///< how draws are keyed: decisions.md §1.3
    std::string pack;
    std::string scenario;
    std::uint64_t rulesHash = 0;
    std::uint64_t textHash = 0;
    std::string content;  ///< name of its folder under content/
    std::uint64_t seed = 0;
    Language language = Language::zh;
    std::string player;
    std::string mode;  ///< play, examination, practice, bot
    std::string parent;
    std::size_t prefix = 0;
    std::string started;  ///< UTC
    bool operator==(const AttemptHeader&) const = default;
};

inline constexpr int kChance = 1;
inline constexpr std::string_view kExamination = "examination";  ///< a header's mode
inline constexpr std::string_view kBot = "bot";                  ///< … of a play by a bot, whose name is its player's

/// Whether hints may be asked for in an attempt of this mode.
[[nodiscard]] sim::PlayMode playModeOf(std::string_view mode);

/// The program's version, as logs name it.
[[nodiscard]] std::string_view engineVersion();

[[nodiscard]] std::string json(const AttemptHeader& header);

/// @retval what is wrong with it, in words for a report
[[nodiscard]] tl::expected<AttemptHeader, std::string> readHeader(std::string_view json);

}  // namespace dealcraft::store
