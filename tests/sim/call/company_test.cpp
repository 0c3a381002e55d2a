#include "sim/call/small_visit.hpp"
#include "sim/shown.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace dealcraft;
using namespace dealcraft::sim;
using namespace dealcraft::test;

SCENARIO("who bursts in speaks for himself", "[call][VIS-01]") {
    const auto small = smallVisit();
    for (const bool came : {true, false}) {
        const auto& interruption = small.scenario->call(ActivityIndex{0}).interruptions.front();
        const auto line = (came ? interruption.lines : interruption.leaves)[0];
        Narrator narrator{1};
        const auto seen = shown(*small.scenario, ActivityIndex{0}, CallEvent{CompanyChanged{0, came, line}}, narrator);
        REQUIRE(seen);
        const auto* speech = std::get_if<ShownSpeech>(&*seen);
        REQUIRE(speech != nullptr);
        REQUIRE(speech->turns.size() == 1);
        CHECK(speech->turns[0].who == interruption.who);
    }
}

SCENARIO("an examination has no hints, and is otherwise the same play", "[call]") {
    const auto small = smallVisit();
    Sitting practice{small};
    Sitting examination{small, 1, PlayMode::examination};
    Moves moves;
    examination.play.session().legal(moves);
    CHECK(std::ranges::none_of(moves, [](const Move& move) { return move.verb == Verb::hint; }));
    practice.play.session().legal(moves);
    CHECK(std::ranges::any_of(moves, [](const Move& move) { return move.verb == Verb::hint; }));
    CHECK(examination.refused("hint") == Refusal::notInExamination);
    for (const auto* line : {"open with=purpose", "ask topic=supply form=open", "confirm_heard", "close"}) {
        CHECK(practice.does(line) == examination.does(line));
        CHECK(practice.play.session().state() == examination.play.session().state());
    }
}

SCENARIO("he takes up the talk again when the others have left, not before", "[call][VIS-01]") {
    Sitting visit{smallVisit()};
    visit.does("open with=purpose");
    while (!visitOf(visit).interrupted()) {
        visit.does("show evidence=sheet");
        setStat(visit, Stat::patience, 90);
    }
    const auto events = visit.does("step_aside");
    const auto placeOf = [&](auto is) {
        return std::ranges::find_if(events,
                                    [&](const Event& event) {
                                        const auto* call = std::get_if<CallEvent>(&event);
                                        return call != nullptr && is(*call);
                                    }) -
               events.begin();
    };
    const auto left = placeOf([](const CallEvent& e) { return std::holds_alternative<CompanyChanged>(e); });
    const auto words = placeOf([](const CallEvent& e) {
        const auto* spoke = std::get_if<Spoke>(&e);
        return spoke != nullptr && spoke->act == Act::madeRoom;
    });
    REQUIRE(words < static_cast<std::ptrdiff_t>(events.size()));
    CHECK(left < words);
}
