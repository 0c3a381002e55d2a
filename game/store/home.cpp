#include "store/home.hpp"

#include "base/environment_error.hpp"
#include "store/durable_file.hpp"
#include "store/file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <iomanip>
#include <sstream>
#include <sys/random.h>

namespace dealcraft::store {
namespace {

std::filesystem::path environment(const char* name) {
    const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read at start
    return value == nullptr ? std::filesystem::path{} : std::filesystem::path{value};
}

std::string utc(const char* form, std::time_t now) {
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::string text(32, '\0');
    text.resize(std::strftime(text.data(), text.size(), form, &parts));
    return text;
}

}  // namespace

std::filesystem::path homeFolder() {
    if (const auto chosen = environment("DEALCRAFT_HOME"); !chosen.empty()) {
        return std::filesystem::absolute(chosen).lexically_normal();
    }
    // the XDG base directory specification: a relative path counts as none
    if (const auto data = environment("XDG_DATA_HOME"); data.is_absolute()) { return data / "dealcraft"; }
    if (const auto user = environment("HOME"); user.is_absolute()) { return user / ".local/share/dealcraft"; }
    throw EnvironmentError(
        LocalText{{"没有放数据的文件夹：HOME 没有设。请把 DEALCRAFT_HOME 设成一个文件夹。",
                   "There is no folder for your data: HOME is not set. Set DEALCRAFT_HOME to a folder."}});
}

std::filesystem::path attemptsFolder(const std::filesystem::path& home) {
    return home / "attempts";
}
std::filesystem::path contentFolder(const std::filesystem::path& home) {
    return home / "content";
}
std::filesystem::path recordsFile(const std::filesystem::path& home) {
    return home / "records.db";
}

bool isAttemptName(std::string_view text) {
    const auto fits = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-'; };
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, fits);
}

std::filesystem::path logFile(const std::filesystem::path& home, std::string_view attempt) {
    if (!isAttemptName(attempt)) {
        throw EnvironmentError(
            LocalText{{fmt::format("“{}”不是记录的编号，用 `dealcraft records` 看看有哪些。", attempt),
                       fmt::format("'{}' is not the id of an attempt: `dealcraft records` lists them.", attempt)}});
    }
    return attemptsFolder(home) / (std::string(attempt) + ".log");
}

std::string newAttemptName() {
    std::uint32_t luck = 0;
    while (::getrandom(&luck, sizeof luck, 0) != static_cast<ssize_t>(sizeof luck)) {
        if (errno != EINTR) { throw EnvironmentError("The system gives no random numbers: getrandom failed."); }
    }
    std::timespec now{};
    std::timespec_get(&now, TIME_UTC);
    constexpr long kNanosInMilli = 1'000'000;
    return fmt::format("{}{:03}-{:08x}", utc("%Y%m%d-%H%M%S", now.tv_sec), now.tv_nsec / kNanosInMilli, luck);
}

std::string utcNow() {
    return utc("%Y-%m-%dT%H:%M:%SZ", std::time(nullptr));
}

std::string localTime(const std::string& utc) {
    std::tm parts{};
    std::istringstream in{utc};
    in >> std::get_time(&parts, "%Y-%m-%dT%H:%M:%SZ");
    if (!in) { return utc; }
    const std::time_t moment = ::timegm(&parts);
    std::tm local{};
    ::localtime_r(&moment, &local);
    std::array<char, sizeof "2026-03-14 17:26"> words{};
    static_cast<void>(std::strftime(words.data(), words.size(), "%Y-%m-%d %H:%M", &local));
    return words.data();
}

void prepareHome(const std::filesystem::path& home) {
    makeFolders(attemptsFolder(home));
    makeFolders(contentFolder(home));
    sweepTemporaries(home);
    sweepTemporaries(attemptsFolder(home));
    sweepTemporaries(contentFolder(home));
}

}  // namespace dealcraft::store
