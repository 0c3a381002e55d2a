#include "analysis/simulation.hpp"

#include "analysis/bot.hpp"
#include "analysis/reach.hpp"
#include "analysis/reading_load.hpp"
#include "base/chance.hpp"
#include "content/reading_speed.hpp"
#include "scoring/play.hpp"

#include <algorithm>
#include <optional>

namespace dealcraft::analysis {

namespace {

using content::CompiledScenario;

constexpr double kHundredths = 100;

/// The value below which so many percent of a sorted list lie: nearest rank.
double percentile(const std::vector<int>& sorted, std::size_t percent) {
    if (sorted.empty()) { return 0; }
    const auto rank = (sorted.size() * percent + 99) / 100;
    return sorted[std::max<std::size_t>(rank, 1) - 1] / kHundredths;
}

Spread spreadOf(std::vector<int> totals) {
    if (totals.empty()) { return {}; }
    std::ranges::sort(totals);
    std::int64_t sum = 0;
    for (const int total : totals) { sum += total; }
    const double mean = static_cast<double>(sum) / static_cast<double>(totals.size()) / kHundredths;
    return {mean, percentile(totals, 10), percentile(totals, 50), percentile(totals, 90)};
}

/// The plays of one bot, counted.
class Count {
public:
    explicit Count(const CompiledScenario& scenario)
        : scenario_(scenario),
          endings_(scenario.endings.size()),
          sums_(scenario.criteria.size()),
          opportunities_(scenario.criteria.size()) {}

    void add(const scoring::Result& result) {
        totals_.push_back(result.total);
        ++endings_[result.ending.value()];
        for (const auto& c : result.criteria) {
            if (!c.opportunity) { continue; }
            sums_[c.criterion.value()] += c.points;
            ++opportunities_[c.criterion.value()];
        }
    }
    void spend(const sim::Event& event) {
        const auto* flow = std::get_if<sim::FlowEvent>(&event);
        const auto* passed = flow == nullptr ? nullptr : std::get_if<sim::MinutesPassed>(flow);
        if (passed != nullptr) { minutes_ += passed->minutes; }
    }
    void act() { ++actions_; }
    void breakOff() { ++unfinished_; }

    [[nodiscard]] BotFigures figures(const std::string& bot, int runs) const {
        const auto share = [&](std::int64_t n) { return runs == 0 ? 0.0 : static_cast<double>(n) / runs; };
        BotFigures figures{bot, spreadOf(totals_), share(minutes_), share(actions_), unfinished_, {}, {}, {}};
        for (std::size_t i = 0; i < endings_.size(); ++i) {
            figures.endings.emplace_back(scenario_.endings[i].id, share(endings_[i]));
        }
        for (std::size_t i = 0; i < sums_.size(); ++i) {
            const auto n = static_cast<double>(opportunities_[i]);
            const double mean = opportunities_[i] == 0 ? 0.0 : static_cast<double>(sums_[i]) / n / kHundredths;
            figures.criteria.push_back({scenario_.criteria[i].id, mean, share(opportunities_[i])});
        }
        return figures;
    }

private:
    const CompiledScenario& scenario_;
    std::vector<int> totals_;
    std::vector<std::int64_t> endings_;
    std::vector<std::int64_t> sums_;
    std::vector<std::int64_t> opportunities_;
    std::int64_t minutes_ = 0;
    std::int64_t actions_ = 0;
    int unfinished_ = 0;
};

/// Those who see each event of a play; nobody, where there is none.
struct Lookers {
    Reach* reach = nullptr;
    ReadingLoad* reading = nullptr;
    Onlooker* onlooker = nullptr;

    void begin(std::uint64_t seed) const {
        if (reach != nullptr) { reach->begin(seed); }
        if (reading != nullptr) { reading->begin(seed); }
    }
    void see(const sim::Event& event) const {
        if (reach != nullptr) { reach->see(event); }
        if (reading != nullptr) { reading->see(event); }
        if (onlooker != nullptr) { onlooker->see(event); }
    }
    void offered(const sim::Moves& moves) const {
        if (reading != nullptr) { reading->offered(moves); }
    }
};

std::array<double, kLanguages> readingMinutes(const ReadingLoad& reading, int plays) {
    std::array<double, kLanguages> minutes{};
    for (std::size_t i = 0; i < kLanguages && plays > 0; ++i) {
        const auto perPlay = static_cast<double>(reading.characters(static_cast<Language>(i))) / plays;
        minutes[i] = perPlay / static_cast<double>(content::kReadingSpeed[i]);
    }
    return minutes;
}

void playOnce(const CompiledScenario& scenario, Bot& bot, std::uint64_t seed, Count& count, const Lookers& lookers) {
    KeyedChance chance{seed};
    bot.begin(seed);
    lookers.begin(seed);
    const auto see = [&](const sim::Events& events) {
        for (const auto& event : events) {
            count.spend(event);
            lookers.see(event);
        }
    };
    scoring::Play play{scenario};
    see(play.begin(chance));
    sim::Moves moves;
    for (int i = 0; !play.over() && i < kMostActions; ++i) {
        play.session().legal(moves);
        lookers.offered(moves);
        const auto events = play.act(bot.choose(play.session(), moves), chance);
        DEALCRAFT_ASSERT(events.has_value());
        see(*events);
        count.act();
    }
    if (!play.over()) { return count.breakOff(); }
    count.add(play.result());
}

}  // namespace

Simulation simulated(const CompiledScenario& scenario, const SimulationOrder& order, Onlooker* onlooker) {
    Simulation simulation;
    simulation.runs = order.runs;
    std::optional<Reach> reach;
    if (order.reach) { reach.emplace(scenario); }
    bool goesOn = true;
    for (const auto& name : order.bots) {
        if (!goesOn) { break; }
        const auto bot = makeBot(name, order.seed);
        DEALCRAFT_ASSERT(bot != nullptr);
        Count count{scenario};
        ReadingLoad reading{scenario};
        const Lookers lookers{reach ? &*reach : nullptr, order.reach ? &reading : nullptr, onlooker};
        int played = 0;
        while (goesOn && played < order.runs) {
            playOnce(scenario, *bot, order.seed + static_cast<std::uint64_t>(played), count, lookers);
            ++played;
            goesOn = onlooker == nullptr || onlooker->goesOn();
        }
        simulation.bots.push_back(count.figures(name, played));
        simulation.bots.back().readingMinutes = readingMinutes(reading, played);
    }
    if (reach) { simulation.unreached = reach->unreached(); }
    return simulation;
}

}  // namespace dealcraft::analysis
