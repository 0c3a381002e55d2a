#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dealcraft {

/// A place in a file. Lines and columns count from 1, columns in code points; 0:0 is the file as a whole. `offset`
/// counts bytes from 0.
struct Position {
    int line = 0;
    int column = 0;
    std::size_t offset = 0;
    auto operator<=>(const Position&) const = default;
};

/// A stretch of a file; `end` is just behind its last character.
struct Range {
    std::string file;
    Position begin;
    Position end;
    auto operator<=>(const Range&) const = default;
};

/// A value and where it was written.
template <class T>
struct Located {
    T value{};
    Range where;
};

enum class Severity : std::uint8_t { error, warning, information };

/// The rules that content must keep. Words, severity, reason and examples of each stand in the catalogue
/// (content/rule_catalogue.hpp).
enum class RuleCode : std::uint16_t {};

struct RelatedPlace {
    Range where;
    std::string role;  ///< key of what this place is: `first_use`, `nearest_name` …
};

struct Edit {
    Range where;
    std::string replacement;
};

/// One finding about content. It has no words of its own: the catalogue renders it in zh or en from its arguments.
struct Diagnostic {
    RuleCode code{};
    Severity severity = Severity::error;
    Range where;
    std::vector<std::pair<std::string, std::string>>
        arguments;  ///< placeholders of the rule's texts; `variant` picks among its texts
    std::vector<RelatedPlace> related;
    std::vector<Edit> edits;
    int root = -1;  ///< index of the finding that this one follows from, or -1
};

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] bool hasErrors(const Diagnostics& diagnostics);

}  // namespace dealcraft
