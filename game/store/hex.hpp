#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dealcraft::store {

/// The opposite of hexDigits: exactly 16 lower-case hexadecimal digits.
[[nodiscard]] inline std::optional<std::uint64_t> fromHexDigits(std::string_view text) {
    std::uint64_t value = 0;
    const bool lower = text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    if (text.size() != 16 || !lower) { return std::nullopt; }
    std::from_chars(text.data(), text.data() + text.size(), value, 16);
    return value;
}

}  // namespace dealcraft::store
