#include "analysis/negotiation/curve.hpp"

#include "content/compiling/concession.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <limits>

using namespace dealcraft;
using analysis::Curve;
using analysis::CurveForm;

TEST_CASE("the integer tables of dealers follow the formulas within a millionth", "[negotiation][curve]") {
    using Form = content::Tactic::Curve;
    const auto form = GENERATE(Form::polynomial, Form::exponential);
    const int kPercent = GENERATE(1, 5, 20, 60, 100);
    const int betaHundredths = GENERATE(5, 20, 40, 100, 200, 500, 1000);
    const int rounds = GENERATE(2, 8, 24);
    const content::Tactic tactic{.curve = form, .kPercent = kPercent, .betaHundredths = betaHundredths};
    const auto table = content::concessionTable(tactic, rounds);
    const Curve curve{form == Form::polynomial ? CurveForm::polynomial : CurveForm::exponential, kPercent / 100.0,
                      betaHundredths / 100.0, static_cast<std::uint32_t>(rounds - 1)};
    const auto shares = analysis::sharesOf(curve);
    REQUIRE(table.size() == shares.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
        CAPTURE(kPercent, betaHundredths, rounds, i);
        CHECK(std::abs(table[i] / 1e6 - shares[i]) <= 1e-6);
    }
}

TEST_CASE("curves pass through points worked out by hand", "[negotiation][curve]") {
    const auto linear = analysis::sharesOf({CurveForm::polynomial, 0.2, 1, 4});
    CHECK(linear.size() == 5);
    CHECK(std::abs(linear[1] - 0.4) < 1e-12);                                                      // 0.2 + 0.8 · 1/4
    CHECK(std::abs(analysis::sharesOf({CurveForm::polynomial, 0, 2, 4})[1] - 0.5) < 1e-12);        // (1/4)^(1/2)
    CHECK(std::abs(analysis::sharesOf({CurveForm::polynomial, 0, 0.5, 2})[1] - 0.25) < 1e-12);     // (1/2)^2
    CHECK(std::abs(analysis::sharesOf({CurveForm::exponential, 0.01, 1, 2})[1] - 0.1) < 1e-12);    // 0.01^(1/2)
    CHECK(std::abs(analysis::sharesOf({CurveForm::exponential, 0.0001, 2, 2})[1] - 0.1) < 1e-12);  // 0.0001^(1/4)
    for (const auto form : {CurveForm::polynomial, CurveForm::exponential}) {
        const auto shares = analysis::sharesOf({form, 0.05, 0.2, 10});
        CHECK(std::abs(shares.front() - 0.05) < 1e-12);
        CHECK(std::abs(shares.back() - 1) < 1e-12);
        CHECK(std::is_sorted(shares.begin(), shares.end()));
    }
}

TEST_CASE("a curve that makes no sense is refused with its reason", "[negotiation][curve]") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK_FALSE(analysis::curveFault({CurveForm::polynomial, 0, 1, 1}));
    CHECK(analysis::curveFault({CurveForm::exponential, 0, 1, 1}) == "curve.k_exponential");
    for (const double k : {-0.1, 1.1, nan}) {
        CHECK(analysis::curveFault({CurveForm::polynomial, k, 1, 1}) == "curve.k");
    }
    for (const double b : {0.0, -1.0, nan, infinity}) {
        CHECK(analysis::curveFault({CurveForm::polynomial, 0.5, b, 1}) == "curve.b");
    }
    for (const std::uint32_t steps : {0U, analysis::kMaxCurveSteps + 1}) {
        CHECK(analysis::curveFault({CurveForm::polynomial, 0.5, 1, steps}) == "curve.steps");
    }
}
