#pragma once

#include "content/format/json_schema.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

/// How a JSON Schema is put together: private to content/format.
namespace dealcraft::content::format {

using Json = nlohmann::ordered_json;

struct SchemaTask {
    Wordings wordings = Wordings::both;
    const KnownNames* known = nullptr;
};

/// Under which name a shape stands among the definitions.
[[nodiscard]] std::string definitionOf(std::string_view shape);

/// The schema of what a key holds, without its description.
[[nodiscard]] Json valueSchema(const FormatKey& key, const SchemaTask& task);

/// `{zh: …, en: …}`, or a text of a pack with one language.
[[nodiscard]] Json textSchema(const SchemaTask& task);

/// What a fresh map of a shape begins with: its starter keys with places to fill in, for `defaultSnippets`.
[[nodiscard]] Json snippetsOf(const FormatShape& shape, const SchemaTask& task);

/// What an editor inserts for a fresh `{zh: …, en: …}`.
[[nodiscard]] Json textSnippets(const SchemaTask& task);

}  // namespace dealcraft::content::format
