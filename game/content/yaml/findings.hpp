#pragma once

#include "base/diagnostic.hpp"
#include "content/yaml/source_text.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealcraft::content {

using Arguments = std::vector<std::pair<std::string, std::string>>;

/// A finding with the severity that its rule has. `variant` picks among the rule's wordings; empty: the default one.
[[nodiscard]] Diagnostic finding(int code, std::string_view variant, Range where, Arguments arguments = {});

/// A text as messages quote it: at most 60 characters of its first line.
[[nodiscard]] std::string shortened(std::string_view text);

/// Where everything that reads one file puts what it finds wrong. A file that is wrong everywhere ends with one note
/// instead of thousands.
class Findings {
public:
    static constexpr int kMostOfAFile = 200;

    Findings(const SourceText& source, Diagnostics& all) : source_(source), all_(all) {}

    void add(Diagnostic diagnostic);
    void add(int code, std::string_view variant, Extent where, Arguments arguments = {});

    [[nodiscard]] const SourceText& source() const { return source_; }
    /// Whether more would be dropped: nobody needs to look for a nearest name then.
    [[nodiscard]] bool full() const { return count_ > kMostOfAFile; }

private:
    const SourceText& source_;
    Diagnostics& all_;
    int count_ = 0;
};

}  // namespace dealcraft::content
