#pragma once

#include "sim/action.hpp"
#include "sim/event.hpp"

#include <array>
#include <cstdint>
#include <string_view>

/// The one visitor that writes, reads, hashes and lists the fields of actions and events. `v(name, value)` is called
/// per field with an integer, an enumeration, an Index or Terms, always in the same order.
namespace dealcraft::sim {

// clang-format off
template <class V> void fields(V& v, Choose& a) { v("option", a.option); }
template <class V> void fields(V& v, NameObjection& a) { v("kind", a.kind); }
template <class V> void fields(V&, Leave&) {}
template <class V> void fields(V& v, Mark& a) { v("choice", a.choice); }
template <class V> void fields(V& v, Unmark& a) { v("choice", a.choice); }
template <class V> void fields(V&, Confirm&) {}
template <class V> void fields(V& v, Offer& a) { v("terms", a.terms); }
template <class V> void fields(V&, Accept&) {}
template <class V> void fields(V&, WalkAway&) {}
template <class V> void fields(V& v, Prepare& a) { v("what", a.what); v("issue", a.issue); v("value", a.value); }
template <class V> void fields(V&, SitDown&) {}
template <class V> void fields(V& v, OfferIf& a) { v("terms", a.terms); }
template <class V> void fields(V& v, Inquire& a) { v("about", a.about); }
template <class V> void fields(V& v, Argue& a) { v("with", a.argument); }
template <class V> void fields(V& v, ShowLimit& a) { v("issue", a.issue); v("value", a.value); }
template <class V> void fields(V&, Adjourn&) {}
template <class V> void fields(V&, CallManager&) {}
template <class V> void fields(V& v, Open& a) { v("with", a.with); }
template <class V> void fields(V& v, Ask& a) { v("topic", a.topic); v("form", a.form); }
template <class V> void fields(V& v, AskDecision& a) { v("about", a.about); }
template <class V> void fields(V& v, Probe& a) { v("need", a.need); }
template <class V> void fields(V&, ConfirmHeard&) {}
template <class V> void fields(V& v, Present& a) { v("feature", a.feature); v("need", a.need); }
template <class V> void fields(V& v, Show& a) { v("evidence", a.evidence); }
template <class V> void fields(V&, Acknowledge&) {}
template <class V> void fields(V&, Clarify&) {}
template <class V> void fields(V& v, AnswerObjection& a) { v("technique", a.technique); }
template <class V> void fields(V&, Check&) {}
template <class V> void fields(V& v, OfferHelp& a) { v("help", a.help); }
template <class V> void fields(V&, Refer&) {}
template <class V> void fields(V& v, Propose& a) { v("commitment", a.commitment); v("by", a.by); v("owner", a.owner); }
template <class V> void fields(V&, StepAside&) {}
template <class V> void fields(V& v, NameKind& a) { v("kind", a.kind); }
template <class V> void fields(V&, AskHint&) {}
template <class V> void fields(V&, Close&) {}
template <class V> void fields(V&, WalkOut&) {}

template <class V> void fields(V& v, ActivityBegan& e) { v("activity", e.activity); v("day", e.day); }
template <class V> void fields(V& v, ActivityEnded& e) { v("activity", e.activity); }
template <class V> void fields(V& v, PlayEnded& e) { v("ending", e.ending); }
template <class V> void fields(V& v, SlotSet& e) { v("slot", e.slot); v("value", e.value); }
template <class V> void fields(V& v, MinutesPassed& e) { v("minutes", e.minutes); }
template <class V> void fields(V& v, MomentReached& e) { v("moment", e.moment); v("line", e.line); }
template <class V> void fields(V& v, OptionChosen& e) { v("option", e.option); v("verdict", e.verdict); }
template <class V> void fields(V& v, Replied& e) { v("line", e.line); }
template <class V> void fields(V& v, Drawn& e) { v("option", e.option); v("outcome", e.outcome); }
template <class V> void fields(V& v, ObjectionNamed& e) { v("moment", e.moment); v("kind", e.kind); v("result", e.result); }
template <class V> void fields(V& v, WalkedOut& e) { v("verdict", e.verdict); }
template <class V> void fields(V& v, Marked& e) { v("choice", e.choice); }
template <class V> void fields(V& v, Unmarked& e) { v("choice", e.choice); }
template <class V> void fields(V& v, FormConfirmed& e) { v("activity", e.activity); }
template <class V> void fields(V& v, ChoiceTaken& e) { v("choice", e.choice); v("verdict", e.verdict); }
template <class V> void fields(V& v, ChoiceMissed& e) { v("choice", e.choice); }
template <class V> void fields(V& v, TableOpened& e) { v("activity", e.activity); v("dealer", e.dealer); v("openness", e.openness); }
template <class V> void fields(V& v, Prepared& e) { v("what", e.what); v("issue", e.issue); v("value", e.value); }
template <class V> void fields(V&, SatDown&) {}
template <class V> void fields(V& v, Offered& e) {
    v("by", e.by); v("round", e.round); v("terms", e.terms); v("ours", e.ours); v("theirs", e.theirs); v("marks", e.marks);
}
template <class V> void fields(V& v, TableSpoke& e) {
    v("act", e.act); v("tone", e.voice.tone); v("zone", e.voice.zone); v("issue", e.issue); v("value", e.value); v("give", e.give);
    v("give_value", e.giveValue); v("want", e.want); v("want_value", e.wantValue); v("eligible", e.eligible);
}
template <class V> void fields(V& v, Asked& e) { v("about", e.about); v("reply", e.reply); v("issue", e.issue); v("truthful", e.truthful); }
template <class V> void fields(V& v, Argued& e) { v("argument", e.argument); v("end", e.end); v("lean", e.lean); v("verdict", e.verdict); }
template <class V> void fields(V& v, LimitShown& e) { v("issue", e.issue); v("value", e.value); v("believed", e.believed); }
template <class V> void fields(V& v, Adjourned& e) { v("days", e.days); }
template <class V> void fields(V& v, ManagerCalled& e) { v("allowed", e.allowed); }
template <class V> void fields(V& v, Agreed& e) { v("by", e.by); v("terms", e.terms); v("ours", e.ours); v("theirs", e.theirs); v("broken", e.broken); }
template <class V> void fields(V& v, WalkedAway& e) { v("by", e.by); }
template <class V> void fields(V& v, TableClosed& e) { v("surplus", e.surplus); v("sold", e.sold); v("late", e.late); v("openness", e.openness); }
template <class V> void fields(V& v, CallOpened& e) { v("activity", e.activity); v("company", e.company); v("evidence", e.evidence); }
template <class V> void fields(V& v, Moved& e) {
    v("act", e.act); v("judgement", e.judgement); v("subject", e.subject); v("second", e.second); v("owner", e.owner);
    v("tone", e.voice.tone); v("zone", e.voice.zone);
}
template <class V> void fields(V& v, Spoke& e) {
    v("act", e.act); v("tone", e.voice.tone); v("zone", e.voice.zone); v("topic", e.topic); v("kind", e.kind);
}
template <class V> void fields(V& v, FactTold& e) { v("tell", e.tell); v("referral", e.referral); }
template <class V> void fields(V& v, NeedTold& e) { v("need", e.need); v("stage", e.stage); }
template <class V> void fields(V& v, ObjectionRaised& e) {
    v("kind", e.kind); v("own", e.own); v("feature", e.feature); v("tone", e.voice.tone); v("zone", e.voice.zone);
}
template <class V> void fields(V& v, ObjectionClarified& e) {
    v("kind", e.kind); v("own", e.own); v("tone", e.voice.tone); v("zone", e.voice.zone);
}
template <class V> void fields(V& v, ObjectionAnswered& e) { v("whole", e.whole); }
template <class V> void fields(V& v, ObjectionClosed& e) { v("kind", e.kind); v("end", e.end); }
template <class V> void fields(V& v, ObjectionGrew& e) { v("kind", e.kind); }
template <class V> void fields(V& v, KindNamed& e) { v("kind", e.kind); v("right", e.right); }
template <class V> void fields(V& v, CommitmentAgreed& e) { v("commitment", e.commitment); v("dated", e.dated); v("largest", e.largest); }
template <class V> void fields(V& v, CommitmentRefused& e) { v("commitment", e.commitment); }
template <class V> void fields(V& v, PromiseMade& e) { v("help", e.help); v("due", e.due); }
template <class V> void fields(V& v, PromiseJudged& e) { v("cast", e.cast); v("help", e.help); v("result", e.result); }
template <class V> void fields(V& v, CompanyChanged& e) { v("interruption", e.interruption); v("came", e.came); v("line", e.line); }
template <class V> void fields(V& v, HintTaken& e) { v("advice", e.advice); }
template <class V> void fields(V& v, CallEnded& e) { v("how", e.how); v("needs", e.needs); v("stages", e.stages); v("reachable", e.reachable); }
// clang-format on

/// The word for an action's kind in logs, JSON and `.play` lines, by its places in the outer and the inner variant.
inline constexpr std::array<std::array<std::string_view, 19>, 4> kActionNames{
    {{"choose", "name", "leave"},
     {"mark", "unmark", "confirm"},
     {"offer", "accept", "walk_away", "prepare", "sit_down", "offer_if", "inquire", "argue", "show_limit", "adjourn",
      "call_manager"},
     {"open", "ask", "ask_decision", "probe", "confirm_heard", "present", "show", "acknowledge", "clarify", "answer",
      "check", "offer_help", "refer", "propose", "step_aside", "think", "hint", "close", "walk_out"}}};

/// The word for an event's kind, by its places in the outer and the inner variant.
inline constexpr std::array<std::array<std::string_view, 18>, 5> kEventNames{{
    {"activity_began", "activity_ended", "play_ended", "slot_set", "minutes_passed"},
    {"moment_reached", "option_chosen", "replied", "drawn", "objection_named", "walked_out"},
    {"marked", "unmarked", "form_confirmed", "choice_taken", "choice_missed"},
    {"table_opened", "offered", "table_spoke", "agreed", "walked_away", "prepared", "sat_down", "asked", "argued",
     "limit_shown", "adjourned", "manager_called", "table_closed"},
    {"call_opened", "moved", "spoke", "fact_told", "need_told", "objection_raised", "objection_clarified",
     "objection_answered", "objection_closed", "objection_grew", "kind_named", "commitment_agreed",
     "commitment_refused", "promise_made", "promise_judged", "company_changed", "hint_taken", "call_ended"},
}};

}  // namespace dealcraft::sim
