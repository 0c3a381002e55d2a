#include "base/text.hpp"

#include <algorithm>
#include <optional>

namespace dealcraft {

std::string_view nameOf(Language language) {
    return language == Language::zh ? "zh" : "en";
}

namespace {

/// What stands for a placeholder: the value of its name, or by `{count|play|plays}` the form that goes with that many.
std::optional<std::string_view> valueFor(std::string_view placeholder,
                                         const std::vector<std::pair<std::string_view, std::string>>& values) {
    const auto bar = placeholder.find('|');
    const auto value =
        std::ranges::find(values, placeholder.substr(0, bar), [](const auto& pair) { return pair.first; });
    if (value == values.end()) { return {}; }
    if (bar == std::string_view::npos) { return value->second; }
    const auto forms = placeholder.substr(bar + 1);
    const auto between = std::min(forms.find('|'), forms.size());
    return value->second == "1" ? forms.substr(0, between) : forms.substr(std::min(between + 1, forms.size()));
}

}  // namespace

std::string filled(std::string_view text, const std::vector<std::pair<std::string_view, std::string>>& values) {
    std::string out;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) { break; }
        out += text.substr(0, open);
        out += valueFor(text.substr(open + 1, close - open - 1), values).value_or(text.substr(open, close - open + 1));
        text.remove_prefix(close + 1);
    }
    return out.append(text);
}

}  // namespace dealcraft
