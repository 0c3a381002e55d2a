#pragma once

#include "base/inline_vector.hpp"
#include "base/text.hpp"
#include "content/compiled.hpp"
#include "sim/event.hpp"
#include "sim/narrator.hpp"
#include "sim/terms.hpp"

#include <cstdint>
#include <optional>
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
};
struct ShownDealerWords {
    CastIndex who;
    DealerWords words = DealerWords::counter;
    TextId say = kNoText;
    TextId issue = kNoText;  ///< what {issue} stands for
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

using Shown = std::variant<ShownSpeech, ShownChoice, ShownFact, ShownMood, ShownCard, ShownOffer, ShownDealerWords,
                           ShownAgreement, ShownWalk, ShownTime, ShownActivity, ShownEnd>;

/// What the player may know of an event; nothing for what is hidden.
/// @param activity the one that runs when the event happens
[[nodiscard]] std::optional<Shown> shown(const CompiledScenario& scenario, ActivityIndex activity, const Event& event,
                                         Narrator& narrator);

}  // namespace dealcraft::sim
