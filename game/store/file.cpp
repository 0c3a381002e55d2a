#include "store/file.hpp"

#include "base/environment_error.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dealcraft::store {
namespace {

LocalText remedyFor(int error) {
    switch (error) {
        case ENOSPC:
        case EDQUOT: return {{"腾出些空间再试。", "Free some space and try again."}};
        case EFBIG:
            return {{"系统不许再大的文件：放宽限制（ulimit -f）再试。",
                     "The system allows no bigger file: raise the limit (ulimit -f) and try again."}};
        case EACCES:
        case EPERM:
        case EROFS:
            return {{"请放开那里的写权限，或把 DEALCRAFT_HOME 设成自己的文件夹。",
                     "Allow writing there, or set DEALCRAFT_HOME to a folder of your own."}};
        case EMFILE:
        case ENFILE: return {{"关掉别的程序再试。", "Close other programs and try again."}};
        case EIO:
            return {{"磁盘可能要坏了：先把文件夹拷到别处。", "The disk may be failing: copy the folder elsewhere."}};
        case ELOOP:
            return {{"不跟随链接：请把文件本身放在那里。", "Links are not followed: put the file itself there."}};
        case ENOENT: return {{"是不是被移走或删掉了？", "Was it moved or deleted?"}};
        default: return {{"检查一下这个文件夹再试。", "Check the folder and try again."}};
    }
}

/// The system's own words are English; the usual ones are said in Chinese here.
std::string chineseFor(int error) {
    switch (error) {
        case ENOSPC:
        case EDQUOT: return "磁盘满了";
        case EFBIG: return "文件太大";
        case EACCES:
        case EPERM: return "没有权限";
        case EROFS: return "那里只能读";
        case EMFILE:
        case ENFILE: return "打开的文件太多";
        case EIO: return "读写出错";
        case ELOOP: return "那是个链接";
        case ENOENT: return "不在了";
        case ENOTDIR: return "那不是文件夹";
        case EISDIR: return "那是个文件夹";
        case EINVAL: return "那不是普通文件";
        case EWOULDBLOCK: return "别的程序正在用";
        default: return std::generic_category().message(error);
    }
}

std::string_view chineseFor(std::string_view what) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kVerbs{{
        {"create the folder", "建不了文件夹"},
        {"create", "建不了"},
        {"finish writing", "写不完"},
        {"keep the content in", "存不进"},
        {"lock", "锁不住"},
        {"open", "打不开"},
        {"open for writing", "打不开来写"},
        {"read", "读不了"},
        {"replace", "替换不了"},
        {"save", "存不了"},
        {"set aside", "挪不开"},
        {"shorten", "截不短"},
        {"write", "写不进"},
    }};
    const auto* const found = std::ranges::find(kVerbs, what, &std::pair<std::string_view, std::string_view>::first);
    return found == kVerbs.end() ? "动不了" : found->second;
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
    const auto remedy = remedyFor(error);
    throw EnvironmentError(LocalText{
        {fmt::format("{} {}：{}。{}", chineseFor(what), path.string(), chineseFor(error), remedy.in(Language::zh)),
         fmt::format("Cannot {} {}: {}. {}", what, path.string(), std::generic_category().message(error),
                     remedy.in(Language::en))}});
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

std::filesystem::path damagedName(const std::filesystem::path& file) {
    std::error_code ignored;
    for (int number = 1;; ++number) {
        auto aside = std::filesystem::path(file).concat(".damaged-" + std::to_string(number));
        if (!std::filesystem::exists(std::filesystem::symlink_status(aside, ignored))) { return aside; }
    }
}

std::filesystem::path setAside(const std::filesystem::path& file, std::initializer_list<const char*> companions) {
    namespace fs = std::filesystem;
    std::error_code error;
    auto aside = damagedName(file);
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
