#include "support/visit_files.hpp"

#include "content/mini_pack.hpp"
#include "content/yaml/read_pack.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>

namespace dealcraft::test {

namespace {

/// What is printed when one piece of a file is exchanged.
std::string printedWith(std::string_view path, std::string_view piece, std::string_view instead) {
    static const auto house = content::readHouseRules(sourceRoot() / "assets" / "rules.yaml");
    auto files = visitFiles();
    auto& bytes = std::ranges::find(files, path, &content::PackFile::path)->bytes;
    const auto place = bytes.find(piece);
    REQUIRE(place != std::string::npos);
    bytes.replace(place, piece.size(), instead);
    return printed(content::readPackFiles(std::move(files), house.rules));
}

struct VisitFault {
    std::string_view what;
    std::string_view path;
    std::string_view piece;
    std::string_view instead;
    std::string_view says;  ///< the beginning of the first finding
};

constexpr std::string_view kMindPath = "minds/he.yaml";
constexpr std::string_view kVisitPath = "scenarios/small-call.yaml";

constexpr std::array kFaults{
    VisitFault{"a topic that the talk hasn't", kMindPath, "topic: supply, depth: 1, say: From",
               "topic: suply, depth: 1, say: From", "minds/he.yaml:5:33: error[DC203]: talk.yaml has no topic 'suply'"},
    VisitFault{"a fact that nobody has", kMindPath, "fact: drums", "fact: drum",
               "minds/he.yaml:6:12: error[DC203]: there is no fact 'drum' in this scenario"},
    VisitFault{"a need that the firm hasn't", kMindPath, "need: line", "need: lines",
               "minds/he.yaml:10:12: error[DC203]: the firm has no need 'lines'"},
    VisitFault{"a feature that no product has", kMindPath, "served_by: [seal]", "served_by: [sael]",
               "minds/he.yaml:9:"},
    VisitFault{"a commitment that the talk hasn't", kMindPath, "grants: [papers, test, order]",
               "grants: [papers, tests, order]",
               "minds/he.yaml:3:18: error[DC203]: talk.yaml has no commitment 'tests'"},
    VisitFault{"a depth that there isn't", kMindPath, "topic: money, depth: 2", "topic: money, depth: 5",
               "minds/he.yaml:6:40: error[DC105]"},
    VisitFault{"a kind of objection that there isn't", kMindPath, "kind: drawback", "kind: drawbak",
               "minds/he.yaml:13:22: error[DC105]"},
    VisitFault{"a cue that there isn't", kMindPath, "on: benefit", "on: benefits", "minds/he.yaml:13:36: error[DC105]"},
    VisitFault{"a condition with an unknown name", kMindPath, "when: visit.done", "when: vist.done",
               "minds/he.yaml:12:"},
    VisitFault{"a contact that isn't there", kMindPath, "contact: he", "contact: hee",
               "minds/he.yaml:2:10: error[DC203]: people.yaml has no contact 'hee'"},
    VisitFault{"a key that a tell hasn't", kMindPath, "depth: 1, say: From", "deep: 1, say: From", "minds/he.yaml:5:"},
    VisitFault{"a visit to somebody without a mind", kVisitPath, "with: boss\n    clock: 60",
               "with: other\n    clock: 60",
               "scenarios/small-call.yaml:12:11: error[DC203]: minds/ has no mind of 'deng'"},
    VisitFault{"a product that isn't there", kVisitPath, "products: [oil]", "products: [oils]",
               "scenarios/small-call.yaml:14:16: error[DC203]: products.yaml has no product 'oils'"},
    VisitFault{"evidence that isn't there", kVisitPath, "evidence: [sheet, paper]", "evidence: [sheets, paper]",
               "scenarios/small-call.yaml:15:16: error[DC203]: products.yaml has no evidence 'sheets'"},
    VisitFault{"a figure that there isn't", kVisitPath, "figure: steps", "figure: step", "scenarios/small-call.yaml:"},
    VisitFault{"a criterion of a visit that isn't there", kVisitPath, "activity: visit", "activity: visits",
               "scenarios/small-call.yaml:29:94: error[DC203]: 'visits' is no free visit of this scenario"},
    VisitFault{"an act that there isn't", "talk.yaml", "act: greet", "act: gret", "talk.yaml:"},
    VisitFault{"a move without a verdict", "talk.yaml",
               "  - {id: asked_in_vain, grade: good, why: w, concepts: [VIS-02]}\n", "",
               "talk.yaml:1:1: error[DC604]: talk.yaml says nothing about the judgement 'asked_in_vain'"},
    VisitFault{"an occasion without words", "talk.yaml", "  - {act: sends_away, say: [words]}\n", "",
               "talk.yaml:1:1: error[DC604]: 'sends_away' has no words for he in the tone warm"},
    VisitFault{"a tone that its moment never has", "talk.yaml", "phrases:\n",
               "phrases:\n  - {act: sends_away, tone: [warm], say: [words]}\n",
               "talk.yaml:63:6: warning[DC605]: by the time of 'sends_away' the tone is always cool"},
    VisitFault{"a key that its act never goes by", "talk.yaml", "phrases:\n",
               "phrases:\n  - {act: clarified, kind: [doubt], topic: [money], say: [words]}\n",
               "talk.yaml:63:6: warning[DC605]: 'clarified' is never said by topic"},
};

}  // namespace

TEST_CASE("the files of a visit are in order", "[content][call]") {
    static const auto house = content::readHouseRules(sourceRoot() / "assets" / "rules.yaml");
    CHECK(printed(content::readPackFiles(visitFiles(), house.rules)).empty());
}

TEST_CASE("a mistake in a mind, in talk or in a visit is named with its place", "[content][call][bad]") {
    for (const auto& fault : kFaults) {
        INFO(fault.what);
        const auto said = printedWith(fault.path, fault.piece, fault.instead);
        INFO(said);
        CHECK(said.starts_with(fault.says));
        CHECK(said.find("hint: ") != std::string::npos);
    }
}

}  // namespace dealcraft::test
