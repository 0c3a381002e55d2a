#include "store/log_scan.hpp"

#include "store/crc32c.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace dealcraft::store {
namespace {

constexpr std::size_t kSealBytes = 10;  ///< tab, eight digits, newline

std::string headerBeginning() {
    return fmt::format(R"({{"format":"{})", kLogFormatName);
}

/// The format's number, read before any checksum: a newer format may seal its lines in another way.
std::optional<int> formatOf(std::string_view bytes) {
    const auto beginning = headerBeginning();
    if (!bytes.starts_with(beginning)) { return std::nullopt; }
    bytes.remove_prefix(beginning.size());
    int number = 0;
    const auto read = std::from_chars(bytes.data(), bytes.data() + std::min<std::size_t>(bytes.size(), 9), number);
    const bool closed = read.ptr != bytes.data() + bytes.size() && *read.ptr == '"';
    return read.ec == std::errc{} && closed && number > 0 ? std::optional{number} : std::nullopt;
}

/// Whether a line has the beginning that belongs in its place.
bool standsInItsPlace(std::string_view json, std::uint64_t place) {
    if (place == 0) { return formatOf(json).has_value(); }
    return json.starts_with(fmt::format(R"({{"n":{},)", place - 1));
}

/// The line at the beginning of `bytes`, with its seal; nothing if it is not whole.
std::optional<std::string_view> firstLine(std::string_view bytes) {
    const auto end = bytes.substr(0, kMaxLineBytes).find('\n');
    if (end == std::string_view::npos || end + 1 < kSealBytes) { return std::nullopt; }
    return bytes.substr(0, end + 1);
}

}  // namespace

std::string sealed(std::string_view json, LogMark& mark) {
    mark.checksum = crc32c(json, mark.checksum);
    auto line = fmt::format("{}\t{:08x}\n", json, mark.checksum);
    mark.bytes += line.size();
    ++mark.lines;
    return line;
}

LogScan scanLog(std::string_view bytes, const LogMark& from) {
    LogScan scan;
    scan.end = from;
    const auto format = from.lines == 0 ? formatOf(bytes) : kLogFormat;
    if (format && *format > kLogFormat) {
        scan.header = HeaderFault::newerFormat;
        scan.format = *format;
        scan.tailBytes = bytes.size();
        return scan;
    }
    while (const auto line = firstLine(bytes)) {
        const auto json = line->substr(0, line->size() - kSealBytes);
        auto next = scan.end;
        if (!standsInItsPlace(json, scan.end.lines) || sealed(json, next) != *line) { break; }
        scan.lines.push_back(json);
        scan.end = next;
        bytes.remove_prefix(line->size());
    }
    scan.tailBytes = bytes.size();
    scan.tailLines = static_cast<std::size_t>(std::ranges::count(bytes, '\n'));
    if (scan.end.lines == 0) { scan.header = HeaderFault::unreadable; }
    return scan;
}

}  // namespace dealcraft::store
