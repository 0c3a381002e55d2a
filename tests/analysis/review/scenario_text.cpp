#include "analysis/review/scenario_text.hpp"

#include "content/compile.hpp"
#include "content/mini_pack.hpp"

#include <stdexcept>

namespace dealcraft::test {

std::string said(std::string_view words) {
    return "{zh: " + std::string{words} + ", en: " + std::string{words} + "}";
}

std::shared_ptr<const content::CompiledScenario> compiledScenario(std::string_view rest) {
    const std::string head = "format: dealcraft-scenario/1\nid: tiny\ntitle: " + said("t") +
                             "\nminutes: 5\nlearn: [VIS-01]\nbrief: " + said("b") + "\ncast: {boss: he}\n";
    auto reading = read(miniPackWith(kMiniScenarioPath, head + std::string{rest}));
    if (!reading.pack || reading.pack->scenarios.empty()) {
        throw std::logic_error(printed(reading) + "\n" + std::string{rest});
    }
    auto scenario = content::compile(*reading.pack, reading.pack->scenarios.front(), reading.diagnostics);
    if (!scenario) { throw std::logic_error(printed(reading) + "\n" + std::string{rest}); }
    return scenario;
}

}  // namespace dealcraft::test
