#pragma once

#include <cstdint>
#include <imgui.h>

namespace dealcraft::desktop::ui {

/// A hash of everything that a frame would draw. Equal to the last frame's: nothing needs drawing.
[[nodiscard]] std::uint64_t hashOf(const ImDrawData& data);

/// Whether a texture waits to be made, changed or freed: then the frame must be drawn whatever its hash.
[[nodiscard]] bool texturesWait(const ImDrawData& data);

}  // namespace dealcraft::desktop::ui
