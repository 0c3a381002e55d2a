#include "sim/small_pack.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace dealcraft;
using namespace dealcraft::test;

SCENARIO("a plan is free to change until it is confirmed", "[plan][PLN-02]") {
    Sitting sitting{smallPack()};
    WHEN("a choice takes the place of another in a field of one pick") {
        sitting.does("mark field=when choice=early");
        sitting.does("mark field=when choice=late");
        THEN("only the new one is picked, and its minutes count") {
            const auto view = sitting.play.session().view(1);
            const auto& field = std::get<sim::FormView>(view.body).fields[0];
            CHECK_FALSE(field.choices[0].marked);
            CHECK(field.choices[1].marked);
            CHECK(view.minutesUsed == 1);
        }
    }
    WHEN("a pick is taken back") {
        sitting.does("mark field=when choice=late");
        sitting.does("unmark field=when choice=late");
        THEN("it is as before, and taking it back again is refused") {
            CHECK(sitting.play.session().view(1).minutesUsed == 0);
            CHECK(sitting.refused("unmark field=when choice=late") == sim::Refusal::notPicked);
        }
    }
    THEN("it cannot be confirmed before every field has its picks") {
        CHECK(sitting.refused("confirm") == sim::Refusal::notEnoughPicked);
    }
}

SCENARIO("preparation has its price in minutes", "[plan][PLN-03]") {
    Sitting sitting{smallPack()};
    sitting.does("mark field=aids choice=sheet");
    sitting.does("mark field=when choice=late");
    THEN("what no longer fits is refused") {
        CHECK(sitting.refused("mark field=aids choice=sample") == sim::Refusal::noTimeLeft);
    }
    THEN("a swap within one field counts the difference only") {
        sitting.does("mark field=when choice=early");
        sitting.does("mark field=aids choice=sample");
        CHECK(sitting.play.session().view(1).minutesUsed == 4);
    }
    THEN("a full field takes nothing more") {
        sitting.does("mark field=aids choice=gift");
        CHECK(sitting.refused("mark field=aids choice=sample") == sim::Refusal::tooManyPicked);
    }
}

SCENARIO("confirming grades every pick and what was needed and is missing", "[plan]") {
    Sitting sitting{smallPack()};
    sitting.does("mark field=when choice=late");
    sitting.does("mark field=aids choice=sample");
    const auto events = sitting.does("confirm");
    THEN("the needed sheet counts 0 beside best and good") {
        CHECK(find<sim::ChoiceMissed>(events) != nullptr);
        CHECK(sitting.play.score().tallies[0].sum == 10000 + 7000);
        CHECK(sitting.play.score().tallies[0].count == 3);
    }
    THEN("effects of the picks have happened") {
        const auto closeness = sitting.content.scenario->cast[0].slot(content::Stat::closeness);
        CHECK(sitting.play.session().state().slots[closeness] == 15);
    }
}

SCENARIO("a record sorts what was heard from what was assumed", "[record][INF-08]") {
    const auto recordAfter = [](bool shown, std::string_view sorted) {
        Sitting sitting{smallPack()};
        sitting.does("mark field=when choice=late");
        sitting.does("mark field=aids choice=sheet");
        sitting.does("confirm");
        sitting.does(shown ? "choose option=prove" : "choose option=swear");
        sitting.does("choose option=bye");
        if (shown) { sitting.does("walk_away"); }
        sitting.does(std::string{"mark field=old choice="} + std::string{sorted});
        sitting.does("confirm");
        return sitting.play.score().tallies[5].sum;
    };
    THEN("the same statement is a fact for who learnt it and an assumption for who did not") {
        CHECK(recordAfter(true, "fact") == 10000);
        CHECK(recordAfter(true, "assumption") == 0);
        CHECK(recordAfter(false, "assumption") == 10000);
        CHECK(recordAfter(false, "fact") == 0);
    }
}

TEST_CASE("choices lie in their field's slot, or each in the next if several can be picked", "[plan]") {
    const auto small = smallPack();
    for (const auto& field : small.scenario->fields) {
        REQUIRE(field.choices.count > 0);
        int longest = 0;
        for (std::size_t i = 0; i < field.choices.count; ++i) {
            const auto& choice = small.scenario->choice(field.choices[i]);
            CHECK(choice.slot == field.slot + (field.pickTo > 1 ? i : 0));
            CHECK(choice.value == (field.pickTo > 1 ? 1 : static_cast<int>(i) + 1));
            longest = std::max(longest, choice.minutes);
        }
        CHECK(field.longest == longest);
    }
}
