#pragma once

#include "base/inline_vector.hpp"
#include "base/text.hpp"
#include "content/compiled.hpp"
#include "sim/event.hpp"
#include "sim/narrator.hpp"
#include "sim/terms.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// What of an event the player gets to see or hear.
namespace dealcraft::sim {

struct SpokenTurn {
    CastIndex who;  ///< none: the narrator
    Mood mood = Mood::neutral;
    bool moodGiven = false;
    TextId say = kNoText;
};
struct ShownSpeech {
    InlineVector<SpokenTurn, kMaxTurns> turns;
};
struct ShownChoice {  ///< what the trainee said
    OptionIndex option;
    TextId say = kNoText;
};
struct ShownFact {
    TextId text = kNoText;
    int level = 1;
};
struct ShownMood {
    CastIndex who;
    Mood mood = Mood::neutral;
};
struct ShownCard {  ///< the trainee named an objection to himself; whether rightly, the debrief tells
    ObjectionKind kind = ObjectionKind::doubt;
};
struct ShownOffer {
    Side by = Side::trainee;
    Terms terms;
    int round = 0;
    int ourUtility = 0;
    bool conditional = false;
    bool last = false;
};
/// The table's other happenings that a player sees beside the words.
struct ShownAdjournment {
    int days = 0;
};
struct ShownManager {
    bool allowed = false;
};
struct ShownAgreement {
    Side by = Side::trainee;
    Terms terms;
};
struct ShownWalk {
    Side by = Side::trainee;  ///< `trainee` also for leaving a dialogue
};
struct ShownTime {
    int minutes = 0;
};
struct ShownActivity {
    ActivityIndex activity;
    bool began = true;  ///< else it ended
    int day = 1;
};
struct ShownEnd {
    EndingIndex ending;
};

struct Filling {
    Placeholder name = Placeholder::need;
    TextId text = kNoText;
};
/// Something said in a free visit or at a table. The front end fills the braces; `{date}` stands for the words of `by`.
struct ShownCallLine {
    CastIndex who;  ///< none: the trainee
    Act act = Act::greet;
    TextId say = kNoText;
    InlineVector<Filling, 4> filling;
    DueDate by = DueDate::none;
};
struct ShownCommitment {
    TextId title = kNoText;
    bool agreed = true;
    bool dated = false;
};
struct ShownHint {
    Advice advice = Advice::open;
};
struct ShownCallEnd {
    CallEnd how = CallEnd::closed;
};

using Shown = std::variant<ShownSpeech, ShownChoice, ShownFact, ShownMood, ShownCard, ShownOffer, ShownAgreement,
                           ShownWalk, ShownTime, ShownActivity, ShownEnd, ShownCallLine, ShownCommitment, ShownHint,
                           ShownCallEnd, ShownAdjournment, ShownManager>;

/// The words of a line with its braces filled. What is filled in loses its full stop.
/// @param date the words of `line.by`
[[nodiscard]] std::string wordsOf(const TextTable& texts, Language language, const ShownCallLine& line,
                                  const std::string& date);

/// What the player may know of an event; nothing for what is hidden.
/// @param activity the one that runs when the event happens
[[nodiscard]] std::optional<Shown> shown(const CompiledScenario& scenario, ActivityIndex activity, const Event& event,
                                         Narrator& narrator);

}  // namespace dealcraft::sim
