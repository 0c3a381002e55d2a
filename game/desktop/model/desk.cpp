#include "desktop/model/desk.hpp"

#include "analysis/review/drills.hpp"
#include "base/environment_error.hpp"
#include "store/home.hpp"
#include "store/open_attempt.hpp"
#include "store/records.hpp"
#include "store/settings.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <iomanip>
#include <random>
#include <sstream>
#include <string_view>
#include <system_error>

namespace dealcraft::desktop {
namespace {

/// A seed for a new play: luck from outside. The simulation itself never draws from here.
std::uint64_t freshSeed() {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32U) | device();
}

/// 2026-03-14T09:26:53Z as 2026-03-14 17:26, where the clocks show that
std::string shortTime(const std::string& utc) {
    std::tm parts{};
    std::istringstream in{utc};
    in >> std::get_time(&parts, "%Y-%m-%dT%H:%M:%SZ");
    if (!in) { return utc; }
    const std::time_t moment = timegm(&parts);
    std::tm local{};
    localtime_r(&moment, &local);
    std::array<char, sizeof "2026-03-14 17:26"> words{};
    std::strftime(words.data(), words.size(), "%Y-%m-%d %H:%M", &local);
    return words.data();
}

/// Chinese, unless the system speaks another language.
Language systemLanguage() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') { continue; }
        const std::string_view words{value};
        const bool none = words == "C" || words == "POSIX" || words.starts_with("C.");
        return none || words.starts_with("zh") ? Language::zh : Language::en;
    }
    return Language::zh;
}

RunningPlay runningPlay(std::unique_ptr<store::Recorder> recorder) {
    auto pack = recorder->pack();
    auto scenario = recorder->scenario();
    return {std::move(pack), std::move(scenario), std::move(recorder)};
}

FinishedPlay finishedPlay(const store::Recorder& recorder) {
    return {recorder.attempt(),
            recorder.pack(),
            recorder.scenario(),
            recorder.seed(),
            recorder.steps(),
            recorder.actionsTaken(),
            store::playModeOf(recorder.header().mode) == sim::PlayMode::examination,
            recorder.play().result().total};
}

/// What an attempt retries; none if it is not over or can no longer be read: the retry is shown without it.
std::shared_ptr<const FinishedPlay> parentOf(const std::filesystem::path& home, const std::string& attempt) {
    try {
        const auto recorder = store::openAttempt(home, attempt, store::Access::readOnly);
        return recorder->play().over() ? std::make_shared<const FinishedPlay>(finishedPlay(*recorder)) : nullptr;
    } catch (const EnvironmentError&) { return nullptr; }
}

std::vector<store::AttemptSummary> summariesIn(const std::filesystem::path& home) {
    store::Records records = store::Records::open(home);
    records.project();
    return records.list();
}

}  // namespace

std::string shownPath(const std::filesystem::path& path) {
    const char* user = std::getenv("HOME");
    if (user == nullptr || *user == '\0') { return path.string(); }
    const std::filesystem::path home = std::filesystem::path{user}.lexically_normal();
    const auto inside = path.lexically_normal().lexically_relative(home);
    if (inside.empty() || *inside.begin() == "..") { return path.string(); }
    return inside == "." ? "~" : "~/" + inside.string();
}

Desk::Desk(const std::filesystem::path& resources, std::filesystem::path home, std::optional<std::uint64_t> seed)
    : home_(std::move(home)), seed_(seed), library_(store::Library::open(resources, home_)) {}

std::shared_ptr<const Pack> Desk::firstPack() const {
    for (const store::FoundPack& pack : library_.packs()) {
        if (pack.reading.pack) { return pack.reading.pack; }
    }
    return nullptr;
}

std::vector<std::string> Desk::troubles() const {
    std::vector<std::string> sentences;
    for (const store::FoundPack& pack : library_.packs()) {
        if (!pack.reading.pack) { sentences.push_back("dealcraft validate " + pack.folder.string()); }
    }
    return sentences;
}

std::vector<AttemptRow> Desk::attempts() const {
    std::vector<AttemptRow> rows;
    for (const store::AttemptSummary& summary : summariesIn(home_)) {
        const bool known =
            summary.state == store::AttemptState::running || summary.state == store::AttemptState::finished;
        if (!known || summary.mode == "bot") { continue; }
        AttemptRow row{summary.id,
                       summary.scenario,
                       nullptr,
                       shortTime(summary.started),
                       summary.state == store::AttemptState::finished,
                       summary.score,
                       static_cast<std::size_t>(summary.actions),
                       !summary.parent.empty(),
                       store::playModeOf(summary.mode) == sim::PlayMode::examination};
        if (const auto found = library_.scenario(summary.pack + "/" + summary.scenario)) {
            row.scenario = found->scenario.get();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<store::Progress> Desk::progress() const {
    return store::progressOf(summariesIn(home_));
}

RunningPlay Desk::begin(const store::PlayableScenario& what, const Settings& settings, sim::PlayMode mode) {
    store::AttemptStart start;
    start.seed = seed_.value_or(freshSeed());
    start.language = settings.language;
    start.player = settings.player;
    if (mode == sim::PlayMode::examination) { start.mode = store::kExamination; }
    return runningPlay(store::Recorder::begin(home_, what.pack, what.scenario, start));
}

std::optional<RunningPlay> Desk::resume(const std::string& attempt) {
    auto recorder = store::openAttempt(home_, attempt);
    if (recorder->hindrance() != store::Hindrance::none) { return std::nullopt; }
    return runningPlay(std::move(recorder));
}

std::optional<FinishedPlay> Desk::open(const std::string& attempt) const {
    const auto recorder = store::openAttempt(home_, attempt, store::Access::readOnly);
    if (!recorder->play().over()) { return std::nullopt; }
    auto play = finishedPlay(*recorder);
    if (!recorder->header().parent.empty()) {
        play.parent = parentOf(home_, recorder->header().parent);
        play.prefix = recorder->header().prefix;
    }
    return play;
}

bool Desk::isGone(const std::string& attempt) const {
    std::error_code ignored;
    const auto log = std::filesystem::symlink_status(store::logFile(home_, attempt), ignored);
    return log.type() == std::filesystem::file_type::not_found;
}

RunningPlay Desk::retry(const FinishedPlay& play, std::size_t count, const Settings& /*settings*/) {
    return runningPlay(store::beginRetry(home_, play.id, count + 1));
}

store::Drills Desk::drills() {
    auto drills = store::Drills::open(home_);
    if (!drills.setAside().empty()) { setAside_ = drills.setAside(); }
    return drills;
}

std::vector<store::Drill> Desk::dueDrills() {
    return drills().due(store::today());
}

void Desk::addDrills(const FinishedPlay& play, const analysis::Review& review) {
    auto kept = drills();
    const auto& rules = play.scenario->rules.review;
    const auto due = analysis::newDrill(rules, store::today()).due;
    for (const auto* decision : analysis::drillsFrom(rules, review, play.parent ? play.prefix : 0)) {
        kept.add(store::freshDrill(play.id, decision->action, play.scenario->id.str(),
                                   decision->loss / analysis::kHundredthValue, due));
    }
}

void Desk::keepDrill(const store::Drill& drill) {
    drills().update(drill);
}

void Desk::dropDrill(const store::Drill& drill) {
    drills().remove(drill.attempt, drill.action);
}

Settings Desk::loadSettings() const {
    const store::Settings kept = store::loadSettings(home_);
    Settings settings;
    settings.language = kept.language.value_or(systemLanguage());
    settings.look = kept.theme == store::Theme::light ? ui::Look::light : ui::Look::dark;
    settings.textPercent = std::clamp(kept.textPercent, kLeastText, kMostText);
    settings.volume = kept.sound ? kept.volume : 0;
    settings.reduceMotion = kept.reduceMotion;
    settings.sayAtOnce = kept.sayAtOnce;
    settings.coach = kept.coach;
    settings.player = kept.player;
    return settings;
}

void Desk::save(const Settings& settings) const {
    store::Settings kept = store::loadSettings(home_);
    kept.language = settings.language;
    kept.theme = settings.look == ui::Look::light ? store::Theme::light : store::Theme::dark;
    kept.textPercent = settings.textPercent;
    kept.sound = settings.volume > 0;
    if (kept.sound) { kept.volume = settings.volume; }
    kept.reduceMotion = settings.reduceMotion;
    kept.sayAtOnce = settings.sayAtOnce;
    kept.coach = settings.coach;
    kept.player = settings.player;
    store::saveSettings(home_, kept);
}

}  // namespace dealcraft::desktop
