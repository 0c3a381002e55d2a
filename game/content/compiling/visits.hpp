#pragma once

#include "content/compiling/compilation.hpp"

#include <string_view>

/// What free visits need of a compilation: talk and minds.
namespace dealcraft::content {

/// Whether any activity is a free visit.
[[nodiscard]] bool hasCalls(const Scenario& scenario);

/// Whether any activity is a negotiation.
[[nodiscard]] bool hasTables(const Scenario& scenario);

/// Topics, commitments, features, evidence, judgements.
void compileTalk(Compilation& compilation);
/// The minds of all who are visited.
void compileMinds(Compilation& compilation);
/// The phrases of the talk and of those minds, as far as the scenario's activities say any of them.
void compilePhrases(Compilation& compilation);

/// The place of a thing in the compiled talk; kNone if there is none: checkVisits reports that.
[[nodiscard]] std::uint8_t topicPlace(const CompiledScenario& scenario, std::string_view id);
[[nodiscard]] std::uint8_t featurePlace(const CompiledScenario& scenario, std::string_view id);
[[nodiscard]] std::uint8_t evidencePlace(const CompiledScenario& scenario, std::string_view id);
[[nodiscard]] std::uint8_t commitmentPlace(const CompiledScenario& scenario, std::string_view id);

/// Every feature of the pack once, by its id: products may share one.
[[nodiscard]] std::vector<const Feature*> featuresOf(const Pack& pack);

}  // namespace dealcraft::content
