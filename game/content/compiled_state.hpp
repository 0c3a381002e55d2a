#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "content/compiled_parts.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// What can change in a play: every slot of the state, and whose it is.
namespace dealcraft::content {

/// The four states and the mood of a cast member lie in five consecutive slots in this order.
enum class Stat : std::uint8_t { closeness, credit, interest, patience, mood };
inline constexpr std::size_t kStats = 5;

inline constexpr SlotIndex kMinutesSlot = 0;  ///< used of the running activity's clock
inline constexpr SlotIndex kDaySlot = 1;      ///< of the scenario, from 1

enum class SlotKind : std::uint8_t { clock, stat, fact, variable, unknown, choice, outcome, need, promise, rung };

struct SlotInfo {
    std::string name;  ///< as the script writes it
    SlotKind kind = SlotKind::variable;
    std::int32_t from = 0;
    std::int32_t to = 1;
    std::int32_t start = 0;
    bool hidden = true;  ///< never shown during the play
};

struct CompiledCast {
    std::string role;
    ContactId contact;
    std::uint64_t key = 0;  ///< fnv1a64 of the contact's id
    TextId name = kNoText;
    TextId title = kNoText;
    TextId about = kNoText;
    TextId firm = kNoText;
    std::string portrait;
    SlotIndex firstSlot = 0;
    [[nodiscard]] SlotIndex slot(Stat stat) const {
        return static_cast<SlotIndex>(firstSlot + static_cast<SlotIndex>(stat));
    }
};

struct CompiledFact {
    FactId id;
    TextId text = kNoText;
    int level = 1;
    SlotIndex slot = 0;
};

struct CompiledUnknown {
    std::string id;
    std::uint64_t key = 0;
    SlotIndex slot = 0;
    std::vector<std::string> names;
    std::vector<std::uint32_t> weights;
};

}  // namespace dealcraft::content
