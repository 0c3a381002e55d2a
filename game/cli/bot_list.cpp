#include "cli/bot_list.hpp"

#include "analysis/bot.hpp"

#include <fmt/format.h>
#include <sstream>

namespace dealcraft::cli {

std::optional<std::vector<std::string>> botsIn(const Context& context, const std::string& list) {
    if (list == "all") { return analysis::botNames(); }
    std::vector<std::string> names;
    std::istringstream in{list};
    for (std::string name; std::getline(in, name, ',');) {
        if (name.empty()) { continue; }
        if (analysis::makeBot(name, 0) == nullptr) {
            const auto known = fmt::format("{}", fmt::join(analysis::botNames(), ", "));
            fmt::print(stderr, "{}\n", context.words("cli.no_bot", {{"name", name}, {"known", known}}));
            return std::nullopt;
        }
        names.push_back(name);
    }
    return names;
}

}  // namespace dealcraft::cli
