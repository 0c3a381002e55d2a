#include "architecture/source.hpp"

#include "support/paths.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace dealcraft::test {
namespace {

bool isWordStart(char c) {
    return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

class Reader {
public:
    Reader(std::string path, std::string_view text) : text_(text) { source_.path = std::move(path); }

    Source read() && {
        while (at_ < text_.size()) { step(); }
        return std::move(source_);
    }

private:
    [[nodiscard]] bool startsWith(std::string_view what) const { return text_.substr(at_).starts_with(what); }

    /// Moves on to `end`, counting lines.
    void skipTo(std::size_t end) {
        end = std::min(end, text_.size());
        line_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                             text_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        lineIsBlank_ = lineIsBlank_ && text_.substr(at_, end - at_).find_first_not_of(" \t") == std::string_view::npos;
        if (text_.substr(at_, end - at_).ends_with('\n')) { lineIsBlank_ = true; }
        at_ = end;
    }

    void skipPast(std::string_view what, std::size_t from) {
        const auto found = text_.find(what, from);
        skipTo(found == std::string_view::npos ? text_.size() : found + what.size());
    }

    void step() {
        if (startsWith("//")) {
            skipTo(std::min(text_.find('\n', at_), text_.size()));
        } else if (startsWith("/*")) {
            skipPast("*/", at_ + 2);
        } else if (startsWith("R\"")) {
            const auto open = text_.find('(', at_);
            skipPast(")" + std::string(text_.substr(at_ + 2, open - at_ - 2)) + "\"", open);
        } else if (text_[at_] == '"' || text_[at_] == '\'') {
            quoted(text_[at_]);
        } else if (text_[at_] == '#' && lineIsBlank_) {
            directive();
        } else if (isWordStart(text_[at_])) {
            word();
        } else {
            skipTo(at_ + 1);
        }
    }

    void quoted(char mark) {
        auto end = at_ + 1;
        while (end < text_.size() && text_[end] != mark) { end += text_[end] == '\\' ? 2U : 1U; }
        skipTo(end + 1);
    }

    void word() {
        auto end = at_;
        const bool isNumber = std::isdigit(static_cast<unsigned char>(text_[at_])) != 0;
        while (end < text_.size() && (isWordStart(text_[end]) || (isNumber && belongsToNumber(end)))) { ++end; }
        if (startsWith("R\"") || (end < text_.size() && text_[end] == '"' && text_[end - 1] == 'R')) { end = end - 1; }
        if (end > at_) { source_.words.push_back({std::string(text_.substr(at_, end - at_)), line_}); }
        skipTo(std::max(end, at_));
    }

    [[nodiscard]] bool belongsToNumber(std::size_t at) const {
        return text_[at] == '.' || (text_[at] == '\'' && at + 1 < text_.size() && isWordStart(text_[at + 1]));
    }

    /// Only `#include` says something; the rest of a line that begins with `#` is passed over.
    void directive() {
        const auto end = std::min(text_.find('\n', at_), text_.size());
        const auto line = text_.substr(at_, end - at_);
        const auto open = line.find_first_of("<\"");
        if (line.find("include") != std::string_view::npos && open != std::string_view::npos) {
            const auto close = line.find_first_of(">\"", open + 1);
            source_.includes.push_back(
                {std::string(line.substr(open + 1, close - open - 1)), line_, line[open] == '"'});
        }
        skipTo(end);
    }

    std::string_view text_;
    Source source_;
    std::size_t at_ = 0;
    int line_ = 1;
    bool lineIsBlank_ = true;  ///< nothing but spaces since the line began
};

}  // namespace

std::string Source::module() const {
    const auto inside = includedAs();
    const auto slash = inside.find('/');
    return slash == std::string::npos ? "main" : inside.substr(0, slash);
}

bool Source::isHeader() const {
    return path.ends_with(".hpp");
}

std::string Source::includedAs() const {
    return path.substr(std::string_view("game/").size());
}

Source readSource(std::string path, std::string_view text) {
    return Reader(std::move(path), text).read();
}

std::vector<Source> readGame() {
    std::vector<Source> sources;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sourceRoot() / "game")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") { continue; }
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        sources.push_back(readSource(entry.path().lexically_relative(sourceRoot()).generic_string(), text));
    }
    std::ranges::sort(sources, {}, &Source::path);
    return sources;
}

}  // namespace dealcraft::test
