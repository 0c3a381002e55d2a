#pragma once

#include "base/diagnostic.hpp"
#include "content/pack.hpp"
#include "content/rule_catalogue.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace dealcraft::content {

class KeptTrees;  // content/yaml/kept_trees.hpp

/// What reading a pack gave. `pack` is there if nothing in it is an error; `sources` always holds what could be read.
struct PackReading {
    std::shared_ptr<const Pack> pack;
    /// In place of `pack`, if all errors stand in files of scenarios: the same without those scenarios. For showing
    /// what is whole to the author; it is not to be played.
    std::shared_ptr<const Pack> sound;
    Diagnostics diagnostics;
    Sources sources;
};

/// Reads a pack's folder by the guarded reader (bytes, events with limits, own tree with positions), all files, all
/// errors, and validates it. Refuses links, devices and what is too big, without opening it.
/// @param house the house rules, which the pack's rules.yaml overrides
[[nodiscard]] PackReading readPack(const std::filesystem::path& folder, const Rules& house);

/// The same, parsing only those files whose bytes are not what they were when `trees` saw them last.
[[nodiscard]] PackReading readPack(const std::filesystem::path& folder, const Rules& house, KeptTrees& trees);

/// The same from files in memory: an attempt's kept content, tests, fuzzing. The file `.approved`, if it is among
/// them, is no file of the pack: content/yaml/approvals.hpp.
[[nodiscard]] PackReading readPackFiles(std::vector<PackFile> files, const Rules& house);
[[nodiscard]] PackReading readPackFiles(std::vector<PackFile> files, const Rules& house, KeptTrees& trees);

/// Checks the reader's rules only, on any YAML file: `validate --syntax`.
[[nodiscard]] Diagnostics checkSyntax(const std::filesystem::path& file, Sources& sources);

/// Reads assets/rules.yaml.
struct RulesReading {
    Rules rules;
    Diagnostics diagnostics;
    Sources sources;
};
[[nodiscard]] RulesReading readHouseRules(const std::filesystem::path& file);

}  // namespace dealcraft::content
