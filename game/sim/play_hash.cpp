#include "sim/play_hash.hpp"

#include "sim/fields.hpp"

#include <type_traits>

namespace dealcraft::sim {

namespace {

/// Adds every field as an integer, in the visitor's order.
struct Hasher {
    HashChain& chain;

    template <class T>
    void operator()(std::string_view, const T& value) const {
        if constexpr (std::is_same_v<T, Terms>) {
            for (const auto v : value.values) { chain.add(v); }
        } else if constexpr (std::is_enum_v<T>) {
            chain.add(static_cast<std::uint64_t>(value));
        } else if constexpr (std::is_integral_v<T>) {
            chain.addSigned(static_cast<std::int64_t>(value));
        } else {
            chain.add(value.value());
        }
    }
};

template <class Outer>
void addNested(HashChain& chain, const Outer& thing) {
    chain.add(thing.index());
    std::visit(
        [&](const auto& inner) {
            chain.add(inner.index());
            std::visit(
                [&](auto leaf) {
                    Hasher hasher{chain};
                    fields(hasher, leaf);
                },
                inner);
        },
        thing);
}

}  // namespace

PlayHash::PlayHash(const CompiledScenario& scenario, std::uint64_t seed) {
    chain_.add(scenario.rulesHash);
    chain_.add(seed);
}

void PlayHash::add(const Action& action) {
    addNested(chain_, action);
}

void PlayHash::add(const Event& event) {
    addNested(chain_, event);
}

}  // namespace dealcraft::sim
