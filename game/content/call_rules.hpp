#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The numbers of free visits: assets/rules.yaml says what each is and why, docs/mechanics/visit.md how they work
/// together.
namespace dealcraft::content {

// clang-format off
enum class CallNumber : std::uint8_t {
    minutesOpen, minutesSmallTalk, minutesAsk, minutesClosed, minutesProbe, minutesConfirm, minutesPresent, minutesShow, minutesAcknowledge,
    minutesClarify, minutesAnswer, minutesCheck, minutesHelp, minutesDecision, minutesRefer, minutesPropose, minutesClose,
    unheardLimit, depth2, depth3, depth4, formSpread, wear, lowPatience,
    openCredit, openPatience, referenceCredit, referenceCloseness, smallTalkCloseness, draggedPatience, latePatience, skippedPatience, skippedCloseness,
    askInterest, askCloseness, vainPatience, deepPatience, unheardPatience, companyPatience, companyCloseness, rolePatience, earlyClosedPatience,
    probeInterest, soonPatience, confirmCredit, confirmPatience, nothingPatience,
    presentInterest, presentCredit, earlyInterest, unaskedPatience, unaskedInterest, wrongFitCredit, wrongFitPatience, againPatience, indifferentInterest,
    doubtCredit, doubtPercent, kolDoubt, showCredit, showInterest, kolCredit, unfitPatience, detailPatience,
    acknowledgeCloseness, acknowledgePatience, clarifyCredit, plainPatience, resolveCredit, resolveInterest, resolvePatience, halfCredit,
    wrongPatience, wrongCredit, discountCredit, argueCloseness, arguePatience, ignorePatience, earlyCheckPatience, restCost,
    helpCloseness, helpCredit, beyondCloseness, decisionInterest, decisionPatience, referralCloseness, referralPatience,
    agreeCredit, refusedPatience, pushPatience, asideCloseness, idlePatience,
    keptCredit, lateCredit, brokenCredit, beyondCredit, neighbourPercent,
    hintPoints, questionsExpected, skipPercent, needsPercent, faultPercent,
    coolPatience, coolCloseness, warmCloseness, warmPatience, furiousPatience, furiousCloseness, angryPatience, annoyedPatience,
    pleasedInterest, smileCloseness, mostSmallTalk, rungLevel, bestRung,
};
inline constexpr std::array kCallNumberWords = std::to_array<std::string_view>({
    "minutes_open", "minutes_small_talk", "minutes_ask", "minutes_closed", "minutes_probe", "minutes_confirm", "minutes_present", "minutes_show", "minutes_acknowledge",
    "minutes_clarify", "minutes_answer", "minutes_check", "minutes_help", "minutes_decision", "minutes_refer", "minutes_propose", "minutes_close",
    "unheard_limit", "depth_2", "depth_3", "depth_4", "form_spread", "wear", "low_patience",
    "open_credit", "open_patience", "reference_credit", "reference_closeness", "small_talk_closeness", "dragged_patience", "late_patience", "skipped_patience", "skipped_closeness",
    "ask_interest", "ask_closeness", "vain_patience", "deep_patience", "unheard_patience", "company_patience", "company_closeness", "role_patience", "early_closed_patience",
    "probe_interest", "soon_patience", "confirm_credit", "confirm_patience", "nothing_patience",
    "present_interest", "present_credit", "early_interest", "unasked_patience", "unasked_interest", "wrong_fit_credit", "wrong_fit_patience", "again_patience", "indifferent_interest",
    "doubt_credit", "doubt_percent", "kol_doubt", "show_credit", "show_interest", "kol_credit", "unfit_patience", "detail_patience",
    "acknowledge_closeness", "acknowledge_patience", "clarify_credit", "plain_patience", "resolve_credit", "resolve_interest", "resolve_patience", "half_credit",
    "wrong_patience", "wrong_credit", "discount_credit", "argue_closeness", "argue_patience", "ignore_patience", "early_check_patience", "rest_cost",
    "help_closeness", "help_credit", "beyond_closeness", "decision_interest", "decision_patience", "referral_closeness", "referral_patience",
    "agree_credit", "refused_patience", "push_patience", "aside_closeness", "idle_patience",
    "kept_credit", "late_credit", "broken_credit", "beyond_credit", "neighbour_percent",
    "hint_points", "questions_expected", "skip_percent", "needs_percent", "fault_percent",
    "cool_patience", "cool_closeness", "warm_closeness", "warm_patience", "furious_patience", "furious_closeness", "angry_patience", "annoyed_patience",
    "pleased_interest", "smile_closeness", "most_small_talk", "rung_level", "best_rung"});
// clang-format on
inline constexpr std::size_t kCallNumbers = kCallNumberWords.size();
inline constexpr std::size_t kCommitmentLevels = 7;

/// What a commitment of a level needs: interest, credit of one's word, and the sum of the stages of the needs that were
/// uncovered.
struct CommitmentNeeds {
    std::array<int, kCommitmentLevels> interest{};
    std::array<int, kCommitmentLevels> credit{};
    std::array<int, kCommitmentLevels> stages{};
};

struct CallRules {
    std::array<int, kCallNumbers> numbers{};
    CommitmentNeeds commitment;
    [[nodiscard]] int operator[](CallNumber n) const { return numbers[static_cast<std::size_t>(n)]; }
};

}  // namespace dealcraft::content
