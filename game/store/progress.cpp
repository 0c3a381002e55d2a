#include "store/progress.hpp"

#include "base/integer_root.hpp"
#include "base/quantity.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace dealcraft::store {

namespace {

/// @param points newest first; not empty
Course courseOf(const std::vector<int>& points) {
    const auto n = static_cast<std::int64_t>(points.size());
    const auto sum = std::accumulate(points.begin(), points.end(), std::int64_t{0});
    Course course{points.size(),
                  std::ranges::max(points),
                  points.front(),
                  points.back(),
                  static_cast<int>(roundedQuotient(sum, n)),
                  0};
    if (n < 2) { return course; }
    std::int64_t squares = 0;
    for (const int p : points) { squares += std::int64_t{p - course.mean} * (p - course.mean); }
    course.error = static_cast<int>(integerRoot(roundedQuotient(squares, n * (n - 1))));
    return course;
}

bool counts(const AttemptSummary& a) {
    const bool person = a.mode == "play" || a.mode == "examination";
    return a.state == AttemptState::finished && a.score && a.parent.empty() && person;
}

struct Gathered {
    std::vector<int> scores;
    std::map<std::string, std::vector<int>> competencies;

    void add(const AttemptSummary& a) {
        scores.push_back(*a.score);
        for (const auto& figure : a.competencies) {
            if (figure.points) { competencies[figure.id].push_back(*figure.points); }
        }
    }
    [[nodiscard]] Progress progress(const std::string& pack, const std::string& scenario) const {
        Progress progress{pack, scenario, courseOf(scores), {scores.rbegin(), scores.rend()}, {}};
        for (const auto& [id, points] : competencies) { progress.competencies.emplace_back(id, courseOf(points)); }
        return progress;
    }
};

}  // namespace

std::vector<Progress> progressOf(std::span<const AttemptSummary> attempts) {
    Gathered all;
    std::map<std::pair<std::string, std::string>, Gathered> byScenario;
    for (const auto& a : attempts) {
        if (!counts(a)) { continue; }
        all.add(a);
        byScenario[{a.scenario, a.pack}].add(a);
    }
    std::vector<Progress> made;
    if (byScenario.size() > 1) { made.push_back(all.progress({}, {})); }
    for (const auto& [name, gathered] : byScenario) { made.push_back(gathered.progress(name.second, name.first)); }
    return made;
}

}  // namespace dealcraft::store
