#pragma once

#include <string>
#include <string_view>

namespace dealcraft::content {

/// In which kinds of maps a key may stand, joined by commas: placesOf("goto") is `option, outcome`. Empty if nowhere.
/// A test holds this table against what the readers ask for.
[[nodiscard]] std::string placesOf(std::string_view key);

/// The keys of a kind of map, joined by blanks; empty if there is no such kind.
[[nodiscard]] std::string_view keysOf(std::string_view shape);

}  // namespace dealcraft::content
