#pragma once

#include "architecture/source.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::test {

/// A place where the architecture (docs for contributors; CMakeLists.txt of each module) is not kept.
struct Violation {
    std::string file;
    int line = 0;
    std::string what;
    auto operator<=>(const Violation&) const = default;
};
using Violations = std::vector<Violation>;

/// One a line, as compilers print it.
[[nodiscard]] std::string listed(const Violations& violations);

/// Which modules each module may include: the USES of its `dealcraft_module`.
using Edges = std::map<std::string, std::set<std::string>>;
/// Reads what CMake wrote: lines `sim: base script content`.
[[nodiscard]] Edges readEdges(std::string_view text);

/// Includes of our own files that the module's USES don't cover, or that are not by module path.
[[nodiscard]] Violations includesOutsideUses(const Source& source, const Edges& edges);

/// Third-party headers outside of the module that they belong to, and heavy headers where every reader pays for them.
[[nodiscard]] Violations librariesOutOfPlace(const Source& source);

/// Third-party headers that another module gets to read through one of ours.
[[nodiscard]] Violations librariesShownToOthers(const std::vector<Source>& sources);

/// In the deterministic core: floating point, clocks, threads, locales, files, luck of the library, containers without
/// an order.
[[nodiscard]] Violations impuritiesOfTheCore(const Source& source);

}  // namespace dealcraft::test
