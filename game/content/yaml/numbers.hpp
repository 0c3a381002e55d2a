#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dealcraft::content {

/// Reads a decimal number of the one form that packs use: `0`, `-12`, `268.50`; no leading zeros, signs, separators,
/// exponents, other bases.
/// @param decimals at most so many digits behind the point; the result is scaled by ten to their power
/// @return nothing for any other form, and above 18 digits
[[nodiscard]] std::optional<std::int64_t> decimal(std::string_view text, int decimals);

/// What somebody who wrote a number in another form (`010`, `0x10`, `1_000`, `10,50`, `1e3`, `１０`, `10%`) should have
/// written; nothing if it can't be told.
[[nodiscard]] std::optional<std::string> plainForm(std::string_view text, int decimals);

/// A scaled number as packs write it: scaledForm(26850, 2) is `268.50`, scaledForm(26800, 2) `268`.
[[nodiscard]] std::string scaledForm(std::int64_t value, int decimals);

}  // namespace dealcraft::content
