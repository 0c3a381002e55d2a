#include "script/generate.hpp"

#include "base/assert.hpp"
#include "base/nearest.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace dealcraft::script {

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) {
        if (word.empty()) { continue; }
        all += all.empty() ? word : ", " + word;
    }
    return all;
}

/// A long list says nothing; the nearest name does.
std::string knownIfFew(const std::vector<std::string>& words) {
    return words.size() <= 16 ? joined(words) : std::string{};
}

/// The only name with dots that ends with a part: who writes `brochure` means `prepare.bring.brochure`. Empty if there
/// is none, or more than one.
std::string nameEndingWith(std::string_view part, const std::vector<std::string>& names) {
    const auto ending = "." + std::string{part};
    const auto ends = [&](const std::string& name) { return name.ends_with(ending); };
    const auto found = std::ranges::find_if(names, ends);
    const bool only = found != names.end() && std::none_of(std::next(found), names.end(), ends);
    return only ? *found : std::string{};
}

int operandsOf(Op op) {
    switch (op) {
        case Op::push:
        case Op::load: return 0;
        case Op::negate:
        case Op::invert: return 1;
        case Op::add:
        case Op::subtract:
        case Op::multiply:
        case Op::divide:
        case Op::remainder:
        case Op::less:
        case Op::lessOrEqual:
        case Op::equal:
        case Op::both:
        case Op::either:
        case Op::smaller:
        case Op::larger: return 2;
    }
    DEALCRAFT_ASSERT(false);
}

}  // namespace

std::size_t stackNeeded(const Program& program, Code code) {
    int depth = 0;
    int most = 0;
    for (const auto& instruction : std::span{program}.subspan(code.first, code.count)) {
        depth += 1 - operandsOf(instruction.op);
        most = std::max(most, depth);
    }
    return static_cast<std::size_t>(most);
}

void Generator::emit(Op op, std::int32_t operand) {
    program_.push_back({op, operand});
    fold(static_cast<std::size_t>(operandsOf(op)));
}

/// An operation on constants becomes its result.
void Generator::fold(std::size_t operands) {
    if (operands == 0 || program_.size() <= operands) { return; }
    const auto tail = program_.end() - static_cast<std::ptrdiff_t>(operands) - 1;
    const bool constant = std::all_of(tail, program_.end() - 1, [](const Instruction& i) { return i.op == Op::push; });
    if (!constant) { return; }
    const Program piece{tail, program_.end()};
    const auto value = run(piece, {0, static_cast<std::uint32_t>(piece.size())}, {});
    program_.erase(tail, program_.end());
    program_.push_back({Op::push, value});
}

void Generator::load(const Symbol& symbol) {
    if (symbol.constantLess) { emit(Op::push, *symbol.constantLess); }
    emit(Op::load, symbol.slot);
    if (symbol.constantLess) { emit(Op::subtract); }
    if (!symbol.second) { return; }
    emit(Op::load, *symbol.second);
    emit(Op::add);
    emit(Op::push, 2);
    emit(Op::divide);
}

void Generator::report(Fault fault, NodeIndex index, std::string expected) {
    const auto& node = at(index);
    ScriptError error{.fault = fault, .begin = node.begin, .end = node.end};
    error.found = std::string{text_.substr(node.begin, node.end - node.begin)};
    error.expected = std::move(expected);
    errors_.push_back(std::move(error));
}

std::optional<Symbol> Generator::symbolNamed(std::string_view name, std::size_t begin, std::size_t end) {
    auto symbol = scope_.symbol(name);
    if (symbol) { return symbol; }
    const auto names = scope_.symbolNames();
    ScriptError error{.fault = Fault::unknownName, .begin = begin, .end = end, .found = std::string{name}};
    error.nearest = nearestWord(name, names).value_or(nameEndingWith(name, names));
    error.known = knownIfFew(names);
    errors_.push_back(std::move(error));
    return std::nullopt;
}

std::optional<SlotIndex> Generator::factNamed(std::string_view name, std::size_t begin, std::size_t end) {
    const auto fact = scope_.fact(name);
    if (fact) { return fact; }
    const auto names = scope_.factNames();
    ScriptError error{.fault = Fault::unknownFact, .begin = begin, .end = end, .found = std::string{name}};
    error.nearest = nearestWord(name, names).value_or("");
    error.known = knownIfFew(names);
    errors_.push_back(std::move(error));
    return std::nullopt;
}

std::optional<Meaning> Generator::name(const Node& node) {
    const auto symbol = symbolNamed(node.name, node.begin, node.end);
    if (!symbol) { return std::nullopt; }
    load(*symbol);
    return Meaning{.type = symbol->type, .words = symbol->words};
}

std::optional<Meaning> Generator::knows(const Node& node) {
    const auto slot = factNamed(node.name, node.begin, node.end);
    if (!slot) { return std::nullopt; }
    emit(Op::load, *slot);
    return Meaning{.type = Type::boolean};
}

bool Generator::number(NodeIndex index) {
    const auto meaning = any(index);
    if (!meaning) { return false; }
    const bool fits = meaning->type == Type::integer || (meaning->type == Type::boolean && meaning->counts);
    if (!fits) { report(Fault::wrongType, index, "integer"); }
    return fits;
}

bool Generator::truth(NodeIndex index) {
    const auto meaning = any(index);
    if (!meaning) { return false; }
    if (meaning->type != Type::boolean) { report(Fault::wrongType, index, "boolean"); }
    return meaning->type == Type::boolean;
}

std::optional<Meaning> Generator::arithmetic(const Node& node, Op op) {
    const bool left = number(node.left);
    const auto middle = program_.size();
    const bool right = node.right == kNoNode || number(node.right);
    if (!left || !right) { return std::nullopt; }
    const bool divides = op == Op::divide || op == Op::remainder;
    if (divides && program_.size() == middle + 1 && program_.back() == Instruction{Op::push, 0}) {
        report(Fault::dividesByZero, node.right, {});
        return std::nullopt;
    }
    emit(op);
    return Meaning{};
}

std::optional<Meaning> Generator::logic(const Node& node, Op op) {
    const bool left = truth(node.left);
    const bool right = node.right == kNoNode || truth(node.right);
    if (!left || !right) { return std::nullopt; }
    emit(op);
    return Meaning{.type = Type::boolean, .counts = false};
}

std::optional<Meaning> Generator::order(const Node& node) {
    const bool turned = node.kind == NodeKind::greater || node.kind == NodeKind::greaterOrEqual;
    const bool first = number(turned ? node.right : node.left);
    const bool second = number(turned ? node.left : node.right);
    if (!first || !second) { return std::nullopt; }
    emit(node.kind == NodeKind::less || node.kind == NodeKind::greater ? Op::less : Op::lessOrEqual);
    return Meaning{.type = Type::boolean, .counts = false};
}

std::optional<Symbol> Generator::wordSymbol(NodeIndex index) const {
    if (at(index).kind != NodeKind::name) { return std::nullopt; }
    auto symbol = scope_.symbol(at(index).name);
    return symbol && symbol->type == Type::word ? symbol : std::nullopt;
}

/// `pian == a`: only the first name is reported, since what `a` means hangs on it.
bool Generator::unknownPair(const Node& node) {
    const auto isUnknown = [&](NodeIndex index) {
        return at(index).kind == NodeKind::name && !scope_.symbol(at(index).name);
    };
    if (!isUnknown(node.left) || !isUnknown(node.right)) { return false; }
    static_cast<void>(name(at(node.left)));
    return true;
}

std::optional<Meaning> Generator::equality(const Node& node) {
    if (unknownPair(node)) { return std::nullopt; }
    const auto left = wordSymbol(node.left);
    const auto right = wordSymbol(node.right);
    if (!left && !right) { return equalValues(node); }
    load(left ? *left : *right);
    if (!word(left ? node.right : node.left, left ? *left : *right)) { return std::nullopt; }
    emit(Op::equal);
    if (node.kind == NodeKind::notEqual) { emit(Op::invert); }
    return Meaning{.type = Type::boolean, .counts = false};
}

std::optional<Meaning> Generator::equalValues(const Node& node) {
    const auto left = any(node.left);
    const auto right = any(node.right);
    if (!left || !right) { return std::nullopt; }
    const bool fits = left->type == right->type || (left->counts && right->counts);
    if (!fits) {
        report(Fault::wrongType, left->type == Type::boolean ? node.left : node.right, "integer");
        return std::nullopt;
    }
    emit(Op::equal);
    if (node.kind == NodeKind::notEqual) { emit(Op::invert); }
    return Meaning{.type = Type::boolean, .counts = false};
}

bool Generator::word(NodeIndex index, const Symbol& like) {
    const auto& node = at(index);
    const auto found = std::ranges::find(like.words, node.name);
    if (node.kind == NodeKind::name && !node.name.empty() && found != like.words.end()) {
        emit(Op::push, static_cast<std::int32_t>(found - like.words.begin()));
        return true;
    }
    const auto other = wordSymbol(index);
    if (other && other->words == like.words) {
        load(*other);
        return true;
    }
    report(node.kind == NodeKind::name ? Fault::unknownWord : Fault::wrongType, index, "word");
    errors_.back().nearest = nearestWord(errors_.back().found, like.words).value_or("");
    errors_.back().known = joined(like.words);
    return false;
}

std::optional<Meaning> Generator::any(NodeIndex index) {
    const auto& node = at(index);
    switch (node.kind) {
        case NodeKind::number: emit(Op::push, node.value); return Meaning{};
        case NodeKind::truth: emit(Op::push, node.value); return Meaning{.type = Type::boolean, .counts = false};
        case NodeKind::name: return name(node);
        case NodeKind::knows: return knows(node);
        case NodeKind::negate: return arithmetic(node, Op::negate);
        case NodeKind::invert: return logic(node, Op::invert);
        case NodeKind::add: return arithmetic(node, Op::add);
        case NodeKind::subtract: return arithmetic(node, Op::subtract);
        case NodeKind::multiply: return arithmetic(node, Op::multiply);
        case NodeKind::divide: return arithmetic(node, Op::divide);
        case NodeKind::remainder: return arithmetic(node, Op::remainder);
        case NodeKind::smaller: return arithmetic(node, Op::smaller);
        case NodeKind::larger: return arithmetic(node, Op::larger);
        case NodeKind::less:
        case NodeKind::lessOrEqual:
        case NodeKind::greater:
        case NodeKind::greaterOrEqual: return order(node);
        case NodeKind::equal:
        case NodeKind::notEqual: return equality(node);
        case NodeKind::both: return logic(node, Op::both);
        case NodeKind::either: return logic(node, Op::either);
    }
    DEALCRAFT_ASSERT(false);
}

}  // namespace dealcraft::script
