#include "analysis/review/belief.hpp"
#include "base/hash.hpp"
#include "base/overloaded.hpp"
#include "sim/narrator.hpp"
#include "sim/shown.hpp"

/// What is seen, as one number. Options stand in the scenario's order here: how they are shuffled tells nothing.
namespace dealcraft::analysis {

namespace {

using namespace sim;

class Sight {
public:
    template <class... Numbers>
    void number(Numbers... numbers) {
        (chain_.addSigned(static_cast<std::int64_t>(numbers)), ...);
    }
    [[nodiscard]] std::uint64_t value() const { return chain_.value(); }

    void add(const Shown& shown) {
        number(shown.index());
        std::visit([&](const auto& e) { tell(e); }, shown);
    }
    void add(const View& view) {
        number(view.activity.value(), view.day, view.minutesUsed, view.over);
        number(view.people.size());
        for (const auto& person : view.people) { number(person.who.value(), person.mood, person.hears); }
        number(view.facts.size());
        for (const auto& fact : view.facts) { number(fact.text); }
        if (!view.over) {
            std::visit([&](const auto& body) { tell(body); }, view.body);
        }
    }

private:
    void tell(const ShownSpeech& e) {
        for (const auto& turn : e.turns) { number(turn.who.value(), turn.mood, turn.moodGiven, turn.say); }
    }
    void tell(const ShownChoice& e) { number(e.option.value()); }
    void tell(const ShownFact& e) { number(e.text, e.level); }
    void tell(const ShownMood& e) { number(e.who.value(), e.mood); }
    void tell(const ShownCard& e) { number(e.kind); }
    void tell(const ShownOffer& e) {
        number(e.by, e.round, e.conditional, e.last);
        tell(e.terms);
    }
    void tell(const ShownAgreement& e) {
        number(e.by);
        tell(e.terms);
    }
    void tell(const Terms& terms) {
        for (const auto value : terms.values) { number(value); }
    }
    void tell(const ShownWalk& e) { number(e.by); }
    void tell(const ShownTime& e) { number(e.minutes); }
    void tell(const ShownActivity& e) { number(e.activity.value(), e.began, e.day); }
    void tell(const ShownEnd& e) { number(e.ending.value()); }
    void tell(const ShownCallLine& e) {
        number(e.who.value(), e.act, e.say, e.by);
        for (const auto& filling : e.filling) { number(filling.name, filling.text); }
    }
    void tell(const ShownCommitment& e) { number(e.title, e.agreed, e.dated); }
    void tell(const ShownHint& e) { number(e.advice); }
    void tell(const ShownCallEnd& e) { number(e.how); }
    void tell(const ShownAdjournment& e) { number(e.days); }
    void tell(const ShownManager& e) { number(e.allowed); }

    void tell(const FormView& form) {
        number(form.confirmable);
        for (const auto& field : form.fields) {
            number(field.field.value(), field.picked);
            for (const auto& choice : field.choices) { number(choice.marked, choice.fits); }
        }
    }
    void tell(const DialogueView& dialogue) {
        number(dialogue.speaker.value(), dialogue.cardPlayable);
        std::uint64_t options = 0;  // a sum, so that their order does not matter
        for (const auto& option : dialogue.options) {
            options += splitmix64(option.option.value() * std::uint64_t{2} + (option.fits ? 1 : 0));
        }
        number(options);
    }
    /// Beside what events have shown, what can be said now: hidden conditions may decide on it.
    void tell(const NegotiationView& table) {
        number(table.round, table.finalOffer, table.preparing, table.days, table.adjournmentsLeft, table.manager);
        number(table.askedFirst, table.askedAlternative, table.arguments.size());
        for (const auto& argument : table.arguments) { number(argument.argument); }
        for (const auto& issue : table.issues) {
            number(issue.asked, issue.said ? static_cast<int>(*issue.said) : -1, issue.limit ? *issue.limit : -1);
        }
    }
    void tell(const CallView& call) {
        for (const auto& topic : call.topics) { number(topic.asked, topic.opened); }
        number(call.needs.size());
        for (const auto& need : call.needs) { number(need.need, need.stage, need.accepted); }
        for (const auto& feature : call.features) { number(feature.presented); }
        number(call.evidence.size());
        for (const auto& piece : call.evidence) { number(piece.evidence, piece.shown); }
        for (const auto& commitment : call.commitments) { number(commitment.refused); }
        number(call.helps.size());
        for (const auto& help : call.helps) { number(help.help); }
        number(call.objection.has_value());
        if (call.objection) {
            number(call.objection->acknowledged, call.objection->clarified, call.objection->answered,
                   call.objection->named);
        }
        number(call.steps.opened, call.steps.probed, call.steps.presented, call.steps.committed);
        number(call.unheard, call.heard, call.agreed ? *call.agreed : -1, call.agreedDated);
        number(call.company, call.interrupted);
    }

    HashChain chain_;
};

}  // namespace

std::uint64_t observed(const Session& after, ActivityIndex before, const Events& events) {
    Sight sight;
    Narrator narrator{0};
    auto activity = before;
    for (const auto& event : events) {
        if (const auto* flow = std::get_if<FlowEvent>(&event)) {
            if (const auto* began = std::get_if<ActivityBegan>(flow)) { activity = began->activity; }
        }
        if (const auto seen = shown(after.scenario(), activity, event, narrator)) { sight.add(*seen); }
    }
    sight.add(after.view(0));
    return sight.value();
}

}  // namespace dealcraft::analysis
