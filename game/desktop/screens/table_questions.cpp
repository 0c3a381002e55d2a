#include "desktop/screens/table_questions.hpp"

#include "desktop/ui/dialog.hpp"

namespace dealcraft::desktop {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Ui;

/// A question with the way back first; what is done is the other choice.
struct Asking {
    const char* id;
    std::string title;
    std::string text;
    ui::DialogChoice stay;
    ui::DialogChoice act;
    sim::NegotiationAction action;
};

std::optional<Asking> askingOf(const Ui& ui, const TableDesk& desk, TableQuestion question) {
    const ui::DialogChoice back{"", ui.words("bargain.stay"), ButtonKind::primary, Icon::none};
    const auto stay = [&](const char* id) { return ui::DialogChoice{id, back.words, back.kind, back.icon}; };
    switch (question) {
        case TableQuestion::none:
        case TableQuestion::sitDown: return std::nullopt;
        case TableQuestion::accept:
            if (!desk.view->dealersOffer) { return std::nullopt; }
            return Asking{"accept",
                          ui.words("bargain.accept_title"),
                          packageWords(ui, desk, *desk.view->dealersOffer),
                          {"accept.no", ui.words("bargain.not_yet"), ButtonKind::secondary, Icon::none},
                          {"accept.yes", ui.words("bargain.accept_yes"), ButtonKind::primary, Icon::handshake},
                          sim::Accept{}};
        case TableQuestion::walk:
            return Asking{"walk",
                          ui.words("bargain.walk_title"),
                          ui.words("bargain.walk_text"),
                          stay("walk.no"),
                          {"walk.yes", ui.words("bargain.walk_yes"), ButtonKind::danger, Icon::flag},
                          sim::WalkAway{}};
        case TableQuestion::adjourn:
            return Asking{"adjourn",
                          ui.words("bargain.adjourn_title"),
                          ui.words("bargain.adjourn_text", {{"left", std::to_string(desk.view->adjournmentsLeft)}}),
                          stay("adjourn.no"),
                          {"adjourn.yes", ui.words("bargain.adjourn_yes"), ButtonKind::secondary, Icon::calendar},
                          sim::Adjourn{}};
        case TableQuestion::manager:
            return Asking{"manager",
                          ui.words("bargain.manager_title"),
                          ui.words("bargain.manager_text"),
                          stay("manager.no"),
                          {"manager.yes", ui.words("bargain.manager_yes"), ButtonKind::secondary, Icon::users},
                          sim::CallManager{}};
    }
    return std::nullopt;
}

}  // namespace

MaybeIntent tableQuestions(Ui& ui, const TableDesk& desk, TableState& state) {
    const auto asking = askingOf(ui, desk, state.question);
    if (!asking) { return std::nullopt; }
    const int made =
        ui::dialog(ui, {asking->id, asking->title, asking->text, asking->act.icon}, {asking->stay, asking->act});
    if (made != -1) { state.question = TableQuestion::none; }
    return made == 1 ? MaybeIntent{Act{asking->action}} : std::nullopt;
}

}  // namespace dealcraft::desktop
