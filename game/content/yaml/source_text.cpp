#include "content/yaml/source_text.hpp"

#include <algorithm>
#include <utility>

namespace dealcraft::content {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Code points of strict UTF-8, which is all bytes that don't continue one.
std::size_t countOfCodePoints(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

SourceText::SourceText(std::string name, std::string bytes) : name_(std::move(name)), bytes_(std::move(bytes)) {
    lineStarts_.push_back(bytes_.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
    for (auto at = bytes_.find('\n'); at != std::string::npos; at = bytes_.find('\n', at + 1)) {
        lineStarts_.push_back(at + 1);
    }
}

std::string_view SourceText::line(std::size_t number) const {
    const auto begin = lineStarts_[number - 1];
    const auto end = number < lineStarts_.size() ? lineStarts_[number] - 1 : bytes_.size();
    auto text = std::string_view{bytes_}.substr(begin, end - begin);
    if (text.ends_with('\r')) { text.remove_suffix(1); }
    return text;
}

std::size_t SourceText::lineOf(std::size_t offset) const {
    const auto behind = std::ranges::upper_bound(lineStarts_, std::max(offset, bomSize()));
    return static_cast<std::size_t>(behind - lineStarts_.begin());
}

std::size_t SourceText::lineEnd(std::size_t offset) const {
    const auto number = lineOf(offset);
    const auto text = line(number);
    const auto last = text.find_last_not_of(' ');
    return std::max(offset, lineStart(number) + (last == std::string_view::npos ? 0 : last + 1));
}

Position SourceText::position(std::size_t offset) const {
    const auto within = std::clamp(offset, bomSize(), bytes_.size());
    const auto number = lineOf(within);
    const auto before = std::string_view{bytes_}.substr(lineStart(number), within - lineStart(number));
    return {
        .line = static_cast<int>(number), .column = static_cast<int>(countOfCodePoints(before)) + 1, .offset = within};
}

Range SourceText::range(std::size_t begin, std::size_t end) const {
    return {.file = name_, .begin = position(begin), .end = position(std::max(begin, end))};
}

}  // namespace dealcraft::content
