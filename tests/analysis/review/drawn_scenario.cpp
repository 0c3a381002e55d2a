#include "analysis/review/scenario_text.hpp"
#include "base/chance.hpp"

#include <array>
#include <fmt/format.h>
#include <stdexcept>

namespace dealcraft::test {

namespace {

class Drawing {
public:
    explicit Drawing(std::uint64_t seed) : chance_(seed) {}

    std::string scenario() {
        const bool plans = happens(35);
        const bool records = happens(40);
        counted_ = !plans && !records && happens(60);
        small_ = plans && records;
        std::string text = "vars: {mood_of_day: {from: 0, to: 3, start: 1}, promise: {from: 0, to: 2, start: 0}}\n";
        text += happens(70) ? "unknowns: [{id: pain, alternatives: [{id: a, weight: 50}, {id: b, weight: 30}, "
                              "{id: c, weight: 20}]}]\n"
                            : "unknowns: [{id: pain, alternatives: [{id: a, weight: 1}, {id: b, weight: 1}]}]\n";
        text += "flow:\n";
        if (plans) { text += form("prepare", "plan"); }
        text += dialogue();
        if (records) { text += form("notes", "record"); }
        return text + ends();
    }

private:
    bool happens(int percent) { return chance_.below(100) < static_cast<std::size_t>(percent); }
    std::size_t below(std::size_t n) { return chance_.below(n); }
    template <std::size_t N>
    std::string oneOf(const std::array<const char*, N>& all) {
        return all[below(N)];
    }

    std::string condition() {
        return oneOf(std::array{"pain == a", "pain == b", "mood_of_day > 1", "promise == 1", "boss.trust >= 40",
                                "mood_of_day + promise < 3"});
    }
    std::string effects() {
        return oneOf(std::array{"mood_of_day += 1", "promise = 1", "boss.trust += 15", "mood_of_day -= 1",
                                "promise += 1", "boss.closeness += 20"});
    }
    std::string grade() { return oneOf(std::array{"best", "good", "weak", "bad"}); }

    std::string verdicts() {
        const auto one = [&] { return "grade: " + grade() + ", why: " + said("w") + ", concepts: [VIS-01]"; };
        if (happens(20)) { return ""; }
        if (happens(50)) { return ", " + one(); }
        return ", grades: [{when: " + condition() + ", " + one() + "}, {" + one() + "}]";
    }

    // ---- forms
    std::string form(const std::string& id, const std::string& type) {
        std::string text = fmt::format("  - {{id: {}, type: {}, title: {}, {}fields: [", id, type, said("f"),
                                       happens(50) ? "clock: 5, " : "");
        const auto fields = small_ ? 1 : 1 + below(2);
        for (std::size_t f = 0; f < fields; ++f) {
            const auto choices = 2 + below(2);
            text += fmt::format("{}{{id: {}_f{}, title: {}, {}{}criteria: [{}], choices: [", f == 0 ? "" : ", ", id, f,
                                said("x"), f > 0 && happens(25) ? fmt::format("when: {}.{}_f0.c0, ", id, id) : "",
                                happens(50) ? "pick: [0, 2], " : "", happens(50) ? "talk" : "work");
            for (std::size_t c = 0; c < choices; ++c) { text += choice(c); }
            text += "]}";
        }
        return text + "]}\n";
    }
    std::string choice(std::size_t number) {
        return fmt::format("{}{{id: c{}, say: {}{}{}{}{}}}", number == 0 ? "" : ", ", number, said("c"),
                           happens(40) ? ", minutes: 3" : "", happens(30) ? ", needed: true" : "",
                           happens(30) ? ", effects: \"" + effects() + "\"" : "", verdicts());
    }

    // ---- a dialogue: forwards, or once back where the clock sees to it that it ends
    std::string dialogue() {
        moments_ = 2 + below(2);
        std::string text = fmt::format(
            "  - {{id: visit, type: dialogue, title: {}, with: boss, clock: 5, start: m0, leave: {{effects: \"{}\"}}, "
            "moments: [",
            said("v"), effects());
        for (std::size_t m = 0; m < moments_; ++m) { text += moment(m); }
        return text + "]}\n";
    }
    std::string moment(std::size_t number) {
        std::string text = fmt::format(
            "{}{{id: m{}, speaker: boss{}{}{}, lines: [{}{{say: {}}}], options: [", number == 0 ? "" : ", ", number,
            counted_ ? ", objection: refusal" : "",
            number == 0 ? ", criteria: [talk, work]" : oneOf(std::array{", criteria: [talk]", ", criteria: [work]"}),
            happens(20) ? ", required: " + condition() : "",
            happens(30) ? "{when: " + condition() + ", say: " + said("s") + "}, " : "", said("r"));
        const auto options = 2 + below(2);
        for (std::size_t o = 0; o < options; ++o) { text += option(number, o); }
        return text + "]}";
    }
    std::string option(std::size_t moment, std::size_t number) {
        std::string text =
            fmt::format("{}{{id: o{}, say: {}, minutes: {}", number == 0 ? "" : ", ", number, said("o"), 1 + below(2));
        if (number > 0 && happens(20)) { text += ", when: " + condition(); }
        if (happens(60)) { text += ", effects: \"" + effects() + "\""; }
        if (happens(30)) { text += ", reply: [{when: pain == a, say: " + said("y") + "}, {say: " + said("n") + "}]"; }
        text += number == 0 ? ", grade: good, why: " + said("w") + ", concepts: [VIS-01]" : verdicts();
        if (happens(25)) {
            text += fmt::format(
                ", draw: [{{weight: {}, effects: \"{}\", goto: {}}}, {{weight: {}, reply: {}, goto: "
                "{}}}]",
                1 + below(9), effects(), target(moment), 1 + below(9), said("d"), target(moment));
        } else {
            text += ", goto: " + target(moment);
        }
        return text + "}";
    }
    std::string target(std::size_t moment) {
        if (!counted_ && happens(8)) { return "m0"; }
        return moment + 1 < moments_ && happens(75) ? fmt::format("m{}", moment + 1) : "end";
    }

    // ---- what it is worth
    std::string ends() {
        const bool state = happens(60);
        std::string text = fmt::format(
            "endings: [{{id: won, when: {}, title: {}, text: {}}}, {{id: lost, title: {}, "
            "text: {}, at_most: {}}}]\n",
            condition(), said("e"), said("e"), said("e"), said("e"), 40 + below(60));
        text += "rubric: [";
        text += criterion("talk", counted_ ? 40 : 60, "measure: grades") + ", ";
        if (counted_) { text += criterion("cards", 20, "measure: objections") + ", "; }
        if (state) {
            text +=
                criterion("mood", 15, "measure: state, value: \"mood_of_day + promise\", line: [[0, 0], [4, 100]]") +
                ", ";
        }
        return text + criterion("work", state ? 25 : 40, "measure: grades") + "]\n";
    }
    static std::string criterion(const std::string& id, int weight, const std::string& measure) {
        return fmt::format("{{id: {}, title: {}, weight: {}, concepts: [VIS-01], {}}}", id, said("k"), weight, measure);
    }

    SampleChance chance_;
    bool counted_ = false;  ///< silent cards
    bool small_ = false;    ///< one field to a form
    std::size_t moments_ = 0;
};

}  // namespace

DrawnScenario drawnScenario(std::uint64_t seed) {
    for (std::uint64_t attempt = 0;; ++attempt) {
        auto text = Drawing{seed + attempt * 1'000'000}.scenario();
        try {
            return {text, compiledScenario(text)};
        } catch (const std::logic_error&) {}  // a rubric that nothing counts for, and the like: the next one
    }
}

}  // namespace dealcraft::test
