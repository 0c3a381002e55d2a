#pragma once

#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/options.hpp"
#include "content/pack.hpp"
#include "content/rule_catalogue.hpp"

#include <memory>
#include <vector>

/// What `validate` finds, and the forms in which it says so.
namespace dealcraft::cli {

/// What checking all the paths found.
struct Findings {
    Diagnostics diagnostics;
    content::Sources sources;
    std::vector<std::shared_ptr<const content::Pack>> packs;

    [[nodiscard]] int count(Severity severity) const;
};

/// What one of the paths of `validate` names: a pack, or one of its files.
struct Target {
    std::filesystem::path pack;  ///< its folder; empty: the file belongs to none
    std::filesystem::path file;  ///< empty: the whole pack
};

/// What the paths name: the packs of a folder, a file within its pack, or the pack of an id.
[[nodiscard]] std::vector<Target> targetsOf(const std::vector<std::filesystem::path>& paths);

/// The paths with the folders of packs in the place of their ids.
[[nodiscard]] std::vector<std::filesystem::path> pathsOf(const Context& context,
                                                         const std::vector<std::filesystem::path>& named);

/// Checks folders of packs and single files; a file is checked within its pack, and only what is said of it is kept.
[[nodiscard]] Findings findingsOf(const ValidateOptions& options, const content::Rules& house);

/// Makes the edits that the findings offer, again and again until there is none left to make, and writes the files.
/// @return how many edits were made
int fixAll(const ValidateOptions& options, const content::Rules& house);

/// Approves the texts of packs and files as they stand, both languages of each together, for DC703.
/// @return how many
int approveAll(const ValidateOptions& options);

/// Adds what the checked pack of the same id breaks for those who have played the last release (DC801).
/// @throws NotThere if the release cannot be read, or none of the checked packs is that pack
void compareWithRelease(const Context& context, Findings& findings, const std::filesystem::path& release,
                        const content::Rules& house);

/// Drops the warnings and pieces of information that an earlier `validate --json` has told already; errors stay.
/// @throws NotThere if the file cannot be read
void dropKnown(Findings& findings, const std::filesystem::path& baseline, Language language);

/// For people: a picture of each place; roots only, what follows from one folded into a line, at most so many of a
/// rule.
void printForPeople(const Context& context, const Findings& findings, bool all);
/// The contract of `validate --json`: docs/authoring/checking.md.
[[nodiscard]] Json findingsJson(const Findings& findings, Language language);
/// SARIF 2.1.0, which code hosts and editors read.
[[nodiscard]] Json findingsSarif(const Findings& findings, Language language);
/// Workflow commands of GitHub Actions: annotations at the lines of a pull request.
void printForGithub(const Findings& findings, Language language);

}  // namespace dealcraft::cli
