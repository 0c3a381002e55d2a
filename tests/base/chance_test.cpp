#include "base/chance.hpp"

#include "support/catch.hpp"

#include <array>
#include <numeric>

namespace dealcraft {

namespace {

constexpr std::array<std::uint32_t, 3> kWeights = {20, 0, 80};
constexpr DrawKey kKey{.activity = fnv1a64("visit"), .who = fnv1a64("boss"), .what = fnv1a64("gamble"), .ordinal = 0};

}  // namespace

TEST_CASE("a draw depends on its seed and its key, not on other draws", "[base]") {
    const auto seed = GENERATE(std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{42}, UINT64_MAX);
    KeyedChance alone{seed};
    const auto expected = alone.pick(kWeights, kKey);
    KeyedChance busy{seed};
    for (std::uint32_t i = 1; i < 100; ++i) {
        static_cast<void>(busy.pick(kWeights, {.activity = i, .who = 2, .what = 3, .ordinal = i}));
    }
    CHECK(busy.pick(kWeights, kKey) == expected);
    CHECK(busy.pick(kWeights, kKey) == expected);
}

TEST_CASE("over many seeds, and over many ordinals, each outcome comes as often as it weighs", "[base]") {
    std::array<int, 3> bySeed{};
    std::array<int, 3> byOrdinal{};
    KeyedChance one{7};
    for (std::uint32_t i = 0; i < 20000; ++i) {
        KeyedChance chance{i};
        ++bySeed.at(chance.pick(kWeights, kKey));
        auto key = kKey;
        key.ordinal = i;
        ++byOrdinal.at(one.pick(kWeights, key));
    }
    for (const auto& counts : {bySeed, byOrdinal}) {
        CHECK(counts[1] == 0);
        CHECK(counts[0] > 3700);  // 4000 expected, five standard deviations are 283
        CHECK(counts[0] < 4300);
    }
}

TEST_CASE("draws of different keys are independent", "[base]") {
    int both = 0;
    for (std::uint64_t seed = 0; seed < 20000; ++seed) {
        KeyedChance chance{seed};
        auto other = kKey;
        other.what = fnv1a64("pain");
        both += chance.happens(Percent{5000}, kKey) && chance.happens(Percent{5000}, other) ? 1 : 0;
    }
    CHECK(both > 4700);
    CHECK(both < 5300);
}

TEST_CASE("a search meets every possible combination once, and their weights sum to a million", "[base]") {
    EnumerateChance chance;
    std::uint64_t sum = 0;
    std::vector<std::pair<std::size_t, std::size_t>> seen;
    while (chance.next()) {
        const auto first = chance.pick(kWeights, kKey);
        const std::array<std::uint32_t, 2> more = {1, 3};
        const auto second = first == 0 ? chance.pick(more, kKey) : 9;
        seen.emplace_back(first, second);
        sum += chance.weight();
    }
    CHECK(seen == std::vector<std::pair<std::size_t, std::size_t>>{{0, 0}, {0, 1}, {2, 9}});
    CHECK(sum == 1'000'000);
}

TEST_CASE("an action without luck is met once", "[base]") {
    EnumerateChance chance;
    CHECK(chance.next());
    CHECK(chance.weight() == 1'000'000);
    CHECK_FALSE(chance.next());
}

TEST_CASE("what is certain happens and what is impossible does not", "[base]") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        KeyedChance chance{seed};
        CHECK(chance.happens(Percent{10000}, kKey));
        CHECK_FALSE(chance.happens(Percent{0}, kKey));
    }
}

TEST_CASE("equal seeds give equal streams", "[base]") {
    SampleChance one{5};
    SampleChance other{5};
    SampleChance third{6};
    int same = 0;
    for (int i = 0; i < 100; ++i) {
        const auto drawn = one.below(1000);
        CHECK(drawn == other.below(1000));
        CHECK(drawn < 1000);
        same += drawn == third.below(1000) ? 1 : 0;
    }
    CHECK(same < 10);
}

}  // namespace dealcraft
