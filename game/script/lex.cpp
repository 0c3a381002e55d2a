#include "script/lex.hpp"

#include "base/utf8.hpp"

#include <array>
#include <utility>

namespace dealcraft::script {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<std::string_view, 18> kSymbols = {"==", "!=", "<=", ">=", "+=", "-=", "<", ">", "=",
                                                       "+",  "-",  "*",  "/",  "%",  "(",  ")", ",", ";"};
constexpr std::array<Pair, 20> kMeant = {Pair{"&&", "and"}, {"||", "or"}, {"!", "not"}, {"<>", "!="}, {"===", "=="},
                                         {"，", ","},       {"（", "("},  {"）", ")"},  {"＝", "=="}, {"＋", "+"},
                                         {"－", "-"},       {"＞", ">"},  {"＜", "<"},  {"、", ","},  {"×", "*"},
                                         {"÷", "/"},        {"％", "%"},  {"≥", ">="},  {"≤", "<="},  {"≠", "!="}};

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
}

std::size_t nameLength(std::string_view text) {
    std::size_t n = 1;
    const auto continues = [&] {
        return isNamePart(text[n]) || (text[n] == '.' && n + 1 < text.size() && isNameStart(text[n + 1]));
    };
    while (n < text.size() && continues()) { ++n; }
    return n;
}

/// Digits, and whatever clings to them: `1.5` and `3x` are one bad token, not two good ones.
Token numberAt(std::string_view text, std::size_t begin) {
    std::size_t n = 1;
    bool whole = true;
    while (n < text.size() && (isNamePart(text[n]) || text[n] == '.')) { whole = isDigit(text[n++]) && whole; }
    return {whole ? TokenKind::number : TokenKind::bad, begin, text.substr(0, n)};
}

Token otherAt(std::string_view text, std::size_t begin) {
    for (const auto& [written, meant] : kMeant) {
        const bool notEqual = written == "!" && text.starts_with("!=");
        if (text.starts_with(written) && !notEqual) { return {TokenKind::bad, begin, text.substr(0, written.size())}; }
    }
    for (const auto symbol : kSymbols) {
        if (text.starts_with(symbol)) { return {TokenKind::symbol, begin, text.substr(0, symbol.size())}; }
    }
    const auto point = firstCodePoint(text);
    return {TokenKind::bad, begin, text.substr(0, point ? point->bytes : 1)};
}

Token tokenAt(std::string_view text, std::size_t begin) {
    const auto rest = text.substr(begin);
    if (isNameStart(rest[0])) { return {TokenKind::name, begin, rest.substr(0, nameLength(rest))}; }
    if (isDigit(rest[0])) { return numberAt(rest, begin); }
    return otherAt(rest, begin);
}

}  // namespace

std::vector<Token> tokensOf(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t at = 0;
    while (at < text.size()) {
        if (isBlank(text[at])) {
            ++at;
            continue;
        }
        tokens.push_back(tokenAt(text, at));
        at = tokens.back().end();
    }
    tokens.push_back({TokenKind::end, text.size(), {}});
    return tokens;
}

std::string_view meantBy(std::string_view token) {
    for (const auto& [written, meant] : kMeant) {
        if (token == written) { return meant; }
    }
    return {};
}

}  // namespace dealcraft::script
