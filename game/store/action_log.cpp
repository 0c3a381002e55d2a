#include "store/action_log.hpp"

#include "base/assert.hpp"
#include "base/environment_error.hpp"
#include "store/durable_file.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dealcraft::store {
namespace {

std::string sealedAll(std::span<const std::string> records, LogMark& mark) {
    std::string lines;
    for (const auto& record : records) { lines += sealed(record, mark); }
    return lines;
}

/// @return whether we have the lock now
bool lock(const File& file, const std::filesystem::path& path) {
    while (::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) { return false; }
        if (errno != EINTR) { refuse("lock", path, errno); }
    }
    return true;
}

void truncate(const File& file, const std::filesystem::path& path, std::uint64_t bytes) {
    while (::ftruncate(file.descriptor(), static_cast<off_t>(bytes)) != 0) {
        if (errno != EINTR) { refuse("shorten", path, errno); }
    }
}

bool sameFile(const File& one, const File& other) {
    struct stat a {};
    struct stat b {};
    return ::fstat(one.descriptor(), &a) == 0 && ::fstat(other.descriptor(), &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

}  // namespace

LogScan scanRefusing(std::string_view bytes, const std::filesystem::path& path) {
    auto scan = scanLog(bytes);
    if (scan.header == HeaderFault::newerFormat) {
        throw EnvironmentError(
            LocalText{{fmt::format("{} 是更新版本的 Dealcraft 写的：它的格式是 {}{}，本程序最多读到 {}{}。没有动它，"
                                   "升级 Dealcraft 就能打开。",
                                   path.string(), kLogFormatName, scan.format, kLogFormatName, kLogFormat),
                       fmt::format("{} was written by a newer Dealcraft: its format is {}{}, this program reads up to "
                                   "{}{}. It was left untouched; update Dealcraft to open it.",
                                   path.string(), kLogFormatName, scan.format, kLogFormatName, kLogFormat)}});
    }
    if (scan.header == HeaderFault::unreadable) {
        throw EnvironmentError(LocalText{
            {fmt::format("{} 坏了：第一行读不出来。没有动它。", path.string()),
             fmt::format("{} is damaged: its first line cannot be read. It was left as it is.", path.string())}});
    }
    return scan;
}

ActionLog ActionLog::create(const std::filesystem::path& path, std::span<const std::string> records) {
    const auto temporary = temporaryFor(path);
    ::unlink(temporary.c_str());
    ActionLog log(path, createNew(temporary));
    try {
        const auto lines = sealedAll(records, log.mark_);
        if (!lock(log.lock_, path)) { refuse("lock", path, EWOULDBLOCK); }
        if (const int error = writeAll(log.lock_, lines)) { refuse("write", path, error); }
        if (::fsync(log.lock_.descriptor()) != 0) { refuse("save", path, errno); }
        if (std::rename(temporary.c_str(), path.c_str()) != 0) { refuse("create", path, errno); }
    } catch (...) {
        ::unlink(temporary.c_str());
        throw;
    }
    syncFolder(path.parent_path());
    return log;
}

ActionLog::Opened ActionLog::open(const std::filesystem::path& path, Access access) {
    auto hindrance = access == Access::readOnly ? Hindrance::asked : Hindrance::none;
    if (access == Access::write && ::access(path.c_str(), W_OK) != 0 && (errno == EACCES || errno == EROFS)) {
        hindrance = Hindrance::notWritable;
    }
    Opened opened{
        ActionLog(path, openRegular(path, hindrance == Hindrance::none ? Access::write : Access::readOnly)), {}, {}, 0};
    auto& log = opened.log;
    if (hindrance == Hindrance::none && !lock(log.lock_, path)) { hindrance = Hindrance::inUse; }
    log.hindrance_ = hindrance;

    const auto bytes = readFrom(log.lock_, path, 0, kMaxLogBytes);
    const auto scan = scanRefusing(bytes, path);
    log.mark_ = scan.end;
    opened.records.assign(scan.lines.begin(), scan.lines.end());
    if (hindrance == Hindrance::none && scan.tailBytes > 0) {
        log.moveTail(scan.tailBytes, opened.cut);
    } else {
        opened.tailBytes = scan.tailBytes;
    }
    return opened;
}

void ActionLog::moveTail(std::uint64_t bytes, CutTail& cut) {
    const auto tail = readFrom(lock_, path_, mark_.bytes, kMaxLogBytes);
    cut.movedTo = path_;
    cut.movedTo.replace_extension(".torn");
    // behind what an earlier crash left there
    std::error_code ignored;
    auto torn = std::filesystem::exists(std::filesystem::symlink_status(cut.movedTo, ignored))
                    ? openRegular(cut.movedTo, Access::write)
                    : createNew(cut.movedTo);
    if (const int error = writeAll(torn, tail)) { refuse("write", cut.movedTo, error); }
    if (::fsync(torn.descriptor()) != 0) { refuse("save", cut.movedTo, errno); }
    torn.close(cut.movedTo);
    syncFolder(path_.parent_path());
    truncate(lock_, path_, mark_.bytes);
    if (::fsync(lock_.descriptor()) != 0) { refuse("save", path_, errno); }
    cut.bytes = bytes;
}

void ActionLog::append(std::span<const std::string> records) {
    DEALCRAFT_ASSERT(hindrance_ == Hindrance::none);
    if (doubtful_) { restore(); }
    auto next = mark_;
    const auto lines = sealedAll(records, next);
    try {
        writeAndSync(lines);
    } catch (const EnvironmentError&) {
        doubtful_ = true;
        try {
            restore();
        } catch (const EnvironmentError&) {  // the first failure is the one to tell; the next append tries again
        }
        throw;
    }
    mark_ = next;
}

void ActionLog::writeAndSync(std::string_view lines) {
    struct stat info {};
    if (::fstat(file().descriptor(), &info) != 0) { refuse("save", path_, errno); }
    if (info.st_nlink == 0) { refuse("save", path_, ENOENT); }
    if (const int error = writeAll(file(), lines)) { refuse("write", path_, error); }
    if (::fdatasync(file().descriptor()) != 0) { refuse("save", path_, errno); }
}

// A failed sync is never asked for again: the kernel may have dropped what it could not write and then say that all is
// well. What counts is what a fresh reading from the disk shows.
void ActionLog::restore() {
    auto fresh = openRegular(path_, Access::write);
    if (!sameFile(fresh, lock_)) { refuse("save", path_, ENOENT); }
    truncate(fresh, path_, mark_.bytes);
    if (::fsync(fresh.descriptor()) != 0) { refuse("save", path_, errno); }
    ::posix_fadvise(fresh.descriptor(), 0, 0, POSIX_FADV_DONTNEED);
    const auto bytes = readFrom(fresh, path_, 0, kMaxLogBytes);
    if (scanRefusing(bytes, path_).end != mark_) {
        throw EnvironmentError(fmt::format(
            "{} no longer holds what was saved: the disk may be failing. Copy the folder elsewhere.", path_.string()));
    }
    reopened_ = std::move(fresh);
    doubtful_ = false;
}

}  // namespace dealcraft::store
