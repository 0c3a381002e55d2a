#pragma once

/// The codes of the rules that compile and validate report; the words of each stand in rules/.
namespace dealcraft::content::rule {

inline constexpr int kLimits = 107;
inline constexpr int kAllowance = 109;
inline constexpr int kDuplicateId = 201;
inline constexpr int kUnknownTarget = 202;
inline constexpr int kUnknownReference = 203;
inline constexpr int kUnusedDefinition = 204;
inline constexpr int kUnreachable = 301;
inline constexpr int kDeadEnd = 302;
inline constexpr int kTrap = 303;
inline constexpr int kSilentLoop = 304;
inline constexpr int kFarmingLoop = 305;
inline constexpr int kStuckMenu = 306;
inline constexpr int kShadowed = 307;
inline constexpr int kLength = 308;
inline constexpr int kCosmeticChoice = 309;
inline constexpr int kConditionType = 401;
inline constexpr int kConstantCondition = 402;
inline constexpr int kDataFlow = 403;
inline constexpr int kRangeOverflow = 404;
inline constexpr int kChance = 405;
inline constexpr int kObjectionCoverage = 501;
inline constexpr int kPersona = 502;
inline constexpr int kNoAgreement = 503;
inline constexpr int kIssueMismatch = 504;
inline constexpr int kRubric = 601;
inline constexpr int kTellTale = 602;
inline constexpr int kFeedback = 603;
inline constexpr int kVisitGap = 604;
inline constexpr int kUnsayable = 605;
inline constexpr int kLearnGap = 606;
inline constexpr int kTextMismatch = 702;
inline constexpr int kTextStale = 703;
inline constexpr int kTextForm = 704;
inline constexpr int kSaveBreak = 801;

}  // namespace dealcraft::content::rule
