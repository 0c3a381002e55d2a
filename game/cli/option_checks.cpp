#include "cli/option_checks.hpp"

#include "base/nearest.hpp"
#include "base/utf8.hpp"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace dealcraft::cli {

namespace {

constexpr std::size_t kLongestName = 60;

/// A whole number in decimal digits alone; nothing if it is none or too large.
std::optional<std::uint64_t> wholeNumber(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) { return std::nullopt; }
    return number;
}

/// Whether a text is UTF-8 without line feeds, escapes and the like.
bool isPlain(std::string_view text) {
    constexpr char32_t kBlank = 0x20;
    constexpr char32_t kDelete = 0x7F;
    constexpr char32_t kLastControl = 0x9F;
    while (!text.empty()) {
        const auto point = firstCodePoint(text);
        if (!point || point->value < kBlank || (point->value >= kDelete && point->value <= kLastControl)) {
            return false;
        }
        text.remove_prefix(point->bytes);
    }
    return true;
}

/// A command's own commands; CLI11 gives only changeable ones to those who may change them.
std::vector<const CLI::App*> commandsOf(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App*) { return true; });
}

}  // namespace

CLI::Validator seedCheck(const Tell& tell) {
    const auto check = [tell](std::string& text) {
        if (wholeNumber(text)) { return std::string{}; }
        return tell("cli.bad_seed",
                    {{"seed", text}, {"most", std::to_string(std::numeric_limits<std::uint64_t>::max())}});
    };
    return {check, "", "seed"};
}

CLI::Validator placeCheck(const Tell& tell) {
    const auto check = [tell](std::string& text) {
        return wholeNumber(text).value_or(0) > 0 ? std::string{} : tell("cli.bad_from", {{"from", text}});
    };
    return {check, "", "place"};
}

CLI::Validator playerCheck(const Tell& tell) {
    const auto check = [tell](std::string& text) {
        if (codePointCount(text) <= kLongestName && isPlain(text)) { return std::string{}; }
        return tell("cli.bad_player", {{"most", std::to_string(kLongestName)}});
    };
    return {check, "", "player"};
}

std::string strayCommand(const CLI::App& app, int argc, const char* const* argv, const Tell& tell) {
    const CLI::App* at = &app;
    for (int i = 1; i < argc && at->get_require_subcommand_min() > 0; ++i) {
        const std::string word{argv[i]};
        if (word.empty() || word.front() == '-') { return {}; }
        std::vector<std::string> known;
        const CLI::App* named = nullptr;
        for (const auto* each : commandsOf(*at)) {
            known.push_back(each->get_name());
            if (each->get_name() == word) { named = each; }
        }
        if (named == nullptr) {
            const auto nearest = nearestWord(word, known);
            return tell(nearest ? "cli.no_command_near" : "cli.no_command",
                        {{"name", word}, {"nearest", nearest.value_or("")}});
        }
        at = named;
    }
    return {};
}

}  // namespace dealcraft::cli
