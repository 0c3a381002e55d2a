#pragma once

#include "content/compiled_call.hpp"
#include "sim/call/event.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace dealcraft::sim {

/// What a contact keeps in mind from visit to visit.
struct MindState {
    std::uint32_t told = 0;      ///< bits of his tells
    std::uint16_t objected = 0;  ///< bits of his own objections that came up
    std::uint8_t accepted = 0;   ///< bits of needs for which a benefit was accepted
    std::uint8_t rests = 0;      ///< bits of objection kinds that were only half settled, or grew
    std::uint8_t visits = 0;
    std::array<std::uint16_t, kMaxHelps> due{};  ///< day on which a promise falls due; 0: none
    bool operator==(const MindState&) const = default;
};

/// The objection that stands in the room.
struct OpenObjection {
    ObjectionKind kind = ObjectionKind::doubt;
    std::uint8_t own = kNone;
    std::uint8_t feature = kNone;
    bool acknowledged = false;
    bool clarified = false;
    bool answered = false;
    bool whole = true;   ///< no step was left out
    bool named = false;  ///< the silent card was played
    bool grown = false;
    bool operator==(const OpenObjection&) const = default;
};

/// What was heard last and has not been taken up.
struct Heard {
    std::uint8_t tell = kNone;
    std::uint8_t need = kNone;
    std::uint8_t stage = 0;
    bool operator==(const Heard&) const = default;
};

enum class Opening : std::uint8_t { none, skipped, done };

struct CallState {
    Opening opening = Opening::none;
    std::uint8_t smallTalks = 0;
    std::uint8_t questions = 0;
    std::uint8_t unheard = 0;  ///< answers that were not taken up
    Heard heard;
    std::uint16_t openTopics = 0;   ///< bits of topics on which an open question brought something
    std::uint16_t askedTopics = 0;  ///< bits of topics that were asked about
    std::uint32_t claimed = 0;      ///< bits of features that were presented
    std::array<std::uint8_t, kMaxFeatures> presentedTo{};  ///< bits of needs, by feature
    std::uint32_t shown = 0;                               ///< bits of evidence that was shown
    std::uint32_t evidence = 0;                            ///< bits of evidence at hand
    std::uint16_t company = 0;                             ///< bits of the cast: who hears
    std::uint8_t interruptionsBegun = 0;                   ///< bits
    std::uint8_t interruptionsOver = 0;
    std::uint16_t refused = 0;    ///< bits of commitments
    std::uint8_t agreed = kNone;  ///< the largest commitment
    bool dated = false;
    bool warned = false;
    bool referred = false;
    CallEnd end = CallEnd::no;
    std::optional<OpenObjection> objection;
    bool operator==(const CallState&) const = default;
};

}  // namespace dealcraft::sim
