#pragma once

#include "base/text.hpp"
#include "content/compiled.hpp"
#include "sim/call/event.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

/// A free visit with the contact's mind laid open: part of scoring/debrief.hpp.
namespace dealcraft::scoring {

using namespace dealcraft::content;

struct RevealedNeed {
    TextId text = kNoText;
    std::array<TextId, 3> say{};  ///< symptom, consequence, value: what he said of it, or would have
    int stage = 0;                ///< how far it was uncovered, 0 to 3
    int importance = 1;
};
struct RevealedTell {
    TextId fact = kNoText;
    bool told = false;
};
struct RevealedObjection {
    std::size_t action = 0;  ///< after which it came up
    ObjectionKind kind = ObjectionKind::doubt;
    ObjectionKind lastKind = ObjectionKind::doubt;  ///< what wrong handling turned it into
    TextId said = kNoText;
    TextId meant = kNoText;                ///< what was behind it
    std::optional<sim::ObjectionEnd> end;  ///< none: it was still there as the visit ended
    std::optional<ObjectionKind> named;    ///< by the trainee, to himself
    std::uint8_t own = kNone;              ///< place among the contact's own; none: one that anybody might have
};
struct RevealedCommitment {
    TextId title = kNoText;
    int level = 1;
    bool granted = false;   ///< his to give
    bool possible = false;  ///< at the end the state would have allowed it
    bool agreed = false;
    bool dated = false;
    bool refused = false;
};
struct RevealedPromise {
    TextId title = kNoText;
    int due = 0;  ///< day of the scenario; 0: done on the spot
    Promise result = Promise::open;
    SlotIndex slot = 0;
};

/// A free visit as it really was: what he had in mind.
struct RevealedCall {
    ActivityIndex activity;
    CastIndex who;
    sim::CallEnd end = sim::CallEnd::no;
    int reachable = 0;  ///< level of the largest commitment that the state allowed at the end
    std::vector<RevealedNeed> needs;
    std::vector<RevealedTell> tells;
    std::vector<RevealedObjection> objections;
    std::vector<RevealedCommitment> commitments;
    std::vector<RevealedPromise> promises;
};

}  // namespace dealcraft::scoring
