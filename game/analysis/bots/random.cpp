#include "analysis/bots/bots.hpp"
#include "analysis/bots/chancing.hpp"

#include <optional>

namespace dealcraft::analysis {

namespace {

class RandomBot final : public Bot {
public:
    void begin(std::uint64_t seed) override { chance_.emplace(seed); }
    sim::Action choose(const sim::Session& session, const sim::Moves& moves) override {
        return anyMove(*chance_, session, moves);
    }

private:
    std::optional<SampleChance> chance_;
};

}  // namespace

std::unique_ptr<Bot> randomBot() {
    return std::make_unique<RandomBot>();
}

}  // namespace dealcraft::analysis
