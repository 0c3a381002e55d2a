#include "content/version.hpp"

#include <algorithm>
#include <optional>

namespace dealcraft::content {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A run of digits or of letters. Leading zeros are left out, so that the longer of two numbers is the larger one.
struct Part {
    std::string_view text;
    bool isNumber = true;
};

/// Takes the next part off the front of a version.
std::optional<Part> takePart(std::string_view& version) {
    const auto begin = std::ranges::find_if(version, [](char c) { return isDigit(c) || isLetter(c); });
    version.remove_prefix(static_cast<std::size_t>(begin - version.begin()));
    if (version.empty()) { return {}; }
    const bool number = isDigit(version.front());
    const auto end = std::ranges::find_if_not(version, [&](char c) { return number ? isDigit(c) : isLetter(c); });
    auto text = version.substr(0, static_cast<std::size_t>(end - version.begin()));
    version.remove_prefix(text.size());
    if (number) { text.remove_prefix(std::min(text.find_first_not_of('0'), text.size())); }
    return Part{text, number};
}

std::strong_ordering compared(const Part& a, const Part& b) {
    if (a.isNumber != b.isNumber) { return a.isNumber <=> b.isNumber; }
    if (a.isNumber && a.text.size() != b.text.size()) { return a.text.size() <=> b.text.size(); }
    return a.text <=> b.text;
}

}  // namespace

std::strong_ordering comparedVersions(std::string_view a, std::string_view b) {
    while (true) {
        const auto partA = takePart(a);
        const auto partB = takePart(b);
        if (!partA && !partB) { return std::strong_ordering::equal; }
        const auto order = compared(partA.value_or(Part{}), partB.value_or(Part{}));
        if (order != std::strong_ordering::equal) { return order; }
    }
}

bool haveSameFirstNumber(std::string_view a, std::string_view b) {
    return compared(takePart(a).value_or(Part{}), takePart(b).value_or(Part{})) == std::strong_ordering::equal;
}

}  // namespace dealcraft::content
