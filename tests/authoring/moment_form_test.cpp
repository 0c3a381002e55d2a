#include "authoring/moment_form.hpp"

#include "content/mini_pack.hpp"
#include "support/catch.hpp"

#include <algorithm>

namespace dealcraft::test {
namespace {

using namespace authoring;

struct File {
    SourceText source;
    Tree tree;
};

File tinyFile(std::string_view from = "id: tea", std::string_view to = "id: tea") {
    SourceText source{"tiny.yaml", miniFileWith(kMiniScenarioPath, from, to)};
    Diagnostics found;
    content::Findings out{source, found};
    auto tree = content::parseTree(out);
    REQUIRE(tree);
    return {std::move(source), std::move(*tree)};
}

const FormEntry& entry(const MomentForm& form, const std::string& owner, const std::string& key) {
    const auto found =
        std::ranges::find_if(form.entries, [&](const FormEntry& e) { return e.owner == owner && e.key == key; });
    REQUIRE(found != form.entries.end());
    return *found;
}

std::string written(const File& file, const TextEdit& edit) {
    const auto done = edited(file.source, file.tree, edit);
    REQUIRE(done);
    return *done;
}

TEST_CASE("a moment's form has what the file says, and a place for what it leaves out", "[author]") {
    const auto file = tinyFile();
    const auto form = momentForm(file.tree, "visit", "door");
    REQUIRE(form);
    CHECK(entry(*form, "greet", "say").text == LocalText{{"早。", "Morning."}});
    CHECK(entry(*form, "greet", "grade").value == "best");
    CHECK(entry(*form, "greet", "concepts").value == "VIS-01");
    CHECK(entry(*form, "greet", "effects").value == "trust += 5, met = true");
    CHECK(entry(*form, "push", "minutes").value == "3");
    CHECK_FALSE(entry(*form, "push", "effects").there);
    CHECK(std::ranges::count(form->entries, "say", &FormEntry::key) == 4);
    CHECK_FALSE(momentForm(file.tree, "visit", "cellar"));
    CHECK_FALSE(momentForm(file.tree, "lunch", "door"));
}

TEST_CASE("what is changed in the form is changed in the file, in one language only", "[author]") {
    const auto file = tinyFile();
    const auto form = momentForm(file.tree, "visit", "door");
    auto say = entry(*form, "greet", "say");
    const auto before = say;
    say.text.words[static_cast<std::size_t>(Language::en)] = "Good morning.";
    CHECK(written(file, editOf(before, say, Language::en)) ==
          miniFileWith(kMiniScenarioPath, "en: Morning.", "en: Good morning."));

    auto grade = entry(*form, "push", "grade");
    grade.value = "weak";
    CHECK(written(file, editOf(grade, grade, Language::zh)) ==
          miniFileWith(kMiniScenarioPath, "grade: bad", "grade: weak"));

    auto concepts = entry(*form, "push", "concepts");
    concepts.value = "VIS-01, VIS-02";
    CHECK(written(file, editOf(concepts, concepts, Language::zh)) ==
          miniFileWith(kMiniScenarioPath, "concepts: [VIS-01]", "concepts: [VIS-01, VIS-02]"));

    auto minutes = entry(*form, "push", "minutes");
    minutes.value = "";
    CHECK(written(file, editOf(minutes, minutes, Language::zh)) ==
          miniFileWith(kMiniScenarioPath, "            minutes: 3\n", ""));
}

TEST_CASE("a reason that is not there yet is added in both languages", "[author]") {
    const auto file = tinyFile();
    auto why = entry(*momentForm(file.tree, "visit", "tea"), "thank", "why");
    const auto before = why;
    why.text = {{"有礼。", "Polite."}};
    CHECK(written(file, editOf(before, why, Language::zh)) ==
          miniFileWith(kMiniScenarioPath, "en: Thank you.}\n",
                       "en: Thank you.}\n            why: {zh: \"有礼。\", en: \"Polite.\"}\n"));
}

TEST_CASE("an activity may have its moments in a file of their own", "[author]") {
    const auto file = tinyFile("start: door", "dialogue: at-the-door\n    start: door");
    CHECK(dialogueFileOf(file.tree, "visit") == "at-the-door");
    CHECK(dialogueFileOf(tinyFile().tree, "visit").empty());
}

}  // namespace
}  // namespace dealcraft::test
