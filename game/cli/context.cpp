#include "cli/context.hpp"

#include "base/nearest.hpp"
#include "store/home.hpp"

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
    throw NotThere{words(nearest ? "cli.no_scenario_near" : "cli.no_scenario",
                         {{"name", name}, {"nearest", nearest.value_or("")}})};
}

void Context::requireAttempt(const std::string& attempt) const {
    std::error_code ignored;
    if (store::isAttemptName(attempt) && std::filesystem::exists(store::logFile(home, attempt), ignored)) { return; }
    throw NotThere{words("cli.no_attempt", {{"attempt", attempt}})};
}

}  // namespace dealcraft::cli
