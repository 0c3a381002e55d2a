#pragma once

#include "analysis/bot.hpp"

#include <memory>

/// The makers of the bots, one file each. What each does: docs/mechanics/bots.md.
namespace dealcraft::analysis {

[[nodiscard]] std::unique_ptr<Bot> bestBot();        ///< plays the exact solution, where there is one
[[nodiscard]] std::unique_ptr<Bot> carpetBot();      ///< asks everything, openly and closed, in the order of the list
[[nodiscard]] std::unique_ptr<Bot> discounterBot();  ///< meets everything with money and proposes early
[[nodiscard]] std::unique_ptr<Bot> expertBot();      ///< follows the course
/// The expert who also knows what a contact feels: plays on where a review asks what a situation is worth.
[[nodiscard]] std::unique_ptr<Bot> seeingExpertBot();
[[nodiscard]] std::unique_ptr<Bot> firstBot();      ///< takes the first of everything
[[nodiscard]] std::unique_ptr<Bot> greedyBot();     ///< takes what grades best at once
[[nodiscard]] std::unique_ptr<Bot> leastUsedBot();  ///< takes what it has taken least, over all plays
[[nodiscard]] std::unique_ptr<Bot> longestBot();    ///< takes the longest words and the longest moves
[[nodiscard]] std::unique_ptr<Bot> noviceBot();     ///< means well, in the wrong order
[[nodiscard]] std::unique_ptr<Bot>
pitcherBot();  ///< presents at once, one feature after another, then asks for the order
[[nodiscard]] std::unique_ptr<Bot> politeBot();    ///< chats, confirms, helps and never gets to the point
[[nodiscard]] std::unique_ptr<Bot> randomBot();    ///< tries anything
[[nodiscard]] std::unique_ptr<Bot> splitterBot();  ///< bargains by splitting every difference

}  // namespace dealcraft::analysis
