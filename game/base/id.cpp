#include "base/id.hpp"

#include <algorithm>

namespace dealcraft {

namespace {

constexpr std::size_t kLongestId = 64;

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isName(std::string_view text, char joint) {
    if (text.empty() || text.size() > kLongestId || !isLower(text.front())) { return false; }
    return std::ranges::all_of(text, [joint](char c) { return isLower(c) || isDigit(c) || c == joint; });
}

}  // namespace

bool isScriptName(std::string_view text) {
    return isName(text, '_');
}

bool isFileName(std::string_view text) {
    return isName(text, '-');
}

bool isConceptName(std::string_view text) {
    return text.size() == 6 && text[3] == '-' && std::ranges::all_of(text.substr(0, 3), isUpper) &&
           std::ranges::all_of(text.substr(4), isDigit);
}

}  // namespace dealcraft
