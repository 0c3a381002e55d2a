#include "store/records.hpp"

#include "cli/commands.hpp"
#include "cli/json.hpp"

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
    const auto mode = a.mode == store::kExamination ? context.words("records.examination") : std::string{};
    fmt::print("{}  {}  {:>6}  {}  {}  {}\n", a.id, a.started, score, a.scenario, a.player, mode);
}

}  // namespace

Exit run(const Context& context, const RecordsOptions& options) {
    auto records = store::Records::open(context.home);
    records.project();
    store::AttemptFilter filter;
    const auto slash = options.scenario.find('/');
    filter.scenario = slash == std::string::npos ? options.scenario : options.scenario.substr(slash + 1);
    if (slash != std::string::npos) { filter.pack = options.scenario.substr(0, slash); }
    if (options.unfinished) { filter.state = store::AttemptState::running; }
    const auto attempts = records.list(filter);
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
