#include "content/checks/checks.hpp"
#include "content/graded.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace dealcraft::content {

namespace {

bool isAnswer(const Option& option) {
    return std::ranges::any_of(option.verdicts,
                               [](const Verdict& v) { return v.grade == Grade::best || v.grade == Grade::good; });
}
void checkObjection(const Moment& moment, Diagnostics& found) {
    if (!moment.objection ||
        std::ranges::none_of(moment.options, [](const Option& o) { return isGraded(o.verdicts); })) {
        return;
    }
    if (std::ranges::any_of(moment.options, isAnswer)) { return; }
    found.push_back(finding(rule::kObjectionCoverage, "", moment.id.where, {{"found", moment.id.value}}));
}

template <class List, class Same>
bool equalLists(const List& a, const List& b, Same same) {
    return std::ranges::equal(a, b, same);
}

bool sameBranches(const std::vector<Branch>& a, const std::vector<Branch>& b) {
    return equalLists(a, b, [](const Branch& x, const Branch& y) {
        return x.when.value == y.when.value && x.to.value == y.to.value;
    });
}
bool sameGrades(const std::vector<Verdict>& a, const std::vector<Verdict>& b) {
    return equalLists(
        a, b, [](const Verdict& x, const Verdict& y) { return x.when.value == y.when.value && x.grade == y.grade; });
}

/// Whether two options differ in nothing but their words.
bool sameButForWords(const Option& a, const Option& b) {
    const bool silent = a.reply.empty() && b.reply.empty() && a.draw.empty() && b.draw.empty();
    return silent && a.when.value == b.when.value && a.minutes == b.minutes && a.effects.value == b.effects.value &&
           sameBranches(a.to, b.to) && sameGrades(a.verdicts, b.verdicts);
}

void checkCosmetic(const Moment& moment, Diagnostics& found) {
    for (auto one = moment.options.begin(); one != moment.options.end(); ++one) {
        const auto twin = std::find_if(moment.options.begin(), one,
                                       [&](const Option& earlier) { return sameButForWords(earlier, *one); });
        if (twin == one) { continue; }
        auto made =
            finding(rule::kCosmeticChoice, "", one->where, {{"found", one->id.value}, {"other", twin->id.value}});
        made.related.push_back({twin->where, "twin"});
        found.push_back(std::move(made));
    }
}

}  // namespace

void checkChoices(const Scenario& scenario, Diagnostics& found) {
    for (const auto& activity : scenario.flow) {
        const auto* dialogue = std::get_if<Dialogue>(&activity.body);
        if (dialogue == nullptr) { continue; }
        for (const auto& moment : dialogue->moments) {
            checkObjection(moment, found);
            checkCosmetic(moment, found);
        }
    }
}

void checkLearning(const Compilation& compilation, Diagnostics& found) {
    std::set<std::size_t> graded;
    for (const auto& verdict : compilation.to.verdicts) {
        for (const auto one : verdict.concepts) { graded.insert(one.value()); }
    }
    for (const auto& criterion : compilation.to.criteria) {
        for (const auto one : criterion.concepts) { graded.insert(one.value()); }
    }
    for (const auto& judgement : compilation.to.talk.judgements) {
        graded.insert(judgement.concepts.begin(), judgement.concepts.end());
    }
    for (std::size_t i = 0; i < compilation.to.learn.size(); ++i) {
        if (graded.contains(compilation.to.learn[i].value())) { continue; }
        const auto& written = compilation.from.learn[i];
        found.push_back(finding(rule::kLearnGap, "", written.where, {{"found", written.value.str()}}));
    }
}

}  // namespace dealcraft::content
