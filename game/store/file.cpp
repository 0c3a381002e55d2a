#include "store/file.hpp"

#include "base/environment_error.hpp"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace dealcraft::store {
namespace {

std::string_view remedyFor(int error) {
    switch (error) {
        case ENOSPC:
        case EDQUOT: return "Free some space and try again.";
        case EFBIG: return "The system allows no bigger file: raise the limit (ulimit -f) and try again.";
        case EACCES:
        case EPERM:
        case EROFS: return "Allow writing there, or set DEALCRAFT_HOME to a folder of your own.";
        case EMFILE:
        case ENFILE: return "Close other programs and try again.";
        case EIO: return "The disk may be failing: copy the folder elsewhere.";
        case ELOOP: return "Links are not followed: put the file itself there.";
        case ENOENT: return "Was it moved or deleted?";
        default: return "Check the folder and try again.";
    }
}

/// Whether this is the errno of opening something that is no file of ours to read.
int kindError(const struct stat& info) {
    if (S_ISREG(info.st_mode)) { return 0; }
    if (S_ISLNK(info.st_mode)) { return ELOOP; }
    return S_ISDIR(info.st_mode) ? EISDIR : EINVAL;
}

int openRetrying(const std::filesystem::path& path, int flags) {
    int descriptor = -1;
    do {
        descriptor = ::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    } while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

}  // namespace

void refuse(std::string_view what, const std::filesystem::path& path, int error) {
    throw EnvironmentError(fmt::format("Cannot {} {}: {}. {}", what, path.string(),
                                       std::generic_category().message(error), remedyFor(error)));
}

File& File::operator=(File&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

File::~File() {
    if (open()) { ::close(descriptor_); }
}

void File::close(const std::filesystem::path& path) {
    if (::close(std::exchange(descriptor_, -1)) != 0 && errno != EINTR) { refuse("finish writing", path, errno); }
}

File openRegular(const std::filesystem::path& path, Access access) {
    const char* const what = access == Access::write ? "open for writing" : "read";
    struct stat info {};
    if (::lstat(path.c_str(), &info) != 0) { refuse(what, path, errno); }
    if (const int error = kindError(info)) { refuse(what, path, error); }
    // O_NONBLOCK: were a FIFO put there just now, opening it would wait for ever
    File file{openRetrying(path, (access == Access::write ? O_RDWR | O_APPEND : O_RDONLY) | O_NONBLOCK)};
    if (!file.open()) { refuse(what, path, errno); }
    if (::fstat(file.descriptor(), &info) != 0) { refuse(what, path, errno); }
    if (const int error = kindError(info)) { refuse(what, path, error); }
    return file;
}

File createNew(const std::filesystem::path& path) {
    File file{openRetrying(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL)};
    if (!file.open()) { refuse("create", path, errno); }
    return file;
}

std::uint64_t sizeOf(const File& file, const std::filesystem::path& path) {
    struct stat info {};
    if (::fstat(file.descriptor(), &info) != 0) { refuse("read", path, errno); }
    return static_cast<std::uint64_t>(info.st_size);
}

std::string readFrom(const File& file, const std::filesystem::path& path, std::uint64_t offset, std::uint64_t limit) {
    const auto size = sizeOf(file, path);
    if (size > offset + limit) { refuse("read", path, EFBIG); }
    std::string bytes(size > offset ? size - offset : 0, '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto got =
            ::pread(file.descriptor(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) { continue; }
        if (got < 0) { refuse("read", path, errno); }
        if (got == 0) { break; }  // it has become shorter: what is there is what it holds
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return bytes;
}

std::string readRegular(const std::filesystem::path& path, std::uint64_t limit) {
    const auto file = openRegular(path, Access::readOnly);
    return readFrom(file, path, 0, limit);
}

std::filesystem::path setAside(const std::filesystem::path& file, std::initializer_list<const char*> companions) {
    namespace fs = std::filesystem;
    std::error_code error;
    fs::path aside;
    int number = 1;
    do {
        aside = fs::path(file).concat(fmt::format(".damaged-{}", number++));
    } while (fs::exists(fs::symlink_status(aside, error)));
    for (const char* ending : companions) {
        fs::rename(fs::path(file).concat(ending), fs::path(aside).concat(ending), error);
    }
    fs::rename(file, aside, error);
    if (error) { refuse("set aside", file, error.value()); }
    return aside;
}

int writeAll(const File& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto done = ::write(file.descriptor(), bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR) { continue; }
        if (done < 0) { return errno; }
        if (done == 0) { return EIO; }
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    return 0;
}

void syncFolder(const std::filesystem::path& folder) {
    const File file{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!file.open()) { refuse("open", folder, errno); }
    // EINVAL: this file system keeps its entries safe by itself and has nothing to sync
    if (::fsync(file.descriptor()) != 0 && errno != EINVAL) { refuse("save", folder, errno); }
}

void makeFolders(const std::filesystem::path& folder) {
    if (std::error_code ignored; std::filesystem::is_directory(folder, ignored)) { return; }
    const auto above = folder.parent_path();
    if (!above.empty() && above != folder) { makeFolders(above); }
    if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) { refuse("create the folder", folder, errno); }
    if (std::error_code ignored; !std::filesystem::is_directory(folder, ignored)) {
        refuse("create the folder", folder, ENOTDIR);
    }
    if (!above.empty()) { syncFolder(above); }
}

}  // namespace dealcraft::store
