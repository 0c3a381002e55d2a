#pragma once

#include "analysis/review/review.hpp"
#include "content/compiled.hpp"
#include "content/pack.hpp"
#include "desktop/model/settings.hpp"
#include "scoring/debrief.hpp"
#include "store/drills.hpp"
#include "store/library.hpp"
#include "store/progress.hpp"
#include "store/recorder.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dealcraft::desktop {

using namespace dealcraft::content;

/// An attempt as lists show it.
struct AttemptRow {
    std::string id;
    std::string scenarioId;
    const CompiledScenario* scenario = nullptr;  ///< as it is installed now; none: it is no longer there
    std::string began;                           ///< local form: 2026-03-14 09:26
    bool finished = false;
    std::optional<int> score;  ///< hundredths of a point
    std::size_t actions = 0;
    bool retry = false;
    bool examination = false;
};

/// A finished play with the content that it was played with.
struct FinishedPlay {
    std::string id;
    std::shared_ptr<const Pack> pack;
    std::shared_ptr<const CompiledScenario> scenario;
    std::uint64_t seed = 0;
    std::vector<scoring::LoggedStep> steps;
    std::vector<sim::Action> actions;
    bool examination = false;
    int score = 0;                                         ///< hundredths of a point
    std::shared_ptr<const FinishedPlay> parent = nullptr;  ///< what this one retries, if that is over and still there
    std::size_t prefix = 0;                                ///< number of the parent's actions that were played again
};

/// A play that goes on.
struct RunningPlay {
    std::shared_ptr<const Pack> pack;
    std::shared_ptr<const CompiledScenario> scenario;
    std::unique_ptr<store::Recorder> recorder;
};

/// A path as people write it: `~` for the home folder.
[[nodiscard]] std::string shownPath(const std::filesystem::path& path);

/// What the window asks of content and store. Throws EnvironmentError when the disk refuses.
class Desk {
public:
    Desk(const std::filesystem::path& resources, std::filesystem::path home, std::optional<std::uint64_t> seed);

    [[nodiscard]] const store::Library& library() const { return library_; }
    /// The first pack that can be played; none if no pack could be read.
    [[nodiscard]] std::shared_ptr<const Pack> firstPack() const;
    /// One sentence for each pack that has errors.
    [[nodiscard]] std::vector<std::string> troubles() const;

    [[nodiscard]] std::vector<AttemptRow> attempts() const;
    /// Finished plays beside each other.
    [[nodiscard]] std::vector<store::Progress> progress() const;
    [[nodiscard]] RunningPlay begin(const store::PlayableScenario& what, const Settings& settings,
                                    sim::PlayMode mode = sim::PlayMode::practice);
    [[nodiscard]] std::optional<RunningPlay> resume(const std::string& attempt);
    [[nodiscard]] std::optional<FinishedPlay> open(const std::string& attempt) const;
    /// Whether nothing is left of an attempt.
    [[nodiscard]] bool isGone(const std::string& attempt) const;
    /// Begins a new attempt with the same seed and plays the first `count` actions again.
    [[nodiscard]] RunningPlay retry(const FinishedPlay& play, std::size_t count, const Settings& settings);

    // ---- drills
    /// Decisions that are to be taken again by today, the longest overdue first.
    [[nodiscard]] std::vector<store::Drill> dueDrills();
    /// What a review has found that is worth a drill; what is practised already stays as it is.
    void addDrills(const FinishedPlay& play, const analysis::Review& review);
    void keepDrill(const store::Drill& drill);
    void dropDrill(const store::Drill& drill);
    /// Where a damaged list of drills went, once; else empty.
    [[nodiscard]] std::filesystem::path takeSetAside() { return std::exchange(setAside_, {}); }

    [[nodiscard]] Settings loadSettings() const;
    void save(const Settings& settings) const;

    [[nodiscard]] const std::filesystem::path& home() const { return home_; }

private:
    [[nodiscard]] store::Drills drills();

    std::filesystem::path home_;
    std::optional<std::uint64_t> seed_;
    store::Library library_;
    std::filesystem::path setAside_;
};

}  // namespace dealcraft::desktop
