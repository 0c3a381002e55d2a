#pragma once

#include "base/diagnostic.hpp"
#include "base/id.hpp"
#include "base/quantity.hpp"
#include "base/text.hpp"
#include "content/talk.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What goes on in a contact's head during a free visit: what he can tell and at which trust, the problems he has, what
/// he objects to. Format: docs/authoring/visits.md.
namespace dealcraft::content {

/// A fact that the contact can tell. `depth` 1 (to anybody) to 4 (in confidence).
struct Tell {
    Located<FactId> fact;
    Name topic;  ///< of the pack's talk, or who, how, when
    int depth = 1;
    std::optional<bool> alone;  ///< only while nobody else hears; none: as the topic
    bool figure = false;        ///< a number: a closed question brings it, once the topic is open
    Script when;
    TextId say = kNoText;
};

/// A problem that the contact has, told in three stages: the complaint, what it costs, what it would be worth to be rid
/// of it.
struct FeltNeed {
    Name need;  ///< of his firm
    Name topic;
    std::optional<int> depth;  ///< none: the need's own
    std::optional<bool> alone;
    Script when;
    TextId symptom = kNoText;
    TextId consequence = kNoText;
    TextId value = kNoText;
    std::vector<Name> servedBy;  ///< features of products
};

/// What may call an objection up.
enum class ObjectionCue : std::uint8_t { opening, topic, feature, benefit, proposal, push };

struct OwnObjection {
    Name id;
    ObjectionKind kind = ObjectionKind::doubt;
    ObjectionCue on = ObjectionCue::benefit;
    Name topic;          ///< for `on: topic`
    Name feature;        ///< for `on: feature`
    bool plain = false;  ///< the words are unmistakable
    Script when;
    TextId say = kNoText;
    TextId clarified = kNoText;
    std::vector<Located<EvidenceId>> evidence;  ///< what settles it; empty: any that fits the claim
    std::vector<Name> outweighedBy;             ///< needs; empty: any accepted benefit
};

/// A small useful thing that the trainee may offer. With `days` it is a promise that has to be kept.
struct Help {
    Name id;
    TextId title = kNoText;
    TextId say = kNoText;
    TextId taken = kNoText;
    std::optional<Days> days;
    bool beyond = false;  ///< not the trainee's to give
    Script when;
};

struct Referral {
    Located<FactId> fact;
    TextId say = kNoText;
};

struct Mind {
    Located<ContactId> contact;
    std::vector<Name> grants;  ///< commitments that are his to give
    int hurry = 0;             ///< -2 patient to 2 pressed
    std::vector<Tell> tells;
    std::vector<FeltNeed> needs;
    std::vector<OwnObjection> objections;
    std::vector<Help> helps;
    std::optional<Referral> referral;
    std::vector<Phrase> phrases;
    Range where;
};

}  // namespace dealcraft::content
