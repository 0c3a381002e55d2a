#include "analysis/shipped_visits.hpp"

#include "content/compile.hpp"
#include "store/library.hpp"
#include "support/paths.hpp"

namespace dealcraft::test {

namespace {

const store::Library& library() {
    static const auto all = store::Library::open(sourceRoot(), buildRoot() / "no-home");
    return all;
}

}  // namespace

std::vector<std::shared_ptr<const content::CompiledScenario>> shippedScenarios() {
    std::vector<std::shared_ptr<const content::CompiledScenario>> all;
    for (const auto& pack : library().packs()) { all.insert(all.end(), pack.scenarios.begin(), pack.scenarios.end()); }
    return all;
}

std::vector<std::shared_ptr<const content::CompiledScenario>> scenariosWithVisits() {
    std::vector<std::shared_ptr<const content::CompiledScenario>> visits;
    for (auto& scenario : shippedScenarios()) {
        if (!scenario->minds.empty()) { visits.push_back(std::move(scenario)); }
    }
    return visits;
}

}  // namespace dealcraft::test
