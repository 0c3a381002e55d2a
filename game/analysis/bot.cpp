#include "analysis/bot.hpp"

#include "analysis/bots/bots.hpp"

#include <array>

namespace dealcraft::analysis {

namespace {

struct Known {
    std::string_view name;
    std::unique_ptr<Bot> (*make)();
};

/// Habits of clicking, habits of selling, and the one who follows the course: decisions.md §5.
constexpr std::array kKnown{Known{"best", bestBot},
                            Known{"carpet", carpetBot},
                            Known{"discounter", discounterBot},
                            Known{"expert", expertBot},
                            Known{"first", firstBot},
                            Known{"greedy", greedyBot},
                            Known{"least_used", leastUsedBot},
                            Known{"longest", longestBot},
                            Known{"novice", noviceBot},
                            Known{"pitcher", pitcherBot},
                            Known{"polite", politeBot},
                            Known{"random", randomBot},
                            Known{"splitter", splitterBot}};

}  // namespace

std::unique_ptr<Bot> makeBot(std::string_view name, std::uint64_t seed) {
    for (const auto& known : kKnown) {
        if (known.name != name) { continue; }
        auto bot = known.make();
        bot->begin(seed);
        return bot;
    }
    return nullptr;
}

std::vector<std::string> botNames() {
    std::vector<std::string> names;
    names.reserve(kKnown.size());
    for (const auto& known : kKnown) { names.emplace_back(known.name); }
    return names;
}

}  // namespace dealcraft::analysis
