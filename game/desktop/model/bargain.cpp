#include "desktop/model/bargain.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

bool breaks(const Dependence& d, const sim::Terms& terms) {
    return terms.values[d.issue] == d.value && terms.values[d.needsIssue] < d.from;
}

std::size_t openIn(const sim::NegotiationView& view, const sim::Terms& terms) {
    std::size_t open = 0;
    for (std::size_t i = 0; i < view.issues.size(); ++i) {
        if (terms.leavesOpen(i)) { ++open; }
    }
    return open;
}

}  // namespace

int pointsOf(int basis) {
    return (basis + (basis < 0 ? -50 : 50)) / 100;
}

std::string signedWords(int number) {
    return number > 0 ? "+" + std::to_string(number) : number < 0 ? "−" + std::to_string(-number) : "±0";
}

int worthOf(const sim::NegotiationView& view, const sim::Terms& terms) {
    int worth = 0;
    for (std::size_t i = 0; i < view.issues.size(); ++i) {
        if (!terms.leavesOpen(i)) { worth += view.issues[i].values[terms.values[i]].ourPoints; }
    }
    return worth;
}

WorthSpan spanOf(const sim::NegotiationView& view, const sim::Terms& terms) {
    const int settled = worthOf(view, terms);
    WorthSpan span{settled, settled};
    for (std::size_t i = 0; i < view.issues.size(); ++i) {
        if (!terms.leavesOpen(i)) { continue; }
        const auto [least, most] =
            std::ranges::minmax_element(view.issues[i].values, {}, [](const auto& v) { return v.ourPoints; });
        span.least += least->ourPoints;
        span.most += most->ourPoints;
    }
    return span;
}

bool isFull(const sim::NegotiationView& view, const sim::Terms& terms) {
    return openIn(view, terms) == 0;
}

bool isEmpty(const sim::NegotiationView& view, const sim::Terms& terms) {
    return openIn(view, terms) == view.issues.size();
}

std::optional<Dependence> brokenWith(const sim::NegotiationView& view, const sim::Terms& terms, std::size_t issue,
                                     std::uint8_t value) {
    sim::Terms with = terms;
    with.values[issue] = value;
    const auto found = std::ranges::find_if(view.dependences, [&](const Dependence& d) {
        return (d.issue == issue || d.needsIssue == issue) && breaks(d, with);
    });
    return found == view.dependences.end() ? std::nullopt : std::optional{*found};
}

std::optional<Dependence> brokenIn(const sim::NegotiationView& view, const sim::Terms& terms) {
    const auto found = std::ranges::find_if(view.dependences, [&](const Dependence& d) { return breaks(d, terms); });
    return found == view.dependences.end() ? std::nullopt : std::optional{*found};
}

std::vector<sim::ShownOffer> offersIn(std::span<const TranscriptEntry> entries, ActivityIndex activity) {
    std::vector<sim::ShownOffer> offers;
    for (const TranscriptEntry& entry : entries) {
        const auto* offer = std::get_if<sim::ShownOffer>(&entry.shown);
        if (offer != nullptr && entry.activity == activity) { offers.push_back(*offer); }
    }
    return offers;
}

std::optional<sim::Terms> offerBefore(std::span<const sim::ShownOffer> offers, sim::Side by) {
    bool last = true;
    for (std::size_t i = offers.size(); i-- > 0;) {
        if (offers[i].by != by) { continue; }
        if (!last) { return offers[i].terms; }
        last = false;
    }
    return std::nullopt;
}

Settled settledIn(const sim::NegotiationView& view) {
    Settled settled;
    const sim::Preparation& p = view.preparation;
    for (std::size_t i = 0; i < view.issues.size(); ++i) {
        for (const auto* ranking : {&p.rank, &p.guess, &p.give}) { settled.done += (*ranking)[i] != 0 ? 1 : 0; }
        for (const auto* contract : {&p.target, &p.bottom, &p.opening}) {
            settled.done += contract->leavesOpen(i) ? 0 : 1;
        }
        settled.all += static_cast<int>(sim::kPreparationParts);
    }
    return settled;
}

}  // namespace dealcraft::desktop
