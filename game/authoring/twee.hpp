#pragma once

#include "base/text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Stories of Twine, as its plain form Twee 3 writes them (the Interactive Fiction Technology Foundation's
/// specification, twee-3): passages and the links between them. Macros of story formats are not run; they stay in the
/// text for the author to see.
namespace dealcraft::authoring {

struct TweeLink {
    std::string text;
    std::string target;  ///< name of a passage
};

struct TweePassage {
    std::string name;
    std::vector<std::string> tags;
    std::string text;  ///< without its links
    std::vector<TweeLink> links;
    int line = 0;  ///< of its header, from 1
};

struct TweeStory {
    std::string title;
    std::string start;                  ///< name of the first passage
    std::vector<TweePassage> passages;  ///< without those that are no text: data, scripts, style sheets
    int macros = 0;                     ///< that were left in the texts
};

/// Something in a story that a scenario can't have, or that leads nowhere. `key` is one of assets/lang (`twee.*`).
struct TweeNote {
    std::string key;
    int line = 0;
    std::string detail;
    bool refuses = false;  ///< no scenario can be made of the story as it is
};

/// Whether a note says that no scenario can be made.
[[nodiscard]] bool isRefused(const std::vector<TweeNote>& notes);

/// @param notes what is missing, was left out, or must be mended first; a story without any passage gives `no_passage`
[[nodiscard]] TweeStory readTwee(std::string_view text, std::vector<TweeNote>& notes);

/// A scenario in which each passage is a moment and each link an option: texts in both languages' places, nothing
/// graded yet.
/// @param contact whom the scenario is with; @param concept one of the pack's course
[[nodiscard]] std::string scenarioFromTwee(const TweeStory& story, const std::string& id, const std::string& contact,
                                           const std::string& courseConcept, std::vector<TweeNote>& notes);

}  // namespace dealcraft::authoring
