#pragma once

#include "script/code.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::script {

enum class Type : std::uint8_t { integer, boolean, word };
enum class Access : std::uint8_t { readOnly, writable };

/// What a name of the script language means.
struct Symbol {
    Type type = Type::integer;
    Access access = Access::readOnly;
    SlotIndex slot = 0;
    std::int32_t from = 0;
    std::int32_t to = 1;
    std::vector<std::string> words = {};   ///< type word: what values 0, 1, … are called
    std::optional<SlotIndex> second = {};  ///< the value is the mean of slot and second (trust); setting it moves both
    std::optional<std::int32_t> constantLess = {};  ///< the value is this constant less the slot (minutes_left)
};

/// The names that a piece of script may use where it stands. Fact names are apart, since only knows() and learn() take
/// them.
class Scope {
public:
    Scope() = default;
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    virtual ~Scope() = default;

    [[nodiscard]] virtual std::optional<Symbol> symbol(std::string_view name) const = 0;
    [[nodiscard]] virtual std::optional<SlotIndex> fact(std::string_view name) const = 0;
    [[nodiscard]] virtual std::vector<std::string> symbolNames() const = 0;
    [[nodiscard]] virtual std::vector<std::string> factNames() const = 0;
};

}  // namespace dealcraft::script
