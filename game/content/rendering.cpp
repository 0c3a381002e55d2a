#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "content/reporting.hpp"
#include "content/rule_catalogue.hpp"
#include "content/rules/rule_entry.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <string>

namespace dealcraft::content {

namespace {

constexpr int kLinePlaces = 5;             ///< for line numbers
constexpr std::size_t kContextCells = 90;  ///< of a long line, so much is shown around the place
constexpr std::string_view kCut = "…";

struct Labels {
    std::string_view hint;
    std::string_view fix;
    std::string_view within;
};
constexpr std::array<Labels, kLanguages> kLabels{Labels{"提示：", "修改：换成 “{}”", "位于"},
                                                 Labels{"hint: ", "fix: replace with '{}'", "in"}};

std::string_view severityWord(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::information: return "information";
    }
    return "";
}

/// A line of a source, counted from 1, without its end and the BOM; empty if there is none.
std::string_view sourceLine(std::string_view text, int number) {
    if (text.starts_with("\xEF\xBB\xBF")) { text.remove_prefix(3); }
    for (int i = 1; i < number; ++i) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) { return {}; }
        text.remove_prefix(end + 1);
    }
    auto line = text.substr(0, text.find('\n'));
    if (line.ends_with('\r')) { line.remove_suffix(1); }
    return line;
}

/// The first `count` code points of a text.
std::string_view firstPoints(std::string_view text, std::size_t count) {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < count && bytes < text.size(); ++i) {
        const auto point = firstCodePoint(text.substr(bytes));
        bytes += point ? point->bytes : 1;
    }
    return text.substr(0, bytes);
}

/// A line and the part of it that is marked, of a long one only the surroundings.
struct MarkedLine {
    std::string before;
    std::string marked;
    std::string after;
};

MarkedLine markedLine(std::string_view line, const Range& where) {
    const auto begin = firstPoints(line, static_cast<std::size_t>(std::max(where.begin.column - 1, 0))).size();
    const bool oneLine = where.end.line == where.begin.line;
    const auto end =
        oneLine ? firstPoints(line, static_cast<std::size_t>(std::max(where.end.column - 1, 0))).size() : line.size();
    const auto stop = std::max(begin, end);
    MarkedLine parts{printable(line.substr(0, begin)), printable(line.substr(begin, stop - begin)),
                     printable(line.substr(stop))};
    if (parts.before.size() > kContextCells) {
        const auto points = codePointCount(parts.before);
        const auto cut = firstPoints(parts.before, points - std::min(points, kContextCells / 2)).size();
        if (cut > 0) { parts.before = std::string{kCut} + parts.before.substr(cut); }
    }
    for (auto* const part : {&parts.marked, &parts.after}) {
        const auto kept = firstPoints(*part, kContextCells);
        if (kept.size() < part->size()) { *part = std::string{kept} + std::string{kCut}; }
    }
    return parts;
}

/// The line of a place and beneath it the marks; nothing if the source is not there.
std::string picture(const Range& where, const Sources& sources, char mark, std::string_view note) {
    const auto source = sources.find(where.file);
    if (source == sources.end() || where.begin.line == 0) { return {}; }
    const auto parts = markedLine(sourceLine(source->second, where.begin.line), where);
    const auto indent = std::string(static_cast<std::size_t>(displayWidth(parts.before)), ' ');
    const auto marks = std::string(static_cast<std::size_t>(std::max(displayWidth(parts.marked), 1)), mark);
    auto out = fmt::format("{:{}} | {}{}{}\n", where.begin.line, kLinePlaces, parts.before, parts.marked, parts.after);
    out += fmt::format("{:{}} | {}{}", "", kLinePlaces, indent, marks);
    return out + (note.empty() ? "" : " ") + std::string{note} + "\n";
}

std::string_view roleWords(std::string_view role, Language language) {
    for (const auto roles : {readingRoles(), semanticRoles(), proofRoles(), releaseRoles()}) {
        const auto found = std::ranges::find(roles, role, &RoleWords::role);
        if (found != roles.end()) { return found->words[static_cast<std::size_t>(language)]; }
    }
    return role;
}

std::string head(const Range& where) {
    return fmt::format("{}:{}:{}", printable(where.file), where.begin.line, where.begin.column);
}

std::string relatedPicture(const RelatedPlace& related, const Diagnostic& diagnostic, const Sources& sources,
                           Language language) {
    const auto shown = picture(related.where, sources, '-', roleWords(related.role, language));
    const bool elsewhere = related.where.file != diagnostic.where.file || shown.empty();
    const auto note = shown.empty() ? " " + std::string{roleWords(related.role, language)} : "";
    return (elsewhere ? fmt::format("  --> {}{}\n", head(related.where), note) : "") + shown;
}

std::string pathNote(const Diagnostic& diagnostic, Language language) {
    const auto path = argumentOf(diagnostic, "path");
    const bool worth = path.find(" > ") != std::string_view::npos;
    return worth ? fmt::format("({} {})", kLabels[static_cast<std::size_t>(language)].within, printable(path)) : "";
}

}  // namespace

std::string rendered(const Diagnostic& diagnostic, const Sources& sources, Language language) {
    const auto& labels = kLabels[static_cast<std::size_t>(language)];
    const auto words = wordingOf(diagnostic, language);
    auto out = fmt::format("{}: {}[{}]: {}\n", head(diagnostic.where), severityWord(diagnostic.severity),
                           codeName(diagnostic.code), printable(words.message));
    out += picture(diagnostic.where, sources, '^', pathNote(diagnostic, language));
    for (const auto& related : diagnostic.related) { out += relatedPicture(related, diagnostic, sources, language); }
    if (!words.hint.empty()) { out += fmt::format("  {}{}\n", labels.hint, printable(words.hint)); }
    for (const auto& edit : diagnostic.edits) {
        out += fmt::format("  {}\n", fmt::format(fmt::runtime(labels.fix), printable(edit.replacement)));
    }
    return out;
}

}  // namespace dealcraft::content
