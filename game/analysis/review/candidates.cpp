#include "analysis/review/candidates.hpp"

#include "analysis/bots/call_moves.hpp"
#include "analysis/bots/table_sight.hpp"
#include "base/bits.hpp"
#include "sim/apply.hpp"

#include <algorithm>
#include <map>

namespace dealcraft::analysis {

namespace {

class Candidates {
public:
    Candidates(const Belief& belief, const DecisionLine& taken, const DecisionLine& advised, std::size_t breadth)
        : play_(belief.front().play), lines_{taken}, breadth_(breadth) {
        add(advised);
    }

    std::vector<DecisionLine> all() {
        const auto& activity = play_.session().scenario().activity(play_.session().state().activity);
        switch (activity.type) {
            case ActivityType::dialogue: addTalk(); break;
            case ActivityType::call: addMoves(); break;
            case ActivityType::negotiation: addTable(); break;
            case ActivityType::plan:
            case ActivityType::record: break;
        }
        return std::move(lines_);
    }

private:
    void add(DecisionLine line) {
        if (std::ranges::find(lines_, line) == lines_.end()) { lines_.push_back(std::move(line)); }
    }
    void addLegal(const sim::Action& action) {
        if (sim::isLegal(play_.session().scenario(), play_.session().state(), action)) { add({action}); }
    }

    void addTalk() {
        if (const auto* talk = std::get_if<sim::DialogueAction>(&lines_.front().front())) {
            if (std::holds_alternative<sim::NameObjection>(*talk)) {
                for (std::size_t i = 0; i < kObjectionKinds; ++i) {
                    addLegal(sim::DialogueAction{sim::NameObjection{static_cast<ObjectionKind>(i)}});
                }
                return;
            }
        }
        for (const auto& action : dialogueActions(play_)) { add({action}); }
    }

    // ---- a free visit
    /// What a move would be judged as; moves without judgement stand between the good and the weak.
    [[nodiscard]] int judged(const sim::CallAction& action) const {
        constexpr int kUnjudged = 5000;
        const auto& scenario = play_.session().scenario();
        KeyedChance chance{0};
        const auto events = sim::apply(scenario, play_.session().state(), action, chance);
        if (!events) { return -1; }
        for (const auto& event : *events) {
            const auto* call = std::get_if<sim::CallEvent>(&event);
            const auto* moved = call == nullptr ? nullptr : std::get_if<sim::Moved>(call);
            if (moved == nullptr) { continue; }
            const auto grade = scenario.talk.judgements[static_cast<std::size_t>(moved->judgement)].grade;
            return grade == Grade::none ? kUnjudged : scenario.rules.gradeValues[static_cast<std::size_t>(grade) - 1];
        }
        return kUnjudged;
    }

    void addMoves() {
        constexpr std::size_t kOfEachKind = 6;
        constexpr std::size_t kMost = 24;
        std::vector<std::pair<int, sim::CallAction>> moves;
        for (const auto& action : callMoves(play_.session())) {
            const bool idle =
                std::holds_alternative<sim::AskHint>(action) || std::holds_alternative<sim::WalkOut>(action);
            if (!idle) { moves.emplace_back(judged(action), action); }
        }
        std::ranges::stable_sort(moves, std::ranges::greater{}, &std::pair<int, sim::CallAction>::first);
        std::map<std::size_t, std::size_t> ofKind;
        for (const auto& [worth, action] : moves) {
            if (lines_.size() >= kMost * breadth_) { break; }
            if (++ofKind[action.index()] <= kOfEachKind * breadth_) { add({action}); }
        }
    }

    // ---- a table
    void addTable() {
        using namespace sim;
        const TableSight sight{play_.session()};
        for (const NegotiationAction& action :
             {NegotiationAction{Accept{}}, NegotiationAction{WalkAway{}}, NegotiationAction{Inquire{kAskFirst}},
              NegotiationAction{Inquire{kAskAlternative}}, NegotiationAction{Adjourn{}},
              NegotiationAction{CallManager{}}}) {
            addLegal(action);
        }
        for (std::uint8_t i = 0; i < sight.arguments(); ++i) {
            if (sight.fits(i)) { addLegal(NegotiationAction{Argue{i}}); }
        }
        addQuestion(sight);
        const auto lines = lines_;
        for (std::size_t i = 0; i < lines.size() && i < 2; ++i) { addNeighbours(sight, lines[i].front()); }
        const auto nearer = lines_;
        for (auto i = lines.size(); i < nearer.size() && breadth_ > 1; ++i) { addNeighbours(sight, nearer[i].front()); }
    }

    /// Of the issues that he was not asked about, the one that weighs most for us.
    void addQuestion(const TableSight& sight) {
        std::optional<std::uint8_t> heaviest;
        for (std::uint8_t i = 0; i < sight.issues(); ++i) {
            const sim::NegotiationAction question{sim::Inquire{i}};
            if (hasBit(sight.now().asked, i) || !sight.isLegal(question)) { continue; }
            if (!heaviest || sight.weight(i) > sight.weight(*heaviest)) { heaviest = i; }
        }
        if (heaviest) { addLegal(sim::NegotiationAction{sim::Inquire{*heaviest}}); }
    }

    /// The same kind of offer, a step better or worse in one issue.
    void addNeighbours(const TableSight& sight, const sim::Action& action) {
        const auto* table = std::get_if<sim::NegotiationAction>(&action);
        if (table == nullptr) { return; }
        const auto* condition = std::get_if<sim::OfferIf>(table);
        const auto* offer = std::get_if<sim::Offer>(table);
        if (condition == nullptr && offer == nullptr) { return; }
        const auto& terms = condition != nullptr ? condition->terms : offer->terms;
        if (condition == nullptr) { addLegal(sim::NegotiationAction{sim::OfferIf{terms}}); }
        for (std::size_t i = 0; i < sight.issues(); ++i) {
            for (const int step : {-1, 1}) { addStep(sight, terms, condition != nullptr, i, step); }
        }
    }
    /// The same offer with one issue a value further up or down.
    void addStep(const TableSight& sight, sim::Terms terms, bool conditional, std::size_t issue, int step) {
        const int value = terms.values[issue] + step;
        if (terms.leavesOpen(issue) || value < 0 || value >= sight.values(issue)) { return; }
        terms.values[issue] = static_cast<std::uint8_t>(value);
        if (!sight.isWithinPolicy(terms)) { return; }
        addLegal(conditional ? sim::NegotiationAction{sim::OfferIf{terms}} : sim::NegotiationAction{sim::Offer{terms}});
    }

    const scoring::Play& play_;
    std::vector<DecisionLine> lines_;
    std::size_t breadth_;
};

}  // namespace

std::vector<DecisionLine> candidatesOf(const Belief& belief, const DecisionLine& taken, const DecisionLine& advised,
                                       std::size_t breadth) {
    return Candidates{belief, taken, advised, breadth}.all();
}

}  // namespace dealcraft::analysis
