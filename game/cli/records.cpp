#include "store/records.hpp"

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "store/attempt_header.hpp"
#include "store/home.hpp"
#include "store/progress.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

namespace {

Json attemptJson(const store::AttemptSummary& a) {
    Json json{{"attempt", a.id},
              {"pack", a.pack},
              {"scenario", a.scenario},
              {"started", a.started},
              {"updated", a.updated},
              {"player", a.player},
              {"mode", a.mode},
              {"language", a.language},
              {"parent", a.parent},
              {"seed", a.seed},
              {"state", store::nameOf(a.state)},
              {"actions", a.actions},
              {"score", nullptr},
              {"ending", a.ending},
              {"hash", a.hash}};
    if (a.score) {
        const int tenths = (*a.score + 5) / 10;
        json["score"] = tenths / 10.0;
    }
    return json;
}

void printAttempt(const Context& context, const store::AttemptSummary& a) {
    const auto score = a.score ? fmt::format("{}.{}", (*a.score + 5) / 100, (*a.score + 5) / 10 % 10)
                               : context.words(fmt::format("cli.{}", store::nameOf(a.state)));
    const bool bot = a.mode == store::kBot;
    const auto player = bot ? context.words("records.bot", {{"name", a.player}}) : a.player;
    const auto mode = a.mode == store::kExamination ? context.words("records.examination") : std::string{};
    fmt::print("{}  {}  {:>6}  {}  {}  {}\n", a.id, store::localTime(a.started), score, a.scenario, player, mode);
}

double pointsOf(int hundredths) {
    const int tenths = (hundredths + 5) / 10;
    return tenths / 10.0;
}

Json courseJson(const store::Course& c) {
    return {{"count", c.count},         {"best", pointsOf(c.best)}, {"first", pointsOf(c.first)},
            {"last", pointsOf(c.last)}, {"mean", pointsOf(c.mean)}, {"error", pointsOf(c.error)}};
}

void printCourse(const Context& context, const std::string& name, const store::Course& c) {
    const auto mean = c.count > 1 ? fmt::format("{:.1f} ± {:.1f}", pointsOf(c.mean), pointsOf(c.error))
                                  : fmt::format("{:.1f}", pointsOf(c.mean));
    fmt::print("{}\n", context.words("records.course", {{"name", name},
                                                        {"count", std::to_string(c.count)},
                                                        {"best", fmt::format("{:.1f}", pointsOf(c.best))},
                                                        {"first", fmt::format("{:.1f}", pointsOf(c.first))},
                                                        {"last", fmt::format("{:.1f}", pointsOf(c.last))},
                                                        {"mean", mean}}));
}

Exit showProgress(const Context& context, const std::vector<store::AttemptSummary>& attempts) {
    const auto progress = store::progressOf(attempts);
    if (context.json) {
        Json list = Json::array();
        for (const auto& p : progress) {
            Json competencies = Json::object();
            for (const auto& [id, course] : p.competencies) { competencies[id] = courseJson(course); }
            list.push_back({{"scenario", p.scenario.empty() ? Json(nullptr) : Json(p.scenario)},
                            {"score", courseJson(p.score)},
                            {"competencies", competencies}});
        }
        fmt::print("{}\n", list.dump());
        return Exit::done;
    }
    const auto library = context.library();
    if (progress.empty()) { fmt::print("{}\n", context.words("cli.no_records")); }
    for (const auto& p : progress) {
        printCourse(context, p.scenario.empty() ? context.words("records.all_scenarios") : p.scenario, p.score);
        for (const auto& [id, course] : p.competencies) {
            printCourse(context, "    " + library.moduleTitle(id, context.language), course);
        }
    }
    return Exit::done;
}

}  // namespace

Exit run(const Context& context, const RecordsOptions& options) {
    auto records = store::Records::open(context.home);
    records.project();
    store::AttemptFilter filter;
    const auto slash = options.scenario.find('/');
    filter.scenario = slash == std::string::npos ? options.scenario : options.scenario.substr(slash + 1);
    if (slash != std::string::npos) { filter.pack = options.scenario.substr(0, slash); }
    const bool unknown = !options.scenario.empty() && records.list(filter).empty() &&
                         context.library().scenariosNamed(options.scenario).empty();
    if (unknown) { static_cast<void>(context.scenario(options.scenario)); }  // says what is there instead
    if (options.unfinished) { filter.state = store::AttemptState::running; }
    const auto attempts = records.list(filter);
    if (options.progress) { return showProgress(context, attempts); }
    if (context.json) {
        Json list = Json::array();
        for (const auto& a : attempts) { list.push_back(attemptJson(a)); }
        fmt::print("{}\n", list.dump());
        return Exit::done;
    }
    for (const auto& a : attempts) { printAttempt(context, a); }
    if (attempts.empty()) { fmt::print("{}\n", context.words("cli.no_records")); }
    return Exit::done;
}

}  // namespace dealcraft::cli
