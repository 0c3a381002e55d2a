#pragma once

#include "base/chance.hpp"
#include "base/text.hpp"
#include "content/compiled.hpp"
#include "content/pack.hpp"
#include "scoring/debrief.hpp"
#include "scoring/play.hpp"
#include "sim/narrator.hpp"
#include "sim/play_hash.hpp"
#include "store/action_log.hpp"
#include "store/attempt_header.hpp"
#include "store/log_record.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace dealcraft::store {

/// What a new play is: stands in the log's header.
struct AttemptStart {
    std::uint64_t seed = 0;
    Language language = Language::zh;
    std::string player;         ///< a nickname; may be empty
    std::string mode = "play";  ///< play, examination, practice, bot
    std::string parent;         ///< the attempt that this one retries; else empty
    std::size_t prefix = 0;     ///< number of the parent's actions that are played again before the first new one
};

/// What opening an attempt found and did: for a message to the player.
struct Recovery {
    std::size_t keptActions = 0;
    CutTail cut;                   ///< what could not be trusted, and where it is now
    bool resultCompleted = false;  ///< the play was over, and only its result had not been written
};

/// A play that is on disk before its next move: every action is appended and synced before act() returns.
/// Wraps scoring::Play; holds the attempt's lock. Throws EnvironmentError when the disk refuses; the play stands where
/// it was then, and the same action can be tried again.
class Recorder {
public:
    /// Begins a new attempt in `home`/attempts, keeps the pack's files under content/<key>/, writes header and
    /// beginning, and the actions of `start.parent` that are played again.
    static std::unique_ptr<Recorder> begin(const std::filesystem::path& home, std::shared_ptr<const content::Pack> pack,
                                           std::shared_ptr<const content::CompiledScenario> scenario,
                                           const AttemptStart& start);

    /// Goes on with an attempt: folds its events, checks every state's hash, cuts off a tail that a crash left. If
    /// another program has it open, or the folder may not be written to, it is opened read-only (see hindrance()).
    /// Throws EnvironmentError when it is damaged, of a newer format or of another scenario. Callers without the
    /// content: store/open_attempt.hpp.
    static std::unique_ptr<Recorder> open(const std::filesystem::path& home, const std::string& attempt,
                                          std::shared_ptr<const content::Pack> pack,
                                          std::shared_ptr<const content::CompiledScenario> scenario,
                                          Access access = Access::write);

    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;
    virtual ~Recorder() = default;

    /// Does it and syncs it. @return what happened
    virtual tl::expected<sim::Events, sim::Refusal> act(const sim::Action& action) = 0;

    [[nodiscard]] virtual const scoring::Play& play() const = 0;
    [[nodiscard]] virtual const std::string& attempt() const = 0;  ///< its id
    [[nodiscard]] virtual std::uint64_t seed() const = 0;
    [[nodiscard]] virtual std::uint64_t hash() const = 0;  ///< play hash so far
    [[nodiscard]] virtual std::size_t actions() const = 0;
    [[nodiscard]] virtual const std::vector<scoring::LoggedStep>& steps()
        const = 0;  ///< the whole log, step 0 is the beginning
    [[nodiscard]] virtual const std::vector<sim::Action>& actionsTaken() const = 0;

    [[nodiscard]] virtual const AttemptHeader& header() const = 0;
    [[nodiscard]] virtual const std::optional<ResultRecord>& result() const = 0;  ///< there when the play is over
    [[nodiscard]] virtual const std::shared_ptr<const content::Pack>& pack() const = 0;
    [[nodiscard]] virtual const std::shared_ptr<const content::CompiledScenario>& scenario() const = 0;

    /// Why act() may not be called; none if it may.
    [[nodiscard]] virtual Hindrance hindrance() const = 0;
    [[nodiscard]] virtual const Recovery& recovery() const = 0;
    /// What went wrong without hindering the play, in words (the list of records could not be brought up to date); else
    /// empty.
    [[nodiscard]] virtual const std::string& warning() const = 0;

protected:
    Recorder() = default;
};

}  // namespace dealcraft::store
