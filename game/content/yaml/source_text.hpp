#pragma once

#include "base/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::content {

/// A stretch of a file in bytes; `end` is just behind its last one.
struct Extent {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// A file's bytes and where its lines begin. Lines end with LF or CR LF; a BOM at the start is no part of the first
/// line.
class SourceText {
public:
    SourceText(std::string name, std::string bytes);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] std::size_t bomSize() const { return lineStarts_.front(); }
    /// What the parser reads: everything behind the BOM.
    [[nodiscard]] std::string_view behindBom() const { return std::string_view{bytes_}.substr(bomSize()); }

    [[nodiscard]] std::size_t lineCount() const { return lineStarts_.size(); }
    /// A line without its end, counted from 1.
    [[nodiscard]] std::string_view line(std::size_t number) const;
    [[nodiscard]] std::size_t lineStart(std::size_t number) const { return lineStarts_[number - 1]; }
    [[nodiscard]] std::size_t lineOf(std::size_t offset) const;
    /// The offset just behind the last character of the line that `offset` lies in, blanks left out.
    [[nodiscard]] std::size_t lineEnd(std::size_t offset) const;

    [[nodiscard]] Position position(std::size_t offset) const;
    [[nodiscard]] Range range(std::size_t begin, std::size_t end) const;
    [[nodiscard]] Range range(Extent extent) const { return range(extent.begin, extent.end); }
    /// 0:0, the file as a whole.
    [[nodiscard]] Range whole() const { return {.file = name_, .begin = {}, .end = {}}; }

private:
    std::string name_;
    std::string bytes_;
    std::vector<std::size_t> lineStarts_;
};

}  // namespace dealcraft::content
