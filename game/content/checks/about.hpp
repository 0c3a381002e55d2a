#pragma once

#include "content/talk.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::content {

/// What an act is said about, beside the person and the tone.
enum class About : std::uint8_t { nothing, topic, kind, judgement };

inline About aboutOf(Act act) {
    constexpr std::array kOfTopics{Act::askOpen,  Act::askClosed,   Act::shortAnswer, Act::guarded,        Act::deflect,
                                   Act::dontKnow, Act::nothingMore, Act::yesNo,       Act::decisionGuarded};
    constexpr std::array kOfKinds{Act::objection, Act::clarified, Act::eased,
                                  Act::halfEased, Act::grew,      Act::commitRefused};
    if (std::ranges::find(kOfTopics, act) != kOfTopics.end()) { return About::topic; }
    if (std::ranges::find(kOfKinds, act) != kOfKinds.end()) { return About::kind; }
    return act == Act::inner ? About::judgement : About::nothing;
}

}  // namespace dealcraft::content
