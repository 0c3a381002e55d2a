#include "analysis/bots/seller.hpp"

#include "analysis/bots/chancing.hpp"
#include "base/utf8.hpp"
#include "sim/call/call.hpp"
#include "sim/form/form.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::analysis {

namespace {

Grade gradeOf(const Session& session, Run<VerdictIndex> verdicts) {
    const auto& scenario = session.scenario();
    for (std::size_t i = 0; i < verdicts.count; ++i) {
        const auto& verdict = scenario.verdict(verdicts[i]);
        if (script::run(scenario.program, verdict.when, {session.state().slots.data(), scenario.slots.size()}) != 0) {
            return verdict.grade;
        }
    }
    return Grade::none;
}

int pickedIn(const Session& session, FieldIndex index) {
    const auto choices = session.scenario().field(index).choices;
    int picked = 0;
    for (std::size_t i = 0; i < choices.count; ++i) {
        picked += isMarked(session.scenario(), session.state(), choices[i]) ? 1 : 0;
    }
    return picked;
}

/// best 4, good 3, nothing 2, weak 1, bad 0
int rankOf(Grade grade) {
    constexpr std::array kRanks{2, 4, 3, 1, 0};
    return kRanks[static_cast<std::size_t>(grade)];
}

/// How much somebody who has heard of the course but not practised it is drawn to a grade.
int pullOf(Grade grade) {
    constexpr std::array kPulls{40, 60, 70, 45, 5};
    return kPulls[static_cast<std::size_t>(grade)];
}

}  // namespace

const Move* moveOf(const Moves& moves, Verb verb) {
    const auto* found = std::ranges::find(moves, verb, &Move::verb);
    return found == moves.end() ? nullptr : found;
}

void Seller::begin(std::uint64_t seed) {
    chance_.emplace(seed);
    chosen_.clear();
    forget();
}

Action Seller::choose(const Session& session, const Moves& moves) {
    switch (session.scenario().activity(session.state().activity).type) {
        case ActivityType::plan:
        case ActivityType::record: return fillForm(session, moves);
        case ActivityType::dialogue: return speak(session, moves);
        case ActivityType::negotiation: return sitAtTable(session);
        case ActivityType::call: break;
    }
    const Visit v{session.scenario(), session.state()};
    const auto wanted = visit(session, v);
    const auto legal = [&](const CallAction& action) {
        return !refusalOf(session.scenario(), session.state(), action);
    };
    if (wanted && legal(*wanted)) { return *wanted; }
    for (const CallAction& otherwise : {CallAction{Close{}}, CallAction{Check{}}, CallAction{ConfirmHeard{}}}) {
        if (legal(otherwise)) { return otherwise; }  // no time left to take leave: the clock ends it, nobody runs away
    }
    return CallAction{WalkOut{}};
}

int Seller::appealOf(const Session& session, const Candidate& candidate) {
    switch (taste_) {
        case Taste::best: return rankOf(candidate.grade) * 1000 + (candidate.needed ? 500 : 0) - candidate.minutes;
        case Taste::middling: return pullOf(candidate.grade) + static_cast<int>(chance().below(60));
        case Taste::any: return static_cast<int>(chance().below(1000));
        case Taste::first: return 0;
        case Taste::longest: return displayWidth(session.scenario().texts->in(Language::zh, candidate.say));
    }
    return 0;
}

/// The most appealing choice of a field. @param extra more than the field needs: taken only if it is plainly good
std::optional<Action> Seller::markIn(const Session& session, const Move& move, bool extra) {
    std::optional<ChoiceIndex> taken;
    int most = 0;
    for (const auto place : move.slots[0]) {
        const auto& choice = session.scenario().choice(ChoiceIndex{place});
        const auto grade = gradeOf(session, choice.verdicts);
        if (extra && grade != Grade::best && !choice.needed) { continue; }
        const int appeal = appealOf(session, {grade, choice.say, choice.minutes, choice.needed});
        if (!taken || appeal > most) {
            taken = ChoiceIndex{place};
            most = appeal;
        }
    }
    if (!taken) { return {}; }
    return Action{FormAction{Mark{*taken}}};
}

/// The first field that lacks something, and what is taken there.
std::optional<Action> Seller::markSomewhere(const Session& session, const Moves& moves, bool extra) {
    for (const auto& move : moves) {
        if (move.verb != Verb::mark) { continue; }
        const auto& field = session.scenario().field(move.field);
        if (pickedIn(session, move.field) >= (extra ? field.pickTo : field.pickFrom)) { continue; }
        if (const auto action = markIn(session, move, extra)) { return action; }
    }
    return std::nullopt;
}

/// First what each field needs, then, by somebody who knows, what else is good; then it stays.
Action Seller::fillForm(const Session& session, const Moves& moves) {
    if (const auto action = markSomewhere(session, moves, false)) { return *action; }
    if (taste_ == Taste::best) {
        if (const auto action = markSomewhere(session, moves, true)) { return *action; }
    }
    if (moveOf(moves, Verb::confirm) != nullptr) { return FormAction{Confirm{}}; }
    return anyMove(chance(), session,
                   moves);  // the minutes are gone before the fields are full: something has to be taken back
}

/// What was said already appeals less, so that nobody goes round in circles.
Action Seller::speak(const Session& session, const Moves& moves) {
    const auto& scenario = session.scenario();
    const auto at = std::get<DialogueState>(session.state().inner).at;
    const auto& objection = scenario.moment(at).objection;
    const bool names = taste_ == Taste::best || (taste_ == Taste::middling && happens(50));
    if (objection && names && moveOf(moves, Verb::name) != nullptr) {
        return DialogueAction{NameObjection{*objection}};
    }
    const auto* move = moveOf(moves, Verb::choose);
    if (move == nullptr) { return anyMove(chance(), session, moves); }
    constexpr int kTired = 100000;
    std::uint16_t taken = move->slots[0][0];
    int most = INT32_MIN;
    for (const auto place : move->slots[0]) {
        const auto& option = scenario.option(OptionIndex{place});
        const int appeal = appealOf(session, {gradeOf(session, option.verdicts), option.say, option.minutes, false}) -
                           kTired * chosen_[place];
        if (appeal > most) {
            taken = place;
            most = appeal;
        }
    }
    ++chosen_[taken];
    return DialogueAction{Choose{OptionIndex{taken}}};
}

}  // namespace dealcraft::analysis
