#include "cli/drills.hpp"

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/review_words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

store::Drills openDrills(const Context& context) {
    auto drills = store::Drills::open(context.home);
    if (!drills.setAside().empty()) {
        fmt::print(stderr, "{}\n", context.words("decisions.drills_damaged", {{"file", drills.setAside().string()}}));
    }
    return drills;
}

Exit run(const Context& context, const DrillsOptions& /*options*/) {
    const auto drills = openDrills(context);
    const auto today = store::today();
    if (context.json) {
        Json list = Json::array();
        for (const auto& d : drills.all()) {
            list.push_back({{"attempt", d.attempt},
                            {"n", d.action},
                            {"scenario", d.scenario},
                            {"loss", d.loss / 100.0},
                            {"due_in", d.due - today},
                            {"repetitions", d.repetitions}});
        }
        fmt::print("{}\n", list.dump());
        return Exit::done;
    }
    if (drills.all().empty()) { fmt::print("{}\n", context.words("decisions.no_drills")); }
    for (const auto& d : drills.all()) {
        const auto when = d.due <= today ? context.words("decisions.due_now")
                                         : context.words("decisions.due_in", {{"days", std::to_string(d.due - today)}});
        fmt::print("{}\n", context.words("decisions.drill", {{"scenario", d.scenario},
                                                             {"n", std::to_string(d.action)},
                                                             {"loss", points(d.loss * analysis::kHundredthValue)},
                                                             {"when", when}}));
    }
    return Exit::done;
}

}  // namespace dealcraft::cli
