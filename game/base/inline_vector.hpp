#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>

#include "base/assert.hpp"

namespace dealcraft {

/// A vector that lives where it stands: at most N elements, never on the heap.
template <class T, std::size_t N>
class InlineVector {
public:
    constexpr InlineVector() = default;
    constexpr InlineVector(std::initializer_list<T> items) {
        for (const T& item : items) { push_back(item); }
    }

    constexpr void push_back(const T& item) {
        DEALCRAFT_ASSERT(size_ < N);
        items_[size_++] = item;
    }
    constexpr void append(std::span<const T> items) {
        for (const T& item : items) { push_back(item); }
    }
    constexpr void clear() { size_ = 0; }
    constexpr void pop_back() { --size_; }

    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
    [[nodiscard]] constexpr bool full() const { return size_ == N; }
    [[nodiscard]] constexpr T* begin() { return items_.data(); }
    [[nodiscard]] constexpr T* end() { return items_.data() + size_; }
    [[nodiscard]] constexpr const T* begin() const { return items_.data(); }
    [[nodiscard]] constexpr const T* end() const { return items_.data() + size_; }
    [[nodiscard]] constexpr T& operator[](std::size_t i) { return items_[i]; }
    [[nodiscard]] constexpr const T& operator[](std::size_t i) const { return items_[i]; }
    [[nodiscard]] constexpr const T& back() const { return items_[size_ - 1]; }
    [[nodiscard]] constexpr std::span<const T> span() const { return {items_.data(), size_}; }

    constexpr bool operator==(const InlineVector& other) const { return std::equal(begin(), end(), other.begin(), other.end()); }

private:
    std::array<T, N> items_{};
    std::size_t size_ = 0;
};

}  // namespace dealcraft
