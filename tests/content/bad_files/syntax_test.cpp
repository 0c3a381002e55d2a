#include "content/bad_files/bad_file.hpp"
#include "support/catch.hpp"

#include <array>

namespace dealcraft::test {

namespace {

constexpr std::array kSyntaxFaults{
    BadFile{"an equals sign for a colon", kMiniScenarioPath, "minutes: 5", "minutes = 5",
            R"(scenarios/tiny.yaml:4:9: error[DC101]: 'minutes' is followed by an equals sign
    4 | minutes = 5
      |         ^
  hint: write `minutes: …`
)"},
    BadFile{"a full-width colon", kMiniScenarioPath, "minutes: 5", "minutes：5",
            R"(scenarios/tiny.yaml:4:8: error[DC101]: 'minutes' is followed by a full-width colon
    4 | minutes：5
      |        ^^
  hint: write an ordinary colon and a blank: `minutes: …`
)"},
    BadFile{"no blank behind the colon", kMiniScenarioPath, "minutes: 5", "minutes:5",
            R"(scenarios/tiny.yaml:4:8: error[DC101]: there is no blank behind 'minutes:'
    4 | minutes:5
      |        ^
  hint: write `minutes: …`
)"},
    BadFile{"a full-width comma between two languages", kMiniScenarioPath, "{zh: 去吧。, en: Go.}",
            "{zh: 去吧。，en: Go.}",
            R"(scenarios/tiny.yaml:6:16: error[DC101]: '，' doesn't separate two entries in braces
    6 | brief: {zh: 去吧。，en: Go.}
      |                   ^^
  hint: write an ordinary comma and a blank, or put the text in quotes
)"},
    BadFile{
        "a comma in a text without quotes", kMiniScenarioPath, "en: \"Yes, who is it?\"", "en: Yes, who is it?",
        R"(scenarios/tiny.yaml:24:37: error[DC101]: within braces a text ends at a comma, so 'who is it?' became a key without a value
   24 |           - say: {zh: 哪位？, en: Yes, who is it?}
      |                                        ^^^^^^^^^^
  hint: put the text with the comma in quotes: `{zh: …, en: "…, …"}`
)"},
    BadFile{"a colon in a text without quotes", kMiniScenarioPath, "zh: 哪位？, en: \"Yes, who is it?\"",
            "zh: 哪位, en: He said: who",
            R"(scenarios/tiny.yaml:24:38: error[DC101]: a colon and a blank within a text make a key of it
   24 |           - say: {zh: 哪位, en: He said: who}
      |                                        ^
  hint: put the whole text in quotes
)"},
    BadFile{"a quote that doesn't close", kMiniScenarioPath, "en: \"Yes, who is it?\"", "en: \"Yes, who is it?",
            R"(scenarios/tiny.yaml:24:32: error[DC101]: the quote that opens here doesn't close on its line
   24 |           - say: {zh: 哪位？, en: "Yes, who is it?}
      |                                   ^
  hint: close it on this line; write long text as a block: `>-` and indented lines
)"},
    BadFile{
        "a quote within brackets that runs on to the next one", kMiniScenarioPath,
        "{zh: 哪位？, en:", "{zh: \"哪位？, en:",
        R"(scenarios/tiny.yaml:24:23: error[DC101]: the quote that opens here closes only in front of 'Yes, who is it?"}'
   24 |           - say: {zh: "哪位？, en: "Yes, who is it?"}
      |                       ^
  hint: close it where its text ends; write a quote within a text as `\"`
)"},
    BadFile{"a quote within brackets of several lines", kMiniScenarioPath, "learn: [VIS-01]",
            "learn: [\n  \"VIS-01\n  ]",
            R"(scenarios/tiny.yaml:6:3: error[DC101]: the quote that opens here doesn't close on its line
    6 |   "VIS-01
      |   ^
  hint: close it on this line; write long text as a block: `>-` and indented lines
)"},
    BadFile{"a quote in line 3 that swallows the rest", kMiniScenarioPath, "title: {zh: 小场景, en: Tiny}",
            "title: 'Tiny",
            R"(scenarios/tiny.yaml:3:8: error[DC101]: the quote that opens here doesn't close on its line
    3 | title: 'Tiny
      |        ^
  hint: close it on this line; write long text as a block: `>-` and indented lines
)"},
    BadFile{"a brace that doesn't close", kMiniScenarioPath, "brief: {zh: 去吧。, en: Go.}",
            "brief: {zh: 去吧。, en: Go.",
            R"(scenarios/tiny.yaml:6:8: error[DC101]: the bracket that opens here is never closed
    6 | brief: {zh: 去吧。, en: Go.
      |        ^
  hint: add the `}` or `]` that belongs to it
)"},
    BadFile{"a tab", kMiniScenarioPath, "    type: dialogue", "\ttype: dialogue",
            R"(scenarios/tiny.yaml:12:1: error[DC101]: this line is indented with a tab
   12 |  type: dialogue
      | ^
  hint: use spaces
)"},
    BadFile{"an option that is indented too little", kMiniScenarioPath, "            say: {zh: 谢谢。",
            "         say: {zh: 谢谢。",
            R"(scenarios/tiny.yaml:46:10: error[DC101]: this line's indentation doesn't fit the lines above
   46 |          say: {zh: 谢谢。, en: Thank you.}
      |          ^
  hint: keys of one level begin in the same column; each entry of a list begins with `- `
)"},
    BadFile{"a list on the line of its key", kMiniScenarioPath, "learn: [VIS-01]", "learn: - VIS-01",
            R"(scenarios/tiny.yaml:5:8: error[DC101]: a list can't begin on the line of its key
    5 | learn: - VIS-01
      |        ^
  hint: begin the `- ` on the next line, or write `[…, …]`
)"},
    BadFile{"a text that begins with an at sign", kMiniScenarioPath, "    with: boss", "    with: @boss",
            R"(scenarios/tiny.yaml:14:11: error[DC101]: a text without quotes can't begin with '@'
   14 |     with: @boss
      |           ^
  hint: put the text in quotes
)"},
    BadFile{"a backslash in double quotes", kMiniScenarioPath, "\"Yes, who is it?\"", "\"C:\\pictures\"",
            R"(scenarios/tiny.yaml:24:37: error[DC101]: there is no such backslash sequence in double quotes
   24 |           - say: {zh: 哪位？, en: "C:\pictures"}
      |                                        ^
  hint: write `\` as `\\`, or use single quotes
)"},
    BadFile{"a second document", kMiniScenarioPath, "endings:", "---\nendings:",
            R"(scenarios/tiny.yaml:48:1: error[DC101]: a second document begins here; a file holds one
   48 | ---
      | ^
  hint: delete the `---`, or check the indentation from here on
)"},
    BadFile{"a file that is a list", "people.yaml", "format: dealcraft-people/1\n", "- format: dealcraft-people/1\n",
            R"(people.yaml:1:1: error[DC101]: a file consists of `key: value`
    1 | - format: dealcraft-people/1
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  hint: begin with `format: dealcraft-…/1`
)"},
    BadFile{"an empty list entry", kMiniScenarioPath, "learn: [VIS-01]", "learn:\n  - VIS-01\n  -\n",
            R"(scenarios/tiny.yaml:7:3: error[DC101]: an entry of this list is empty
    7 |   -
      |   ^
  hint: fill it in or delete it
)"},
    BadFile{"an anchor", kMiniScenarioPath, "learn: [VIS-01]", "learn: &all [VIS-01]",
            R"(scenarios/tiny.yaml:5:8: error[DC107]: anchors (`&`) are not used in packs
    5 | learn: &all [VIS-01]
      |        ^
  hint: write it out again; a text that begins with `&` needs quotes
)"},
    BadFile{"an alias", kMiniScenarioPath, "cast: {boss: he}", "cast: *all",
            R"(scenarios/tiny.yaml:7:7: error[DC107]: aliases (`*`) are not used in packs
    7 | cast: *all
      |       ^
  hint: write it out again; a text that begins with `*` needs quotes
)"},
    BadFile{"a tag", kMiniScenarioPath, "minutes: 5", "minutes: !!int 5",
            R"(scenarios/tiny.yaml:4:10: error[DC107]: tags (`!!int`) are not used in packs
    4 | minutes: !!int 5
      |          ^^^^^
  hint: delete it; a text that begins with `!` needs quotes
)"},
    BadFile{"a merge key", kMiniScenarioPath, "minutes: 5", "<<: {minutes: 5}",
            R"(scenarios/tiny.yaml:4:1: error[DC107]: merging with `<<` is not used in packs
    4 | <<: {minutes: 5}
      | ^^
  hint: write the keys out
)"},
    BadFile{"a directive", kMiniScenarioPath, "format: dealcraft-scenario/1",
            "%YAML 1.2\n---\nformat: dealcraft-scenario/1",
            R"(scenarios/tiny.yaml:1:1: error[DC107]: directives are not used in packs
    1 | %YAML 1.2
      | ^^^^^^^^^
  hint: delete this line
)"},
    BadFile{"a control character", kMiniScenarioPath, "en: Go.", "en: Go\x1b[31m.",
            R"(scenarios/tiny.yaml:6:24: error[DC101]: there is a control character here, U+001B
    6 | brief: {zh: 去吧。, en: Go�[31m.}
      |                           ^
  hint: delete it: it can't be seen, and no file may hold one
)"},
    BadFile{
        "a bidi override", kMiniScenarioPath, "en: Go.", "en: Go\u202e.",
        R"(scenarios/tiny.yaml:6:24: error[DC101]: there is a character here that turns the direction of text, U+202E
    6 | brief: {zh: 去吧。, en: Go�.}
      |                           ^
  hint: delete it: with it people read something else than what the file says
)"},
    BadFile{"an escape sequence for a control character", "pack.yaml", "version: 1.0",
            "version: \"1.2, signed with the key 1f0c\\e[8m\"",
            R"(pack.yaml:4:11: error[DC105]: '1.2, signed with the key 1f0c�[8m' can't be a version
    4 | version: "1.2, signed with the key 1f0c\e[8m"
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  hint: one to four numbers with points between them, then a hyphen and a word if need be, as in 0.2.0 or 1.0-draft
pack.yaml:4:40: error[DC101]: there is a control character here, U+001B
    4 | version: "1.2, signed with the key 1f0c\e[8m"
      |                                        ^^
  hint: delete it: it can't be seen, and no file may hold one
)"},
    BadFile{
        "an escape sequence for a bidi override", kMiniScenarioPath, "zh: 去吧。, en: Go.",
        "zh: 去吧。, en: \"Go\\u202e.\"",
        R"(scenarios/tiny.yaml:6:25: error[DC101]: there is a character here that turns the direction of text, U+202E
    6 | brief: {zh: 去吧。, en: "Go\u202e."}
      |                            ^^^^^^
  hint: delete it: with it people read something else than what the file says
)"},
    BadFile{"a carriage return as an escape sequence", kMiniScenarioPath, "zh: 去吧。, en: Go.",
            "zh: 去吧。, en: \"Go.\\rStop.\"",
            R"(scenarios/tiny.yaml:6:26: error[DC101]: there is a control character here, U+000D
    6 | brief: {zh: 去吧。, en: "Go.\rStop."}
      |                             ^^
  hint: delete it: it can't be seen, and no file may hold one
)"},
    BadFile{"a key with an escape sequence", kMiniScenarioPath, "minutes: 5", "\"min\\eutes\": 5",
            R"(scenarios/tiny.yaml:4:2: error[DC103]: 'min�utes' is no key of this scenario
    4 | "min\eutes": 5
      |  ^^^^^^^^^
  hint: did you mean 'minutes'? Known here: format, id, title, minutes, learn, brief, cast, facts, vars, unknowns, flow, endings, epilogue, reveal, rubric
  fix: replace with 'minutes'
scenarios/tiny.yaml:4:5: error[DC101]: there is a control character here, U+001B
    4 | "min\eutes": 5
      |     ^^
  hint: delete it: it can't be seen, and no file may hold one
)"},
    BadFile{"a full-width blank behind the colon", kMiniScenarioPath, "minutes: 5", "minutes:　5",
            R"(scenarios/tiny.yaml:4:9: error[DC101]: 'minutes:' is followed by a full-width blank
    4 | minutes:　5
      |         ^^
  hint: write an ordinary blank: `minutes: …`
)"},
    BadFile{"the same key twice", kMiniScenarioPath, "brief: {zh", "minutes: 6\nbrief: {zh",
            R"(scenarios/tiny.yaml:6:1: error[DC102]: the key 'minutes' stands here twice
    6 | minutes: 6
      | ^^^^^^^
    4 | minutes: 5
      | ------- first used here
  hint: delete one of them or rename it
)"},
};

}  // namespace

TEST_CASE("what cannot be read is refused at the place where it went wrong", "[yaml][syntax]") {
    const auto& file = GENERATE(from_range(kSyntaxFaults));
    CAPTURE(file.what);
    CHECK(printedWith(file) == file.expected);
}

}  // namespace dealcraft::test
