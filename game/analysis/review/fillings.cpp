#include "analysis/review/fillings.hpp"

#include "analysis/review/state_key.hpp"
#include "base/bits.hpp"
#include "sim/apply.hpp"
#include "sim/form/form.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <map>

namespace dealcraft::analysis {

namespace {

using sim::Marks;

bool reads(const CompiledScenario& scenario, Code code, const std::vector<bool>& slots) {
    for (auto i = code.first; i < code.first + code.count; ++i) {
        const auto& step = scenario.program[i];
        if (step.op == script::Op::load && slots[static_cast<std::size_t>(step.operand)]) { return true; }
    }
    return false;
}

std::span<const CompiledField> fieldsOf(const CompiledScenario& scenario, ActivityIndex form) {
    const auto fields = scenario.form(form).fields;
    return std::span{scenario.fields}.subspan(fields.first, fields.count);
}

using Slots = decltype(sim::State::slots);

bool isAsked(const CompiledScenario& scenario, const Slots& slots, const CompiledField& field) {
    return script::run(scenario.program, field.when, {slots.data(), scenario.slots.size()}) != 0;
}

/// The first field that is asked and not decided yet; the number of fields: none.
std::size_t nextAsked(const CompiledScenario& scenario, std::span<const CompiledField> fields, const Slots& slots,
                      const std::vector<bool>& decided) {
    std::size_t i = 0;
    while (i < fields.size() && (decided[i] || !isAsked(scenario, slots, fields[i]))) { ++i; }
    return i;
}

/// What picks bring about, as far as it can be told before the form is confirmed.
struct Yield {
    std::array<scoring::Tally, kMaxCriteria> tallies{};
    int minutes = 0;
    std::vector<std::uint32_t> effects;  ///< where the effects of what is picked begin, in order
    std::vector<std::uint32_t> live;     ///< choices that something reads later
    std::vector<std::uint8_t> grades;    ///< where worlds grade differently: each grade in each of them

    /// Yields with equal keys differ only in how well they grade.
    [[nodiscard]] std::vector<std::int64_t> key() const {
        std::vector<std::int64_t> key{minutes, static_cast<std::int64_t>(effects.size()),
                                      static_cast<std::int64_t>(live.size())};
        for (const auto& tally : tallies) { key.push_back(tally.count); }
        key.insert(key.end(), effects.begin(), effects.end());
        key.insert(key.end(), live.begin(), live.end());
        key.insert(key.end(), grades.begin(), grades.end());
        return key;
    }
    /// Whether nothing grades better in the other one. @pre their keys are equal
    [[nodiscard]] bool isAsGoodAs(const Yield& other) const {
        return std::ranges::equal(tallies, other.tallies,
                                  [](const scoring::Tally& a, const scoring::Tally& b) { return a.sum >= b.sum; });
    }
};

struct Partial {
    Filling filling;
    Yield yield;
};

/// Of the fillings added, those that none of the others makes needless.
class Front {
public:
    void add(Partial partial) {
        auto& rivals = byKey_[partial.yield.key()];
        const auto loses = [&](const Partial& p) { return p.yield.isAsGoodAs(partial.yield); };
        if (std::ranges::any_of(rivals, loses)) { return; }
        size_ -= std::erase_if(rivals, [&](const Partial& p) { return partial.yield.isAsGoodAs(p.yield); });
        rivals.push_back(std::move(partial));
        ++size_;
    }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::vector<Partial> all() {
        std::vector<Partial> all;
        for (auto& [key, partials] : byKey_) { std::ranges::move(partials, std::back_inserter(all)); }
        return all;
    }

private:
    std::map<std::vector<std::int64_t>, std::vector<Partial>> byKey_;
    std::size_t size_ = 0;
};

class FormSearch {
public:
    FormSearch(const Belief& belief, const FixedPicks& fixed, std::size_t most)
        : belief_(belief),
          scenario_(belief.front().play.session().scenario()),
          state_(belief.front().play.session().state()),
          fields_(fieldsOf(scenario_, state_.activity)),
          fixed_(fixed),
          most_(most),
          read_(slotsRead(scenario_)),
          own_(scenario_.slots.size(), false) {
        own_[kMinutesSlot] = true;  // the minutes pass before grades are given
        for (const auto& field : fields_) {
            for (std::size_t i = 0; i < field.choices.count; ++i) {
                own_[scenario_.choice(field.choices[i]).slot] = true;
            }
        }
    }

    std::optional<std::vector<Filling>> all() {
        if (readsItself()) { return oneByOne(); }
        std::vector<Partial> partials(1);
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            partials = extended(partials, i);
            if (partials.size() > most_) { return std::nullopt; }
        }
        std::vector<Filling> fillings;
        fillings.reserve(partials.size());
        for (auto& partial : partials) { fillings.push_back(std::move(partial.filling)); }
        return fillings;
    }

private:
    /// Whether what is picked in one field can change what another is worth, or whether it is asked.
    [[nodiscard]] bool readsItself() const {
        const auto verdictReads = [&](std::size_t choice, const CompiledField& field) {
            const auto verdicts = scenario_.choice(field.choices[choice]).verdicts;
            for (std::size_t v = 0; v < verdicts.count; ++v) {
                if (reads(scenario_, scenario_.verdict(verdicts[v]).when, own_)) { return true; }
            }
            return false;
        };
        return std::ranges::any_of(fields_, [&](const CompiledField& field) {
            if (reads(scenario_, field.when, own_)) { return true; }
            for (std::size_t i = 0; i < field.choices.count; ++i) {
                if (verdictReads(i, field)) { return true; }
            }
            return false;
        });
    }

    [[nodiscard]] std::optional<Marks> fixedAt(std::size_t field) const {
        return field < fixed_.size() ? fixed_[field] : std::nullopt;
    }
    [[nodiscard]] std::vector<Marks> picksAt(std::size_t field) const {
        const auto fixed = fixedAt(field);
        return fixed ? std::vector<Marks>{*fixed} : picksOf(fields_[field]);
    }

    [[nodiscard]] std::vector<Partial> extended(const std::vector<Partial>& partials, std::size_t place) const {
        const auto& field = fields_[place];
        const auto clock = scenario_.activity(state_.activity).clock;
        const bool asked = isAsked(scenario_, state_.slots, field);
        const auto picks = asked ? picksAt(place) : std::vector<Marks>{0};
        Front made;
        for (const auto& partial : partials) {
            for (const auto marks : picks) {
                auto yield = partial.yield;
                if (asked) { add(yield, field, marks); }
                if (clock && yield.minutes > *clock) { continue; }
                auto filling = partial.filling;
                filling.push_back(marks);
                made.add({std::move(filling), std::move(yield)});
                if (made.size() > most_) { return made.all(); }
            }
        }
        return made.all();
    }

    void add(Yield& yield, const CompiledField& field, Marks marks) const {
        for (std::size_t i = 0; i < field.choices.count; ++i) {
            const auto index = field.choices[i];
            const auto& choice = scenario_.choice(index);
            if (!hasBit(marks, i)) {
                if (choice.needed) { count(yield, field, 0); }
                continue;
            }
            yield.minutes += choice.minutes;
            if (choice.effects.count > 0) { yield.effects.push_back(choice.effects.first); }
            if (read_[choice.slot]) { yield.live.push_back(index.value()); }
            grade(yield, field, choice);
        }
    }
    void grade(Yield& yield, const CompiledField& field, const CompiledChoice& choice) const {
        const auto first = gradeIn(belief_.front(), choice);
        const bool same = std::ranges::all_of(belief_, [&](const Particle& p) { return gradeIn(p, choice) == first; });
        if (same) {
            if (first != Grade::none) { count(yield, field, valueOf(first)); }
            return;
        }
        yield.grades.push_back(static_cast<std::uint8_t>(&field - fields_.data()));
        for (const auto& particle : belief_) {
            yield.grades.push_back(static_cast<std::uint8_t>(gradeIn(particle, choice)));
        }
    }
    [[nodiscard]] std::int32_t valueOf(Grade grade) const {
        return scenario_.rules.gradeValues[static_cast<std::size_t>(grade) - 1];
    }
    static void count(Yield& yield, const CompiledField& field, std::int32_t points) {
        for (const auto criterion : field.criteria) {
            yield.tallies[criterion.value()].sum += points;
            ++yield.tallies[criterion.value()].count;
        }
    }
    [[nodiscard]] Grade gradeIn(const Particle& particle, const CompiledChoice& choice) const {
        const auto& slots = particle.play.session().state().slots;
        for (std::size_t i = 0; i < choice.verdicts.count; ++i) {
            const auto& verdict = scenario_.verdict(choice.verdicts[i]);
            if (script::run(scenario_.program, verdict.when, {slots.data(), scenario_.slots.size()}) != 0) {
                return verdict.grade;
            }
        }
        return Grade::none;
    }

    // ---- fields that look at each other: every filling by itself
    std::optional<std::vector<Filling>> oneByOne() {
        if (askedByWorld()) { return std::nullopt; }
        fillings_.clear();
        complete_ = true;
        Filling filling(fields_.size(), 0);
        std::vector<bool> decided(fields_.size(), false);
        decideOn(belief_.front().play, filling, decided);
        return complete_ ? std::optional{std::move(fillings_)} : std::nullopt;
    }

    /// Whether picks can bring up a field in one world and not in another: then a filling is no single decision.
    [[nodiscard]] bool askedByWorld() const {
        std::vector<bool> differing(scenario_.slots.size(), false);
        for (const auto& particle : belief_) {
            const auto& slots = particle.play.session().state().slots;
            for (std::size_t i = 0; i < differing.size(); ++i) {
                differing[i] = differing[i] || slots[i] != state_.slots[i];
            }
        }
        return std::ranges::any_of(fields_, [&](const CompiledField& field) {
            return reads(scenario_, field.when, own_) && reads(scenario_, field.when, differing);
        });
    }

    /// What may be picked in a field that is asked now; nothing, if what is picked later can take it away again.
    [[nodiscard]] std::vector<Marks> picksFor(std::size_t place) const {
        auto picks = picksAt(place);
        const bool passing = reads(scenario_, fields_[place].when, own_);
        if (passing && std::ranges::find(picks, Marks{0}) == picks.end()) { picks.push_back(0); }
        return picks;
    }

    /// Whether what is fixed stands where it is asked in the end, and nothing is picked in what isn't.
    [[nodiscard]] bool isWhole(const Slots& slots, const Filling& filling) const {
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            const bool asked = isAsked(scenario_, slots, fields_[i]);
            const auto wanted = asked ? fixedAt(i) : std::optional<Marks>{0};
            if (wanted && filling[i] != *wanted) { return false; }
        }
        return true;
    }

    void decideOn(const scoring::Play& play, Filling& filling, std::vector<bool>& decided) {
        if (fillings_.size() > most_) { complete_ = false; }
        if (!complete_) { return; }
        const auto& slots = play.session().state().slots;
        const auto place = nextAsked(scenario_, fields_, slots, decided);
        if (place == fields_.size()) {
            const sim::Action confirm = sim::FormAction{sim::Confirm{}};
            const bool legal = sim::isLegal(scenario_, play.session().state(), confirm);
            if (legal && isWhole(slots, filling)) { fillings_.push_back(filling); }
            return;
        }
        decided[place] = true;
        for (const auto marks : picksFor(place)) {
            auto marked = play;
            if (!mark(marked, fields_[place], marks)) { continue; }
            filling[place] = marks;
            decideOn(marked, filling, decided);
        }
        filling[place] = 0;
        decided[place] = false;
    }

    static bool mark(scoring::Play& play, const CompiledField& field, Marks marks) {
        KeyedChance chance{0};
        for (std::size_t i = 0; i < field.choices.count; ++i) {
            if (!hasBit(marks, i)) { continue; }
            if (!play.act(sim::FormAction{sim::Mark{field.choices[i]}}, chance)) { return false; }
        }
        return true;
    }

    const Belief& belief_;
    const CompiledScenario& scenario_;
    const sim::State& state_;
    std::span<const CompiledField> fields_;
    const FixedPicks& fixed_;
    std::size_t most_;
    std::vector<bool> read_;
    std::vector<bool> own_;
    std::vector<Filling> fillings_;
    bool complete_ = true;
};

}  // namespace

std::vector<sim::Marks> picksOf(const CompiledField& field) {
    std::vector<sim::Marks> picks;
    const auto end = sim::Marks{1} << field.choices.count;
    for (sim::Marks marks = 0; marks < end; ++marks) {
        const int count = std::popcount(marks);
        if (count >= field.pickFrom && count <= field.pickTo) { picks.push_back(marks); }
    }
    return picks;
}

std::optional<std::vector<Filling>> fillingsOf(const Belief& belief, const FixedPicks& fixed, std::size_t most) {
    return FormSearch{belief, fixed, most}.all();
}

Filling fillingOf(const scoring::Play& play) {
    const auto& scenario = play.session().scenario();
    const auto& state = play.session().state();
    Filling filling;
    for (const auto& field : fieldsOf(scenario, state.activity)) {
        filling.push_back(isAsked(scenario, state.slots, field) ? sim::marksOf(state, field) : 0);
    }
    return filling;
}

std::vector<std::size_t> orderOf(const scoring::Play& empty, const Filling& filling) {
    const auto& scenario = empty.session().scenario();
    const auto& state = empty.session().state();
    const auto fields = fieldsOf(scenario, state.activity);
    auto slots = state.slots;
    std::vector<bool> decided(fields.size(), false);
    std::vector<std::size_t> order;
    for (auto place = nextAsked(scenario, fields, slots, decided); place < fields.size();
         place = nextAsked(scenario, fields, slots, decided)) {
        decided[place] = true;
        order.push_back(place);
        for (std::size_t i = 0; i < fields[place].choices.count; ++i) {
            const auto& choice = scenario.choice(fields[place].choices[i]);
            if (hasBit(filling[place], i)) { slots[choice.slot] = choice.value; }
        }
    }
    return order;
}

std::vector<std::size_t> decidedIn(const scoring::Play& empty, const scoring::Play& filled) {
    const auto& scenario = empty.session().scenario();
    const auto& state = filled.session().state();
    const auto fields = fieldsOf(scenario, state.activity);
    auto places = orderOf(empty, fillingOf(filled));
    std::erase_if(places, [&](std::size_t i) { return !isAsked(scenario, state.slots, fields[i]); });
    return places;
}

std::vector<sim::Action> actionsOf(const scoring::Play& empty, const Filling& filling) {
    std::vector<sim::Action> actions;
    const auto fields = fieldsOf(empty.session().scenario(), empty.session().state().activity);
    for (const auto place : orderOf(empty, filling)) {
        const auto choices = fields[place].choices;
        for (std::size_t i = 0; i < choices.count; ++i) {
            if (hasBit(filling[place], i)) { actions.emplace_back(sim::FormAction{sim::Mark{choices[i]}}); }
        }
    }
    actions.emplace_back(sim::FormAction{sim::Confirm{}});
    return actions;
}

}  // namespace dealcraft::analysis
