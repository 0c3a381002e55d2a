#pragma once

#include "base/id.hpp"
#include "desktop/model/settings.hpp"
#include "sim/action.hpp"
#include "sim/session.hpp"
#include "store/drills.hpp"

#include <optional>
#include <string>
#include <variant>

/// What a screen or panel asks for. Only the app carries it out.
namespace dealcraft::desktop {

struct GoBack {};
struct GoHome {};
struct OpenLibrary {};
struct OpenBriefing {
    std::string scenario;
};
struct StartPlay {
    std::string scenario;
    sim::PlayMode mode = sim::PlayMode::practice;
};
struct ResumePlay {
    std::string attempt;
};
struct OpenDebrief {
    std::string attempt;
};
/// Plays the debriefed attempt again up to this action, then goes on as a new attempt.
struct RetryFrom {
    std::size_t action = 1;
};
struct OpenRecords {};
/// The drill that is due longest.
struct OpenDrill {};
/// When a drill comes again.
struct KeepDrill {
    store::Drill drill;
};
struct OpenCourse {
    ConceptId concept_;  ///< empty: the beginning
};
struct OpenAuthor {};
struct OpenSettings {};
struct ChangeSettings {
    Settings settings;
};
struct Pause {};
struct Act {
    sim::Action action;
};
struct Quit {};

using Intent =
    std::variant<GoBack, GoHome, OpenLibrary, OpenBriefing, StartPlay, ResumePlay, OpenDebrief, RetryFrom, OpenRecords,
                 OpenDrill, KeepDrill, OpenCourse, OpenAuthor, OpenSettings, ChangeSettings, Pause, Act, Quit>;
using MaybeIntent = std::optional<Intent>;

}  // namespace dealcraft::desktop
