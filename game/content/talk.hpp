#pragma once

#include "base/diagnostic.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "content/people.hpp"
#include "content/speech.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What a pack says in free visits, whoever is visited: topics, commitments, the worth of each kind of move, and
/// phrases. Format: docs/authoring/visits.md.
namespace dealcraft::content {

/// A subject of questions.
struct Topic {
    Name id;
    TextId title = kNoText;
    bool sensitive = false;  ///< not before others
};

/// Something that a customer can be asked to agree to; `level` 1 to 7 says how much it asks of him: VIS-06.
struct Commitment {
    Name id;
    int level = 1;
    TextId title = kNoText;
    TextId say = kNoText;
    TextId undated = kNoText;
};

// clang-format off
/// What a move of a free visit was: each move gets exactly one. docs/authoring/visits.md has their meanings.
enum class Judgement : std::uint8_t {
    openedClearly, openedByReference, smallTalkFitted, smallTalkDragged, openedLate, skippedOpening,
    askedOpenWell, askedClosedWell, closedTooEarly, askedInVain, askedTooDeep, askedWithoutListening, askedInCompany, askedOutOfRole,
    probedConsequence, probedValue, probedTooSoon, confirmedWell, confirmedNothing,
    presentedToNeed, presentedEarly, presentedUnasked, presentedWrongFit, presentedAgain, showedFitting, showedUnfitting,
    acknowledgedWell, clarifiedWell, clarifiedPlain, answeredRight, answeredHalf, answeredWrong, answeredByDiscount, answeredByArguing,
    ignoredObjection, checkedWell, checkedTooEarly, helpedWell, helpOverpromised,
    decisionAskedWell, decisionAskedEarly, referralEarned, referralTooEarly,
    committedRight, committedSmall, committedUndated, committedTooBig, committedWrongPerson, pushedAgain,
    steppedAsideWell, steppedAsideIdle, closedWithNextStep, closedWithout, leftAbruptly,
};
inline constexpr std::size_t kJudgements = 54;
inline constexpr std::array<std::string_view, kJudgements> kJudgementWords{
    "opened_clearly", "opened_by_reference", "small_talk_fitted", "small_talk_dragged", "opened_late", "skipped_opening",
    "asked_open_well", "asked_closed_well", "closed_too_early", "asked_in_vain", "asked_too_deep", "asked_without_listening", "asked_in_company", "asked_out_of_role",
    "probed_consequence", "probed_value", "probed_too_soon", "confirmed_well", "confirmed_nothing",
    "presented_to_need", "presented_early", "presented_unasked", "presented_wrong_fit", "presented_again", "showed_fitting", "showed_unfitting",
    "acknowledged_well", "clarified_well", "clarified_plain", "answered_right", "answered_half", "answered_wrong", "answered_by_discount", "answered_by_arguing",
    "ignored_objection", "checked_well", "checked_too_early", "helped_well", "help_overpromised",
    "decision_asked_well", "decision_asked_early", "referral_earned", "referral_too_early",
    "committed_right", "committed_small", "committed_undated", "committed_too_big", "committed_wrong_person", "pushed_again",
    "stepped_aside_well", "stepped_aside_idle", "closed_with_next_step", "closed_without", "left_abruptly"};

/// What is done with a phrase: the trainee's acts, then the contact's, then his inner voice.
enum class Act : std::uint8_t {
    openPurpose, openReference, openSmallTalk, askOpen, askClosed, askWho, askHow, askWhen, probeConsequence, probeValue, confirm,
    present, presentPlain, show, acknowledge, clarify, answerProof, answerCorrect, answerOutweigh, answerUncover, answerRespect,
    answerDiscount, answerInsist, check, refer, propose, offerHelp, stepAside, close, closeAgreed, leave,
    tableOffer, tablePart, tableIf, tableAsk, tableAskFirst, tableAskAlternative, tableLimit, tableAdjourn, tableManager, tableAccept, tableWalk,
    greet, tookOpening, impatientOpening, noOpening, shortAnswer, guarded, deflect, dontKnow, nothingMore, yesNo, confirmed, confirmEmpty,
    benefitLiked, benefitMaybe, benefitFlat, benefitAgain, evidenceLiked, evidenceOff, objection, acknowledged, clarified, answered, eased,
    halfEased, grew, ignored, helpTaken, decisionGuarded, referralGiven, referralRefused, commitFirm, commitSoft, commitRefused,
    commitNotMine, madeRoom, patienceLow, sendsAway, farewell, farewellAgreed, timeUp, promiseKept, promiseBroken,
    bidOpen, bidFirm, bidStep, bidBig, bidReturn, bidTrade, bidLast, hurts, lowball, sameAgain, withdrawn, partFine, partHurts,
    answerHigh, answerMiddle, answerLow, answerFirst, answerEvade, answerEnough, alternativeStrong, alternativeWeak, alternativeNone,
    argumentLands, argumentMisses, bluffCalled, limitHeard, limitDoubted, adjourned, backAgain, managerYes, managerNo,
    accepts, welcomes, impatient, leaves, letsGo,
    inner,
};
inline constexpr std::size_t kActs = 121;
inline constexpr std::size_t kTraineeActs = 42;  ///< the first so many are said by the trainee; what proposals and helps say stands with them
inline constexpr std::array<std::string_view, kActs> kActWords{
    "open_purpose", "open_reference", "open_small_talk", "ask_open", "ask_closed", "ask_who", "ask_how", "ask_when", "probe_consequence", "probe_value", "confirm",
    "present", "present_plain", "show", "acknowledge", "clarify", "answer_proof", "answer_correct", "answer_outweigh", "answer_uncover", "answer_respect",
    "answer_discount", "answer_insist", "check", "refer", "propose", "offer_help", "step_aside", "close", "close_agreed", "leave",
    "table_offer", "table_part", "table_if", "table_ask", "table_ask_first", "table_ask_alternative", "table_limit", "table_adjourn", "table_manager", "table_accept", "table_walk",
    "greet", "took_opening", "impatient_opening", "no_opening", "short", "guarded", "deflect", "dont_know", "nothing_more", "yes_no", "confirmed", "confirm_empty",
    "benefit_liked", "benefit_maybe", "benefit_flat", "benefit_again", "evidence_liked", "evidence_off", "objection", "acknowledged", "clarified", "answered", "eased",
    "half_eased", "grew", "ignored", "help_taken", "decision_guarded", "referral_given", "referral_refused", "commit_firm", "commit_soft", "commit_refused",
    "commit_not_mine", "made_room", "patience_low", "sends_away", "farewell", "farewell_agreed", "time_up", "promise_kept", "promise_broken",
    "bid_open", "bid_firm", "bid_step", "bid_big", "bid_return", "bid_trade", "bid_last", "hurts", "lowball", "same_again", "withdrawn", "part_fine", "part_hurts",
    "answer_high", "answer_middle", "answer_low", "answer_first", "answer_evade", "answer_enough", "alternative_strong", "alternative_weak", "alternative_none",
    "argument_lands", "argument_misses", "bluff_called", "limit_heard", "limit_doubted", "adjourned", "back_again", "manager_yes", "manager_no",
    "accepts", "welcomes", "impatient", "leaves", "lets_go",
    "inner"};
// clang-format on
inline constexpr std::size_t kFirstTableWord = static_cast<std::size_t>(Act::bidOpen);  ///< said at a negotiation table
inline constexpr std::size_t kTableWords = static_cast<std::size_t>(Act::letsGo) + 1 - kFirstTableWord;
static_assert(static_cast<std::size_t>(Act::inner) + 1 == kActs);

/// Whether something is said at a negotiation table, not in a visit.
[[nodiscard]] constexpr bool isOfTable(Act act) {
    return (act >= Act::tableOffer && act <= Act::tableWalk) || (act >= Act::bidOpen && act <= Act::letsGo);
}

/// How the contact feels towards the trainee right now, as far as words show it.
enum class Tone : std::uint8_t { warm, plain, cool };
inline constexpr std::size_t kTones = 3;
/// The three zones of the adoption ladder, by what the sales objective is there: VIS-04.
enum class Zone : std::uint8_t { rebuild, widen, hold };
inline constexpr std::size_t kZones = 3;

/// What a kind of move is worth in this pack.
struct JudgedAs {
    Grade grade = Grade::none;
    TextId why = kNoText;
    std::vector<Located<ConceptId>> concepts;
    Range where;
};

/// Words for one act. An empty list of a key means that it does not matter.
struct Phrase {
    Act act = Act::greet;
    std::vector<DecisionRole> roles;
    std::vector<DecisionStyle> styles;
    std::vector<Tone> tones;
    std::vector<Zone> zones;
    std::vector<Name> topics;
    std::vector<ObjectionKind> kinds;
    std::vector<Judgement> judgements;
    std::vector<TextId> say;
    Range where;
};

struct Talk {
    std::vector<Topic> topics;
    std::vector<Commitment> commitments;
    std::array<JudgedAs, kJudgements> judgements;
    std::vector<Phrase> phrases;
    Range where;
};

}  // namespace dealcraft::content
