#include "store/forged_play.hpp"

#include "base/chance.hpp"
#include "support/catch.hpp"
#include "support/small_scenario.hpp"

namespace dealcraft::test {

TEST_CASE("nothing that a forged log can tell crashes what looks at the play", "[store]") {
    SampleChance chance(1);
    std::size_t folded = 0;
    std::size_t over = 0;
    for (int i = 0; i < 100; ++i) {
        std::string bytes(1200, '\0');
        for (auto& byte : bytes) { byte = static_cast<char>(chance.below(chance.below(2) == 0 ? 24 : 256)); }
        const auto forged = foldForged(*smallScenario(), bytes);
        folded += forged.folded;
        over += forged.over ? 1 : 0;
    }
    CHECK(folded > 1000);
    CHECK(over > 10);
}

}  // namespace dealcraft::test
