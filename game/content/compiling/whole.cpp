#include "base/hash.hpp"
#include "base/overloaded.hpp"
#include "content/compiling/parts.hpp"
#include "content/compiling/visits.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <limits>

namespace dealcraft::content {

namespace {

constexpr std::size_t kMaxUnknowns = 6;
constexpr std::size_t kMaxWorlds = 16;
constexpr std::size_t kMostOfAList = std::numeric_limits<std::uint16_t>::max() - 1U;

std::vector<std::string> contactNames(const Pack& pack) {
    std::vector<std::string> names;
    for (const auto& contact : pack.contacts) { names.push_back(contact.id.str()); }
    return names;
}

void compileCast(Compilation& c) {
    c.hold(c.from.cast.size(), kMaxCast, "cast", c.from.where);
    for (const auto& member : c.from.cast) {
        const auto& id = member.contact.value;
        CompiledCast made;
        made.role = member.role.value;
        made.contact = id;
        made.key = fnv1a64(id.str());
        made.firstSlot = c.layout.slotOf(member.role.value + ".closeness");
        const auto* contact = c.pack.contact(id);
        if (contact == nullptr) {
            c.found.push_back(unknownName(rule::kUnknownReference, "contact", {id.str(), member.contact.where},
                                          contactNames(c.pack)));
        } else {
            const auto* firm = c.pack.firm(contact->firm.value);
            made.name = contact->name;
            made.title = contact->title;
            made.about = contact->about;
            made.firm = firm != nullptr ? firm->name : kNoText;
            made.portrait = contact->portrait.value;
        }
        c.to.cast.push_back(std::move(made));
    }
}

void compileUnknowns(Compilation& c) {
    c.hold(c.from.unknowns.size(), kMaxUnknowns, "unknowns", c.from.where);
    std::size_t worlds = 1;
    for (const auto& unknown : c.from.unknowns) {
        CompiledUnknown made;
        made.id = unknown.id.value;
        made.key = fnv1a64(unknown.id.value);
        made.slot = c.layout.slotOf(unknown.id.value);
        std::uint64_t sum = 0;
        for (const auto& alternative : unknown.alternatives) {
            made.names.push_back(alternative.id);
            made.weights.push_back(alternative.weight);
            sum += alternative.weight;
        }
        if (sum == 0 || sum > UINT32_MAX) {
            c.found.push_back(finding(rule::kChance, "unknown", unknown.id.where, {{"found", std::to_string(sum)}}));
        }
        worlds = std::min(worlds * std::max<std::size_t>(unknown.alternatives.size(), 1), std::size_t{1'000'000});
        c.to.unknowns.push_back(std::move(made));
    }
    c.hold(worlds, kMaxWorlds, "worlds", c.from.unknowns.empty() ? c.from.where : c.from.unknowns.front().id.where);
}

void compileActivity(Compilation& c, const Activity& activity) {
    CompiledActivity made;
    made.id = activity.id.value;
    made.key = fnv1a64(activity.id.value);
    made.type = activity.type;
    made.title = activity.title;
    made.brief = activity.brief;
    static_cast<void>(c.role(activity.with));  // reports one that nobody has
    made.with = c.partnerOf(activity);
    Standpoint before{.role = made.with.none() ? std::string{} : c.from.cast[made.with.value()].role.value};
    made.when = c.condition(activity.when, ScenarioScope{c.layout, std::move(before)});
    made.days = static_cast<int>(activity.days.value());
    if (activity.clock) { made.clock = static_cast<int>(activity.clock->value()); }
    made.place = activity.place.value;
    made.doneSlot = c.layout.slotOf(activity.id.value + ".done");
    std::visit(
        Overloaded{[&](const Form& form) { made.body = compiledForm(c, activity, form); },
                   [&](const Dialogue& dialogue) { made.body = compiledDialogue(c, activity, dialogue); },
                   [&](const Negotiation& negotiation) { made.body = compiledNegotiation(c, activity, negotiation); },
                   [&](const Call& call) { made.body = compiledCall(c, activity, call); }},
        activity.body);
    c.to.flow.push_back(std::move(made));
}

std::vector<CompiledNote> compiledNotes(Compilation& c, const std::vector<Note>& notes, const script::Scope& scope) {
    std::vector<CompiledNote> made;
    made.reserve(notes.size());
    for (const auto& note : notes) { made.push_back({c.condition(note.when, scope), note.title, note.text}); }
    return made;
}

void compileEndings(Compilation& c, const script::Scope& scope) {
    for (const auto& ending : c.from.endings) {
        c.to.endings.push_back(
            {ending.id.value, c.condition(ending.when, scope), ending.title, ending.text, ending.atMost});
    }
    c.to.epilogue = compiledNotes(c, c.from.epilogue, scope);
    c.to.reveal = compiledNotes(c, c.from.reveal, scope);
}

void holdLists(Compilation& c) {
    const auto& to = c.to;
    const std::size_t longest =
        std::max({to.options.size(), to.lines.size(), to.verdicts.size(), to.fields.size(), to.choices.size()});
    c.hold(c.layout.slots().size(), kMaxSlots, "slots", c.from.where);
    c.hold(to.moments.size(), kMaxMoments, "moments", c.from.where);
    c.hold(longest, kMostOfAList, "list", c.from.where);
}

}  // namespace

void compileWhole(Compilation& c) {
    const auto& from = c.from;
    c.to.pack = c.pack.info.id;
    c.to.id = from.id;
    c.to.title = from.title;
    c.to.brief = from.brief;
    c.to.minutes = from.minutes;
    c.to.rules = c.pack.rules;
    c.to.modules = c.pack.course.modules;
    c.to.learn = c.concepts(from.learn);
    c.to.slots = c.layout.slots();
    c.to.facts = c.layout.facts();
    compileCast(c);
    compileUnknowns(c);
    if (hasCalls(from)) {
        compileTalk(c);
        compileMinds(c);
    }
    if (hasCalls(from) || hasTables(from)) { compilePhrases(c); }
    for (const auto& activity : from.flow) { compileActivity(c, activity); }
    const ScenarioScope afterwards{c.layout,
                                   {.role = from.cast.empty() ? std::string{} : from.cast.front().role.value}};
    compileEndings(c, afterwards);
    compileRubric(c, afterwards);
    c.to.texts = c.pack.texts;
    holdLists(c);
}

}  // namespace dealcraft::content
