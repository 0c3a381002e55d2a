#include "analysis/negotiation/curve.hpp"
#include "analysis/negotiation/read_domain.hpp"
#include "analysis/negotiation/scenario_table.hpp"
#include "base/chance.hpp"
#include "cli/commands.hpp"
#include "cli/cpu_time.hpp"
#include "cli/json.hpp"
#include "cli/negotiation_print.hpp"
#include "sim/session.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

namespace {

using content::ActivityIndex;
using content::CompiledScenario;

[[noreturn]] void refuse(const Context& context, const std::string& target, const analysis::DomainFault& fault) {
    const std::vector<std::pair<std::string_view, std::string>> values{fault.values.begin(), fault.values.end()};
    throw NotThere{target + ": " + filled(context.texts.in(context.language, "domain." + fault.what), values)};
}

std::string bytesOf(const Context& context, const std::filesystem::path& file) {
    std::error_code ignored;
    std::ifstream in{file, std::ios::binary};
    const bool readable = in.is_open() && !std::filesystem::is_directory(file, ignored);
    if (!readable) { throw NotThere{context.words("domain.unreadable", {{"file", file.string()}})}; }
    return {std::istreambuf_iterator<char>{in}, {}};
}

void analyse(const Context& context, const NegotiationOptions& options, const analysis::Domain& domain,
             const sim::Allowed& allowed, const TableOrigin* origin) {
    const double start = cpuSeconds();
    const auto report = analysis::reportOn(domain, allowed);
    if (!report) { refuse(context, options.target, report.error()); }
    const NegotiationOutput output{domain, *report, allowed, origin, cpuSeconds() - start};
    if (context.json) {
        printJson(output, options.packages);
    } else {
        printWords(context, output, options.packages);
    }
}

Exit analyseFile(const Context& context, const NegotiationOptions& options) {
    const auto domain = analysis::readDomain(bytesOf(context, options.target));
    if (!domain) { refuse(context, options.target, domain.error()); }
    analyse(context, options, *domain, {}, nullptr);
    return Exit::done;
}

ActivityIndex negotiationNamed(const Context& context, const CompiledScenario& scenario, const std::string& name) {
    std::vector<std::string> known;
    ActivityIndex found;
    for (std::size_t i = 0; i < scenario.flow.size(); ++i) {
        const auto& activity = scenario.flow[i];
        if (activity.type != content::ActivityType::negotiation) { continue; }
        known.push_back(activity.id);
        if (activity.id == name || (name.empty() && known.size() == 1)) { found = ActivityIndex{i}; }
    }
    const bool open = name.empty() && known.size() > 1;
    if (!open && !found.none()) { return found; }
    throw NotThere{
        context.words(known.empty() ? "space.no_negotiation" : "space.which_negotiation",
                      {{"scenario", scenario.id.str()}, {"known", fmt::format("{}", fmt::join(known, ", "))}})};
}

/// Sets an unknown of the scenario: `pain=b`.
void settle(const Context& context, const CompiledScenario& scenario, const std::string& wish, sim::State& state) {
    const auto equals = std::min(wish.find('='), wish.size());
    const auto unknown = std::ranges::find(scenario.unknowns, wish.substr(0, equals), &content::CompiledUnknown::id);
    if (unknown != scenario.unknowns.end() && equals < wish.size()) {
        const auto alternative = std::ranges::find(unknown->names, wish.substr(equals + 1));
        if (alternative != unknown->names.end()) {
            state.slots[unknown->slot] = static_cast<std::int32_t>(alternative - unknown->names.begin());
            return;
        }
    }
    std::vector<std::string> known;
    for (const auto& u : scenario.unknowns) { known.push_back(fmt::format("{}={}", u.id, fmt::join(u.names, "|"))); }
    throw NotThere{
        context.words("space.no_world", {{"wish", wish}, {"known", fmt::format("{}", fmt::join(known, ", "))}})};
}

Exit analyseScenario(const Context& context, const NegotiationOptions& options) {
    const auto mark = std::min(options.target.find('#'), options.target.size());
    const auto found = context.scenario(options.target.substr(0, mark));
    const auto& scenario = *found.scenario;
    const auto activity = negotiationNamed(
        context, scenario, mark < options.target.size() ? options.target.substr(mark + 1) : std::string{});
    TableOrigin origin{scenario.id.str(), scenario.activity(activity).id, options.seed.value_or(1), {}, 0};
    KeyedChance chance{origin.seed};
    sim::Session session{scenario};
    session.begin(chance);
    auto state = session.state();
    for (const auto& wish : options.world) { settle(context, scenario, wish, state); }
    for (const auto& unknown : scenario.unknowns) {
        origin.world.emplace_back(unknown.id, unknown.names[static_cast<std::size_t>(state.slots[unknown.slot])]);
    }
    const auto table = analysis::tableOf(scenario, activity, state, context.language);
    origin.dealer = table.dealer;
    analyse(context, options, table.domain, options.ignorePolicy ? table.agreeable : table.withinPolicy, &origin);
    return Exit::done;
}

}  // namespace

Exit run(const Context& context, const NegotiationOptions& options) {
    std::error_code ignored;
    const std::filesystem::path path{options.target};
    const bool isFile = std::filesystem::exists(path, ignored) || path.extension() == ".json" || path.has_parent_path();
    if (!isFile) { return analyseScenario(context, options); }
    if (options.seed || !options.world.empty() || options.ignorePolicy) {
        fmt::print(stderr, "dealcraft: {}\n", context.words("space.only_scenario"));
        return Exit::usage;
    }
    return analyseFile(context, options);
}

Exit run(const Context& context, const CurveOptions& options) {
    const auto steps =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(options.steps, 0, analysis::kMaxCurveSteps + 1));
    const analysis::Curve curve{
        options.form == "polynomial" ? analysis::CurveForm::polynomial : analysis::CurveForm::exponential, options.k,
        options.b, steps};
    if (const auto fault = analysis::curveFault(curve)) {
        fmt::print(stderr, "dealcraft: {}\n",
                   context.words(*fault, {{"most", std::to_string(analysis::kMaxCurveSteps)}}));
        return Exit::usage;
    }
    const auto shares = analysis::sharesOf(curve);
    if (context.json) {
        const Json json{{"form", options.form}, {"k", curve.k}, {"b", curve.b}, {"steps", curve.steps}, {"a", shares}};
        fmt::print("{}\n", json.dump());
        return Exit::done;
    }
    fmt::print("{}\n", context.words("curve.head"));
    for (std::size_t i = 0; i < shares.size(); ++i) {
        fmt::print("{:8.5f}  {:.6f}\n", static_cast<double>(i) / curve.steps, shares[i]);
    }
    return Exit::done;
}

}  // namespace dealcraft::cli
