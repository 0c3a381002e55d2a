#pragma once

#include "script/compile.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace dealcraft::script {

/// A scope with a few names of every kind, and the values behind them.
class SmallScope final : public Scope {
public:
    [[nodiscard]] std::optional<Symbol> symbol(std::string_view name) const override {
        const auto found = symbols_.find(std::string{name});
        return found == symbols_.end() ? std::nullopt : std::optional{found->second};
    }
    [[nodiscard]] std::optional<SlotIndex> fact(std::string_view name) const override {
        return name == "budget" ? std::optional<SlotIndex>{8} : std::nullopt;
    }
    [[nodiscard]] std::vector<std::string> symbolNames() const override {
        std::vector<std::string> names;
        for (const auto& [name, symbol] : symbols_) { names.push_back(name); }
        return names;
    }
    [[nodiscard]] std::vector<std::string> factNames() const override { return {"budget"}; }

private:
    std::map<std::string, Symbol> symbols_ = {
        {"closeness", {.access = Access::writable, .slot = 0, .to = 100}},
        {"credit", {.access = Access::writable, .slot = 1, .to = 100}},
        {"trust", {.access = Access::writable, .slot = 0, .to = 100, .second = SlotIndex{1}}},
        {"mood",
         {.type = Type::word,
          .access = Access::writable,
          .slot = 2,
          .to = 2,
          .words = {"neutral", "pleased", "annoyed"}}},
        {"wife.mood",
         {.type = Type::word,
          .access = Access::writable,
          .slot = 3,
          .to = 2,
          .words = {"neutral", "pleased", "annoyed"}}},
        {"pain", {.type = Type::word, .slot = 4, .to = 1, .words = {"a", "b"}}},
        {"flag", {.type = Type::boolean, .access = Access::writable, .slot = 5}},
        {"table.volume", {.slot = 6, .to = 5000}},
        {"minutes", {.slot = 7, .to = 1000}},
        {"minutes_left", {.slot = 7, .to = 60, .constantLess = 60}},
    };
};

/// What slots 0 to 8 hold: closeness, credit, mood, wife's mood, pain, flag, volume, minutes, whether the budget is
/// known.
using Values = std::array<std::int32_t, 9>;
inline constexpr Values kUsual = {40, 21, 2, 0, 1, 1, 600, 25, 0};

struct Compiled {
    Program program;
    std::vector<Assignment> assignments;
    std::vector<ScriptError> errors;
    Code code;
    Effects effects;
};

inline Compiled conditionOf(std::string_view text) {
    const SmallScope scope;
    Compiled c;
    c.code = compileCondition(text, scope, {c.program, c.assignments, c.errors});
    return c;
}

inline Compiled valueOf(std::string_view text) {
    const SmallScope scope;
    Compiled c;
    c.code = compileValue(text, scope, {c.program, c.assignments, c.errors});
    return c;
}

inline Compiled effectsOf(std::string_view text) {
    const SmallScope scope;
    Compiled c;
    c.effects = compileEffects(text, scope, {c.program, c.assignments, c.errors});
    return c;
}

/// The values after a list of effects; ranges are the simulation's affair.
inline Values after(std::string_view text, Values values = kUsual) {
    const auto c = effectsOf(text);
    for (const auto& assignment : c.assignments) { values[assignment.slot] = run(c.program, assignment.value, values); }
    return values;
}

}  // namespace dealcraft::script
