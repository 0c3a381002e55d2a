#include "authoring/rehearsal.hpp"

#include "content/compile.hpp"
#include "content/mini_pack.hpp"
#include "store/library.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>

namespace dealcraft::test {
namespace {

using namespace authoring;

ScenarioPtr tinyWith(std::string_view from = "id: tea", std::string_view to = "id: tea") {
    const auto reading = read(miniPackWith(kMiniScenarioPath, miniFileWith(kMiniScenarioPath, from, to)));
    INFO(printed(reading));
    REQUIRE(reading.pack);
    Diagnostics found;
    auto compiled = content::compile(*reading.pack, reading.pack->scenarios.front(), found);
    REQUIRE(compiled);
    return compiled;
}

sim::Action choosing(const Rehearsal& rehearsal, const std::string& option) {
    const auto& session = rehearsal.play().session();
    const auto action = sim::actionFrom(session.scenario(), session.state(), {"choose", {{"option", option}}});
    REQUIRE(action);
    return *action;
}

std::string momentOf(const Rehearsal& rehearsal) {
    const auto& state = rehearsal.play().session().state();
    const auto* dialogue = std::get_if<sim::DialogueState>(&state.inner);
    return dialogue == nullptr ? std::string{} : rehearsal.scenario()->moment(dialogue->at).id;
}

int valueOf(const Rehearsal& rehearsal, const std::string& name) {
    const auto& slots = rehearsal.scenario()->slots;
    const auto found = std::ranges::find(slots, name, &content::SlotInfo::name);
    REQUIRE(found != slots.end());
    return rehearsal.play().session().state().slots[static_cast<std::size_t>(found - slots.begin())];
}

TEST_CASE("a rehearsal begins at any moment with any state, and what is said there follows that state", "[author]") {
    const auto scenario = tinyWith();
    for (const auto& [closeness, line] : {std::pair{80, 0U}, std::pair{0, 1U}}) {
        const Rehearsal rehearsal{scenario, {"visit", "door", {{"boss.closeness", closeness}}}, 1};
        CHECK(momentOf(rehearsal) == "door");
        CHECK(valueOf(rehearsal, "boss.closeness") == closeness);
        const auto& moment = scenario->moments.front();
        const auto said = std::ranges::find_if(rehearsal.log().front().events, [](const sim::Event& event) {
            const auto* dialogue = std::get_if<sim::DialogueEvent>(&event);
            return dialogue != nullptr && std::holds_alternative<sim::MomentReached>(*dialogue);
        });
        REQUIRE(said != rehearsal.log().front().events.end());
        CHECK(std::get<sim::MomentReached>(std::get<sim::DialogueEvent>(*said)).line == moment.lines[line]);
    }
    CHECK(momentOf(Rehearsal{scenario, {"visit", "tea", {}}, 1}) == "tea");
    CHECK_FALSE(startable(*scenario, {"visit", "cellar", {}}));
    CHECK_FALSE(startable(*scenario, {"table", "", {}}));
}

TEST_CASE("values are held to their ranges, and a name that nothing has is refused", "[author]") {
    Rehearsal rehearsal{tinyWith(), {}, 1};
    CHECK(rehearsal.set({"boss.closeness", 500}));
    CHECK(valueOf(rehearsal, "boss.closeness") == 100);
    CHECK_FALSE(rehearsal.set({"boss.charm", 1}));
    CHECK(rehearsal.steps().size() == 1);
}

TEST_CASE("it goes on at the same point when the content changes and its past is still possible", "[author]") {
    Rehearsal rehearsal{tinyWith(), {}, 1};
    REQUIRE(rehearsal.set({"boss.closeness", 33}));
    REQUIRE(rehearsal.act(choosing(rehearsal, "greet")));
    REQUIRE(momentOf(rehearsal) == "tea");
    const auto carried = carriedOver(rehearsal, tinyWith("trust += 5", "trust += 7"));
    CHECK_FALSE(carried.lost);
    CHECK(momentOf(carried.rehearsal) == "tea");
    CHECK(valueOf(carried.rehearsal, "boss.closeness") == 40);
    CHECK(carried.rehearsal.steps() == rehearsal.steps());
}

TEST_CASE("a step that is no longer possible is named, and the rehearsal stands before it", "[author]") {
    Rehearsal rehearsal{tinyWith(), {}, 1};
    REQUIRE(rehearsal.act(choosing(rehearsal, "greet")));
    REQUIRE(rehearsal.act(choosing(rehearsal, "thank")));
    const auto renamed = carriedOver(rehearsal, tinyWith("id: thank", "id: sip"));
    REQUIRE(renamed.lost);
    CHECK(renamed.lost->step == 1);
    CHECK(renamed.lost->words == "choose option=thank");
    CHECK_FALSE(renamed.lost->why);
    CHECK(momentOf(renamed.rehearsal) == "tea");

    const auto locked = carriedOver(rehearsal, tinyWith("effects: trust += 5, met = true", "when: trust >= 90"));
    REQUIRE(locked.lost);
    CHECK(locked.lost->step == 0);
    CHECK(locked.lost->why == sim::Refusal::notOffered);
    CHECK(momentOf(locked.rehearsal) == "door");
}

TEST_CASE("where its beginning is gone, it begins as near as it can", "[author]") {
    const Rehearsal rehearsal{tinyWith(), {"visit", "tea", {}}, 1};
    const auto reading = miniFileWith(kMiniScenarioPath, "goto: tea", "goto: cup");
    auto text = reading;
    text.replace(text.find("id: tea"), 7, "id: cup");
    const auto pack = read(miniPackWith(kMiniScenarioPath, text));
    REQUIRE(pack.pack);
    Diagnostics found;
    const auto carried = carriedOver(rehearsal, content::compile(*pack.pack, pack.pack->scenarios.front(), found));
    REQUIRE(carried.lost);
    CHECK(carried.lost->step == Lost::kStart);
    CHECK(carried.lost->words == "visit > tea");
    CHECK(momentOf(carried.rehearsal) == "door");
}

TEST_CASE("every activity and moment of the shipped scenarios can be begun at", "[author][play]") {
    const auto library = store::Library::open(sourceRoot(), buildRoot() / "no-such-home");
    for (const auto& name : library.names()) {
        const auto scenario = library.scenario(name)->scenario;
        for (const auto& activity : scenario->flow) {
            INFO(name << " " << activity.id);
            const Rehearsal there{scenario, {activity.id, "", {}}, 3};
            CHECK(scenario->activity(there.play().session().state().activity).id == activity.id);
            sim::Moves moves;
            there.play().session().legal(moves);
            CHECK_FALSE(moves.empty());
        }
        for (const auto& moment : scenario->moments) {
            const auto& activity = scenario->activity(moment.activity).id;
            CHECK(momentOf(Rehearsal{scenario, {activity, moment.id, {}}, 3}) == moment.id);
        }
    }
}

}  // namespace
}  // namespace dealcraft::test
