#include "store/log_damage.hpp"

#include "store/file.hpp"
#include "store/home.hpp"
#include "store/log_record.hpp"
#include "store/log_scan.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

namespace dealcraft::store {
namespace {

constexpr std::size_t kLinesBeforeActions = 2;  ///< header and beginning

/// Whether one of these lines, trusted or not, was written as a result.
bool holdsResult(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto line = bytes.substr(0, bytes.find('\n'));
        if (isResult(line.substr(0, line.rfind('\t')))) { return true; }
        bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
    }
    return false;
}

}  // namespace

std::optional<LogDamage> damageOf(const std::filesystem::path& home, const std::string& attempt) {
    const auto path = logFile(home, attempt);
    const auto bytes = readRegular(path, kMaxLogBytes);
    const auto scan = scanLog(bytes);
    if (scan.header != HeaderFault::none || scan.tailLines == 0) { return std::nullopt; }
    const auto good = static_cast<std::size_t>(scan.end.lines);
    return LogDamage{good + 1, good - std::min(good, kLinesBeforeActions), scan.tailBytes,
                     holdsResult(std::string_view{bytes}.substr(scan.end.bytes))};
}

LocalText sentence(const LogDamage& damage, const std::string& attempt) {
    const auto* zhWas = damage.finished ? "这一局本来已经打完。" : "";
    const auto* enWas = damage.finished ? " The play was over." : "";
    return {
        {fmt::format("“{0}”的记录坏了：从第 {1} 行起读不出来，前面的 {2} "
                     "步还在。{3}什么也没有改动。看能读出的部分：dealcraft replay {0}。要从那里接着玩："
                     "dealcraft play --resume {0} --recover，读不出来的会另存一份。",
                     attempt, damage.line, damage.actions, zhWas),
         fmt::format("The attempt '{0}' is damaged: its log can't be read from line {1} on; the {2} moves before it "
                     "can.{3} Nothing was changed. To see what can be read: dealcraft replay {0}. To go on from "
                     "there: dealcraft play --resume {0} --recover; what can't be read is kept aside.",
                     attempt, damage.line, damage.actions, enWas)}};
}

}  // namespace dealcraft::store
