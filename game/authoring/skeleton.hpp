#pragma once

#include "base/text.hpp"
#include "content/pack.hpp"
#include "content/rule_catalogue.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What a trainer begins with: commented files that validate and play at once. Their forms stand in assets/skeletons,
/// whose README says which names they leave open.
namespace dealcraft::authoring {

/// The forms by their path in assets/skeletons: `scenario/visit.yaml`.
using Forms = std::map<std::string, std::string, std::less<>>;

/// What the trainer chose.
struct NewName {
    std::string id;
    LocalText title;
};

/// Files of a pack that are to be written. Empty, with what is lacking, if the pack hasn't what the form needs.
struct Skeleton {
    std::vector<content::PackFile> files;
    std::vector<std::string> lacking;  ///< `two needs of the firm of he_jinda`, as `kind count`
    Diagnostics diagnostics;           ///< of the pack with the new files, if that has errors
    content::Sources sources;          ///< for these
};

/// A pack without scenarios: its cover, a course, people and products.
[[nodiscard]] Skeleton newPack(const Forms& forms, const NewName& name);

/// A scenario for a pack, with the talk and the mind that it needs and the pack lacks.
/// @param files of the pack as it is
/// @param kind dialogue, visit or negotiation
/// @pre the pack has no error, and no scenario of this id
[[nodiscard]] Skeleton newScenario(const Forms& forms, const std::vector<content::PackFile>& files,
                                   const content::Rules& house, std::string_view kind, const NewName& name);

}  // namespace dealcraft::authoring
