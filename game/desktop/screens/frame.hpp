#pragma once

#include "desktop/screens/intent.hpp"
#include "desktop/ui/button.hpp"

#include <string>

/// What all screens share: the head with the way back, the page beneath.
namespace dealcraft::desktop {

inline constexpr float kHeadHeight = 60;

/// Draws the head: back, title, language. Leaves the page in `area`.
MaybeIntent screenHead(ui::Ui& ui, ui::Rect& area, const std::string& title, const Settings& settings);

/// The button that changes the language, for every head; only a sign in a narrow window.
MaybeIntent languageButton(ui::Ui& ui, ui::Rect area, const Settings& settings);
[[nodiscard]] float languageWidth(ui::Ui& ui);

/// The words of a file's scenario or pack in the language of the moment.
class Story {
public:
    Story(const ui::Words& words, const TextTable& texts) : words_(&words), texts_(&texts) {}
    [[nodiscard]] const std::string& operator()(TextId text) const { return (*words_)(*texts_, text); }

private:
    const ui::Words* words_;
    const TextTable* texts_;
};

}  // namespace dealcraft::desktop
