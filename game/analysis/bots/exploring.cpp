#include "analysis/bots/exploring.hpp"

#include "base/hash.hpp"
#include "sim/call/visit.hpp"
#include "sim/play_hash.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace dealcraft::analysis {

using namespace dealcraft::sim;

namespace {

constexpr std::size_t kLongestCare = 36;   // careful moves within a visit, at most
constexpr std::size_t kCareBefore = 95;    // how often earlier visits are run carefully, in percent
constexpr std::size_t kFillings = 5;       // of a move with many fillings so many are compared
constexpr std::uint64_t kTieDraws = 1024;  // what is equal is drawn
constexpr std::uint64_t kOccasion = 1000;  // what is said counts before where it leads
constexpr std::uint64_t kWorst = 3;        // faults of a bad move
constexpr std::uint64_t kFault = std::uint64_t{1} << 56U;
constexpr int kStep = 10;  // states of the contact differ by so many points

bool isVisit(const CompiledActivity& activity) {
    return activity.type == ActivityType::call;
}

/// A move is considered once in so many turns: what ends a visit, or only asks the coach, leads nowhere.
std::size_t rarityOf(Verb verb) {
    if (verb == Verb::walkOut) { return 48; }
    if (verb == Verb::hint) { return 24; }
    return verb == Verb::close ? 8 : 1;
}

std::uint64_t faultsOf(const CompiledScenario& scenario, const Events& events) {
    for (const auto& event : events) {
        const auto* call = std::get_if<CallEvent>(&event);
        const auto* moved = call == nullptr ? nullptr : std::get_if<Moved>(call);
        if (moved == nullptr) { continue; }
        switch (scenario.talk.judgements[static_cast<std::size_t>(moved->judgement)].grade) {
            case Grade::best: return 0;
            case Grade::none:
            case Grade::good: return 1;
            case Grade::weak: return 2;
            case Grade::bad: return kWorst;
        }
    }
    return 1;
}

/// Where a visit stands, roughly.
std::uint64_t situationOf(const Session& session) {
    const Visit v{session.scenario(), session.state()};
    HashChain chain{v.mind().key};
    for (const auto stat : {Stat::closeness, Stat::credit, Stat::interest, Stat::patience}) {
        chain.addSigned(v.stat(stat) / kStep);
    }
    int stages = 0;
    for (std::size_t i = 0; i < v.mind().needs.size(); ++i) { stages += v.stageOf(i); }
    chain.addSigned(stages);
    chain.add(v.now().agreed);
    const auto& objection = v.now().objection;
    if (!objection) { return chain.value(); }
    for (const int part : {static_cast<int>(objection->kind), static_cast<int>(objection->acknowledged),
                           static_cast<int>(objection->clarified), static_cast<int>(objection->answered)}) {
        chain.addSigned(part);
    }
    return chain.value();
}

}  // namespace

void Explorer::begin(std::uint64_t seed) {
    chance_.emplace(seed);
    course_.reset();
    activity_ = {};
    visits_ = 0;
}

Explorer::Course Explorer::drawnCourse(const CompiledScenario& scenario) {
    const auto visits = static_cast<std::size_t>(std::ranges::count_if(scenario.flow, isVisit));
    Course course;
    const auto anyVisit = [&] { return chance_->below(std::max<std::size_t>(visits, 1)) + 1; };
    course.visit = anyVisit();
    if (chance_->below(2) == 0) { course.visit = std::max(course.visit, anyVisit()); }  // fewer plays get to later ones
    course.moves = chance_->below(3) == 0 ? 0 : chance_->below(kLongestCare);
    course.afterwards = chance_->below(3) * 40;
    return course;
}

Explorer::Care Explorer::careNow(const Session& session) {
    if (!course_) { course_ = drawnCourse(session.scenario()); }
    const bool before = visits_ < course_->visit && chance_->below(100) < kCareBefore;
    const bool within = visits_ == course_->visit && moves_ < course_->moves;
    if (before || within) { return Care::strict; }
    return chance_->below(100) < course_->afterwards ? Care::fair : Care::none;
}

Action Explorer::choose(const Session& session, const Moves& moves) {
    if (session.state().activity != activity_) {
        activity_ = session.state().activity;
        ++visits_;
        moves_ = 0;
    }
    const auto care = careNow(session);
    ++moves_;
    best_.reset();
    least_ = std::numeric_limits<std::uint64_t>::max();
    for (const auto& move : moves) {
        if (chance_->below(rarityOf(move.verb)) == 0) { consider(session, move, care); }
    }
    if (!best_) { return actionOf(moves.back(), {}); }
    for (const auto key : best_->keys) { ++used_[key]; }
    return best_->action;
}

void Explorer::consider(const Session& session, const Move& move, Care care) {
    if (move.slots.size() == 1 && move.slots[0].size() <= kFillings) {
        for (const auto value : move.slots[0]) { weigh(session, actionOf(move, std::array{value}), care); }
        return;
    }
    for (std::size_t i = 0; i < (move.slots.empty() ? 1 : kFillings); ++i) {
        InlineVector<std::uint16_t, kMaxIssues> filling;
        for (const auto& domain : move.slots) { filling.push_back(domain[chance_->below(domain.size())]); }
        weigh(session, actionOf(move, filling.span()), care);
    }
}

void Explorer::weigh(const Session& session, const Action& action, Care care) {
    auto next = session;
    const auto events = next.act(action, *chance_);
    if (!events) { return; }
    const auto faults =
        care == Care::none ? 0 : faultsOf(session.scenario(), *events) / (care == Care::fair ? kWorst : 1);
    if (faults * kFault > least_) { return; }
    auto outcome = outcomeOf(session, next, *events);
    const auto worth = faults * kFault + outcome.used * kTieDraws + chance_->below(kTieDraws);
    if (worth >= least_) { return; }
    least_ = worth;
    outcome.action = action;
    best_ = std::move(outcome);
}

Explorer::Outcome Explorer::outcomeOf(const Session& before, const Session& after, const Events& events) const {
    Outcome outcome;
    const auto& activity = before.scenario().activity(before.state().activity);
    std::uint64_t said = std::numeric_limits<std::uint32_t>::max();
    for (const auto& event : events) {
        if (!std::holds_alternative<CallEvent>(event)) { continue; }
        PlayHash hash{before.scenario(), activity.key};
        hash.add(event);
        outcome.keys.push_back(hash.value());
        said = std::min(said, usedOf(hash.value()));
    }
    auto there = said;
    if (after.state().activity == before.state().activity) {
        outcome.keys.push_back(situationOf(after));
        there = usedOf(outcome.keys.back());
    }
    outcome.used = said * kOccasion + there;
    return outcome;
}

std::uint64_t Explorer::usedOf(std::uint64_t key) const {
    const auto found = used_.find(key);
    return found == used_.end() ? 0 : found->second;
}

}  // namespace dealcraft::analysis
