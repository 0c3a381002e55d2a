#include "content/reporting.hpp"

#include "base/nearest.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <optional>

namespace dealcraft::content {

namespace {

constexpr std::size_t kFewNames = 24;  // a longer list says less than the nearest name does

std::size_t lengthOf(const Range& where) {
    return where.end.offset - where.begin.offset;
}

/// How many bytes stand between the beginning of a scalar and that of its text: 1 for a quote; nothing if they cannot
/// be matched.
std::optional<std::size_t> marginOf(const Located<std::string>& script) {
    const auto& [value, where] = script;
    if (where.begin.line != where.end.line) { return std::nullopt; }
    if (lengthOf(where) == value.size()) { return 0; }
    return lengthOf(where) == value.size() + 2 ? std::optional<std::size_t>{1} : std::nullopt;
}

}  // namespace

std::string listed(std::span<const std::string> words) {
    std::string all;
    for (const auto& word : words) { all += all.empty() ? word : ", " + word; }
    return all;
}

std::string_view argumentOf(const Diagnostic& diagnostic, std::string_view name) {
    const auto found = std::ranges::find(diagnostic.arguments, name, [](const auto& pair) { return pair.first; });
    return found == diagnostic.arguments.end() ? std::string_view{} : found->second;
}

void addFix(Diagnostic& diagnostic, const Range& where, std::size_t length, std::string replacement) {
    const bool exact = where.begin.line == where.end.line && lengthOf(where) == length && length > 0;
    if (exact && !replacement.empty()) { diagnostic.edits.push_back({where, std::move(replacement)}); }
}

Diagnostic unknownName(int code, std::string_view variant, const Located<std::string>& name,
                       std::span<const std::string> known) {
    const auto nearest = nearestWord(name.value, known).value_or("");
    Arguments arguments = {{"found", name.value}, {"nearest", nearest}};
    if (known.size() <= kFewNames) { arguments.emplace_back("known", listed(known)); }
    auto made = finding(code, variant, name.where, std::move(arguments));
    addFix(made, name.where, name.value.size(), nearest);
    return made;
}

Range placeWithin(const Located<std::string>& script, std::size_t begin, std::size_t end) {
    const auto margin = marginOf(script);
    if (!margin) { return script.where; }
    const std::string_view text = script.value;
    const auto placeAt = [&](std::size_t offset) {
        auto place = script.where.begin;
        place.column += static_cast<int>(*margin + codePointCount(text.substr(0, offset)));
        place.offset += *margin + offset;
        return place;
    };
    const auto last = std::min(end, text.size());
    const auto first = std::min(begin, last);
    return {script.where.file, placeAt(first), placeAt(last)};
}

}  // namespace dealcraft::content
