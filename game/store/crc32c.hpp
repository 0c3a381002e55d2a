#pragma once

#include <cstdint>
#include <string_view>

namespace dealcraft::store {

/// CRC-32C (Castagnoli). Finds every single flipped bit and every burst of up to 32 bits in a line.
/// @param before the checksum of what stands before these bytes; 0 at the beginning
/// Source: RFC 3720, appendix B.4.
[[nodiscard]] std::uint32_t crc32c(std::string_view bytes, std::uint32_t before = 0);

}  // namespace dealcraft::store
