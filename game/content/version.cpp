#include "content/version.hpp"

#include <algorithm>
#include <cstddef>
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
    const auto isOfPart = [](char c) { return isDigit(c) || isLetter(c); };
    while (!version.empty() && !isOfPart(version.front())) { version.remove_prefix(1); }
    if (version.empty()) { return {}; }
    const bool number = isDigit(version.front());
    std::size_t size = 0;
    while (size < version.size() && (number ? isDigit(version[size]) : isLetter(version[size]))) { ++size; }
    auto text = version.substr(0, size);
    version.remove_prefix(size);
    if (number) { text.remove_prefix(std::min(text.find_first_not_of('0'), text.size())); }
    return Part{text, number};
}

std::strong_ordering compared(const Part& a, const Part& b) {
    if (a.isNumber != b.isNumber) { return a.isNumber ? std::strong_ordering::greater : std::strong_ordering::less; }
    if (a.isNumber && a.text.size() != b.text.size()) { return a.text.size() <=> b.text.size(); }
    return a.text <=> b.text;
}

}  // namespace

bool isVersion(std::string_view text) {
    constexpr std::ptrdiff_t kMostNumbers = 4;
    constexpr std::size_t kLongestNumber = 9;
    constexpr std::size_t kLongestWord = 32;
    const auto hyphen = text.find('-');
    if (hyphen != std::string_view::npos) {
        const auto word = text.substr(hyphen + 1);
        const bool good = !word.empty() && word.size() <= kLongestWord &&
                          std::ranges::all_of(word, [](char c) { return isDigit(c) || isLetter(c); });
        if (!good) { return false; }
    }
    auto numbers = text.substr(0, hyphen);
    if (std::ranges::count(numbers, '.') >= kMostNumbers) { return false; }
    while (true) {
        const auto point = numbers.find('.');
        const auto number = numbers.substr(0, point);
        if (number.empty() || number.size() > kLongestNumber || !std::ranges::all_of(number, isDigit)) { return false; }
        if (point == std::string_view::npos) { return true; }
        numbers.remove_prefix(point + 1);
    }
}

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
