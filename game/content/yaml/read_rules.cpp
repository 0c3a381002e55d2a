#include "base/percent.hpp"
#include "content/format/people_words.hpp"
#include "content/format/review_number_notes.hpp"
#include "content/format/speech_words.hpp"
#include "content/format/table_words.hpp"
#include "content/yaml/readers.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace dealcraft::content {

namespace {

constexpr Limits kRuleMinutes{0, 120};

/// Reads numbers of the rules; where they may be missing, the base's stay.
class RuleNumbers {
public:
    RuleNumbers(MapReader& in, Presence presence) : in_(in), presence_(presence) {}

    [[nodiscard]] int integer(std::string_view key, Limits limits, int base) const {
        return presence_ == Presence::required ? in_.integer(key, limits) : in_.integer(key, limits, base);
    }

private:
    MapReader& in_;
    Presence presence_;
};

Band readBand(MapReader& in) {
    Band band;
    band.from = in.integer("from", kHundred);
    band.name = in.localWords("name");
    return band;
}

void readDialogueRules(MapReader& in, Presence presence, Rules& rules) {
    const RuleNumbers numbers{in, presence};
    rules.optionMinutes =
        Minutes{numbers.integer("option_minutes", kRuleMinutes, static_cast<int>(rules.optionMinutes.value()))};
}

/// Numbers under their words.
template <std::size_t N>
void readNumbers(const RuleNumbers& from, const std::array<std::string_view, N>& words, std::array<int, N>& numbers) {
    constexpr Limits kAny{0, 10'000};
    for (std::size_t i = 0; i < N; ++i) { numbers[i] = from.integer(words[i], kAny, numbers[i]); }
}

/// Tables of the kinds of issues: a row for each word, in it a number for each kind that matters.
template <std::size_t Rows>
void readKindTable(MapReader& in, std::string_view key, std::string_view shape,
                   const std::array<std::string_view, Rows>& rows, int otherwise,
                   std::array<std::array<int, kIssueKinds>, Rows>& table) {
    in.map(key, shape, Presence::required, [&](MapReader& map) {
        for (std::size_t row = 0; row < Rows; ++row) {
            map.map(rows[row], "row of kinds", Presence::required, [&](MapReader& kinds) {
                for (std::size_t k = 0; k < kIssueKinds; ++k) {
                    table[row][k] = kinds.integer(kIssueKindWords[k], {0, 1000}, otherwise);
                }
                return 0;
            });
        }
        return 0;
    });
}

void readTableRules(MapReader& in, Presence presence, TableRules& rules) {
    readNumbers(RuleNumbers{in, presence}, kTableNumberWords, rules.numbers);
    if (presence == Presence::required || in.has("interests")) {
        readKindTable(in, "interests", "shares of interests", kInterestWords, 0, rules.interests);
    }
    if (presence == Presence::required || in.has("dealers")) {
        readKindTable(in, "dealers", "care of dealers", kDealerGroupWords, kHundredPercent, rules.dealers);
    }
}

/// One number for each level of commitment.
void readLevels(MapReader& in, std::string_view key, std::array<int, kCommitmentLevels>& levels) {
    const auto entries = in.entries(key, Presence::required, {kCommitmentLevels, kCommitmentLevels});
    for (std::size_t i = 0; i < std::min(entries.size(), levels.size()); ++i) {
        levels[i] = entries[i].integer(kHundred);
    }
}

void readCommitmentRules(MapReader& in, CommitmentNeeds& needs) {
    readLevels(in, "interest", needs.interest);
    readLevels(in, "credit", needs.credit);
    readLevels(in, "stages", needs.stages);
}

/// A table is overridden as a whole.
void readGrades(MapReader& in, Rules& rules) {
    for (std::size_t i = 0; i < kGradeWords.size(); ++i) {
        rules.gradeValues[i] = static_cast<int>(in.percent(kGradeWords[i]).value());
    }
}

void readBands(MapReader& in, Presence presence, Rules& rules) {
    if (presence == Presence::optional && !in.has("bands")) { return; }
    rules.bands = in.list("bands", "band", Presence::required, readBand, {1, 10});
    const bool rising = std::ranges::is_sorted(rules.bands, std::less_equal<>{}, &Band::from) || rules.bands.size() < 2;
    if (!rising) { in.value("bands")->report(105, "rising"); }
}

/// Reads a map of rules into `rules`.
template <class Read>
void readGroup(MapReader& in, std::string_view key, std::string_view shape, Presence presence, Read read) {
    in.map(key, shape, presence, [&](MapReader& group) {
        read(group);
        return 0;
    });
}

void readCallRules(MapReader& in, Presence presence, CallRules& rules) {
    const RuleNumbers numbers{in, presence};
    readNumbers(numbers, kCallNumberWords, rules.numbers);
    if (presence == Presence::required || in.has("commitment")) {
        readGroup(in, "commitment", "commitment rules", Presence::required,
                  [&](MapReader& group) { readCommitmentRules(group, rules.commitment); });
    }
}

void readReviewRules(const RuleNumbers& from, ReviewRules& rules) {
    for (std::size_t i = 0; i < kReviewNumbers; ++i) {
        rules.numbers[i] = from.integer(kReviewNumberWords[i], kReviewLimits[i], rules.numbers[i]);
    }
}

}  // namespace

Rules readRules(MapReader& in, const Rules& base, Presence presence) {
    Rules rules = base;
    const RuleNumbers numbers{in, presence};
    rules.version = numbers.integer("version", {1, 1'000'000}, base.version);
    readGroup(in, "dialogue", "dialogue rules", presence,
              [&](MapReader& group) { readDialogueRules(group, presence, rules); });
    readGroup(in, "negotiation", "negotiation rules", presence,
              [&](MapReader& group) { readTableRules(group, presence, rules.table); });
    readGroup(in, "call", "call rules", presence,
              [&](MapReader& group) { readCallRules(group, presence, rules.call); });
    readGroup(in, "review", "review rules", presence, [&](MapReader& group) {
        readReviewRules(RuleNumbers{group, presence}, rules.review);
    });
    readGroup(in, "grades", "grades table", presence, [&](MapReader& group) { readGrades(group, rules); });
    readBands(in, presence, rules);
    return rules;
}

}  // namespace dealcraft::content
