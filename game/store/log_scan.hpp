#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The lines of an attempt's log: compact JSON, a tab, the checksum, a newline.
///
///     {"format":"dealcraft-attempt/1",…}	5be2a1c0
///     {"n":0,"e":[…],"h":"…"}	0f31d4aa
///     {"n":1,"a":{…},"e":[…],"h":"…"}	93c0be17
///
/// The checksum is the CRC-32C of the JSON's bytes, begun with the checksum of the line before (0 before the first), in
/// eight lower-case hexadecimal digits. So a line that is missing, doubled, changed or out of its place is found at
/// once.
namespace dealcraft::store {

inline constexpr int kLogFormat = 1;
inline constexpr std::string_view kLogFormatName = "dealcraft-attempt/";
inline constexpr std::uint64_t kMaxLogBytes = 64ULL << 20U;
inline constexpr std::size_t kMaxLineBytes = 1U << 20U;

/// A place in a log between two lines.
struct LogMark {
    std::uint64_t bytes = 0;
    std::uint64_t lines = 0;  ///< the header counts
    std::uint32_t checksum = 0;
    bool operator==(const LogMark&) const = default;
};

/// What is wrong with the header line.
enum class HeaderFault : std::uint8_t { none, unreadable, newerFormat };

/// The good lines of a log, and where they end.
struct LogScan {
    std::vector<std::string_view> lines;  ///< the JSON of each, in the bytes that were scanned
    LogMark end;
    std::uint64_t tailBytes = 0;  ///< what stands behind the last good line
    std::size_t tailLines = 0;    ///< newlines in it: 0 for a write that was cut off
    HeaderFault header = HeaderFault::none;
    int format = 0;  ///< if header is newerFormat
};

/// Reads lines up to the first whose checksum, form or number is wrong.
/// @param bytes the log from `from` on
[[nodiscard]] LogScan scanLog(std::string_view bytes, const LogMark& from = {});

/// A line as it stands in the log; moves the mark behind it.
[[nodiscard]] std::string sealed(std::string_view json, LogMark& mark);

}  // namespace dealcraft::store
