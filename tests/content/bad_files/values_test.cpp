#include "content/bad_files/bad_file.hpp"
#include "support/catch.hpp"

#include <array>

namespace dealcraft::test {

namespace {

constexpr std::array kValueFaults{
    BadFile{"a key that is mistyped", kMiniScenarioPath, "title: {zh: 小场景", "tittle: {zh: 小场景",
            R"(scenarios/tiny.yaml:3:1: error[DC103]: 'tittle' is no key of this scenario
    3 | tittle: {zh: 小场景, en: Tiny}
      | ^^^^^^
  hint: did you mean 'title'? Known here: format, id, title, minutes, learn, brief, cast, facts, vars, unknowns, flow, endings, epilogue, reveal, rubric
  fix: replace with 'title'
)"},
    BadFile{"a key of another place", kMiniScenarioPath, "minutes: 5\n", "minutes: 5\ngoto: door\n",
            R"(scenarios/tiny.yaml:5:1: error[DC103]: 'goto' is no key of this scenario
    5 | goto: door
      | ^^^^
  hint: 'goto' belongs to: option, outcome. Known here: format, id, title, minutes, learn, brief, cast, facts, vars, unknowns, flow, endings, epilogue, reveal, rubric
)"},
    BadFile{"a missing key", kMiniScenarioPath, "    start: door\n", "",
            R"(scenarios/tiny.yaml:11:9: error[DC104]: this dialogue needs 'start'
   11 |   - id: visit
      |         ^^^^^ (in flow > visit)
  hint: add `start: a_name`
)"},
    BadFile{"an option without a reason", kMiniScenarioPath, "            why: {zh: 太急。, en: Too hasty.}\n", "",
            R"(scenarios/tiny.yaml:29:20: error[DC603]: this grade has no reason
   29 |             grade: bad
      |                    ^^^
  hint: add why, in both languages
)"},
    BadFile{"an option that leads nowhere", kMiniScenarioPath,
            "            effects: trust += 5, met = true\n            grade: best\n            why: {zh: 先问好。, en: "
            "Greet first.}\n            concepts: [VIS-01]\n            goto: tea\n",
            "            effects: trust += 5, met = true\n            grade: best\n            why: {zh: 先问好。, en: "
            "Greet first.}\n            concepts: [VIS-01]\n",
            R"(scenarios/tiny.yaml:33:17: error[DC104]: this option needs 'goto'
   33 |           - id: greet
      |                 ^^^^^ (in flow > visit > moments > door > options > greet)
  hint: add `goto: end`
)"},
    BadFile{"a word that isn't one of its words", kMiniScenarioPath, "objection: doubt", "objection: dout",
            R"(scenarios/tiny.yaml:20:20: error[DC105]: 'dout' is no value of 'objection'
   20 |         objection: dout
      |                    ^^^^ (in flow > visit > moments > door > objection)
  hint: did you mean 'doubt'? Known: doubt, refusal, indifference, misunderstanding, drawback
  fix: replace with 'doubt'
)"},
    BadFile{"a text where a number is meant", kMiniScenarioPath, "minutes: 5\n", "minutes: five\n",
            R"(scenarios/tiny.yaml:4:10: error[DC105]: 'minutes' is a whole number, not 'five'
    4 | minutes: five
      |          ^^^^
  hint: from 1 to 600, without leading zeros, commas or units
)"},
    BadFile{"a leading zero", kMiniScenarioPath, "minutes: 5\n", "minutes: 010\n",
            R"(scenarios/tiny.yaml:4:10: error[DC105]: 'minutes' is a whole number, not '010'
    4 | minutes: 010
      |          ^^^
  hint: write 10; from 1 to 600, without leading zeros, commas or units
  fix: replace with '10'
)"},
    BadFile{"another base", kMiniScenarioPath, "minutes: 5\n", "minutes: 0x10\n",
            R"(scenarios/tiny.yaml:4:10: error[DC105]: 'minutes' is a whole number, not '0x10'
    4 | minutes: 0x10
      |          ^^^^
  hint: write 16; from 1 to 600, without leading zeros, commas or units
  fix: replace with '16'
)"},
    BadFile{"an underscore in a number", "people.yaml", "capital: 1600000", "capital: 1_600_000",
            R"(people.yaml:7:14: error[DC105]: 'capital' is a number, not '1_600_000'
    7 |     capital: 1_600_000
      |              ^^^^^^^^^ (in firms > jinda > capital)
  hint: write 1600000; from 0 to 1000000000, at most two digits behind the point, as in 268.50, no commas or units
  fix: replace with '1600000'
)"},
    BadFile{"a decimal comma", "people.yaml", "capital: 1600000", "capital: 10,50",
            R"(people.yaml:7:14: error[DC105]: 'capital' is a number, not '10,50'
    7 |     capital: 10,50
      |              ^^^^^ (in firms > jinda > capital)
  hint: write 10.50; from 0 to 1000000000, at most two digits behind the point, as in 268.50, no commas or units
  fix: replace with '10.50'
)"},
    BadFile{"an exponent", "people.yaml", "capital: 1600000", "capital: 1e3",
            R"(people.yaml:7:14: error[DC105]: 'capital' is a number, not '1e3'
    7 |     capital: 1e3
      |              ^^^ (in firms > jinda > capital)
  hint: write 1000; from 0 to 1000000000, at most two digits behind the point, as in 268.50, no commas or units
  fix: replace with '1000'
)"},
    BadFile{"not a number", "people.yaml", "capital: 1600000", "capital: .nan",
            R"(people.yaml:7:14: error[DC105]: 'capital' is a number, not '.nan'
    7 |     capital: .nan
      |              ^^^^ (in firms > jinda > capital)
  hint: from 0 to 1000000000, at most two digits behind the point, as in 268.50, no commas or units
)"},
    BadFile{"full-width digits", kMiniScenarioPath, "minutes: 5\n", "minutes: １５\n",
            R"(scenarios/tiny.yaml:4:10: error[DC105]: 'minutes' is a whole number, not '１５'
    4 | minutes: １５
      |          ^^^^
  hint: write 15; from 1 to 600, without leading zeros, commas or units
  fix: replace with '15'
)"},
    BadFile{"a number in quotes", kMiniScenarioPath, "minutes: 5\n", "minutes: '5'\n",
            R"(scenarios/tiny.yaml:4:11: error[DC105]: 'minutes' is a number; in quotes it is a text
    4 | minutes: '5'
      |           ^
  hint: take the quotes away: 5
)"},
    BadFile{"a negative number", kMiniScenarioPath, "minutes: 3", "minutes: -3",
            R"(scenarios/tiny.yaml:28:22: error[DC105]: -3 is out of range for 'minutes'
   28 |             minutes: -3
      |                      ^^ (in flow > visit > moments > door > options > push > minutes)
  hint: from 0 to 480
)"},
    BadFile{"2 to the power of 63", "people.yaml", "capital: 1600000", "capital: 9223372036854775808",
            R"(people.yaml:7:14: error[DC105]: 9223372036854775808 is out of range for 'capital'
    7 |     capital: 9223372036854775808
      |              ^^^^^^^^^^^^^^^^^^^ (in firms > jinda > capital)
  hint: from 0 to 1000000000
)"},
    BadFile{"a share above 100 percent", "people.yaml", "share: 70", "share: 170",
            R"(people.yaml:9:46: error[DC105]: 170 is out of range for 'share'
    9 |       - {name: {zh: 恒耐, en: Hengnai}, share: 170}
      |                                                ^^^ (in firms > jinda > suppliers > share)
  hint: from 0 to 100
)"},
    BadFile{"yes where true is meant", kMiniScenarioPath, "met: {from: 0, to: 1, start: 0}",
            "met: {from: 0, to: 1, start: 0, hidden: yes}",
            R"(scenarios/tiny.yaml:9:43: error[DC106]: 'hidden' is true or false, not 'yes'
    9 |   met: {from: 0, to: 1, start: 0, hidden: yes}
      |                                           ^^^ (in vars > met > hidden)
  hint: did you mean 'true'?
  fix: replace with 'true'
)"},
    BadFile{"no as a name", kMiniScenarioPath, "id: thank", "id: no",
            R"(scenarios/tiny.yaml:45:17: warning[DC106]: without quotes 'no' is no text for many YAML tools
   45 |           - id: no
      |                 ^^ (in flow > visit > moments > tea > options > no > id)
  hint: put it in quotes: 'no'
)"},
    BadFile{"a null", kMiniScenarioPath, "minutes: 5\n", "minutes: ~\n",
            R"(scenarios/tiny.yaml:4:10: error[DC106]: 'minutes' is null
    4 | minutes: ~
      |          ^
  hint: fill it in or delete the key; if it is a text, put it in quotes
)"},
    BadFile{"a key without a value", kMiniScenarioPath, "learn: [VIS-01]", "learn:",
            R"(scenarios/tiny.yaml:5:1: error[DC105]: 'learn' has no value
    5 | learn:
      | ^^^^^
  hint: fill it in or delete the key
)"},
    BadFile{"a list where a map is meant", kMiniScenarioPath, "cast: {boss: he}", "cast: [he]",
            R"(scenarios/tiny.yaml:7:7: error[DC105]: 'cast' consists of `key: value`
    7 | cast: [he]
      |       ^^^
  hint: write `{key: value, …}`, or `key: value` in indented lines beneath
)"},
    BadFile{"a text where a list is meant", kMiniScenarioPath, "learn: [VIS-01]", "learn: VIS-01",
            R"(scenarios/tiny.yaml:5:8: error[DC105]: 'learn' is a list
    5 | learn: VIS-01
      |        ^^^^^^
  hint: one entry a line, each with `- `, or `[…, …]`
)"},
    BadFile{"a map where a text is meant", kMiniScenarioPath, "with: boss", "with: {boss: he}",
            R"(scenarios/tiny.yaml:14:11: error[DC105]: 'with' is a text or a number
   14 |     with: {boss: he}
      |           ^^^^^^^^^ (in flow > visit > with)
  hint: write `with: …`, no list and no braces
)"},
    BadFile{"a name with capitals", kMiniScenarioPath, "- id: visit", "- id: Visit-1",
            R"(scenarios/tiny.yaml:11:9: error[DC105]: 'Visit-1' can't be a name in 'id'
   11 |   - id: Visit-1
      |         ^^^^^^^ (in flow > Visit-1 > id)
  hint: begin with a small letter; only small letters, digits and underscores, at most 64, as in ask_stock
)"},
    BadFile{"a concept without its form", kMiniScenarioPath, "learn: [VIS-01]", "learn: [Vis-1]",
            R"(scenarios/tiny.yaml:5:9: error[DC105]: 'Vis-1' is no concept's id
    5 | learn: [Vis-1]
      |         ^^^^^
  hint: three capital letters, a hyphen and two digits, as in VIS-08
)"},
    BadFile{"a picture outside the pack", kMiniScenarioPath, "    with: boss\n",
            "    with: boss\n    place: ../../../etc/passwd\n",
            R"(scenarios/tiny.yaml:15:12: error[DC105]: '../../../etc/passwd' can't be a name in 'place'
   15 |     place: ../../../etc/passwd
      |            ^^^^^^^^^^^^^^^^^^^ (in flow > visit > place)
  hint: begin with a small letter; only small letters, digits and underscores, at most 64, as in ask_stock
)"},
    BadFile{"no options", kMiniScenarioPath,
            "        options:\n          - id: thank\n            say: {zh: 谢谢。, en: Thank you.}\n            goto: "
            "[{when: trust >= 60, to: end}, {to: door}]\n",
            "        options: []\n",
            R"(scenarios/tiny.yaml:44:9: error[DC105]: 'options' has 0 entries
   44 |         options: []
      |         ^^^^^^^ (in flow > visit > moments > tea > options)
  hint: there must be 1 to 9
)"},
    BadFile{"two keys that exclude each other", kMiniScenarioPath, "            goto: end\n          - id: greet",
            "            goto: end\n            draw: [{weight: 1, goto: end}, {weight: 1, goto: tea}]\n          - "
            "id: greet",
            R"(scenarios/tiny.yaml:32:13: error[DC105]: 'draw' and 'goto' exclude each other
   32 |             goto: end
      |             ^^^^ (in flow > visit > moments > door > options > push > goto)
   33 |             draw: [{weight: 1, goto: end}, {weight: 1, goto: tea}]
      |             ---- the other one is here
  hint: delete one of them
)"},
    BadFile{
        "another version of the format", kMiniScenarioPath, "dealcraft-scenario/1", "dealcraft-scenario/7",
        R"(scenarios/tiny.yaml:1:9: error[DC108]: the format 'dealcraft-scenario/7' belongs to another version of Dealcraft
    1 | format: dealcraft-scenario/7
      |         ^^^^^^^^^^^^^^^^^^^^
  hint: this one reads `dealcraft-scenario/1`; update the program or rewrite the file
)"},
    BadFile{"the format of another file", kMiniScenarioPath, "dealcraft-scenario/1", "dealcraft-people/1",
            R"(scenarios/tiny.yaml:1:9: error[DC108]: 'dealcraft-people/1' is the format of another kind of file
    1 | format: dealcraft-people/1
      |         ^^^^^^^^^^^^^^^^^^
  hint: write `format: dealcraft-scenario/1` here, or put the file where it belongs
)"},
    BadFile{"a version that is no number", "pack.yaml", "version: 1.0", "version: zwei",
            R"(pack.yaml:4:10: error[DC105]: 'zwei' can't be a version
    4 | version: zwei
      |          ^^^^
  hint: one to four numbers with points between them, then a hyphen and a word if need be, as in 0.2.0 or 1.0-draft
)"},
    BadFile{"a version that is a path", "pack.yaml", "version: 1.0", "version: ../../x",
            R"(pack.yaml:4:10: error[DC105]: '../../x' can't be a version
    4 | version: ../../x
      |          ^^^^^^^
  hint: one to four numbers with points between them, then a hyphen and a word if need be, as in 0.2.0 or 1.0-draft
)"},
    BadFile{"a version with a command", "pack.yaml", "version: 1.0", "version: \"1.0; rm -rf x\"",
            R"(pack.yaml:4:11: error[DC105]: '1.0; rm -rf x' can't be a version
    4 | version: "1.0; rm -rf x"
      |           ^^^^^^^^^^^^^
  hint: one to four numbers with points between them, then a hyphen and a word if need be, as in 0.2.0 or 1.0-draft
)"},
    BadFile{"a title of two lines", kMiniScenarioPath, "title: {zh: 小场景, en: Tiny}",
            "title: {zh: 小场景, en: \"Tiny\\nlittle\"}",
            R"(scenarios/tiny.yaml:3:23: error[DC105]: 'en' has more than one line
    3 | title: {zh: 小场景, en: "Tiny\nlittle"}
      |                          ^^^^^^^^^^^^ (in title > en)
  hint: write it in one line
)"},
    BadFile{
        "Chinese quotes for YAML's own", kMiniScenarioPath, "en: Thank you.", "en: “Thank you.”",
        R"(scenarios/tiny.yaml:46:32: warning[DC106]: YAML doesn't know these quotes: they would be shown with the text
   46 |             say: {zh: 谢谢。, en: “Thank you.”}
      |                                   ^^^^^^^^^^^^
  hint: write straight ones: "Thank you."; if these are to be shown, put straight ones around them
  fix: replace with '"Thank you."'
)"},
    BadFile{"full-width brackets for a list", kMiniScenarioPath, "criteria: [talk]", "criteria: 【talk】",
            R"(scenarios/tiny.yaml:21:19: error[DC105]: '【' is a full-width bracket, and a list should stand here
   21 |         criteria: 【talk】
      |                   ^^^^^^^^ (in flow > visit > moments > door > criteria)
  hint: write it with ordinary brackets and commas: `[…, …]`
  fix: replace with '[talk]'
)"},
    BadFile{"a type that is mistyped, and nothing else", kMiniScenarioPath, "type: dialogue", "type: dialog",
            R"(scenarios/tiny.yaml:12:11: error[DC105]: 'dialog' is no value of 'type'
   12 |     type: dialog
      |           ^^^^^^ (in flow > visit > type)
  hint: did you mean 'dialogue'? Known: plan, dialogue, negotiation, record, call
  fix: replace with 'dialogue'
)"},
    BadFile{"a type that is like none", kMiniScenarioPath, "type: dialogue", "type: chatter",
            R"(scenarios/tiny.yaml:12:11: error[DC105]: 'chatter' is no value of 'type'
   12 |     type: chatter
      |           ^^^^^^^ (in flow > visit > type)
  hint: Known: plan, dialogue, negotiation, record, call
)"},
    BadFile{"a clock in full-width digits, and nothing that follows", kMiniScenarioPath, "clock: 30", "clock: ３０",
            R"(scenarios/tiny.yaml:15:12: error[DC105]: 'clock' is a whole number, not '３０'
   15 |     clock: ３０
      |            ^^^^ (in flow > visit > clock)
  hint: write 30; from 1 to 1440, without leading zeros, commas or units
  fix: replace with '30'
)"},
    BadFile{"a missing language", kMiniScenarioPath, "{zh: 谢谢。, en: Thank you.}", "{zh: 谢谢。}",
            R"(scenarios/tiny.yaml:46:18: error[DC701]: 'say' has no text in 'en'
   46 |             say: {zh: 谢谢。}
      |                  ^^^^^^^^^^^ (in flow > visit > moments > tea > options > thank > say)
  hint: add `en: …`
)"},
    BadFile{"one plain text for two languages", kMiniScenarioPath, "{zh: 谢谢。, en: Thank you.}", "谢谢。",
            R"(scenarios/tiny.yaml:46:18: error[DC701]: the pack has two languages, 'say' only one
   46 |             say: 谢谢。
      |                  ^^^^^^ (in flow > visit > moments > tea > options > thank > say)
  hint: write `{zh: …, en: …}`
)"},
    BadFile{"an empty text", kMiniScenarioPath, "{zh: 谢谢。, en: Thank you.}", "{zh: 谢谢。, en: ''}",
            R"(scenarios/tiny.yaml:46:33: error[DC701]: the text in 'en' is empty
   46 |             say: {zh: 谢谢。, en: ''}
      |                                    ^ (in flow > visit > moments > tea > options > thank > say > en)
  hint: write it
)"},
    BadFile{"Chinese in the place of English", kMiniScenarioPath, "en: Thank you.", "en: 谢谢。",
            R"(scenarios/tiny.yaml:46:32: warning[DC704]: Chinese stands in the place of the English text
   46 |             say: {zh: 谢谢。, en: 谢谢。}
      |                                   ^^^^^^ (in flow > visit > moments > tea > options > thank > say > en)
  hint: translate it, or see whether the languages were swapped
)"},
    BadFile{
        "a placeholder in one language only", kMiniScenarioPath, "{zh: 谢谢。, en: Thank you.}",
        "{zh: \"谢谢{name}。\", en: Thank you.}",
        R"(scenarios/tiny.yaml:46:18: error[DC702]: 'say' has other placeholders in each language: {name} in zh, – in en
   46 |             say: {zh: "谢谢{name}。", en: Thank you.}
      |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ (in flow > visit > moments > tea > options > thank > say)
  hint: use the same ones in both
)"},
};

}  // namespace

TEST_CASE("a value of the wrong kind, form or range is refused with what is wanted", "[yaml][values]") {
    const auto& file = GENERATE(from_range(kValueFaults));
    CAPTURE(file.what);
    CHECK(printedWith(file) == file.expected);
}

}  // namespace dealcraft::test
