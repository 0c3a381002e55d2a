#include "base/text.hpp"

#include <algorithm>

namespace dealcraft {

std::string_view nameOf(Language language) {
    return language == Language::zh ? "zh" : "en";
}

std::string filled(std::string_view text, const std::vector<std::pair<std::string_view, std::string>>& values) {
    std::string out;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) { break; }
        const auto name = text.substr(open + 1, close - open - 1);
        const auto value = std::ranges::find(values, name, [](const auto& pair) { return pair.first; });
        out += text.substr(0, open);
        out += value == values.end() ? std::string{text.substr(open, close - open + 1)} : value->second;
        text.remove_prefix(close + 1);
    }
    return out.append(text);
}

}  // namespace dealcraft
