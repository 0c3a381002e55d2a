#include "content/checks/checks.hpp"
#include "content/small_pack.hpp"

namespace dealcraft::content {

namespace {

/// A dialogue of so many moments, each with a best and a poor answer.
Scenario quiz(Pack& pack, int moments, std::string_view best, std::string_view poor) {
    Dialogue dialogue;
    for (int i = 0; i < moments; ++i) {
        Option good;
        good.say = pack.texts->add({{std::string{best}, std::string{best}}});
        good.verdicts.push_back({.when = {}, .grade = Grade::best, .concepts = {}, .where = {}});
        Option bad;
        bad.say = pack.texts->add({{std::string{poor}, std::string{poor}}});
        bad.verdicts.push_back({.when = {}, .grade = Grade::bad, .concepts = {}, .where = {}});
        Moment moment;
        moment.options = i == 0 ? std::vector<Option>{bad, good} : std::vector<Option>{good, bad};
        dialogue.moments.push_back(std::move(moment));
    }
    Activity activity;
    activity.id.value = "visit";
    activity.body = std::move(dialogue);
    Scenario scenario;
    scenario.flow.push_back(std::move(activity));
    return scenario;
}

}  // namespace

TEST_CASE("a dialogue in which the longest answer is always best gives itself away", "[content]") {
    Pack pack;
    Diagnostics found;
    checkTells(pack, quiz(pack, 6, "a long and careful answer", "no"), found);
    CHECK(found.size() == 2);  // in both languages
}

TEST_CASE("a few moments, or poor answers as long, give nothing away", "[content]") {
    Pack pack;
    Diagnostics found;
    checkTells(pack, quiz(pack, 3, "a long and careful answer", "no"), found);
    checkTells(pack, quiz(pack, 6, "no", "a long and careless answer"), found);
    CHECK(found.empty());
}

TEST_CASE("languages that name different numbers are told apart, words and units are not mistaken", "[content]") {
    Pack pack;
    pack.info.languages = {Language::zh, Language::en};
    const auto findings = [&](std::string zh, std::string en) {
        auto copy = pack;
        copy.texts = std::make_shared<TextTable>();
        copy.course.concepts.push_back({.id = ConceptId{"VIS-01"},
                                        .explanation = copy.texts->add({{std::move(zh), std::move(en)}}),
                                        .source = {},
                                        .where = {}});
        Diagnostics found;
        checkNumbers(copy, found);
        return found.size();
    };
    CHECK(findings("进 262，卖 273", "bought at 262, sold at 275") == 1);
    CHECK(findings("15400 桶，少拿约六万", "15,400 drums, about 60,000 missed") == 0);
    CHECK(findings("620 万", "6.2 million") == 0);
    CHECK(findings("8 月到账，15 点后", "in August, after 15:00") == 0);
    CHECK(findings("二百", "200") == 0);
}

TEST_CASE("firms, evidence and modules that nobody defined are found", "[content]") {
    auto files = smallPackFiles(std::string{kSmallScenario});
    files[1].bytes = with(files[1].bytes, "id: VIS-03", "id: VSI-03");
    files[2].bytes = with(files[2].bytes, "{id: he, firm: jinda", "{id: he, firm: jinad");
    files[3].bytes = with(files[3].bytes, "evidence: [bus]", "evidence: [bsu]");
    CHECK(findingsOf(readPackFiles(files, Rules{})) ==
          "6:10 E DC203 module VSI\n5:20 E DC203 firm jinad\n3:153 E DC203 evidence bsu\n");
}

}  // namespace dealcraft::content
