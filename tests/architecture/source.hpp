#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::test {

/// An `#include` as it stands in a file.
struct Include {
    std::string path;
    int line = 0;         ///< from 1
    bool quoted = false;  ///< ours are in quotes, those of others in angle brackets
};

/// An identifier or a number outside of comments, texts and preprocessor lines.
struct Word {
    std::string text;
    int line = 0;  ///< from 1
};

/// A file of the game, read as far as the rules of the architecture need it.
struct Source {
    std::string path;  ///< from the root of the project: `game/sim/session.cpp`
    std::vector<Include> includes;
    std::vector<Word> words;

    /// `sim` for `game/sim/session.cpp`; `main` for what lies in `game/` itself.
    [[nodiscard]] std::string module() const;
    [[nodiscard]] bool isHeader() const;
    /// How others include it: `sim/session.hpp`.
    [[nodiscard]] std::string includedAs() const;
};

/// Takes C++ apart. It knows comments, texts (raw ones too), digit separators; it runs no preprocessor, so both sides
/// of an `#if` count.
[[nodiscard]] Source readSource(std::string path, std::string_view text);

/// Every source below `game/`, in the order of their paths.
[[nodiscard]] std::vector<Source> readGame();

}  // namespace dealcraft::test
