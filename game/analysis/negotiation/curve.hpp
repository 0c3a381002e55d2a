#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dealcraft::analysis {

enum class CurveForm : std::uint8_t { polynomial, exponential };

/// How a dealer concedes over time: a(t) is the share of his range that he has given away, t from 0 to 1.
/// polynomial a = k + (1 - k) t^(1/B), exponential a = exp((1 - t)^B ln k). Source: Faratin, Sierra, Jennings 1998.
struct Curve {
    CurveForm form = CurveForm::polynomial;
    double k = 0;
    double b = 1;
    std::uint32_t steps = 10;
};

inline constexpr std::uint32_t kMaxCurveSteps = 1'000'000;

/// What of it makes no sense: a text key `curve.…`, or nothing.
[[nodiscard]] std::optional<std::string> curveFault(const Curve& curve);

/// a(t) at t = 0, 1/steps, …, 1. @pre curveFault(curve) is nothing
[[nodiscard]] std::vector<double> sharesOf(const Curve& curve);

}  // namespace dealcraft::analysis
