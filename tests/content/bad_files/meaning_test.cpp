#include "content/bad_files/bad_file.hpp"
#include "support/catch.hpp"

#include <array>

namespace dealcraft::test {

namespace {

constexpr std::array kMeaningFaults{
    BadFile{"a moment that isn't there", kMiniScenarioPath, "goto: tea", "goto: tee",
            R"(scenarios/tiny.yaml:39:19: error[DC202]: goto leads to 'tee', which is no moment of this dialogue
   39 |             goto: tee
      |                   ^^^
   40 |       - id: tea
      |             --- the nearest name is here
  hint: did you mean 'tea'? Known: door, tea, end
  fix: replace with 'tea'
)"},
    BadFile{"a contact that isn't there", kMiniScenarioPath, "{boss: he}", "{boss: hee}",
            R"(scenarios/tiny.yaml:7:14: error[DC203]: people.yaml has no contact 'hee'
    7 | cast: {boss: hee}
      |              ^^^
  hint: did you mean 'he'? Known: he. Contacts stand in people.yaml
  fix: replace with 'he'
)"},
    BadFile{"a speaker who isn't in the cast", kMiniScenarioPath, "      - id: tea\n        speaker: boss",
            "      - id: tea\n        speaker: bos",
            R"(scenarios/tiny.yaml:41:18: error[DC203]: 'bos' is no role of this scenario
   41 |         speaker: bos
      |                  ^^^
  hint: did you mean 'boss'? Roles: boss, narrator
  fix: replace with 'boss'
)"},
    BadFile{"a firm that isn't there", "people.yaml", "firm: jinda", "firm: jnda",
            R"(people.yaml:12:11: error[DC203]: people.yaml has no firm 'jnda'
   12 |     firm: jnda
      |           ^^^^
  hint: did you mean 'jinda'? Known: jinda. Firms stand in people.yaml
  fix: replace with 'jinda'
)"},
    BadFile{"a portrait that there isn't", "people.yaml", "    role: tdm", "    role: tdm\n    portrait: he_jindan",
            R"(people.yaml:16:15: warning[DC203]: there is no portrait 'he_jindan': a sign would stand in its place
   16 |     portrait: he_jindan
      |               ^^^^^^^^^
  hint: did you mean 'he_jinda'? Known: generic_man_1, generic_man_2, generic_man_3, generic_man_4, generic_woman_1, generic_woman_2, generic_woman_3, generic_woman_4, he_jinda, hong_owner, lao_deng, luo_meifang, meng_guoqiang, trainee, wu_jun, xiao_tang, zhou_manager
  fix: replace with 'he_jinda'
)"},
    BadFile{
        "a place of which there is no picture", kMiniScenarioPath, "    clock: 30",
        "    clock: 30\n    place: tea_tabel",
        R"(scenarios/tiny.yaml:16:12: warning[DC203]: there is no picture of the place 'tea_tabel': the scene would be empty
   16 |     place: tea_tabel
      |            ^^^^^^^^^
  hint: did you mean 'tea_table'? Known: market_street, negotiation_room, our_office, tea_table, yard_loading
  fix: replace with 'tea_table'
)"},
    BadFile{"a concept that the course hasn't", kMiniScenarioPath, "learn: [VIS-01]", "learn: [VIS-02]",
            R"(scenarios/tiny.yaml:5:9: error[DC203]: course.yaml has no concept 'VIS-02'
    5 | learn: [VIS-02]
      |         ^^^^^^
  hint: did you mean 'VIS-01'? Concepts stand in course.yaml
  fix: replace with 'VIS-01'
)"},
    BadFile{"a name that no script knows", kMiniScenarioPath, "when: met,", "when: mett,",
            R"(scenarios/tiny.yaml:49:22: error[DC203]: 'mett' is no name that a script knows here
   49 |   - {id: warm, when: mett, title: {zh: 认识了, en: Met}, text: {zh: 下次再来。, en: Come again.}}
      |                      ^^^^
  hint: did you mean 'met'? Known: boss.closeness, boss.credit, boss.interest, boss.mood, boss.patience, boss.trust, met, visit.done, closeness, credit, interest, mood, patience, trust. Variables are declared in the scenario's vars
  fix: replace with 'met'
)"},
    BadFile{"a part that an activity hasn't", kMiniScenarioPath, "when: met,", "when: visit.don,",
            R"(scenarios/tiny.yaml:49:22: error[DC203]: 'visit.don' is no name that a script knows here
   49 |   - {id: warm, when: visit.don, title: {zh: 认识了, en: Met}, text: {zh: 下次再来。, en: Come again.}}
      |                      ^^^^^^^^^
  hint: did you mean 'visit.done'? Known: boss.closeness, boss.credit, boss.interest, boss.mood, boss.patience, boss.trust, met, visit.done, closeness, credit, interest, mood, patience, trust. What follows the dot belongs to the activity or role before it: visit.done, boss.trust. What was picked in a plan is ACTIVITY.FIELD == CHOICE, or ACTIVITY.FIELD.CHOICE where several may be picked
  fix: replace with 'visit.done'
)"},
    BadFile{"an assignment in a condition", kMiniScenarioPath, "when: trust >= 40", "when: met = true",
            R"(scenarios/tiny.yaml:23:24: error[DC401]: `=` stands in a condition
   23 |           - {when: met = true, say: {zh: 来了。, en: There you are.}}
      |                        ^
  hint: compare by `==`
  fix: replace with '=='
)"},
    BadFile{"a condition that breaks off", kMiniScenarioPath, "when: trust >= 40", "when: trust >=",
            R"(scenarios/tiny.yaml:23:28: error[DC401]: the script breaks off
   23 |           - {when: trust >=, say: {zh: 来了。, en: There you are.}}
      |                            ^
  hint: what is missing is: value
)"},
    BadFile{"an effect on what only the game changes", kMiniScenarioPath, "effects: trust += 5",
            "effects: minutes += 5",
            R"(scenarios/tiny.yaml:35:22: error[DC401]: only the game changes 'minutes'
   35 |             effects: minutes += 5, met = true
      |                      ^^^^^^^
  hint: what can be set are variables, the four states and mood
)"},
    BadFile{"a moment that can't be reached", kMiniScenarioPath, "goto: tea", "goto: end",
            R"(scenarios/tiny.yaml:40:13: warning[DC301]: the moment 'tea' can't be reached from 'door'
   40 |       - id: tea
      |             ^^^
  hint: let an option's goto lead here, or delete it
)"},
    BadFile{
        "a dialogue without an end", kMiniScenarioPath,
        "            say: {zh: 谢谢。, en: Thank you.}\n            goto: [{when: trust >= 60, to: end}, {to: door}]",
        "            say: {zh: 谢谢。, en: Thank you.}\n            goto: tea",
        R"(scenarios/tiny.yaml:40:13: error[DC303]: from 'tea' no way leads to the end of the dialogue
   40 |       - id: tea
      |             ^^^
  hint: give one of these moments a way out: tea
)"},
    BadFile{"a full-width bracket in a condition", kMiniScenarioPath, "when: met,", "when: knows（met）,",
            R"(scenarios/tiny.yaml:49:27: error[DC401]: '（' is a full-width character
   49 |   - {id: warm, when: knows（met）, title: {zh: 认识了, en: Met}, text: {zh: 下次再来。, en: Come again.}}
      |                           ^^
  hint: write the ordinary '('
  fix: replace with '('
)"},
    BadFile{"a word in quotes in a condition", kMiniScenarioPath, "when: trust >= 40", "when: mood == \"calm\"",
            R"(scenarios/tiny.yaml:23:28: error[DC401]: words stand without quotes in a script
   23 |           - {when: mood == "calm", say: {zh: 来了。, en: There you are.}}
      |                            ^
  hint: leave the quotes out, as in mood == annoyed
)"},
    BadFile{"a division by 0", kMiniScenarioPath, "trust += 5,", "trust += 5/0,",
            R"(scenarios/tiny.yaml:35:33: error[DC401]: this divides by 0
   35 |             effects: trust += 5/0, met = true
      |                                 ^
  hint: divide by another number
)"},
    BadFile{
        "an option that takes longer than the clock", kMiniScenarioPath, "minutes: 3", "minutes: 31",
        R"(scenarios/tiny.yaml:26:17: warning[DC404]: 'push' takes 31 minutes, and the clock has 30: nobody can ever pick it
   26 |           - id: push
      |                 ^^^^
  hint: change its minutes, or give the clock more
)"},
    BadFile{"the same id twice", kMiniScenarioPath, "- id: greet", "- id: push",
            R"(scenarios/tiny.yaml:33:17: error[DC201]: 'push' is defined twice
   33 |           - id: push
      |                 ^^^^
   26 |           - id: push
      |                 ---- first used here
  hint: rename one of them, and what refers to it
)"},
    BadFile{"weights that don't add up", kMiniScenarioPath, "weight: 100", "weight: 90",
            R"(scenarios/tiny.yaml:52:10: error[DC601]: the weights of the rubric add up to 90, not to 100
   52 |   - {id: talk, title: {zh: 开场, en: Opening}, weight: 90, concepts: [VIS-01], measure: grades}
      |          ^^^^
  hint: change the weights
)"},
    BadFile{"a variable that is never set", kMiniScenarioPath, "trust += 5, met = true", "trust += 5",
            R"(scenarios/tiny.yaml:9:3: warning[DC403]: 'met' is read but never set: it stays 0
    9 |   met: {from: 0, to: 1, start: 0}
      |   ^^^
  hint: set it in some effects
)"},
    BadFile{"a dialogue file that isn't there", kMiniScenarioPath, "    start: door\n    moments:\n      - id: door",
            "    dialogue: tea-talk\n    other:\n      - id: door",
            R"(scenarios/tiny.yaml:16:15: error[DC203]: no file of dialogues/ has the id 'tea-talk'
   16 |     dialogue: tea-talk
      |               ^^^^^^^^ (in flow > visit > dialogue)
  hint: Write dialogues/tea-talk.yaml with `id: tea-talk`
scenarios/tiny.yaml:17:5: error[DC103]: 'other' is no key of this dialogue
   17 |     other:
      |     ^^^^^
  hint: Known here: id, type, title, brief, when, days, clock, place, with, leave, dialogue
)"},
};

}  // namespace

TEST_CASE("what spans a pack is told as exactly as what stands in one line", "[validate]") {
    const auto& file = GENERATE(from_range(kMeaningFaults));
    CAPTURE(file.what);
    CHECK(printedWith(file) == file.expected);
}

}  // namespace dealcraft::test
