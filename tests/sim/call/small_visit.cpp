#include "sim/call/small_visit.hpp"

#include "content/compile.hpp"
#include "content/yaml/read_pack.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/visit_files.hpp"

#include <algorithm>
#include <utility>

namespace dealcraft::test {

SmallPack smallVisit(std::string_view piece, std::string_view instead) {
    static const auto house = content::readHouseRules(sourceRoot() / "assets" / "rules.yaml");
    REQUIRE(house.diagnostics.empty());
    auto files = visitFiles();
    auto& mind = std::ranges::find(files, "minds/he.yaml", &content::PackFile::path)->bytes;
    if (!piece.empty()) {
        const auto place = mind.find(piece);
        REQUIRE(place != std::string::npos);
        mind.replace(place, piece.size(), instead);
    }
    const auto reading = content::readPackFiles(std::move(files), house.rules);
    for (const auto& d : reading.diagnostics) {
        UNSCOPED_INFO(d.where.file << " " << d.where.begin.line << " rule " << static_cast<int>(d.code));
    }
    REQUIRE(reading.pack != nullptr);
    Diagnostics found;
    auto scenario = content::compile(*reading.pack, reading.pack->scenarios.front(), found);
    REQUIRE(scenario != nullptr);
    return {reading.pack, scenario};
}

sim::Visit visitOf(const Sitting& sitting) {
    return {*sitting.content.scenario, sitting.play.session().state()};
}

content::Judgement judgementIn(const sim::Events& events) {
    const auto* moved = find<sim::Moved>(events);
    REQUIRE(moved != nullptr);
    return moved->judgement;
}

int statOf(const Sitting& sitting, content::Stat stat) {
    return sitting.play.session().state().slots[sitting.content.scenario->cast[0].slot(stat)];
}

void setStat(Sitting& sitting, content::Stat stat, int value) {
    sitting.play.fold(sim::FlowEvent{sim::SlotSet{sitting.content.scenario->cast[0].slot(stat), value}});
}

}  // namespace dealcraft::test
