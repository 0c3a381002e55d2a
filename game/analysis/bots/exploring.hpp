#pragma once

#include "base/chance.hpp"
#include "sim/session.hpp"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace dealcraft::analysis {

/// Explores free visits over many plays: of what a move would bring about, it takes what has come about least. What
/// only a customer says who has been won is never met by chance, so a play goes carefully up to a visit and a move that
/// are drawn: until then it prefers what is judged well.
class Explorer {
public:
    void begin(std::uint64_t seed);

    /// Whether the next decision of this play is a careful one, in visits and between them.
    [[nodiscard]] bool isCareful(const sim::Session& session);
    /// @pre a free visit is running
    [[nodiscard]] sim::Action choose(const sim::Session& session, const sim::Moves& moves);

private:
    /// How far a play goes carefully.
    struct Course {
        std::size_t visit = 0;       ///< all visits before this one
        std::size_t moves = 0;       ///< so many moves of it
        std::size_t afterwards = 0;  ///< then so often, in percent
    };
    /// What a move would bring about.
    struct Outcome {
        sim::Action action;
        std::uint64_t faults = 0;
        std::uint64_t used = 0;
        std::vector<std::uint64_t> keys;
    };

    [[nodiscard]] Course drawnCourse(const sim::CompiledScenario& scenario);
    void consider(const sim::Session& session, const sim::Move& move, bool careful);
    void weigh(const sim::Session& session, const sim::Action& action, bool careful);
    [[nodiscard]] Outcome outcomeOf(const sim::Session& session, const sim::Action& action);
    [[nodiscard]] std::uint64_t usedOf(std::uint64_t key) const;

    std::optional<SampleChance> chance_;
    std::optional<Course> course_;
    sim::ActivityIndex activity_;
    std::size_t visits_ = 0;  ///< that have begun in this play
    std::size_t moves_ = 0;   ///< in the last of them
    std::optional<Outcome> best_;
    std::uint64_t least_ = 0;
    std::unordered_map<std::uint64_t, std::uint64_t> used_;  ///< by key; never walked over
};

}  // namespace dealcraft::analysis
