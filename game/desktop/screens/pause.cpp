#include "desktop/screens/pause.hpp"

#include "desktop/ui/dialog.hpp"

namespace dealcraft::desktop {

PauseChoice pauseMenu(ui::Ui& ui) {
    using ui::ButtonKind;
    using ui::Icon;
    const std::vector<ui::DialogChoice> choices{
        {"pause.go_on", ui.words("pause.go_on"), ButtonKind::primary, Icon::play},
        {"pause.briefing", ui.words("pause.briefing"), ButtonKind::quiet, Icon::suitcase},
        {"pause.course", ui.words("pause.course"), ButtonKind::quiet, Icon::cap},
        {"pause.settings", ui.words("pause.settings"), ButtonKind::quiet, Icon::cog},
        {"pause.home", ui.words("pause.home"), ButtonKind::quiet, Icon::home},
        {"pause.quit", ui.words("pause.quit"), ButtonKind::quiet, Icon::power}};
    const int made = ui::dialog(ui, {"pause", ui.words("pause.title"), ui.words("pause.saved"), Icon::pause}, choices,
                                ui::DialogLayout::column);
    if (made == ui::kDialogEscaped) { return PauseChoice::goOn; }
    return made < 0 ? PauseChoice::none : static_cast<PauseChoice>(made + 1);
}

}  // namespace dealcraft::desktop
