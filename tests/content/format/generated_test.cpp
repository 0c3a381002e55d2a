// What is made from the table and committed, and what a pack's names do to it.
#include "content/format/json_schema.hpp"
#include "content/format/reference.hpp"
#include "content/mini_pack.hpp"
#include "content/whole_pack.hpp"
#include "content/yaml/known_names.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace dealcraft::test {

using namespace content;
using Json = nlohmann::ordered_json;

namespace {

std::string fileAt(const std::filesystem::path& path) {
    std::ifstream file(sourceRoot() / path);
    return {std::istreambuf_iterator<char>(file), {}};
}

Json schemaOf(std::string_view kind, Wordings wordings = Wordings::en, const KnownNames* known = nullptr) {
    return Json::parse(jsonSchemaOf(kind, wordings, known));
}

std::vector<std::string> idsOf(const KnownNames& names, Thing thing) {
    std::vector<std::string> ids;
    for (const auto& name : names.of[static_cast<std::size_t>(thing)]) { ids.push_back(name.id); }
    return ids;
}

/// Every `$ref` within a part of a schema.
void collectReferences(const Json& part, std::vector<std::string>& all) {
    if (part.is_object() && part.contains("$ref")) { all.push_back(part["$ref"].get<std::string>()); }
    if (!part.is_structured()) { return; }
    for (const auto& inner : part) { collectReferences(inner, all); }
}

}  // namespace

TEST_CASE("the committed schemas are those of the table", "[format][schema]") {
    for (const auto kind : fileKinds()) {
        INFO("./dev run schema --out assets/schema makes them anew; stale is that of " << kind);
        const auto committed = fileAt("assets/schema/dealcraft-" + std::string{kind} + ".schema.json");
        CHECK((committed == jsonSchemaOf(kind, Wordings::both, nullptr)));
    }
}

TEST_CASE("the committed reference page is that of the table", "[format]") {
    INFO("./dev run schema --reference > docs/authoring/reference.md makes it anew");
    CHECK((fileAt("docs/authoring/reference.md") == referencePage(Wordings::both)));
}

TEST_CASE("every reference of a schema leads to a definition of it", "[format][schema]") {
    for (const auto kind : fileKinds()) {
        const auto schema = schemaOf(kind);
        std::vector<std::string> references;
        collectReferences(schema, references);
        for (const auto& reference : references) {
            INFO(kind << ": " << reference);
            CHECK(schema.contains(Json::json_pointer{reference.substr(1)}));
        }
    }
}

TEST_CASE("descriptions are in the languages that were asked for", "[format][schema]") {
    const auto minutes = [](Wordings wordings) {
        return schemaOf("scenario", wordings)["properties"]["minutes"]["description"].get<std::string>();
    };
    const auto zh = minutes(Wordings::zh);
    const auto en = minutes(Wordings::en);
    CHECK(zh.find("分钟") != std::string::npos);
    CHECK(en.find("minutes") != std::string::npos);
    CHECK(minutes(Wordings::both) == zh + " " + en);
    CHECK(referencePage(Wordings::zh).find(en) == std::string::npos);
    CHECK(referencePage(Wordings::en).find(zh) == std::string::npos);
}

TEST_CASE("each type of activity has its own keys and the common ones", "[format][schema]") {
    const auto activity = schemaOf("scenario")["definitions"]["activity"];
    CHECK(activity["properties"].contains("clock"));
    CHECK_FALSE(activity["properties"].contains("issues"));
    REQUIRE(activity["allOf"].size() == 5);
    for (const auto& one : activity["allOf"]) {
        const auto type = one["if"]["properties"]["type"]["const"].get<std::string>();
        INFO(type);
        CHECK(one["then"]["additionalProperties"] == false);
        CHECK(one["then"]["properties"].contains("clock"));
        CHECK(one["then"]["properties"].contains("issues") == (type == "negotiation"));
    }
}

TEST_CASE("a schema narrowed to a pack knows the pack's names and no others", "[format][schema]") {
    const auto known = knownNames(wholePack());
    CHECK(idsOf(known, Thing::contact) == std::vector<std::string>{"he", "luo"});
    CHECK(idsOf(known, Thing::fact) == std::vector<std::string>{"stock", "budget", "account"});
    CHECK(idsOf(known, Thing::dialogueFile) == std::vector<std::string>{"the-yard"});
    CHECK(known.languages.size() == 2);
    const auto schema = schemaOf("mind", Wordings::zh, &known);
    CHECK(schema["properties"]["contact"]["enum"] == Json{"he", "luo"});
    CHECK(schema["properties"]["contact"]["enumDescriptions"] == Json{"何", "罗"});
    const auto topics = schema["definitions"]["tell"]["properties"]["topic"]["enum"];
    CHECK(topics == Json{"who", "how", "when", "supply", "money"});
    CHECK(schema["definitions"]["text"]["required"] == Json{"zh", "en"});
}

TEST_CASE("names that a pack hasn't given yet leave references open", "[format][schema]") {
    const auto known = knownNames(miniPack());
    const auto schema = schemaOf("mind", Wordings::en, &known);
    CHECK(schema["properties"]["contact"].contains("enum"));
    CHECK_FALSE(schema["properties"]["grants"]["items"].contains("enum"));
    CHECK(schema["properties"]["grants"]["items"].contains("pattern"));
}

TEST_CASE("a pack with errors still gives the names that can be read", "[format][schema]") {
    auto files = miniPackWith("people.yaml", miniFileWith("people.yaml", "kind: wholesale_dealer", "kind: nothing"));
    files.push_back({"products.yaml", "products: ["});
    const auto known = knownNames(files);
    CHECK(idsOf(known, Thing::firm) == std::vector<std::string>{"jinda"});
    CHECK(idsOf(known, Thing::product).empty());
}

}  // namespace dealcraft::test
