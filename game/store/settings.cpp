#include "store/settings.hpp"

#include "base/environment_error.hpp"
#include "store/durable_file.hpp"
#include "store/file.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>

namespace dealcraft::store {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kMaxSettingsBytes = 64ULL << 10U;

std::string wordOf(const Json& in, const char* name) {
    const auto found = in.find(name);
    return found != in.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

int numberIn(const Json& in, const char* name, int from, int to, int otherwise) {
    const auto found = in.find(name);
    if (found == in.end() || !found->is_number_integer()) { return otherwise; }
    return static_cast<int>(std::clamp<std::int64_t>(found->get<std::int64_t>(), from, to));
}

bool truthIn(const Json& in, const char* name, bool otherwise) {
    const auto found = in.find(name);
    return found != in.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

std::filesystem::path settingsFile(const std::filesystem::path& home) {
    return home / "settings.json";
}

}  // namespace

Settings readSettings(std::string_view text) {
    Settings settings;
    const auto in = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!in.is_object()) { return settings; }
    for (const auto language : {Language::zh, Language::en}) {
        if (wordOf(in, "language") == nameOf(language)) { settings.language = language; }
    }
    settings.textPercent = numberIn(in, "text_percent", kLeastTextPercent, kMostTextPercent, settings.textPercent);
    if (wordOf(in, "theme") == "dark") { settings.theme = Theme::dark; }
    settings.sound = truthIn(in, "sound", settings.sound);
    settings.reduceMotion = truthIn(in, "reduce_motion", settings.reduceMotion);
    settings.sayAtOnce = truthIn(in, "say_at_once", settings.sayAtOnce);
    settings.coach = truthIn(in, "coach", settings.coach);
    settings.volume = numberIn(in, "volume", 0, 100, settings.volume);
    settings.player = wordOf(in, "player");
    return settings;
}

std::string json(const Settings& settings) {
    Json out = {{"text_percent", settings.textPercent},
                {"theme", settings.theme == Theme::dark ? "dark" : "light"},
                {"sound", settings.sound},
                {"volume", settings.volume},
                {"reduce_motion", settings.reduceMotion},
                {"say_at_once", settings.sayAtOnce},
                {"coach", settings.coach},
                {"player", settings.player}};
    if (settings.language) { out["language"] = nameOf(*settings.language); }
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Settings loadSettings(const std::filesystem::path& home) {
    try {
        return readSettings(readRegular(settingsFile(home), kMaxSettingsBytes));
    } catch (const EnvironmentError&) { return {}; }
}

std::filesystem::path setAsideBrokenSettings(const std::filesystem::path& home) {
    const auto file = settingsFile(home);
    try {
        if (Json::parse(readRegular(file, kMaxSettingsBytes), nullptr, /*allow_exceptions=*/false).is_object()) {
            return {};
        }
        return setAside(file);
    } catch (const EnvironmentError&) { return {}; }  // there is none, or it cannot be moved: it stays as it is
}

void saveSettings(const std::filesystem::path& home, const Settings& settings) {
    makeFolders(home);
    writeDurably(settingsFile(home), json(settings));
}

}  // namespace dealcraft::store
