#include "store/drills.hpp"

#include "base/assert.hpp"
#include "store/durable_file.hpp"
#include "store/file.hpp"
#include "store/home.hpp"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <tuple>

namespace dealcraft::store {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kDrillsFormat = "dealcraft-drills/1";
constexpr std::uint64_t kMaxDrillsBytes = 4ULL << 20U;

bool sameDecision(const Drill& a, const Drill& b) {
    return a.attempt == b.attempt && a.action == b.action;
}

/// Nothing if it isn't what json() writes.
std::optional<std::vector<Drill>> readDrills(std::string_view text) {
    try {
        const auto in = Json::parse(text);
        if (in.at("format") != kDrillsFormat) { return std::nullopt; }
        std::vector<Drill> drills;
        for (const auto& each : in.at("drills")) {
            Drill drill;
            each.at("attempt").get_to(drill.attempt);
            each.at("action").get_to(drill.action);
            each.at("scenario").get_to(drill.scenario);
            each.at("loss").get_to(drill.loss);
            each.at("repetitions").get_to(drill.repetitions);
            each.at("interval").get_to(drill.interval);
            each.at("due").get_to(drill.due);
            each.at("rounds").get_to(drill.rounds);
            if (!isAttemptName(drill.attempt) || drill.action == 0) { return std::nullopt; }
            drills.push_back(std::move(drill));
        }
        return drills;
    } catch (const Json::exception&) { return std::nullopt; }
}

std::filesystem::path freeNameFor(const std::filesystem::path& file) {
    for (int number = 1;; ++number) {
        auto aside = std::filesystem::path(file).concat(".damaged-" + std::to_string(number));
        if (!std::filesystem::exists(std::filesystem::symlink_status(aside))) { return aside; }
    }
}

}  // namespace

std::int64_t today() {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()).time_since_epoch().count();
}

std::string json(const std::vector<Drill>& drills) {
    Json list = Json::array();
    for (const auto& d : drills) {
        list.push_back({{"attempt", d.attempt},
                        {"action", d.action},
                        {"scenario", d.scenario},
                        {"loss", d.loss},
                        {"repetitions", d.repetitions},
                        {"interval", d.interval},
                        {"due", d.due},
                        {"rounds", d.rounds}});
    }
    const Json out{{"format", kDrillsFormat}, {"drills", std::move(list)}};
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Drills Drills::open(const std::filesystem::path& home) {
    Drills drills{home / "drills.json"};
    if (!std::filesystem::exists(std::filesystem::symlink_status(drills.file_))) { return drills; }
    auto read = readDrills(readRegular(drills.file_, kMaxDrillsBytes));
    if (read) {
        drills.drills_ = std::move(*read);
    } else {
        drills.setAside_ = freeNameFor(drills.file_);
        std::filesystem::rename(drills.file_, drills.setAside_);
    }
    return drills;
}

std::vector<Drill> Drills::due(std::int64_t day) const {
    std::vector<Drill> due;
    std::ranges::copy_if(drills_, std::back_inserter(due), [&](const Drill& d) { return d.due <= day; });
    std::ranges::sort(due, {}, [](const Drill& d) { return std::tie(d.due, d.attempt, d.action); });
    return due;
}

void Drills::add(const Drill& drill) {
    if (std::ranges::any_of(drills_, [&](const Drill& d) { return sameDecision(d, drill); })) { return; }
    drills_.push_back(drill);
    save();
}

void Drills::update(const Drill& drill) {
    const auto known = std::ranges::find_if(drills_, [&](const Drill& d) { return sameDecision(d, drill); });
    DEALCRAFT_ASSERT(known != drills_.end());
    *known = drill;
    save();
}

void Drills::remove(const std::string& attempt, std::size_t action) {
    std::erase_if(drills_, [&](const Drill& d) { return d.attempt == attempt && d.action == action; });
    save();
}

void Drills::save() const {
    makeFolders(file_.parent_path());
    writeDurably(file_, json(drills_));
}

}  // namespace dealcraft::store
