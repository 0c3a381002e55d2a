#pragma once

#include "content/compiled.hpp"
#include "content/compiling/scope.hpp"
#include "content/compiling/slots.hpp"
#include "content/pack.hpp"
#include "script/compile.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::content {

/// A piece of script and what it became, for the checks that follow a compilation.
struct CompiledScript {
    const Script* script = nullptr;
    Code code;        ///< of a condition or a value
    Effects effects;  ///< of a list of effects
};

/// A scenario on its way from what was written to what is run: the result so far, what was found wrong, and the names.
/// The files of this folder each turn one part of a scenario.
class Compilation {
public:
    Compilation(const Pack& itsPack, const Scenario& scenario, CompiledScenario& result, Diagnostics& diagnostics);

    const Pack& pack;
    const Scenario& from;
    CompiledScenario& to;
    Diagnostics& found;
    SlotLayout layout;
    std::vector<CompiledScript> conditions;
    std::vector<CompiledScript> values;
    std::vector<CompiledScript> changes;

    Code condition(const Script& script, const script::Scope& scope);
    Code value(const Script& script, const script::Scope& scope);
    Effects effects(const Script& script, const script::Scope& scope);

    /// A role of the cast; none for `narrator`, and for a name that nobody has, which is reported.
    CastIndex role(const Name& name);
    /// Whom an activity is with: its role, else the first of the cast. Reports nothing.
    [[nodiscard]] CastIndex partnerOf(const Activity& activity) const;
    std::vector<CriterionIndex> criteria(const std::vector<Name>& names);
    std::vector<ConceptIndex> concepts(const std::vector<Located<ConceptId>>& ids);
    Run<VerdictIndex> verdicts(const std::vector<Verdict>& list, const script::Scope& scope);
    Run<LineIndex> lines(const std::vector<Line>& list, const script::Scope& scope, CastIndex speaker);

    /// Reports more of something than a compiled scenario has room for.
    void hold(std::size_t count, std::size_t most, std::string_view what, const Range& where);

private:
    CompiledTurn turn(const Turn& written, CastIndex speaker);
    void collectConcepts();

    std::map<std::string, ConceptIndex, std::less<>> concepts_;
    std::vector<std::string> roles_;
    std::vector<std::string> criteria_;
    std::vector<std::string> conceptNames_;
};

/// Where the script of an activity stands.
[[nodiscard]] ScenarioScope scopeOf(const Compilation& compilation, const Activity& activity);

/// A run that begins at the end of a list.
template <class I, class T>
[[nodiscard]] Run<I> runAtEnd(const std::vector<T>& list, std::size_t count) {
    return {static_cast<std::uint16_t>(list.size()), static_cast<std::uint16_t>(count)};
}

}  // namespace dealcraft::content
