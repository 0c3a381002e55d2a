#include "analysis/review/decision_words.hpp"

#include "analysis/review/highlights.hpp"
#include "base/overloaded.hpp"
#include "base/quantity.hpp"
#include "content/format/speech_words.hpp"
#include "sim/call/names.hpp"

#include <cstdlib>

namespace dealcraft::analysis {

std::string DecisionWords::filled(const char* key, const std::string& what) const {
    return (*words_)(key, {{"what", what}});
}

std::string DecisionWords::thought(ObjectionKind kind) const {
    return (*words_)(
        "visit.card_played",
        {{"kind", say("objection." + std::string{content::kObjectionWords[static_cast<std::size_t>(kind)]})}});
}

std::string DecisionWords::place(const ReviewedDecision& decision) const {
    auto words = story(scenario_->activity(decision.activity).title);
    if (!decision.field.none()) { words += " · " + story(scenario_->field(decision.field).title); }
    if (decision.part) { words += " · " + say("decisions.part_" + std::string{analysis::nameOf(*decision.part)}); }
    return words;
}

std::string DecisionWords::option(const ReviewedDecision& decision, const ReviewedOption& option) const {
    std::string all;
    for (const auto& action : pertinent(*scenario_, decision, option)) {
        all += all.empty() ? "" : " / ";
        all += wordsOf(decision.activity, action);
    }
    return all.empty() ? say("decisions.nothing") : all;
}

namespace {

/// An offer, with or without condition.
struct SomeOffer {
    sim::Terms terms;
    bool conditional = false;
};
std::optional<SomeOffer> offerIn(const ReviewedOption& option) {
    if (option.line.size() != 1) { return std::nullopt; }
    const auto* table = std::get_if<sim::NegotiationAction>(&option.line.front());
    if (table == nullptr) { return std::nullopt; }
    if (const auto* offer = std::get_if<sim::Offer>(table)) { return SomeOffer{offer->terms, false}; }
    if (const auto* offer = std::get_if<sim::OfferIf>(table)) { return SomeOffer{offer->terms, true}; }
    return std::nullopt;
}

}  // namespace

std::string DecisionWords::difference(ActivityIndex activity, const sim::Terms& from, const sim::Terms& to) const {
    const auto& issues = scenario_->negotiation(activity).issues;
    std::string words;
    for (std::size_t i = 0; i < issues.size(); ++i) {
        if (from.values[i] == to.values[i]) { continue; }
        words += words.empty() ? "" : " · ";
        words += value(issues[i], to.values[i]);
    }
    return words;
}

std::string DecisionWords::beside(const ReviewedDecision& decision, const ReviewedOption& other) const {
    const auto made = offerIn(decision.done());
    const auto offer = offerIn(other);
    if (!made || !offer || &other == &decision.done()) { return option(decision, other); }
    const auto what = difference(decision.activity, made->terms, offer->terms);
    if (what.empty()) { return say(offer->conditional ? "decisions.same_if" : "decisions.same_plain"); }
    return filled(offer->conditional ? "decisions.but_if" : "decisions.but", what);
}

std::string DecisionWords::wordsOf(ActivityIndex activity, const sim::Action& action) const {
    return std::visit(Overloaded{[&](const sim::DialogueAction& a) { return wordsOf(a); },
                                 [&](const sim::FormAction& a) { return wordsOf(a); },
                                 [&](const sim::NegotiationAction& a) { return wordsOf(activity, a); },
                                 [&](const sim::CallAction& a) { return wordsOf(activity, a); }},
                      action);
}

std::string DecisionWords::wordsOf(const sim::DialogueAction& action) const {
    return std::visit(Overloaded{[&](const sim::Choose& a) { return story(scenario_->option(a.option).say); },
                                 [&](const sim::NameObjection& a) { return thought(a.kind); },
                                 [&](const sim::Leave&) { return say("visit.leave"); }},
                      action);
}

std::string DecisionWords::wordsOf(const sim::FormAction& action) const {
    return std::visit(Overloaded{[&](const sim::Mark& a) { return story(scenario_->choice(a.choice).say); },
                                 [&](const sim::Unmark& a) { return story(scenario_->choice(a.choice).say); },
                                 [](const sim::Confirm&) { return std::string{}; }},
                      action);
}

// ---- a table

std::string DecisionWords::value(const CompiledIssue& issue, std::uint8_t value) const {
    return value == sim::kOpenValue ? (*words_)("bargain.issue_open", {{"issue", story(issue.title)}})
                                    : story(issue.values[value].say);
}

std::string DecisionWords::terms(ActivityIndex activity, const sim::Terms& terms) const {
    const auto& issues = scenario_->negotiation(activity).issues;
    std::string words;
    for (std::size_t i = 0; i < issues.size(); ++i) {
        words += i == 0 ? "" : " · ";
        words += value(issues[i], terms.values[i]);
    }
    return words;
}

std::string DecisionWords::asked(ActivityIndex activity, const sim::Inquire& question) const {
    if (question.about == sim::kAskFirst) { return say("bargain.ask_first"); }
    if (question.about == sim::kAskAlternative) { return say("bargain.ask_alternative"); }
    return filled("decisions.inquire", story(scenario_->negotiation(activity).issues[question.about].title));
}

std::string DecisionWords::prepared(ActivityIndex activity, const sim::Prepare& part) const {
    const auto& issue = scenario_->negotiation(activity).issues[part.issue];
    const auto value = isRanking(part.what)            ? std::to_string(part.value)
                       : part.value == sim::kOpenValue ? say("bargain.open")
                                                       : story(issue.values[part.value].say);
    return story(issue.title) + " " + value;
}

std::string DecisionWords::wordsOf(ActivityIndex activity, const sim::NegotiationAction& action) const {
    const auto& table = scenario_->negotiation(activity);
    return std::visit(
        Overloaded{[&](const sim::Offer& a) { return filled("decisions.offer", terms(activity, a.terms)); },
                   [&](const sim::OfferIf& a) { return filled("decisions.offer_if", terms(activity, a.terms)); },
                   [&](const sim::Prepare& a) { return prepared(activity, a); },
                   [&](const sim::Inquire& a) { return asked(activity, a); },
                   [&](const sim::Argue& a) { return story(table.arguments[a.argument].say); },
                   [&](const sim::ShowLimit& a) {
                       const auto& issue = table.issues[a.issue];
                       return (*words_)("bargain.limit_say",
                                        {{"issue", story(issue.title)}, {"value", story(issue.values[a.value].say)}});
                   },
                   [&](const sim::SitDown&) { return say("bargain.sit_down"); },
                   [&](const sim::Accept&) { return say("bargain.accept"); },
                   [&](const sim::Adjourn&) { return say("bargain.adjourn_yes"); },
                   [&](const sim::CallManager&) { return say("bargain.manager"); },
                   [&](const sim::WalkAway&) { return say("bargain.walk"); }},
        action);
}

// ---- a free visit

std::string DecisionWords::presented(const CompiledMind& mind, const sim::Present& move) const {
    const auto& feature = story(scenario_->talk.features[move.feature].feature);
    if (move.need == kNone) { return filled("decisions.present", feature); }
    return (*words_)("decisions.present_for", {{"what", feature}, {"need", story(mind.needs[move.need].text)}});
}

std::string DecisionWords::proposed(const sim::Propose& move) const {
    return (*words_)("decisions.propose", {{"what", story(scenario_->talk.commitments[move.commitment].title)},
                                           {"when", say(std::string{"call.by."} + nameOf(move.by))},
                                           {"who", say(std::string{"call.owner."} + nameOf(move.owner))}});
}

std::string DecisionWords::wordsOf(ActivityIndex activity, const sim::CallAction& action) const {
    const auto& talk = scenario_->talk;
    const auto& mind = scenario_->minds[scenario_->call(activity).mind];
    const auto move = [&](const std::string& id) { return say("call.move." + id); };
    return std::visit(
        Overloaded{
            [&](const sim::Open& a) { return move(std::string{"open_"} + nameOf(a.with)); },
            [&](const sim::Ask& a) {
                const bool open = a.form == sim::QuestionForm::open;
                return filled(open ? "decisions.ask_open" : "decisions.ask_closed", story(talk.topics[a.topic].title));
            },
            [&](const sim::AskDecision& a) { return move(std::string{"ask_"} + nameOf(a.about)); },
            [&](const sim::Probe& a) { return filled("decisions.probe", story(mind.needs[a.need].text)); },
            [&](const sim::ConfirmHeard&) { return move("confirm"); },
            [&](const sim::Present& a) { return presented(mind, a); },
            [&](const sim::Show& a) { return filled("decisions.show", story(talk.evidence[a.evidence].title)); },
            [&](const sim::Acknowledge&) { return move("acknowledge"); },
            [&](const sim::Clarify&) { return move("clarify"); },
            [&](const sim::AnswerObjection& a) { return move(std::string{"answer_"} + nameOf(a.technique)); },
            [&](const sim::Check&) { return move("check"); },
            [&](const sim::OfferHelp& a) { return filled("decisions.help", story(mind.helps[a.help].title)); },
            [&](const sim::Refer&) { return move("refer"); }, [&](const sim::Propose& a) { return proposed(a); },
            [&](const sim::StepAside&) { return move("step_aside"); },
            [&](const sim::NameKind& a) { return thought(a.kind); },
            [&](const sim::AskHint&) { return say("decisions.ask_coach"); },
            [&](const sim::Close&) { return move("close"); }, [&](const sim::WalkOut&) { return move("walk_out"); }},
        action);
}

// ---- what followed

std::vector<ToldLine> DecisionWords::told(const std::vector<Seen>& seen) const {
    std::vector<ToldLine> lines;
    for (const auto& each : seen) {
        if (std::holds_alternative<sim::ShownActivity>(each.shown)) { break; }
        tell(lines, each.activity, each.shown);
    }
    return lines;
}

void DecisionWords::tell(std::vector<ToldLine>& lines, ActivityIndex activity, const sim::Shown& shown) const {
    const auto& we = say("bargain.we");
    const auto name = [&](CastIndex who) {
        return who.none() ? std::string{} : story(scenario_->castMember(who).name);
    };
    if (const auto* speech = std::get_if<sim::ShownSpeech>(&shown)) {
        for (const auto& turn : speech->turns) { lines.push_back({name(turn.who), story(turn.say)}); }
    } else if (const auto* choice = std::get_if<sim::ShownChoice>(&shown)) {
        lines.push_back({we, story(choice->say), true});
    } else if (const auto* line = std::get_if<sim::ShownCallLine>(&shown)) {
        const bool ours = line->who.none();
        lines.push_back({ours ? we : name(line->who), lineWords(*words_, *scenario_, *line), ours});
    } else if (const auto* offer = std::get_if<sim::ShownOffer>(&shown)) {
        const bool ours = offer->by == sim::Side::trainee;
        lines.push_back({ours ? we : say("bargain.he"), terms(activity, offer->terms), ours});
    } else if (const auto* card = std::get_if<sim::ShownCard>(&shown)) {
        lines.push_back({{}, thought(card->kind), true});
    } else if (auto words = happening(activity, shown); !words.empty()) {
        lines.push_back({{}, std::move(words)});
    }
}

/// What nobody says; empty if it needs no words.
std::string DecisionWords::happening(ActivityIndex activity, const sim::Shown& shown) const {
    return std::visit(
        Overloaded{
            [&](const sim::ShownFact& s) {
                return (*words_)("visit.learnt", {{"fact", story(s.text)}});
            },
            [&](const sim::ShownAgreement& s) { return filled("decisions.agreed", terms(activity, s.terms)); },
            [&](const sim::ShownWalk& s) -> std::string {
                return say(s.by == sim::Side::trainee ? "visit.you_left" : "visit.they_left");
            },
            [&](const sim::ShownCommitment& s) {
                if (!s.agreed) { return filled("call.refused", story(s.title)); }
                return filled(s.dated ? "call.agreed" : "call.agreed_softly", story(s.title));
            },
            [&](const sim::ShownCallEnd& s) -> std::string { return say(std::string{"call.end."} + nameOf(s.how)); },
            [&](const sim::ShownManager& s) -> std::string {
                return say(s.allowed ? "bargain.manager_agreed" : "bargain.manager_refused");
            },
            [&](const sim::ShownAdjournment& s) {
                return (*words_)("bargain.days_later", {{"days", std::to_string(s.days)}});
            },
            [](const auto&) { return std::string{}; }},
        shown);
}

std::vector<Seen> replyIn(const scoring::Debrief& debrief, const ReviewedDecision& decision) {
    std::vector<Seen> seen;
    auto activity = decision.activity;
    for (const auto& entry : debrief.entries) {
        if (entry.action != decision.action || !entry.shown) { continue; }
        const auto* scene = std::get_if<sim::ShownActivity>(&*entry.shown);
        if (scene != nullptr && scene->began) { activity = scene->activity; }
        seen.push_back({activity, *entry.shown});
    }
    return seen;
}

std::string lineWords(const InterfaceWords& words, const CompiledScenario& scenario, const sim::ShownCallLine& line) {
    return sim::wordsOf(*scenario.texts, words.language(), line, words(std::string{"call.date."} + nameOf(line.by)));
}

std::string pointWords(Value value) {
    constexpr std::int64_t kTenth = kPointValue / 10;
    const auto tenths = roundedQuotient(value, kTenth);
    const auto size = std::abs(tenths);
    return (tenths < 0 ? "−" : "") + std::to_string(size / 10) + "." + std::to_string(size % 10);
}

std::string signedPointWords(Value value) {
    const auto words = pointWords(value);
    return words.starts_with("−") || words == "0.0" ? words : "+" + words;
}

}  // namespace dealcraft::analysis
