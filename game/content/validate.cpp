#include "content/validate.hpp"

#include "content/checks/checks.hpp"
#include "content/compiling/parts.hpp"

#include <algorithm>

namespace dealcraft::content {

namespace {

/// Compiles a scenario, and looks at what came of it only if that is whole: the rest would be consequences.
void checkCompiled(const Pack& pack, const Scenario& scenario, Diagnostics& found) {
    const auto before = static_cast<std::ptrdiff_t>(found.size());
    CompiledScenario made;
    Compilation compilation{pack, scenario, made, found};
    compileWhole(compilation);
    if (std::any_of(found.begin() + before, found.end(),
                    [](const Diagnostic& d) { return d.severity == Severity::error; })) {
        return;
    }
    checkConstantConditions(compilation, found);
    const FlowProof proof{made};
    checkProven(compilation, proof, found);
    checkReach(compilation, proof, found);
    checkLoops(compilation, found);
    checkLearning(compilation, found);
    checkDataFlow(compilation, found);
    checkAgreement(compilation, found);
    checkVisitWords(compilation);
}

}  // namespace

void validate(const Pack& pack, Diagnostics& found) {
    checkIds(pack, found);
    checkReferences(pack, found);
    checkVisits(pack, found);
    checkPeople(pack, found);
    for (const auto& scenario : pack.scenarios) {
        checkEnds(scenario, found);
        checkRubric(scenario, found);
        checkFeedback(scenario, found);
        checkTells(pack, scenario, found);
        checkChoices(scenario, found);
        checkOrders(scenario, found);
        checkLength(pack, scenario, found);
        checkCompiled(pack, scenario, found);
    }
    checkNumbers(pack, found);
}

}  // namespace dealcraft::content
