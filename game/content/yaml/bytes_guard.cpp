#include "content/yaml/bytes_guard.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <string>

namespace dealcraft::content {

namespace {

constexpr int kEnoughFaults = 10;

bool between(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

bool looksLikeUtf16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) { return true; }
    const auto head = bytes.substr(0, 64);
    return head.size() >= 4 && static_cast<std::size_t>(std::ranges::count(head, '\0')) * 3 >= head.size();
}

/// Checks a file line by line; its first fault of each line is enough.
class ByteGuard {
public:
    explicit ByteGuard(Findings& out) : out_(out), source_(out.source()) {}

    bool run() {
        if (!sizesHold()) { return false; }
        if (looksLikeUtf16(source_.bytes())) {
            out_.add(finding(101, "utf16", source_.whole()));
            return false;
        }
        for (std::size_t number = 1; number <= source_.lineCount() && faults_ < kEnoughFaults; ++number) {
            if (!lineIsUtf8(number)) { return false; }
            checkLine(number);
        }
        return faults_ == 0;
    }

private:
    bool sizesHold() {
        const auto& bytes = source_.bytes();
        if (bytes.size() > kMaxFileBytes) { fault(107, "file_size", source_.whole(), {{"limit", "256 KiB"}}); }
        if (source_.lineCount() > kMaxLines + 1) {
            fault(107, "lines", source_.whole(), {{"limit", std::to_string(kMaxLines)}});
        }
        return faults_ == 0;
    }

    bool lineIsUtf8(std::size_t number) {
        const auto start = source_.lineStart(number);
        const auto text = source_.line(number);
        for (std::size_t at = 0; at < text.size();) {
            if (static_cast<unsigned char>(text[at]) < 0x80) {
                ++at;
                continue;
            }
            const auto point = firstCodePoint(text.substr(at));
            if (!point) {
                const auto byte = fmt::format("{:02X}", static_cast<unsigned char>(text[at]));
                fault(101, "utf8", source_.range(start + at, start + at + 1), {{"byte", byte}});
                return false;
            }
            at += point->bytes;
        }
        return true;
    }

    void checkLine(std::size_t number) {
        const auto start = source_.lineStart(number);
        const auto text = source_.line(number);
        if (text.size() > kMaxLineBytes) {
            const auto end = std::min(start + kMaxLineBytes, source_.bytes().size());
            return fault(107, "line_length", source_.range(end, end), {{"limit", std::to_string(kMaxLineBytes)}});
        }
        if (checkIndent(start, text) && checkCharacters(start, text) && text.starts_with('%')) {
            fault(107, "directive", source_.range(start, start + text.size()));
        }
    }

    bool checkIndent(std::size_t start, std::string_view text) {
        const auto indent = std::min(text.find_first_not_of(' '), text.size());
        if (indent > kMaxIndent && indent < text.size()) {
            fault(107, "indent", source_.range(start + indent, start + indent),
                  {{"limit", std::to_string(kMaxIndent)}});
            return false;
        }
        const auto content = text.find_first_not_of(" \t");
        const bool tabbed = indent < text.size() && text[indent] == '\t' && content != std::string_view::npos;
        if (tabbed) { fault(101, "tab", source_.range(start + indent, start + indent + 1)); }
        return !tabbed;
    }

    bool checkCharacters(std::size_t start, std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto byte = static_cast<unsigned char>(text[at]);
            const auto point = byte >= 0x20 && byte < 0x7F ? CodePoint{byte, 1}
                                                           : firstCodePoint(text.substr(at)).value_or(CodePoint{0, 1});
            if (const auto variant = faultOfCharacter(point.value); !variant.empty()) {
                const auto code = fmt::format("U+{:04X}", static_cast<std::uint32_t>(point.value));
                fault(101, variant, source_.range(start + at, start + at + point.bytes), {{"code", code}});
                return false;
            }
            at += point.bytes;
        }
        return true;
    }

    void fault(int code, std::string_view variant, Range where, Arguments arguments = {}) {
        ++faults_;
        out_.add(finding(code, variant, std::move(where), std::move(arguments)));
    }

    Findings& out_;
    const SourceText& source_;
    int faults_ = 0;
};

}  // namespace

std::string_view faultOfCharacter(char32_t c) {
    if (c < 0x20) { return c == '\t' ? "" : "control"; }
    if (between(c, 0x7F, 0x9F)) { return "control"; }
    if (between(c, 0x202A, 0x202E) || between(c, 0x2066, 0x2069)) { return "bidi"; }
    if (c == 0x2028 || c == 0x2029) { return "line_separator"; }
    if (c == 0xFEFF || (c & 0xFFFEU) == 0xFFFE) { return "invisible"; }
    return "";
}

bool bytesAreSafe(Findings& out) {
    return ByteGuard{out}.run();
}

}  // namespace dealcraft::content
