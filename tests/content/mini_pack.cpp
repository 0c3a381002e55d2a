#include "content/mini_pack.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace dealcraft::test {

namespace {

constexpr std::string_view kPack = R"(format: dealcraft-pack/1
id: mini
title: {zh: 小包, en: Mini}
version: 1.0
languages: [zh, en]
)";

constexpr std::string_view kCourse = R"(format: dealcraft-course/1
modules:
  - {id: VIS, title: {zh: 拜访, en: The visit}}
concepts:
  - id: VIS-01
    title: {zh: 开场, en: Opening}
    explanation: {zh: 先问好。, en: Greet first.}
)";

constexpr std::string_view kPeople = R"(format: dealcraft-people/1
firms:
  - id: jinda
    name: {zh: 金达, en: Jinda}
    kind: wholesale_dealer
    rung: 8
    capital: 1600000
    suppliers:
      - {name: {zh: 恒耐, en: Hengnai}, share: 70}
contacts:
  - id: he
    firm: jinda
    name: {zh: 老何, en: Lao He}
    title: {zh: 老板, en: owner}
    role: tdm
)";

constexpr std::string_view kScenario = R"(format: dealcraft-scenario/1
id: tiny
title: {zh: 小场景, en: Tiny}
minutes: 5
learn: [VIS-01]
brief: {zh: 去吧。, en: Go.}
cast: {boss: he}
vars:
  met: {from: 0, to: 1, start: 0}
flow:
  - id: visit
    type: dialogue
    title: {zh: 拜访, en: Visit}
    with: boss
    clock: 30
    start: door
    moments:
      - id: door
        speaker: boss
        objection: doubt
        criteria: [talk]
        lines:
          - {when: trust >= 40, say: {zh: 来了。, en: There you are.}}
          - say: {zh: 哪位？, en: "Yes, who is it?"}
        options:
          - id: push
            say: {zh: 买我的。, en: Buy mine.}
            minutes: 3
            grade: bad
            why: {zh: 太急。, en: Too hasty.}
            concepts: [VIS-01]
            goto: end
          - id: greet
            say: {zh: 早。, en: Morning.}
            effects: trust += 5, met = true
            grade: best
            why: {zh: 先问好。, en: Greet first.}
            concepts: [VIS-01]
            goto: tea
      - id: tea
        speaker: boss
        lines:
          - say: {zh: 喝茶。, en: Have some tea.}
        options:
          - id: thank
            say: {zh: 谢谢。, en: Thank you.}
            goto: [{when: trust >= 60, to: end}, {to: door}]
endings:
  - {id: warm, when: met, title: {zh: 认识了, en: Met}, text: {zh: 下次再来。, en: Come again.}}
  - {id: cold, title: {zh: 没认识, en: Not met}, text: {zh: 门关了。, en: The door closed.}}
rubric:
  - {id: talk, title: {zh: 开场, en: Opening}, weight: 100, concepts: [VIS-01], measure: grades}
)";

}  // namespace

std::vector<content::PackFile> miniPack() {
    std::vector<content::PackFile> files;
    files.push_back({"pack.yaml", std::string{kPack}});
    files.push_back({"course.yaml", std::string{kCourse}});
    files.push_back({"people.yaml", std::string{kPeople}});
    files.push_back({std::string{kMiniScenarioPath}, std::string{kScenario}});
    return files;
}

std::vector<content::PackFile> miniPackWith(std::string_view path, std::string bytes) {
    auto files = miniPack();
    const auto same = std::ranges::find(files, path, &content::PackFile::path);
    if (same != files.end()) {
        same->bytes = std::move(bytes);
    } else {
        files.push_back({std::string{path}, std::move(bytes)});
    }
    return files;
}

std::string miniFile(std::string_view path) {
    const auto files = miniPack();
    const auto found = std::ranges::find(files, path, &content::PackFile::path);
    return found == files.end() ? std::string{} : found->bytes;
}

std::string miniFileWith(std::string_view path, std::string_view from, std::string_view to) {
    auto text = miniFile(path);
    const auto at = text.find(from);
    if (at == std::string::npos) { throw std::logic_error("the mini pack has no '" + std::string{from} + "'"); }
    return text.replace(at, from.size(), to);
}

content::PackReading read(std::vector<content::PackFile> files) {
    return content::readPackFiles(std::move(files), content::Rules{});
}

std::string printed(const content::PackReading& reading, Language language) {
    std::string all;
    for (const auto& diagnostic : reading.diagnostics) {
        all += content::rendered(diagnostic, reading.sources, language);
    }
    return all;
}

}  // namespace dealcraft::test
