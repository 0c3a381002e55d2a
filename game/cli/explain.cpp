#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "content/rule_catalogue.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

namespace {

Json ruleJson(const content::Rule& rule, Language language) {
    return {{"code", content::codeName(rule.code)},
            {"name", rule.name},
            {"why", rule.why[static_cast<std::size_t>(language)]},
            {"bad", rule.badExample},
            {"good", rule.goodExample}};
}

std::string ruleText(const Context& context, const content::Rule& rule) {
    return fmt::format("{} {}\n{}\n\n{}\n{}\n\n{}\n{}\n", content::codeName(rule.code), rule.name,
                       rule.why[static_cast<std::size_t>(context.language)], context.words("explain.bad"),
                       rule.badExample, context.words("explain.good"), rule.goodExample);
}

}  // namespace

Exit run(const Context& context, const ExplainOptions& options) {
    auto code = options.code;
    std::ranges::transform(code, code.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const auto wanted = [&](const content::Rule& rule) { return code.empty() || content::codeName(rule.code) == code; };
    Json list = Json::array();
    for (const auto& rule : content::allRules()) {
        if (!wanted(rule)) { continue; }
        list.push_back(ruleJson(rule, context.language));
        if (!context.json) { fmt::print("{}\n", ruleText(context, rule)); }
    }
    if (list.empty()) {
        fmt::print(stderr, "{}\n", context.words("explain.unknown", {{"code", options.code}}));
        return Exit::bad;
    }
    if (context.json) { fmt::print("{}\n", list.dump()); }
    return Exit::done;
}

}  // namespace dealcraft::cli
