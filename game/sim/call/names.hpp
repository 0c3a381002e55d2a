#pragma once

#include "sim/call/action.hpp"
#include "sim/call/event.hpp"

/// The words by which texts and tests name what there is in a free visit: the keys of `call.` in assets/lang.
namespace dealcraft::sim {

[[nodiscard]] const char* nameOf(Technique technique);
[[nodiscard]] const char* nameOf(OpeningForm form);
[[nodiscard]] const char* nameOf(DecisionAspect aspect);
[[nodiscard]] const char* nameOf(DueDate date);
[[nodiscard]] const char* nameOf(Owner owner);
[[nodiscard]] const char* nameOf(Advice advice);
[[nodiscard]] const char* nameOf(CallEnd end);

}  // namespace dealcraft::sim
