#include "base/hash.hpp"
#include "scoring/criteria.hpp"
#include "scoring/visit_fold.hpp"
#include "support/catch.hpp"

#include <vector>

using namespace dealcraft;
using namespace dealcraft::sim;
using namespace dealcraft::test;
using content::CallFigure;
using content::Judgement;

namespace {

/// Numbers without order, the same on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t count) {
        state_ = splitmix64(state_);
        return state_ % count;
    }

private:
    std::uint64_t state_;
};

Action anyAction(const Moves& moves, Dice& dice) {
    const auto& move = moves[dice.below(moves.size())];
    std::vector<std::uint16_t> filling;
    for (const auto& domain : move.slots) { filling.push_back(domain[dice.below(domain.size())]); }
    return actionOf(move, filling);
}

/// Both visits played by somebody who does anything; walking out at once is left to the end.
struct AimlessPlay {
    AimlessPlay(const SmallPack& small, std::uint64_t seed) : play(*small.scenario) {
        KeyedChance chance{seed};
        Dice dice{seed};
        keep(play.begin(chance));
        for (int moves = 0; !play.over(); ++moves) {
            Moves legal;
            play.session().legal(legal);
            const auto action = anyAction(legal, dice);
            const auto* call = std::get_if<CallAction>(&action);
            const bool leaves =
                call != nullptr && (std::holds_alternative<WalkOut>(*call) || std::holds_alternative<Close>(*call));
            if (leaves && moves % 16 != 15) { continue; }
            const auto happened = play.act(action, chance);
            REQUIRE(happened);
            keep(*happened);
        }
    }
    void keep(const Events& happened) {
        for (const auto& e : happened) { events.push_back(e); }
    }

    scoring::Play play;
    std::vector<Event> events;
};

void checkRange(const content::CompiledScenario& scenario, const scoring::CallTally& call, const State& state) {
    for (std::size_t i = 0; i < content::kCallFigures; ++i) {
        const auto points = scoring::callFigure(scenario, static_cast<CallFigure>(i), call,
                                                {state.slots.data(), scenario.slots.size()});
        INFO("figure " << i);
        if (points) { CHECK((*points >= 0 && *points <= scoring::kFullMarks)); }
    }
}

}  // namespace

TEST_CASE("whatever is done, every figure stays within its range", "[scoring][call][property]") {
    const auto small = smallVisit();
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        INFO("seed " << seed);
        const AimlessPlay played{small, seed};
        for (const auto& call : played.play.score().calls) {
            if (call.activity.none()) { continue; }
            CHECK(call.end != CallEnd::no);
            CHECK(call.handlingTaken <= call.handlingDue);
            CHECK(call.resolved + call.halfResolved <= call.raised);
            CHECK(call.namedRight + call.namedWrong <= call.raised);
            CHECK(call.presentedToNeed + call.presentedEarly <= call.presented);
            checkRange(*small.scenario, call, played.play.session().state());
        }
        const auto result = played.play.result();
        CHECK((result.total >= 0 && result.total <= 10000));
    }
}

TEST_CASE("scoring is a fold: the same events give the same counts", "[scoring][call][property]") {
    const auto small = smallVisit();
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const AimlessPlay played{small, seed};
        scoring::Play again{*small.scenario};
        for (const auto& e : played.events) { again.fold(e); }
        CHECK(again.score() == played.play.score());
    }
}

TEST_CASE("a hint never raises the total, whatever the play was", "[scoring][call][property]") {
    const auto small = smallVisit();
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const AimlessPlay played{small, seed};
        auto score = played.play.score();
        const auto& state = played.play.session().state();
        auto before = scoring::resultOf(*small.scenario, state, score);
        for (int i = 0; i < 80; ++i) {
            ++score.hints;
            const auto after = scoring::resultOf(*small.scenario, state, score);
            CHECK(after.total <= before.total);
            CHECK(after.beforeCap == before.beforeCap);
            before = after;
        }
        CHECK(before.total == 0);
    }
}

TEST_CASE("a slip never raises a figure", "[scoring][call][property]") {
    const auto slip = GENERATE(
        Moved{Act::confirm, Judgement::confirmedNothing, content::kNone, content::kNone, Owner::none, {}},
        Moved{Act::askOpen, Judgement::askedInVain, 1, content::kNone, Owner::none, {}},
        Moved{Act::askOpen, Judgement::askedWithoutListening, 1, content::kNone, Owner::none, {}},
        Moved{Act::presentPlain, Judgement::presentedUnasked, 1, content::kNone, Owner::none, {}},
        Moved{Act::present, Judgement::ignoredObjection, 0, kStock, Owner::none, {}},
        Moved{Act::propose, Judgement::committedTooBig, kOrder, content::kNone, Owner::none, {}},
        Moved{Act::offerHelp, Judgement::helpOverpromised, 1, content::kNone, Owner::none, {}},
        Moved{Act::answerInsist, Judgement::answeredByArguing, content::kNone, content::kNone, Owner::none, {}});
    VisitFold visit;
    visit.moves(Act::openPurpose, Judgement::openedClearly).asksFact(0).asksNeed().confirms().probes().presentsTo();
    visit.objects().handles().agreesOn(kTrial, true, true);
    auto worse = visit;
    worse.happens(slip).ends();
    visit.ends();
    for (std::size_t i = 0; i < content::kCallFigures; ++i) {
        const auto figure = static_cast<CallFigure>(i);
        INFO("figure " << i << ", judgement " << static_cast<int>(slip.judgement));
        CHECK(worse.figure(figure).value_or(0) <= visit.figure(figure).value_or(0));
    }
}

TEST_CASE("after the sixth visit nothing is counted and nothing breaks", "[scoring][call]") {
    VisitFold visit;
    for (std::size_t i = 0; i < 2 * scoring::kMaxCalls; ++i) {
        visit.ends().happens(CallOpened{visit.visit, 0, 0}).objects();
    }
    CHECK(visit.calls.back().raised == 1);
}
