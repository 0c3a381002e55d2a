#pragma once

#include "analysis/simulation.hpp"
#include "sim/event.hpp"
#include "sim/narrator.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace dealcraft::analysis {

/// What the plays of a scenario have come to: moments, options, lines, endings, kinds of objection, and every phrase of
/// its free visits.
class Reach {
public:
    explicit Reach(const content::CompiledScenario& scenario);

    /// A new play: its narrator begins anew.
    void begin(std::uint64_t seed);
    void see(const sim::Event& event);

    /// What nobody came to. Only what could be said in this scenario counts: phrases for other people are left out.
    [[nodiscard]] std::vector<Unreached> unreached() const;
    /// By place in the pack's table of texts: whether it was said, by anybody, aloud or within.
    [[nodiscard]] const std::vector<bool>& said() const { return said_; }
    [[nodiscard]] const std::array<bool, content::kObjectionKinds>& objections() const { return objections_; }

    /// What can be said in the scenario's free visits: the words of those who are visited, and the phrases that are for
    /// one of them.
    [[nodiscard]] std::vector<TextId> meant() const;

private:
    [[nodiscard]] bool isMeant(const content::CompiledPhrase& phrase) const;
    [[nodiscard]] unsigned zonesOf(const content::CompiledMind& mind) const;
    void hear(const sim::Event& event);

    const content::CompiledScenario* scenario_;
    /// Words are outside the state: the same visit can be told in many ways, and is, so that not one narrator's choice
    /// but the occasion decides what is reached.
    struct Telling {
        sim::Narrator aloud{0};
        sim::Narrator inner{0};
    };
    static constexpr std::size_t kTellings = 8;
    void hear(const sim::Event& event, Telling& telling);

    std::array<Telling, kTellings> tellings_;
    content::ActivityIndex activity_;
    std::vector<bool> moments_, options_, lines_, endings_, said_;
    std::array<bool, content::kObjectionKinds> objections_{};
};

}  // namespace dealcraft::analysis
