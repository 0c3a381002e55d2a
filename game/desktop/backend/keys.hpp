#pragma once

#include <imgui.h>
#include <SFML/Window/Keyboard.hpp>

namespace dealcraft::desktop {

/// ImGui's name of a key of SFML; ImGuiKey_None if it has none.
[[nodiscard]] ImGuiKey keyOf(sf::Keyboard::Key key);

}  // namespace dealcraft::desktop
