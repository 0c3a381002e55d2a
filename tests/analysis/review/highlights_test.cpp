#include "analysis/review/highlights.hpp"

#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::analysis;

namespace {

ReviewedDecision decisionOf(Label label, Value loss, Value stake, std::size_t taken, std::uint8_t praise = 0) {
    ReviewedDecision made;
    made.options.resize(2);
    made.taken = taken;
    made.loss = loss;
    made.stake = stake;
    made.label = label;
    made.praise = praise;
    return made;
}

}  // namespace

TEST_CASE("the worst are those that lost most, of slips alone", "[review]") {
    Review review;
    for (const auto& [label, loss] : {std::pair{Label::mistake, 12},
                                      {Label::good, 4},
                                      {Label::blunder, 30},
                                      {Label::mistake, 12},
                                      {Label::inaccuracy, 7}}) {
        review.decisions.push_back(decisionOf(label, loss, 1, 1));
    }
    CHECK(highlightsOf(review, 3).worst == std::vector<std::size_t>{2, 0, 3});
    CHECK(highlightsOf(review, 9).worst == std::vector<std::size_t>{2, 0, 3, 4});
    CHECK(highlightsOf(review, 9).finest.empty());
}

TEST_CASE("the finest are praised, then had most at stake, and nothing better was there", "[review]") {
    Review review;
    review.decisions = {decisionOf(Label::best, 0, 5, 0), decisionOf(Label::best, 0, 9, 0),
                        decisionOf(Label::best, 2, 99, 1, 1), decisionOf(Label::best, 0, 1, 0, 1)};
    CHECK(highlightsOf(review, 2).finest == std::vector<std::size_t>{3, 1});
}
