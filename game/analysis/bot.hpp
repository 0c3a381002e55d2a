#pragma once

#include "sim/session.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::analysis {

/// Something that plays by itself, through the same moves as a trainee. It is handed the session, not a View, so that
/// playing costs nothing but the choice; what it may look at there is a matter of its kind: docs/mechanics/bots.md.
class Bot {
public:
    Bot() = default;
    Bot(const Bot&) = delete;
    Bot& operator=(const Bot&) = delete;
    virtual ~Bot() = default;

    /// A new play begins: what belongs to the last one is forgotten. What a bot gathers over a whole simulation stays.
    virtual void begin(std::uint64_t seed) = 0;

    /// What it does now. @pre moves are those of the session and not empty
    virtual sim::Action choose(const sim::Session& session, const sim::Moves& moves) = 0;
};

/// A bot by its name, ready for its first play; nothing if there is none of this name. Equal seeds play equally.
[[nodiscard]] std::unique_ptr<Bot> makeBot(std::string_view name, std::uint64_t seed);

/// All names that makeBot knows, sorted.
[[nodiscard]] std::vector<std::string> botNames();

}  // namespace dealcraft::analysis
