#include "content/checks/checks.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace dealcraft::content {

namespace {

constexpr std::string_view kDialogueEnd = "end";

std::vector<const Branch*> branchesOf(const Option& option) {
    std::vector<const Branch*> all;
    for (const auto& branch : option.to) { all.push_back(&branch); }
    for (const auto& outcome : option.draw) {
        for (const auto& branch : outcome.to) { all.push_back(&branch); }
    }
    return all;
}

/// Which moments of a dialogue lead where.
class MomentGraph {
public:
    explicit MomentGraph(const Dialogue& dialogue) : next_(dialogue.moments.size()), ends_(dialogue.moments.size()) {
        std::map<std::string, std::size_t, std::less<>> places;
        for (std::size_t i = 0; i < dialogue.moments.size(); ++i) {
            whole_ = places.emplace(dialogue.moments[i].id.value, i).second && whole_;
        }
        const auto start = places.find(dialogue.start.value);
        if (start == places.end()) {
            whole_ = false;
        } else {
            start_ = start->second;
        }
        for (std::size_t i = 0; i < dialogue.moments.size(); ++i) {
            for (const auto& option : dialogue.moments[i].options) { connect(i, option, places); }
            if (dialogue.moments[i].options.empty()) {
                ends_[i] = true;
            }  // a dead end, reported as such and not as a trap too
        }
    }

    /// False if a name leads nowhere or two moments share one: then what can be reached is not known.
    [[nodiscard]] bool whole() const { return whole_; }

    [[nodiscard]] std::vector<bool> reached() const {
        std::vector<bool> seen(next_.size());
        std::vector<std::size_t> open = {start_};
        while (!open.empty()) {
            const auto at = open.back();
            open.pop_back();
            if (seen[at]) { continue; }
            seen[at] = true;
            open.insert(open.end(), next_[at].begin(), next_[at].end());
        }
        return seen;
    }

    /// Which moments have a way to the end.
    [[nodiscard]] std::vector<bool> ending() const {
        auto can = ends_;
        const auto leadsOn = [&](std::size_t i) {
            return std::ranges::any_of(next_[i], [&](std::size_t to) { return can[to]; });
        };
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t i = 0; i < next_.size(); ++i) {
                if (can[i] || !leadsOn(i)) { continue; }
                can[i] = true;
                changed = true;
            }
        }
        return can;
    }

private:
    void connect(std::size_t from, const Option& option,
                 const std::map<std::string, std::size_t, std::less<>>& places) {
        for (const auto* branch : branchesOf(option)) {
            const auto place = places.find(branch->to.value);
            if (branch->to.value == kDialogueEnd) {
                ends_[from] = true;
            } else if (place == places.end()) {
                whole_ = false;
            } else {
                next_[from].push_back(place->second);
            }
        }
    }

    std::vector<std::vector<std::size_t>> next_;
    std::vector<bool> ends_;
    std::size_t start_ = 0;
    bool whole_ = true;
};

/// A list of branches of which none may hold leads nowhere.
void checkBranches(const Moment& moment, const Option& option, const std::vector<Branch>& branches,
                   Diagnostics& found) {
    const Arguments arguments = {{"found", option.id.value}, {"moment", moment.id.value}};
    if (branches.empty()) {
        found.push_back(finding(rule::kDeadEnd, "no_target", option.where, arguments));
    } else if (!branches.back().when.value.empty()) {
        found.push_back(finding(rule::kDeadEnd, "open_branch", branches.back().when.where, arguments));
    }
}

void checkMoment(const Moment& moment, Diagnostics& found) {
    if (moment.options.empty()) {
        found.push_back(finding(rule::kDeadEnd, "moment", moment.id.where, {{"found", moment.id.value}}));
    }
    for (const auto& option : moment.options) {
        if (option.draw.empty()) { checkBranches(moment, option, option.to, found); }
        for (const auto& outcome : option.draw) { checkBranches(moment, option, outcome.to, found); }
    }
}

void checkTraps(const Dialogue& dialogue, const std::vector<bool>& reached, const std::vector<bool>& ending,
                Diagnostics& found) {
    std::vector<std::string> caught;
    const Moment* first = nullptr;
    for (std::size_t i = 0; i < dialogue.moments.size(); ++i) {
        if (!reached[i] || ending[i]) { continue; }
        if (first == nullptr) { first = &dialogue.moments[i]; }
        caught.push_back(dialogue.moments[i].id.value);
    }
    if (first != nullptr) {
        found.push_back(
            finding(rule::kTrap, "", first->id.where, {{"found", first->id.value}, {"region", listed(caught)}}));
    }
}

void checkDialogueEnds(const Dialogue& dialogue, Diagnostics& found) {
    for (const auto& moment : dialogue.moments) { checkMoment(moment, found); }
    const MomentGraph graph{dialogue};
    if (!graph.whole()) { return; }
    const auto reached = graph.reached();
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const auto& id = dialogue.moments[i].id;
        if (!reached[i]) {
            found.push_back(
                finding(rule::kUnreachable, "", id.where, {{"found", id.value}, {"start", dialogue.start.value}}));
        }
    }
    checkTraps(dialogue, reached, graph.ending(), found);
}

/// A field that lets more be picked than there is: nobody is stuck, but its number says something else than is so.
void checkMostPicks(const Field& field, int most, Diagnostics& found) {
    if (field.pickTo <= most) { return; }
    found.push_back(
        finding(rule::kRangeOverflow, "pick", field.where,
                {{"found", field.id.value}, {"pick", std::to_string(field.pickTo)}, {"count", std::to_string(most)}}));
}

void checkFormEnds(const Form& form, Diagnostics& found) {
    for (const auto& field : form.fields) {
        const auto most = static_cast<int>(field.choices.size());
        if (field.pickFrom <= most && field.pickFrom <= field.pickTo && field.pickTo >= 1) {
            checkMostPicks(field, most, found);
            continue;
        }
        found.push_back(finding(
            rule::kDeadEnd, "pick", field.where,
            {{"found", field.id.value}, {"pick", std::to_string(field.pickFrom)}, {"count", std::to_string(most)}}));
    }
}

void checkFits(const Activity& activity, const Name& id, Minutes minutes, const Range& where, Diagnostics& found) {
    if (!activity.clock || minutes <= *activity.clock) { return; }
    found.push_back(finding(rule::kRangeOverflow, "clock", where,
                            {{"found", id.value},
                             {"minutes", std::to_string(minutes.value())},
                             {"clock", std::to_string(activity.clock->value())}}));
}

/// What takes longer than its activity's whole clock can never be picked.
void checkClock(const Activity& activity, Diagnostics& found) {
    if (const auto* form = std::get_if<Form>(&activity.body)) {
        for (const auto& field : form->fields) {
            for (const auto& choice : field.choices) {
                checkFits(activity, choice.id, choice.minutes, choice.where, found);
            }
        }
    }
    if (const auto* dialogue = std::get_if<Dialogue>(&activity.body)) {
        for (const auto& moment : dialogue->moments) {
            for (const auto& option : moment.options) {
                checkFits(activity, option.id, option.minutes.value_or(Minutes{}), option.where, found);
            }
        }
    }
}

}  // namespace

void checkEnds(const Scenario& scenario, Diagnostics& found) {
    for (const auto& activity : scenario.flow) {
        if (const auto* dialogue = std::get_if<Dialogue>(&activity.body)) { checkDialogueEnds(*dialogue, found); }
        if (const auto* form = std::get_if<Form>(&activity.body)) { checkFormEnds(*form, found); }
        checkClock(activity, found);
    }
    if (scenario.endings.empty()) {
        found.push_back(finding(rule::kDeadEnd, "no_ending", scenario.where, {{"found", scenario.id.str()}}));
    } else if (const auto& last = scenario.endings.back(); !last.when.value.empty()) {
        found.push_back(finding(rule::kDeadEnd, "last_ending", last.when.where, {{"found", last.id.value}}));
    }
}

}  // namespace dealcraft::content
