#include "desktop/panels/table/table_words.hpp"

#include "base/bits.hpp"

#include <vector>

namespace dealcraft::desktop {
namespace {

using ui::Ui;

/// @param issues bits
std::string listed(const Ui& ui, const TableDesk& desk, unsigned issues, const sim::Terms& terms) {
    std::vector<std::string> values;
    for (std::size_t i = 0; i < desk.view->issues.size(); ++i) {
        if (hasBit(issues, i)) { values.push_back(valueWords(ui, desk, i, terms.values[i])); }
    }
    std::string words;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) { words += ui.words(i + 1 < values.size() ? "bargain.list_comma" : "bargain.list_and"); }
        words += values[i];
    }
    return words;
}

}  // namespace

const std::string& valueWords(const Ui& ui, const TableDesk& desk, std::size_t issue, std::uint8_t value) {
    if (value == sim::kOpenValue) { return ui.words("bargain.open"); }
    return ui.words(*desk.texts, desk.view->issues[issue].values[value].say);
}

std::string packageWords(const Ui& ui, const TableDesk& desk, const sim::Terms& terms) {
    std::string words;
    for (std::size_t i = 0; i < desk.view->issues.size(); ++i) {
        if (i > 0) { words += " · "; }
        words += terms.leavesOpen(i)
                     ? ui.words("bargain.issue_open", {{"issue", ui.words(*desk.texts, desk.view->issues[i].title)}})
                     : valueWords(ui, desk, i, terms.values[i]);
    }
    return words;
}

std::string dependenceWords(const Ui& ui, const TableDesk& desk, const Dependence& dependence) {
    return ui.words("bargain.needs", {{"value", valueWords(ui, desk, dependence.issue, dependence.value)},
                                      {"issue", ui.words(*desk.texts, desk.view->issues[dependence.needsIssue].title)},
                                      {"from", valueWords(ui, desk, dependence.needsIssue, dependence.from)}});
}

std::string conditionWords(const Ui& ui, const TableDesk& desk, const sim::Terms& terms,
                           const sim::OfferPreview& preview) {
    if (preview.asks == 0) { return ui.words("bargain.if_asks_nothing"); }
    const std::string asks = listed(ui, desk, preview.asks, terms);
    if (preview.gives == 0) { return ui.words("bargain.if_gives_nothing", {{"want", asks}}); }
    return ui.words("bargain.if_sentence", {{"want", asks}, {"give", listed(ui, desk, preview.gives, terms)}});
}

std::string roundWords(const Ui& ui, sim::Side by, int round) {
    if (by == sim::Side::dealer && round == 0) { return ui.words("bargain.opening"); }
    const int number = by == sim::Side::dealer ? round : round + 1;
    return ui.words("bargain.round", {{"round", std::to_string(number)}});
}

std::string saidWords(const Ui& ui, const sim::IssueView& issue) {
    if (!issue.said) { return issue.asked ? ui.words("bargain.said.evades") : std::string{}; }
    switch (*issue.said) {
        case sim::Reply::high: return ui.words("bargain.said.high");
        case sim::Reply::middle: return ui.words("bargain.said.middle");
        case sim::Reply::low: return ui.words("bargain.said.low");
        case sim::Reply::first: return ui.words("bargain.said.first");
        case sim::Reply::evades:
        case sim::Reply::enough: break;
    }
    return ui.words("bargain.said.evades");
}

}  // namespace dealcraft::desktop
