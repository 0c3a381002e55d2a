#include "cli/context.hpp"

#include "base/nearest.hpp"
#include "store/home.hpp"

#include <utility>
#include <vector>

namespace dealcraft::cli {

std::string Context::words(const std::string& key,
                           std::initializer_list<std::pair<std::string_view, std::string>> values) const {
    return filled(texts.in(language, key), std::vector<std::pair<std::string_view, std::string>>{values});
}

store::PlayableScenario Context::scenario(const std::string& name) const {
    const auto all = library();
    if (auto found = all.scenario(name)) { return *found; }
    const auto names = all.names();
    const auto nearest = nearestWord(name, names);
    auto message = words(nearest ? "cli.no_scenario_near" : "cli.no_scenario",
                         {{"name", name}, {"nearest", nearest.value_or("")}});
    for (const auto& pack : all.packs()) {  // it may stand in one that can't be read
        if (!pack.reading.pack) { message += "\n" + words("cli.left_out", {{"folder", pack.folder.string()}}); }
    }
    throw NotThere{std::move(message)};
}

void Context::requireAttempt(const std::string& attempt) const {
    std::error_code ignored;
    if (store::isAttemptName(attempt) && std::filesystem::exists(store::logFile(home, attempt), ignored)) { return; }
    throw NotThere{words("cli.no_attempt", {{"attempt", attempt}})};
}

}  // namespace dealcraft::cli
