#pragma once

#include "content/speech.hpp"
#include "sim/call/names.hpp"

#include <cstddef>
#include <cstdint>

/// More words by which texts and tests name what there is in a free visit; the others are in sim/call/names.hpp.
namespace dealcraft::desktop {

/// The steps by which the moves are sorted: VIS-01.
enum class CallStep : std::uint8_t { open, ask, listen, present, objection, help, commit, close };
inline constexpr std::size_t kCallSteps = 8;

[[nodiscard]] const char* nameOf(CallStep step);
[[nodiscard]] const char* nameOf(content::ObjectionKind kind);

}  // namespace dealcraft::desktop
