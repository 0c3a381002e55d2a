#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "content/compiled_parts.hpp"
#include "content/rubric.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// What is graded, and by which concepts of the course.
namespace dealcraft::content {

struct CompiledCriterion {
    std::string id;
    TextId title = kNoText;
    int weight = 0;
    std::vector<ConceptIndex> concepts;
    Measure measure = Measure::grades;
    Code value;
    std::vector<LinePoint> line;
    ActivityIndex activity;
    NegotiationFigure figure = NegotiationFigure::ownUtility;
    CallFigure callFigure = CallFigure::steps;
};

/// A concept of the course that this scenario grades; `module` counts in CompiledScenario::modules.
struct CompiledConcept {
    ConceptId id;
    TextId title = kNoText;
    TextId explanation = kNoText;
    std::uint8_t module = 0;
};

}  // namespace dealcraft::content
