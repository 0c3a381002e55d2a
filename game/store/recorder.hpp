#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "base/chance.hpp"
#include "base/text.hpp"
#include "content/compiled.hpp"
#include "content/pack.hpp"
#include "scoring/debrief.hpp"
#include "scoring/play.hpp"
#include "sim/narrator.hpp"
#include "sim/play_hash.hpp"

namespace dealcraft::store {

/// What a new play is: stands in the log's header.
struct AttemptStart {
    std::uint64_t seed = 0;
    Language language = Language::zh;
    std::string player;             ///< a nickname; may be empty
    std::string mode = "play";      ///< play, examination, practice, bot
    std::string parent;             ///< the attempt that this one retries; else empty
    std::size_t prefix = 0;         ///< number of the parent's actions that were played again
};

/// A play that is on disk before its next move: every action is appended and synced before act() returns.
/// Wraps scoring::Play; holds the attempt's lock. Throws EnvironmentError when the disk refuses; the play stands where it was then.
class Recorder {
public:
    /// Begins a new attempt in `home`/attempts, keeps the pack's files under content/<hash>/, writes header and beginning.
    static std::unique_ptr<Recorder> begin(const std::filesystem::path& home, std::shared_ptr<const content::Pack> pack,
                                           std::shared_ptr<const content::CompiledScenario> scenario, const AttemptStart& start);

    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;
    virtual ~Recorder() = default;

    /// Does it and syncs it. @return what happened
    virtual tl::expected<sim::Events, sim::Refusal> act(const sim::Action& action) = 0;

    [[nodiscard]] virtual const scoring::Play& play() const = 0;
    [[nodiscard]] virtual const std::string& attempt() const = 0;     ///< its id
    [[nodiscard]] virtual std::uint64_t seed() const = 0;
    [[nodiscard]] virtual std::uint64_t hash() const = 0;             ///< play hash so far
    [[nodiscard]] virtual std::size_t actions() const = 0;
    [[nodiscard]] virtual const std::vector<scoring::LoggedStep>& steps() const = 0;  ///< the whole log, step 0 is the beginning
    [[nodiscard]] virtual const std::vector<sim::Action>& actionsTaken() const = 0;

protected:
    Recorder() = default;
};

}  // namespace dealcraft::store
