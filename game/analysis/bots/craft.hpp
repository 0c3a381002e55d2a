#pragma once

#include "sim/call/visit.hpp"

#include <cstdint>
#include <optional>

/// What somebody who has sold for years hears and sees in a visit: who knows what, which feature serves which need,
/// which kind of objection he has before him and what settles it. It reads authored content and what has been said,
/// never the contact's numbers.
namespace dealcraft::analysis {

using namespace dealcraft::sim;

/// The least deep thing that the contact can still tell on a topic; nothing if there is none.
struct Untold {
    int depth = 1;
    bool alone = false;
    bool figure = false;       ///< a number, which a closed question brings too
    int left = 0;              ///< so many things can still be told on the topic
    int questionsToNeed = 99;  ///< so many questions on the topic bring a trouble; 99: there is none
};
[[nodiscard]] std::optional<Untold> untoldOn(const Visit& v, std::size_t topic);

/// A feature that serves the need and was not tied to it yet; kNone if there is none. One that can be proved comes
/// first.
[[nodiscard]] std::uint8_t servingFeature(const Visit& v, std::size_t need);

/// A piece of evidence that would settle the objection in the room; kNone if there is none at hand.
[[nodiscard]] std::uint8_t settlingEvidence(const Visit& v);

/// The technique, or the proof, that the kind of the objection in the room asks for. @pre there is one
[[nodiscard]] CallAction rightAnswer(const Visit& v);

/// Evidence at hand that proves something presented and was not shown; kNone if there is none.
[[nodiscard]] std::uint8_t fittingEvidence(const Visit& v);

/// Whether the words of the objection in the room leave no doubt what is meant. @pre there is one
[[nodiscard]] bool isPlain(const Visit& v);

/// The largest commitment that can be proposed now, is his to give, was not refused, and is of at most this level;
/// kNone if there is none.
[[nodiscard]] std::uint8_t commitmentUpTo(const Visit& v, int level);

/// A help that can still be offered and is ours to give; kNone if there is none.
[[nodiscard]] std::uint8_t keepableHelp(const Visit& v);

}  // namespace dealcraft::analysis
