#include "cli/context.hpp"

#include "base/nearest.hpp"
#include "store/home.hpp"
#include "store/log_damage.hpp"

#include <algorithm>
#include <utility>

namespace dealcraft::cli {

std::string Context::words(const std::string& key,
                           std::initializer_list<std::pair<std::string_view, std::string>> values) const {
    return filled(texts.in(language, key), std::vector<std::pair<std::string_view, std::string>>{values});
}

std::string Context::severalMeant(const store::Library& all, const std::vector<store::PlayableScenario>& meant) const {
    std::string list;
    for (const auto& pack : all.packs()) {
        const auto isIn = [&](const auto& one) { return one.pack == pack.reading.pack; };
        const auto here = std::ranges::find_if(meant, isIn);
        if (here == meant.end()) { continue; }
        list += "\n  " + store::fullNameOf(*here->scenario) + "  (" + pack.folder.string() + ")";
    }
    const auto& one = *meant.front().scenario;
    const bool sameNames = std::ranges::all_of(
        meant, [&](const auto& other) { return store::fullNameOf(*other.scenario) == store::fullNameOf(one); });
    return words(sameNames ? "cli.same_pack" : "cli.which_pack", {{"name", one.id.str()}, {"pack", one.pack.str()}}) +
           list;
}

store::PlayableScenario Context::scenario(const std::string& name) const {
    const auto all = library();
    const auto meant = all.scenariosNamed(name);
    if (meant.size() == 1) { return meant.front(); }
    if (!meant.empty()) { throw NotThere{severalMeant(all, meant)}; }
    const auto names = all.names();
    const auto nearest = nearestWord(name, names);
    auto message = words(nearest ? "cli.no_scenario_near" : "cli.no_scenario",
                         {{"name", name}, {"nearest", nearest.value_or("")}});
    for (const auto& pack : all.packs()) {  // it may stand in one that can't be read
        if (!pack.reading.pack) { message += "\n" + words("cli.left_out", {{"folder", pack.folder.string()}}); }
    }
    throw NotThere{message};
}

void Context::requireAttempt(const std::string& attempt) const {
    std::error_code ignored;
    if (store::isAttemptName(attempt) && std::filesystem::exists(store::logFile(home, attempt), ignored)) { return; }
    throw NotThere{words("cli.no_attempt", {{"attempt", attempt}})};
}

std::string Context::damageOf(const std::string& attempt) const {
    const auto damage = store::damageOf(home, attempt);
    return damage ? store::sentence(*damage, attempt).in(language) : std::string{};
}

void Context::requireFinished(const store::Recorder& recorder) const {
    if (recorder.play().over()) { return; }
    const auto damage = damageOf(recorder.attempt());
    throw NotThere{damage.empty() ? words("cli.not_finished", {{"attempt", recorder.attempt()}}) : damage};
}

}  // namespace dealcraft::cli
