#include "content/compiling/parts.hpp"
#include "content/format/speech_words.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>

namespace dealcraft::content {

namespace {

SlotIndex slotOf(const Compilation& compilation, const std::string& field, const Choice& choice, bool several) {
    return compilation.layout.slotOf(several ? field + "." + choice.id.value : field);
}

/// What of a free visit a choice is about; reports what nothing is called.
std::uint8_t linkedPlace(Compilation& c, const Choice& choice) {
    if (choice.link == PlanLink::none) { return kNone; }
    const auto& name = choice.linked.value;
    std::vector<std::string> known;
    const auto place = [&](const auto& list) {
        for (const auto& each : list) { known.emplace_back(each); }
        const auto at = std::ranges::find(known, name);
        return at == known.end() ? kNone : static_cast<std::uint8_t>(at - known.begin());
    };
    const auto placeOfId = [&](const auto& list) {
        std::vector<std::string> ids;
        ids.reserve(list.size());
        for (const auto& each : list) { ids.push_back(each.id); }
        return place(ids);
    };
    const auto found = choice.link == PlanLink::expects  ? place(kObjectionWords)
                       : choice.link == PlanLink::asks   ? placeOfId(c.to.talk.topics)
                       : choice.link == PlanLink::brings ? placeOfId(c.to.talk.evidence)
                                                         : placeOfId(c.to.talk.commitments);
    if (found == kNone) { c.found.push_back(unknownName(rule::kUnknownReference, "link", choice.linked, known)); }
    return found;
}

Run<ChoiceIndex> compiledChoices(Compilation& c, const Activity& activity, const Field& field,
                                 const script::Scope& scope) {
    const bool several = field.pickTo > 1;
    const auto name = activity.id.value + "." + field.id.value;
    const auto run = runAtEnd<ChoiceIndex>(c.to.choices, field.choices.size());
    std::int32_t number = 0;
    for (const auto& choice : field.choices) {
        ++number;
        CompiledChoice made;
        made.id = choice.id.value;
        made.say = choice.say;
        made.minutes = static_cast<int>(choice.minutes.value());
        made.needed = choice.needed;
        made.effects = c.effects(choice.effects, scope);
        made.verdicts = c.verdicts(choice.verdicts, scope);
        made.slot = slotOf(c, name, choice, several);
        made.value = several ? 1 : number;
        made.field = FieldIndex{c.to.fields.size()};
        made.link = choice.link;
        made.linked = linkedPlace(c, choice);
        c.to.choices.push_back(std::move(made));
    }
    return run;
}

}  // namespace

CompiledForm compiledForm(Compilation& c, const Activity& activity, const Form& form) {
    const auto scope = scopeOf(c, activity);
    c.hold(form.fields.size(), kMaxFields, "fields", activity.where);
    const auto run = runAtEnd<FieldIndex>(c.to.fields, form.fields.size());
    for (const auto& field : form.fields) {
        c.hold(field.choices.size(), kMaxChoicesOfField, "choices", field.where);
        CompiledField made;
        made.id = field.id.value;
        made.title = field.title;
        made.hint = field.hint;
        made.when = c.condition(field.when, scope);
        made.pickFrom = field.pickFrom;
        made.pickTo = field.pickTo;
        made.sorting = field.sorting;
        made.criteria = c.criteria(field.criteria);
        made.choices = compiledChoices(c, activity, field, scope);
        if (made.choices.count > 0) { made.slot = c.to.choices[made.choices.first].slot; }
        for (std::size_t i = 0; i < made.choices.count; ++i) {
            made.longest = std::max(made.longest, c.to.choice(made.choices[i]).minutes);
        }
        c.to.fields.push_back(std::move(made));
    }
    return {run};
}

}  // namespace dealcraft::content
