#pragma once

#include "script/parse.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::script {

/// What an expression gives. A truth that is stored somewhere (a variable from 0 to 1, knows()) counts as 1 or 0 in
/// sums and comparisons; one that was worked out (`a > b`) or written (`true`) does not.
struct Meaning {
    Type type = Type::integer;
    bool counts = true;
    std::vector<std::string> words = {};  ///< type word
};

/// Checks an expression against a scope and appends its code. Private to game/script.
class Generator {
public:
    Generator(std::string_view text, const Nodes& nodes, const Scope& scope, Program& program,
              std::vector<ScriptError>& errors)
        : text_(text), nodes_(nodes), scope_(scope), program_(program), errors_(errors) {}

    /// Nothing after an error; the code is of no use then.
    std::optional<Meaning> any(NodeIndex index);
    /// An expression whose value is used as a number, or as a truth.
    bool number(NodeIndex index);
    bool truth(NodeIndex index);
    /// An expression that is compared with, or put into, something of type word.
    bool word(NodeIndex index, const Symbol& like);

    std::optional<Symbol> symbolNamed(std::string_view name, std::size_t begin, std::size_t end);
    std::optional<SlotIndex> factNamed(std::string_view name, std::size_t begin, std::size_t end);
    void load(const Symbol& symbol);
    void emit(Op op, std::int32_t operand = 0);
    void report(Fault fault, NodeIndex index, std::string expected);

private:
    [[nodiscard]] const Node& at(NodeIndex index) const { return nodes_[static_cast<std::size_t>(index)]; }
    std::optional<Meaning> name(const Node& node);
    std::optional<Meaning> knows(const Node& node);
    std::optional<Meaning> arithmetic(const Node& node, Op op);
    std::optional<Meaning> logic(const Node& node, Op op);
    std::optional<Meaning> order(const Node& node);
    std::optional<Meaning> equality(const Node& node);
    std::optional<Meaning> equalValues(const Node& node);
    [[nodiscard]] std::optional<Symbol> wordSymbol(NodeIndex index) const;
    bool unknownPair(const Node& node);
    void fold(std::size_t operands);

    std::string_view text_;
    const Nodes& nodes_;
    const Scope& scope_;
    Program& program_;
    std::vector<ScriptError>& errors_;
};

/// Values that code needs on the stack at once.
[[nodiscard]] std::size_t stackNeeded(const Program& program, Code code);

}  // namespace dealcraft::script
