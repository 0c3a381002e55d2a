#include "content/checks/checks.hpp"
#include "content/proof/slot_values.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <span>

namespace dealcraft::content {

void checkConstantConditions(const Compilation& compilation, Diagnostics& found) {
    const auto& to = compilation.to;
    SlotValues ranges;
    for (const auto& slot : to.slots) { ranges.push_back({slot.from, slot.to}); }
    for (const auto& condition : compilation.conditions) {
        const auto code = std::span{to.program}.subspan(condition.code.first, condition.code.count);
        const bool readsNothing =
            std::ranges::none_of(code, [](const script::Instruction& i) { return i.op == script::Op::load; });
        if (readsNothing) { continue; }  // `true`, `false` or nothing: meant so
        const auto value = valueOf(to.program, condition.code, ranges);
        if (!isTrue(value) && !isFalse(value)) { continue; }
        found.push_back(finding(rule::kConstantCondition, isTrue(value) ? "always" : "never", condition.script->where,
                                {{"found", condition.script->value}}));
    }
}

}  // namespace dealcraft::content
