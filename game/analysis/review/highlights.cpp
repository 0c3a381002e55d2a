#include "analysis/review/highlights.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dealcraft::analysis {

namespace {

/// The places of the decisions that are wanted, by rank from above; the first of equals first.
template <class Wanted, class Rank>
std::vector<std::size_t> chosen(const Review& review, std::size_t most, Wanted wanted, Rank rank) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < review.decisions.size(); ++i) {
        if (wanted(review.decisions[i])) { places.push_back(i); }
    }
    std::ranges::stable_sort(places, std::ranges::greater{}, [&](std::size_t i) { return rank(review.decisions[i]); });
    places.resize(std::min(places.size(), most));
    return places;
}

bool belongs(const CompiledScenario& scenario, const ReviewedDecision& decision, const sim::Action& action) {
    if (!decision.field.none()) {
        const auto* form = std::get_if<sim::FormAction>(&action);
        const auto* mark = form == nullptr ? nullptr : std::get_if<sim::Mark>(form);
        return mark != nullptr && scenario.choice(mark->choice).field == decision.field;
    }
    if (!decision.part) { return true; }
    const auto* table = std::get_if<sim::NegotiationAction>(&action);
    const auto* prepare = table == nullptr ? nullptr : std::get_if<sim::Prepare>(table);
    return prepare != nullptr && prepare->what == *decision.part;
}

}  // namespace

Highlights highlightsOf(const Review& review, std::size_t most) {
    const auto slip = [](const ReviewedDecision& d) { return d.label > Label::good; };
    const auto find = [](const ReviewedDecision& d) {
        return d.label == Label::best && d.taken == 0 && d.options.size() > 1;
    };
    return {chosen(review, most, slip, [](const ReviewedDecision& d) { return d.loss; }),
            chosen(review, most, find, [](const ReviewedDecision& d) {
                return std::pair{d.praise != 0, d.stake};
            })};
}

DecisionLine pertinent(const CompiledScenario& scenario, const ReviewedDecision& decision,
                       const ReviewedOption& option) {
    DecisionLine part;
    std::ranges::copy_if(option.line, std::back_inserter(part),
                         [&](const sim::Action& action) { return belongs(scenario, decision, action); });
    return part;
}

std::string_view nameOf(Hindrance hindrance) {
    constexpr std::array<std::string_view, 5> kNames{"none", "visit", "negotiation", "states", "fillings"};
    return kNames[static_cast<std::size_t>(hindrance)];
}

std::string_view nameOf(Praise praise) {
    constexpr std::array<std::string_view, kPraises> kNames{"only_move", "under_pressure", "prepared"};
    return kNames[static_cast<std::size_t>(praise)];
}

std::string_view nameOf(sim::PreparationPart part) {
    constexpr std::array<std::string_view, sim::kPreparationParts> kNames{"rank",  "target",  "bottom",
                                                                          "guess", "opening", "give"};
    return kNames[static_cast<std::size_t>(part)];
}

}  // namespace dealcraft::analysis
