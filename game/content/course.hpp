#pragma once

#include "base/diagnostic.hpp"
#include "base/id.hpp"
#include "base/text.hpp"

#include <string>
#include <vector>

namespace dealcraft::content {

/// One of the ten parts of the course; a competency of the result. Its id is the three letters that its concepts begin
/// with.
struct CourseModule {
    std::string id;
    TextId title = kNoText;
};

/// What a trainee can meet, be asked to apply and be graded on. Source: course.yaml.
struct Concept {
    ConceptId id;
    TextId title = kNoText;
    TextId explanation = kNoText;
    TextId doThis = kNoText;
    TextId dontDoThis = kNoText;
    TextId example = kNoText;
    std::string source;  ///< S0 to S4
    Range where;
};

struct Course {
    std::vector<CourseModule> modules;
    std::vector<Concept> concepts;
};

}  // namespace dealcraft::content
