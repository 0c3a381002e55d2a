#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dealcraft {

/// FNV-1a, 64 bits. Source: the offset basis and prime of Fowler, Noll and Vo.
[[nodiscard]] constexpr std::uint64_t fnv1a64(std::string_view bytes, std::uint64_t start = 0xcbf29ce484222325ULL) {
    std::uint64_t hash = start;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3ULL;
    }
    return hash;
}

/// The finaliser of splitmix64 (Steele, Lea, Flood 2014): every input bit moves about half of the output bits.
[[nodiscard]] constexpr std::uint64_t splitmix64(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

/// A hash over a sequence of integers, each taken as eight little-endian bytes: the same on every machine.
class HashChain {
public:
    constexpr HashChain() = default;
    constexpr explicit HashChain(std::uint64_t start) : hash_(start) {}

    constexpr void add(std::uint64_t word) { hash_ = splitmix64(hash_ ^ word) + (hash_ << 1U); }
    constexpr void addSigned(std::int64_t number) { add(static_cast<std::uint64_t>(number)); }
    constexpr void addText(std::string_view text) {
        add(text.size());
        add(fnv1a64(text));
    }
    [[nodiscard]] constexpr std::uint64_t value() const { return splitmix64(hash_); }

private:
    std::uint64_t hash_ = 0x6465616c63726166ULL;
};

/// 16 lower-case hexadecimal digits.
[[nodiscard]] std::string hexDigits(std::uint64_t value);

}  // namespace dealcraft
