#include "base/hash.hpp"
#include "content/compiling/parts.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <map>

namespace dealcraft::content {

namespace {

constexpr std::string_view kEnd = "end";

/// One dialogue on its way: where its moments lie, and whose script it is.
class DialogueCompiler {
public:
    DialogueCompiler(Compilation& compilation, const Activity& activity, const Dialogue& dialogue)
        : c_(compilation),
          activity_(activity),
          dialogue_(dialogue),
          scope_(scopeOf(compilation, activity)),
          first_(compilation.to.moments.size()) {
        for (const auto& moment : dialogue.moments) { names_.push_back(moment.id.value); }
    }

    CompiledDialogue compiled();

private:
    MomentIndex target(const Name& name);
    std::vector<CompiledBranch> branches(const std::vector<Branch>& list);
    CompiledMoment moment(const Moment& written);
    void require(CompiledMoment& made, const Script& required);
    CompiledOption option(const Moment& moment, const Option& written, MomentIndex at);
    void checkWeights(const Option& written);
    CompiledOutcome outcome(const Outcome& written, CastIndex speaker);

    Compilation& c_;
    const Activity& activity_;
    const Dialogue& dialogue_;
    ScenarioScope scope_;
    std::size_t first_;
    std::vector<std::string> names_;
};

MomentIndex DialogueCompiler::target(const Name& name) {
    if (name.value == kEnd) { return {}; }
    const auto found = std::ranges::find(names_, name.value);
    if (found != names_.end()) { return MomentIndex{first_ + static_cast<std::size_t>(found - names_.begin())}; }
    auto known = names_;
    known.emplace_back(kEnd);
    auto made = unknownName(rule::kUnknownTarget, "moment", name, known);
    const auto nearest = std::ranges::find(made.arguments, "nearest", [](const auto& a) { return a.first; });
    const auto place =
        std::ranges::find(dialogue_.moments, nearest->second, [](const Moment& m) { return m.id.value; });
    if (place != dialogue_.moments.end()) { made.related.push_back({place->id.where, "nearest_name"}); }
    c_.found.push_back(std::move(made));
    return {};
}

std::vector<CompiledBranch> DialogueCompiler::branches(const std::vector<Branch>& list) {
    std::vector<CompiledBranch> made;
    made.reserve(list.size());
    for (const auto& branch : list) { made.push_back({c_.condition(branch.when, scope_), target(branch.to)}); }
    return made;
}

CompiledOutcome DialogueCompiler::outcome(const Outcome& written, CastIndex speaker) {
    CompiledOutcome made;
    made.weight = written.weight;
    made.effects = c_.effects(written.effects, scope_);
    made.reply = c_.lines(written.reply, scope_, speaker);
    made.to = branches(written.to);
    return made;
}

void DialogueCompiler::checkWeights(const Option& written) {
    std::uint64_t sum = 0;
    for (const auto& each : written.draw) { sum += each.weight; }
    if (!written.draw.empty() && (sum == 0 || sum > UINT32_MAX)) {
        c_.found.push_back(finding(rule::kChance, "draw", written.where, {{"found", std::to_string(sum)}}));
    }
}

CompiledOption DialogueCompiler::option(const Moment& moment, const Option& written, MomentIndex at) {
    const auto speaker = c_.to.moments[at.value()].speaker;
    CompiledOption made;
    made.id = written.id.value;
    made.key = fnv1a64(written.id.value, fnv1a64(moment.id.value + "."));
    made.say = written.say;
    made.when = c_.condition(written.when, scope_);
    made.minutes = static_cast<int>(written.minutes.value_or(c_.pack.rules.optionMinutes).value());
    made.effects = c_.effects(written.effects, scope_);
    made.verdicts = c_.verdicts(written.verdicts, scope_);
    made.reply = c_.lines(written.reply, scope_, speaker);
    made.to = branches(written.to);
    for (const auto& each : written.draw) { made.draw.push_back(outcome(each, speaker)); }
    checkWeights(written);
    made.moment = at;
    return made;
}

void DialogueCompiler::require(CompiledMoment& made, const Script& required) {
    made.mayBeRequired = !required.value.empty() && required.value != "false";
    if (made.mayBeRequired && required.value != "true") { made.required = c_.condition(required, scope_); }
}

CompiledMoment DialogueCompiler::moment(const Moment& written) {
    CompiledMoment made;
    made.id = written.id.value;
    made.key = fnv1a64(made.id);
    made.speaker = c_.role(written.speaker);
    for (const auto& name : written.hears) {
        if (const auto ear = c_.role(name); !ear.none()) { made.hears.push_back(ear); }
    }
    if (written.hears.empty() && !made.speaker.none()) { made.hears.push_back(made.speaker); }
    made.objection = written.objection;
    made.effects = c_.effects(written.effects, scope_);
    require(made, written.required);
    made.criteria = c_.criteria(written.criteria);
    made.lines = c_.lines(written.lines, scope_, made.speaker);
    made.activity = ActivityIndex{c_.to.flow.size()};
    return made;
}

CompiledDialogue DialogueCompiler::compiled() {
    CompiledDialogue made;
    const bool missing = dialogue_.moments.empty() &&
                         dialogue_.start.value.empty();  // a file that was not found, reported by the reader
    if (!missing) { made.start = target(dialogue_.start); }
    made.moments = runAtEnd<MomentIndex>(c_.to.moments, dialogue_.moments.size());
    for (const auto& each : dialogue_.moments) { c_.to.moments.push_back(moment(each)); }
    for (std::size_t i = 0; i < dialogue_.moments.size(); ++i) {
        const auto& written = dialogue_.moments[i];
        c_.hold(written.options.size(), kMaxOptionsOfMoment, "options", written.where);
        c_.to.moments[first_ + i].options = runAtEnd<OptionIndex>(c_.to.options, written.options.size());
        for (const auto& each : written.options) {
            c_.to.options.push_back(option(written, each, MomentIndex{first_ + i}));
        }
    }
    made.leaveEffects = c_.effects(dialogue_.leave.effects, scope_);
    made.leaveVerdicts = c_.verdicts(dialogue_.leave.verdicts, scope_);
    made.leaveReply = c_.lines(dialogue_.leave.reply, scope_, c_.partnerOf(activity_));
    return made;
}

}  // namespace

CompiledDialogue compiledDialogue(Compilation& compilation, const Activity& activity, const Dialogue& dialogue) {
    return DialogueCompiler{compilation, activity, dialogue}.compiled();
}

}  // namespace dealcraft::content
