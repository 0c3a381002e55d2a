#include "analysis/review/explaining.hpp"

#include "analysis/review/estimate.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace dealcraft::analysis {

namespace {

/// Reads what was judged off the events of a line.
class Judging {
public:
    Judging(const CompiledScenario& scenario, FieldIndex field) : scenario_(scenario), field_(field) {}

    void take(const sim::Event& event) {
        if (const auto* talk = std::get_if<sim::DialogueEvent>(&event)) {
            if (const auto* chosen = std::get_if<sim::OptionChosen>(talk)) { add(chosen->verdict); }
            if (const auto* left = std::get_if<sim::WalkedOut>(talk)) { add(left->verdict); }
        } else if (const auto* form = std::get_if<sim::FormEvent>(&event)) {
            if (const auto* taken = std::get_if<sim::ChoiceTaken>(form)) { addChoice(*taken); }
        } else if (const auto* call = std::get_if<sim::CallEvent>(&event)) {
            if (const auto* moved = std::get_if<sim::Moved>(call)) { addMove(*moved); }
        } else if (const auto* table = std::get_if<sim::NegotiationEvent>(&event)) {
            if (const auto* argued = std::get_if<sim::Argued>(table)) { add(argued->verdict); }
        }
    }
    [[nodiscard]] std::vector<Judged> all() { return std::move(all_); }

private:
    void add(VerdictIndex index) {
        if (index.none()) { return; }
        const auto& verdict = scenario_.verdict(index);
        all_.push_back({verdict.grade, verdict.why, verdict.concepts});
    }
    void addChoice(const sim::ChoiceTaken& taken) {
        if (field_.none() || scenario_.choice(taken.choice).field == field_) { add(taken.verdict); }
    }
    void addMove(const sim::Moved& moved) {
        const auto& judged = scenario_.talk.judgements[static_cast<std::size_t>(moved.judgement)];
        Judged made{judged.grade, judged.why, {}};
        for (const auto index : judged.concepts) { made.concepts.emplace_back(index); }
        if (made.grade != Grade::none) { all_.push_back(std::move(made)); }
    }

    const CompiledScenario& scenario_;
    FieldIndex field_;
    std::vector<Judged> all_;
};

/// What of some events the player gets to see.
void addSeen(const CompiledScenario& scenario, ActivityIndex before, const sim::Events& events, sim::Narrator& narrator,
             std::vector<Seen>& out) {
    auto activity = before;
    for (const auto& event : events) {
        const auto seen = sim::shown(scenario, activity, event, narrator);
        if (!seen) { continue; }
        if (const auto* began = std::get_if<sim::ShownActivity>(&*seen)) { activity = began->activity; }
        out.push_back({activity, *seen});
    }
}

/// Of the worlds that might be, those stay in which the action would have shown the same.
/// @param from its play has taken the action, its belief has not
void learn(Standing& from, const sim::Action& action, ActivityIndex before, std::uint64_t seen) {
    Belief left;
    for (auto& particle : from.belief) {
        KeyedChance chance{from.seed};
        const auto events = particle.play.act(action, chance);
        const bool same = events && observed(particle.play.session(), before, *events) == seen;
        if (same) { left.push_back(std::move(particle)); }
    }
    if (left.empty()) { left.push_back({1, from.play}); }
    normalise(left);
    from.belief = std::move(left);
}

}  // namespace

std::vector<Judged> judgedOf(const scoring::Play& before, std::span<const sim::Action> line, FieldIndex field) {
    Judging judging{before.session().scenario(), field};
    auto play = before;
    KeyedChance chance{0};
    for (const auto& action : line) {
        const auto events = play.act(action, chance);
        if (!events) { break; }
        for (const auto& event : *events) { judging.take(event); }
    }
    return judging.all();
}

std::string_view nameOf(Contrast contrast) {
    constexpr std::array<std::string_view, 3> kNames{"none", "well_but_costly", "poorly_but_for_free"};
    return kNames[static_cast<std::size_t>(contrast)];
}

Contrast contrastOf(Label label, std::span<const Judged> judged) {
    if (judged.empty()) { return Contrast::none; }
    const auto well = [](const Judged& j) { return j.grade == Grade::best || j.grade == Grade::good; };
    const auto poorly = [](const Judged& j) { return j.grade == Grade::weak || j.grade == Grade::bad; };
    if (label >= Label::mistake && std::ranges::all_of(judged, well)) { return Contrast::wellButCostly; }
    if (label <= Label::good && std::ranges::all_of(judged, poorly)) { return Contrast::poorlyButForFree; }
    return Contrast::none;
}

std::vector<LineStep> playedLine(Standing from, std::span<const sim::Action> line, std::size_t steps,
                                 const std::function<DecisionLine(const Belief&)>& goOn) {
    auto& play = from.play;
    const auto& scenario = play.session().scenario();
    const auto activity = play.session().state().activity;
    KeyedChance chance{from.seed};
    sim::Narrator narrator{from.seed};
    std::vector<LineStep> made;
    DecisionLine now{line.begin(), line.end()};
    while (!now.empty()) {
        for (const auto& action : now) {
            const auto before = play.session().state().activity;
            const auto events = play.act(action, chance);
            if (!events) { return made; }
            learn(from, action, before, observed(play.session(), before, *events));
            if (isPreparing(action)) { continue; }
            auto& step = made.emplace_back(LineStep{action, {}});
            addSeen(scenario, before, *events, narrator, step.seen);
        }
        const bool onward = made.size() < steps && !play.over() && play.session().state().activity == activity;
        now = onward ? goOn(from.belief) : DecisionLine{};
    }
    return made;
}

}  // namespace dealcraft::analysis
