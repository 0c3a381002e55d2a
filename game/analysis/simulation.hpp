#pragma once

#include "base/text.hpp"
#include "content/compiled.hpp"
#include "sim/event.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// Many plays of one scenario by bots: how they score, how long they take, where they end, and what none of them ever
/// reached.
namespace dealcraft::analysis {

/// How a list of plays is spread, in points of 100.
struct Spread {
    double mean = 0;
    double p10 = 0;
    double p50 = 0;
    double p90 = 0;
};

/// A share of all plays, 0 to 1, for something with an id.
using Share = std::pair<std::string, double>;

struct CriterionFigures {
    std::string id;
    double mean = 0;         ///< over the plays that gave an opportunity
    double opportunity = 0;  ///< share of those plays
};

struct BotFigures {
    std::string bot;
    Spread score;
    double minutes = 0;  ///< of the story, mean
    double actions = 0;  ///< mean
    int unfinished = 0;  ///< plays broken off after kMostActions: a fault of the scenario
    /// Minutes that a trainee reads in such a play, mean, by language. @see ReadingLoad; 0 where reach was not looked
    /// for
    std::array<double, kLanguages> readingMinutes{};
    std::vector<Share> endings;  ///< in the scenario's order
    std::vector<CriterionFigures> criteria;

    [[nodiscard]] double readingIn(Language language) const {
        return readingMinutes[static_cast<std::size_t>(language)];
    }
};

/// Something authored that no play has come to: `option greet.ask_stock`, `ending won`, `objection doubt`, or words.
struct Unreached {
    std::string kind;  ///< moment option line ending objection phrase; assets/lang has its name under `reach`
    std::string id;    ///< empty of what has none: lines and phrases
    TextId say = kNoText;
};

struct Simulation {
    int runs = 0;
    std::vector<BotFigures> bots;
    std::vector<Unreached> unreached;
};

inline constexpr int kMostActions = 5000;

struct SimulationOrder {
    std::vector<std::string> bots;  ///< names that makeBot knows
    int runs = 1000;                ///< of each bot
    std::uint64_t seed = 1;         ///< of the first play; each further play counts on
    bool reach =
        true;  ///< also look for what is never reached and how much there is to read; without it plays are faster
};

/// Looks on while bots play: for progress, for counts of one's own, and to stop them.
class Onlooker {
public:
    Onlooker() = default;
    Onlooker(const Onlooker&) = delete;
    Onlooker& operator=(const Onlooker&) = delete;
    virtual ~Onlooker() = default;

    virtual void see(const sim::Event& event) = 0;
    /// After each play. @return false: that is enough; the figures are of what was played so far
    virtual bool goesOn() = 0;
};

/// Plays. Equal orders give equal figures.
[[nodiscard]] Simulation simulated(const content::CompiledScenario& scenario, const SimulationOrder& order,
                                   Onlooker* onlooker = nullptr);

}  // namespace dealcraft::analysis
