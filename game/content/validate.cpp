#include "content/validate.hpp"

#include "content/checks/checks.hpp"
#include "content/compiling/parts.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>

namespace dealcraft::content {

namespace {

/// Whether a finding makes others of what can be proved of plays: they would only follow from it.
bool changesTheFlow(const Diagnostic& d) {
    const int code = static_cast<int>(d.code);
    return code == rule::kUnreachable || code == rule::kDeadEnd || code == rule::kTrap || code == rule::kDataFlow;
}

/// Compiles a scenario, and looks at what came of it only if that is whole: the rest would be consequences.
/// @param before how many findings there were before this scenario's
void checkCompiled(const Pack& pack, const Scenario& scenario, std::ptrdiff_t before, Diagnostics& found) {
    CompiledScenario made;
    Compilation compilation{pack, scenario, made, found};
    compileWhole(compilation);
    if (std::any_of(found.begin() + before, found.end(),
                    [](const Diagnostic& d) { return d.severity == Severity::error; })) {
        return;
    }
    checkConstantConditions(compilation, found);
    checkLoops(compilation, found);
    checkLearning(compilation, found);
    checkDataFlow(compilation, found);
    if (!std::any_of(found.begin() + before, found.end(), changesTheFlow)) {
        const FlowProof proof{made};
        checkProven(compilation, proof, found);
        checkReach(compilation, proof, found);
    }
    checkAgreement(compilation, found);
    checkVisitWords(compilation);
}

}  // namespace

void validate(const Pack& pack, Diagnostics& found) {
    checkIds(pack, found);
    checkReferences(pack, found);
    checkVisits(pack, found);
    for (const auto& scenario : pack.scenarios) {
        const auto before = static_cast<std::ptrdiff_t>(found.size());
        checkEnds(scenario, found);
        checkRubric(scenario, found);
        checkFeedback(scenario, found);
        checkTells(pack, scenario, found);
        checkChoices(scenario, found);
        checkOrders(scenario, found);
        checkCompiled(pack, scenario, before, found);
    }
    checkNumbers(pack, found);
    if (hasErrors(found)) { return; }  // what is missing somewhere may only be mistyped
    checkPeople(pack, found);
    for (const auto& scenario : pack.scenarios) { checkLength(pack, scenario, found); }
}

}  // namespace dealcraft::content
