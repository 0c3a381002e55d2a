#pragma once

#include "authoring/edit.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// The entries of a moment that the form view shows and `edited` writes.
namespace dealcraft::authoring {

enum class FormKind : std::uint8_t { text, script, grade, concepts, minutes };

/// One line of the form. Its value is as it stands in the file; a text has one for each language.
struct FormEntry {
    FormKind kind = FormKind::script;
    std::string key;    ///< say, why, effects, grade, concepts, minutes
    std::string owner;  ///< the option that it belongs to; empty: the moment itself
    Place place;
    std::string shape;   ///< of the map in which it stands
    bool there = false;  ///< false: the file lacks it, and writing adds it
    bool alike = false;  ///< a text without languages: the same words in both
    LocalText text;
    std::string value;  ///< of all other kinds; concepts with commas between them
};

struct MomentForm {
    std::vector<FormEntry> entries;
};

/// The form of a moment, in the file of a scenario or of a dialogue.
/// @param activity the activity's id in the scenario; empty: the file is a dialogue's own
/// @return nothing if the file has no such moment
[[nodiscard]] std::optional<MomentForm> momentForm(const Tree& tree, const std::string& activity,
                                                   const std::string& moment);

/// Where a scenario's activity has its moments: the name of a file of dialogues/; empty: in the scenario itself.
[[nodiscard]] std::string dialogueFileOf(const Tree& tree, const std::string& activity);

/// What writing this value means; an empty script, grade, list or number takes the entry out.
/// @param language which of a text's languages has changed
[[nodiscard]] TextEdit editOf(const FormEntry& before, const FormEntry& after, Language language);

}  // namespace dealcraft::authoring
