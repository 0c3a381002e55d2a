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

/// Checks folders of packs and single files; a file is checked within its pack, and only what is said of it is kept.
[[nodiscard]] Findings findingsOf(const ValidateOptions& options, const content::Rules& house);

/// Makes the edits that the findings offer, again and again until there is none left to make, and writes the files.
/// @return how many edits were made
int fixAll(const ValidateOptions& options, const content::Rules& house);

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
