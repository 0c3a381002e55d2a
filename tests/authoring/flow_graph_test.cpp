#include "authoring/flow_graph.hpp"

#include "analysis/simulation.hpp"
#include "authoring/dot.hpp"
#include "authoring/layout.hpp"
#include "content/compile.hpp"
#include "content/mini_pack.hpp"
#include "store/library.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

namespace dealcraft::test {
namespace {

using namespace authoring;
using CompiledPtr = std::shared_ptr<const content::CompiledScenario>;

const content::InterfaceTexts& words() {
    static const auto kTexts = content::readInterfaceTexts(sourceRoot() / "assets" / "lang").texts;
    return kTexts;
}

/// The mini pack's scenario with one change.
CompiledPtr tiny(std::string_view from = "goto: tea", std::string_view to = "goto: tea") {
    const auto reading = read(miniPackWith(kMiniScenarioPath, miniFileWith(kMiniScenarioPath, from, to)));
    INFO(printed(reading));
    REQUIRE(reading.pack);
    Diagnostics found;
    auto compiled = content::compile(*reading.pack, reading.pack->scenarios.front(), found);
    REQUIRE(compiled);
    return compiled;
}

const Box& boxNamed(const FlowGraph& graph, const std::string& id) {
    const auto found = std::ranges::find(graph.boxes, id, &Box::id);
    REQUIRE(found != graph.boxes.end());
    return *found;
}

std::vector<CompiledPtr> shippedScenarios() {
    const auto library = store::Library::open(sourceRoot(), buildRoot() / "no-such-home");
    std::vector<CompiledPtr> all;
    for (const auto& name : library.names()) { all.push_back(library.scenario(name)->scenario); }
    REQUIRE(all.size() >= 10);
    return all;
}

class Counter final : public analysis::Onlooker {
public:
    explicit Counter(const content::CompiledScenario& scenario, int most) : visits(scenario), left_(most) {}
    void see(const sim::Event& event) override { visits.see(event); }
    bool goesOn() override { return --left_ > 0; }
    analysis::VisitCounter visits;

private:
    int left_;
};

/// What is wrong with an XML text: tags that don't match, attributes without quotes, bare ampersands.
std::string xmlFault(std::string_view xml) {
    std::vector<std::string> open;
    for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at)) {
        const auto end = xml.starts_with("<!--") ? xml.find("-->", at) : xml.find('>', at);
        if (end == std::string_view::npos) { return "a tag doesn't end"; }
        const auto tag = xml.substr(at + 1, end - at - 1);
        at = end;
        if (tag.starts_with('?') || tag.starts_with('!')) { continue; }
        if (std::ranges::count(tag, '"') % 2 != 0) { return "odd quotes: " + std::string{tag}; }
        const auto name = std::string{tag.substr(0, tag.find_first_of(" \n/", 1))};
        if (tag.starts_with('/')) {
            if (open.empty() || "/" + open.back() != name) { return "closes what is not open: " + name; }
            open.pop_back();
        } else if (!tag.ends_with('/')) {
            open.push_back(name);
        }
    }
    for (std::size_t at = xml.find('&'); at != std::string_view::npos; at = xml.find('&', at + 1)) {
        const auto end = xml.find(';', at);
        if (end == std::string_view::npos || end - at > 8) { return "a bare ampersand"; }
    }
    return open.empty() ? "" : "never closed: " + open.back();
}

TEST_CASE("a moment is a box with a row for each option, with its grade and concepts", "[graph]") {
    const auto scenario = tiny();
    const auto graph = flowGraphOf(*scenario);
    const auto& door = boxNamed(graph, "door");
    REQUIRE(door.rows.size() == 2);
    CHECK(door.rows[0].grades == std::vector{content::Grade::bad});
    CHECK(door.rows[1].grades == std::vector{content::Grade::best});
    REQUIRE(door.rows[1].concepts.size() == 1);
    CHECK(scenario->concepts[door.rows[1].concepts[0].value()].id.str() == "VIS-01");
    CHECK(std::ranges::all_of(graph.boxes, &Box::reachable));
}

TEST_CASE("a moment that no option leads to is marked, and nothing else is", "[graph]") {
    const auto scenario = tiny("goto: tea", "goto: end");
    const auto graph = flowGraphOf(*scenario);
    CHECK_FALSE(boxNamed(graph, "tea").reachable);
    CHECK(std::ranges::count(graph.boxes, false, &Box::reachable) == 1);
    const auto dot = dotText(graph, *scenario, words(), Language::en);
    CHECK(dot.find("no way leads here") != std::string::npos);
    CHECK(dotText(flowGraphOf(*tiny()), *tiny(), words(), Language::en).find("no way leads here") == std::string::npos);
}

TEST_CASE("a branch behind one that is always taken is a way that nobody goes", "[graph]") {
    const auto scenario = tiny("goto: tea", "goto: [{to: end}, {to: tea}]");
    const auto graph = flowGraphOf(*scenario);
    CHECK_FALSE(boxNamed(graph, "tea").reachable);
    CHECK(std::ranges::count(graph.ways, false, &Way::open) == 1);
}

TEST_CASE("a draw's ways have their shares", "[graph]") {
    const auto scenario = tiny("goto: tea", "draw: [{weight: 3, goto: tea}, {weight: 1, goto: end}]");
    const auto graph = flowGraphOf(*scenario);
    std::vector<int> shares;
    for (const auto& way : graph.ways) {
        if (way.percent) { shares.push_back(*way.percent); }
    }
    std::ranges::sort(shares);
    CHECK(shares == std::vector{25, 75});
}

TEST_CASE("heat counts what bots came to, and the counts flow", "[graph]") {
    const auto scenario = tiny();
    Counter counter{*scenario, 1000};
    static_cast<void>(analysis::simulated(*scenario, {{"random"}, 200, 1, false}, &counter));
    const auto graph = flowGraphOf(*scenario, &counter.visits.counts());
    CHECK(graph.plays == 200);
    CHECK(boxNamed(graph, "door").visits >= 200);
    const auto& tea = boxNamed(graph, "tea");
    CHECK(tea.visits == boxNamed(graph, "door").rows[1].visits);
    CHECK(tea.visits > 0);
    CHECK(graph.ways.front().visits == 200);
    CHECK(boxNamed(graph, "warm").visits + boxNamed(graph, "cold").visits == 200);
    std::map<std::size_t, analysis::Tally> came;
    for (const auto& way : graph.ways) { came[way.to] += way.visits; }
    CHECK(came[graph.boxOf(tea.moment)] == tea.visits);
}

TEST_CASE("an onlooker stops the bots, and the figures are of what was played", "[graph]") {
    const auto scenario = tiny();
    Counter counter{*scenario, 7};
    const auto simulation = analysis::simulated(*scenario, {{"random", "first"}, 200, 1, false}, &counter);
    CHECK(counter.visits.counts().plays == 7);
    REQUIRE(simulation.bots.size() == 1);
    double ended = 0;
    for (const auto& [id, share] : simulation.bots[0].endings) { ended += share; }
    CHECK(ended == Catch::Approx(1.0));
}

TEST_CASE("names and texts with marks of HTML and of DOT come through", "[graph]") {
    const auto scenario = tiny("en: Morning.", "en: 'He said: \"5 < 6 & 7\"\\ ok'");
    const auto graph = flowGraphOf(*scenario);
    const auto svg = svgOf(dotText(graph, *scenario, words(), Language::en));
    REQUIRE(svg);
    CHECK(xmlFault(*svg) == "");
    CHECK(svg->find("5 &lt; 6 &amp; 7") != std::string::npos);
}

TEST_CASE("what Graphviz cannot read is refused with its words", "[graph]") {
    const auto svg = svgOf("digraph {");
    REQUIRE_FALSE(svg);
    CHECK(svg.error().find("syntax error") != std::string::npos);
}

TEST_CASE("every shipped scenario is drawn in both languages", "[graph][play]") {
    for (const auto& scenario : shippedScenarios()) {
        INFO(scenario->id.str());
        const auto graph = flowGraphOf(*scenario);
        CHECK(std::ranges::all_of(graph.boxes, &Box::reachable));
        for (const auto language : {Language::zh, Language::en}) {
            const auto svg = svgOf(dotText(graph, *scenario, words(), language));
            REQUIRE(svg);
            CHECK(xmlFault(*svg) == "");
            CHECK(svg->find("font-family=\"Noto Sans CJK SC\"") != std::string::npos);
        }
    }
}

TEST_CASE("bots come only where the graph says that one can come, by the ways it shows", "[graph][play]") {
    for (const auto& scenario : shippedScenarios()) {
        INFO(scenario->id.str());
        Counter counter{*scenario, 1000};
        static_cast<void>(analysis::simulated(*scenario, {{"random", "expert"}, 20, 1, false}, &counter));
        const auto graph = flowGraphOf(*scenario, &counter.visits.counts());
        for (const auto& way : graph.ways) { CHECK((way.open || way.visits == 0)); }
        std::map<std::size_t, analysis::Tally> came;
        for (const auto& way : graph.ways) { came[way.to] += way.visits; }
        for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
            const auto& box = graph.boxes[i];
            if (box.kind == BoxKind::moment || box.kind == BoxKind::ending) { CHECK(came[i] == box.visits); }
        }
    }
}

TEST_CASE("the screen's places don't overlap, and ways begin and end at their boxes", "[graph]") {
    const auto graph = flowGraphOf(*tiny());
    const auto layout = layoutOf(graph);
    REQUIRE(layout.boxes.size() == graph.boxes.size());
    REQUIRE(layout.ways.size() == graph.ways.size());
    for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
        const auto& a = layout.boxes[i];
        CHECK(a.at.x >= 0);
        CHECK(a.at.y >= 0);
        CHECK(a.at.x + a.size.x <= layout.size.x + 1);
        for (std::size_t k = i + 1; k < layout.boxes.size(); ++k) {
            const auto& b = layout.boxes[k];
            const bool apart = a.at.x + a.size.x <= b.at.x || b.at.x + b.size.x <= a.at.x ||
                               a.at.y + a.size.y <= b.at.y || b.at.y + b.size.y <= a.at.y;
            CHECK(apart);
        }
    }
    for (std::size_t i = 0; i < graph.ways.size(); ++i) {
        const auto& curve = layout.ways[i];
        REQUIRE(curve.size() >= 4);
        CHECK(curve.size() % 3 == 1);
        const auto& from = layout.boxes[graph.ways[i].from];
        const auto& to = layout.boxes[graph.ways[i].to];
        CHECK(curve.front().x == Catch::Approx(from.at.x + from.size.x).margin(3));
        CHECK(curve.back().x == Catch::Approx(to.at.x).margin(3));
    }
}

}  // namespace
}  // namespace dealcraft::test
