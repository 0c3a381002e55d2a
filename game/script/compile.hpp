#pragma once

#include "script/code.hpp"
#include "script/scope.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::script {

/// Why a piece of script is refused.
enum class Fault : std::uint8_t {
    syntax,                 ///< `expected`: what should stand there
    unknownName,            ///< `nearest` if there is one
    unknownFact,            ///< `nearest` if there is one
    unknownWord,            ///< compared with something that has no such value; `known`
    wrongType,              ///< `expected`: integer, boolean or word
    notWritable,            ///< a name that only the game changes
    assignmentInCondition,  ///< `=` where `==` is meant
    outOfRange,             ///< a constant outside the name's range: `expected`
    dividesByZero,
    tooDeep,
};

struct ScriptError {
    Fault fault = Fault::syntax;
    std::size_t begin = 0;  ///< bytes from the beginning of the text
    std::size_t end = 0;
    std::string found = {};
    std::string expected = {};
    std::string nearest = {};
    std::string known = {};
};

/// Where compiled code goes.
struct Output {
    Program& program;
    std::vector<Assignment>& assignments;
    std::vector<ScriptError>& errors;
};

/// Compiles a condition: an expression that is true or false. Empty text is 'always'. After an error the code is empty.
[[nodiscard]] Code compileCondition(std::string_view text, const Scope& scope, const Output& out);

/// Compiles an expression that gives an integer or a truth (1 or 0).
[[nodiscard]] Code compileValue(std::string_view text, const Scope& scope, const Output& out);

/// Compiles a list of effects: `trust += 5, learn(budget), mood = annoyed`. Empty text does nothing.
[[nodiscard]] Effects compileEffects(std::string_view text, const Scope& scope, const Output& out);

}  // namespace dealcraft::script
