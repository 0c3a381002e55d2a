#include "content/yaml/kept_trees.hpp"

#include "content/yaml/bytes_guard.hpp"

namespace dealcraft::content {

ParsedFile parsedFile(const SourceText& source) {
    ParsedFile parsed;
    Findings out{source, parsed.found};
    if (bytesAreSafe(out)) { parsed.tree = parseTree(out); }
    return parsed;
}

std::shared_ptr<const ParsedFile> KeptTrees::of(const SourceText& source) {
    auto& kept = kept_[source.name()];
    if (kept.parsed == nullptr || kept.bytes != source.bytes()) {
        kept = {source.bytes(), std::make_shared<const ParsedFile>(parsedFile(source))};
    }
    return kept.parsed;
}

}  // namespace dealcraft::content
