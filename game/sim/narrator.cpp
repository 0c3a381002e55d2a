#include "sim/narrator.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <vector>

namespace dealcraft::sim {

content::LineIndex Narrator::pick(content::Run<content::LineIndex> lines, std::uint32_t eligible) {
    std::vector<content::LineIndex> fitting;
    int fewest = 0;
    for (std::size_t i = 0; i < lines.count; ++i) {
        if ((eligible >> i & 1U) == 0) { continue; }
        const int said = said_[lines[i].value()];
        if (fitting.empty() || said < fewest) {
            fitting.clear();
            fewest = said;
        }
        if (said == fewest) { fitting.push_back(lines[i]); }
    }
    if (fitting.empty()) { return {}; }
    const auto chosen = fitting[splitmix64(seed_ ^ splitmix64(ordinal_++)) % fitting.size()];
    ++said_[chosen.value()];
    return chosen;
}

}  // namespace dealcraft::sim
