#include "script/parse.hpp"

#include "base/nearest.hpp"
#include "script/lex.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <utility>

namespace dealcraft::script {

namespace {

struct Operator {
    std::string_view text;
    NodeKind kind;
};

constexpr std::array<Operator, 1> kEither = {{{"or", NodeKind::either}}};
constexpr std::array<Operator, 1> kBoth = {{{"and", NodeKind::both}}};
constexpr std::array<Operator, 7> kComparisons = {{{"==", NodeKind::equal},
                                                   {"!=", NodeKind::notEqual},
                                                   {"<=", NodeKind::lessOrEqual},
                                                   {">=", NodeKind::greaterOrEqual},
                                                   {"<", NodeKind::less},
                                                   {">", NodeKind::greater},
                                                   {"=", NodeKind::equal}}};
constexpr std::array<Operator, 2> kSums = {{{"+", NodeKind::add}, {"-", NodeKind::subtract}}};
constexpr std::array<Operator, 3> kProducts = {
    {{"*", NodeKind::multiply}, {"/", NodeKind::divide}, {"%", NodeKind::remainder}}};

/// Recursive descent. After an error `failed_` is set and every function returns at once; nothing is reported twice.
class Parser {
public:
    Parser(std::string_view text, Nodes& nodes, std::vector<ScriptError>& errors)
        : tokens_(tokensOf(text)), nodes_(nodes), errors_(errors) {}

    NodeIndex wholeExpression();
    std::vector<EffectNode> effects();
    [[nodiscard]] bool atEnd() const { return now().kind == TokenKind::end; }

private:
    NodeIndex either() { return chain(kEither, &Parser::both); }
    NodeIndex both() { return chain(kBoth, &Parser::inverted); }
    NodeIndex inverted();
    NodeIndex comparison();
    NodeIndex sum() { return chain(kSums, &Parser::product); }
    NodeIndex product() { return chain(kProducts, &Parser::negated); }
    NodeIndex negated();
    NodeIndex primary();
    NodeIndex number();
    NodeIndex bracketed();
    NodeIndex call();
    NodeIndex knows();
    std::optional<EffectNode> effect();
    std::optional<EffectNode> learning();
    std::optional<Change> assignmentOperator();
    void skipToComma();

    NodeIndex chain(std::span<const Operator> operators, NodeIndex (Parser::*operand)());
    NodeIndex prefixed(NodeKind kind, NodeIndex (Parser::*operand)());
    [[nodiscard]] std::optional<NodeKind> operatorAmong(std::span<const Operator> operators) const;

    [[nodiscard]] const Token& now() const { return tokens_[at_]; }
    [[nodiscard]] const Token& following() const { return tokens_[std::min(at_ + 1, tokens_.size() - 1)]; }
    [[nodiscard]] bool is(std::string_view text) const {
        return !failed_ && now().kind != TokenKind::bad && now().text == text;
    }
    bool take(std::string_view text);
    void need(std::string_view text);
    NodeIndex fail(ScriptError error);
    NodeIndex failHere(Fault fault, std::string_view expected);
    NodeIndex add(const Node& node);
    NodeIndex join(NodeKind kind, NodeIndex left, NodeIndex right);

    std::vector<Token> tokens_;
    Nodes& nodes_;
    std::vector<ScriptError>& errors_;
    std::size_t at_ = 0;
    int nesting_ = 0;
    bool failed_ = false;
};

bool Parser::take(std::string_view text) {
    if (!is(text)) { return false; }
    ++at_;
    return true;
}

void Parser::need(std::string_view text) {
    if (!take(text)) { failHere(Fault::syntax, text); }
}

NodeIndex Parser::fail(ScriptError error) {
    if (!failed_) { errors_.push_back(std::move(error)); }
    failed_ = true;
    return kNoNode;
}

NodeIndex Parser::failHere(Fault fault, std::string_view expected) {
    const auto& token = now();
    const auto meant = token.kind == TokenKind::bad ? meantBy(token.text) : std::string_view{};
    ScriptError error{.fault = fault, .begin = token.begin, .end = token.end()};
    error.found = std::string{token.text};
    error.expected = std::string{meant.empty() ? expected : meant};
    return fail(std::move(error));
}

NodeIndex Parser::add(const Node& node) {
    if (failed_) { return kNoNode; }
    nodes_.push_back(node);
    return static_cast<NodeIndex>(nodes_.size() - 1);
}

NodeIndex Parser::join(NodeKind kind, NodeIndex left, NodeIndex right) {
    if (failed_) { return kNoNode; }
    const auto& first = nodes_[static_cast<std::size_t>(left)];
    const auto& last = nodes_[static_cast<std::size_t>(right)];
    return add({.kind = kind, .left = left, .right = right, .begin = first.begin, .end = last.end, .name = {}});
}

std::optional<NodeKind> Parser::operatorAmong(std::span<const Operator> operators) const {
    for (const auto& candidate : operators) {
        if (is(candidate.text)) { return candidate.kind; }
    }
    return std::nullopt;
}

NodeIndex Parser::chain(std::span<const Operator> operators, NodeIndex (Parser::*operand)()) {
    auto left = (this->*operand)();
    while (const auto kind = operatorAmong(operators)) {
        ++at_;
        left = join(*kind, left, (this->*operand)());
    }
    return left;
}

NodeIndex Parser::prefixed(NodeKind kind, NodeIndex (Parser::*operand)()) {
    const auto begin = now().begin;
    ++at_;
    if (++nesting_ > kMaxNesting) { return failHere(Fault::tooDeep, {}); }
    const auto inner = (this->*operand)();
    --nesting_;
    if (failed_) { return kNoNode; }
    const auto end = nodes_[static_cast<std::size_t>(inner)].end;
    return add({.kind = kind, .left = inner, .begin = begin, .end = end, .name = {}});
}

NodeIndex Parser::inverted() {
    return is("not") ? prefixed(NodeKind::invert, &Parser::inverted) : comparison();
}

NodeIndex Parser::negated() {
    return is("-") ? prefixed(NodeKind::negate, &Parser::negated) : primary();
}

NodeIndex Parser::comparison() {
    const auto left = sum();
    const auto kind = operatorAmong(kComparisons);
    if (!kind) { return left; }
    if (is("=")) {
        errors_.push_back({.fault = Fault::assignmentInCondition,
                           .begin = now().begin,
                           .end = now().end(),
                           .found = "=",
                           .expected = "=="});
    }
    ++at_;
    const auto joined = join(*kind, left, sum());
    if (operatorAmong(kComparisons)) { return failHere(Fault::syntax, "and"); }
    return joined;
}

NodeIndex Parser::primary() {
    if (failed_) { return kNoNode; }
    if (now().kind == TokenKind::number) { return number(); }
    if (is("(")) { return bracketed(); }
    if (now().kind != TokenKind::name) { return failHere(Fault::syntax, "value"); }
    if (following().text == "(") { return call(); }
    if (meantBy(following().text) == "(") {
        ++at_;
        return failHere(Fault::syntax, "(");
    }
    const bool reserved = is("and") || is("or") || is("not") || is("knows") || is("learn") || is("min") || is("max");
    if (reserved) { return failHere(Fault::syntax, "value"); }
    const auto& token = tokens_[at_++];
    if (token.text == "true" || token.text == "false") {
        return add({.kind = NodeKind::truth,
                    .begin = token.begin,
                    .end = token.end(),
                    .name = {},
                    .value = token.text == "true" ? 1 : 0});
    }
    return add({.kind = NodeKind::name, .begin = token.begin, .end = token.end(), .name = token.text});
}

NodeIndex Parser::number() {
    const auto& token = now();
    std::int32_t value = 0;
    const auto read = std::from_chars(token.text.data(), token.text.data() + token.text.size(), value);
    if (read.ec != std::errc{}) { return failHere(Fault::outOfRange, "-2147483647 … 2147483647"); }
    ++at_;
    return add({.kind = NodeKind::number, .begin = token.begin, .end = token.end(), .name = {}, .value = value});
}

NodeIndex Parser::bracketed() {
    const auto begin = now().begin;
    ++at_;
    if (++nesting_ > kMaxNesting) { return failHere(Fault::tooDeep, {}); }
    const auto inner = either();
    --nesting_;
    const auto end = now().end();
    need(")");
    if (failed_) { return kNoNode; }
    nodes_[static_cast<std::size_t>(inner)].begin = begin;
    nodes_[static_cast<std::size_t>(inner)].end = end;
    return inner;
}

NodeIndex Parser::call() {
    if (is("knows")) { return knows(); }
    if (!is("min") && !is("max")) {
        static const std::vector<std::string> known = {"knows", "max", "min"};
        ScriptError error{
            .fault = Fault::unknownName, .begin = now().begin, .end = now().end(), .found = std::string{now().text}};
        error.nearest = nearestWord(now().text, known).value_or("");
        error.known = "knows, max, min";
        return fail(std::move(error));
    }
    const auto kind = is("min") ? NodeKind::smaller : NodeKind::larger;
    const auto begin = now().begin;
    at_ += 2;
    if (++nesting_ > kMaxNesting) { return failHere(Fault::tooDeep, {}); }
    const auto left = either();
    need(",");
    const auto right = either();
    --nesting_;
    const auto end = now().end();
    need(")");
    return add({.kind = kind, .left = left, .right = right, .begin = begin, .end = end, .name = {}});
}

NodeIndex Parser::knows() {
    at_ += 2;
    if (now().kind != TokenKind::name) { return failHere(Fault::syntax, "fact"); }
    const auto& fact = tokens_[at_++];
    need(")");
    return add({.kind = NodeKind::knows, .begin = fact.begin, .end = fact.end(), .name = fact.text});
}

NodeIndex Parser::wholeExpression() {
    const auto root = either();
    if (!failed_ && !atEnd()) { return failHere(Fault::syntax, "operator"); }
    return root;
}

void Parser::skipToComma() {
    failed_ = false;
    nesting_ = 0;
    for (int open = 0; !atEnd() && (open > 0 || now().text != ","); ++at_) {
        if (now().text == "(") { ++open; }
        if (now().text == ")" && open > 0) { --open; }
    }
}

std::vector<EffectNode> Parser::effects() {
    std::vector<EffectNode> list;
    while (!atEnd()) {
        const auto one = effect();
        if (one && !failed_) { list.push_back(*one); }
        if (!failed_ && !atEnd() && !is(",")) { failHere(Fault::syntax, ","); }
        if (failed_) { skipToComma(); }
        if (take(",") && atEnd()) { failHere(Fault::syntax, "effect"); }
    }
    return list;
}

std::optional<EffectNode> Parser::effect() {
    if (now().kind != TokenKind::name) {
        failHere(Fault::syntax, "effect");
        return std::nullopt;
    }
    if (is("learn")) { return learning(); }
    EffectNode made{
        .change = Change::set, .target = now().text, .begin = now().begin, .end = now().end(), .value = kNoNode};
    ++at_;
    const auto change = assignmentOperator();
    if (!change) { return std::nullopt; }
    made.change = *change;
    made.value = either();
    return made;
}

std::optional<Change> Parser::assignmentOperator() {
    if (take("=")) { return Change::set; }
    if (take("+=")) { return Change::raise; }
    if (take("-=")) { return Change::lower; }
    failHere(Fault::syntax, "=");
    return std::nullopt;
}

std::optional<EffectNode> Parser::learning() {
    ++at_;
    need("(");
    if (failed_) { return std::nullopt; }
    if (now().kind != TokenKind::name) {
        failHere(Fault::syntax, "fact");
        return std::nullopt;
    }
    const auto& fact = tokens_[at_++];
    need(")");
    return EffectNode{
        .change = Change::learn, .target = fact.text, .begin = fact.begin, .end = fact.end(), .value = kNoNode};
}

bool tooLong(std::string_view text, std::vector<ScriptError>& errors) {
    if (text.size() <= kMaxScriptBytes) { return false; }
    ScriptError error{.fault = Fault::tooDeep, .begin = kMaxScriptBytes, .end = text.size()};
    error.expected = std::to_string(kMaxScriptBytes);
    errors.push_back(std::move(error));
    return true;
}

}  // namespace

ParsedExpression parseExpression(std::string_view text, std::vector<ScriptError>& errors) {
    ParsedExpression parsed;
    if (tooLong(text, errors)) { return parsed; }
    Parser parser{text, parsed.nodes, errors};
    parsed.root = parser.wholeExpression();
    return parsed;
}

ParsedEffects parseEffects(std::string_view text, std::vector<ScriptError>& errors) {
    ParsedEffects parsed;
    if (tooLong(text, errors)) { return parsed; }
    Parser parser{text, parsed.nodes, errors};
    parsed.effects = parser.effects();
    return parsed;
}

}  // namespace dealcraft::script
