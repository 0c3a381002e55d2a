#pragma once

#include "analysis/negotiation/domain.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace dealcraft::analysis {

enum class JsonKind : std::uint8_t { null, boolean, number, text, list, object };

/// A JSON document with its numbers as they are written: nothing goes through a double.
struct JsonNode {
    JsonKind kind = JsonKind::null;
    std::string text;               ///< of a string its content, of a number its characters, `true` or `false`
    std::vector<std::string> keys;  ///< of an object, in the order of items; none twice
    std::vector<JsonNode> items;    ///< of a list or an object
};

/// @retval DomainFault with line and column when the text is no JSON, nests deeper than 32, or names a key twice in one
/// object
[[nodiscard]] tl::expected<JsonNode, DomainFault> readJson(std::string_view text);

}  // namespace dealcraft::analysis
