#pragma once

#include "base/diagnostic.hpp"
#include "base/id.hpp"
#include "base/text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What scenarios and talk have in common: names, scripts, grades, kinds and lines.
namespace dealcraft::content {

/// A condition, expression or list of effects in the script language; empty means 'always' or 'nothing'.
using Script = Located<std::string>;
using Name = Located<std::string>;

enum class Grade : std::uint8_t { none, best, good, weak, bad };
enum class ObjectionKind : std::uint8_t { doubt, refusal, indifference, misunderstanding, drawback };  ///< VIS-08
inline constexpr std::size_t kObjectionKinds = 5;
enum class Mood : std::uint8_t { neutral, smile, pleased, doubtful, annoyed, angry, worried, sad, furious };
inline constexpr std::size_t kMoods = 9;

/// What a choice is worth and why; the first verdict whose `when` holds applies.
struct Verdict {
    Script when;
    Grade grade = Grade::none;
    TextId why = kNoText;
    std::vector<Located<ConceptId>> concepts;
    Range where;
};

/// One speaker's words. `mood`: the face that goes with them, or none.
struct Turn {
    Name who;  ///< a role of the cast or `narrator`; empty: the moment's speaker
    std::optional<Mood> mood;
    TextId say = kNoText;
};

/// Alternatives of what is said; the first whose `when` holds.
struct Line {
    Script when;
    std::vector<Turn> turns;
};

}  // namespace dealcraft::content
