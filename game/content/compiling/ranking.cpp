#include "content/compiling/ranking.hpp"

#include <algorithm>
#include <cstddef>

namespace dealcraft::content {

namespace {

bool next(const CompiledNegotiation& table, PackageValues& package) {
    for (std::size_t i = table.issues.size(); i-- > 0;) {
        if (++package[i] < table.issues[i].values.size()) { return true; }
        package[i] = 0;
    }
    return false;
}

int worthOf(const CompiledNegotiation& table, const CompiledPreferences& wants, const PackageValues& package) {
    int sum = 0;
    for (std::size_t i = 0; i < table.issues.size(); ++i) { sum += wants.points[i][package[i]]; }
    return sum;
}

template <class Visit>
void forEachAgreeable(const CompiledNegotiation& table, const CompiledPreferences& wants, const Visit& visit) {
    PackageValues package{};
    do {
        if (!keepsDependences(table, package)) { continue; }
        visit(package, std::clamp(worthOf(table, wants, package), 0, kFullUtility));
    } while (next(table, package));
}

}  // namespace

bool keepsDependences(const CompiledNegotiation& table, const PackageValues& package) {
    return std::ranges::all_of(table.dependences, [&](const Dependence& d) {
        return package[d.issue] != d.value || package[d.needsIssue] >= d.from;
    });
}

RankedPackages rankedPackages(const CompiledNegotiation& table, const CompiledPreferences& wants) {
    RankedPackages ranked;
    const bool empty = std::ranges::any_of(table.issues, [](const CompiledIssue& i) { return i.values.empty(); });
    ranked.firstAt.assign(kFullUtility + 2, 0);
    if (table.issues.empty() || empty) { return ranked; }
    forEachAgreeable(table, wants,
                     [&](const PackageValues&, int worth) { ++ranked.firstAt[static_cast<std::size_t>(worth) + 1]; });
    for (std::size_t u = 1; u < ranked.firstAt.size(); ++u) { ranked.firstAt[u] += ranked.firstAt[u - 1]; }
    ranked.packages.resize(ranked.firstAt.back());
    auto free = ranked.firstAt;
    forEachAgreeable(table, wants, [&](const PackageValues& package, int worth) {
        ranked.packages[free[static_cast<std::size_t>(worth)]++] = package;
    });
    return ranked;
}

}  // namespace dealcraft::content
