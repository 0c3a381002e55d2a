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
void checkCompiled(const Pack& pack, const Scenario& scenario, Diagnostics& found) {
    CompiledScenario made;
    Compilation compilation{pack, scenario, made, found};
    compileWhole(compilation);
    if (hasErrors(found)) { return; }
    checkConstantConditions(compilation, found);
    checkLoops(compilation, found);
    checkLearning(compilation, found);
    checkDataFlow(compilation, found);
    if (std::ranges::none_of(found, changesTheFlow)) {
        const FlowProof proof{made};
        checkProven(compilation, proof, found);
        checkReach(compilation, proof, found);
    }
    checkAgreement(compilation, found);
    checkVisitWords(compilation);
}

/// Everything that hangs on one scenario and on what all scenarios share.
Diagnostics findingsOf(const Pack& pack, const Scenario& scenario) {
    Diagnostics found;
    checkEnds(scenario, found);
    checkRubric(scenario, found);
    checkFeedback(scenario, found);
    checkTells(pack, scenario, found);
    checkChoices(scenario, found);
    checkOrders(scenario, found);
    checkCompiled(pack, scenario, found);
    return found;
}

}  // namespace

void validate(const Pack& pack, KeptFindings& kept, Diagnostics& found) {
    checkIds(pack, found);
    checkReferences(pack, found);
    checkVisits(pack, found);
    for (const auto& scenario : pack.scenarios) {
        const auto* last = kept.of(scenario);
        if (last == nullptr) {
            kept.keep(scenario, findingsOf(pack, scenario));
            last = kept.of(scenario);
        }
        found.insert(found.end(), last->begin(), last->end());
    }
    checkNumbers(pack, found);
    if (hasErrors(found)) { return; }  // what is missing somewhere may only be mistyped
    checkPeople(pack, found);
    for (const auto& scenario : pack.scenarios) { checkLength(pack, scenario, found); }
}

}  // namespace dealcraft::content
