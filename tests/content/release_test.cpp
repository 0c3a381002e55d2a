#include "content/release.hpp"

#include "content/mini_pack.hpp"
#include "content/version.hpp"
#include "content/yaml/approvals.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace dealcraft::test {

using namespace content;

namespace {

constexpr std::string_view kGreet = "            say: {zh: 早。, en: Morning.}\n";

/// The mini pack's files with the approval of those of `approved`.
std::vector<PackFile> approvedAs(const std::vector<PackFile>& approved, std::vector<PackFile> now) {
    Approvals approvals;
    approvals.approve(twinTextsOf(approved), "");
    now.push_back({std::string{kApprovedFile}, approvals.written()});
    return now;
}

std::vector<PackFile> changed(std::string_view from, std::string_view to) {
    return miniPackWith(kMiniScenarioPath, miniFileWith(kMiniScenarioPath, from, to));
}

std::string with(std::string text, std::string_view from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The mini pack with one more variable, from 0 to `to`.
std::vector<PackFile> withHeat(int to) {
    return changed("vars:\n", "vars:\n  heat: {from: 0, to: " + std::to_string(to) + ", start: 0}\n");
}

/// What is printed of the mini pack after a change, its texts as they were before being approved.
std::string printedAfter(std::string_view from, std::string_view to) {
    return printed(read(approvedAs(miniPack(), changed(from, to))));
}

std::string findingsAgainst(std::vector<PackFile> release, std::vector<PackFile> now) {
    const auto before = read(std::move(release));
    auto after = read(std::move(now));
    REQUIRE(before.pack != nullptr);
    REQUIRE(after.pack != nullptr);
    after.diagnostics.clear();
    compareWithRelease(*after.pack, *before.pack, after.diagnostics);
    return printed(after);
}

std::vector<PackFile> withVersion(std::vector<PackFile> files, std::string_view version) {
    const auto pack = std::ranges::find(files, "pack.yaml", &PackFile::path);
    const auto at = pack->bytes.find("version: 1.0");
    REQUIRE(at != std::string::npos);
    pack->bytes.replace(at, std::string_view{"version: 1.0"}.size(), "version: " + std::string{version});
    return files;
}

}  // namespace

TEST_CASE("a text of which one language changed after both were approved is stale", "[validate][approve]") {
    CHECK(printedAfter(kGreet, "            say: {zh: 早。, en: Good morning to you.}\n") ==
          R"(scenarios/tiny.yaml:34:23: warning[DC703]: the English has changed, the Chinese is as it was approved
   34 |             say: {zh: 早。, en: Good morning to you.}
      |                       ^^^^
   34 |             say: {zh: 早。, en: Good morning to you.}
      |                                 -------------------- this one has changed
  hint: bring the Chinese up to it; if it still fits, run dealcraft validate … --approve
)");
    const auto chinese = printedAfter(kGreet, "            say: {zh: 您早。, en: Morning.}\n");
    CHECK(chinese.find("warning[DC703]: the Chinese has changed, the English is as it was approved") !=
          std::string::npos);
}

TEST_CASE("what was changed in both languages, moved, added or never approved is not stale", "[validate][approve]") {
    CHECK(printedAfter("met", "met").empty());
    CHECK(printedAfter(kGreet, "            say: {zh: 您早。, en: Good morning.}\n").empty());
    CHECK(printedAfter("lines:\n          - {when: trust >= 40, say: {zh: 来了。, en: There you are.}}",
                       "lines:\n          - {when: trust >= 70, say: {zh: 老朋友。, en: Old friend.}}\n"
                       "          - {when: trust >= 40, say: {zh: 来了。, en: There you are.}}")
              .empty());
    CHECK(printed(read(changed(kGreet, "            say: {zh: 早。, en: Good morning.}\n"))).empty());
}

TEST_CASE("approving again settles it, and of one file leaves the others as they were", "[validate][approve]") {
    const auto now = changed(kGreet, "            say: {zh: 早。, en: Good morning.}\n");
    Approvals approvals;
    approvals.approve(twinTextsOf(miniPack()), "");
    auto texts = twinTextsOf(now);
    std::erase_if(texts, [](const TwinText& text) { return !text.path.starts_with(kMiniScenarioPath); });
    approvals.approve(texts, kMiniScenarioPath);
    auto files = now;
    files.push_back({std::string{kApprovedFile}, approvals.written()});
    CHECK(printed(read(files)).empty());
    const auto people = std::ranges::find(files, "people.yaml", &PackFile::path);
    people->bytes.replace(people->bytes.find("en: Lao He"), 10, "en: Old He");
    CHECK(printed(read(files)).find("people.yaml:13:16: warning[DC703]") == 0);
}

TEST_CASE("what is approved is no part of the pack", "[validate][approve]") {
    const auto reading = read(approvedAs(miniPack(), miniPack()));
    REQUIRE(reading.pack != nullptr);
    CHECK(reading.pack->files.size() == 4);
    CHECK(reading.pack->contentHash == read(miniPack()).pack->contentHash);
}

TEST_CASE("approvals that cannot be read are told of, and the others still hold", "[validate][approve]") {
    auto files = approvedAs(miniPack(), changed("en: Morning.", "en: Good morning."));
    files.back().bytes += "<<<<<<< mine\nscenarios/tiny.yaml/title 12 34\n";
    const auto lines = std::ranges::count(files.back().bytes, '\n');
    const auto told = printed(read(files));
    INFO(told);
    CHECK(told.find(".approved:" + std::to_string(lines - 1) + ":1: warning[DC703]: this line") != std::string::npos);
    CHECK(told.find("the English has changed") != std::string::npos);
    CHECK(told.find(".approved:" + std::to_string(lines) + ":") == std::string::npos);
}

TEST_CASE("a version is numbers, and a word behind a hyphen", "[validate][release]") {
    for (const auto* good : {"1", "1.0", "0.1.0", "2026.11.22.1", "1.0-draft", "1.0-rc2", "007"}) {
        INFO(good);
        CHECK(isVersion(good));
    }
    for (const auto* bad : {"", "zwei", "v1", "1.", ".1", "1..2", "1.2.3.4.5", "1.0-", "1.0-a b", "1.0-../x", "../../x",
                            "1.0; rm -rf x", "1 0", "1.0\n", "-1", "1234567890", "１.0"}) {
        INFO(bad);
        CHECK_FALSE(isVersion(bad));
    }
}

TEST_CASE("a release is kept whole: nothing is told of the same pack or of new words and ids", "[validate][release]") {
    CHECK(findingsAgainst(miniPack(), miniPack()).empty());
    const auto reworded = changed(kGreet, "            say: {zh: 您早。, en: Hello.}\n");
    CHECK(findingsAgainst(miniPack(), withVersion(reworded, "1.1")).empty());
    CHECK(findingsAgainst(miniPack(), withVersion(withHeat(3), "1.1")).empty());
    CHECK(findingsAgainst(withHeat(2), withVersion(withHeat(3), "1.1")).empty());
}

TEST_CASE("a fact that vanished since the release is told, whosever it is", "[validate][release]") {
    const auto known = [](std::string_view id) {
        const auto fact =
            std::string{"facts:\n  - {id: "} + std::string{id} + ", level: 2, text: {zh: 情报, en: A fact}}\nvars:\n";
        return miniPackWith(kMiniScenarioPath,
                            with(miniFileWith(kMiniScenarioPath, "vars:\n", fact), "trust += 5, met = true",
                                 "\"trust += 5, met = true, learn(" + std::string{id} + ")\""));
    };
    const auto told = findingsAgainst(known("f_late"), withVersion(known("f_waits"), "1.1"));
    CHECK(told.find("error[DC801]: 'tiny > facts > f_late' of version 1.0 is gone") != std::string::npos);
    CHECK(told.find("was it renamed to 'f_waits'?") != std::string::npos);
    const auto firms = [](std::string_view id) {
        return miniPackWith("people.yaml", miniFileWith("people.yaml", "    rung: 8\n",
                                                        "    rung: 8\n    facts: [{id: " + std::string{id} +
                                                            ", level: 2, text: {zh: 情报, en: A fact}}]\n"));
    };
    const auto moved = findingsAgainst(firms("f_stock"), withVersion(firms("f_stocks"), "1.1"));
    CHECK(moved.find("'firms > jinda > facts > f_stock' of version 1.0 is gone") != std::string::npos);
}

TEST_CASE("an id that vanished since the release is told, with what it may be called now", "[validate][release]") {
    CHECK(
        findingsAgainst(miniPack(), withVersion(changed("- id: greet", "- id: welcome"), "1.1")) ==
        R"(scenarios/tiny.yaml:18:13: error[DC801]: 'tiny > flow > visit > moments > door > options > greet' of version 1.0 is gone
   18 |       - id: door
      |             ^^^^
  hint: was it renamed to 'welcome'? Results and .play scripts name it: bring it back, or raise the first number of `version` in pack.yaml
)");
    const auto next = findingsAgainst(miniPack(), withVersion(changed("- id: greet", "- id: welcome"), "2.0"));
    CHECK(next.find("information[DC801]") != std::string::npos);
}

TEST_CASE("what became something else since the release is told", "[validate][release]") {
    CHECK(
        findingsAgainst(withHeat(3), withVersion(withHeat(2), "1.1")) ==
        R"(scenarios/tiny.yaml:9:3: error[DC801]: 'tiny > vars > heat' went over 0–3 in version 1.0 and only goes over 0–2 now
    9 |   heat: {from: 0, to: 2, start: 0}
      |   ^^^^
  hint: keep the range that it had, or raise the first number of `version` in pack.yaml
)");
    const auto other = [](std::string_view contact) {
        auto files = changed("cast: {boss: he}", "cast: {boss: " + std::string{contact} + "}");
        std::ranges::find(files, "people.yaml", &PackFile::path)->bytes +=
            "  - {id: wu, firm: jinda, name: {zh: 伍, en: Wu}, title: {zh: 工, en: hand}, role: doer}\n";
        return files;
    };
    CHECK(findingsAgainst(other("he"), withVersion(other("wu"), "1.1"))
              .find("'tiny > cast > boss' was he in version 1.0 and is wu now") != std::string::npos);
}

TEST_CASE("a changed pack has a higher version than its release", "[validate][release]") {
    const auto now = changed(kGreet, "            say: {zh: 您早。, en: Hello.}\n");
    CHECK(findingsAgainst(miniPack(), now) ==
          R"(pack.yaml:4:10: error[DC801]: the content differs from the last release, and the version is still 1.0
    4 | version: 1.0
      |          ^^^
  hint: raise `version` in pack.yaml
)");
    CHECK(findingsAgainst(miniPack(), withVersion(now, "0.9"))
              .find("the version is 0.9, which is lower than the last release's 1.0") != std::string::npos);
}

TEST_CASE("versions are compared number by number", "[release]") {
    CHECK((comparedVersions("1.10", "1.9") > 0));
    CHECK((comparedVersions("1.0", "1") == 0));
    CHECK((comparedVersions("2", "10") < 0));
    CHECK((comparedVersions("1.0-draft", "1.0") < 0));
    CHECK((comparedVersions("1.0.1", "1.0-draft") > 0));
    CHECK((comparedVersions("2026-11-02", "2026-9-30") > 0));
    CHECK((comparedVersions("", "0") == 0));
    CHECK(haveSameFirstNumber("1.2", "1.9"));
    CHECK_FALSE(haveSameFirstNumber("1.2", "2.0"));
}

}  // namespace dealcraft::test
