#include "analysis/review/scenario_text.hpp"
#include "base/chance.hpp"

#include <array>
#include <fmt/format.h>
#include <stdexcept>

namespace dealcraft::test {

namespace {

/// Draws one thing after the other, never two in one expression: in which order compilers take those is theirs.
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
        std::string text = ", grades: [{when: " + condition();
        text += ", " + one();
        return text + "}, {" + one() + "}]";
    }

    // ---- forms
    std::string form(const std::string& id, const std::string& type) {
        const std::string clock = happens(50) ? "clock: 5, " : "";
        std::string text = fmt::format("  - {{id: {}, type: {}, title: {}, {}fields: [", id, type, said("f"), clock);
        const auto fields = small_ ? 1 : 1 + below(2);
        const bool dependent = fields > 1 && happens(50);
        const std::size_t asked = below(2);  // which of the two depends on the other one
        for (std::size_t f = 0; f < fields; ++f) {
            if (f > 0) { text += ", "; }
            text += field(id, f, dependent && f == asked ? dependence(id, 1 - f) : "");
        }
        return text + "]}\n";
    }
    std::string dependence(const std::string& id, std::size_t other) {
        return fmt::format("when: {}{}.{}_f{}.c0, ", happens(30) ? "not " : "", id, id, other);
    }
    std::string field(const std::string& id, std::size_t number, const std::string& when) {
        const auto choices = 2 + below(2);
        const std::string pick = happens(50) ? "pick: [0, 2], " : "";
        const std::string criterion = happens(50) ? "talk" : "work";
        std::string text = fmt::format("{{id: {}_f{}, title: {}, {}{}criteria: [{}], choices: [", id, number, said("x"),
                                       when, pick, criterion);
        for (std::size_t c = 0; c < choices; ++c) { text += choice(c); }
        return text + "]}";
    }
    std::string choice(std::size_t number) {
        std::string text = fmt::format("{}{{id: c{}, say: {}", number == 0 ? "" : ", ", number, said("c"));
        if (happens(40)) { text += ", minutes: 3"; }
        if (happens(30)) { text += ", needed: true"; }
        if (happens(30)) { text += ", effects: \"" + effects() + "\""; }
        return text + verdicts() + "}";
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
        std::string text = fmt::format("{}{{id: m{}, speaker: boss", number == 0 ? "" : ", ", number);
        if (counted_) { text += ", objection: refusal"; }
        text +=
            number == 0 ? ", criteria: [talk, work]" : oneOf(std::array{", criteria: [talk]", ", criteria: [work]"});
        if (happens(20)) { text += ", required: " + condition(); }
        text += ", lines: [";
        if (happens(30)) { text += "{when: " + condition() + ", say: " + said("s") + "}, "; }
        text += "{say: " + said("r") + "}], options: [";
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
            text += fmt::format(", draw: [{{weight: {}, ", 1 + below(9));
            text += fmt::format("effects: \"{}\", ", effects());
            text += fmt::format("goto: {}}}, ", target(moment));
            text += fmt::format("{{weight: {}, reply: {}, ", 1 + below(9), said("d"));
            text += fmt::format("goto: {}}}]", target(moment));
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
        std::string text =
            fmt::format("endings: [{{id: won, when: {}, title: {}, text: {}}}, ", condition(), said("e"), said("e"));
        text += fmt::format("{{id: lost, title: {}, text: {}, at_most: {}}}]\n", said("e"), said("e"), 40 + below(60));
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
