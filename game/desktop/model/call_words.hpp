#pragma once

#include "sim/call/action.hpp"
#include "sim/call/event.hpp"

/// The words by which texts and tests name what there is in a free visit: the keys of `call.` in assets/lang.
namespace dealcraft::desktop {

/// The steps by which the moves are sorted: VIS-01.
enum class CallStep : std::uint8_t { open, ask, listen, present, objection, help, commit, close };
inline constexpr std::size_t kCallSteps = 8;

[[nodiscard]] const char* nameOf(CallStep step);
[[nodiscard]] const char* nameOf(sim::Technique technique);
[[nodiscard]] const char* nameOf(sim::OpeningForm form);
[[nodiscard]] const char* nameOf(sim::DecisionAspect aspect);
[[nodiscard]] const char* nameOf(sim::DueDate date);
[[nodiscard]] const char* nameOf(sim::Owner owner);
[[nodiscard]] const char* nameOf(sim::Advice advice);
[[nodiscard]] const char* nameOf(sim::CallEnd end);
[[nodiscard]] const char* nameOf(content::ObjectionKind kind);

}  // namespace dealcraft::desktop
