#include "scoring/debrief.hpp"
#include "sim/small_pack.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>

using namespace dealcraft;
using namespace dealcraft::test;

namespace {

/// A play of the small scenario with its log.
struct LoggedSitting : Sitting {
    explicit LoggedSitting(const SmallPack& small) : Sitting(small, 1) {
        KeyedChance again{1};
        scoring::Play beginning{*small.scenario};
        steps.push_back({0, beginning.begin(again)});
    }
    void log(std::string_view line) { steps.push_back({steps.size(), does(line)}); }
    std::vector<scoring::LoggedStep> steps;
};

LoggedSitting goodPlay() {
    LoggedSitting sitting{smallPack()};
    for (const auto* line : {"mark field=when choice=late", "mark field=aids choice=sheet", "confirm",
                             "name kind=doubt", "choose option=prove", "choose option=later",
                             "offer volume=v600 discount=d2", "mark field=old choice=fact", "confirm"}) {
        sitting.log(line);
    }
    return sitting;
}

int pointsOf(const scoring::Result& result, std::size_t criterion) {
    return result.criteria[criterion].points;
}

}  // namespace

SCENARIO("a good play is graded criterion by criterion as reckoned by hand", "[scoring]") {
    const auto sitting = goodPlay();
    REQUIRE(sitting.play.over());
    const auto result = sitting.play.result();
    CHECK(pointsOf(result, 0) == 10000);  // planning: best, best
    CHECK(pointsOf(result, 1) == 8500);   // talk: best and good
    CHECK(pointsOf(result, 2) == 10000);  // cards: one objection, named rightly
    CHECK(pointsOf(result, 3) == 5000);   // own utility: (60-40)/(80-40)
    CHECK(pointsOf(result, 4) == 10000);  // credit 30 on the line from 20 to 30
    CHECK(pointsOf(result, 5) == 10000);  // record
    // 0.2·100 + 0.3·85 + 0.1·100 + 0.2·50 + 0.1·100 + 0.1·100 = 85.5
    CHECK(result.total == 8550);
    CHECK(result.competencies[0].points == 10000);  // PLN: planning and record
    CHECK(result.competencies[1].points == 9100);   // VIS: (30·85 + 10·100 + 10·100) / 50
    CHECK(result.competencies[2].points == 5000);   // NEG
}

SCENARIO("ending early never pays: a required moment that was skipped counts nothing", "[scoring]") {
    Sitting sitting{smallPack()};
    sitting.does("mark field=when choice=late");
    sitting.does("mark field=aids choice=sheet");
    sitting.does("confirm");
    sitting.does("choose option=prove");
    sitting.does("leave");
    sitting.does("walk_away");
    sitting.does("mark field=old choice=fact");
    sitting.does("confirm");
    const auto result = sitting.play.result();
    CHECK(pointsOf(result, 1) == 5000);  // best at the door; walking out at the price is bad
    CHECK(result.total <= 5000);         // the ending without a deal is capped
    CHECK(result.beforeCap > result.total);
}

SCENARIO("a criterion without opportunity is left out and the others weigh more", "[scoring]") {
    Sitting sitting{smallPack()};
    sitting.does("mark field=when choice=late");
    sitting.does("mark field=aids choice=sheet");
    sitting.does("confirm");
    sitting.does("choose option=swear");  // pushed: the table never opens
    sitting.does("choose option=bye");
    sitting.does("mark field=old choice=assumption");
    sitting.does("confirm");
    const auto result = sitting.play.result();
    CHECK_FALSE(result.criteria[3].opportunity);
    // (20·100 + 30·(0+30)/2 + 10·0 + 10·0 + 10·100) / 80 = 43.125
    CHECK(result.beforeCap == 4313);
    CHECK_FALSE(result.competencies[2].opportunity);
}

TEST_CASE("only the first choice at a moment counts: coming back does not mend it", "[scoring]") {
    Sitting sitting{smallPack()};
    sitting.does("mark field=when choice=late");
    sitting.does("mark field=aids choice=sheet");
    sitting.does("confirm");
    sitting.does("choose option=wait");
    sitting.does("choose option=prove");
    CHECK(sitting.play.score().tallies[1].sum == 3000);
    CHECK(sitting.play.score().tallies[1].count == 1);
}

SCENARIO("a concession is linked when something is asked for it", "[scoring][NEG-05]") {
    Sitting sitting{smallPack()};
    for (const auto* line :
         {"mark field=when choice=late", "mark field=aids choice=sheet", "confirm", "choose option=prove",
          "choose option=bye", "offer volume=v300 discount=d0", "offer volume=v600 discount=d1"}) {
        sitting.does(line);
    }
    CHECK(sitting.play.score().tables[0].concessions == 1);
    CHECK(sitting.play.score().tables[0].linked == 1);
}

SCENARIO("the debrief tells every graded choice with its reason, and what was hidden", "[debrief]") {
    const auto sitting = goodPlay();
    const auto debrief = scoring::debriefOf(*sitting.content.scenario, sitting.steps, 1);
    std::vector<scoring::GradedDecision> decisions;
    for (const auto& entry : debrief.entries) {
        if (entry.decision) { decisions.push_back(*entry.decision); }
    }
    REQUIRE(decisions.size() == 5);  // two of the plan, two spoken, one of the record
    for (const auto& d : decisions) {
        CHECK(d.why != kNoText);
        CHECK_FALSE(d.concepts.empty());
    }
    CHECK(decisions[3].grade == content::Grade::good);
    CHECK(decisions[3].better == kNoText);  // nothing else at that moment was better
    CHECK(debrief.tables.size() == 1);
    CHECK(debrief.tables[0].packages.size() == 5);
    CHECK(debrief.tables[0].outside.size() == 1);
    CHECK(debrief.tables[0].packageCount == 6);
    CHECK(debrief.tables[0].allowedCount == 5);
    CHECK(debrief.tables[0].agreementZone == 3);
    CHECK(debrief.tables[0].deal->ours == 6000);
    CHECK(debrief.epilogue.size() == 1);
    CHECK(debrief.reveal.size() == 1);
    CHECK(debrief.unknowns.size() == 1);
    CHECK(debrief.evidence[1] == std::vector<std::size_t>{5, 6});
}

SCENARIO("the debrief never recommends what was chosen", "[debrief]") {
    const auto better = [](std::string_view piece, std::string_view instead, std::string_view chosen) {
        LoggedSitting sitting{smallPack(smallScenarioWith(piece, instead))};
        for (const auto* line : {"mark field=when choice=late", "mark field=aids choice=sheet", "confirm"}) {
            sitting.log(line);
        }
        sitting.log(chosen);
        for (const auto* line : {"leave", "walk_away", "mark field=old choice=fact", "confirm"}) { sitting.log(line); }
        const auto debrief = scoring::debriefOf(*sitting.content.scenario, sitting.steps, 1);
        const auto& told = debrief.entries;
        const auto spoken = std::ranges::find_if(
            told, [](const auto& entry) { return entry.decision && !entry.decision->option.none(); });
        REQUIRE(spoken != told.end());
        return sitting.content.scenario->texts->in(Language::en, spoken->decision->better);
    };
    constexpr std::string_view kProof = R"yaml(learn(old_stock)", grade: best,)yaml";
    CHECK(better(kProof, kProof, "choose option=wait") == "Here is the sheet.");
    // Worth little while his trust is low: said again it would be worth all, and that is no advice.
    constexpr std::string_view kOnce =
        R"yaml(learn(old_stock)", reply: I see., goto: price, grades: [{when: boss.credit < 30, grade: weak, why: w, concepts: [VIS-08]}, {grade: best, why: w, concepts: [VIS-08]}]} #)yaml";
    CHECK(better(kProof, kOnce, "choose option=prove").empty());
}
