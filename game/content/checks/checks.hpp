#pragma once

#include "base/diagnostic.hpp"
#include "content/compiling/compilation.hpp"
#include "content/pack.hpp"
#include "content/proof/flow_proof.hpp"

/// What validate looks at, one file a check. Names that scripts, dialogues and rubrics use are resolved by compile, not
/// here.
namespace dealcraft::content {

/// DC201: ids are unique, and no name hides one of the language's own.
void checkIds(const Pack& pack, Diagnostics& found);

/// DC203: firms of contacts, evidence of features, modules of concepts, portraits and places.
void checkReferences(const Pack& pack, Diagnostics& found);

/// DC301 to DC303: every moment can be reached and left, every form filled, and the scenario has an ending for every
/// play.
void checkEnds(const Scenario& scenario, Diagnostics& found);

/// DC402: a condition that the ranges of its names make always true or always false.
void checkConstantConditions(const Compilation& compilation, Diagnostics& found);

/// DC306, DC307, DC402 and DC404: what is proved of conditions, effects and moments where they stand.
void checkProven(const Compilation& compilation, const FlowProof& proof, Diagnostics& found);

/// DC307: an entry behind one that has no condition.
void checkOrders(const Scenario& scenario, Diagnostics& found);

/// DC304 and DC305: ways round a dialogue that cost nothing.
void checkLoops(const Compilation& compilation, Diagnostics& found);

/// DC309 and DC501: options that are one and the same, objections without an answer.
void checkChoices(const Scenario& scenario, Diagnostics& found);

/// DC606: what is to be learnt is graded somewhere.
void checkLearning(const Compilation& compilation, Diagnostics& found);

/// DC308: what there is to read fits the minutes that the scenario says it takes.
void checkLength(const Pack& pack, const Scenario& scenario, Diagnostics& found);

/// DC502 and DC204: people that nobody meets, or that are one person twice.
void checkPeople(const Pack& pack, Diagnostics& found);

/// DC204 and DC403: what is defined is set and read.
void checkDataFlow(const Compilation& compilation, Diagnostics& found);

/// DC503: at least one dealer of a negotiation could agree to something that we could agree to.
void checkAgreement(const Compilation& compilation, Diagnostics& found);

/// DC601: weights sum to 100, and something counts for every criterion.
void checkRubric(const Scenario& scenario, Diagnostics& found);
/// DC601: criteria that every play gets, and such as no play can get in full.
void checkReach(const Compilation& compilation, const FlowProof& proof, Diagnostics& found);

/// DC602: the best answer of a dialogue cannot be told by its place or its length.
void checkTells(const Pack& pack, const Scenario& scenario, Diagnostics& found);

/// DC603: every grade comes with a reason and a concept.
void checkFeedback(const Scenario& scenario, Diagnostics& found);

/// DC702 and DC704: the languages name the same numbers, and say as much.
void checkNumbers(const Pack& pack, Diagnostics& found);

/// Occasions of free visits for which nobody has words.
void checkVisitWords(Compilation& compilation);
/// Talk and minds of free visits.
void checkVisits(const Pack& pack, Diagnostics& found);

}  // namespace dealcraft::content
