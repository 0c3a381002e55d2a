// The rules are held against planted mistakes here, and against the game in tree_test.cpp.
#include "architecture/rules.hpp"

#include "architecture/source.hpp"
#include "support/catch.hpp"

namespace dealcraft::test {
namespace {

const Edges kEdges = readEdges("base: \ncontent: base\nsim: base content\nstore: base sim\ndesktop: base sim store\n");

Violations uses(std::string path, std::string_view text) {
    return includesOutsideUses(readSource(std::move(path), text), kEdges);
}
Violations libraries(std::string path, std::string_view text) {
    return librariesOutOfPlace(readSource(std::move(path), text));
}
Violations impurities(std::string path, std::string_view text) {
    return impuritiesOfTheCore(readSource(std::move(path), text));
}

TEST_CASE("an include outside of USES is named with its file and line", "[architecture]") {
    const auto found =
        uses("game/sim/session.cpp", "#include \"sim/session.hpp\"\n\n#include \"store/recorder.hpp\"\n");
    REQUIRE(found.size() == 1);
    CHECK(listed(found) ==
          "game/sim/session.cpp:3: sim includes \"store/recorder.hpp\", but store is not among its USES\n");
}

TEST_CASE("what USES lists, and the module's own files, may be included", "[architecture]") {
    CHECK(uses("game/sim/session.cpp", "#include \"sim/session.hpp\"\n#include \"base/id.hpp\"\n#include <vector>\n")
              .empty());
}

TEST_CASE("a folder that no dealcraft_module names is no module", "[architecture]") {
    CHECK(listed(uses("game/extras/a.cpp", "")) == "game/extras/a.cpp:0: no dealcraft_module is called extras\n");
}

TEST_CASE("an edge is not inherited: what a used module uses is no part of USES", "[architecture]") {
    CHECK(uses("game/store/recorder.cpp", "#include \"content/pack.hpp\"\n").size() == 1);
}

TEST_CASE("angle brackets don't hide a module, and a relative path is refused", "[architecture]") {
    CHECK(uses("game/base/id.hpp", "#include <sim/session.hpp>\n").size() == 1);
    CHECK(uses("game/base/id.hpp", "#include \"../sim/session.hpp\"\n").size() == 1);
    CHECK(uses("game/base/id.cpp", "#include \"id.hpp\"\n").size() == 1);
    CHECK(uses("game/base/id.cpp", "#include \"scoring/fold.hpp\"\n").size() == 1);
}

TEST_CASE("an include inside a comment or a text is none", "[architecture]") {
    CHECK(uses("game/base/id.hpp",
               "// #include \"sim/a.hpp\"\n/*\n#include \"sim/b.hpp\"\n*/\nauto t = R\"x(\n#include "
               "\"sim/c.hpp\"\n)x\";\n")
              .empty());
}

TEST_CASE("a library is included in its own place only", "[architecture]") {
    CHECK(libraries("game/content/yaml/reader.cpp", "#include <yaml-cpp/yaml.h>\n").empty());
    CHECK(libraries("game/content/pack.cpp", "#include <yaml-cpp/yaml.h>\n").size() == 1);
    CHECK(libraries("game/cli/play.cpp", "#include <SFML/Window.hpp>\n").size() == 1);
    CHECK(libraries("game/authoring/graphviz.cpp", "#include <gvc.h>\n").empty());
    CHECK(libraries("game/cli/graph.cpp", "#include <gvc.h>\n").size() == 1);
    CHECK(libraries("game/cli/play.cpp", "#include <imgui.h>\n").size() == 1);
    CHECK(libraries("game/desktop/ui/text.cpp", "#include <imgui_internal.h>\n").empty());
    CHECK(libraries("game/analysis/bots.cpp", "#include <sqlite3.h>\n").size() == 1);
    CHECK(libraries("game/cli/play.cpp", "#include <CLI/CLI.hpp>\n").size() == 1);
}

TEST_CASE("heavy headers stay in source files", "[architecture]") {
    CHECK(libraries("game/cli/play.hpp", "#include <fmt/format.h>\n").size() == 1);
    CHECK(libraries("game/cli/play.hpp", "#include <regex>\n").size() == 1);
    CHECK(libraries("game/cli/play.cpp", "#include <fmt/format.h>\n#include <regex>\n").empty());
}

TEST_CASE("a header that another module reads shows no library, not even at second hand", "[architecture]") {
    const auto database = readSource("game/store/database.hpp", "#include <sqlite3.h>\n");
    const auto records = readSource("game/store/records.hpp", "#include \"store/database.hpp\"\n");
    const auto own = readSource("game/store/records.cpp", "#include \"store/records.hpp\"\n");
    const auto other = readSource("game/cli/list.cpp", "#include \"store/records.hpp\"\n");
    CHECK(librariesShownToOthers({database, records, own}).empty());
    CHECK(listed(librariesShownToOthers({database, records, own, other})) ==
          "game/store/database.hpp:1: <sqlite3.h> is shown to other modules: cli reads this header\n");
}

TEST_CASE("the core knows no floating point", "[architecture]") {
    const auto* const mistake =
        GENERATE("double share = 0;", "float f();", "auto half = 0.5;", "auto million = 1e6;", "auto x = 2.f;");
    CAPTURE(mistake);
    CHECK_FALSE(impurities("game/sim/call.cpp", mistake).empty());
    CHECK(impurities("game/analysis/statistics.cpp", mistake).empty());
}

TEST_CASE("the core knows no clock, thread, locale, library luck or unordered container", "[architecture]") {
    const auto* const mistake =
        GENERATE("#include <random>", "#include <chrono>", "#include <thread>", "#include <locale>",
                 "#include <fstream>", "#include <unordered_map>", "std::unordered_set<int> s;");
    CAPTURE(mistake);
    CHECK(impurities("game/scoring/fold.cpp", mistake).size() == 1);
    CHECK(impurities("game/store/log.cpp", mistake).empty());
}

TEST_CASE("only content/yaml reads files", "[architecture]") {
    CHECK(impurities("game/content/yaml/files.cpp", "#include <fstream>\n").empty());
    CHECK(impurities("game/content/pack.cpp", "#include <fstream>\n").size() == 1);
}

TEST_CASE("whole numbers, words in comments and texts are no floating point", "[architecture]") {
    CHECK(impurities("game/base/chance.cpp",
                     "// never a double, 0.5\n/* float */ auto a = \"double 1.5\"; auto b = 0x1e5; auto c = 1'000'000; "
                     "auto d = 15_pct; "
                     "char e = '\"'; int doubled = 'e'; auto f = R\"(1.5)\"; auto g = 12u;\n")
              .empty());
}

TEST_CASE("lines are counted through comments, texts and continued lines", "[architecture]") {
    const auto found = impurities("game/base/a.cpp", "/* one\n two */ auto a = R\"(\n\n)\";\n// five\n\ndouble b;\n");
    REQUIRE(found.size() == 1);
    CHECK(found.front().line == 7);
}

}  // namespace
}  // namespace dealcraft::test
