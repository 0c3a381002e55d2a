#pragma once

#include "content/interface_words.hpp"

namespace dealcraft::desktop::ui {

using Words = content::InterfaceWords;

}  // namespace dealcraft::desktop::ui
