#include "desktop/panels/score.hpp"

#include "support/catch.hpp"

#include <set>

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

content::Rules rulesWith(std::initializer_list<int> bands) {
    content::Rules rules;
    for (const int from : bands) {
        content::Band band;
        band.from = from;
        rules.bands.push_back(band);
    }
    return rules;
}

}  // namespace

TEST_CASE("scores of one band have one colour", "[desktop]") {
    const auto rules = rulesWith({0, 40, 60, 75, 90});
    for (std::size_t i = 0; i < rules.bands.size(); ++i) {
        const int from = rules.bands[i].from * 100;
        const int to = i + 1 < rules.bands.size() ? rules.bands[i + 1].from * 100 - 1 : 10'000;
        CHECK(toneOfScore(rules, from) == toneOfScore(rules, to));
    }
    CHECK(toneOfScore(rules, 9000) == ui::Tone::best);
    CHECK(toneOfScore(rules, 8999) == ui::Tone::good);
    CHECK(toneOfScore(rules, 7499) == ui::Tone::weak);
    CHECK(toneOfScore(rules, 5999) == ui::Tone::bad);
    CHECK(toneOfScore(rules, 0) == ui::Tone::bad);
}

TEST_CASE("a pack's own bands colour its scores", "[desktop]") {
    const auto rules = rulesWith({0, 50});
    CHECK(toneOfScore(rules, 5000) == ui::Tone::best);
    CHECK(toneOfScore(rules, 4999) == ui::Tone::good);
}
