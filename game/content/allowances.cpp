#include "content/allowances.hpp"

#include "content/reporting.hpp"
#include "content/rule_codes.hpp"
#include "content/yaml/source_text.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

namespace dealcraft::content {

namespace {

constexpr std::string_view kMark = "# dealcraft: allow";
constexpr std::string_view kBlanks = " \t\r";

/// One comment that allows a rule to be broken.
struct Allowance {
    std::string code;  ///< as written
    bool reasoned = false;
    int line = 0;  ///< that it speaks of
    Range where;
    bool used = false;
    bool onError = false;  ///< an error cannot be silenced
};

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) { return {}; }
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

bool isComment(std::string_view line) {
    return trimmed(line).starts_with('#');
}

/// The lines of a file with the offset at which each begins.
struct LineAt {
    std::string_view text;
    std::size_t offset = 0;
};

std::vector<LineAt> linesOf(std::string_view text) {
    std::vector<LineAt> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        lines.push_back({text.substr(begin, end - begin), begin});
        begin = end + 1;
    }
    return lines;
}

/// The line that a comment of the line `at` speaks of, both counted from 0.
std::size_t lineMeant(const std::vector<LineAt>& lines, std::size_t at) {
    if (!isComment(lines[at].text)) { return at; }
    while (at < lines.size() && (isComment(lines[at].text) || trimmed(lines[at].text).empty())) { ++at; }
    return at;
}

Allowance allowanceOf(const SourceText& source, const std::vector<LineAt>& lines, std::size_t at, std::size_t place) {
    const auto words = trimmed(lines[at].text.substr(place + kMark.size()));
    const auto code = words.substr(0, words.find_first_of(kBlanks));
    const auto begin = lines[at].offset + place;
    const auto end = begin + trimmed(lines[at].text.substr(place)).size();
    return {.code = std::string{code},
            .reasoned = !trimmed(words.substr(code.size())).empty(),
            .line = static_cast<int>(lineMeant(lines, at)) + 1,
            .where = source.range(begin, end),
            .used = false};
}

std::vector<Allowance> allowancesOf(const std::string& file, const std::string& text) {
    std::vector<Allowance> all;
    if (text.find(kMark) == std::string::npos) { return all; }
    const SourceText source{file, text};
    const auto lines = linesOf(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto place = lines[i].text.find(kMark);
        if (place != std::string_view::npos) { all.push_back(allowanceOf(source, lines, i, place)); }
    }
    return all;
}

using ByFile = std::map<std::string, std::vector<Allowance>, std::less<>>;

/// The comment that allows a finding, if there is one.
Allowance* allowing(ByFile& all, const Diagnostic& d) {
    const auto file = all.find(d.where.file);
    if (file == all.end()) { return nullptr; }
    const auto fits = [&](const Allowance& a) { return a.line == d.where.begin.line && a.code == codeName(d.code); };
    const auto one = std::ranges::find_if(file->second, fits);
    return one == file->second.end() ? nullptr : &*one;
}

std::string_view faultOf(const Allowance& allowance) {
    const auto known = [&](const Rule& rule) { return codeName(rule.code) == allowance.code; };
    if (std::ranges::none_of(allRules(), known)) { return "unknown"; }
    if (allowance.onError) { return "error"; }
    if (!allowance.used) { return "unused"; }
    return allowance.reasoned ? "" : "no_reason";
}

/// Removes those that `gone` marks; `root` follows its finding.
void removeMarked(Diagnostics& found, const std::vector<bool>& gone) {
    std::vector<int> placeOf(found.size(), -1);
    Diagnostics kept;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (gone[i]) { continue; }
        placeOf[i] = static_cast<int>(kept.size());
        kept.push_back(std::move(found[i]));
    }
    for (auto& d : kept) {
        if (d.root >= 0) { d.root = placeOf[static_cast<std::size_t>(d.root)]; }
    }
    found = std::move(kept);
}

ByFile allAllowances(const Sources& sources) {
    ByFile all;
    for (const auto& [file, text] : sources) {
        if (auto list = allowancesOf(file, text); !list.empty()) { all.emplace(file, std::move(list)); }
    }
    return all;
}

void tellFaults(const ByFile& all, Diagnostics& found) {
    const bool broken = hasErrors(found);  // then not all checks were made
    for (const auto& [file, list] : all) {
        for (const auto& allowance : list) {
            const auto fault = faultOf(allowance);
            if (fault.empty() || (broken && fault == "unused")) { continue; }
            found.push_back(finding(rule::kAllowance, fault, allowance.where, {{"found", allowance.code}}));
        }
    }
}

}  // namespace

void applyAllowances(Diagnostics& found, const Sources& sources) {
    auto all = allAllowances(sources);
    if (all.empty()) { return; }
    std::vector<bool> gone(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        auto* const allowance = allowing(all, found[i]);
        if (allowance == nullptr) { continue; }
        gone[i] = found[i].severity != Severity::error;
        allowance->used = true;
        allowance->onError = allowance->onError || !gone[i];
    }
    removeMarked(found, gone);
    tellFaults(all, found);
}

void foldRepeats(Diagnostics& found) {
    std::map<std::tuple<std::string, int, std::string, std::string>, int> first;
    for (std::size_t i = 0; i < found.size(); ++i) {
        auto& d = found[i];
        const auto argument = [&](std::string_view name) {
            const auto one = std::ranges::find(d.arguments, name, [](const auto& pair) { return pair.first; });
            return one == d.arguments.end() ? std::string{} : one->second;
        };
        const int code = static_cast<int>(d.code);
        const bool byName = code == rule::kUnknownTarget || code == rule::kUnknownReference;
        if (!byName || d.root >= 0 || argument("found").empty()) { continue; }
        const auto [place, isNew] =
            first.try_emplace({d.where.file, code, argument("variant"), argument("found")}, static_cast<int>(i));
        if (!isNew) { d.root = place->second; }
    }
}

}  // namespace dealcraft::content
