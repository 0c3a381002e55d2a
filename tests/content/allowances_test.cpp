#include "content/allowances.hpp"

#include "content/fixing.hpp"
#include "content/small_pack.hpp"

namespace dealcraft::content {

namespace {

constexpr std::string_view kOption = "          - {id: bye, say: Bye, goto: end}\n";
constexpr std::string_view kTwin = "          - {id: away, say: So long, goto: end}";

std::string withTwin(std::string_view before, std::string_view behind) {
    return smallWith(kOption,
                     std::string{kOption} + std::string{before} + std::string{kTwin} + std::string{behind} + "\n");
}

}  // namespace

TEST_CASE("a comment with a reason allows what a rule warns of, on its line or the next", "[content]") {
    CHECK(findingsOf(withTwin("", "")) == "51:18 I DC309 away\n");
    CHECK(findingsOf(withTwin("", "  # dealcraft: allow DC309 they only sound different")).empty());
    CHECK(findingsOf(withTwin("          # dealcraft: allow DC309 they only sound different\n", "")).empty());
    CHECK(findingsOf(withTwin("          # dealcraft: allow DC309 they only sound different\n          # so\n\n", ""))
              .empty());
}

TEST_CASE("an allowance that allows nothing, gives no reason or is of no rule is reported", "[content]") {
    CHECK(findingsOf(withTwin("", "  # dealcraft: allow DC309")) == "51:50 W DC109 no_reason DC309\n");
    CHECK(findingsOf(withTwin("", "  # dealcraft: allow DC402 why not")) ==
          "51:18 I DC309 away\n51:50 W DC109 unused DC402\n");
    CHECK(findingsOf(withTwin("", "  # dealcraft: allow DC999 why not")) ==
          "51:18 I DC309 away\n51:50 W DC109 unknown DC999\n");
    CHECK(findingsOf(smallWith("minutes: 5\n", "minutes: 5 # dealcraft: allow DC308 long\n")) ==
          "4:12 W DC109 unused DC308\n");
}

TEST_CASE("an error can't be allowed", "[content]") {
    const auto found = findingsOf(smallWith("brief: Go.\n", "breif: Go. # dealcraft: allow DC103 I like it so\n"));
    INFO(found);
    CHECK(found.find("6:1 E DC103") != std::string::npos);
    CHECK(found.find("6:12 W DC109 error DC103") != std::string::npos);
}

TEST_CASE("the same wrong name is told once, and the rest follows from it", "[content]") {
    auto scenario = smallWith("when: knows(budget) and met", "when: knows(bugdet) and met");
    scenario = with(scenario, "learn(budget)", "learn(bugdet)");
    const auto reading = readSmall(scenario);
    REQUIRE(reading.diagnostics.size() == 2);
    CHECK(reading.diagnostics[0].root == -1);
    CHECK(reading.diagnostics[1].root == 0);
}

TEST_CASE("fixes change just what they are of, from the end to the beginning", "[content]") {
    auto scenario = smallWith("goto: tea}", "goto: tae}");
    scenario = with(scenario, "learn(budget)", "learn(bugdet)");
    const auto reading = readSmall(scenario);
    int made = 0;
    const auto fixed = withFixes(reading.sources, reading.diagnostics, made);
    CHECK(made == 2);
    REQUIRE(fixed.size() == 1);
    CHECK(fixed.begin()->second == kSmallScenario);
}

}  // namespace dealcraft::content
