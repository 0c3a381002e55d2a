#include "sim/negotiation/policy.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace dealcraft::sim {

namespace {

using Scratch = std::array<std::int32_t, kMaxSlots>;

Scratch copyOf(script::ConstSlots slots) {
    Scratch scratch{};
    std::ranges::copy(slots, scratch.begin());
    return scratch;
}

bool breaks(const CompiledScenario& scenario, const CompiledPolicy& rule, const Scratch& scratch) {
    return script::run(scenario.program, rule.when, {scratch.data(), scenario.slots.size()}) != 0;
}

/// Whether our manager has allowed what this rule forbids.
bool isLifted(const CompiledNegotiation& negotiation, const CompiledPolicy& rule, script::ConstSlots slots) {
    constexpr int kAllowed = 2;
    return rule.manager && slots[negotiation.managerSlot] == kAllowed;
}

bool reads(const CompiledScenario& scenario, const CompiledPolicy& rule, SlotIndex slot) {
    const auto code = std::span{scenario.program}.subspan(rule.when.first, rule.when.count);
    return std::ranges::any_of(
        code, [&](const script::Instruction& step) { return step.op == script::Op::load && step.operand == slot; });
}

/// The rule's strides. @return how many fillings there are of the issues that it reads
std::uint32_t layOut(const CompiledScenario& scenario, const CompiledNegotiation& negotiation,
                     const CompiledPolicy& rule, RuleTable& table) {
    std::uint32_t fillings = 1;
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        if (!reads(scenario, rule, negotiation.issues[i].slot)) { continue; }
        table.strides[i] = fillings;
        fillings *= static_cast<std::uint32_t>(negotiation.issues[i].values.size());
    }
    return fillings;
}

void fillIn(const CompiledNegotiation& negotiation, const RuleTable& table, std::uint32_t filling, Scratch& scratch) {
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        const auto& issue = negotiation.issues[i];
        if (table.strides[i] == 0) { continue; }
        scratch[issue.slot] = issue.values[filling / table.strides[i] % issue.values.size()].amount;
    }
}

}  // namespace

std::uint16_t brokenRules(const CompiledScenario& scenario, const CompiledNegotiation& negotiation,
                          script::ConstSlots slots, const Terms& terms) {
    auto scratch = copyOf(slots);
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        const auto& issue = negotiation.issues[i];
        if (!terms.leavesOpen(i)) { scratch[issue.slot] = issue.values[terms.values[i]].amount; }
    }
    unsigned broken = 0;
    for (std::size_t i = 0; i < negotiation.policy.size(); ++i) {
        const auto& rule = negotiation.policy[i];
        if (!isLifted(negotiation, rule, slots) && breaks(scenario, rule, scratch)) { broken |= 1U << i; }
    }
    return static_cast<std::uint16_t>(broken);
}

std::vector<script::SlotIndex> slotsOfPolicy(const CompiledScenario& scenario, const CompiledNegotiation& negotiation) {
    std::vector<script::SlotIndex> slots{negotiation.managerSlot};
    for (const auto& rule : negotiation.policy) {
        for (const auto& step : std::span{scenario.program}.subspan(rule.when.first, rule.when.count)) {
            if (step.op == script::Op::load) { slots.push_back(static_cast<script::SlotIndex>(step.operand)); }
        }
    }
    std::ranges::sort(slots);
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    const auto& issues = negotiation.issues;
    std::erase_if(slots, [&](script::SlotIndex slot) {
        return std::ranges::find(issues, slot, &CompiledIssue::slot) != issues.end();
    });
    return slots;
}

PolicyTables::PolicyTables(const CompiledScenario& scenario, const CompiledNegotiation& negotiation,
                           script::ConstSlots slots) {
    auto scratch = copyOf(slots);
    for (const auto& rule : negotiation.policy) {
        if (isLifted(negotiation, rule, slots)) { continue; }
        RuleTable table;
        const auto fillings = layOut(scenario, negotiation, rule, table);
        for (std::uint32_t filling = 0; filling < fillings; ++filling) {
            fillIn(negotiation, table, filling, scratch);
            table.breaks.push_back(breaks(scenario, rule, scratch));
        }
        rules_.push_back(std::move(table));
    }
}

bool PolicyTables::keeps(const Terms& terms) const {
    return std::ranges::none_of(rules_, [&](const RuleTable& rule) {
        std::uint32_t filling = 0;
        for (std::size_t i = 0; i < kMaxIssues; ++i) { filling += rule.strides[i] * terms.values[i]; }
        return rule.breaks[filling];
    });
}

}  // namespace dealcraft::sim
