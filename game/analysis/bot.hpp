#pragma once

#include "sim/session.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::analysis {

/// Something that plays by itself, through the same moves as a trainee.
class Bot {
public:
    Bot() = default;
    Bot(const Bot&) = delete;
    Bot& operator=(const Bot&) = delete;
    virtual ~Bot() = default;

    /// What it does now. @pre moves are those of the session and not empty
    virtual sim::Action choose(const sim::Session& session, const sim::Moves& moves) = 0;
};

/// A bot by its name; nothing if there is none of this name. Equal seeds play equally.
[[nodiscard]] std::unique_ptr<Bot> makeBot(std::string_view name, std::uint64_t seed);

/// All names that makeBot knows, sorted. `random` tries anything.
[[nodiscard]] std::vector<std::string> botNames();

}  // namespace dealcraft::analysis
