#include "store/open_attempt.hpp"

#include "base/environment_error.hpp"
#include "content/compile.hpp"
#include "content/yaml/read_pack.hpp"
#include "store/home.hpp"
#include "store/log_damage.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dealcraft::store {

PlayedContent playedContent(const std::filesystem::path& home, const AttemptHeader& header) {
    auto kept = keptContent(home, header.content);
    const auto reading = content::readPackFiles(std::move(kept.files), kept.rules);
    const auto* scenario = reading.pack ? reading.pack->scenario(ScenarioId(header.scenario)) : nullptr;
    Diagnostics found;
    const auto compiled = scenario == nullptr ? nullptr : content::compile(*reading.pack, *scenario, found);
    if (compiled == nullptr || compiled->rulesHash != header.rulesHash) {
        throw EnvironmentError(LocalText{
            {fmt::format("这一局的内容（{}/{}，由 Dealcraft {} 记录）这个版本已经读不了，成绩还留在列表里。",
                         header.pack, header.scenario, header.engine),
             fmt::format("The content of this attempt ({}/{}, recorded by Dealcraft {}) cannot be read by this version "
                         "any more. Its result stays in the list.",
                         header.pack, header.scenario, header.engine)}});
    }
    return {reading.pack, compiled};
}

AttemptHeader headerOf(const std::filesystem::path& home, const std::string& attempt) {
    const auto opened = ActionLog::open(logFile(home, attempt), Access::readOnly);
    auto header = readHeader(opened.records.front());
    if (!header) {
        throw EnvironmentError(
            LocalText{{fmt::format("“{}”的记录坏了：{}。没有动它。", attempt, header.error()),
                       fmt::format("The attempt {} is damaged: {}. It was left as it is.", attempt, header.error())}});
    }
    return *header;
}

std::unique_ptr<Recorder> openAttempt(const std::filesystem::path& home, const std::string& attempt, Access access,
                                      Damaged damaged) {
    const bool mayCut = access == Access::write && damaged == Damaged::refused;
    if (const auto damage = mayCut ? damageOf(home, attempt) : std::nullopt) {
        throw EnvironmentError(sentence(*damage, attempt));
    }
    auto [pack, scenario] = playedContent(home, headerOf(home, attempt));
    return Recorder::open(home, attempt, pack, scenario, access);
}

std::unique_ptr<Recorder> beginRetry(const std::filesystem::path& home, const std::string& parent, std::size_t action) {
    const auto header = headerOf(home, parent);
    const auto [pack, scenario] = playedContent(home, header);
    const bool examined = header.mode == kExamination;  // its first play is its grade: what comes after is practice
    const AttemptStart start{.seed = header.seed,
                             .language = header.language,
                             .player = header.player,
                             .mode = examined ? "practice" : header.mode,
                             .parent = parent,
                             .prefix = std::max<std::size_t>(action, 1) - 1};
    return Recorder::begin(home, pack, scenario, start);
}

}  // namespace dealcraft::store
