#pragma once

#include "base/diagnostic.hpp"
#include "content/kept_findings.hpp"
#include "content/yaml/tree.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace dealcraft::content {

/// A file's tree, and what was found wrong on the way to it.
struct ParsedFile {
    std::optional<Tree> tree;  ///< nothing if the file cannot be read
    Diagnostics found;
};

/// Checks a file's bytes and parses it: the guards 2 and 3 of reliability.md §2.
[[nodiscard]] ParsedFile parsedFile(const SourceText& source);

/// The trees of files as they were parsed last, by name: who reads a pack over and over parses only what has changed.
class KeptTrees {
public:
    /// The file's tree: from memory if its bytes are the same as last time, else parsed now and kept.
    [[nodiscard]] std::shared_ptr<const ParsedFile> of(const SourceText& source);
    /// What the checks found when the pack was read last.
    [[nodiscard]] KeptFindings& findings() { return findings_; }

private:
    struct Kept {
        std::string bytes;
        std::shared_ptr<const ParsedFile> parsed;
    };
    std::map<std::string, Kept, std::less<>> kept_;
    KeptFindings findings_;
};

}  // namespace dealcraft::content
