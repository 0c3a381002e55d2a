#include "cli/run.hpp"

#include "base/environment_error.hpp"
#include "cli/commands.hpp"
#include "cli/main_options.hpp"
#include "store/home.hpp"
#include "store/settings.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace dealcraft::cli {

namespace {

/// Where the command line says it; it may be wrong in all else.
std::optional<Language> languageNamed(int argc, const char* const* argv) {
    constexpr std::string_view kOption = "--lang";
    std::optional<Language> named;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word{argv[i]};
        const bool apart = word == kOption && i + 1 < argc;
        const bool joined = word.starts_with(kOption) && word.substr(kOption.size()).starts_with('=');
        const auto value = apart ? std::string_view{argv[i + 1]} : joined ? word.substr(kOption.size() + 1) : "";
        if (value == "zh") { named = Language::zh; }
        if (value == "en") { named = Language::en; }
    }
    return named;
}

/// What was named; else what the user set in the window; else Chinese where the system speaks it; else English.
Language languageFor(std::optional<Language> named, const std::filesystem::path& home) {
    if (named) { return *named; }
    if (const auto chosen = store::loadSettings(home).language) { return *chosen; }
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') {
            return std::string_view{value}.starts_with("zh") ? Language::zh : Language::en;
        }
    }
    return Language::en;
}

Context contextFor(std::optional<Language> named, bool json) {
    Context context;
    context.resources = store::resourcesFolder();
    context.home = store::homeFolder();
    context.language = languageFor(named, context.home);
    context.texts = content::readInterfaceTexts(context.resources / "assets" / "lang").texts;
    context.json = json;
    return context;
}

Exit runCommand(const Context& context, const Command& command) {
    try {
        return std::visit([&](const auto& each) { return run(context, each); }, command);
    } catch (const NotThere& missing) {
        fmt::print(stderr, "dealcraft: {}\n", missing.what());
        return Exit::bad;
    } catch (const EnvironmentError& refused) {
        fmt::print(stderr, "dealcraft: {}\n", refused.in(context.language));
        return Exit::environment;
    }
}

}  // namespace

int runCommandLine(int argc, const char* const* argv) {
    const auto tell = [&](const std::string& key,
                          std::initializer_list<std::pair<std::string_view, std::string>> values) {
        return contextFor(languageNamed(argc, argv), false).words(key, values);
    };
    const auto parsed = parseOptions(argc, argv, tell);
    if (const auto* exit = std::get_if<Exit>(&parsed)) { return static_cast<int>(*exit); }
    const auto& options = std::get<Options>(parsed);
    const auto broken = store::setAsideBrokenSettings(store::homeFolder());
    const auto context = contextFor(options.language, options.json);
    if (!broken.empty()) { fmt::print(stderr, "{}\n", context.words("settings.damaged", {{"file", broken.string()}})); }
    return static_cast<int>(runCommand(context, options.command));
}

}  // namespace dealcraft::cli
