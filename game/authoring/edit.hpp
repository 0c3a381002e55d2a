#pragma once

#include "authoring/spans.hpp"
#include "base/diagnostic.hpp"
#include "base/text.hpp"

#include <string>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

/// Changes one entry of a YAML file and leaves every other byte as it is: comments, order, quotes, layout.
namespace dealcraft::authoring {

/// The entry is taken out.
struct Nothing {};
/// A word or number of the format: a grade, minutes, a name. Written without quotes where that is safe.
struct Word {
    std::string text;
};
/// A list of such words: concepts.
using Words = std::vector<std::string>;
/// Prose or script; a new one is written in quotes.
struct Prose {
    std::string text;
};

/// What is to stand at a place. A LocalText becomes `{zh: …, en: …}`.
using Wanted = std::variant<Nothing, Word, Words, Prose, LocalText>;

struct TextEdit {
    Place place;        ///< its last step is a key; the value above it is there and is a map
    std::string shape;  ///< of that map, as content/format/format.hpp calls it: says where a new key belongs
    Wanted wanted;
};

/// The file with one entry changed, added or taken out. A value keeps the way in which it was written (plain, quoted,
/// block) where the new one can be written so; else the safest form is taken. The result has been read again: it gives
/// exactly what was wanted, and all else as before.
/// @pre the place's last step is a key, and the map in which it stands is there
/// @retval Diagnostic when the file cannot be read, or when YAML or our reader cannot hold the value
[[nodiscard]] tl::expected<std::string, Diagnostic> edited(const SourceText& source, const TextEdit& edit);
/// The same of a file whose tree is at hand.
[[nodiscard]] tl::expected<std::string, Diagnostic> edited(const SourceText& source, const Tree& tree,
                                                           const TextEdit& edit);

}  // namespace dealcraft::authoring
