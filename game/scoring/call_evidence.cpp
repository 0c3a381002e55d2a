#include "scoring/call_evidence.hpp"

#include <algorithm>
#include <initializer_list>

namespace dealcraft::scoring {

namespace {

using content::CallFigure;
using content::Judgement;
using sim::Act;

bool within(Act act, Act first, Act last) {
    return act >= first && act <= last;
}
bool among(Judgement judgement, Judgement first, Judgement last) {
    return judgement >= first && judgement <= last;
}
bool oneOf(Judgement judgement, std::initializer_list<Judgement> some) {
    return std::ranges::find(some, judgement) != some.end();
}

bool walksStep(const sim::Moved& e) {
    using enum Judgement;
    const bool begins =
        oneOf(e.judgement, {openedClearly, openedByReference, openedLate, skippedOpening, probedConsequence});
    return begins || within(e.act, Act::present, Act::presentPlain) || e.act == Act::propose ||
           within(e.act, Act::close, Act::leave);
}

// clang-format off
bool moveBearsOn(CallFigure figure, const sim::Moved& e) {
    using enum Judgement;
    const auto j = e.judgement;
    switch (figure) {
        case CallFigure::steps: return walksStep(e);
        case CallFigure::questions: return within(e.act, Act::askOpen, Act::askWhen);
        case CallFigure::benefits: return within(e.act, Act::present, Act::presentPlain);
        case CallFigure::handling: return among(j, acknowledgedWell, checkedTooEarly);
        case CallFigure::listening: return oneOf(j, {confirmedWell, confirmedNothing, askedWithoutListening, ignoredObjection, helpedWell});
        case CallFigure::commitment: return e.act == Act::propose;
        case CallFigure::time: return oneOf(j, {askedInVain, askedOutOfRole, smallTalkDragged, steppedAsideIdle, presentedAgain, closedWithNextStep,
                                                closedWithout, leftAbruptly});
        case CallFigure::plan: return within(e.act, Act::askOpen, Act::askClosed) || j == showedFitting;
        case CallFigure::conduct: return oneOf(j, {helpedWell, helpOverpromised, answeredByDiscount, answeredByArguing, leftAbruptly});
        case CallFigure::needs:
        case CallFigure::recognised:
        case CallFigure::resolved: return false;
    }
    return false;
}
// clang-format on

}  // namespace

bool bearsOn(CallFigure figure, const sim::CallEvent& event) {
    if (const auto* move = std::get_if<sim::Moved>(&event)) { return moveBearsOn(figure, *move); }
    const bool objected = std::holds_alternative<sim::ObjectionRaised>(event);
    const bool agreed = std::holds_alternative<sim::CommitmentAgreed>(event);
    return (figure == CallFigure::needs && std::holds_alternative<sim::NeedTold>(event)) ||
           (figure == CallFigure::recognised && std::holds_alternative<sim::KindNamed>(event)) ||
           (figure == CallFigure::resolved && std::holds_alternative<sim::ObjectionClosed>(event)) ||
           (figure == CallFigure::plan && (objected || agreed));
}

}  // namespace dealcraft::scoring
