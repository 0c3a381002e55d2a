#include "base/overloaded.hpp"
#include "content/checks/checks.hpp"
#include "content/compiling/slots.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace dealcraft::content {

namespace {

/// Things that must have different ids. `kind` picks the words: contact, moment …
class UniqueIds {
public:
    UniqueIds(std::string_view kind, Diagnostics& found) : kind_(kind), found_(found) {}

    void add(const std::string& id, const Range& where) {
        const auto [first, isNew] = first_.emplace(id, where);
        if (isNew) { return; }
        if (first->second.file.empty()) {  // taken by the language, not by the author
            found_.push_back(
                finding(rule::kDuplicateId, "reserved", where, {{"found", id}, {"kind", std::string{kind_}}}));
            return;
        }
        auto made = finding(rule::kDuplicateId, "", where, {{"found", id}, {"kind", std::string{kind_}}});
        made.related.push_back({first->second, "first_use"});
        found_.push_back(std::move(made));
    }
    void add(const Name& name) { add(name.value, name.where); }
    template <class Tag>
    void add(const Id<Tag>& id, const Range& where) {
        add(id.str(), where);
    }

    /// A name that the script language has for itself.
    void addUnreserved(const Name& name) {
        const auto& reserved = builtInNames();
        if (std::ranges::find(reserved, name.value) != reserved.end()) {
            found_.push_back(finding(rule::kDuplicateId, "reserved", name.where,
                                     {{"found", name.value}, {"kind", std::string{kind_}}}));
        }
        add(name);
    }

private:
    std::string_view kind_;
    Diagnostics& found_;
    std::map<std::string, Range, std::less<>> first_;
};

void checkForm(const Form& form, Diagnostics& found) {
    UniqueIds fields{"field", found};
    fields.add("done", {});
    for (const auto& field : form.fields) {
        fields.add(field.id);
        UniqueIds choices{"choice", found};
        for (const auto& choice : field.choices) { choices.add(choice.id); }
    }
}

void checkDialogue(const Dialogue& dialogue, Diagnostics& found) {
    UniqueIds moments{"moment", found};
    for (const auto& moment : dialogue.moments) {
        moments.addUnreserved(moment.id);
        UniqueIds options{"option", found};
        for (const auto& option : moment.options) { options.add(option.id); }
    }
}

void checkNegotiation(const Negotiation& negotiation, Diagnostics& found) {
    UniqueIds issues{"issue", found};
    for (const auto* taken :
         {"done", "agreed", "walked", "rounds", "manager", "surplus", "sold", "late", "priorities", "alternatives"}) {
        issues.add(taken, {});
    }
    for (const auto& issue : negotiation.issues) {
        issues.add(issue.id);
        UniqueIds values{"value", found};
        values.add("open", {});  // what a `.play` line says for an issue that is left open
        for (const auto& value : issue.values) { values.add(value.id); }
    }
    UniqueIds policies{"policy", found};
    for (const auto& rule : negotiation.policy) { policies.add(rule.id); }
    UniqueIds arguments{"argument", found};
    for (const auto& argument : negotiation.arguments) { arguments.add(argument.id); }
}

void checkScenario(const Scenario& scenario, UniqueIds facts, Diagnostics& found) {
    for (const auto& fact : scenario.facts) { facts.add(fact.id, fact.where); }
    UniqueIds names{"variable", found};
    for (const auto& variable : scenario.vars) { names.addUnreserved(variable.name); }
    for (const auto& unknown : scenario.unknowns) { names.addUnreserved(unknown.id); }
    UniqueIds owners{"activity",
                     found};  // `boss.trust` and `visit.done` begin alike: roles and activities share their names
    for (const auto& member : scenario.cast) { owners.addUnreserved(member.role); }
    for (const auto& activity : scenario.flow) {
        owners.addUnreserved(activity.id);
        std::visit(Overloaded{[&](const Form& form) { checkForm(form, found); },
                              [&](const Dialogue& dialogue) { checkDialogue(dialogue, found); },
                              [&](const Negotiation& negotiation) { checkNegotiation(negotiation, found); },
                              [](const Call&) {}},
                   activity.body);
    }
    UniqueIds endings{"ending", found};
    for (const auto& ending : scenario.endings) { endings.add(ending.id); }
    UniqueIds criteria{"criterion", found};
    for (const auto& criterion : scenario.rubric) { criteria.add(criterion.id); }
}

template <class T>
void checkList(std::string_view kind, const std::vector<T>& list, Diagnostics& found) {
    UniqueIds ids{kind, found};
    for (const auto& one : list) { ids.add(one.id, one.where); }
}

}  // namespace

void checkIds(const Pack& pack, Diagnostics& found) {
    checkList("firm", pack.firms, found);
    checkList("contact", pack.contacts, found);
    checkList("product", pack.products, found);
    checkList("evidence", pack.evidence, found);
    checkList("concept", pack.course.concepts, found);
    checkList("scenario", pack.scenarios, found);
    UniqueIds facts{"fact", found};
    for (const auto& firm : pack.firms) {
        for (const auto& fact : firm.facts) { facts.add(fact.id, fact.where); }
    }
    for (const auto& contact : pack.contacts) {
        for (const auto& fact : contact.facts) { facts.add(fact.id, fact.where); }
    }
    for (const auto& scenario : pack.scenarios) { checkScenario(scenario, facts, found); }
}

}  // namespace dealcraft::content
