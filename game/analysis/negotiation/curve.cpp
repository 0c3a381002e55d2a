#include "analysis/negotiation/curve.hpp"

#include <cmath>

namespace dealcraft::analysis {

std::optional<std::string> curveFault(const Curve& curve) {
    if (!(curve.k >= 0 && curve.k <= 1)) { return "curve.k"; }
    if (curve.form == CurveForm::exponential && curve.k == 0) { return "curve.k_exponential"; }
    if (!(curve.b > 0) || std::isinf(curve.b)) { return "curve.b"; }
    if (curve.steps < 1 || curve.steps > kMaxCurveSteps) { return "curve.steps"; }
    return {};
}

std::vector<double> sharesOf(const Curve& curve) {
    std::vector<double> shares;
    for (std::uint32_t i = 0; i <= curve.steps; ++i) {
        const double t = static_cast<double>(i) / curve.steps;
        const double share = curve.form == CurveForm::polynomial
                                 ? curve.k + (1 - curve.k) * std::pow(t, 1 / curve.b)
                                 : std::exp(std::pow(1 - t, curve.b) * std::log(curve.k));
        shares.push_back(share);
    }
    return shares;
}

}  // namespace dealcraft::analysis
