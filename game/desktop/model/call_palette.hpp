#pragma once

#include "desktop/model/call_words.hpp"
#include "desktop/ui/words.hpp"
#include "sim/action.hpp"
#include "sim/moves.hpp"
#include "sim/view.hpp"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Everything that can be done now in a free visit, sorted by the steps of a visit and put into words.
namespace dealcraft::desktop {

using namespace dealcraft::content;

/// What is chosen once and stays until it is chosen differently.
struct CallChoices {
    std::uint8_t need = kNone;  ///< that a benefit is tied to
    bool needChosen = false;    ///< else the palette proposes one
    sim::DueDate by = sim::DueDate::nextWeek;
    sim::Owner owner = sim::Owner::ours;
};

/// A form of a move that stands beside it: a closed question beside the open one.
struct CallVariant {
    sim::CallAction action;
    int minutes = 0;
};

struct CallMove {
    std::string id;  ///< `ask.money`: the item is `call.move.ask.money`
    std::string title;
    std::string hint;  ///< a line beneath; empty: none
    sim::CallAction action;
    int minutes = 0;
    bool done = false;      ///< asked, presented, shown before; refused, for a commitment
    bool asksBack = false;  ///< is done only when it is chosen twice
    bool spent = false;     ///< has been done and cannot be again: only shown
    int number = -1;        ///< its place among the section's; set by the palette if it is not
    int key = -1;           ///< number of its key; set by the palette if it is not
    std::optional<CallVariant> closed;
    bool openToo = true;  ///< `action` is possible, not only `closed`
};

/// Moves that stand together. `line`: sections of one line stand beside each other.
struct CallSection {
    std::string title;
    int line = 0;
    int columns = 1;
    bool second = false;  ///< its keys are those of the lower row of letters
    std::vector<CallMove> moves;
    int first = -1;  ///< number of the first key; set by the palette if it is not
    int places = 0;  ///< 0: as many as there are moves
};

struct CallPalette {
    std::array<std::vector<CallSection>, kCallSteps> steps;
    std::optional<sim::CallAction> hint;  ///< asking the coach
    bool think = false;                   ///< the silent card may be played
    [[nodiscard]] const std::vector<CallSection>& at(CallStep step) const {
        return steps[static_cast<std::size_t>(step)];
    }
    [[nodiscard]] bool empty(CallStep step) const { return at(step).empty(); }
};

/// What the palette is made of.
struct CallDesk {
    const ui::Words* words = nullptr;
    const CompiledScenario* scenario = nullptr;
    const sim::CallView* view = nullptr;
    const sim::Moves* moves = nullptr;
    std::function<int(const sim::CallAction&)> minutes;
};

[[nodiscard]] CallPalette paletteOf(const CallDesk& desk, const CallChoices& choices);

/// The need that a benefit is tied to now: the chosen one while it is there, else the one that is known best and not
/// met yet; kNone: none.
[[nodiscard]] std::uint8_t needOf(const sim::CallView& view, const CallChoices& choices);

}  // namespace dealcraft::desktop
