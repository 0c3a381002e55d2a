#include "store/recorder.hpp"

#include "base/assert.hpp"
#include "base/environment_error.hpp"
#include "store/event_fit.hpp"
#include "store/home.hpp"
#include "store/kept_content.hpp"
#include "store/loaded_play.hpp"
#include "store/records.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace dealcraft::store {
namespace {

namespace fs = std::filesystem;
using PackPointer = std::shared_ptr<const content::Pack>;
using ScenarioPointer = std::shared_ptr<const content::CompiledScenario>;

/// What a play is and what it was made from.
struct Setting {
    fs::path home;
    std::string attempt;
    AttemptHeader header;
    PackPointer pack;
    ScenarioPointer scenario;
};

/// A step that has been worked out and is not in the log yet.
struct Pending {
    scoring::Play play;
    sim::PlayHash hash;
    sim::Events events;
    std::vector<std::string> records;
    std::optional<ResultRecord> result;
};

ResultRecord finalResult(const content::CompiledScenario& scenario, const scoring::Play& play,
                         const sim::PlayHash& hash, std::size_t number) {
    auto result = resultRecord(scenario, play.result());
    result.number = number;
    result.playHash = hash.value();
    result.finished = utcNow();
    return result;
}

/// A record is acknowledged only if it can be read again and folded to the same state.
void checkReadable(const content::CompiledScenario& scenario, const scoring::Play& before, const std::string& record,
                   const Pending& pending) {
    const auto read = readStep(scenario, record);
    DEALCRAFT_ASSERT(read.has_value());
    auto play = before;
    for (const auto& event : read->events) {
        DEALCRAFT_ASSERT(fits(scenario, play.session().state(), event));
        play.fold(event);
    }
    DEALCRAFT_ASSERT(stands(scenario, play.session().state()));
    DEALCRAFT_ASSERT(play.session().state() == pending.play.session().state() && play.score() == pending.play.score());
}

/// The records of a step: what happened, and the result if that was the end.
/// @param before the play before the step
void writeRecords(const content::CompiledScenario& scenario, const scoring::Play& before, std::size_t number,
                  const std::optional<sim::WordedAction>& action, Pending& pending) {
    for (const auto& event : pending.events) { pending.hash.add(event); }
    const auto stateHash = sim::hashOf(scenario, pending.play.session().state());
    pending.records.push_back(json(StepRecord{number, action, pending.events, stateHash}));
    checkReadable(scenario, before, pending.records.front(), pending);
    if (!pending.play.over()) { return; }
    pending.result = finalResult(scenario, pending.play, pending.hash, number + 1);
    pending.records.push_back(json(*pending.result));
}

Pending beginning(const content::CompiledScenario& scenario, std::uint64_t seed, sim::PlayMode mode) {
    const scoring::Play blank(scenario, mode);
    Pending pending{blank, sim::PlayHash(scenario, seed), {}, {}, {}};
    KeyedChance chance(seed);
    pending.events = pending.play.begin(chance);
    writeRecords(scenario, blank, 0, std::nullopt, pending);
    return pending;
}

tl::expected<Pending, sim::Refusal> following(const content::CompiledScenario& scenario, const LoadedPlay& now,
                                              const sim::Action& action, std::uint64_t seed) {
    Pending pending{now.play, now.hash, {}, {}, {}};
    KeyedChance chance(seed);
    auto events = pending.play.act(action, chance);
    if (!events) { return tl::unexpected{events.error()}; }
    pending.events = *events;
    pending.hash.add(action);
    writeRecords(scenario, now.play, now.steps.size(), sim::worded(scenario, now.play.session().state(), action),
                 pending);
    return pending;
}

void take(LoadedPlay& now, Pending&& pending) {
    now.play = pending.play;
    now.hash = pending.hash;
    now.steps.push_back({now.steps.size(), pending.events});
    now.stateHashes.push_back(sim::hashOf(now.play.session().scenario(), now.play.session().state()));
    now.result = std::move(pending.result);
}

class LiveRecorder final : public Recorder {
public:
    LiveRecorder(Setting setting, ActionLog log, LoadedPlay now, Recovery recovery)
        : setting_(std::move(setting)), log_(std::move(log)), now_(std::move(now)), recovery_(std::move(recovery)) {}

    tl::expected<sim::Events, sim::Refusal> act(const sim::Action& action) override;

    /// Writes the result that a crash left out.
    void completeResult();
    void project();

    [[nodiscard]] const scoring::Play& play() const override { return now_.play; }
    [[nodiscard]] const std::string& attempt() const override { return setting_.attempt; }
    [[nodiscard]] std::uint64_t seed() const override { return setting_.header.seed; }
    [[nodiscard]] std::uint64_t hash() const override { return now_.hash.value(); }
    [[nodiscard]] std::size_t actions() const override { return now_.actions.size(); }
    [[nodiscard]] const std::vector<scoring::LoggedStep>& steps() const override { return now_.steps; }
    [[nodiscard]] const std::vector<sim::Action>& actionsTaken() const override { return now_.actions; }
    [[nodiscard]] const AttemptHeader& header() const override { return setting_.header; }
    [[nodiscard]] const std::optional<ResultRecord>& result() const override { return now_.result; }
    [[nodiscard]] const PackPointer& pack() const override { return setting_.pack; }
    [[nodiscard]] const ScenarioPointer& scenario() const override { return setting_.scenario; }
    [[nodiscard]] Hindrance hindrance() const override { return log_.hindrance(); }
    [[nodiscard]] const Recovery& recovery() const override { return recovery_; }
    [[nodiscard]] const std::string& warning() const override { return warning_; }

private:
    Setting setting_;
    ActionLog log_;
    LoadedPlay now_;
    Recovery recovery_;
    std::string warning_;
};

LocalText reasonOf(Hindrance hindrance) {
    switch (hindrance) {
        case Hindrance::none: break;
        case Hindrance::asked: return {{"打开它只是为了看", "it was opened only to be read"}};
        case Hindrance::inUse: return {{"它正在别的窗口里打开", "it is open in another window"}};
        case Hindrance::notWritable: return {{"它的文件不能写", "its file may not be written to"}};
    }
    return {};
}

tl::expected<sim::Events, sim::Refusal> LiveRecorder::act(const sim::Action& action) {
    if (hindrance() != Hindrance::none) {
        const auto reason = reasonOf(hindrance());
        throw EnvironmentError(
            LocalText{{fmt::format("“{}”接不下去：{}。", setting_.attempt, reason.in(Language::zh)),
                       fmt::format("The attempt {} cannot go on: {}.", setting_.attempt, reason.in(Language::en))}});
    }
    auto pending = following(*setting_.scenario, now_, action, seed());
    if (!pending) { return tl::unexpected{pending.error()}; }
    log_.append(pending->records);
    const auto events = pending->events;
    now_.actions.push_back(action);
    take(now_, std::move(*pending));
    if (now_.result) { project(); }
    return events;
}

void LiveRecorder::completeResult() {
    const auto result = finalResult(*setting_.scenario, now_.play, now_.hash, now_.steps.size());
    const std::array records{json(result)};
    log_.append(records);
    now_.result = result;
    recovery_.resultCompleted = true;
    project();
}

void LiveRecorder::project() {
    try {
        Records::open(setting_.home).projectAttempt(setting_.attempt);
        warning_.clear();
    } catch (const EnvironmentError& error) {  // the log has it; the next start projects it
        warning_ = error.what();
    }
}

AttemptHeader headerOf(const content::CompiledScenario& scenario, const std::string& contentKey,
                       const AttemptStart& start) {
    return {.engine = std::string(engineVersion()),
            .rulesVersion = scenario.rules.version,
            .chance = kChance,
            .pack = scenario.pack.str(),
            .scenario = scenario.id.str(),
            .rulesHash = scenario.rulesHash,
            .textHash = scenario.textHash,
            .content = contentKey,
            .seed = start.seed,
            .language = start.language,
            .player = start.player,
            .mode = start.mode,
            .parent = start.parent,
            .prefix = start.prefix,
            .started = utcNow()};
}

/// The first `count` actions of an attempt, in words.
std::vector<sim::WordedAction> wordsOf(const content::CompiledScenario& scenario, const fs::path& home,
                                       const AttemptStart& start) {
    std::vector<sim::WordedAction> words;
    if (start.prefix == 0) { return words; }
    const auto parent = ActionLog::open(logFile(home, start.parent), Access::readOnly);
    for (std::size_t line = 2; line < parent.records.size() && words.size() < start.prefix; ++line) {
        if (isResult(parent.records[line])) { break; }
        const auto step = readStep(scenario, parent.records[line]);
        if (!step || !step->action) { break; }
        words.push_back(*step->action);
    }
    if (words.size() < start.prefix) {
        throw EnvironmentError(
            LocalText{{fmt::format("“{}”没有能照走的 {} 步，只有 {} 步。", start.parent, start.prefix, words.size()),
                       fmt::format("The attempt {} has no {} moves that could be played again here, only {}.",
                                   start.parent, start.prefix, words.size())}});
    }
    return words;
}

/// Plays actions again that are in another log already.
void playAgain(const content::CompiledScenario& scenario, LoadedPlay& now, const AttemptStart& start,
               std::span<const sim::WordedAction> words, std::vector<std::string>& records) {
    for (const auto& each : words) {
        const auto action = sim::actionFrom(scenario, now.play.session().state(), each);
        auto pending = action ? following(scenario, now, *action, start.seed) : tl::unexpected{sim::Refusal::notNow};
        if (!pending) {
            const auto line = sim::playLine(each);
            throw EnvironmentError(LocalText{
                {fmt::format("“{}”的第 {} 步（{}）在这一局里走不了，所以不能从那里重来。", start.parent,
                             now.steps.size(), line),
                 fmt::format("Move {} of the attempt {} ({}) is not possible in this play, so it cannot be retried "
                             "from there.",
                             now.steps.size(), start.parent, line)}});
        }
        records.insert(records.end(), pending->records.begin(), pending->records.end());
        now.actions.push_back(*action);
        take(now, std::move(*pending));
    }
}

void checkSameScenario(const AttemptHeader& header, const content::CompiledScenario& scenario,
                       const std::string& attempt) {
    if (header.scenario == scenario.id.str() && header.pack == scenario.pack.str() &&
        header.rulesHash == scenario.rulesHash) {
        return;
    }
    throw EnvironmentError(
        fmt::format("The attempt {} was played on {}/{} with other contents than are here now; it can be opened with "
                    "the content that "
                    "was kept with it.",
                    attempt, header.pack, header.scenario));
}

}  // namespace

std::unique_ptr<Recorder> Recorder::begin(const fs::path& home, PackPointer pack, ScenarioPointer scenario,
                                          const AttemptStart& start) {
    prepareHome(home);
    const auto words = wordsOf(*scenario, home, start);
    const auto header = headerOf(*scenario, keepContent(home, *pack), start);

    auto first = beginning(*scenario, start.seed, playModeOf(start.mode));
    std::vector<std::string> records{json(header)};
    records.insert(records.end(), first.records.begin(), first.records.end());
    LoadedPlay now{first.play, first.hash, {}, {}, {}, {}};
    take(now, std::move(first));
    playAgain(*scenario, now, start, words, records);

    const auto attempt = newAttemptName();
    auto log = ActionLog::create(logFile(home, attempt), records);
    const Recovery recovery{now.actions.size(), {}, false};
    auto recorder = std::make_unique<LiveRecorder>(Setting{home, attempt, header, std::move(pack), std::move(scenario)},
                                                   std::move(log), std::move(now), recovery);
    if (recorder->result()) { recorder->project(); }
    return recorder;
}

std::unique_ptr<Recorder> Recorder::open(const fs::path& home, const std::string& attempt, PackPointer pack,
                                         ScenarioPointer scenario, Access access) {
    auto opened = ActionLog::open(logFile(home, attempt), access);
    const auto header = readHeader(opened.records.front());
    if (!header) {
        throw EnvironmentError(
            LocalText{{fmt::format("“{}”的记录坏了：{}。没有动它。", attempt, header.error()),
                       fmt::format("The attempt {} is damaged: {}. It was left as it is.", attempt, header.error())}});
    }
    checkSameScenario(*header, *scenario, attempt);
    auto loaded = loadPlay(*scenario, std::span(opened.records).subspan(1), header->seed, playModeOf(header->mode));
    if (!loaded) {
        const auto& fault = loaded.error();
        throw EnvironmentError(
            LocalText{{fmt::format("“{}”的记录在第 {} 步坏了：{}。没有动它。", attempt, fault.action, fault.why),
                       fmt::format("The attempt {} is damaged at action {}: {}. It was left as it is.", attempt,
                                   fault.action, fault.why)}});
    }
    const Recovery recovery{loaded->actions.size(), opened.cut, false};
    const bool lacksResult = loaded->play.over() && !loaded->result;
    auto recorder =
        std::make_unique<LiveRecorder>(Setting{home, attempt, *header, std::move(pack), std::move(scenario)},
                                       std::move(opened.log), std::move(*loaded), recovery);
    if (lacksResult && recorder->hindrance() == Hindrance::none) { recorder->completeResult(); }
    return recorder;
}

}  // namespace dealcraft::store
