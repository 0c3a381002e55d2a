#include "cli/negotiation_print.hpp"

#include "cli/json.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

namespace {

using analysis::ReportPoint;

constexpr std::size_t kMostPrinted = 40;

std::vector<std::uint32_t> valuesOf(const sim::PackageOrder& order, sim::PackageIndex package) {
    std::vector<std::uint32_t> values;
    for (std::size_t i = 0; i < order.issues(); ++i) { values.push_back(order.valueOf(package, i)); }
    return values;
}

/// Collects output and lets it go in pieces.
class Out {
public:
    Out() = default;
    Out(const Out&) = delete;
    Out& operator=(const Out&) = delete;
    ~Out() { flush(); }

    template <class... Args>
    void operator()(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
        if (text_.size() > kPiece) { flush(); }
    }

private:
    static constexpr std::size_t kPiece = std::size_t{1} << 16;

    void flush() {
        fmt::print("{}", text_);
        text_.clear();
    }
    std::string text_;
};

void putUtilities(Out& out, const analysis::Report& report, sim::PackageIndex package) {
    const auto first = report.utilities.of(package, 0);
    const auto second = report.utilities.of(package, 1);
    out(R"("u":[{},{}],"exact":["{}","{}"])", first.value, second.value, first.exact.text, second.exact.text);
}

void putPoints(Out& out, const analysis::Report& report, const std::vector<ReportPoint>& points) {
    out("[");
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto& p = points[i];
        out("{}{{", i == 0 ? "" : ",");
        putUtilities(out, report, p.examples.front());
        out(R"(,"outcomes":{},"examples":[)", p.outcomes);
        for (std::size_t e = 0; e < p.exampleCount(); ++e) {
            out("{}[{}]", e == 0 ? "" : ",", fmt::join(valuesOf(report.order, p.examples[e]), ","));
        }
        out("]}}");
    }
    out("]");
}

void putOrigin(Out& out, const NegotiationOutput& output) {
    if (output.origin == nullptr) { return; }
    const auto& from = *output.origin;
    Json world = Json::object();
    for (const auto& [unknown, alternative] : from.world) { world[unknown] = alternative; }
    out(R"(,"scenario":{},"activity":{},"seed":{},"world":{},"dealer":{},"within_policy":{})",
        Json(from.scenario).dump(), Json(from.activity).dump(), from.seed, world.dump(), from.dealer,
        output.report.allowed);
}

void putPackages(Out& out, const NegotiationOutput& output) {
    out(R"(,"packages":[)");
    for (sim::PackageIndex package = 0; package < output.report.size; ++package) {
        out(R"({}{{"values":[{}],)", package == 0 ? "" : ",", fmt::join(valuesOf(output.report.order, package), ","));
        putUtilities(out, output.report, package);
        out(R"(,"allowed":{}}})", sim::isAllowed(output.allowed, package));
    }
    out("]");
}

/// The solutions in the order in which they are told, with the keys of their names.
std::vector<std::pair<const char*, const std::vector<ReportPoint>*>> solutionsOf(const analysis::Report& r) {
    return {{"nash", &r.nash},
            {"kalai_smorodinsky", &r.kalaiSmorodinsky},
            {"egalitarian", &r.egalitarian},
            {"max_welfare", &r.maxWelfare},
            {"max_welfare_rational", &r.maxWelfareRational}};
}

std::string packageWords(const analysis::Domain& domain, const sim::PackageOrder& order, sim::PackageIndex package) {
    std::string words;
    for (std::size_t i = 0; i < order.issues(); ++i) {
        const auto& issue = domain.issues[i];
        if (i > 0) { words += " · "; }
        if (!issue.name.empty()) { words += fmt::format("{}: ", issue.name); }
        words += issue.values[order.valueOf(package, i)];
    }
    return words;
}

void putLine(Out& out, const NegotiationOutput& output, const ReportPoint& p) {
    const auto package = p.examples.front();
    out("  {:8.5f}  {:8.5f}  {:>7}  {}\n", output.report.utilities.of(package, 0).value,
        output.report.utilities.of(package, 1).value, fmt::format("×{}", p.outcomes),
        packageWords(output.domain, output.report.order, package));
}

void putList(Out& out, const Context& context, const NegotiationOutput& output,
             const std::vector<ReportPoint>& points) {
    for (std::size_t i = 0; i < std::min(points.size(), kMostPrinted); ++i) { putLine(out, output, points[i]); }
    if (points.size() > kMostPrinted) {
        out("  {}\n", context.words("space.more", {{"count", std::to_string(points.size() - kMostPrinted)}}));
    }
    if (points.empty()) { out("  {}\n", context.words("space.none")); }
}

void putHead(Out& out, const Context& context, const NegotiationOutput& output) {
    const auto& r = output.report;
    const auto number = [](auto n) { return fmt::format("{}", n); };
    if (!output.domain.name.empty()) { out("{}\n", output.domain.name); }
    if (output.origin != nullptr && !output.origin->world.empty()) {
        std::vector<std::string> world;
        for (const auto& [unknown, alternative] : output.origin->world) {
            world.push_back(fmt::format("{}={}", unknown, alternative));
        }
        out("{}\n", context.words("space.world", {{"world", fmt::format("{}", fmt::join(world, " "))}}));
    }
    out("{}\n", context.words("space.size", {{"size", number(r.size)}}));
    if (r.allowed != r.size) { out("{}\n", context.words("space.allowed", {{"count", number(r.allowed)}})); }
    const auto side = [&](std::size_t s) {
        const auto& name = output.domain.sides[s].name;
        return name.empty() ? context.words(s == 0 ? "space.first" : "space.second") : name;
    };
    out("{}\n", context.words("space.sides", {{"first", side(0)}, {"second", side(1)}}));
    out("{}\n", context.words("space.zone", {{"count", number(r.rational)},
                                             {"first", r.utilities.reservation(0).exact.text},
                                             {"second", r.utilities.reservation(1).exact.text}}));
    if (r.opposition) {
        out("{}\n", context.words("space.opposition", {{"distance", fmt::format("{:.5f}", *r.opposition)}}));
    }
}

}  // namespace

void printJson(const NegotiationOutput& output, bool packages) {
    Out out;
    const auto& r = output.report;
    const auto first = r.utilities.reservation(0);
    const auto second = r.utilities.reservation(1);
    out(R"({{"size":{},"rational":{},"reservations":[{},{}],"reservations_exact":["{}","{}"])", r.size, r.rational,
        first.value, second.value, first.exact.text, second.exact.text);
    out(R"(,"pareto":{{"points":{},"outcomes":{},"frontier":)", r.frontier.size(), r.frontierOutcomes);
    putPoints(out, r, r.frontier);
    out("}}");
    for (const auto& [name, points] : solutionsOf(r)) {
        out(R"(,"{}":)", name);
        putPoints(out, r, *points);
    }
    out(R"(,"opposition":{},"seconds":{:.6f})", r.opposition ? fmt::format("{}", *r.opposition) : "null",
        output.seconds);
    putOrigin(out, output);
    if (packages) { putPackages(out, output); }
    out("}}\n");
}

void printWords(const Context& context, const NegotiationOutput& output, bool packages) {
    Out out;
    const auto& r = output.report;
    putHead(out, context, output);
    for (const auto& [name, points] : solutionsOf(r)) {
        out("\n{}\n", context.words(fmt::format("space.{}", name)));
        putList(out, context, output, *points);
    }
    out("\n{}\n", context.words("space.frontier", {{"points", std::to_string(r.frontier.size())},
                                                   {"count", std::to_string(r.frontierOutcomes)}}));
    putList(out, context, output, r.frontier);
    if (packages) {
        out("\n{}\n", context.words("space.packages"));
        for (sim::PackageIndex package = 0; package < r.size; ++package) { putLine(out, output, {1, {package, 0, 0}}); }
    }
    out("\n{}\n", context.words("space.seconds", {{"seconds", fmt::format("{:.4f}", output.seconds)}}));
}

}  // namespace dealcraft::cli
