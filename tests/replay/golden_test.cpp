#include "base/hash.hpp"
#include "store/scripted_play.hpp"
#include "support/catch.hpp"
#include "support/small_scenario.hpp"
#include "support/temporary_folder.hpp"

#include <array>

namespace dealcraft::store {
namespace {

/// One play of the small scenario with every kind of action in it.
constexpr std::array kEveryAction{"mark field=goal choice=sell",   "mark field=goal choice=learn",
                                  "mark field=topics choice=a",    "mark field=topics choice=b",
                                  "unmark field=topics choice=b",  "confirm",
                                  "choose option=greet",           "choose option=chat",
                                  "choose option=ask_stock",       "name kind=doubt",
                                  "choose option=prove",           "offer price=v2 days=v0",
                                  "offer price=v1 days=v1",        "accept",
                                  "mark field=rating choice=cold", "confirm"};

}  // namespace

SCENARIO("one play has one hash, in every build", "[replay][play]") {
    const test::TemporaryFolder home;
    const auto recorder = test::beginSmall(home.path(), 20260314);
    for (const auto* line : kEveryAction) {
        const auto& session = recorder->play().session();
        const auto words = sim::parsePlayLine(line);
        const auto action = sim::actionFrom(session.scenario(), session.state(), *words);
        INFO(line);
        REQUIRE(action.has_value());
        REQUIRE(recorder->act(*action).has_value());
    }
    REQUIRE(recorder->result().has_value());
    CHECK(hexDigits(recorder->hash()) == "aec8b5eda6229456");
    CHECK(recorder->result()->score == 4400);
}

}  // namespace dealcraft::store
