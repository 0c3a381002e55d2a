#pragma once

#include "base/text.hpp"
#include "sim/call/event.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What the trainee may know in a free visit: part of sim/view.hpp.
namespace dealcraft::sim {

struct TopicView {
    std::uint8_t topic = 0;
    std::string id;
    TextId title = kNoText;
    bool asked = false;
    bool opened = false;  ///< an open question brought something
};
/// A need that was mentioned. stage 1: the symptom; 2: the consequence; 3: the value.
struct NeedView {
    std::uint8_t need = 0;
    std::string id;
    TextId text = kNoText;
    int stage = 1;
    bool accepted = false;  ///< a benefit was accepted for it
};
struct FeatureView {
    std::uint8_t feature = 0;
    std::string id;
    TextId feature_ = kNoText;
    TextId benefit = kNoText;
    bool presented = false;
};
struct EvidenceView {
    std::uint8_t evidence = 0;
    std::string id;
    TextId title = kNoText;
    bool shown = false;
};
struct CommitmentView {
    std::uint8_t commitment = 0;
    std::string id;
    TextId title = kNoText;
    int level = 1;
    bool refused = false;
};
struct HelpView {
    std::uint8_t help = 0;
    std::string id;
    TextId title = kNoText;
};
/// The objection in the room, as far as it can be heard: never its kind.
struct ObjectionView {
    bool acknowledged = false;
    bool clarified = false;
    bool answered = false;
    bool named = false;
};
/// The six steps as the trainee has walked them: VIS-01.
struct StepsView {
    bool opened = false;
    bool probed = false;
    bool presented = false;
    bool committed = false;
};
/// What each kind of move costs, in minutes; places as in Verb from Verb::open on.
struct CallView {
    std::vector<TopicView> topics;
    std::vector<NeedView> needs;
    std::vector<FeatureView> features;
    std::vector<EvidenceView> evidence;  ///< at hand
    std::vector<CommitmentView> commitments;
    std::vector<HelpView> helps;
    std::optional<ObjectionView> objection;
    StepsView steps;
    int unheard = 0;         ///< answers that were not taken up
    TextId heard = kNoText;  ///< the last of them
    std::optional<std::uint8_t> agreed;
    bool agreedDated = false;
    bool company = false;      ///< somebody else can hear
    bool interrupted = false;  ///< somebody came in
};

}  // namespace dealcraft::sim
