#pragma once

#include "desktop/model/author/workbench.hpp"
#include "desktop/ui/ui.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dealcraft::desktop {

/// What is being written in the form of a moment.
struct FormDraft {
    static constexpr std::size_t kNothing = static_cast<std::size_t>(-1);
    std::size_t entry = kNothing;  ///< which of the form's entries is open
    authoring::FormEntry draft;
    bool begin = false;   ///< the keyboard is to go into its field
    std::string trouble;  ///< why it could not be written
};

/// What is to be written: one entry, in one language or in both.
using FormWrite = std::vector<authoring::TextEdit>;

/// A moment as its file has it, both languages side by side; an entry that is pressed opens for writing, a grade is set
/// at once.
std::optional<FormWrite> momentPanel(ui::Ui& ui, ui::Rect area, const OpenForm& form, FormDraft& draft);

}  // namespace dealcraft::desktop
