#include "content/compiling/script_errors.hpp"

#include "base/assert.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"
#include "script/lex.hpp"

#include <string>
#include <string_view>

namespace dealcraft::content {

namespace {

using script::Fault;
using script::ScriptError;

/// `（` where `(` is meant: the parser expects then what the character stands for.
bool isFullWidth(const ScriptError& error) {
    const std::string_view found = error.found;
    const bool full = found.starts_with("\xEF\xBC") || found.starts_with("\xEF\xBD") || found == "、";  // U+FF00 …
    return full && error.fault == Fault::syntax && script::meantBy(found) == error.expected;
}

/// What the parser says was expected: a kind of thing, or the token itself.
std::string syntaxVariant(const ScriptError& error) {
    if (error.found.empty()) { return "unfinished"; }
    if (error.found == "\"" || error.found == "'") { return "syntax_quote"; }
    if (isFullWidth(error)) { return "syntax_full_width"; }
    for (const auto* kind : {"value", "operator", "effect", "fact"}) {
        if (error.expected == kind) { return "syntax_" + error.expected; }
    }
    return "syntax_token";
}

std::string typeVariant(const ScriptError& error) {
    return "type_" + error.expected;
}

int codeOf(Fault fault) {
    switch (fault) {
        case Fault::unknownName:
        case Fault::unknownFact:
        case Fault::unknownWord: return rule::kUnknownReference;
        case Fault::syntax:
        case Fault::wrongType:
        case Fault::notWritable:
        case Fault::assignmentInCondition:
        case Fault::outOfRange:
        case Fault::dividesByZero:
        case Fault::tooDeep: return rule::kConditionType;
    }
    DEALCRAFT_ASSERT(false);
}

std::string variantOf(const ScriptError& error) {
    switch (error.fault) {
        case Fault::syntax: return syntaxVariant(error);
        case Fault::unknownName: return error.found.find('.') == std::string::npos ? "name" : "name_part";
        case Fault::unknownFact: return "fact";
        case Fault::unknownWord: return "word";
        case Fault::wrongType: return typeVariant(error);
        case Fault::notWritable: return "read_only";
        case Fault::assignmentInCondition: return "assignment";
        case Fault::outOfRange: return "out_of_range";
        case Fault::dividesByZero: return "zero";
        case Fault::tooDeep: return "too_deep";
    }
    DEALCRAFT_ASSERT(false);
}

std::string fixOf(const ScriptError& error) {
    const bool told = error.fault == Fault::assignmentInCondition || isFullWidth(error);
    return told ? error.expected : error.nearest;
}

}  // namespace

void reportScriptErrors(const Script& script, const std::vector<ScriptError>& errors, Diagnostics& found) {
    for (const auto& error : errors) {
        const auto where = placeWithin(script, error.begin, error.end);
        auto made = finding(
            codeOf(error.fault), variantOf(error), where,
            {{"found", error.found}, {"expected", error.expected}, {"nearest", error.nearest}, {"known", error.known}});
        addFix(made, where, error.found.size(), fixOf(error));
        found.push_back(std::move(made));
    }
}

}  // namespace dealcraft::content
