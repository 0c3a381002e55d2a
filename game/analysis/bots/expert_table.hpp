#pragma once

#include "analysis/bots/dealer_reading.hpp"
#include "analysis/bots/table_sight.hpp"

#include <optional>
#include <vector>

namespace dealcraft::analysis {

/// Bargains as the course says: prepares everything; asks before and between offers; argues only with what fits; shows
/// honest limits; opens high but not absurdly; gives in small steps, each against something, what weighs more for the
/// other side than for us; stays within our rules, and asks the manager only if it pays; knows when to stop.
class ExpertTable {
public:
    using Wish = std::optional<NegotiationAction>;

    /// A new play begins. What could be signed is kept: it may be the same again.
    void forget() { surveyed_ = false; }
    [[nodiscard]] Wish next(const TableSight& sight, SampleChance& chance);

private:
    /// A package that we could sign.
    struct Candidate {
        Terms terms;
        int ours = 0;
        bool needsManager = false;
    };
    /// What a survey depends on, beside the table itself.
    struct Basis {
        const CompiledNegotiation* table = nullptr;
        std::vector<std::int32_t> read;
        bool operator==(const Basis&) const = default;
    };
    void survey(const TableSight& sight, SampleChance& chance);
    void consider(const TableSight& sight, const Terms& terms);
    void plan(const TableSight& sight);
    [[nodiscard]] const Candidate* nearest(int ours) const;
    [[nodiscard]] Wish prepare(const TableSight& sight) const;
    [[nodiscard]] static Wish settle(const TableSight& sight, PreparationPart part, const Terms& terms);
    [[nodiscard]] static Wish ask(const TableSight& sight);
    [[nodiscard]] static Wish argue(const TableSight& sight);
    [[nodiscard]] std::uint8_t furthest(const TableSight& sight, std::uint8_t issue) const;
    [[nodiscard]] Wish showLimit(const TableSight& sight) const;
    [[nodiscard]] static Wish guess(const TableSight& sight, const DealerReading& reading);
    [[nodiscard]] Wish callManager(const TableSight& sight, const DealerReading& reading) const;
    [[nodiscard]] Wish close(const TableSight& sight, const DealerReading& reading) const;
    [[nodiscard]] int aim(const TableSight& sight) const;
    [[nodiscard]] const Candidate* bestOffer(const TableSight& sight, const DealerReading& reading, int least,
                                             int most) const;
    [[nodiscard]] const Candidate* firstOffer(const TableSight& sight, const DealerReading& reading) const;
    [[nodiscard]] const Candidate* nextOffer(const TableSight& sight, const DealerReading& reading) const;
    [[nodiscard]] static int meritOf(const TableSight& sight, const DealerReading& reading, const Candidate& candidate);

    bool surveyed_ = false;  ///< in this play
    Basis basis_;            ///< of the candidates
    std::vector<Candidate> candidates_;
    int most_ = 0;  ///< of what our rules allow, to us
    Terms target_ = allOpen();
    Terms bottom_ = allOpen();
    Terms opening_ = allOpen();
};

}  // namespace dealcraft::analysis
