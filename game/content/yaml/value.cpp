#include "content/yaml/value.hpp"

#include "base/id.hpp"
#include "base/nearest.hpp"
#include "content/version.hpp"
#include "content/yaml/numbers.hpp"
#include "content/yaml/syntax_fault.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

namespace dealcraft::content {

namespace {

/// Plain words that other YAML readers take for a truth: for which one; empty if they don't.
std::string_view truthMeant(std::string_view text) {
    constexpr std::array kTrue{"yes", "on", "y", "true"};
    constexpr std::array kFalse{"no", "off", "n", "false"};
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (std::ranges::find(kTrue, lower) != kTrue.end()) { return "true"; }
    return std::ranges::find(kFalse, lower) != kFalse.end() ? "false" : "";
}

bool hasForm(std::string_view text, NameForm form) {
    switch (form) {
        case NameForm::script: return isScriptName(text);
        case NameForm::file: return isFileName(text);
        case NameForm::courseConcept: return isConceptName(text);
        case NameForm::version: return isVersion(text);
        case NameForm::module:
            return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
    }
    return false;
}

std::string_view variantOf(NameForm form) {
    switch (form) {
        case NameForm::script: return "script_name";
        case NameForm::file: return "file_name";
        case NameForm::courseConcept: return "concept_name";
        case NameForm::module: return "module_name";
        case NameForm::version: return "version";
    }
    return "";
}

struct BracketPair {
    std::string_view open;
    std::string_view close;
};
constexpr std::array kFullWidthBrackets{BracketPair{"【", "】"}, BracketPair{"［", "］"}, BracketPair{"〔", "〕"},
                                        BracketPair{"｛", "｝"}};

const BracketPair* fullWidthBracket(std::string_view text) {
    const auto* const found =
        std::ranges::find_if(kFullWidthBrackets, [&](const BracketPair& p) { return text.starts_with(p.open); });
    return found == kFullWidthBrackets.end() ? nullptr : found;
}

/// `【a，b】` as `[a, b]`; nothing if it doesn't end as it begins.
std::optional<std::string> asList(std::string_view text, const BracketPair& pair) {
    if (!text.ends_with(pair.close)) { return std::nullopt; }
    std::string inner{text.substr(pair.open.size(), text.size() - pair.open.size() - pair.close.size())};
    for (const std::string_view comma : {"，", "、"}) {
        for (auto at = inner.find(comma); at != std::string::npos; at = inner.find(comma, at)) {
            inner.replace(at, comma.size(), ", ");
        }
    }
    return "[" + inner + "]";
}

std::string joinedWords(std::span<const std::string_view> words) {
    std::string out;
    for (const auto word : words) { out += (out.empty() ? "" : ", ") + std::string{word}; }
    return out;
}

}  // namespace

bool Value::holdsText() const {
    const auto kind = node().kind;
    return kind == NodeKind::plain || kind == NodeKind::quoted || kind == NodeKind::block;
}

bool Value::wrongKind(std::string_view variant) const {
    const auto& found = node();
    if (found.kind == NodeKind::empty) {
        const bool written = found.extent.end > found.extent.begin;
        auto made = finding(written ? 106 : 105, written ? "null" : "empty");
        made.severity = Severity::error;
        if (!written && !found.key.empty()) { made.where = document_->source.range(found.keyExtent); }
        document_->out.add(std::move(made));
        return false;
    }
    const auto slip = holdsText() ? slipIn(found.text) : std::nullopt;
    if (slip && variant == "not_map") {
        report(101, slip->variant, {{"key", std::string{slip->key}}});
    } else if (variant == "not_list" && found.kind == NodeKind::plain && fullWidthBracket(found.text) != nullptr) {
        reportFullWidthList();
    } else {
        report(105, variant);
    }
    return false;
}

/// `criteria: 【opening】`
void Value::reportFullWidthList() const {
    const auto& pair = *fullWidthBracket(node().text);
    auto made = finding(105, "full_width_list", {{"mark", std::string{pair.open}}});
    const auto list = asList(node().text, pair);
    const bool oneLine = node().extent.end - node().extent.begin == node().text.size();
    if (list && oneLine) { made.edits.push_back({made.where, *list}); }
    document_->out.add(std::move(made));
}

std::string Value::text() const {
    if (!isText()) { return {}; }
    if (node().kind == NodeKind::plain && !truthMeant(node().text).empty()) { report(106, "text"); }
    if (node().text.empty()) { report(105, "empty"); }
    if (node().text.find('\n') != std::string::npos) { report(105, "one_line"); }
    return node().text;
}

Located<std::string> Value::name(NameForm form) const {
    if (!isText()) { return {.value = {}, .where = where()}; }
    if (!hasForm(node().text, form)) {
        report(105, variantOf(form));
        return {.value = {}, .where = where()};
    }
    return {.value = text(), .where = where()};
}

Located<std::string> Value::script() const {
    if (!isText()) { return {.value = {}, .where = where()}; }
    return {.value = node().text, .where = where()};
}

int Value::integer(Limits limits) const {
    return static_cast<int>(number(0, limits));
}

Money Value::money() const {
    return Money{number(2, kMoneyInFen)};
}

Percent Value::percent() const {
    return Percent{number(2, kPercentInBasisPoints)};
}

std::int64_t Value::number(int decimals, Limits limits) const {
    if (!isText()) { return limits.from; }
    const auto value = node().kind == NodeKind::plain ? decimal(node().text, decimals) : std::nullopt;
    if (value && *value >= limits.from && *value <= limits.to) { return *value; }
    return reportNumber(decimals, limits);
}

/// @return the number that is most probably meant, so that nothing else looks wrong only because of this one
std::int64_t Value::reportNumber(int decimals, Limits limits) const {
    const auto within = [&](std::int64_t number) { return std::clamp(number, limits.from, limits.to); };
    Arguments arguments{{"from", scaledForm(limits.from, decimals)}, {"to", scaledForm(limits.to, decimals)}};
    if (const auto read = decimal(node().text, decimals)) {
        report(105, node().kind == NodeKind::plain ? "range" : "quoted_number", std::move(arguments));
        return within(*read);
    }
    const bool tooLong = node().text.find_first_not_of("-0123456789") == std::string::npos && node().text.size() > 18;
    if (tooLong) {
        report(105, "range", std::move(arguments));
        return limits.to;
    }
    const auto wanted = plainForm(node().text, decimals);
    if (wanted) { arguments.emplace_back("wanted", *wanted); }
    auto made = finding(105, decimals == 0 ? "integer" : "decimal", std::move(arguments));
    if (wanted) { made.edits.push_back({made.where, *wanted}); }
    document_->out.add(std::move(made));
    return within(wanted ? decimal(*wanted, decimals).value_or(limits.from) : limits.from);
}

bool Value::truth() const {
    if (!isText()) { return false; }
    const bool plain = node().kind == NodeKind::plain;
    if (plain && (node().text == "true" || node().text == "false")) { return node().text == "true"; }
    const auto meant = plain ? truthMeant(node().text) : std::string_view{};
    auto made = finding(meant.empty() ? 105 : 106, "truth");
    made.severity = Severity::error;
    if (!meant.empty()) {
        made.arguments.emplace_back("nearest", meant);
        made.edits.push_back({made.where, std::string{meant}});
    }
    document_->out.add(std::move(made));
    return meant == "true";
}

std::optional<std::size_t> Value::wordAmong(std::span<const std::string_view> words) const {
    if (!isText()) { return std::nullopt; }
    const auto placeOf = [&](std::string_view word) -> std::optional<std::size_t> {
        const auto found = std::ranges::find(words, word);
        return found == words.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - words.begin())};
    };
    if (const auto place = placeOf(node().text)) { return place; }
    auto made = finding(105, "word", {{"known", joinedWords(words)}});
    const std::vector<std::string> known{words.begin(), words.end()};
    const auto nearest = document_->out.full() ? std::nullopt : nearestWord(shortened(node().text), known);
    if (nearest) {
        made.arguments.emplace_back("nearest", *nearest);
        made.edits.push_back({made.where, *nearest});
    }
    document_->out.add(std::move(made));
    return nearest ? placeOf(*nearest) : std::nullopt;
}

std::size_t Value::oneOf(std::span<const std::string_view> words) const {
    return wordAmong(words).value_or(0);
}

LocalText Value::localWords() const {
    return readLocalWords(*this);
}

std::vector<Value> Value::children() const {
    std::vector<Value> found;
    found.reserve(node().entries);
    for (NodeIndex i = at_ + 1; i < node().past; i = document_->tree[i].past) {
        if (!document_->tree[i].duplicate) { found.emplace_back(*document_, i); }
    }
    return found;
}

std::string Value::label() const {
    if (!node().key.empty()) { return node().key; }
    for (NodeIndex i = at_; i-- > 0;) {
        const auto& other = document_->tree[i];
        if (other.past > at_ && !other.key.empty()) { return other.key; }
    }
    return {};
}

/// The names on the way to this value: keys, and the ids of list entries.
std::string Value::path() const {
    std::string out;
    const auto& tree = document_->tree;
    for (NodeIndex i = 1; i <= at_;) {
        if (tree[i].past <= at_) {
            i = tree[i].past;
            continue;
        }
        auto name = tree[i].key;
        for (NodeIndex child = i + 1; name.empty() && tree[i].kind == NodeKind::map && child < tree[i].past;
             child = tree[child].past) {
            if (tree[child].key == "id") { name = shortened(tree[child].text); }
        }
        if (!name.empty()) { out += (out.empty() ? "" : " > ") + name; }
        ++i;
    }
    return out;
}

Diagnostic Value::finding(int code, std::string_view variant, Arguments arguments) const {
    arguments.emplace_back("label", label());
    arguments.emplace_back("found", shortened(node().text));
    auto made = content::finding(code, variant, where(), std::move(arguments));
    made.arguments.emplace_back("path", path());
    return made;
}

void Value::report(int code, std::string_view variant, Arguments arguments) const {
    if (!document_->out.full()) { document_->out.add(finding(code, variant, std::move(arguments))); }
}

}  // namespace dealcraft::content
