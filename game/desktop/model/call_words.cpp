#include "desktop/model/call_words.hpp"

#include "content/format/speech_words.hpp"

#include <array>

namespace dealcraft::desktop {

const char* nameOf(CallStep step) {
    static constexpr std::array<const char*, kCallSteps> kWords{"open",      "ask",  "listen", "present",
                                                                "objection", "help", "commit", "close"};
    return kWords.at(static_cast<std::size_t>(step));
}

const char* nameOf(content::ObjectionKind kind) {
    return content::kObjectionWords[static_cast<std::size_t>(kind)].data();  // a literal, which ends with a zero
}

}  // namespace dealcraft::desktop
