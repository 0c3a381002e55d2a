#include "store/crc32c.hpp"

#include <array>

namespace dealcraft::store {
namespace {

using Table = std::array<std::uint32_t, 256>;

constexpr Table makeTable() {
    Table table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit) { rest = (rest >> 1U) ^ ((rest & 1U) != 0 ? 0x82f63b78U : 0U); }
        table.at(byte) = rest;
    }
    return table;
}

constexpr Table kTable = makeTable();

}  // namespace

std::uint32_t crc32c(std::string_view bytes, std::uint32_t before) {
    std::uint32_t rest = ~before;
    for (const char c : bytes) { rest = (rest >> 8U) ^ kTable[(rest ^ static_cast<unsigned char>(c)) & 0xffU]; }
    return ~rest;
}

}  // namespace dealcraft::store
