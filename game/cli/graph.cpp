#include "analysis/simulation.hpp"
#include "authoring/dot.hpp"
#include "authoring/layout.hpp"
#include "base/assert.hpp"
#include "base/environment_error.hpp"
#include "cli/bot_list.hpp"
#include "cli/commands.hpp"

#include <fmt/format.h>
#include <fstream>

namespace dealcraft::cli {

namespace {

class Counter final : public analysis::Onlooker {
public:
    explicit Counter(const content::CompiledScenario& scenario) : counter_(scenario) {}

    void see(const sim::Event& event) override { counter_.see(event); }
    bool goesOn() override { return true; }
    [[nodiscard]] const analysis::VisitCounts& counts() const { return counter_.counts(); }

private:
    analysis::VisitCounter counter_;
};

void write(const Context& context, const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream out{file, std::ios::binary};
    out << bytes;
    if (!out.flush()) { throw EnvironmentError{context.words("graph.not_written", {{"file", file.string()}})}; }
}

}  // namespace

Exit run(const Context& context, const GraphOptions& options) {
    const auto bots = botsIn(context, options.bots);
    if (!bots) { return Exit::usage; }
    const auto found = context.scenario(options.scenario);
    const auto& scenario = *found.scenario;
    Counter counter{scenario};
    if (options.heat > 0) {
        static_cast<void>(analysis::simulated(scenario, {*bots, options.heat, options.seed, false}, &counter));
    }
    const auto graph = authoring::flowGraphOf(scenario, options.heat > 0 ? &counter.counts() : nullptr);
    auto drawn = authoring::dotText(graph, scenario, context.texts, context.language);
    if (options.format == GraphFormat::svg) {
        auto svg = authoring::svgOf(drawn);
        DEALCRAFT_ASSERT(svg.has_value());
        drawn = std::move(*svg);
    }
    if (options.out.empty()) {
        fmt::print("{}", drawn);
    } else {
        write(context, options.out, drawn);
    }
    return Exit::done;
}

}  // namespace dealcraft::cli
