#include "support/shipped_scenario.hpp"

#include "base/environment_error.hpp"
#include "store/library.hpp"
#include "support/paths.hpp"

#include <fstream>

namespace dealcraft::test {

store::PlayedContent shippedContent(const std::string& scenario) {
    const auto library = store::Library::open(sourceRoot(), buildRoot() / "no-home");
    auto found = library.scenario(scenario);
    if (!found) { throw EnvironmentError("there is no scenario " + scenario); }
    return {found->pack, found->scenario};
}

std::vector<sim::WordedAction> movesIn(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) { throw EnvironmentError("cannot read " + file.string()); }
    std::vector<sim::WordedAction> moves;
    for (std::string line; std::getline(in, line);) {
        if (const auto words = sim::parsePlayLine(line.substr(0, line.find('#')))) { moves.push_back(*words); }
    }
    return moves;
}

}  // namespace dealcraft::test
