#include "content/checks/placed_texts.hpp"

#include "base/overloaded.hpp"

namespace dealcraft::content {

namespace {

class Collector {
public:
    void pack(const Pack& pack);
    std::vector<PlacedText> take() { return std::move(texts_); }

private:
    void add(TextId text, const Range& where) {
        if (text != kNoText) { texts_.push_back({text, where}); }
    }
    void facts(const std::vector<Fact>& list) {
        for (const auto& fact : list) { add(fact.text, fact.where); }
    }
    void lines(const std::vector<Line>& list, const Range& where) {
        for (const auto& line : list) {
            for (const auto& turn : line.turns) { add(turn.say, where); }
        }
    }
    void verdicts(const std::vector<Verdict>& list) {
        for (const auto& verdict : list) { add(verdict.why, verdict.where); }
    }
    void people(const Pack& pack);
    void form(const Form& form);
    void dialogue(const Dialogue& dialogue);
    void negotiation(const Negotiation& negotiation, const Range& where);
    void scenario(const Scenario& scenario);
    void phrases(const std::vector<Phrase>& phrases);
    void talk(const Talk& talk);
    void mind(const Mind& mind);
    void call(const Call& call);

    std::vector<PlacedText> texts_;
};

void Collector::people(const Pack& pack) {
    for (const auto& firm : pack.firms) {
        add(firm.about, firm.where);
        for (const auto& need : firm.needs) { add(need.text, firm.where); }
        facts(firm.facts);
    }
    for (const auto& contact : pack.contacts) {
        add(contact.about, contact.where);
        facts(contact.facts);
    }
}

void Collector::form(const Form& form) {
    for (const auto& field : form.fields) {
        add(field.title, field.where);
        add(field.hint, field.where);
        for (const auto& choice : field.choices) {
            add(choice.say, choice.where);
            verdicts(choice.verdicts);
        }
    }
}

void Collector::dialogue(const Dialogue& dialogue) {
    verdicts(dialogue.leave.verdicts);
    for (const auto& moment : dialogue.moments) {
        lines(moment.lines, moment.where);
        for (const auto& option : moment.options) {
            add(option.say, option.where);
            verdicts(option.verdicts);
            lines(option.reply, option.where);
            for (const auto& outcome : option.draw) { lines(outcome.reply, option.where); }
        }
    }
}

void Collector::negotiation(const Negotiation& negotiation, const Range& where) {
    for (const auto& issue : negotiation.issues) {
        for (const auto& value : issue.values) { add(value.say, issue.where); }
    }
    for (const auto& policy : negotiation.policy) { add(policy.text, policy.id.where); }
    for (const auto& argument : negotiation.arguments) {
        add(argument.say, argument.where);
        for (const auto& verdict : argument.verdicts) { add(verdict.why, verdict.where); }
    }
    for (const auto& words : negotiation.words) { lines(words, where); }
}

void Collector::scenario(const Scenario& scenario) {
    add(scenario.brief, scenario.where);
    facts(scenario.facts);
    for (const auto& activity : scenario.flow) {
        add(activity.brief, activity.where);
        std::visit(Overloaded{[&](const Form& body) { form(body); }, [&](const Dialogue& body) { dialogue(body); },
                              [&](const Negotiation& body) { negotiation(body, activity.where); },
                              [&](const Call& body) { call(body); }},
                   activity.body);
    }
    for (const auto& ending : scenario.endings) { add(ending.text, ending.id.where); }
    for (const auto& note : scenario.epilogue) {
        add(note.text, note.when.where.file.empty() ? scenario.where : note.when.where);
    }
    for (const auto& note : scenario.reveal) {
        add(note.text, note.when.where.file.empty() ? scenario.where : note.when.where);
    }
}

void Collector::phrases(const std::vector<Phrase>& phrases) {
    for (const auto& phrase : phrases) {
        for (const auto say : phrase.say) { add(say, phrase.where); }
    }
}

void Collector::talk(const Talk& talk) {
    for (const auto& commitment : talk.commitments) {
        add(commitment.say, commitment.id.where);
        add(commitment.undated, commitment.id.where);
    }
    for (const auto& judged : talk.judgements) { add(judged.why, judged.where); }
    phrases(talk.phrases);
}

void Collector::mind(const Mind& mind) {
    for (const auto& tell : mind.tells) { add(tell.say, tell.fact.where); }
    for (const auto& need : mind.needs) {
        for (const auto say : {need.symptom, need.consequence, need.value}) { add(say, need.need.where); }
    }
    for (const auto& objection : mind.objections) {
        add(objection.say, objection.id.where);
        add(objection.clarified, objection.id.where);
    }
    for (const auto& help : mind.helps) {
        add(help.say, help.id.where);
        add(help.taken, help.id.where);
    }
    phrases(mind.phrases);
}

void Collector::call(const Call& call) {
    for (const auto& interruption : call.interruptions) {
        lines(interruption.lines, interruption.where);
        lines(interruption.leaves, interruption.where);
    }
}

void Collector::pack(const Pack& pack) {
    for (const auto& known : pack.course.concepts) {
        for (const auto text : {known.explanation, known.doThis, known.dontDoThis, known.example}) {
            add(text, known.where);
        }
    }
    people(pack);
    talk(pack.talk);
    for (const auto& each : pack.minds) { mind(each); }
    for (const auto& each : pack.scenarios) { scenario(each); }
}

}  // namespace

std::vector<PlacedText> placedTexts(const Pack& pack) {
    Collector collector;
    collector.pack(pack);
    return collector.take();
}

}  // namespace dealcraft::content
