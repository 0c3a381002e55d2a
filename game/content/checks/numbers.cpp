#include "base/utf8.hpp"
#include "content/checks/checks.hpp"
#include "content/checks/placed_texts.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealcraft::content {

namespace {

constexpr std::int64_t kThousandth = 1000;  // numbers are compared in thousandths
constexpr std::int64_t kLargest = 1'000'000'000'000;

using Unit = std::pair<std::string_view, std::int64_t>;
// Months have names in English.
constexpr std::array<Unit, 6> kUnits = {Unit{"月", 0},        {"万", 10000},      {"亿", 100000000},
                                        {"million", 1000000}, {"thousand", 1000}, {"k ", 1000}};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isGroupComma(std::string_view text) {
    return text.size() > 3 && text[0] == ',' && std::all_of(text.begin() + 1, text.begin() + 4, isDigit);
}

bool isPoint(std::string_view text) {
    return text.size() > 1 && text[0] == '.' && isDigit(text[1]);
}

/// The factor of the unit in front of a text; 1 if there is none.
std::int64_t unitOf(std::string_view text) {
    while (text.starts_with(' ')) { text.remove_prefix(1); }
    const auto* const unit = std::ranges::find_if(kUnits, [&](const auto& one) { return text.starts_with(one.first); });
    return unit == std::end(kUnits) ? 1 : unit->second;
}

/// Reads a number off the front of a text: digits, commas between groups of three, a point and decimals, a unit behind
/// it.
std::int64_t takeNumber(std::string_view& text) {
    std::int64_t value = 0;
    std::int64_t scale = kThousandth;
    bool decimals = false;
    while (!text.empty()) {
        const bool digit = isDigit(text[0]);
        const bool point = !decimals && isPoint(text);
        if (!digit && !point && !isGroupComma(text)) { break; }
        decimals = decimals || point;
        if (digit && decimals) { scale /= 10; }
        if (digit && value < kLargest && scale > 0) { value = value * 10 + (text[0] - '0'); }
        text.remove_prefix(1);
    }
    value *= std::max<std::int64_t>(scale, 1);
    return value < kLargest ? value * unitOf(text) : value;
}

std::vector<std::int64_t> numbersIn(std::string_view text) {
    std::vector<std::int64_t> numbers;
    while (!text.empty()) {
        if (isDigit(text[0])) {
            const auto number = takeNumber(text);
            if (number != 0) { numbers.push_back(number); }  // 8:00 is 8
        } else {
            text.remove_prefix(1);
        }
    }
    std::ranges::sort(numbers);
    return numbers;
}

std::vector<std::int64_t> without(const std::vector<std::int64_t>& all, const std::vector<std::int64_t>& these) {
    std::vector<std::int64_t> rest;
    std::ranges::set_difference(all, these, std::back_inserter(rest));
    return rest;
}

std::string shown(std::int64_t thousandths) {
    auto text = std::to_string(thousandths / kThousandth);
    const auto decimals = thousandths % kThousandth;
    if (decimals == 0) { return text; }
    text += "." + std::to_string(kThousandth + decimals).substr(1);
    return text.substr(0, text.find_last_not_of('0') + 1);
}

/// English takes two to five letters for a Chinese character. Far beyond that, something is missing or misplaced.
void checkRatio(const std::string& zh, const std::string& en, const Range& where, Diagnostics& found) {
    constexpr std::size_t kTooShortToTell = 8;
    constexpr std::size_t kMostTimes = 9;
    const auto lengthZh = codePointCount(zh);
    const auto lengthEn = codePointCount(en);
    if (lengthZh < kTooShortToTell || (lengthEn >= lengthZh && lengthEn <= lengthZh * kMostTimes)) { return; }
    found.push_back(
        finding(rule::kTextForm, "ratio", where, {{"zh", std::to_string(lengthZh)}, {"en", std::to_string(lengthEn)}}));
}

}  // namespace

/// One language may write a number in words; each having a number that the other lacks is what a forgotten change looks
/// like.
void checkNumbers(const Pack& pack, Diagnostics& found) {
    if (pack.info.languages.size() < kLanguages) { return; }
    for (const auto& placed : placedTexts(pack)) {
        const auto& wordsZh = pack.texts->in(Language::zh, placed.text);
        const auto& wordsEn = pack.texts->in(Language::en, placed.text);
        checkRatio(wordsZh, wordsEn, placed.where, found);
        const auto zh = numbersIn(wordsZh);
        const auto en = numbersIn(wordsEn);
        const auto onlyZh = without(zh, en);
        const auto onlyEn = without(en, zh);
        if (onlyZh.empty() || onlyEn.empty()) { continue; }
        auto made = finding(rule::kTextMismatch, "numbers", placed.where,
                            {{"zh", shown(onlyZh.front())}, {"en", shown(onlyEn.front())}});
        made.severity = Severity::warning;
        found.push_back(std::move(made));
    }
}

}  // namespace dealcraft::content
