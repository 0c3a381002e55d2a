#pragma once

#include "base/text.hpp"
#include "content/format/format.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::content {

/// The languages in which the format is described.
enum class Wordings : std::uint8_t { zh, en, both };

/// A name that a pack has given, and what it stands for.
struct KnownName {
    std::string id;
    LocalText title;
};

/// What a pack has names for; content/yaml/known_names.hpp gathers them.
struct KnownNames {
    std::array<std::vector<KnownName>, kThings> of;  ///< by Thing
    std::vector<Language> languages;                 ///< in which every text has to be there; empty: not known
};

/// A JSON Schema (draft 7) of one kind of file, made for yaml-language-server: it completes keys, words and whole
/// pieces, explains them, and marks what is wrong. It takes whatever the readers take; what spans files only they see.
/// @param kind as in FileFormat
/// @param known narrows references to the names of a pack; null: any well-formed name will do
[[nodiscard]] std::string jsonSchemaOf(std::string_view kind, Wordings wordings, const KnownNames* known);

/// The kinds of files, each once.
[[nodiscard]] std::vector<std::string_view> fileKinds();

/// What something is called or described as, in the languages that are wanted.
[[nodiscard]] std::string worded(std::string_view zh, std::string_view en, Wordings wordings, std::string_view between);

}  // namespace dealcraft::content
