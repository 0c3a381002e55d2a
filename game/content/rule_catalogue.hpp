#pragma once

#include "base/diagnostic.hpp"
#include "base/text.hpp"

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace dealcraft::content {

/// A rule that content must keep, as authoring.md §4 wants it: defined once, and docs, tests and `explain` come from
/// it.
struct Rule {
    RuleCode code{};
    std::string_view name;  ///< duplicate-key
    Severity severity = Severity::error;
    /// What is said, per language; placeholders are the diagnostic's arguments. The argument `variant` picks among
    /// several.
    std::array<std::string_view, kLanguages> why;
    std::string_view badExample;   ///< a small file or fragment that must fire it
    std::string_view goodExample;  ///< one that must not
};

/// `DC202`.
[[nodiscard]] std::string codeName(RuleCode code);

/// All rules, by code.
[[nodiscard]] std::span<const Rule> allRules();

/// The severity that findings of a rule have unless their place makes it worse; error for a code that no rule has.
[[nodiscard]] Severity severityOfRule(RuleCode code);

/// The texts of the files that diagnostics speak of, by file name; for the lines shown beneath a message.
using Sources = std::map<std::string, std::string, std::less<>>;

/// The one-sentence message and the hint, in a language.
struct Wording {
    std::string message;
    std::string hint;
};
[[nodiscard]] Wording wordingOf(const Diagnostic& diagnostic, Language language);

/// The whole picture: `file:line:col: error[DC202]: …`, the line with a caret line beneath (padded by display width),
/// related places, hint.
[[nodiscard]] std::string rendered(const Diagnostic& diagnostic, const Sources& sources, Language language);

}  // namespace dealcraft::content
