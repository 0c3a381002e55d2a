#include "content/fixing.hpp"

#include <algorithm>
#include <vector>

namespace dealcraft::content {

namespace {

/// The edits of one file from its end to its beginning: what stands before an edit does not move then.
std::vector<const Edit*> editsOf(const std::string& file, const Diagnostics& found) {
    std::vector<const Edit*> edits;
    for (const auto& d : found) {
        for (const auto& edit : d.edits) {
            if (edit.where.file == file) { edits.push_back(&edit); }
        }
    }
    std::ranges::stable_sort(edits, std::ranges::greater{}, [](const Edit* e) { return e->where.begin.offset; });
    return edits;
}

}  // namespace

Sources withFixes(const Sources& sources, const Diagnostics& found, int& made) {
    Sources changed;
    made = 0;
    for (const auto& [file, text] : sources) {
        auto fixed = text;
        auto free = fixed.size();  // from here on nothing may be touched any more
        for (const auto* edit : editsOf(file, found)) {
            const auto begin = edit->where.begin.offset;
            const auto end = edit->where.end.offset;
            if (begin > end || end > free) { continue; }
            fixed.replace(begin, end - begin, edit->replacement);
            free = begin;
            ++made;
        }
        if (fixed != text) { changed.emplace(file, std::move(fixed)); }
    }
    return changed;
}

}  // namespace dealcraft::content
