#pragma once

#include "desktop/ui/paint.hpp"

#include <string>

namespace dealcraft::desktop::ui {

/// Several lines to write in; lines that are too long scroll. @return changed
bool textBox(Ui& ui, const std::string& id, Rect area, std::string& text);

}  // namespace dealcraft::desktop::ui
