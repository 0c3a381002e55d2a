#include "content/yaml/numbers.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

namespace dealcraft::content {

namespace {

constexpr std::array<std::int64_t, 5> kPowersOfTen{1, 10, 100, 1000, 10000};

bool isDecimalDigit(char c) {
    return c >= '0' && c <= '9';
}
bool allDigits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, isDecimalDigit);
}

std::int64_t digitsValue(std::string_view digits) {
    std::int64_t value = 0;
    for (const char c : digits) { value = value * 10 + (c - '0'); }
    return value;
}

/// Full-width digits and signs as plain ones, blanks and units gone.
std::string narrowed(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto point = firstCodePoint(text).value_or(CodePoint{U'?', 1});
        const bool fullWidth = point.value >= 0xFF01 && point.value <= 0xFF5E;
        const auto plain = fullWidth ? point.value - 0xFEE0 : point.value;
        if (plain != U' ' && plain != 0xA0 && plain != 0x3000) { out += utf8Of(plain); }
        text.remove_prefix(point.bytes);
    }
    for (const std::string_view unit : {"%", "元", "¥", "分钟"}) {
        if (out.ends_with(unit)) { out.resize(out.size() - unit.size()); }
    }
    return out.starts_with('+') ? out.substr(1) : out;
}

std::optional<std::string> fromHex(std::string_view text) {
    if (!(text.starts_with("0x") || text.starts_with("0X")) || text.size() < 3 || text.size() > 10) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    for (const char c : text.substr(2)) {
        const auto place = std::string_view{"0123456789abcdef"}.find(static_cast<char>(c | 0x20));
        if (place == std::string_view::npos) { return std::nullopt; }
        value = value * 16 + static_cast<std::int64_t>(place);
    }
    return std::to_string(value);
}

std::optional<std::string> fromExponent(std::string_view text) {
    const auto e = text.find_first_of("eE");
    if (e == std::string_view::npos || !allDigits(text.substr(0, e)) || !allDigits(text.substr(e + 1))) {
        return std::nullopt;
    }
    const auto power = text.substr(e + 1);
    if (power.size() > 1 || e > 9) { return std::nullopt; }
    return std::string{text.substr(0, e)} + std::string(static_cast<std::size_t>(power[0] - '0'), '0');
}

/// `10,50` has a decimal comma, `1,000` separates thousands.
std::string withoutSeparators(std::string text) {
    std::erase(text, '_');
    const auto comma = text.find(',');
    const bool thousands = comma != std::string::npos && text.size() - comma == 4;
    if (thousands) {
        std::erase(text, ',');
    } else {
        std::ranges::replace(text, ',', '.');
    }
    return text;
}

std::string withoutLeadingZeros(const std::string& text) {
    const bool negative = text.starts_with('-');
    auto digits = text.substr(negative ? 1 : 0);
    while (digits.size() > 1 && digits[0] == '0' && isDecimalDigit(digits[1])) { digits.erase(0, 1); }
    const auto point = digits.find('.');
    if (point != std::string::npos && digits.find_first_not_of('0', point + 1) == std::string::npos) {
        digits.resize(point);
    }
    return (negative ? "-" : "") + digits;
}

}  // namespace

std::optional<std::int64_t> decimal(std::string_view text, int decimals) {
    const bool negative = text.starts_with('-');
    if (negative) { text.remove_prefix(1); }
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const auto part = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    const bool badPart =
        point != std::string_view::npos && (!allDigits(part) || part.size() > static_cast<std::size_t>(decimals));
    const bool badWhole = !allDigits(whole) || (whole.size() > 1 && whole[0] == '0');
    if (badPart || badWhole || whole.size() + static_cast<std::size_t>(decimals) > 18) { return std::nullopt; }
    const auto missing = static_cast<std::size_t>(decimals) - part.size();
    const auto value = digitsValue(whole) * kPowersOfTen[static_cast<std::size_t>(decimals)] +
                       digitsValue(part) * kPowersOfTen[missing];
    return negative ? -value : value;
}

std::optional<std::string> plainForm(std::string_view text, int decimals) {
    if (text.empty() || text.size() > 40) { return std::nullopt; }
    const auto plain = narrowed(text);
    if (auto hex = fromHex(plain)) { return hex; }
    if (auto power = fromExponent(plain)) { return power; }
    auto form = withoutLeadingZeros(withoutSeparators(plain));
    const bool better = form != text && decimal(form, decimals).has_value();
    return better ? std::optional{std::move(form)} : std::nullopt;
}

std::string scaledForm(std::int64_t value, int decimals) {
    const auto power = kPowersOfTen[static_cast<std::size_t>(decimals)];
    const auto magnitude = value < 0 ? -value : value;
    const auto* const sign = value < 0 ? "-" : "";
    if (magnitude % power == 0) { return fmt::format("{}{}", sign, magnitude / power); }
    return fmt::format("{}{}.{:0{}}", sign, magnitude / power, magnitude % power, decimals);
}

}  // namespace dealcraft::content
