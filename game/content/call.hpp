#pragma once

#include "base/id.hpp"
#include "base/quantity.hpp"
#include "content/speech.hpp"

#include <string>
#include <vector>

namespace dealcraft::content {

/// Somebody comes in for a while and changes who may hear what.
struct Interruption {
    Name id;
    Minutes at;  ///< of the visit's clock
    Minutes stays;
    Name who;  ///< of the cast
    Script when;
    Script effects;
    std::vector<Line> lines;
    std::vector<Line> leaves;
    Range where;
};

/// A visit that is run freely. Format: docs/authoring/visits.md.
struct Call {
    std::vector<Name> hears;  ///< who is there from the start, beside the one who is visited
    std::vector<Located<ProductId>> products;
    std::vector<Located<EvidenceId>> evidence;
    std::vector<Name> commitments;
    Name plan;  ///< the activity that it is compared with; empty: none
    std::vector<Interruption> interruptions;
};

}  // namespace dealcraft::content
