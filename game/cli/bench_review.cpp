#include "cli/bench_review.hpp"

#include "analysis/bot.hpp"
#include "analysis/review/limits.hpp"
#include "analysis/review/review.hpp"
#include "cli/cpu_time.hpp"
#include "content/compile.hpp"
#include "content/yaml/read_pack.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

namespace {

using namespace dealcraft::analysis;

constexpr std::string_view kText = "{zh: t, en: t}";

/// Twelve moments of four options, whose grades go to three criteria: many ways, of which many come to the same.
std::string manyWays() {
    constexpr std::size_t kMoments = 12;
    constexpr std::size_t kCriteria = 3;
    constexpr std::array kGrades{"best", "good", "weak", "bad"};
    std::string text = fmt::format(
        "format: dealcraft-scenario/1\nid: many\ntitle: {0}\nminutes: 5\nlearn: [VIS-01]\nbrief: {0}\ncast: {{boss: "
        "he}}\n"
        "flow: [{{id: talk, type: dialogue, title: {0}, with: boss, start: m0, moments: [",
        kText);
    for (std::size_t m = 0; m < kMoments; ++m) {
        text += fmt::format("{{id: m{}, speaker: boss, criteria: [c{}], lines: [{{say: {}}}], options: [", m,
                            m % kCriteria, kText);
        for (std::size_t o = 0; o < kGrades.size(); ++o) {
            text += fmt::format("{{id: o{}, say: {}, grade: {}, why: {}, concepts: [VIS-01], goto: {}}}, ", o, kText,
                                kGrades[(o + m) % kGrades.size()], kText,
                                m + 1 == kMoments ? "end" : fmt::format("m{}", m + 1));
        }
        text += "]},\n    ";
    }
    text += fmt::format("]}}]\nendings: [{{id: over, title: {0}, text: {0}}}]\nrubric: [", kText);
    for (std::size_t c = 0; c < kCriteria; ++c) {
        text += fmt::format("{{id: c{}, title: {}, weight: {}, concepts: [VIS-01], measure: grades}}, ", c, kText,
                            c == 0 ? 34 : 33);
    }
    return text + "]\n";
}

std::vector<content::PackFile> benchPack() {
    return {
        {"pack.yaml",
         fmt::format("format: dealcraft-pack/1\nid: bench\ntitle: {}\nversion: 1.0\nlanguages: [zh, en]\n", kText)},
        {"course.yaml",
         fmt::format("format: dealcraft-course/1\nmodules:\n  - {{id: VIS, title: {0}}}\nconcepts:\n  - {{id: VIS-01, "
                     "title: {0}, explanation: {0}}}\n",
                     kText)},
        {"people.yaml",
         fmt::format("format: dealcraft-people/1\nfirms:\n  - {{id: f, name: {0}, kind: prospect}}\ncontacts:\n  - "
                     "{{id: he, firm: f, name: {0}, title: {0}, role: tdm}}\n",
                     kText)},
        {"scenarios/many.yaml", manyWays()}};
}

PlayedActions playedByNovice(const content::CompiledScenario& scenario) {
    constexpr std::uint64_t kSeed = 7;
    const auto bot = makeBot("novice", kSeed);
    KeyedChance chance{kSeed};
    scoring::Play play{scenario};
    play.begin(chance);
    PlayedActions played{kSeed, sim::PlayMode::practice, {}};
    sim::Moves moves;
    while (!play.over()) {
        play.session().legal(moves);
        played.actions.push_back(bot->choose(play.session(), moves));
        static_cast<void>(play.act(played.actions.back(), chance));
    }
    return played;
}

Json reviewOfScenario(const content::CompiledScenario& scenario) {
    const auto played = playedByNovice(scenario);
    Review review;
    const double seconds = medianSeconds([&] { review = *reviewOf(scenario, played); });
    const auto exact = std::ranges::count_if(review.decisions, [](const ReviewedDecision& d) { return d.exact(); });
    const double exactSeconds = medianSeconds([&] {
        Reviewer reviewer{scenario, played};
        for (std::int64_t i = 0; i < exact; ++i) { static_cast<void>(reviewer.advance()); }
    });
    return {{"seconds", seconds},
            {"decisions", review.decisions.size()},
            {"exact", exact},
            {"exact_seconds", exactSeconds}};
}

}  // namespace

Json solverBench(const content::Rules& rules) {
    const auto reading = content::readPackFiles(benchPack(), rules);
    DEALCRAFT_ASSERT(reading.pack != nullptr);
    Diagnostics found;
    const auto scenario = content::compile(*reading.pack, reading.pack->scenarios.front(), found);
    std::size_t states = 0;
    const double seconds = medianSeconds([&] {
        ExactSolver solver{*scenario, {.states = 10'000'000}};
        for (const auto& branch : beginnings(*scenario)) { static_cast<void>(solver.value(branch.belief)); }
        states = solver.states();
    });
    return {{"states", states}, {"seconds", seconds}, {"states_per_second", static_cast<double>(states) / seconds}};
}

Json reviewBench(const store::Library& library) {
    Json json = Json::object();
    for (const auto& found : library.packs()) {
        for (const auto& scenario : found.scenarios) { json[scenario->id.str()] = reviewOfScenario(*scenario); }
    }
    return json;
}

}  // namespace dealcraft::cli
