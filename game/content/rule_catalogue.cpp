#include "content/rule_catalogue.hpp"

#include "content/reporting.hpp"
#include "content/rules/rule_entry.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <optional>
#include <utility>
#include <vector>

namespace dealcraft::content {

namespace {

std::array<std::span<const RuleEntry>, 6> allEntries() {
    return {syntaxRules(), readingRules(), semanticRules(), judgementRules(), proofRules(), releaseRules()};
}

const RuleEntry* entryOf(RuleCode code) {
    for (const auto entries : allEntries()) {
        const auto found = std::ranges::find(entries, code, [](const RuleEntry& entry) { return entry.rule.code; });
        if (found != entries.end()) { return &*found; }
    }
    return nullptr;
}

/// A code may have wordings in several places: DC107 in what reads a file and in what compiles it.
const RuleVariant* variantOf(RuleCode code, std::string_view name) {
    for (const auto entries : allEntries()) {
        for (const auto& entry : entries) {
            const auto found = std::ranges::find(entry.variants, name, &RuleVariant::name);
            if (entry.rule.code == code && found != entry.variants.end()) { return &*found; }
        }
    }
    const auto* const entry = entryOf(code);
    return entry == nullptr || entry->variants.empty() ? nullptr : &entry->variants.front();
}

/// A placeholder `{name}` at the beginning of a text: its name.
std::optional<std::string_view> placeholderAt(std::string_view text) {
    const auto close = text.find('}');
    if (!text.starts_with('{') || close == std::string_view::npos) { return std::nullopt; }
    const auto name = text.substr(1, close - 1);
    const bool isName =
        !name.empty() && std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
    return isName ? std::optional{name} : std::nullopt;
}

struct Filled {
    std::string text;
    bool complete = true;  ///< every argument was there and not empty
};

Filled filledFrom(std::string_view text, const Diagnostic& diagnostic) {
    Filled out;
    while (!text.empty()) {
        if (const auto name = placeholderAt(text)) {
            const auto value = argumentOf(diagnostic, *name);
            out.complete = out.complete && !value.empty();
            out.text += value;
            text.remove_prefix(name->size() + 2);
        } else {
            out.text += text.front();
            text.remove_prefix(1);
        }
    }
    return out;
}

/// Fills a text, leaving out every `[[…]]` of which an argument is missing.
std::string worded(std::string_view text, const Diagnostic& diagnostic) {
    std::string out;
    while (!text.empty()) {
        const auto open = std::min(text.find("[["), text.size());
        out += filledFrom(text.substr(0, open), diagnostic).text;
        const auto close = text.find("]]", open);
        if (close == std::string_view::npos) { break; }
        const auto optional = filledFrom(text.substr(open + 2, close - open - 2), diagnostic);
        if (optional.complete) { out += optional.text; }
        text.remove_prefix(close + 2);
    }
    while (out.ends_with(' ')) { out.pop_back(); }
    return out;
}

std::vector<Rule> collectedRules() {
    std::vector<Rule> rules;
    for (const auto entries : allEntries()) {
        for (const auto& entry : entries) { rules.push_back(entry.rule); }
    }
    std::ranges::stable_sort(rules, {}, &Rule::code);
    const auto sameCode = [](const Rule& a, const Rule& b) { return a.code == b.code; };
    rules.erase(std::unique(rules.begin(), rules.end(), sameCode), rules.end());
    return rules;
}

}  // namespace

std::string codeName(RuleCode code) {
    return fmt::format("DC{}", static_cast<int>(code));
}

std::span<const Rule> allRules() {
    static const std::vector<Rule> rules = collectedRules();
    return rules;
}

Severity severityOfRule(RuleCode code) {
    const auto* const entry = entryOf(code);
    return entry == nullptr ? Severity::error : entry->rule.severity;
}

Wording wordingOf(const Diagnostic& diagnostic, Language language) {
    const auto* const variant = variantOf(diagnostic.code, argumentOf(diagnostic, "variant"));
    if (variant == nullptr) { return {.message = codeName(diagnostic.code), .hint = {}}; }
    const auto place = static_cast<std::size_t>(language);
    return {.message = worded(variant->message[place], diagnostic), .hint = worded(variant->hint[place], diagnostic)};
}

}  // namespace dealcraft::content
