#pragma once

#include "content/format/format_key.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The pack format as one table of plain data: which keys each kind of map has, and what each may hold. The messages of
/// the readers, the JSON Schemas and docs/authoring/reference.md all come from it; a test holds it against the readers.
namespace dealcraft::content {

/// Further keys of a map, by the word that another of its keys holds: those of `type: plan`.
struct FormatVariant {
    std::string_view word;
    std::string_view shape;  ///< what such a map is called from then on
    std::span<const FormatKey> keys{};
    std::string_view starter{};
};

/// A kind of map.
struct FormatShape {
    std::string_view name;
    std::string_view zh;
    std::string_view en;
    std::span<const FormatKey> keys{};
    std::string_view starter{};   ///< the keys, with blanks between, that a fresh one begins with; empty: those needed
    Thing defines = Thing::none;  ///< what its `id` names
    std::string_view by{};        ///< the key that decides between the variants
    std::span<const FormatVariant> variants{};
    bool listsWords = false;  ///< its keys are words of an enumeration: nobody puts such a key in a wrong place
};

/// A kind of file. talk.yaml and talk/*.yaml are one kind of two shapes.
struct FileFormat {
    std::string_view kind;  ///< what its first line names: dealcraft-KIND
    std::string_view path;  ///< where it stands in a pack
    std::string_view root;  ///< the shape of the whole
    std::string_view zh;
    std::string_view en;
};
/// In the order in which files are read: languages before texts, dialogues before the scenarios that name them.
[[nodiscard]] std::span<const FileFormat> fileFormats();
/// The kind of a file by its path in a pack; nothing for a file that a pack hasn't.
[[nodiscard]] const FileFormat* fileFormatOf(std::string_view path);

/// All kinds of maps, in the order of the reference page.
[[nodiscard]] std::span<const FormatShape* const> allShapes();
/// @return nothing if there is no such kind of map
[[nodiscard]] const FormatShape* shapeOf(std::string_view name);

/// The keys that a map has: those of its shape, and those of the variant that `word` names.
[[nodiscard]] std::vector<const FormatKey*> keysOf(const FormatShape& shape, std::string_view word);
/// All keys of a kind of map, as messages call it, whatever variant; none if there is no such kind.
[[nodiscard]] std::vector<std::string_view> keysOf(std::string_view shape);
/// In which kinds of maps a key may stand, joined by commas: placesOf("goto") is `option, outcome`. Empty if nowhere.
[[nodiscard]] std::string placesOf(std::string_view key);

}  // namespace dealcraft::content
