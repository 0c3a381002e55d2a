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

    /// none: whatever came about least; fair: nothing bad; strict: nothing but the best.
    enum class Care : std::uint8_t { none, fair, strict };
    /// How careful the next decision of this play is, in visits and between them.
    [[nodiscard]] Care careNow(const sim::Session& session);
    /// @pre a free visit is running
    [[nodiscard]] sim::Action choose(const sim::Session& session, const sim::Moves& moves);

private:
    /// How far a play goes carefully.
    struct Course {
        std::size_t visit = 0;       ///< all visits before this one
        std::size_t moves = 0;       ///< so many moves of it
        std::size_t afterwards = 0;  ///< then fair so often, in percent
    };
    /// What a move would bring about.
    struct Outcome {
        sim::Action action;
        std::uint64_t used = 0;
        std::vector<std::uint64_t> keys;
    };

    [[nodiscard]] Course drawnCourse(const sim::CompiledScenario& scenario);
    void consider(const sim::Session& session, const sim::Move& move, Care care);
    void weigh(const sim::Session& session, const sim::Action& action, Care care);
    [[nodiscard]] Outcome outcomeOf(const sim::Session& before, const sim::Session& after,
                                    const sim::Events& events) const;
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
