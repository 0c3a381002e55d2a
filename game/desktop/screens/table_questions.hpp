#pragma once

#include "desktop/screens/table_screen.hpp"

namespace dealcraft::desktop {

/// Asks back before what can't be undone: accepting, leaving, adjourning, calling the manager.
MaybeIntent tableQuestions(ui::Ui& ui, const TableDesk& desk, TableState& state);

}  // namespace dealcraft::desktop
