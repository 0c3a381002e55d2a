#pragma once

#include "base/diagnostic.hpp"
#include "content/yaml/source_text.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace dealcraft::content {

/// What is wrong with a file that the parser gave up on: the mistake that people most probably made, at the place where
/// they made it. The parser's own words are never shown.
/// @param offset where the parser gave up
/// @param words  what the parser said, by which its kinds of error are told apart
[[nodiscard]] Diagnostic syntaxFault(const SourceText& source, std::size_t offset, std::string_view words);

/// A slip in how a key is written, by the text that stands where `key: value` should: `=`, a full-width colon, a colon
/// without a blank.
struct KeySlip {
    std::string_view variant;  ///< of DC101
    std::size_t at = 0;        ///< of the wrong character, in bytes
    std::size_t bytes = 1;
    std::string_view key;
};
[[nodiscard]] std::optional<KeySlip> slipIn(std::string_view text);

/// Where the quoted text ends that begins at `open`: the place of the closing quote. Nothing if it doesn't close on its
/// line.
[[nodiscard]] std::optional<std::size_t> closingQuote(std::string_view bytes, std::size_t open);

}  // namespace dealcraft::content
