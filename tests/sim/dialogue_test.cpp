#include "sim/small_pack.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace dealcraft;
using namespace dealcraft::test;

namespace {

int creditOf(const Sitting& sitting) {
    return sitting.play.session().state().slots[sitting.content.scenario->cast[0].slot(content::Stat::credit)];
}

Sitting atTheDoor(std::uint64_t seed = 1) {
    Sitting sitting{smallPack(), seed};
    sitting.does("mark field=when choice=late");
    sitting.does("mark field=aids choice=sheet");
    sitting.does("confirm");
    return sitting;
}

const sim::DialogueView& talk(const sim::View& view) {
    return std::get<sim::DialogueView>(view.body);
}

}  // namespace

SCENARIO("what was brought along can be shown, and what was not cannot", "[dialogue][PLN-03]") {
    GIVEN("a trainee who took the sheet") {
        auto sitting = atTheDoor();
        WHEN("he shows it") {
            const auto events = sitting.does("choose option=prove");
            THEN("the credit of his word rises, and he learns a fact") {
                CHECK(creditOf(sitting) == 30);
                CHECK(sitting.play.session().view(1).facts.size() == 1);
                CHECK(find<sim::MomentReached>(events) != nullptr);
            }
        }
    }
    GIVEN("a trainee who left it at the office") {
        Sitting sitting{smallPack()};
        sitting.does("mark field=when choice=early");
        sitting.does("confirm");
        THEN("the option is neither shown nor legal") {
            const auto view = sitting.play.session().view(1);
            CHECK(talk(view).options.size() == 2);
            CHECK(sitting.refused("choose option=prove") == sim::Refusal::notOffered);
        }
    }
}

SCENARIO("a visit has a clock", "[dialogue]") {
    auto sitting = atTheDoor();
    sitting.does("choose option=prove");
    REQUIRE(sitting.play.session().view(1).minutesUsed == 4);
    THEN("what takes longer than what is left is shown, but refused") {
        CHECK(sitting.refused("choose option=cut") == sim::Refusal::noTimeLeft);
        const auto view = sitting.play.session().view(1);
        CHECK(std::ranges::count(talk(view).options, false, &sim::OptionView::fits) == 1);
    }
    THEN("walking out is always possible and takes no time") {
        const auto events = sitting.does("leave");
        CHECK(find<sim::MinutesPassed>(events) == nullptr);
        CHECK(find<sim::WalkedOut>(events) != nullptr);
    }
}

SCENARIO("the silent card names an objection to oneself", "[dialogue][VIS-08]") {
    auto sitting = atTheDoor();
    WHEN("it is named rightly") {
        const auto events = sitting.does("name kind=doubt");
        THEN("it counts, takes no time, and cannot be named again here") {
            CHECK(find<sim::ObjectionNamed>(events)->result == sim::CardResult::right);
            CHECK(sitting.play.score().namedRight == 1);
            CHECK(sitting.play.session().view(1).minutesUsed == 0);
            CHECK(sitting.refused("name kind=refusal") == sim::Refusal::alreadyNamed);
        }
    }
    WHEN("it is named where nothing was objected") {
        sitting.does("choose option=prove");
        sitting.does("name kind=refusal");
        THEN("that counts as wrong") {
            CHECK(sitting.play.score().namedWrong == 1);
        }
    }
}

SCENARIO("a draw gives the same luck however often it is asked, and another decision doesn't change it",
         "[dialogue][chance]") {
    const auto outcomeOf = [](Sitting sitting) {
        return find<sim::Drawn>(sitting.does("choose option=later"))->outcome;
    };
    int good = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        auto shown = atTheDoor(seed);
        shown.does("choose option=prove");
        auto waited = atTheDoor(seed);
        waited.does("choose option=wait");
        waited.does("choose option=prove");
        REQUIRE(outcomeOf(shown) == outcomeOf(waited));
        good += outcomeOf(shown).value() == 0 ? 1 : 0;
    }
    CHECK(good > 70);
    CHECK(good < 130);
}

TEST_CASE("effects are held to the range of what they change", "[dialogue]") {
    auto sitting = atTheDoor();
    sitting.does("choose option=swear");
    const auto patience = sitting.content.scenario->cast[0].slot(content::Stat::patience);
    CHECK(sitting.play.session().state().slots[patience] == 0);
}

TEST_CASE("options are shuffled for the eye only: equal keys give equal orders, and some key gives another",
          "[dialogue]") {
    const auto sitting = atTheDoor();
    const auto orderFor = [&](std::uint64_t key) {
        std::vector<std::string> ids;
        const auto view = sitting.play.session().view(key);
        for (const auto& option : talk(view).options) { ids.push_back(option.id); }
        return ids;
    };
    const auto first = orderFor(1);
    CHECK(orderFor(1) == first);
    bool other = false;
    for (std::uint64_t key = 2; key < 50; ++key) { other = other || orderFor(key) != first; }
    CHECK(other);
}

TEST_CASE("who can hear is shown, and the mood that follows from what was said", "[dialogue]") {
    auto sitting = atTheDoor();
    CHECK(sitting.play.session().view(1).people.front().mood == content::Mood::neutral);
    sitting.does("choose option=prove");
    const auto people = sitting.play.session().view(1).people;
    REQUIRE(people.size() == 1);
    CHECK(people.front().hears);
    CHECK(people.front().mood == content::Mood::doubtful);
}
