#include "content/yaml/syntax_fault.hpp"

#include "base/utf8.hpp"
#include "content/yaml/findings.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace dealcraft::content {

namespace {

constexpr std::string_view kFullWidthColon = "：";
constexpr std::string_view kColonAndFullWidthBlank = ":\u3000";
constexpr auto kNowhere = std::string_view::npos;

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool isBlockHead(std::string_view text) {
    const auto last = text.find_last_not_of("+-123456789");
    return last != kNowhere && last > 0 && (text[last] == '|' || text[last] == '>') && text[last - 1] == ' ';
}

/// Follows quotes and brackets through a file line by line, without the parser: it must say where a thing opened that
/// never closed.
class OpenScan {
public:
    explicit OpenScan(const SourceText& source) : source_(source) {}

    void run() {
        for (std::size_t number = 1; number <= source_.lineCount(); ++number) { scanLine(number); }
    }

    /// The first quote that doesn't close on its line; kNowhere if all do.
    [[nodiscard]] std::size_t quote() const { return quote_; }
    /// The first quote that closes only at another one, in the middle of a text; kNowhere if there is none.
    [[nodiscard]] std::size_t runningOn() const { return runningOn_; }
    /// The first bracket that never closes, were the quote closed; kNowhere if all do.
    [[nodiscard]] std::size_t bracket() const { return brackets_.empty() ? kNowhere : brackets_.front(); }

private:
    void scanLine(std::size_t number) {
        const auto text = source_.line(number);
        const auto indent = text.find_first_not_of(' ');
        if (indent == kNowhere || (blockIndent_ != kNowhere && indent > blockIndent_)) { return; }
        blockIndent_ = kNowhere;
        start_ = source_.lineStart(number);
        tokenBegins_ = true;
        for (std::size_t at = indent; at < text.size(); ++at) {
            if (text[at] == ' ') { continue; }
            if (text[at] == '#' && (at == 0 || text[at - 1] == ' ')) { break; }
            at = scanMark(text, at);
        }
        if (brackets_.empty() && isBlockHead(text)) { blockIndent_ = indent; }
    }

    /// @return the place of the last byte that was looked at
    std::size_t scanMark(std::string_view text, std::size_t at) {
        const char c = text[at];
        if (tokenBegins_ && (c == '"' || c == '\'')) { return scanQuote(text, at); }
        const bool inBrackets = !brackets_.empty();
        if ((tokenBegins_ || inBrackets) && (c == '{' || c == '[')) {
            brackets_.push_back(start_ + at);
        } else if (inBrackets && (c == '}' || c == ']')) {
            brackets_.pop_back();
            tokenBegins_ = false;
        } else {
            tokenBegins_ = tokenFollows(text, at);
        }
        return at;
    }

    /// Whether a new token may begin behind a comma, a colon or a dash.
    [[nodiscard]] bool tokenFollows(std::string_view text, std::size_t at) const {
        const char c = text[at];
        if (c == ',') { return !brackets_.empty(); }
        const bool blankFollows = at + 1 == text.size() || text[at + 1] == ' ';
        return blankFollows && (c == ':' || (c == '-' && tokenBegins_));
    }

    /// A quote that doesn't close is passed over, so that the brackets behind it still count.
    std::size_t scanQuote(std::string_view text, std::size_t at) {
        const auto close = closingQuote(text, at);
        tokenBegins_ = false;
        if (!close) {
            quote_ = std::min(quote_, start_ + at);
            return at;
        }
        const bool ends = *close + 1 == text.size() || std::string_view{" ,:]}"}.find(text[*close + 1]) != kNowhere;
        if (!ends) { runningOn_ = std::min(runningOn_, start_ + at); }
        return *close;
    }

    const SourceText& source_;
    std::vector<std::size_t> brackets_;
    std::size_t quote_ = kNowhere;
    std::size_t runningOn_ = kNowhere;
    std::size_t blockIndent_ = kNowhere;  ///< of the line that a block text hangs on
    std::size_t start_ = 0;
    bool tokenBegins_ = true;
};

Diagnostic faultAt(const SourceText& source, int code, std::string_view variant, std::size_t offset,
                   std::size_t bytes = 1) {
    const auto text = std::string_view{source.bytes()}.substr(offset, bytes);
    return finding(code, variant, source.range(offset, std::min(offset + bytes, source.bytes().size())),
                   {{"found", shortened(text)}});
}

/// `{zh: "好, en: "Good."}`: the quote closes where the next one should open.
Diagnostic runningOn(const SourceText& source, std::size_t quote) {
    const auto close = closingQuote(source.bytes(), quote).value_or(quote);
    const auto end = source.lineEnd(close);
    const auto behind = std::string_view{source.bytes()}.substr(close + 1, end - close - 1);
    return finding(101, "running_on", source.range(quote, quote + 1), {{"found", shortened(behind)}});
}

std::optional<Diagnostic> unclosed(const SourceText& source, std::size_t offset) {
    OpenScan scan{source};
    scan.run();
    const auto quote = scan.quote();
    const auto bracket = scan.bracket();
    const auto isBefore = [&](std::size_t place) {
        return place != kNowhere && source.lineOf(place) <= source.lineOf(offset);
    };
    if (isBefore(scan.runningOn()) && scan.runningOn() < quote) { return runningOn(source, scan.runningOn()); }
    const bool hasQuote = isBefore(quote);
    const bool hasBracket = bracket != kNowhere && bracket <= offset;
    const bool quoteFirst = hasQuote && (!hasBracket || source.lineOf(quote) <= source.lineOf(bracket));
    if (quoteFirst) { return faultAt(source, 101, "quote", quote); }
    if (hasBracket) { return faultAt(source, 101, "bracket", bracket); }
    return std::nullopt;
}

/// A slip in a key on the line where the parser gave up or just above it.
std::optional<Diagnostic> slipNear(const SourceText& source, std::size_t offset) {
    const auto last = source.lineOf(offset);
    for (auto number = last; number >= 1 && number + 2 > last; --number) {
        const auto text = source.line(number);
        const auto begin = std::min(text.find_first_not_of(" -"), text.size());
        if (const auto slip = slipIn(text.substr(begin))) {
            auto found = faultAt(source, 101, slip->variant, source.lineStart(number) + begin + slip->at, slip->bytes);
            found.arguments.emplace_back("key", slip->key);
            return found;
        }
    }
    return std::nullopt;
}

/// `{zh: 好，en: Good}`: a full-width comma between two entries.
std::optional<Diagnostic> fullWidthComma(const SourceText& source, std::size_t offset) {
    const auto number = source.lineOf(offset);
    const auto text = source.line(number);
    for (const std::string_view comma : {"，", "、", "；"}) {
        for (auto place = text.find(comma); place != kNowhere; place = text.find(comma, place + 1)) {
            auto end = std::min(text.find_first_not_of(' ', place + comma.size()), text.size());
            while (end < text.size() && isWordByte(text[end])) { ++end; }
            const bool keyFollows = end > place + comma.size() && end < text.size() && text[end] == ':';
            if (keyFollows && text.find('{') < place) {
                return faultAt(source, 101, "full_width_comma", source.lineStart(number) + place, comma.size());
            }
        }
    }
    return std::nullopt;
}

/// `{zh: 是, en: Yes, who is it?}`: an entry in braces that is no `key: value`, because a comma ended the text before
/// it.
std::optional<Diagnostic> commaInBraces(const SourceText& source, std::size_t offset) {
    const auto start = source.lineStart(source.lineOf(offset));
    const auto text = source.line(source.lineOf(offset));
    const auto comma = text.substr(0, offset - start + 1).rfind(',');
    if (comma == kNowhere || text.find('{') > comma) { return std::nullopt; }
    const auto begin = text.find_first_not_of(' ', comma + 1);
    const auto end = std::min(text.find_first_of(",}", comma + 1), text.size());
    const bool isEntry = begin >= end || text.substr(begin, end - begin).find(':') != kNowhere;
    return isEntry ? std::nullopt : std::optional{faultAt(source, 101, "comma", start + begin, end - begin)};
}

/// Whether the colon at `offset` is the first one of its line: then the line as a whole stands in the wrong place.
bool endsFirstKey(const SourceText& source, std::size_t offset) {
    const auto number = source.lineOf(offset);
    const auto before = source.line(number).substr(0, offset - source.lineStart(number));
    return before.find(": ") == kNowhere;
}

struct WordsAndVariant {
    std::string_view words;
    std::string_view variant;
};
constexpr std::array kByWords{
    WordsAndVariant{"illegal block entry", "list_on_line"},
    WordsAndVariant{"unknown token", "start"},
    WordsAndVariant{"illegal flow end", "start"},
    WordsAndVariant{"unknown escape", "escape"},
    WordsAndVariant{"bad character found while scanning hex", "escape"},
    WordsAndVariant{"invalid unicode", "escape"},
    WordsAndVariant{"flow not found", "flow"},
    WordsAndVariant{"illegal map key", "indent"},
    WordsAndVariant{"end of map not found", "indent"},
    WordsAndVariant{"end of sequence not found", "indent"},
};

Diagnostic byWords(const SourceText& source, std::size_t offset, std::string_view words) {
    if (source.bytes()[offset] == '*') { return faultAt(source, 107, "alias", offset); }
    if (words.find("anchor") != kNowhere) { return faultAt(source, 107, "anchor", offset); }
    if (words.find("alias") != kNowhere) { return faultAt(source, 107, "alias", offset); }
    if (words.find("tag") != kNowhere) { return faultAt(source, 107, "tag", offset); }
    if (source.bytes()[offset] == ':') {
        return faultAt(source, 101, endsFirstKey(source, offset) ? "indent" : "colon", offset);
    }
    const auto* const known =
        std::ranges::find_if(kByWords, [&](const auto& row) { return words.find(row.words) != kNowhere; });
    const auto point = firstCodePoint(std::string_view{source.bytes()}.substr(offset));
    return faultAt(source, 101, known == kByWords.end() ? "structure" : known->variant, offset,
                   point ? point->bytes : 1);
}

}  // namespace

std::optional<std::size_t> closingQuote(std::string_view bytes, std::size_t open) {
    const char quote = bytes[open];
    for (auto place = open + 1; place < bytes.size() && bytes[place] != '\n'; ++place) {
        if (quote == '"' && bytes[place] == '\\') {
            ++place;
        } else if (bytes[place] == quote) {
            const bool doubled = quote == '\'' && place + 1 < bytes.size() && bytes[place + 1] == quote;
            if (!doubled) { return place; }
            ++place;
        }
    }
    return std::nullopt;
}

std::optional<KeySlip> slipIn(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && isWordByte(text[end])) { ++end; }
    if (end == 0) { return std::nullopt; }
    const auto key = text.substr(0, end);
    const auto rest = text.substr(end);
    const auto blanks = std::min(rest.find_first_not_of(' '), rest.size());
    const auto mark = rest.substr(blanks);
    if (mark.starts_with('=') && !mark.starts_with("==")) { return KeySlip{"equals", end + blanks, 1, key}; }
    if (mark.starts_with(kFullWidthColon)) {
        return KeySlip{"full_width_colon", end + blanks, kFullWidthColon.size(), key};
    }
    if (rest.starts_with(kColonAndFullWidthBlank)) {
        return KeySlip{"full_width_blank", end + 1, kColonAndFullWidthBlank.size() - 1, key};
    }
    const bool tight = rest.starts_with(':') && rest.size() > 1 && rest[1] != ' ' && !rest.starts_with("://");
    if (tight) { return KeySlip{"no_blank", end, 1, key}; }
    return std::nullopt;
}

Diagnostic syntaxFault(const SourceText& source, std::size_t offset, std::string_view words) {
    const auto& bytes = source.bytes();
    const auto last = bytes.find_last_not_of(" \r\n");
    const auto place = std::min(offset, last == std::string::npos ? 0 : last);
    if (auto found = unclosed(source, place)) { return std::move(*found); }
    if (auto found = fullWidthComma(source, place)) { return std::move(*found); }
    if (auto found = commaInBraces(source, place)) { return std::move(*found); }
    if (auto found = slipNear(source, place)) { return std::move(*found); }
    return byWords(source, place, words);
}

}  // namespace dealcraft::content
