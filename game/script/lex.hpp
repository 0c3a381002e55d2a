#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dealcraft::script {

/// Longer pieces of script are refused: nobody can read them, and nesting is bounded by length.
inline constexpr std::size_t kMaxScriptBytes = 2048;

enum class TokenKind : std::uint8_t { name, number, symbol, bad, end };

/// A word of the script language. A dotted name (`boss.trust`) is one token; `bad` is what the language has no use for.
struct Token {
    TokenKind kind = TokenKind::end;
    std::size_t begin = 0;  ///< bytes from the beginning of the text
    std::string_view text;
    [[nodiscard]] std::size_t end() const { return begin + text.size(); }
};

/// All tokens of a text; the last is of kind `end`.
[[nodiscard]] std::vector<Token> tokensOf(std::string_view text);

/// What an author most probably meant by a token of another language or keyboard: `and` for `&&`, `(` for a full-width
/// bracket. Or empty.
[[nodiscard]] std::string_view meantBy(std::string_view token);

}  // namespace dealcraft::script
