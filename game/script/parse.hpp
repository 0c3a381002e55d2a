#pragma once

#include "script/compile.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::script {

/// Brackets, `not` and signs within each other, at most so many.
inline constexpr int kMaxNesting = 24;

enum class NodeKind : std::uint8_t {
    number,
    truth,
    name,
    knows,
    negate,
    invert,
    add,
    subtract,
    multiply,
    divide,
    remainder,
    less,
    lessOrEqual,
    greater,
    greaterOrEqual,
    equal,
    notEqual,
    both,
    either,
    smaller,
    larger
};

using NodeIndex = std::int32_t;
inline constexpr NodeIndex kNoNode = -1;

/// A part of an expression; its operands stand before it in the list.
struct Node {
    NodeKind kind = NodeKind::number;
    NodeIndex left = kNoNode;  ///< the only operand of negate and invert
    NodeIndex right = kNoNode;
    std::size_t begin = 0;  ///< bytes from the beginning of the text
    std::size_t end = 0;
    std::string_view name;   ///< of kinds name and knows; points into the text
    std::int32_t value = 0;  ///< of kinds number and truth
};

using Nodes = std::vector<Node>;

enum class Change : std::uint8_t { set, raise, lower, learn };

/// One of a list of effects. `target` is the name that changes, or the fact that is learnt.
struct EffectNode {
    Change change = Change::set;
    std::string_view target;
    std::size_t begin = 0;  ///< of the target
    std::size_t end = 0;
    NodeIndex value = kNoNode;
};

struct ParsedExpression {
    Nodes nodes;
    NodeIndex root = kNoNode;  ///< none after an error
};

struct ParsedEffects {
    Nodes nodes;
    std::vector<EffectNode> effects;  ///< those that could be read
};

/// Reads an expression. What it cannot read is added to `errors`.
[[nodiscard]] ParsedExpression parseExpression(std::string_view text, std::vector<ScriptError>& errors);

/// Reads a list of effects; after one that it cannot read it goes on with the next. An empty text is an empty list.
[[nodiscard]] ParsedEffects parseEffects(std::string_view text, std::vector<ScriptError>& errors);

}  // namespace dealcraft::script
