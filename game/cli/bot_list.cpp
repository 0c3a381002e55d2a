#include "cli/bot_list.hpp"

#include "analysis/bot.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace dealcraft::cli {

std::optional<std::vector<std::string>> botsIn(const Context& context, const std::string& list) {
    if (list == "all") { return analysis::botNames(); }
    std::vector<std::string> names;
    std::istringstream in{list};
    for (std::string name; std::getline(in, name, ',');) {
        if (analysis::makeBot(name, 0) == nullptr) {
            const auto known = fmt::format("{}", fmt::join(analysis::botNames(), ", "));
            fmt::print(stderr, "{}\n", context.words("cli.no_bot", {{"name", name}, {"known", known}}));
            return std::nullopt;
        }
        if (std::ranges::find(names, name) != names.end()) {
            fmt::print(stderr, "{}\n", context.words("cli.bot_twice", {{"name", name}}));
            return std::nullopt;
        }
        names.push_back(name);
    }
    if (names.empty()) {
        const auto known = fmt::format("{}", fmt::join(analysis::botNames(), ", "));
        fmt::print(stderr, "{}\n", context.words("cli.which_bots", {{"known", known}}));
        return std::nullopt;
    }
    return names;
}

}  // namespace dealcraft::cli
