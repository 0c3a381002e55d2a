#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The ways in which YAML can write a text. None is checked here: whoever writes one reads it again.
namespace dealcraft::authoring {

enum class ScalarForm : std::uint8_t { plain, doubleQuoted, singleQuoted, literal, folded };

/// Where a text stands.
struct ScalarPlace {
    std::size_t indent = 0;  ///< of the lines of a block text
    bool inBrackets = false;
    std::string_view newline = "\n";
};

[[nodiscard]] std::string written(std::string_view text, ScalarForm form, const ScalarPlace& place);

/// The forms that are worth trying for a text, best first: the one that it had, then the usual ones.
[[nodiscard]] std::vector<ScalarForm> formsFor(std::string_view text, ScalarForm first, const ScalarPlace& place);

}  // namespace dealcraft::authoring
