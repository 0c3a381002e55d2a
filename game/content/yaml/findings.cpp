#include "content/yaml/findings.hpp"

#include "base/utf8.hpp"
#include "content/rule_catalogue.hpp"

namespace dealcraft::content {

Diagnostic finding(int code, std::string_view variant, Range where, Arguments arguments) {
    Diagnostic made;
    made.code = RuleCode{static_cast<std::uint16_t>(code)};
    made.severity = severityOfRule(made.code);
    made.where = std::move(where);
    made.arguments = std::move(arguments);
    if (!variant.empty()) { made.arguments.emplace_back("variant", variant); }
    return made;
}

std::string shortened(std::string_view text) {
    constexpr std::size_t kLongest = 60;
    const auto firstLine = text.substr(0, text.find('\n'));
    std::size_t bytes = 0;
    for (std::size_t count = 0; count < kLongest && bytes < firstLine.size(); ++count) {
        const auto point = firstCodePoint(firstLine.substr(bytes));
        bytes += point ? point->bytes : 1;
    }
    return std::string{firstLine.substr(0, bytes)} + (bytes < text.size() ? "…" : "");
}

void Findings::add(Diagnostic diagnostic) {
    if (full()) { return; }
    if (++count_ > kMostOfAFile) {
        diagnostic = finding(107, "findings", source_.whole(), {{"limit", std::to_string(kMostOfAFile)}});
    }
    all_.push_back(std::move(diagnostic));
}

void Findings::add(int code, std::string_view variant, Extent where, Arguments arguments) {
    if (!full()) { add(finding(code, variant, source_.range(where), std::move(arguments))); }
}

}  // namespace dealcraft::content
