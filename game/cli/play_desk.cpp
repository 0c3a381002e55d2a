#include "cli/play_desk.hpp"

#include "cli/json.hpp"
#include "scoring/debrief.hpp"
#include "sim/wording.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dealcraft::cli {

namespace {

void printLine(const Json& json) {
    fmt::print("{}\n", json.dump());
    std::fflush(stdout);
}

std::string_view refusalName(sim::Refusal refusal) {
    switch (refusal) {
        case sim::Refusal::notNow: return "not_now";
        case sim::Refusal::notOffered: return "not_offered";
        case sim::Refusal::noTimeLeft: return "no_time_left";
        case sim::Refusal::alreadyNamed: return "already_named";
        case sim::Refusal::tooManyPicked: return "too_many_picked";
        case sim::Refusal::notPicked: return "not_picked";
        case sim::Refusal::notEnoughPicked: return "not_enough_picked";
        case sim::Refusal::nothingOnTheTable: return "nothing_on_the_table";
        case sim::Refusal::notTogether: return "not_together";
        case sim::Refusal::noObjection: return "no_objection";
        case sim::Refusal::nobodyThere: return "nobody_there";
        case sim::Refusal::notInExamination: return "not_in_examination";
        case sim::Refusal::playIsOver: return "play_is_over";
    }
    return "";
}

/// A JSON action: `{"do": "choose", "option": "ask_stock"}`.
std::optional<sim::WordedAction> wordsIn(std::string_view line) {
    if (line.front() != '{') { return sim::parsePlayLine(line); }
    const auto json = Json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("do") || !json["do"].is_string()) { return {}; }
    sim::WordedAction words{json["do"].get<std::string>(), {}};
    for (const auto& [slot, value] : json.items()) {
        if (slot != "do" && value.is_string()) { words.slots.emplace_back(slot, value.get<std::string>()); }
    }
    return words;
}

}  // namespace

PlayDesk::PlayDesk(Context context, store::Recorder& recorder, Coaching coaching)
    : context_(std::move(context)),
      coaching_(coaching),
      recorder_(recorder),
      scenario_(recorder.play().session().scenario()),
      terminal_(context_, scenario_),
      narrator_(recorder.seed()) {}

sim::View PlayDesk::view() const {
    return recorder_.play().session().view(recorder_.seed());
}

void PlayDesk::open() {
    if (!context_.json) { fmt::print("{}", terminal_.briefing()); }
    for (const auto& step : recorder_.steps()) { print(step.events); }
    printView();
}

void PlayDesk::print(const sim::Events& events) {
    for (const auto& event : events) {
        if (const auto* flow = std::get_if<sim::FlowEvent>(&event)) {
            if (const auto* began = std::get_if<sim::ActivityBegan>(flow)) { activity_ = began->activity; }
        }
        const auto seen = sim::shown(scenario_, activity_, event, narrator_);
        if (!seen) { continue; }
        if (context_.json) {
            printLine(shownJson({context_, scenario_}, activity_, *seen));
        } else {
            fmt::print("{}", terminal_.shown(activity_, *seen));
        }
    }
}

void PlayDesk::printView() const {
    if (context_.json) {
        auto json = viewJson({context_, scenario_}, view());
        if (!over()) { json["moves"] = sim::legalPlayLines(recorder_.play().session()); }
        printLine(json);
    }
    std::fflush(stdout);
}

void PlayDesk::refused(std::string_view reason) {
    if (context_.json) {
        printLine({{"type", "refused"}, {"reason", reason}});
    } else {
        refusal_ = context_.words(fmt::format("refusal.{}", reason));
    }
}

bool PlayDesk::wouldAct(const sim::Action& action) const {
    auto trial = recorder_.play();
    KeyedChance chance{recorder_.seed()};
    return trial.act(action, chance).has_value();
}

bool PlayDesk::act(const sim::Action& action) {
    const auto events = recorder_.act(action);
    if (!events) {
        refused(refusalName(events.error()));
        return false;
    }
    print(*events);
    if (coaching_ == Coaching::on) {
        for (const auto& event : *events) { coach(event); }
    }
    printView();
    return true;
}

void PlayDesk::coach(const sim::Event& event) const {
    const auto note = scoring::coachNote(scenario_, event);
    if (!note) { return; }
    if (context_.json) { return printLine(coachJson({context_, scenario_}, *note)); }
    fmt::print("{}", terminal_.coach(*note));
}

sim::Moves PlayDesk::moves() const {
    sim::Moves moves;
    recorder_.play().session().legal(moves);
    return moves;
}

bool PlayDesk::playLine(std::string_view line) {
    const auto words = wordsIn(line);
    if (!words) {
        refused("not_a_move");
        return false;
    }
    const auto action = sim::actionFrom(scenario_, recorder_.play().session().state(), *words);
    if (!action) {
        refused(over() ? "play_is_over" : "not_offered");
        return false;
    }
    return act(*action);
}

void PlayDesk::close() {
    if (!over()) { return; }
    if (context_.json) {
        printLine(
            resultJson({context_, scenario_}, recorder_.play().result(),
                       {recorder_.seed(), recorder_.actions(), hexDigits(recorder_.hash()), recorder_.attempt()}));
        return;
    }
    fmt::print("{}", terminal_.debrief(scoring::debriefOf(scenario_, recorder_.steps(), recorder_.seed())));
    fmt::print("\n{}\n", context_.words("play.saved_as",
                                        {{"attempt", recorder_.attempt()}, {"hash", hexDigits(recorder_.hash())}}));
}

void PlayDesk::complain(const std::string& key,
                        std::initializer_list<std::pair<std::string_view, std::string>> values) const {
    fmt::print(stderr, "{}\n", context_.words(key, values));
}

}  // namespace dealcraft::cli
