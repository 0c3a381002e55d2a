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
template <class V> void fields(V& v, TableOpened& e) { v("activity", e.activity); v("dealer", e.dealer); }
template <class V> void fields(V& v, Offered& e) { v("by", e.by); v("round", e.round); v("terms", e.terms); v("ours", e.ours); v("theirs", e.theirs); }
template <class V> void fields(V& v, DealerSpoke& e) { v("words", e.words); v("issue", e.issue); v("eligible", e.eligible); }
template <class V> void fields(V& v, Agreed& e) { v("by", e.by); v("terms", e.terms); v("ours", e.ours); v("theirs", e.theirs); v("broken", e.broken); }
template <class V> void fields(V& v, WalkedAway& e) { v("by", e.by); }
// clang-format on

/// The word for an action's kind in logs, JSON and `.play` lines, by its places in the outer and the inner variant.
inline constexpr std::array<std::array<std::string_view, 3>, 3> kActionNames{
    {{"choose", "name", "leave"}, {"mark", "unmark", "confirm"}, {"offer", "accept", "walk_away"}}};

/// The word for an event's kind, by its places in the outer and the inner variant.
inline constexpr std::array<std::array<std::string_view, 6>, 4> kEventNames{{
    {"activity_began", "activity_ended", "play_ended", "slot_set", "minutes_passed", ""},
    {"moment_reached", "option_chosen", "replied", "drawn", "objection_named", "walked_out"},
    {"marked", "unmarked", "form_confirmed", "choice_taken", "choice_missed", ""},
    {"table_opened", "offered", "dealer_spoke", "agreed", "walked_away", ""},
}};

}  // namespace dealcraft::sim
