#include "store/drills.hpp"

#include "store/durable_file.hpp"
#include "store/file.hpp"
#include "store/home.hpp"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>
#include <tuple>
#include <utility>

namespace dealcraft::store {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kDrillsFormat = "dealcraft-drills/1";
constexpr std::uint64_t kMaxDrillsBytes = 4ULL << 20U;

bool sameDecision(const Drill& a, const Drill& b) {
    return a.attempt == b.attempt && a.action == b.action;
}

struct Range {
    std::int64_t from = 0;
    std::int64_t to = 0;
};
constexpr Range kActions{1, 1'000'000};
constexpr Range kLosses{0, 10'000};
constexpr Range kCounts{0, 1'000'000};
constexpr Range kDays{-10'000'000, 10'000'000};

/// @return whether there is such a number, within its range
template <class Number>
bool readNumber(const Json& in, const char* key, Range range, Number& number) {
    const auto& value = in.at(key);
    if (!value.is_number_integer()) { return false; }
    const auto read = value.get<std::int64_t>();
    number = static_cast<Number>(read);
    return read >= range.from && read <= range.to;
}

/// Nothing if it isn't what json() writes.
std::optional<Drill> readDrill(const Json& in) {
    Drill drill;
    in.at("attempt").get_to(drill.attempt);
    in.at("scenario").get_to(drill.scenario);
    const bool sound = isAttemptName(drill.attempt) && readNumber(in, "action", kActions, drill.action) &&
                       readNumber(in, "loss", kLosses, drill.loss) &&
                       readNumber(in, "repetitions", kCounts, drill.repetitions) &&
                       readNumber(in, "interval", kCounts, drill.interval) && readNumber(in, "due", kDays, drill.due) &&
                       readNumber(in, "rounds", kCounts, drill.rounds);
    return sound ? std::optional{std::move(drill)} : std::nullopt;
}

/// Nothing if it isn't what json() writes.
std::optional<std::vector<Drill>> readDrills(std::string_view text) {
    try {
        const auto in = Json::parse(text);
        if (in.at("format") != kDrillsFormat) { return std::nullopt; }
        std::vector<Drill> drills;
        for (const auto& each : in.at("drills")) {
            auto drill = readDrill(each);
            if (!drill) { return std::nullopt; }
            drills.push_back(std::move(*drill));
        }
        return drills;
    } catch (const Json::exception&) { return std::nullopt; }
}

/// Whether something stands there. Throws EnvironmentError where that can't be told.
bool isThere(const std::filesystem::path& file) {
    std::error_code error;
    const auto status = std::filesystem::symlink_status(file, error);
    if (!std::filesystem::status_known(status)) { refuse("read", file, error.value()); }
    return std::filesystem::exists(status);
}

}  // namespace

std::int64_t today() {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()).time_since_epoch().count();
}

Drill freshDrill(std::string attempt, std::size_t action, std::string scenario, std::int64_t loss, std::int64_t due) {
    Drill drill;
    drill.attempt = std::move(attempt);
    drill.action = action;
    drill.scenario = std::move(scenario);
    drill.loss = static_cast<int>(loss);
    drill.due = due;
    return drill;
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
    if (!isThere(drills.file_)) { return drills; }
    auto read = readDrills(readRegular(drills.file_, kMaxDrillsBytes));
    if (read) {
        drills.drills_ = std::move(*read);
    } else {
        drills.setAside_ = store::setAside(drills.file_);
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
    if (known != drills_.end()) {
        *known = drill;
    } else {
        drills_.push_back(drill);
    }
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
