#include "content/compiling/scope.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::content {

namespace {

constexpr std::array<std::string_view, 6> kBareNames = {"closeness", "credit", "interest", "mood", "patience", "trust"};

}  // namespace

std::optional<script::Symbol> ScenarioScope::symbol(std::string_view name) const {
    const auto& symbols = layout_.symbols();
    const bool bare = std::ranges::find(kBareNames, name) != kBareNames.end();
    const auto found = bare ? symbols.find(standpoint_.role + "." + std::string{name}) : symbols.find(name);
    if (found != symbols.end()) { return found->second; }
    const auto& minutes = layout_.slots()[kMinutesSlot];
    if (standpoint_.clockRuns && name == "minutes") { return script::Symbol{.slot = kMinutesSlot, .to = minutes.to}; }
    if (standpoint_.clock && name == "minutes_left") {
        return script::Symbol{.slot = kMinutesSlot, .to = *standpoint_.clock, .constantLess = *standpoint_.clock};
    }
    return std::nullopt;
}

std::vector<std::string> ScenarioScope::symbolNames() const {
    std::vector<std::string> names;
    for (const auto& [name, symbol] : layout_.symbols()) { names.push_back(name); }
    if (!standpoint_.role.empty()) { names.insert(names.end(), kBareNames.begin(), kBareNames.end()); }
    if (standpoint_.clockRuns) { names.emplace_back("minutes"); }
    if (standpoint_.clock) { names.emplace_back("minutes_left"); }
    return names;
}

std::vector<std::string> ScenarioScope::factNames() const {
    std::vector<std::string> names;
    for (const auto& fact : layout_.facts()) { names.push_back(fact.id.str()); }
    return names;
}

}  // namespace dealcraft::content
