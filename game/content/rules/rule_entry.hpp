#pragma once

#include "base/text.hpp"
#include "content/rule_catalogue.hpp"

#include <array>
#include <span>
#include <string_view>

/// How the catalogue is written down. Private to game/content: others ask content/rule_catalogue.hpp.
namespace dealcraft::content {

/// Words in each language: zh, en.
using Words = std::array<std::string_view, kLanguages>;

/// What is said when a rule is broken in one particular way: for a diagnostic whose argument `variant` is `name`.
/// `{key}` stands for the diagnostic's argument `key`. What stands in `[[…]]` is left out unless every argument that it
/// names is there and not empty: `[[did you mean '{nearest}'? ]]Known: {known}`. Messages are one sentence without a
/// full stop; a hint says what to do, always.
struct RuleVariant {
    std::string_view name;  ///< empty: what is said when no other variant fits
    Words message;
    Words hint;
};

/// A rule with all its wordings; the first variant is the default.
struct RuleEntry {
    Rule rule;
    std::span<const RuleVariant> variants;
};

/// What a related place is: `first_use` is 'first used here'.
struct RoleWords {
    std::string_view role;
    Words words;
};

/// DC101 and DC107, what no file may hold (rules/syntax_rules.cpp).
[[nodiscard]] std::span<const RuleEntry> syntaxRules();

/// The other DC1xx and what else only the reader reports (rules/reading_rules.cpp).
[[nodiscard]] std::span<const RuleEntry> readingRules();
[[nodiscard]] std::span<const RoleWords> readingRoles();

/// What compile and validate report (rules/semantic_rules.cpp).
[[nodiscard]] std::span<const RuleEntry> semanticRules();
[[nodiscard]] std::span<const RoleWords> semanticRoles();

/// What they report about scripts, negotiations, rubrics and texts (rules/judgement_rules.cpp).
[[nodiscard]] std::span<const RuleEntry> judgementRules();

/// What is proved of scenarios, and what else a pack as a whole must keep (rules/proof_rules.cpp).
[[nodiscard]] std::span<const RuleEntry> proofRules();
[[nodiscard]] std::span<const RoleWords> proofRoles();

/// What is told of what changed since a text was approved or a pack handed on (rules/release_rules.cpp).
[[nodiscard]] std::span<const RuleEntry> releaseRules();
[[nodiscard]] std::span<const RoleWords> releaseRoles();

}  // namespace dealcraft::content
