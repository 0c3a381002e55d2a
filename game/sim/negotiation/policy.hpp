#pragma once

#include "content/compiled.hpp"
#include "sim/terms.hpp"

#include <array>
#include <cstdint>
#include <vector>

/// Our policy over whole packages: which rules a package breaks. Rules: docs/mechanics/negotiation.md.
namespace dealcraft::sim {

using namespace dealcraft::content;

/// Which of our policy's rules a package breaks: bit i for the i-th rule. What our manager has allowed breaks none.
/// @param slots the state's slots; conditions read the package's amounts in place of the agreed ones
[[nodiscard]] std::uint16_t brokenRules(const CompiledScenario& scenario, const CompiledNegotiation& negotiation,
                                        script::ConstSlots slots, const Terms& terms);

/// The slots that decide which packages keep our policy, beside the issues' own.
[[nodiscard]] std::vector<script::SlotIndex> slotsOfPolicy(const CompiledScenario& scenario,
                                                           const CompiledNegotiation& negotiation);

/// A rule of our policy, run once for each filling of the issues that it reads.
struct RuleTable {
    std::array<std::uint32_t, kMaxIssues> strides{};  ///< by issue; 0: the rule doesn't read it
    std::vector<bool> breaks;                         ///< by the sum of value × stride
};

/// Our policy as tables, for asking about thousands of packages in one state.
class PolicyTables {
public:
    /// @param slots the state's slots, as in brokenRules()
    PolicyTables(const CompiledScenario& scenario, const CompiledNegotiation& negotiation, script::ConstSlots slots);

    /// Whether a package breaks none of the rules. @pre nothing is open
    [[nodiscard]] bool keeps(const Terms& terms) const;

private:
    std::vector<RuleTable> rules_;
};

}  // namespace dealcraft::sim
