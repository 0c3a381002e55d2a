#include "support/shipped_scenario.hpp"

#include "base/environment_error.hpp"
#include "support/paths.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace dealcraft::test {
namespace {

std::filesystem::path folder() {
    return sourceRoot() / "tests" / "play";
}

std::ifstream opened(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) { throw EnvironmentError("cannot read " + file.string()); }
    return in;
}

std::vector<sim::WordedAction> movesIn(const std::filesystem::path& file) {
    auto in = opened(file);
    std::vector<sim::WordedAction> moves;
    for (std::string line; std::getline(in, line);) {
        if (const auto words = sim::parsePlayLine(line.substr(0, line.find('#')))) { moves.push_back(*words); }
    }
    return moves;
}

}  // namespace

std::vector<CommittedPlay> committedPlays() {
    auto in = opened(folder() / "expected.tsv");
    std::vector<CommittedPlay> plays;
    std::string line;
    std::getline(in, line);  // the heads of the columns
    while (std::getline(in, line)) {
        std::istringstream words(line);
        CommittedPlay play;
        words >> play.file >> play.seed >> play.ending >> play.least >> play.most >> play.hash;
        if (!words) { throw EnvironmentError("expected.tsv: " + line); }
        play.moves = movesIn(folder() / play.file);
        plays.push_back(play);
    }
    return plays;
}

store::Library shippedLibrary() {
    return store::Library::open(sourceRoot(), buildRoot() / "no-home");
}

store::PlayableScenario scenarioOf(const CommittedPlay& play, const store::Library& library) {
    for (const auto& name : library.names()) {
        if (!play.file.starts_with(name + "-")) { continue; }
        if (auto found = library.scenario(name)) { return *found; }
    }
    throw EnvironmentError("no scenario for " + play.file);
}

}  // namespace dealcraft::test
