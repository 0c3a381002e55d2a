#include "analysis/negotiation/report.hpp"

#include "analysis/negotiation/read_domain.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <limits>

using namespace dealcraft;
using analysis::Report;
using analysis::ReportPoint;

namespace {

/// One side as JSON: every weight is 1.
std::string side(const std::string& evaluations, const std::string& reservation, std::size_t issues = 1) {
    std::string weights = "1";
    for (std::size_t i = 1; i < issues; ++i) { weights += ", 1"; }
    return R"({"weights": [)" + weights + R"(], "evaluations": [)" + evaluations + R"(], "reservation": )" +
           reservation + "}";
}

Report reportOn(const std::string& issues, const std::string& first, const std::string& second) {
    const auto domain = analysis::readDomain(R"({"format": "negotiation-domain/1", "issues": [)" + issues +
                                             R"(], "sides": [)" + first + ", " + second + "]}");
    REQUIRE(domain);
    const auto report = analysis::reportOn(*domain);
    REQUIRE(report);
    return *report;
}

std::vector<std::string> textsOf(const Report& report, const std::vector<ReportPoint>& points) {
    std::vector<std::string> texts;
    for (const auto& p : points) {
        const auto package = p.examples.front();
        texts.push_back(report.utilities.of(package, 0).exact.text + " " + report.utilities.of(package, 1).exact.text);
    }
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("sums that doubles tell apart are one point", "[domain]") {
    // In doubles 0.1 + 0.2 exceeds 0.3, and the first package would stand on the frontier beside the last.
    const auto report = reportOn(R"({"values": ["a", "b"]}, {"values": ["c", "d"]})",
                                 side("[0.1, 0.3], [0.2, 0]", "0", 2), side("[0.4, 0.5], [0.1, 0.1]", "0", 2));
    CHECK(textsOf(report, report.frontier) == Texts{"1/2 3/5"});
    const auto fewer =
        reportOn(R"({"values": ["a", "b", "c"]}, {"values": ["d", "e"]})", side("[0.1, 0.3, 0.05], [0.2, 0]", "0.3", 2),
                 side("[0.4, 0.6, 0.6], [0, 0.1]", "0", 2));
    // (0.3, 0.4) (0.1, 0.5) (0.5, 0.6) (0.3, 0.7) (0.25, 0.6) (0.05, 0.7)
    CHECK(textsOf(fewer, fewer.frontier) == Texts{"1/2 3/5", "3/10 7/10"});
    CHECK(fewer.rational == 3);  // 0.1 + 0.2 and 0.3 + 0 both meet 0.3
}

TEST_CASE("thirds are exact", "[domain]") {
    const std::string exact = R"({"weights": [0.33, 0.67], "evaluations": [[1, 0], [1, 0.5, 0]], "reservation": 0.333,
        "exact": {"weights": ["1/3", "2/3"], "reservation": "1/3"}})";
    const auto report = reportOn(R"({"values": ["a", "b"]}, {"values": ["c", "d", "e"]})", exact,
                                 side("[0, 0.5], [0, 0.25, 0.5]", "0.25", 2));
    // A: 1, 2/3, 1/3, 2/3, 1/3, 0   B: 0, .25, .5, .5, .75, 1
    CHECK(textsOf(report, report.frontier) == Texts{"1 0", "2/3 1/2", "1/3 3/4", "0 1"});
    CHECK(report.rational == 4);
    CHECK(report.utilities.reservation(0).exact.text == "1/3");
    CHECK(report.utilities.reservation(0).value == 1.0 / 3.0);
    CHECK(textsOf(report, report.nash) == Texts{"2/3 1/2"});  // 1/3 · 1/4 against 0 · 1/2
}

TEST_CASE("a difference in the fiftieth place decides", "[domain]") {
    const std::string zeros(48, '0');
    const std::string issue = R"({"values": ["a", "b", "c", "d"]})";
    const auto report = reportOn(issue, side("[0.5, 0.5" + zeros + "1, 0.5" + zeros + "2, 0.5]", "0.5" + zeros + "1"),
                                 side("[0.5, 0.5, 0.4" + std::string(49, '9') + ", 0.5" + zeros + "01]", "0.5"));
    CHECK(report.frontier.size() == 3);  // all but the first
    CHECK(report.rational == 1);         // only the second meets both
    REQUIRE(report.nash.size() == 1);
    CHECK(report.nash[0].examples[0] == 1);
    CHECK(report.nash[0].outcomes == 1);
}

TEST_CASE("numbers are told as the closest doubles", "[domain]") {
    const auto report =
        reportOn(R"({"values": ["a", "b"]})", side("[0.1, 123456789012345678901234567890]", "-0.7"),
                 side(R"(["1/3", "-22/7"])", R"("100000000000000000000000001/300000000000000000000000000")"));
    CHECK(report.utilities.of(0, 0).value == 0.1);
    const auto vast = reportOn(R"({"values": ["a"]})", side("[1e300]", R"("1e999")"), side("[1e-999]", "0"));
    CHECK(vast.utilities.reservation(0).value == std::numeric_limits<double>::max());
    CHECK(vast.utilities.of(0, 1).value == 0);
    CHECK(report.utilities.of(1, 0).value == 123456789012345678901234567890.0);
    CHECK(report.utilities.of(0, 1).value == 1.0 / 3.0);
    CHECK(report.utilities.of(1, 1).value == -22.0 / 7.0);
    CHECK(report.utilities.reservation(0).value == -0.7);
    CHECK(report.utilities.reservation(1).value == 1.0 / 3.0);
}

TEST_CASE("opposition is the least distance to a utility of 1 for both", "[domain]") {
    const auto report = reportOn(R"({"values": ["a", "b"]})", side("[0.7, 1]", "0"), side("[0.6, 0]", "0"));
    REQUIRE(report.opposition);
    CHECK(std::abs(*report.opposition - 0.5) < 1e-15);  // 0.3² + 0.4²
}

TEST_CASE("a denominator without reasonable bounds is refused with its side", "[domain]") {
    analysis::Domain domain;
    domain.issues.push_back({"price", {}});
    for (auto& one : domain.sides) {
        one.weights = {{"1"}};
        one.evaluations.emplace_back();
    }
    for (int i = 0; i < 40; ++i) {
        domain.issues[0].values.push_back(std::to_string(i));
        domain.sides[0].evaluations[0].push_back({"1"});
        domain.sides[1].evaluations[0].push_back({"1/1" + std::string(static_cast<std::size_t>(100 + i), '0') + "1"});
    }
    const auto report = analysis::reportOn(domain);
    REQUIRE_FALSE(report);
    CHECK(report.error().what == "denominators");
    CHECK(report.error().values[0].second == "sides[1]");
}
