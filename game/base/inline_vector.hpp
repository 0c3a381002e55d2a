#pragma once

#include "base/assert.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <type_traits>

namespace dealcraft {

/// A vector that lives where it stands: at most N elements, never on the heap. Copying it costs what it holds, not what
/// it could hold.
template <class T, std::size_t N>
class InlineVector {
    static_assert(std::is_trivially_destructible_v<T>, "elements are forgotten, not destroyed");

public:
    InlineVector() {}  // NOLINT(modernize-use-equals-default): the storage stays as it is
    InlineVector(std::initializer_list<T> items) { append({items.begin(), items.size()}); }
    InlineVector(const InlineVector& other) { append(other.span()); }
    InlineVector& operator=(const InlineVector& other) {
        if (this == &other) { return *this; }
        clear();
        append(other.span());
        return *this;
    }
    ~InlineVector() = default;

    /// @return the new element, so that it can be filled where it stands
    T& push_back(const T& item) {  // NOLINT(readability-identifier-naming): as the standard calls it
        DEALCRAFT_ASSERT(size_ < N);
        return *std::construct_at(items_ + size_++, item);
    }
    void append(std::span<const T> items) {
        DEALCRAFT_ASSERT(items.size() <= N - size_);
        std::uninitialized_copy_n(items.data(), items.size(), items_ + size_);
        size_ += static_cast<std::uint32_t>(items.size());
    }
    void clear() { size_ = 0; }
    void pop_back() { --size_; }  // NOLINT(readability-identifier-naming)

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] bool full() const { return size_ == N; }
    [[nodiscard]] T* begin() { return items_; }
    [[nodiscard]] T* end() { return items_ + size_; }
    [[nodiscard]] const T* begin() const { return items_; }
    [[nodiscard]] const T* end() const { return items_ + size_; }
    [[nodiscard]] T& operator[](std::size_t i) { return items_[i]; }
    [[nodiscard]] const T& operator[](std::size_t i) const { return items_[i]; }
    [[nodiscard]] const T& back() const { return items_[size_ - 1]; }
    [[nodiscard]] std::span<const T> span() const { return {items_, size_}; }

    bool operator==(const InlineVector& other) const { return std::equal(begin(), end(), other.begin(), other.end()); }

private:
    std::uint32_t size_ = 0;
    union {
        T items_[N];  // NOLINT(modernize-avoid-c-arrays): raw room, elements are made as they come
    };
};

}  // namespace dealcraft
