#pragma once

#include "store/attempt_header.hpp"
#include "store/kept_content.hpp"
#include "store/recorder.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace dealcraft::store {

/// A pack and one of its scenarios, as they were when an attempt was played.
struct PlayedContent {
    std::shared_ptr<const content::Pack> pack;
    std::shared_ptr<const content::CompiledScenario> scenario;
};

/// The content that was kept with an attempt. Throws EnvironmentError when it is gone or can no longer be read.
[[nodiscard]] PlayedContent playedContent(const std::filesystem::path& home, const AttemptHeader& header);

/// The header of an attempt's log. Throws EnvironmentError.
[[nodiscard]] AttemptHeader headerOf(const std::filesystem::path& home, const std::string& attempt);

/// What is done about damaged lines of a log that is to be written to: an explicit word of the player moves them to
/// `.torn`.
enum class Damaged : std::uint8_t { refused, cutOff };

/// Goes on with an attempt on the content that was kept with it, whatever its scenario has become since: see
/// Recorder::open. Throws EnvironmentError, and changes nothing, when whole lines of its log are damaged and nobody has
/// said that they may be cut off: see damageOf().
[[nodiscard]] std::unique_ptr<Recorder> openAttempt(const std::filesystem::path& home, const std::string& attempt,
                                                    Access access = Access::write, Damaged damaged = Damaged::refused);

/// Begins a new attempt that plays another's actions again up to, but without, one of them: with its content, seed,
/// player and mode; what is retried of an examination is practice.
/// @param action number of the action that is to be taken anew, from 1
[[nodiscard]] std::unique_ptr<Recorder> beginRetry(const std::filesystem::path& home, const std::string& parent,
                                                   std::size_t action);

}  // namespace dealcraft::store
