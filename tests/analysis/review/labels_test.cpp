#include "analysis/review/labels.hpp"

#include "analysis/review/explaining.hpp"
#include "support/catch.hpp"

#include <array>
#include <cmath>

using namespace dealcraft;
using namespace dealcraft::analysis;

TEST_CASE("labels go by what was lost, and whoever is within the tolerance is best", "[review]") {
    const content::ReviewRules rules;
    CHECK(labelOf(rules, 0) == Label::best);
    CHECK(labelOf(rules, kPointValue * 25 / 10) == Label::best);
    CHECK(labelOf(rules, kPointValue * 25 / 10 + 1) == Label::good);
    CHECK(labelOf(rules, 5 * kPointValue) == Label::good);
    CHECK(labelOf(rules, 10 * kPointValue) == Label::inaccuracy);
    CHECK(labelOf(rules, 15 * kPointValue) == Label::mistake);
    CHECK(labelOf(rules, 15 * kPointValue + 1) == Label::blunder);
}

TEST_CASE("accuracy follows its formula to a hundredth of a percent", "[review]") {
    for (int tenths = 0; tenths <= 1000; ++tenths) {
        const double loss = tenths / 10.0;
        const double exact = std::clamp(103.1668 * std::exp(-0.04354 * loss) - 3.1669, 0.0, 100.0);
        INFO("loss " << loss);
        CHECK(std::abs(accuracyOf(tenths * kPointValue / 10) - exact * 100) <= 1.0);
    }
}

TEST_CASE("one slip does not sink a good visit, and what was at stake weighs", "[review]") {
    const std::array slip{Weighed{10'000, 100}, Weighed{10'000, 100}, Weighed{10'000, 100}, Weighed{0, 100}};
    CHECK(accuracyOf(slip) == 7'500);
    const std::array trifle{Weighed{10'000, 900}, Weighed{0, 100}};
    CHECK(accuracyOf(trifle) == 9'000);
    CHECK(accuracyOf(std::span<const Weighed>{}) == 10'000);
}

TEST_CASE("the spread of options is their standard deviation", "[review]") {
    CHECK(spreadOf(std::array<Value, 1>{5}) == 0);
    CHECK(spreadOf(std::array<Value, 3>{7, 7, 7}) == 0);
    CHECK(spreadOf(std::array<Value, 2>{0, 1'000'000}) == 500'000);
}

TEST_CASE("where the grade and the value of a decision part, it is told", "[analysis][review]") {
    using content::Grade;
    const std::vector<Judged> well{{Grade::best, kNoText, {}}, {Grade::good, kNoText, {}}};
    const std::vector<Judged> poorly{{Grade::bad, kNoText, {}}};
    const std::vector<Judged> mixed{{Grade::best, kNoText, {}}, {Grade::weak, kNoText, {}}};
    CHECK(contrastOf(Label::mistake, well) == Contrast::wellButCostly);
    CHECK(contrastOf(Label::blunder, well) == Contrast::wellButCostly);
    CHECK(contrastOf(Label::inaccuracy, well) == Contrast::none);
    CHECK(contrastOf(Label::best, well) == Contrast::none);
    CHECK(contrastOf(Label::good, poorly) == Contrast::poorlyButForFree);
    CHECK(contrastOf(Label::blunder, poorly) == Contrast::none);
    for (const auto label : {Label::best, Label::blunder}) {
        CHECK(contrastOf(label, mixed) == Contrast::none);
        CHECK(contrastOf(label, {}) == Contrast::none);
    }
}
