#include "store/library.hpp"

#include "base/environment_error.hpp"
#include "content/compile.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <utility>

namespace dealcraft::store {

namespace {

namespace fs = std::filesystem;

bool holdsResources(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / "assets" / "rules.yaml", ignored) &&
           fs::is_directory(folder / "scenarios" / "packs", ignored);
}

std::vector<fs::path> foldersIn(const fs::path& parent) {
    std::vector<fs::path> folders;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{parent, error}) {
        std::error_code ignored;
        if (entry.is_directory(ignored)) { folders.push_back(entry.path()); }
    }
    std::ranges::sort(folders);
    return folders;
}

/// Reads a pack, and compiles its scenarios if nothing in it is an error.
FoundPack readFolder(const fs::path& folder, const content::Rules& rules) {
    FoundPack found{folder, content::readPack(folder, rules), {}};
    if (!found.reading.pack) { return found; }
    for (const auto& scenario : found.reading.pack->scenarios) {
        Diagnostics told;  // readPack has reported them already
        if (auto compiled = content::compile(*found.reading.pack, scenario, told)) {
            found.scenarios.push_back(std::move(compiled));
        }
    }
    return found;
}

}  // namespace

fs::path programFolder() {
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path();
}

fs::path resourcesFolder() {
    const char* given = std::getenv("DEALCRAFT_RESOURCES");
    if (given != nullptr && *given != '\0') {
        if (holdsResources(given)) { return given; }
        throw EnvironmentError{
            fmt::format("DEALCRAFT_RESOURCES names {}, which holds no assets/rules.yaml and scenarios/packs", given)};
    }
    for (auto folder = programFolder(); folder != folder.root_path(); folder = folder.parent_path()) {
        if (holdsResources(folder)) { return folder; }
        if (holdsResources(folder / "share" / "dealcraft")) { return folder / "share" / "dealcraft"; }
    }
    throw EnvironmentError{
        "assets and scenarios were not found above the program; set DEALCRAFT_RESOURCES to the folder that holds them"};
}

Library Library::open(const fs::path& resources, const fs::path& home) {
    Library library;
    auto house = content::readHouseRules(resources / "assets" / "rules.yaml");
    if (hasErrors(house.diagnostics)) {
        throw EnvironmentError{"the house rules cannot be read:\n" +
                               content::rendered(house.diagnostics.front(), house.sources, Language::en)};
    }
    library.rules_ = house.rules;
    for (const auto& parent : {resources / "scenarios" / "packs", home / "packs"}) {
        for (const auto& folder : foldersIn(parent)) { library.packs_.push_back(readFolder(folder, library.rules_)); }
    }
    return library;
}

std::vector<std::string> shippedPacks(const fs::path& resources) {
    std::vector<std::string> ids;
    for (const auto& folder : foldersIn(resources / "scenarios" / "packs")) {
        ids.push_back(folder.filename().string());
    }
    return ids;
}

std::string shippedPackWith(const fs::path& resources, std::string_view scenario) {
    const auto file = fs::path{"scenarios"} / (std::string{scenario} + ".yaml");
    for (const auto& id : shippedPacks(resources)) {
        std::error_code ignored;
        if (fs::exists(resources / "scenarios" / "packs" / id / file, ignored)) { return id; }
    }
    return {};
}

std::string fullNameOf(const content::CompiledScenario& scenario) {
    return scenario.pack.str() + "/" + scenario.id.str();
}

std::optional<PlayableScenario> Library::scenario(std::string_view name) const {
    auto found = scenariosNamed(name);
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::vector<PlayableScenario> Library::scenariosNamed(std::string_view name) const {
    std::vector<PlayableScenario> all;
    for (const auto& found : packs_) {
        for (const auto& scenario : found.scenarios) {
            const bool meant = scenario->id.str() == name || fullNameOf(*scenario) == name;
            if (meant) { all.push_back({found.reading.pack, scenario}); }
        }
    }
    return all;
}

std::string Library::moduleTitle(std::string_view id, Language language) const {
    for (const auto& found : packs_) {
        if (!found.reading.pack) { continue; }
        const auto& modules = found.reading.pack->course.modules;
        const auto at = std::ranges::find(modules, id, &content::CourseModule::id);
        if (at != modules.end()) { return found.reading.pack->texts->in(language, at->title); }
    }
    return std::string{id};
}

std::string Library::nameOf(const content::CompiledScenario& scenario) const {
    return scenariosNamed(scenario.id.str()).size() > 1 ? fullNameOf(scenario) : scenario.id.str();
}

std::vector<std::string> Library::names() const {
    std::vector<std::string> names;
    for (const auto& found : packs_) {
        for (const auto& scenario : found.scenarios) { names.push_back(nameOf(*scenario)); }
    }
    std::ranges::sort(names);
    return names;
}

}  // namespace dealcraft::store
