#include "base/utf8.hpp"
#include "content/checks/checks.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace dealcraft::content {

namespace {

constexpr int kFewMoments = 5;  // fewer may be so by chance

bool isBest(const Option& option) {
    return std::ranges::any_of(option.verdicts, [](const Verdict& v) { return v.grade == Grade::best; });
}

bool longestIsBest(const TextTable& texts, const Moment& moment, Language language) {
    const auto length = [&](const Option& o) { return codePointCount(texts.in(language, o.say)); };
    const auto longest = std::ranges::max_element(moment.options, {}, length);
    return isBest(*longest);
}

/// How often a habit finds a best answer in the moments of a dialogue, and how often chance would.
class Habit {
public:
    /// @param best of so many `options` that a blind choice could take
    void meet(bool found, std::uint64_t best, std::uint64_t options) {
        const auto byChance = kOne * best / options;
        ++moments_;
        hits_ += found ? 1 : 0;
        likely_.push_back(0);
        for (std::size_t n = likely_.size() - 1; n > 0; --n) {
            likely_[n] = (likely_[n] * (kOne - byChance) + likely_[n - 1] * byChance) / kOne;
        }
        likely_[0] = likely_[0] * (kOne - byChance) / kOne;
    }
    /// Whether it never fails, or one who chooses by chance alone would do as well in less than one dialogue of a
    /// thousand.
    [[nodiscard]] bool isTell() const {
        constexpr auto kByChance = kOne / 1000;
        std::uint64_t asGood = 0;
        for (std::size_t n = hits_; n < likely_.size(); ++n) { asGood += likely_[n]; }
        return moments_ >= kFewMoments && (asGood < kByChance || hits_ == static_cast<std::size_t>(moments_));
    }
    [[nodiscard]] std::size_t hits() const { return hits_; }
    [[nodiscard]] int moments() const { return moments_; }

private:
    static constexpr std::uint64_t kOne = 1ULL << 30U;

    int moments_ = 0;
    std::size_t hits_ = 0;
    std::vector<std::uint64_t> likely_{kOne};  ///< of so many hits, in parts of kOne
};

struct Habits {
    Habit first;
    Habit longestZh;
    Habit longestEn;
};

Habits habitsOf(const TextTable& texts, const Dialogue& dialogue) {
    Habits h;
    for (const auto& moment : dialogue.moments) {
        const auto best = std::ranges::count_if(moment.options, isBest);
        if (best == 0 || static_cast<std::size_t>(best) == moment.options.size()) { continue; }
        const auto good = static_cast<std::uint64_t>(best);
        h.first.meet(isBest(moment.options.front()), good, moment.options.size());
        h.longestZh.meet(longestIsBest(texts, moment, Language::zh), good, moment.options.size());
        h.longestEn.meet(longestIsBest(texts, moment, Language::en), good, moment.options.size());
    }
    return h;
}

}  // namespace

void checkTells(const Pack& pack, const Scenario& scenario, Diagnostics& found) {
    for (const auto& activity : scenario.flow) {
        const auto* dialogue = std::get_if<Dialogue>(&activity.body);
        if (dialogue == nullptr) { continue; }
        const auto habits = habitsOf(*pack.texts, *dialogue);
        const auto tell = [&](const Habit& habit, std::string_view variant) {
            if (!habit.isTell()) { return; }
            found.push_back(finding(rule::kTellTale, variant, activity.where,
                                    {{"found", activity.id.value},
                                     {"hits", std::to_string(habit.hits())},
                                     {"count", std::to_string(habit.moments())}}));
        };
        tell(habits.first, "first");
        tell(habits.longestZh, "longest_zh");
        tell(habits.longestEn, "longest_en");
    }
}

}  // namespace dealcraft::content
