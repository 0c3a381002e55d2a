#include "content/graded.hpp"

#include "base/quantity.hpp"

#include <algorithm>

namespace dealcraft::content {

bool isGraded(const std::vector<Verdict>& verdicts) {
    return std::ranges::any_of(verdicts, [](const Verdict& v) { return v.grade != Grade::none; });
}

int heightAt(const std::vector<LinePoint>& line, int value) {
    if (line.empty()) { return 0; }
    const auto right = std::ranges::find_if(line, [&](const LinePoint& p) { return p.value >= value; });
    if (right == line.end()) { return line.back().points * 100; }
    if (right == line.begin() || right->value == value) { return right->points * 100; }
    const auto left = right - 1;
    const auto run = static_cast<std::int64_t>(right->value) - left->value;
    const auto rise = Wide{right->points - left->points} * 100 * (static_cast<std::int64_t>(value) - left->value);
    return left->points * 100 + static_cast<int>(roundedQuotient(rise, run));
}

}  // namespace dealcraft::content
