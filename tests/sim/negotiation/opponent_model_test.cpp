#include "sim/negotiation/bargaining.hpp"
#include "sim/negotiation/state.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::test;
using Catch::Matchers::WithinAbs;

namespace {

void checkWeights(const sim::OpponentModel& model, std::initializer_list<double> millionths) {
    std::size_t i = 0;
    for (const double w : millionths) { CHECK_THAT(model.weights[i++], WithinAbs(w, 3.0)); }
}

}  // namespace

SCENARIO("what is kept from offer to offer seems to matter", "[negotiation][model]") {
    sim::OpponentModel model;
    model.begin(2);
    checkWeights(model, {500'000, 500'000});
    model.observe(2, terms({0, 0}));
    GIVEN("a first offer") {
        THEN("it tells nothing") {
            checkWeights(model, {500'000, 500'000});
            CHECK(model.worthsOf(0)[0] == 500'000);
            CHECK(model.worthsOf(0)[1] == 500'000);
        }
    }
    WHEN("the first issue stays and the second one changes") {
        model.observe(2, terms({0, 1}));
        THEN("0.1 is added to the first, and both are divided by 1.1") {
            checkWeights(model, {545'454.5, 454'545.5});
            CHECK_THAT(model.worthsOf(0)[0], WithinAbs(545'454.5, 3.0));
            CHECK_THAT(model.worthsOf(0)[1], WithinAbs(272'727.3, 3.0));  // one of two counts
            CHECK_THAT(model.worthsOf(1)[1], WithinAbs(454'545.5, 3.0));
            CHECK_THAT(model.worthsOf(1)[0], WithinAbs(227'272.7, 3.0));
        }
        AND_WHEN("then both stay") {
            model.observe(2, terms({0, 1}));
            THEN("both gain, and the lead shrinks") {
                checkWeights(model, {(545'454.5 + 100'000) / 1.2, (454'545.5 + 100'000) / 1.2});
                CHECK_THAT(model.worthsOf(0)[1], WithinAbs(537'878.8 / 3, 3.0));
            }
        }
        AND_WHEN("the next offer leaves the first issue open") {
            model.observe(2, terms({-1, 1}));
            THEN("only the second one was kept, and open is no value") {
                checkWeights(model, {545'454.5 / 1.1, 554'545.5 / 1.1});
                CHECK(model.counts[0][0] == 2);
            }
        }
    }
}

TEST_CASE("no issue gains without end", "[negotiation][model]") {
    // kept alone, 1/2 becomes 0.5455, 0.5868, 0.6244, … until it is at 1 - 0.2/1.1 = 0.8182; from then on it stays
    sim::OpponentModel model;
    model.begin(2);
    double weight = 0.5;
    for (std::uint8_t n = 0; n < 60; ++n) {
        model.observe(2, terms({0, n % 2}));
        if (n > 0 && weight < 1 - 0.2 / 1.1) { weight = (weight + 0.1) / 1.1; }
        INFO(int{n});
        CHECK_THAT(model.weights[0], WithinAbs(weight * 1e6, 60.0));
        CHECK_THAT(model.weights[0] + model.weights[1], WithinAbs(1e6, 3.0));
    }
    CHECK(model.weights[0] > 818'000);
}
