#include "cli/run.hpp"

#include "cli/commands.hpp"
#include "cli/main_options.hpp"
#include "store/home.hpp"
#include "store/settings.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <string_view>

namespace dealcraft::cli {

namespace {

/// --lang; else what the user set in the window; else Chinese where the system speaks it; else English.
Language languageFor(const Options& options, const std::filesystem::path& home) {
    if (options.language) { return *options.language; }
    if (const auto chosen = store::loadSettings(home).language) { return *chosen; }
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') {
            return std::string_view{value}.starts_with("zh") ? Language::zh : Language::en;
        }
    }
    return Language::en;
}

Context contextFor(const Options& options) {
    Context context;
    context.resources = store::resourcesFolder();
    context.home = store::homeFolder();
    context.language = languageFor(options, context.home);
    context.texts = content::readInterfaceTexts(context.resources / "assets" / "lang").texts;
    context.json = options.json;
    return context;
}

}  // namespace

int runCommandLine(int argc, const char* const* argv) {
    const auto parsed = parseOptions(argc, argv);
    if (const auto* exit = std::get_if<Exit>(&parsed)) { return static_cast<int>(*exit); }
    const auto& options = std::get<Options>(parsed);
    const auto context = contextFor(options);
    try {
        return static_cast<int>(
            std::visit([&](const auto& command) { return run(context, command); }, options.command));
    } catch (const NotThere& missing) {
        fmt::print(stderr, "dealcraft: {}\n", missing.what());
        return static_cast<int>(Exit::bad);
    }
}

}  // namespace dealcraft::cli
