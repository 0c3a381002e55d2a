#pragma once

#include "base/hash.hpp"
#include "content/compiled.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::content {

/// Walks a compiled scenario in one fixed order. What follows a rule goes into one hash, what is only shown into the
/// other.
class HashWalk {
public:
    explicit HashWalk(const CompiledScenario& scenario) : s_(scenario) {}

    void whole();
    [[nodiscard]] std::uint64_t rules() const { return rules_.value(); }
    [[nodiscard]] std::uint64_t shown() const { return shown_.value(); }

private:
    template <class... Numbers>
    void number(Numbers... numbers) {
        (rules_.addSigned(static_cast<std::int64_t>(numbers)), ...);
    }
    void name(std::string_view text) { rules_.addText(text); }
    void text(TextId id) {
        for (const auto& words : s_.texts->at(id).words) { shown_.addText(words); }
    }
    template <class Tag>
    void index(Index<Tag> i) {
        number(i.value());
    }
    template <class I>
    void run(Run<I> r) {
        number(r.first, r.count);
    }
    template <class T>
    void each(const std::vector<T>& list) {
        number(list.size());
        for (const auto& one : list) { walk(one); }
    }

    void rulesOfTheHouse(const Rules& r);
    void tableRules(const TableRules& r);
    void callRules(const CallRules& r);
    void walk(Code c) { number(c.first, c.count); }
    void walk(Effects e) { number(e.first, e.count); }
    template <class Tag>
    void walk(Index<Tag> i) {
        index(i);
    }
    void walk(std::uint32_t weight) { number(weight); }
    void walk(std::int32_t value) { number(value); }
    void walk(const std::string& text) { name(text); }
    void walk(const CourseModule& m);
    void walk(const CompiledConcept& c);
    void walk(const SlotInfo& s);
    void walk(const CompiledCast& c);
    void walk(const CompiledFact& f);
    void walk(const CompiledUnknown& u);
    void walk(const CompiledVerdict& v);
    void walk(const CompiledTurn& t);
    void walk(const CompiledLine& l);
    void walk(const CompiledBranch& b);
    void walk(const CompiledOutcome& o);
    void walk(const CompiledOption& o);
    void walk(const CompiledMoment& m);
    void walk(const CompiledChoice& c);
    void walk(const CompiledField& f);
    void walk(const IssueValue& v);
    void walk(const CompiledIssue& i);
    void walk(const CompiledPreferences& p);
    void walk(const CompiledDealer& d);
    void walk(const CompiledPolicy& p);
    void walk(const CompiledForm& f) { run(f.fields); }
    void walk(const CompiledDialogue& d);
    void walk(const CompiledArgument& a);
    void walk(const CompiledNegotiation& n);
    void walk(const CompiledInterruption& i);
    void walk(const CompiledCall& c);
    void walk(const CompiledTell& t);
    void walk(const CompiledNeed& n);
    void walk(const CompiledObjection& o);
    void walk(const CompiledHelp& h);
    void walk(const CompiledMind& m);
    void walk(const CompiledPhrase& p);
    void walk(const CompiledTalk& t);
    void walk(const CompiledActivity& a);
    void walk(const CompiledEnding& e);
    void walk(const CompiledNote& n);
    void walk(const LinePoint& p) { number(p.value, p.points); }
    void walk(const CompiledCriterion& c);
    void walk(const script::Instruction& i) { number(static_cast<int>(i.op), i.operand); }
    void walk(const script::Assignment& a);

    const CompiledScenario& s_;
    HashChain rules_;
    HashChain shown_;
};

}  // namespace dealcraft::content
