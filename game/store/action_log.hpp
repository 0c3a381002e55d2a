#pragma once

#include "store/file.hpp"
#include "store/log_scan.hpp"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace dealcraft::store {

/// Why a log cannot be written to.
enum class Hindrance : std::uint8_t { none, asked, inUse, notWritable };

/// A tail that no reader can trust: moved to a file of its own, so that nothing is ever deleted.
struct CutTail {
    std::uint64_t bytes = 0;  ///< 0: there was none
    std::filesystem::path movedTo;
};

/// The log of an attempt on disk. What append() has returned from is on the disk, whatever happens to the program or
/// the machine. Holds the attempt's lock. Throws EnvironmentError; what had been appended before stays.
class ActionLog {
public:
    /// Makes a log that begins with these records. It appears under its name only when they are safe.
    static ActionLog create(const std::filesystem::path& path, std::span<const std::string> records);

    struct Opened;
    /// Opens a log to go on with it; cuts off what no reader can trust, if it may write.
    static Opened open(const std::filesystem::path& path, Access access);

    /// Writes records by one write, syncs, and returns: then they are acknowledged. After a failure the log ends where
    /// it ended before; the next append first looks whether that is so.
    void append(std::span<const std::string> records);

    [[nodiscard]] Hindrance hindrance() const { return hindrance_; }
    [[nodiscard]] const LogMark& mark() const { return mark_; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    ActionLog(std::filesystem::path path, File file) : path_(std::move(path)), lock_(std::move(file)) {}

    void moveTail(std::uint64_t bytes, CutTail& cut);
    void writeAndSync(std::string_view lines);
    void restore();
    [[nodiscard]] const File& file() const { return reopened_.open() ? reopened_ : lock_; }

    std::filesystem::path path_;
    File lock_;      ///< carries the lock until the end; also what is written to
    File reopened_;  ///< after a failed sync, that which is written to
    LogMark mark_;
    Hindrance hindrance_ = Hindrance::none;
    bool doubtful_ = false;  ///< a write or sync has failed: where the file ends is not known
};

struct ActionLog::Opened {
    ActionLog log;
    std::vector<std::string> records;  ///< the JSON of each good line, header first
    CutTail cut;
    std::uint64_t tailBytes = 0;  ///< what was left as it is, when it could not be written to
};

/// The good lines of a log, read without its lock. @param bytes must outlive the result
[[nodiscard]] LogScan scanRefusing(std::string_view bytes, const std::filesystem::path& path);

}  // namespace dealcraft::store
