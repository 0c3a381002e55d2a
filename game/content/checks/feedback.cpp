#include "content/checks/checks.hpp"
#include "content/compiling/used_concepts.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

namespace dealcraft::content {

void checkFeedback(const Scenario& scenario, Diagnostics& found) {
    for (const auto* verdict : verdictsOf(scenario)) {
        if (verdict->grade == Grade::none) { continue; }
        if (verdict->why == kNoText) { found.push_back(finding(rule::kFeedback, "reason", verdict->where)); }
        if (verdict->concepts.empty()) { found.push_back(finding(rule::kFeedback, "concept", verdict->where)); }
    }
}

}  // namespace dealcraft::content
