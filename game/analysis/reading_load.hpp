#pragma once

#include "base/text.hpp"
#include "content/compiled.hpp"
#include "sim/event.hpp"
#include "sim/moves.hpp"
#include "sim/narrator.hpp"
#include "sim/shown.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dealcraft::analysis {

/// How much a trainee has to read in a play: the brief, what is said, the options of each moment, questions and answers
/// of forms, what is learnt. Each option is read once, however often it is offered, and what he says himself he has
/// read as an option; names of moves and of values at a table are left out.
class ReadingLoad {
public:
    explicit ReadingLoad(const content::CompiledScenario& scenario)
        : scenario_(&scenario), known_(scenario.options.size(), false) {}

    /// A new play, told by a narrator of this seed.
    void begin(std::uint64_t seed);
    /// What happened.
    void see(const sim::Event& event);
    /// What could be done next.
    void offered(const sim::Moves& moves);

    /// Characters of all plays so far.
    [[nodiscard]] std::int64_t characters(Language language) const {
        return characters_[static_cast<std::size_t>(language)];
    }

private:
    void read(TextId text);
    void read(const sim::Shown& shown);
    void readForm(content::ActivityIndex activity);

    const content::CompiledScenario* scenario_;
    sim::Narrator narrator_{0};
    content::ActivityIndex activity_;
    std::vector<bool> known_;  ///< options, by their index: read before in this play
    std::array<std::int64_t, kLanguages> characters_{};
};

}  // namespace dealcraft::analysis
