#include "analysis/reading_load.hpp"

#include "analysis/review/scenario_text.hpp"
#include "analysis/simulation.hpp"
#include "content/reading_speed.hpp"
#include "support/catch.hpp"

#include <string>

using namespace dealcraft;
using namespace dealcraft::analysis;

namespace {

/// Every text is as long as it says: brief 1, the form 2 + 3 + 4, line 5, options 6 and 7, the reply 8, ending 9.
/// @param rest what else the first option says: when it is there, where it leads
std::string counted(const std::string& rest = "goto: end") {
    const auto text = [](std::size_t length) { return test::said(std::string(length, 'x')); };
    const auto graded = "grade: best, why: " + test::said("w") + ", concepts: [VIS-01]";
    const auto option = [&](const char* id, std::size_t length, const std::string& more) {
        return std::string{"{id: "} + id + ", say: " + text(length) + ", " + graded + ", reply: [{say: " + text(8) +
               "}], " + more + "}";
    };
    return "vars: {asked: {from: 0, to: 1, start: 0}}\nflow: [{id: plan, type: plan, title: " + text(1) +
           ", fields: [{id: f, title: " + text(2) + ", pick: 1, criteria: [c], choices: [{id: a, say: " + text(3) +
           ", " + graded + "}, {id: b, say: " + text(4) + ", " + graded +
           "}]}]}, {id: talk, type: dialogue, title: " + text(1) +
           ", with: boss, start: m, moments: [{id: m, speaker: boss, criteria: [c], lines: [{say: " + text(5) +
           "}], options: [" + option("o", 6, rest) + ", " + option("p", 7, "goto: end") +
           "]}]}]\nendings: [{id: over, title: " + text(1) + ", text: " + text(9) +
           "}]\nrubric: [{id: c, title: " + text(1) + ", weight: 100, concepts: [VIS-01], measure: grades}]\n";
}

}  // namespace

TEST_CASE("what there is to read in a play is counted, and what one says oneself only as an option", "[simulation]") {
    const auto scenario = test::compiledScenario(counted());
    constexpr double kCharacters = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9;
    const auto figures = simulated(*scenario, {{"first"}, 3, 1, true}).bots.front();
    CHECK(figures.readingIn(Language::zh) == kCharacters / static_cast<double>(content::kReadingSpeed[0]));
    CHECK(figures.readingIn(Language::en) == kCharacters / static_cast<double>(content::kReadingSpeed[1]));
    CHECK(simulated(*scenario, {{"first"}, 3, 1, false}).bots.front().readingIn(Language::zh) == 0);
}

TEST_CASE("an option that is offered again needn't be read again", "[simulation]") {
    const auto scenario = test::compiledScenario(counted("when: asked == 0, effects: asked = 1, goto: m"));
    constexpr double kCharacters = 1 + 2 + 3 + 4 + (5 + 6 + 7 + 8) + (5 + 8) + 9;
    const auto figures = simulated(*scenario, {{"first"}, 3, 1, true}).bots.front();
    CHECK(figures.readingIn(Language::zh) == kCharacters / static_cast<double>(content::kReadingSpeed[0]));
}
