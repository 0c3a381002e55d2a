#include "analysis/review/drills.hpp"
#include "analysis/review/highlights.hpp"
#include "base/bits.hpp"
#include "cli/commands.hpp"
#include "cli/drills.hpp"
#include "cli/review_json.hpp"
#include "cli/review_words.hpp"
#include "cli/terminal_view.hpp"
#include "cli/what_if.hpp"
#include "store/open_attempt.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

using namespace dealcraft::analysis;

namespace {

constexpr std::size_t kHighlights = 3;

/// A review as text: the sums, the worst three, the best three, then every decision in a line.
class ReviewPage {
public:
    ReviewPage(const Context& context, const content::CompiledScenario& scenario, Reviewer& reviewer)
        : context_(context),
          scenario_(scenario),
          words_(context, scenario),
          terminal_(context, scenario),
          reviewer_(reviewer),
          review_(reviewer.review()) {}

    void print() {
        printSums();
        const auto [worst, finest] = highlightsOf(review_, kHighlights);
        printSome("decisions.worst", worst);
        printSome("decisions.finest", finest);
        heading("decisions.all");
        for (const auto& decision : review_.decisions) { printLine(decision); }
    }

private:
    void heading(const char* key) const { fmt::print("\n-- {} --\n", context_.words(key)); }

    void printSums() const {
        fmt::print("{}\n",
                   context_.words("decisions.sums", {{"score", points(review_.final)},
                                                     {"accuracy", fmt::format("{:.1f}", review_.accuracy / 100.0)},
                                                     {"start", points(review_.start)}}));
        fmt::print("{}\n", context_.words("decisions.parts", {{"loss", points(-review_.skillLoss)},
                                                              {"luck", signedPoints(review_.luck)},
                                                              {"drift", signedPoints(review_.drift)}}));
    }
    static std::string signedPoints(Value value) { return (value < 0 ? "" : "+") + points(value); }

    void printSome(const char* key, const std::vector<std::size_t>& places) {
        if (places.empty()) { return; }
        heading(key);
        for (const auto place : places) { printWhole(review_.decisions[place]); }
    }

    [[nodiscard]] std::string labelOf(const ReviewedDecision& decision) const {
        auto words = context_.words(fmt::format("decisions.{}", nameOf(decision.label)));
        for (std::size_t i = 0; i < kPraises; ++i) {
            if (!hasBit(decision.praise, i)) { continue; }
            words += ", " + context_.words(fmt::format("decisions.{}", nameOf(static_cast<Praise>(i))));
        }
        return words;
    }

    void printLine(const ReviewedDecision& decision) const {
        fmt::print("{}", paragraph(fmt::format("{:>3}  {:>6}  {} · {}: {}", decision.action, points(-decision.loss),
                                               labelOf(decision), words_.place(decision),
                                               words_.line(decision, decision.done()))));
    }

    void printWhole(const ReviewedDecision& decision) {
        const auto explained = reviewer_.explained(decision);
        printLine(decision);
        say("decisions.why", reasonOf(explained.done), explained.done);
        if (const auto contrast = contrastOf(decision.label, explained.done); contrast != Contrast::none) {
            fmt::print("{}", paragraph(context_.words(fmt::format("decisions.{}", nameOf(contrast))), "       "));
        }
        if (decision.taken != 0) {
            say("decisions.better", words_.line(decision, decision.best()), {});
            say("decisions.because", reasonOf(explained.better), explained.better);
        }
        printSeen("decisions.reply", explained.reply);
        std::vector<Seen> onwards;
        for (const auto& step : explained.onwards) {
            onwards.insert(onwards.end(), step.seen.begin(), step.seen.end());
        }
        printSeen("decisions.onwards", onwards);
        if (!decision.exact()) {
            say("decisions.estimated",
                context_.words(fmt::format("decisions.because_{}", nameOf(decision.hindrance)),
                               {{"error", points(decision.lossError)}}),
                {});
        }
    }

    [[nodiscard]] std::string reasonOf(const std::vector<Judged>& judged) const {
        return judged.empty() ? std::string{} : scenario_.texts->in(context_.language, judged.front().why);
    }
    void say(const char* key, const std::string& words, const std::vector<Judged>& judged) const {
        if (words.empty()) { return; }
        std::string concepts;
        if (!judged.empty()) {
            for (const auto c : judged.front().concepts) {
                concepts += " [" + scenario_.concepts[c.value()].id.str() + "]";
            }
        }
        fmt::print("{}", paragraph(context_.words(key, {{"words", words + concepts}}), "       "));
    }
    void printSeen(const char* key, const std::vector<Seen>& seen) const {
        std::string all;
        for (const auto& each : seen) {
            if (std::holds_alternative<sim::ShownActivity>(each.shown)) { break; }  // another scene
            all += terminal_.shown(each.activity, each.shown);
        }
        if (all.empty()) { return; }
        fmt::print("{}{}", paragraph(context_.words(key), "       "), all);
    }

    const Context& context_;
    const content::CompiledScenario& scenario_;
    DecisionWords words_;
    TerminalView terminal_;
    Reviewer& reviewer_;
    Review review_;
};

/// One's own worst slips are practised again, from tomorrow on: not those of a bot.
void keepDrills(const Context& context, const content::CompiledScenario& scenario, const Review& review,
                const store::Recorder& attempt) {
    const auto& header = attempt.header();
    if (header.mode == "bot") { return; }
    auto drills = openDrills(context);
    const auto due = newDrill(scenario.rules.review, store::today()).due;
    for (const auto* decision : drillsFrom(scenario.rules.review, review, header.prefix)) {
        drills.add(store::freshDrill(attempt.attempt(), decision->action, scenario.id.str(),
                                     decision->loss / kHundredthValue, due));
    }
}

}  // namespace

Exit run(const Context& context, const ReviewOptions& options) {
    context.requireAttempt(options.attempt);
    const auto recorder = store::openAttempt(context.home, options.attempt, store::Access::readOnly);
    if (!recorder->play().over()) { throw NotThere{context.words("cli.not_finished", {{"attempt", options.attempt}})}; }
    const auto& scenario = recorder->play().session().scenario();
    const auto mode = store::playModeOf(recorder->header().mode);
    const PlayedActions played{recorder->seed(), mode, recorder->actionsTaken()};
    Reviewer reviewer{scenario, played, options.effort};
    if (!reviewer.isPlayable()) {
        throw NotThere{context.words("decisions.other_rules", {{"attempt", options.attempt}})};
    }
    if (!options.instead.empty()) { return printWhatIf(context, scenario, played, options); }
    while (reviewer.advance()) {}
    keepDrills(context, scenario, reviewer.review(), *recorder);
    if (context.json) {
        fmt::print("{}\n", reviewJson({context, scenario}, reviewer, options.attempt).dump());
    } else {
        ReviewPage{context, scenario, reviewer}.print();
    }
    return Exit::done;
}

}  // namespace dealcraft::cli
