#include "analysis/negotiation/read_domain.hpp"

#include "support/catch.hpp"

using namespace dealcraft;

namespace {

constexpr std::string_view kSide =
    R"({"name": "A", "weights": [0.25, 0.75], "evaluations": [[0, 1], [1e-3, 0.1, 12E+1]], "reservation": 0.3, "offset": -0.5})";

std::string domainWith(std::string_view first, std::string_view second = kSide) {
    return std::string(
               R"({"format": "negotiation-domain/1", "name": "small", "issues": [{"name": "price", "values": ["low", 7]},
  {"name": "days", "values": ["0", "30", true]}], "sides": [)") +
           std::string(first) + ", " + std::string(second) + "]}";
}

/// `what path=… key=…`: everything that a refusal says.
std::string refusalOf(std::string_view json) {
    const auto domain = analysis::readDomain(json);
    if (domain) { return "no refusal"; }
    std::string text = domain.error().what;
    for (const auto& [name, value] : domain.error().values) { text += " " + name + "=" + value; }
    return text;
}

std::string withSide(std::string_view from, std::string_view to) {
    std::string side(kSide);
    side.replace(side.find(from), from.size(), to);
    return domainWith(kSide, side);
}

std::vector<std::string> textsOf(const std::vector<analysis::Fraction>& numbers) {
    std::vector<std::string> texts;
    texts.reserve(numbers.size());
    for (const auto& n : numbers) { texts.push_back(n.text); }
    return texts;
}

}  // namespace

TEST_CASE("numbers of a domain are read as the decimals that stand there", "[domain]") {
    const auto domain = analysis::readDomain(domainWith(kSide));
    REQUIRE(domain);
    CHECK(domain->name == "small");
    CHECK(domain->issues[0].values == std::vector<std::string>{"low", "7"});
    CHECK(domain->issues[1].values == std::vector<std::string>{"0", "30", "true"});
    const auto& side = domain->sides[0];
    CHECK(side.name == "A");
    CHECK(textsOf(side.weights) == std::vector<std::string>{"1/4", "3/4"});
    CHECK(textsOf(side.evaluations[1]) == std::vector<std::string>{"1/1000", "1/10", "120"});
    CHECK(side.reservation.text == "3/10");
    CHECK(side.offset.text == "-1/2");
}

TEST_CASE("a decimal that no double holds keeps all its digits", "[domain]") {
    const auto domain = analysis::readDomain(withSide("0.3", "0.30000000000000000000000000000000001"));
    REQUIRE(domain);
    CHECK(domain->sides[1].reservation.text ==
          "30000000000000000000000000000000001/100000000000000000000000000000000000");
    const auto big = analysis::readDomain(withSide("0.3", "123456789012345678901234567890"));
    REQUIRE(big);
    CHECK(big->sides[1].reservation.text == "123456789012345678901234567890");
}

TEST_CASE("exact fractions win over the decimals beside them, one by one", "[domain]") {
    const auto domain = analysis::readDomain(withSide(
        R"("offset": -0.5)",
        R"("offset": -0.5, "exact": {"weights": ["1/3", "2/3"], "evaluations": [null, ["2/4", null, "-0.1"]], "reservation": "7"})"));
    REQUIRE(domain);
    const auto& side = domain->sides[1];
    CHECK(textsOf(side.weights) == std::vector<std::string>{"1/3", "2/3"});
    CHECK(textsOf(side.evaluations[0]) == std::vector<std::string>{"0", "1"});
    CHECK(textsOf(side.evaluations[1]) == std::vector<std::string>{"1/2", "1/10", "-1/10"});
    CHECK(side.reservation.text == "7");
    CHECK(side.offset.text == "-1/2");
}

TEST_CASE("exact numbers can stand alone, and what is left out is 0", "[domain]") {
    const auto domain = analysis::readDomain(domainWith(
        kSide,
        R"({"exact": {"weights": ["1/3", "2/3"], "evaluations": [["0", "1"], ["0", "1/2", "1"]]}, "discount": 1})"));
    REQUIRE(domain);
    CHECK(domain->sides[1].reservation.text == "0");
    CHECK(domain->sides[1].offset.text == "0");
}

TEST_CASE("what is no JSON is refused with line and column", "[domain]") {
    CHECK(refusalOf("").starts_with("syntax"));
    CHECK(refusalOf("{\n \"a\": NaN}").find("line=2 column=7") != std::string::npos);
    CHECK(refusalOf("{\n \"a\": 1,\n \"价\": [1,, 2]}").find("line=3 column=10") != std::string::npos);
    CHECK(refusalOf("{\"a\": 1, \n\"a\": 2}") == "duplicate_key key=a line=2 column=3");
    CHECK(refusalOf(std::string(40, '[')) == "too_deep most=32 line=1 column=33");
    CHECK(refusalOf(withSide("0.3", "1e999")).starts_with("syntax"));
    CHECK(refusalOf(domainWith(kSide) + "x").starts_with("syntax"));
    CHECK(refusalOf("\xff").starts_with("syntax"));
}

TEST_CASE("every wrong shape is named with its place", "[domain]") {
    const auto [from, to, refusal] = GENERATE(table<std::string, std::string, std::string>({
        {R"("weights": [0.25, 0.75])", R"("weights": [0.25])", "length found=1 wanted=2 path=sides[1].weights"},
        {R"("weights": [0.25, 0.75])", R"("weights": 1)", "needs_list path=sides[1].weights"},
        {R"("weights": [0.25, 0.75])", R"("weights": null)", "missing_key key=weights path=sides[1]"},
        {R"("weights")", R"("weihgts")", "near_key key=weihgts nearest=weights path=sides[1]"},
        {"[0, 1]", "[0, 1, 2]", "length found=3 wanted=2 path=sides[1].evaluations[0]"},
        {"[0, 1]", "[0, null]", "needs_number path=sides[1].evaluations[0][1]"},
        {"[0, 1]", "[0, true]", "needs_number path=sides[1].evaluations[0][1]"},
        {"[0, 1]", "null", "needs_number path=sides[1].evaluations[0][0]"},
        {"[0, 1]", R"([0, "1/0"])", "bad_number text=1/0 path=sides[1].evaluations[0][1]"},
        {"[0, 1]", R"([0, "1 / 2"])", "bad_number text=1 / 2 path=sides[1].evaluations[0][1]"},
        {"[0, 1]", R"([0, "nan"])", "bad_number text=nan path=sides[1].evaluations[0][1]"},
        {"[0, 1]", R"([0, "1/-2"])", "bad_number text=1/-2 path=sides[1].evaluations[0][1]"},
        {"[0, 1]", R"([0, "1e2000"])", "bad_number text=1e2000 path=sides[1].evaluations[0][1]"},
        {"[0, 1]", R"([0, ""])", "bad_number text= path=sides[1].evaluations[0][1]"},
        {"0.3", "{}", "needs_number path=sides[1].reservation"},
        {R"("name": "A")", R"("name": [])", "needs_text path=sides[1].name"},
        {R"("offset": -0.5)", R"("exact": [])", "needs_object path=sides[1].exact"},
        {R"("offset": -0.5)", R"("exact": {"weights": ["1/2"]})",
         "length found=1 wanted=2 path=sides[1].exact.weights"},
    }));
    CAPTURE(from, to);
    CHECK(refusalOf(withSide(from, to)) == refusal);
}

TEST_CASE("a domain has a known format, issues with values, two sides and at most a million packages", "[domain]") {
    CHECK(refusalOf("[]") == "needs_object path=/");
    CHECK(refusalOf("{}") == "missing_key key=format path=/");
    CHECK(refusalOf(R"({"format": "negotiation-domain/2"})") ==
          "format found=negotiation-domain/2 wanted=negotiation-domain/1 path=/");
    const std::string head = R"({"format": "negotiation-domain/1", "issues": )";
    CHECK(refusalOf(head + "[]}") == "empty_list path=issues");
    CHECK(refusalOf(head + R"([{"values": []}]})") == "empty_list path=issues[0].values");
    CHECK(refusalOf(head + R"([{"values": ["x"]}], "sides": []})") == "two_sides found=0 path=sides");
    CHECK(refusalOf(head + R"([{"name": "x"}]})") == "missing_key key=values path=issues[0]");
    CHECK(refusalOf(head + R"([{"values": ["x", "y", "x"]}]})") == "twins name=x path=issues[0].values");
    CHECK(refusalOf(head + R"([{"name": "a", "values": ["x"]}, {"name": "a", "values": ["x"]}]})") ==
          "twins name=a path=issues[1]");
    std::string issues;
    for (int i = 0; i < 20; ++i) { issues += std::string(i == 0 ? "[" : ",") + R"({"values": [0, 1]})"; }
    CHECK(refusalOf(head + issues + "]}") == "too_many_packages most=1000000 path=issues");
}
