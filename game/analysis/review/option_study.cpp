#include "analysis/review/option_study.hpp"

#include "analysis/bot.hpp"
#include "analysis/review/estimate.hpp"
#include "analysis/simulation.hpp"
#include "base/percent.hpp"
#include "base/quantity.hpp"
#include "scoring/criteria.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace dealcraft::analysis {

namespace {

constexpr std::size_t kWorlds = 6;
constexpr int kTenth = 10;  ///< percent by which a weight moves

/// Sums over the decisions at which an option was there, by variant of the weights; variant 0 are the author's.
struct Sums {
    int met = 0;
    int best = 0;
    Value least = INT64_MAX;  ///< loss
    std::vector<Wide> losses;
};

class Study {
public:
    explicit Study(const CompiledScenario& scenario)
        : scenario_(scenario), estimator_(scenario), variants_(variantsOf(scenario)) {}

    void play(std::string_view name, std::uint64_t seed) {
        const auto bot = makeBot(name, seed);
        KeyedChance chance{seed};
        scoring::Play play{scenario_};
        play.begin(chance);
        sim::Moves moves;
        for (int i = 0; !play.over() && i < kMostActions; ++i) {
            if (std::holds_alternative<sim::DialogueState>(play.session().state().inner)) { look(play); }
            play.session().legal(moves);
            static_cast<void>(play.act(bot->choose(play.session(), moves), chance));
        }
    }

    [[nodiscard]] std::vector<OptionFigures> figures() const {
        std::vector<OptionFigures> all;
        for (const auto& [option, sums] : sums_) { all.push_back(figuresOf(OptionIndex{option}, sums)); }
        return all;
    }

private:
    /// The author's weights, then for each criterion a tenth more and a tenth less of its own.
    static std::vector<std::vector<int>> variantsOf(const CompiledScenario& scenario) {
        std::vector<int> weights;
        for (const auto& criterion : scenario.criteria) { weights.push_back(criterion.weight * kHundredPercent); }
        std::vector<std::vector<int>> variants{weights};
        for (std::size_t i = 0; i < weights.size(); ++i) {
            for (const int percent : {kHundredPercent + kTenth, kHundredPercent - kTenth}) {
                auto& variant = variants.emplace_back(weights);
                variant[i] = scenario.criteria[i].weight * percent;
            }
        }
        return variants;
    }

    void look(const scoring::Play& play) {
        std::vector<OptionIndex> options;
        for (const auto& action : dialogueActions(play)) {
            const auto* choose = std::get_if<sim::Choose>(&std::get<sim::DialogueAction>(action));
            if (choose != nullptr) { options.push_back(choose->option); }
        }
        if (options.size() < 2) { return; }
        std::vector<std::vector<Value>> values;  // by option, then by variant
        values.reserve(options.size());
        for (const auto option : options) { values.push_back(valuesOf(play, option)); }
        for (std::size_t i = 0; i < options.size(); ++i) { add(sums_[options[i].value()], values, i); }
    }

    [[nodiscard]] std::vector<Value> valuesOf(const scoring::Play& play, OptionIndex option) {
        const Belief belief{{1, play}};
        const DecisionLine line{sim::DialogueAction{sim::Choose{option}}};
        std::vector<Value> sums(variants_.size(), 0);
        for (std::size_t sample = 0; sample < kWorlds; ++sample) {
            const auto result = estimator_.resultAfter(belief, line, sample);
            if (!result) { continue; }
            for (std::size_t v = 0; v < variants_.size(); ++v) {
                sums[v] += scoring::totalWith(scenario_, *result, variants_[v]) * kHundredthValue;
            }
        }
        for (auto& sum : sums) { sum = roundedQuotient(sum, static_cast<std::int64_t>(kWorlds)); }
        return sums;
    }

    void add(Sums& sums, const std::vector<std::vector<Value>>& values, std::size_t option) const {
        sums.losses.resize(variants_.size(), 0);
        for (std::size_t v = 0; v < variants_.size(); ++v) {
            Value best = 0;
            for (const auto& each : values) { best = std::max(best, each[v]); }
            const auto loss = best - values[option][v];
            sums.losses[v] += loss;
            if (v > 0) { continue; }
            sums.least = std::min(sums.least, loss);
            sums.best += labelOf(scenario_.rules.review, loss) == Label::best ? 1 : 0;
        }
        ++sums.met;
    }

    [[nodiscard]] Label labelIn(const Sums& sums, std::size_t variant) const {
        return labelOf(scenario_.rules.review, roundedQuotient(sums.losses[variant], sums.met));
    }

    [[nodiscard]] OptionFigures figuresOf(OptionIndex option, const Sums& sums) const {
        constexpr int kSeldom = 3;  // from fewer decisions nothing can be told
        OptionFigures figures{option,           sums.met, sums.best, roundedQuotient(sums.losses[0], sums.met),
                              labelIn(sums, 0), false,    false,     {}};
        if (sums.met < kSeldom) { return figures; }
        figures.dominated = labelOf(scenario_.rules.review, sums.least) > Label::good;
        figures.alwaysBest = sums.best == sums.met && !rivals(option);
        for (std::size_t v = 1; v < variants_.size(); ++v) {
            const CriterionIndex criterion{(v - 1) / 2};
            const bool known = !figures.flips.empty() && figures.flips.back() == criterion;
            if (!known && labelIn(sums, v) != figures.label) { figures.flips.push_back(criterion); }
        }
        return figures;
    }

    /// Whether another option of the same moment was ever best.
    [[nodiscard]] bool rivals(OptionIndex option) const {
        const auto moment = scenario_.option(option).moment;
        return std::ranges::any_of(sums_, [&](const auto& entry) {
            const OptionIndex other{entry.first};
            return other != option && scenario_.option(other).moment == moment && entry.second.best > 0;
        });
    }

    const CompiledScenario& scenario_;
    Estimator estimator_;
    std::vector<std::vector<int>> variants_;
    std::map<std::uint16_t, Sums> sums_;
};

}  // namespace

std::vector<OptionFigures> studiedOptions(const CompiledScenario& scenario, std::uint64_t seed, int plays) {
    constexpr std::array<std::string_view, 3> kBots{"novice", "random", "expert"};
    Study study{scenario};
    for (int i = 0; i < plays; ++i) {
        study.play(kBots[static_cast<std::size_t>(i) % kBots.size()], seed + static_cast<std::uint64_t>(i));
    }
    return study.figures();
}

}  // namespace dealcraft::analysis
