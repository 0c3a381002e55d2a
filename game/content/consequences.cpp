#include "content/consequences.hpp"

#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace dealcraft::content {

namespace {

constexpr int kSyntax = 101;
constexpr int kBadValue = 105;
constexpr int kAmbiguous = 106;

/// Whether a finding is about a value in whose place something else was taken.
bool isGuess(const Diagnostic& d) {
    constexpr std::array kVariants{"range", "integer", "decimal", "quoted_number", "word", "truth"};
    const int code = static_cast<int>(d.code);
    return d.severity == Severity::error && (code == kBadValue || code == kAmbiguous) &&
           std::ranges::find(kVariants, argumentOf(d, "variant")) != kVariants.end();
}

bool isCharacter(const Diagnostic& d) {
    const auto variant = argumentOf(d, "variant");
    return static_cast<int>(d.code) == kSyntax && (variant == "control" || variant == "bidi");
}

/// What a guess may bring about.
struct Consequence {
    std::string_view label;  ///< of the value; empty: any
    int code = 0;
    std::string_view variant;  ///< what the consequence's begins with; empty: any
};
constexpr std::array kConsequences{
    Consequence{"weight", rule::kRubric, "weights"},
    Consequence{"weight", rule::kChance, ""},
    Consequence{"weights", rule::kIssueMismatch, "weights"},
    Consequence{"measure", rule::kRubric, "no_"},
    Consequence{"pick", rule::kUnknownReference, "name"},
    Consequence{"pick", rule::kUnknownReference, "word"},
    Consequence{"pick", rule::kConditionType, "type_"},
    Consequence{"pick", rule::kDeadEnd, "pick"},
    Consequence{"from", rule::kConditionType, "out_of_range"},
    Consequence{"to", rule::kConditionType, "out_of_range"},
    Consequence{"", rule::kConstantCondition, ""},
    Consequence{"", rule::kRangeOverflow, ""},
    Consequence{"", rule::kStuckMenu, ""},
    Consequence{"", rule::kShadowed, "covered"},
    Consequence{"", rule::kDataFlow, ""},
    Consequence{"", rule::kNoAgreement, ""},
    Consequence{"", rule::kRubric, "same_for_all"},
    Consequence{"", rule::kRubric, "never_full"},
};

/// A weight that is an issue's stands under its issue's name.
bool isOf(const Diagnostic& guess, std::string_view label) {
    if (label.empty() || argumentOf(guess, "label") == label) { return true; }
    return label == "weights" && argumentOf(guess, "path").find(" > weights > ") != std::string_view::npos;
}

bool mayFollow(const Diagnostic& d, const Diagnostic& guess) {
    return d.where.file == guess.where.file && std::ranges::any_of(kConsequences, [&](const Consequence& c) {
               return static_cast<int>(d.code) == c.code && argumentOf(d, "variant").starts_with(c.variant) &&
                      isOf(guess, c.label);
           });
}

/// A character that may not be there makes a wrong value of the text around it.
bool holds(const Diagnostic& d, const Diagnostic& character) {
    const auto& at = character.where;
    return static_cast<int>(d.code) != kSyntax && d.where.file == at.file && d.where.begin.offset <= at.begin.offset &&
           at.end.offset <= d.where.end.offset;
}

/// The places of the findings that others may follow from.
template <class Is>
std::vector<std::size_t> placesOf(const Diagnostics& found, Is is) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (is(found[i])) { places.push_back(i); }
    }
    return places;
}

}  // namespace

void foldConsequences(Diagnostics& found) {
    const auto guesses = placesOf(found, isGuess);
    const auto characters = placesOf(found, isCharacter);
    for (auto& d : found) {
        if (d.root >= 0) { continue; }
        const auto inIt = std::ranges::find_if(characters, [&](std::size_t i) { return holds(d, found[i]); });
        if (inIt != characters.end()) { d.root = static_cast<int>(*inIt); }
        if (d.root >= 0 || isGuess(d)) { continue; }
        const auto root = std::ranges::find_if(guesses, [&](std::size_t i) { return mayFollow(d, found[i]); });
        if (root != guesses.end()) { d.root = static_cast<int>(*root); }
    }
}

}  // namespace dealcraft::content
