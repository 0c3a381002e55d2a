#pragma once

#include "base/diagnostic.hpp"
#include "content/compiled.hpp"
#include "content/pack.hpp"
#include "content/yaml/read_pack.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::store {

/// A pack as it was found: `reading.pack` is empty if it has an error, and `reading.diagnostics` says which.
struct FoundPack {
    std::filesystem::path folder;
    content::PackReading reading;
    std::vector<std::shared_ptr<const content::CompiledScenario>> scenarios;  ///< in the pack's order
};

/// A scenario that can be played, with the pack that it belongs to.
struct PlayableScenario {
    std::shared_ptr<const content::Pack> pack;
    std::shared_ptr<const content::CompiledScenario> scenario;
};

/// The ids of the packs that come with the game, in order; nobody else's pack may have one of them.
[[nodiscard]] std::vector<std::string> shippedPacks(const std::filesystem::path& resources);

/// The shipped pack in which there is a scenario of this id; empty if there is none.
[[nodiscard]] std::string shippedPackWith(const std::filesystem::path& resources, std::string_view scenario);

/// `pack/id`: what Library knows a scenario by, whatever other packs there are.
[[nodiscard]] std::string fullNameOf(const content::CompiledScenario& scenario);

/// Where the running program's file is; empty where the system doesn't say.
[[nodiscard]] std::filesystem::path programFolder();

/// Where rules.yaml, lang/, portraits and the shipped packs are: `DEALCRAFT_RESOURCES`, or the first folder above the
/// program that holds `assets` and `scenarios`, or `../share/dealcraft` beside it.
/// @throws EnvironmentError where nothing is found
[[nodiscard]] std::filesystem::path resourcesFolder();

/// All packs at hand: those shipped (`scenarios/packs`) and those in the user's data folder (`packs`). One bad pack
/// doesn't hide the others.
class Library {
public:
    /// @throws EnvironmentError if the house rules cannot be read
    static Library open(const std::filesystem::path& resources, const std::filesystem::path& home);

    [[nodiscard]] const content::Rules& rules() const { return rules_; }
    [[nodiscard]] const std::vector<FoundPack>& packs() const { return packs_; }

    /// By the scenario's id, or `pack/id` where two packs have the same; of several the first.
    [[nodiscard]] std::optional<PlayableScenario> scenario(std::string_view name) const;
    /// All that a name may mean.
    [[nodiscard]] std::vector<PlayableScenario> scenariosNamed(std::string_view name) const;

    /// How a part of the course is called by the first pack that has it; its id if none has.
    [[nodiscard]] std::string moduleTitle(std::string_view id, Language language) const;

    /// What to call a scenario so that no other is meant: its id, or `pack/id` where another one has the same.
    [[nodiscard]] std::string nameOf(const content::CompiledScenario& scenario) const;
    /// The names of all scenarios that can be played, sorted.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    content::Rules rules_;
    std::vector<FoundPack> packs_;
};

}  // namespace dealcraft::store
