#include "analysis/reach.hpp"

#include "base/bits.hpp"
#include "base/overloaded.hpp"
#include "content/format/speech_words.hpp"
#include "sim/call/showing.hpp"
#include "sim/shown.hpp"

#include <algorithm>

namespace dealcraft::analysis {

namespace {

using namespace dealcraft::sim;

void mark(std::vector<bool>& reached, std::size_t place) {
    if (place < reached.size()) { reached[place] = true; }
}

Zone zoneOfRung(int rung) {
    return rung >= 7 ? Zone::rebuild : rung >= 3 ? Zone::widen : Zone::hold;
}

template <class I>
void markIndex(std::vector<bool>& reached, I index) {
    if (!index.none()) { mark(reached, index.value()); }
}

}  // namespace

Reach::Reach(const CompiledScenario& scenario)
    : scenario_(&scenario),
      moments_(scenario.moments.size()),
      options_(scenario.options.size()),
      lines_(scenario.lines.size()),
      endings_(scenario.endings.size()),
      said_(scenario.texts->size()) {}

void Reach::begin(std::uint64_t seed) {
    for (std::size_t i = 0; i < tellings_.size(); ++i) { tellings_[i] = {Narrator{seed + i}, Narrator{seed + i}}; }
    activity_ = {};
}

void Reach::see(const Event& event) {
    std::visit(
        Overloaded{[&](const FlowEvent& e) {
                       if (const auto* began = std::get_if<ActivityBegan>(&e)) { activity_ = began->activity; }
                       if (const auto* ended = std::get_if<PlayEnded>(&e)) { markIndex(endings_, ended->ending); }
                   },
                   [&](const DialogueEvent& e) {
                       if (const auto* reached = std::get_if<MomentReached>(&e)) {
                           markIndex(moments_, reached->moment);
                           markIndex(lines_, reached->line);
                       }
                       if (const auto* chosen = std::get_if<OptionChosen>(&e)) { markIndex(options_, chosen->option); }
                       if (const auto* replied = std::get_if<Replied>(&e)) { markIndex(lines_, replied->line); }
                   },
                   [](const FormEvent&) {}, [](const NegotiationEvent&) {}, [&](const CallEvent&) { hear(event); }},
        event);
}

void Reach::hear(const Event& event) {
    const auto& call = std::get<CallEvent>(event);
    if (const auto* raised = std::get_if<ObjectionRaised>(&call)) {
        objections_[static_cast<std::size_t>(raised->kind)] = true;
    }
    if (const auto* changed = std::get_if<CompanyChanged>(&call)) { markIndex(lines_, changed->line); }
    for (auto& telling : tellings_) { hear(event, telling); }
}

void Reach::hear(const Event& event, Telling& telling) {
    if (const auto* moved = std::get_if<Moved>(&std::get<CallEvent>(event))) {
        mark(said_, static_cast<std::size_t>(innerVoice(*scenario_, activity_, *moved, telling.inner)));
    }
    const auto seen = shown(*scenario_, activity_, event, telling.aloud);
    const auto* line = seen ? std::get_if<ShownCallLine>(&*seen) : nullptr;
    if (line != nullptr) { mark(said_, static_cast<std::size_t>(line->say)); }
}

bool Reach::isMeant(const CompiledPhrase& phrase) const {
    return std::ranges::any_of(scenario_->minds, [&](const CompiledMind& mind) {
        const bool role = hasBit(phrase.roles, static_cast<unsigned>(mind.role));
        const bool style = hasBit(phrase.styles, static_cast<unsigned>(mind.style));
        return role && style && (phrase.zones & zonesOf(mind)) != 0 && (phrase.who == kNone || phrase.who == mind.cast);
    });
}

/// The zones that a customer may be in: a visit moves him by a rung at most.
unsigned Reach::zonesOf(const CompiledMind& mind) const {
    const auto& rung = scenario_->slots[mind.rungSlot];
    unsigned zones = 0;
    for (int at = std::max(rung.start - 1, rung.from); at <= std::min(rung.start + 1, rung.to); ++at) {
        zones |= 1U << static_cast<unsigned>(zoneOfRung(at));
    }
    return zones;
}

namespace {

/// A contact's own words.
std::vector<TextId> ownWords(const CompiledMind& mind) {
    std::vector<TextId> words;
    for (const auto& tell : mind.tells) { words.push_back(tell.say); }
    for (const auto& need : mind.needs) { words.insert(words.end(), need.say.begin(), need.say.end()); }
    for (const auto& objection : mind.objections) { words.insert(words.end(), {objection.say, objection.clarified}); }
    for (const auto& help : mind.helps) { words.insert(words.end(), {help.say, help.taken}); }
    if (mind.referral) { words.push_back(mind.referral->say); }
    return words;
}

/// Adds what of a list was not reached, under its name.
template <class NameOf>
void addMissing(std::vector<Unreached>& out, const char* kind, const std::vector<bool>& reached, NameOf nameOf) {
    for (std::size_t i = 0; i < reached.size(); ++i) {
        if (!reached[i]) { out.push_back({kind, nameOf(i), kNoText}); }
    }
}

}  // namespace

std::vector<TextId> Reach::meant() const {
    std::vector<TextId> words;
    for (const auto& mind : scenario_->minds) {
        const auto own = ownWords(mind);
        words.insert(words.end(), own.begin(), own.end());
    }
    for (const auto& phrase : scenario_->talk.phrases) {
        if (isMeant(phrase)) { words.push_back(phrase.say); }
    }
    std::erase(words, kNoText);
    return words;
}

std::vector<Unreached> Reach::unreached() const {
    std::vector<Unreached> out;
    addMissing(out, "moment", moments_, [&](std::size_t i) { return scenario_->moments[i].id; });
    addMissing(out, "option", options_, [&](std::size_t i) {
        const auto& option = scenario_->options[i];
        return scenario_->moment(option.moment).id + "." + option.id;
    });
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const auto& turns = scenario_->lines[i].turns;
        if (!lines_[i] && !turns.empty()) { out.push_back({"line", {}, turns.front().say}); }
    }
    addMissing(out, "ending", endings_, [&](std::size_t i) { return scenario_->endings[i].id; });
    if (scenario_->minds.empty()) { return out; }
    addMissing(out, "objection", std::vector<bool>(objections_.begin(), objections_.end()),
               [](std::size_t i) { return std::string{content::kObjectionWords[i]}; });
    for (const auto say : meant()) {
        if (!said_[static_cast<std::size_t>(say)]) { out.push_back({"phrase", {}, say}); }
    }
    return out;
}

}  // namespace dealcraft::analysis
