#include "content/checks/checks.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <span>
#include <vector>

namespace dealcraft::content {

namespace {

/// Which slots a scenario's scripts read and set.
class SlotUse {
public:
    explicit SlotUse(const Compilation& c) : program_(c.to.program), read_(c.to.slots.size()), set_(c.to.slots.size()) {
        for (const auto& condition : c.conditions) { noteReads(condition.code, kNobody); }
        for (const auto& value : c.values) { noteReads(value.code, kNobody); }
        for (const auto& assignment : c.to.assignments) {
            noteReads(assignment.value, assignment.slot);
            set_[assignment.slot] = true;
        }
        for (const auto& mind : c.to.minds) { noteTellings(mind); }
    }
    [[nodiscard]] bool read(SlotIndex slot) const { return read_[slot]; }
    [[nodiscard]] bool set(SlotIndex slot) const { return set_[slot]; }

private:
    static constexpr std::size_t kNobody = SIZE_MAX;

    /// What somebody can tell in a visit can be learnt.
    void noteTellings(const CompiledMind& mind) {
        for (const auto& tell : mind.tells) { set_[tell.slot] = true; }
        if (mind.referral) { set_[mind.referral->slot] = true; }
    }

    /// `x += 1` reads x only to set it: that does not count as reading.
    void noteReads(Code code, std::size_t except) {
        for (const auto& instruction : std::span{program_}.subspan(code.first, code.count)) {
            const auto slot = static_cast<std::size_t>(instruction.operand);
            if (instruction.op == script::Op::load && slot != except) { read_[slot] = true; }
        }
    }

    const script::Program& program_;
    std::vector<bool> read_;
    std::vector<bool> set_;
};

void checkVariable(const Variable& variable, SlotIndex slot, const SlotUse& use, Diagnostics& found) {
    const auto& name = variable.name;
    if (!use.read(slot) && !use.set(slot)) {
        found.push_back(finding(rule::kUnusedDefinition, "variable", name.where, {{"found", name.value}}));
    }
    if (use.read(slot) && !use.set(slot)) {
        found.push_back(finding(rule::kDataFlow, "never_set", name.where,
                                {{"found", name.value}, {"start", std::to_string(variable.start)}}));
    }
    if (!use.read(slot) && use.set(slot)) {
        found.push_back(finding(rule::kDataFlow, "never_read", name.where, {{"found", name.value}}));
    }
}

/// Every fact of the scenario, and where it stands.
std::vector<const Fact*> factsInPlay(const Compilation& c) {
    std::vector<const Fact*> facts;
    const auto add = [&](const std::vector<Fact>& list) {
        for (const auto& fact : list) { facts.push_back(&fact); }
    };
    add(c.from.facts);
    for (const auto& member : c.to.cast) {
        const auto* contact = c.pack.contact(member.contact);
        const auto* firm = contact != nullptr ? c.pack.firm(contact->firm.value) : nullptr;
        if (contact != nullptr) { add(contact->facts); }
        if (firm != nullptr) { add(firm->facts); }
    }
    return facts;
}

/// Facts of people and firms are background for every scenario; only one that is asked about must be learnable.
void checkFacts(const Compilation& c, const SlotUse& use, Diagnostics& found) {
    std::vector<bool> seen(c.to.slots.size());
    const auto ours = c.from.facts.size();
    const auto facts = factsInPlay(c);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto slot = *c.layout.factSlot(facts[i]->id.str());
        if (seen[slot]) { continue; }
        seen[slot] = true;
        const Arguments arguments = {{"found", facts[i]->id.str()}, {"scenario", c.from.id.str()}};
        if (use.read(slot) && !use.set(slot)) {
            found.push_back(finding(rule::kDataFlow, "never_learnt", facts[i]->where, arguments));
        }
        if (i < ours && !use.read(slot) && !use.set(slot)) {
            found.push_back(finding(rule::kUnusedDefinition, "fact", facts[i]->where, arguments));
        }
    }
}

}  // namespace

void checkDataFlow(const Compilation& c, Diagnostics& found) {
    const SlotUse use{c};
    for (const auto& variable : c.from.vars) {
        checkVariable(variable, c.layout.slotOf(variable.name.value), use, found);
    }
    for (const auto& unknown : c.from.unknowns) {
        if (use.read(c.layout.slotOf(unknown.id.value))) { continue; }
        found.push_back(finding(rule::kUnusedDefinition, "unknown", unknown.id.where, {{"found", unknown.id.value}}));
    }
    checkFacts(c, use, found);
}

}  // namespace dealcraft::content
