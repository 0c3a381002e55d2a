#include "script/compile.hpp"

#include "script/generate.hpp"
#include "script/parse.hpp"

#include <algorithm>
#include <span>

namespace dealcraft::script {

namespace {

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Everything that was added for a text that turned out wrong is taken back.
class Attempt {
public:
    explicit Attempt(const Output& out)
        : out_(out), code_(out.program.size()), assignments_(out.assignments.size()), errors_(out.errors.size()) {}

    [[nodiscard]] bool failed() const { return out_.errors.size() != errors_; }
    void undo() const {
        out_.program.resize(code_);
        out_.assignments.resize(assignments_);
    }
    [[nodiscard]] Code code() const {
        return {static_cast<std::uint32_t>(code_), static_cast<std::uint32_t>(out_.program.size() - code_)};
    }
    [[nodiscard]] Effects effects() const {
        return {static_cast<std::uint32_t>(assignments_),
                static_cast<std::uint32_t>(out_.assignments.size() - assignments_)};
    }

private:
    const Output& out_;
    std::size_t code_;
    std::size_t assignments_;
    std::size_t errors_;
};

void checkDepth(std::string_view text, Code code, const Output& out) {
    if (stackNeeded(out.program, code) <= kStackDepth) { return; }
    out.errors.push_back({.fault = Fault::tooDeep, .begin = 0, .end = text.size()});
}

enum class Wanted : std::uint8_t { truth, value };

Code compileExpression(std::string_view text, const Scope& scope, const Output& out, Wanted wanted) {
    const Attempt attempt{out};
    const auto parsed = parseExpression(text, out.errors);
    if (attempt.failed()) { return {}; }
    Generator generator{text, parsed.nodes, scope, out.program, out.errors};
    if (wanted == Wanted::truth) {
        generator.truth(parsed.root);
    } else if (const auto meaning = generator.any(parsed.root); meaning && meaning->type == Type::word) {
        generator.report(Fault::wrongType, parsed.root, "integer");
    }
    if (!attempt.failed()) { checkDepth(text, attempt.code(), out); }
    if (!attempt.failed()) { return attempt.code(); }
    attempt.undo();
    return {};
}

/// Turns one effect into assignments.
class EffectWriter {
public:
    EffectWriter(std::string_view text, const Nodes& nodes, const Scope& scope, const Output& out)
        : text_(text), out_(out), generator_(text, nodes, scope, out.program, out.errors) {}

    void write(const EffectNode& effect);

private:
    void learn(const EffectNode& effect);
    void change(const EffectNode& effect, const Symbol& symbol);
    void changeBoth(const EffectNode& effect, const Symbol& symbol);
    Code newValue(const EffectNode& effect, const Symbol& symbol);
    bool value(const EffectNode& effect, const Symbol& symbol);
    void checkRange(const EffectNode& effect, const Symbol& symbol, Code code);
    void reportTarget(const EffectNode& effect, Fault fault, std::string expected);
    [[nodiscard]] Code codeSince(std::size_t first) const {
        return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(out_.program.size() - first)};
    }

    std::string_view text_;
    const Output& out_;
    Generator generator_;
};

void EffectWriter::reportTarget(const EffectNode& effect, Fault fault, std::string expected) {
    ScriptError error{.fault = fault, .begin = effect.begin, .end = effect.end, .found = std::string{effect.target}};
    error.expected = std::move(expected);
    out_.errors.push_back(std::move(error));
}

void EffectWriter::learn(const EffectNode& effect) {
    const auto slot = generator_.factNamed(effect.target, effect.begin, effect.end);
    if (!slot) { return; }
    const auto first = out_.program.size();
    generator_.emit(Op::push, 1);
    out_.assignments.push_back({*slot, codeSince(first)});
}

bool EffectWriter::value(const EffectNode& effect, const Symbol& symbol) {
    if (symbol.type == Type::word) { return generator_.word(effect.value, symbol); }
    if (symbol.type == Type::integer || effect.change != Change::set) { return generator_.number(effect.value); }
    const auto meaning = generator_.any(effect.value);
    if (meaning && meaning->type == Type::word) { generator_.report(Fault::wrongType, effect.value, "boolean"); }
    return meaning.has_value();
}

Code EffectWriter::newValue(const EffectNode& effect, const Symbol& symbol) {
    const auto first = out_.program.size();
    if (effect.change != Change::set) { generator_.emit(Op::load, symbol.slot); }
    if (!value(effect, symbol)) { return {}; }
    if (effect.change == Change::raise) { generator_.emit(Op::add); }
    if (effect.change == Change::lower) { generator_.emit(Op::subtract); }
    return codeSince(first);
}

void EffectWriter::checkRange(const EffectNode& effect, const Symbol& symbol, Code code) {
    const bool constant = code.count == 1 && out_.program[code.first].op == Op::push;
    if (!constant || effect.change != Change::set || symbol.type == Type::word) { return; }
    const auto value = out_.program[code.first].operand;
    if (value >= symbol.from && value <= symbol.to) { return; }
    generator_.report(Fault::outOfRange, effect.value, std::to_string(symbol.from) + " … " + std::to_string(symbol.to));
}

void EffectWriter::change(const EffectNode& effect, const Symbol& symbol) {
    const auto code = newValue(effect, symbol);
    if (code.empty()) { return; }
    checkRange(effect, symbol, code);
    checkDepth(text_, code, out_);
    out_.assignments.push_back({symbol.slot, code});
}

/// Trust is a mean: what moves it moves both of its parts. A value that hangs on the parts themselves would see the
/// first one moved already when the second is worked out, so it is refused; `=` copies the first part instead.
void EffectWriter::changeBoth(const EffectNode& effect, const Symbol& symbol) {
    change(effect, symbol);
    if (out_.assignments.empty() || effect.value == kNoNode) { return; }
    auto other = symbol;
    other.slot = *symbol.second;
    if (effect.change == Change::set) {
        const auto first = out_.program.size();
        generator_.emit(Op::load, symbol.slot);
        out_.assignments.push_back({other.slot, codeSince(first)});
        return;
    }
    const auto known = out_.errors.size();
    const auto code = newValue(effect, other);
    out_.errors.resize(known);  // the same ones were reported for the first part
    const auto readsFirst = [&](const Instruction& i) { return i.op == Op::load && i.operand == symbol.slot; };
    if (std::ranges::any_of(std::span{out_.program}.subspan(code.first, code.count), readsFirst)) {
        generator_.report(Fault::wrongType, effect.value, "apart");
        return;
    }
    out_.assignments.push_back({other.slot, code});
}

void EffectWriter::write(const EffectNode& effect) {
    if (effect.change == Change::learn) {
        learn(effect);
        return;
    }
    const auto symbol = generator_.symbolNamed(effect.target, effect.begin, effect.end);
    if (!symbol) { return; }
    if (symbol->access == Access::readOnly) {
        reportTarget(effect, Fault::notWritable, {});
    } else if (symbol->type == Type::word && effect.change != Change::set) {
        reportTarget(effect, Fault::wrongType, "integer");
    } else if (symbol->second) {
        changeBoth(effect, *symbol);
    } else {
        change(effect, *symbol);
    }
}

}  // namespace

Code compileCondition(std::string_view text, const Scope& scope, const Output& out) {
    return isBlank(text) ? Code{} : compileExpression(text, scope, out, Wanted::truth);
}

Code compileValue(std::string_view text, const Scope& scope, const Output& out) {
    return compileExpression(text, scope, out, Wanted::value);
}

Effects compileEffects(std::string_view text, const Scope& scope, const Output& out) {
    if (isBlank(text)) { return {}; }
    const Attempt attempt{out};
    const auto parsed = parseEffects(text, out.errors);
    EffectWriter writer{text, parsed.nodes, scope, out};
    for (const auto& effect : parsed.effects) { writer.write(effect); }
    if (!attempt.failed()) { return attempt.effects(); }
    attempt.undo();
    return {};
}

}  // namespace dealcraft::script
