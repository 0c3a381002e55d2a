// The game as it is: a failure here names the file and the line that leave the architecture.
#include "architecture/rules.hpp"
#include "architecture/source.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace dealcraft::test {
namespace {

Edges edgesOfTheBuild() {
    std::ifstream file(buildRoot() / "module-edges.txt");
    return readEdges(std::string{std::istreambuf_iterator<char>(file), {}});
}

template <class Rule>
Violations everywhere(const Rule& rule) {
    Violations all;
    for (const auto& source : readGame()) { std::ranges::copy(rule(source), std::back_inserter(all)); }
    return all;
}

TEST_CASE("modules include only what their USES list", "[architecture]") {
    const auto edges = edgesOfTheBuild();
    REQUIRE(edges.contains("base"));
    const auto rule = [&](const Source& source) { return includesOutsideUses(source, edges); };
    CHECK(listed(everywhere(rule)) == "");
}

TEST_CASE("edges between modules go one way, and siblings don't know each other", "[architecture]") {
    const auto edges = edgesOfTheBuild();
    const auto use = [&](const char* from, const char* to) {
        return edges.contains(from) && edges.at(from).contains(to);
    };
    for (const auto& [from, uses] : edges) {
        for (const auto& to : uses) {
            CAPTURE(from, to);
            CHECK_FALSE(use(to.c_str(), from.c_str()));
        }
    }
    CHECK_FALSE(use("store", "workshop"));
    CHECK_FALSE(use("workshop", "store"));
    CHECK_FALSE(use("desktop", "cli"));
    CHECK_FALSE(use("cli", "desktop"));
}

TEST_CASE("libraries stay in their places", "[architecture]") {
    CHECK(listed(everywhere(librariesOutOfPlace)) == "");
}

TEST_CASE("no module shows its libraries to another", "[architecture]") {
    CHECK(listed(librariesShownToOthers(readGame())) == "");
}

TEST_CASE("the core is deterministic by what it includes and names", "[architecture]") {
    CHECK(listed(everywhere(impuritiesOfTheCore)) == "");
}

}  // namespace
}  // namespace dealcraft::test
