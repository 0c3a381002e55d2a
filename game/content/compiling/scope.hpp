#pragma once

#include "content/compiling/slots.hpp"
#include "script/scope.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dealcraft::content {

/// Where a piece of script stands: whom bare `trust` means, and whether a clock runs.
struct Standpoint {
    std::string role;  ///< may be empty: a scenario without cast
    bool clockRuns = false;
    std::optional<int> clock = {};
};

/// The names of a scenario as they are seen from one standpoint.
class ScenarioScope final : public script::Scope {
public:
    ScenarioScope(const SlotLayout& layout, Standpoint standpoint)
        : layout_(layout), standpoint_(std::move(standpoint)) {}

    [[nodiscard]] std::optional<script::Symbol> symbol(std::string_view name) const override;
    [[nodiscard]] std::optional<SlotIndex> fact(std::string_view name) const override { return layout_.factSlot(name); }
    [[nodiscard]] std::vector<std::string> symbolNames() const override;
    [[nodiscard]] std::vector<std::string> factNames() const override;

private:
    const SlotLayout& layout_;
    Standpoint standpoint_;
};

}  // namespace dealcraft::content
