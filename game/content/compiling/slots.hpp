#pragma once

#include "content/compiled.hpp"
#include "content/pack.hpp"
#include "script/scope.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::content {

/// The slots of a scenario in their one order (clock, cast, facts, variables, unknowns, activities) and the names that
/// scripts have for them. The same scenario always gets the same layout.
class SlotLayout {
public:
    SlotLayout(const Pack& pack, const Scenario& scenario);

    [[nodiscard]] const std::vector<SlotInfo>& slots() const { return slots_; }
    [[nodiscard]] const std::vector<CompiledFact>& facts() const { return facts_; }
    [[nodiscard]] const std::map<std::string, script::Symbol, std::less<>>& symbols() const { return symbols_; }

    /// The slot of a name that the layout gave out itself. @pre it did
    [[nodiscard]] SlotIndex slotOf(std::string_view name) const;
    [[nodiscard]] std::optional<SlotIndex> factSlot(std::string_view id) const;

private:
    SlotIndex add(SlotInfo info);
    SlotIndex addNamed(const SlotInfo& info, script::Symbol symbol);
    void addCast(const Pack& pack, const CastMember& member);
    void addFacts(const std::vector<Fact>& facts);
    void addFactsOfCast(const Pack& pack, const Scenario& scenario);
    void addUnknown(const Unknown& unknown);
    void addActivity(const Activity& activity);
    void addField(const std::string& form, const Field& field);
    void addNegotiation(const std::string& id, const Negotiation& negotiation);
    void addCall(const std::string& id);
    void addMinds(const Pack& pack, const Scenario& scenario);

    std::vector<SlotInfo> slots_;
    std::vector<CompiledFact> facts_;
    std::map<std::string, script::Symbol, std::less<>> symbols_;
};

/// What the value 0 of a field of one pick is called, unless a choice has that name.
inline constexpr std::string_view kNotPicked = "none";

/// Names that the language has for itself; nothing of a scenario can have them.
[[nodiscard]] const std::vector<std::string>& builtInNames();

}  // namespace dealcraft::content
