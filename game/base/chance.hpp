#pragma once

#include "base/hash.hpp"
#include "base/quantity.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dealcraft {

/// Names one draw: where it happens, for whom, what is drawn, and which time this is. Made of hashed ids, never of
/// indexes, so an edit of the content keeps the luck of everything else. Source: decisions.md §1.3.
struct DrawKey {
    std::uint64_t activity = 0;  ///< fnv1a64 of the activity's id
    std::uint64_t who = 0;       ///< fnv1a64 of the contact's id, or 0
    std::uint64_t what = 0;      ///< fnv1a64 of what is drawn
    std::uint32_t ordinal = 0;   ///< how often this (who, what) was drawn before; 0 for draws that cannot repeat
    auto operator<=>(const DrawKey&) const = default;
};

/// Where outcomes come from. The simulation asks; what answers is chosen by the caller: play, search or sampling.
class Chance {
public:
    Chance() = default;
    Chance(const Chance&) = delete;
    Chance& operator=(const Chance&) = delete;
    virtual ~Chance() = default;

    /// Which of several outcomes happens.
    /// @param weights one per outcome, in parts of their sum; the sum is from 1 to 2^32 - 1
    /// @return an index into weights, never one of weight 0
    virtual std::size_t pick(std::span<const std::uint32_t> weights, const DrawKey& key) = 0;

    /// Whether a thing of this probability happens (basis points, 0 to 10000).
    bool happens(Percent probability, const DrawKey& key);
};

/// Chance of a play: a pure function of (seed, key). Another draw elsewhere changes nothing here.
class KeyedChance final : public Chance {
public:
    explicit KeyedChance(std::uint64_t seed) : seed_(seed) {}
    std::size_t pick(std::span<const std::uint32_t> weights, const DrawKey& key) override;

private:
    std::uint64_t seed_;
};

/// Chance of a search: follows a given path of outcomes, takes the first possible one beyond it, and remembers what it
/// met. A solver runs the same action once per outcome: `while (chance.next()) { apply(…, chance); use chance.weight()
/// }`.
class EnumerateChance final : public Chance {
public:
    std::size_t pick(std::span<const std::uint32_t> weights, const DrawKey& key) override;

    /// Moves on to the next combination of outcomes. @return false when all have been seen
    bool next();

    /// The probability of the combination just run, in parts per million of 1, as a product rounded down at each draw.
    [[nodiscard]] std::uint64_t weight() const;

private:
    struct Draw {
        std::vector<std::uint32_t> weights;
        std::size_t outcome = 0;
    };
    std::vector<Draw> path_;
    std::size_t depth_ = 0;
    bool started_ = false;
};

/// Chance of bots and sampling: a stream of its own; equal seeds give equal streams.
class SampleChance final : public Chance {
public:
    explicit SampleChance(std::uint64_t seed) : state_(seed) {}
    std::size_t pick(std::span<const std::uint32_t> weights, const DrawKey& key) override;

    /// A number from 0 to bound - 1, each as likely as the other. @pre bound > 0
    std::size_t below(std::size_t bound);

private:
    std::uint64_t word();
    std::uint64_t state_;
};

}  // namespace dealcraft
