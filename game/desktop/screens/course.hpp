#pragma once

#include "content/pack.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/ui/ui.hpp"

#include <string>

namespace dealcraft::desktop {

/// Where the reader of the course is.
struct CoursePlace {
    ConceptId concept_;
    std::string search;
    bool jumped = false;   ///< the list is to scroll to the concept
    bool listing = false;  ///< in a narrow window: the list instead of the page
};

/// The course: its concepts by module, and the page of one.
MaybeIntent courseScreen(ui::Ui& ui, const content::Pack& pack, CoursePlace& place, const Settings& settings);

}  // namespace dealcraft::desktop
