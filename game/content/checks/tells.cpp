#include "base/utf8.hpp"
#include "content/checks/checks.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <string>

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

/// In how many of a dialogue's moments a habit finds a best answer.
struct Habits {
    int moments = 0;
    int first = 0;
    int longestZh = 0;
    int longestEn = 0;
};

Habits habitsOf(const TextTable& texts, const Dialogue& dialogue) {
    Habits h;
    for (const auto& moment : dialogue.moments) {
        const auto best = std::ranges::count_if(moment.options, isBest);
        if (best == 0 || static_cast<std::size_t>(best) == moment.options.size()) { continue; }
        ++h.moments;
        h.first += isBest(moment.options.front()) ? 1 : 0;
        h.longestZh += longestIsBest(texts, moment, Language::zh) ? 1 : 0;
        h.longestEn += longestIsBest(texts, moment, Language::en) ? 1 : 0;
    }
    return h;
}

}  // namespace

void checkTells(const Pack& pack, const Scenario& scenario, Diagnostics& found) {
    for (const auto& activity : scenario.flow) {
        const auto* dialogue = std::get_if<Dialogue>(&activity.body);
        if (dialogue == nullptr) { continue; }
        const auto habits = habitsOf(*pack.texts, *dialogue);
        if (habits.moments < kFewMoments) { continue; }
        const Arguments arguments = {{"found", activity.id.value}, {"count", std::to_string(habits.moments)}};
        if (habits.first == habits.moments) {
            found.push_back(finding(rule::kTellTale, "first", activity.where, arguments));
        }
        if (habits.longestZh == habits.moments) {
            found.push_back(finding(rule::kTellTale, "longest_zh", activity.where, arguments));
        }
        if (habits.longestEn == habits.moments) {
            found.push_back(finding(rule::kTellTale, "longest_en", activity.where, arguments));
        }
    }
}

}  // namespace dealcraft::content
