#pragma once

#include "content/scenario.hpp"

#include <vector>

/// What grades and criteria of a scenario mean, for scoring and for the checks.
namespace dealcraft::content {

/// Whether any of the verdicts is a grade.
[[nodiscard]] bool isGraded(const std::vector<Verdict>& verdicts);

/// The height of the piecewise line at a value, in basis points; level beyond its ends, 0 without points.
[[nodiscard]] int heightAt(const std::vector<LinePoint>& line, int value);

}  // namespace dealcraft::content
