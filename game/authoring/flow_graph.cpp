#include "authoring/flow_graph.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace dealcraft::authoring {

namespace {

using namespace dealcraft::content;

/// What a way of an option leads to, before ways with one target are made one.
struct Target {
    std::uint64_t weight = 0;  ///< of the draw's outcomes that lead there
    bool conditional = false;
    bool open = false;
};
using Targets = std::map<MomentIndex, Target>;

void addBranches(const std::vector<CompiledBranch>& branches, std::uint32_t weight, Targets& targets) {
    bool decided = false;
    for (const auto& branch : branches) {
        auto& target = targets[branch.to];
        target.weight += weight;
        target.conditional = target.conditional || branches.size() > 1;
        target.open = target.open || (!decided && weight > 0);
        decided = decided || branch.when.empty();
    }
}

Targets targetsOf(const CompiledOption& option) {
    Targets targets;
    if (option.draw.empty()) { addBranches(option.to, 1, targets); }
    for (const auto& outcome : option.draw) { addBranches(outcome.to, outcome.weight, targets); }
    return targets;
}

std::uint64_t weightOf(const CompiledOption& option) {
    std::uint64_t all = 0;
    for (const auto& outcome : option.draw) { all += outcome.weight; }
    return all;
}

template <class T>
void addOnce(std::vector<T>& list, T value) {
    if (std::ranges::find(list, value) == list.end()) { list.push_back(value); }
}

Row rowOf(const CompiledScenario& scenario, OptionIndex index) {
    const auto& option = scenario.option(index);
    Row row;
    row.option = index;
    row.conditional = !option.when.empty();
    for (std::size_t i = 0; i < option.verdicts.count; ++i) {
        const auto& verdict = scenario.verdict(option.verdicts[i]);
        addOnce(row.grades, verdict.grade);
        for (const auto concepts : verdict.concepts) { addOnce(row.concepts, concepts); }
    }
    return row;
}

BoxKind kindOf(const CompiledActivity& activity) {
    return std::visit(Overloaded{[](const CompiledForm&) { return BoxKind::form; },
                                 [](const CompiledDialogue&) { return BoxKind::exit; },
                                 [](const CompiledNegotiation&) { return BoxKind::negotiation; },
                                 [](const CompiledCall&) { return BoxKind::call; }},
                      activity.body);
}

std::int64_t counted(std::size_t n) {
    return static_cast<std::int64_t>(n);
}

Box boxOf(BoxKind kind, std::string id = {}) {
    Box box;
    box.kind = kind;
    box.id = std::move(id);
    return box;
}

Way wayTo(std::size_t from, std::size_t to, bool conditional = false) {
    Way way;
    way.from = from;
    way.to = to;
    way.conditional = conditional;
    return way;
}

std::vector<BoxFigure> figuresOf(const CompiledScenario& scenario, const CompiledForm& form) {
    std::int64_t choices = 0;
    for (std::size_t i = 0; i < form.fields.count; ++i) { choices += scenario.field(form.fields[i]).choices.count; }
    return {{Figure::fields, form.fields.count}, {Figure::choices, choices}};
}

std::vector<BoxFigure> figuresOf(const CompiledNegotiation& table) {
    std::int64_t packages = 1;
    for (const auto& issue : table.issues) { packages *= counted(issue.values.size()); }
    return {
        {Figure::rounds, table.rounds}, {Figure::issues, counted(table.issues.size())}, {Figure::packages, packages}};
}

std::vector<BoxFigure> figuresOf(const CompiledScenario& scenario, const CompiledCall& call) {
    return {{Figure::needs, counted(scenario.minds[call.mind].needs.size())},
            {Figure::features, counted(call.features.size())},
            {Figure::evidence, counted(call.evidence.size())},
            {Figure::commitments, counted(call.commitments.size())}};
}

std::vector<BoxFigure> figuresOf(const CompiledScenario& scenario, const CompiledActivity& activity) {
    auto figures = std::visit(Overloaded{[&](const CompiledForm& form) { return figuresOf(scenario, form); },
                                         [](const CompiledDialogue&) { return std::vector<BoxFigure>{}; },
                                         [](const CompiledNegotiation& table) { return figuresOf(table); },
                                         [&](const CompiledCall& call) { return figuresOf(scenario, call); }},
                              activity.body);
    if (activity.clock) { figures.push_back({Figure::minutes, *activity.clock}); }
    return figures;
}

class GraphBuilder {
public:
    GraphBuilder(const CompiledScenario& scenario, const analysis::VisitCounts* visits)
        : scenario_(scenario), visits_(visits) {}

    FlowGraph run() {
        graph_.boxes.push_back(boxOf(BoxKind::start));
        for (std::size_t i = 0; i < scenario_.flow.size(); ++i) { addActivity(ActivityIndex{i}); }
        finish_ = graph_.boxes.size();
        graph_.boxes.push_back(boxOf(BoxKind::finish));
        connectFlow();
        addEndings();
        markReachable();
        if (visits_ != nullptr) { addHeat(); }
        std::ranges::stable_sort(graph_.ways, {}, [](const Way& way) { return std::pair{way.from, way.row}; });
        return std::move(graph_);
    }

private:
    void addActivity(ActivityIndex index) {
        const auto& activity = scenario_.activity(index);
        const auto* dialogue = std::get_if<CompiledDialogue>(&activity.body);
        const auto first = graph_.boxes.size();
        if (dialogue != nullptr) { addMoments(index, *dialogue); }
        entries_.push_back(dialogue == nullptr ? first : momentBox_[dialogue->start]);
        exits_.push_back(graph_.boxes.size());
        auto box = boxOf(kindOf(activity), dialogue == nullptr ? activity.id : std::string{});
        box.activity = index;
        box.figures = figuresOf(scenario_, activity);
        graph_.boxes.push_back(std::move(box));
        if (dialogue != nullptr) { connectMoments(*dialogue); }
    }

    void addMoments(ActivityIndex activity, const CompiledDialogue& dialogue) {
        for (std::size_t i = 0; i < dialogue.moments.count; ++i) {
            const auto index = dialogue.moments[i];
            const auto& moment = scenario_.moment(index);
            auto box = boxOf(BoxKind::moment, moment.id);
            box.activity = activity;
            box.moment = index;
            for (std::size_t k = 0; k < moment.options.count; ++k) {
                box.rows.push_back(rowOf(scenario_, moment.options[k]));
            }
            momentBox_[index] = graph_.boxes.size();
            graph_.boxes.push_back(std::move(box));
        }
    }

    void connectMoments(const CompiledDialogue& dialogue) {
        for (std::size_t i = 0; i < dialogue.moments.count; ++i) {
            const auto from = momentBox_[dialogue.moments[i]];
            for (std::size_t row = 0; row < graph_.boxes[from].rows.size(); ++row) { connectRow(from, row); }
        }
    }

    void connectRow(std::size_t from, std::size_t row) {
        const auto& option = scenario_.option(graph_.boxes[from].rows[row].option);
        const auto whole = weightOf(option);
        for (const auto& [moment, target] : targetsOf(option)) {
            auto way = wayTo(from, moment.none() ? exits_.back() : momentBox_[moment], target.conditional);
            way.row = row;
            way.open = target.open;
            if (whole > 0) { way.percent = static_cast<int>((target.weight * 100 + whole / 2) / whole); }
            graph_.ways.push_back(way);
        }
    }

    /// From the start and from behind each activity to whatever may be next.
    void connectFlow() {
        connectNext(0, 0);
        for (std::size_t i = 0; i < exits_.size(); ++i) { connectNext(exits_[i], i + 1); }
    }

    void connectNext(std::size_t from, std::size_t next) {
        for (; next < entries_.size(); ++next) {
            const bool always = scenario_.flow[next].when.empty();
            graph_.ways.push_back(wayTo(from, entries_[next], !always));
            if (always) { return; }
        }
        graph_.ways.push_back(wayTo(from, finish_));
    }

    void addEndings() {
        bool decided = false;
        for (std::size_t i = 0; i < scenario_.endings.size(); ++i) {
            const auto& ending = scenario_.endings[i];
            const bool always = ending.when.empty();
            auto way = wayTo(finish_, graph_.boxes.size(), !always);
            way.open = !decided;
            graph_.ways.push_back(way);
            auto box = boxOf(BoxKind::ending, ending.id);
            box.ending = EndingIndex{i};
            graph_.boxes.push_back(std::move(box));
            decided = decided || always;
        }
    }

    /// A dialogue can be left at any moment: whoever comes to its first one can come to its end.
    void markReachable() {
        for (auto& box : graph_.boxes) { box.reachable = false; }
        std::vector<std::size_t> open{0};
        while (!open.empty()) {
            const auto at = open.back();
            open.pop_back();
            auto& box = graph_.boxes[at];
            if (box.reachable) { continue; }
            box.reachable = true;
            if (!box.activity.none()) { open.push_back(exits_[box.activity.value()]); }
            for (const auto& way : graph_.ways) {
                if (way.from == at && way.open) { open.push_back(way.to); }
            }
        }
    }

    void addHeat() {
        graph_.plays = visits_->plays;
        for (auto& box : graph_.boxes) {
            box.visits = visitsOf(box);
            for (auto& row : box.rows) { row.visits = visits_->options[row.option.value()]; }
        }
        for (auto& way : graph_.ways) { way.visits = visitsOf(way); }
    }

    [[nodiscard]] analysis::Tally visitsOf(const Box& box) const {
        switch (box.kind) {
            case BoxKind::start:
            case BoxKind::finish: return visits_->plays;
            case BoxKind::moment: return visits_->moments[box.moment.value()];
            case BoxKind::ending: return visits_->endings[box.ending.value()];
            case BoxKind::form:
            case BoxKind::negotiation:
            case BoxKind::call:
            case BoxKind::exit: return visits_->activities[box.activity.value()];
        }
        return 0;
    }

    [[nodiscard]] analysis::Tally visitsOf(const Way& way) const {
        const auto& from = graph_.boxes[way.from];
        const auto& to = graph_.boxes[way.to];
        if (way.row != Way::kNoRow) { return tallyOf(visits_->ways, from.rows[way.row].option, to.moment); }
        if (from.kind == BoxKind::finish) { return to.visits; }
        return tallyOf(visits_->steps, from.activity, to.activity);
    }

    template <class A, class B>
    static analysis::Tally tallyOf(const std::map<std::pair<A, B>, analysis::Tally>& tallies, A from, B to) {
        const auto found = tallies.find({from, to});
        return found == tallies.end() ? 0 : found->second;
    }

    const CompiledScenario& scenario_;
    const analysis::VisitCounts* visits_;
    FlowGraph graph_;
    std::vector<std::size_t> entries_;  ///< the first box of each activity
    std::vector<std::size_t> exits_;    ///< the box that each activity ends with
    std::map<MomentIndex, std::size_t> momentBox_;
    std::size_t finish_ = 0;
};

}  // namespace

std::size_t FlowGraph::boxOf(MomentIndex moment) const {
    const auto found = std::ranges::find(boxes, moment, &Box::moment);
    return static_cast<std::size_t>(found - boxes.begin());
}

FlowGraph flowGraphOf(const CompiledScenario& scenario, const analysis::VisitCounts* visits) {
    return GraphBuilder{scenario, visits}.run();
}

}  // namespace dealcraft::authoring
