#include "base/chance.hpp"
#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "content/rule_catalogue.hpp"
#include "sim/session.hpp"
#include "sim/wording.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

namespace dealcraft::cli {

namespace {

std::vector<std::string> typesOf(const content::CompiledScenario& scenario) {
    std::set<std::string> types;
    for (const auto& activity : scenario.flow) { types.emplace(nameOf(activity.type)); }
    return {types.begin(), types.end()};
}

bool hasType(const std::vector<std::string>& types, const std::string& wanted) {
    return wanted.empty() || std::ranges::find(types, wanted) != types.end();
}

std::string typeWords(const Context& context, const std::vector<std::string>& types) {
    std::vector<std::string> words;
    words.reserve(types.size());
    for (const auto& type : types) { words.push_back(context.words("activity." + type)); }
    return fmt::format("{}", fmt::join(words, context.language == Language::zh ? "、" : ", "));
}

/// One bad pack doesn't hide the others: its first error is told on standard error.
void tellBadPacks(const Context& context, const store::Library& library) {
    for (const auto& found : library.packs()) {
        if (found.reading.pack || found.reading.diagnostics.empty()) { continue; }
        fmt::print(stderr, "{}\n", context.words("cli.bad_pack", {{"folder", found.folder.string()}}));
        fmt::print(stderr, "{}\n",
                   content::rendered(found.reading.diagnostics.front(), found.reading.sources, context.language));
    }
}

}  // namespace

Exit run(const Context& context, const ScenariosOptions& options) {
    const auto library = context.library();
    Json list = Json::array();
    for (const auto& found : library.packs()) {
        for (const auto& scenario : found.scenarios) {
            const auto types = typesOf(*scenario);
            if (!hasType(types, options.type)) { continue; }
            const auto& title = scenario->texts->in(context.language, scenario->title);
            const auto name = library.nameOf(*scenario);
            list.push_back({{"id", scenario->id.str()},
                            {"name", name},
                            {"title", title},
                            {"type", types},
                            {"minutes", scenario->minutes},
                            {"pack", scenario->pack.str()}});
            if (!context.json) {
                const auto minutes = context.words("cli.minutes", {{"minutes", std::to_string(scenario->minutes)}});
                fmt::print("{}  {}  ({}; {})\n", name, title, minutes, typeWords(context, types));
            }
        }
    }
    if (context.json) { fmt::print("{}\n", list.dump()); }
    tellBadPacks(context, library);
    return Exit::done;
}

Exit run(const Context& context, const ActionsOptions& options) {
    const auto found = context.scenario(options.scenario);
    KeyedChance chance{options.seed.value_or(1)};
    sim::Session session{*found.scenario};
    session.begin(chance);
    const auto lines = sim::legalPlayLines(session);
    if (context.json) {
        fmt::print("{}\n", Json(lines).dump());
    } else {
        fmt::print("{}\n", fmt::join(lines, "\n"));
    }
    return Exit::done;
}

}  // namespace dealcraft::cli
