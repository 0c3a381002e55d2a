#include "analysis/reading_load.hpp"

#include "base/overloaded.hpp"
#include "base/utf8.hpp"

namespace dealcraft::analysis {

void ReadingLoad::begin(std::uint64_t seed) {
    narrator_ = sim::Narrator{seed};
    activity_ = {};
    known_.assign(scenario_->options.size(), false);
    read(scenario_->brief);
}

void ReadingLoad::read(TextId text) {
    if (text == kNoText) { return; }
    for (std::size_t i = 0; i < kLanguages; ++i) {
        characters_[i] +=
            static_cast<std::int64_t>(codePointCount(scenario_->texts->in(static_cast<Language>(i), text)));
    }
}

void ReadingLoad::readForm(content::ActivityIndex activity) {
    const auto* form = std::get_if<content::CompiledForm>(&scenario_->activity(activity).body);
    if (form == nullptr) { return; }
    for (std::size_t f = 0; f < form->fields.count; ++f) {
        const auto& asked = scenario_->field(form->fields[f]);
        read(asked.title);
        read(asked.hint);
        for (std::size_t c = 0; c < asked.choices.count; ++c) { read(scenario_->choice(asked.choices[c]).say); }
    }
}

void ReadingLoad::read(const sim::Shown& shown) {
    std::visit(Overloaded{[&](const sim::ShownSpeech& s) {
                              for (const auto& turn : s.turns) { read(turn.say); }
                          },
                          [&](const sim::ShownFact& f) { read(f.text); },
                          [&](const sim::ShownActivity& a) {
                              if (!a.began) { return; }
                              activity_ = a.activity;
                              read(scenario_->activity(a.activity).brief);
                              readForm(a.activity);
                          },
                          [&](const sim::ShownEnd& e) { read(scenario_->endings[e.ending.value()].text); },
                          [&](const sim::ShownCallLine& line) {
                              read(line.say);
                              for (const auto& filling : line.filling) { read(filling.text); }
                          },
                          [](const auto&) {}},
               shown);
}

void ReadingLoad::see(const sim::Event& event) {
    if (const auto shown = sim::shown(*scenario_, activity_, event, narrator_)) { read(*shown); }
}

void ReadingLoad::offered(const sim::Moves& moves) {
    for (const auto& move : moves) {
        if (move.verb != sim::Verb::choose) { continue; }
        for (const auto option : move.slots[0]) {
            if (!known_[option]) { read(scenario_->options[option].say); }
            known_[option] = true;
        }
    }
}

}  // namespace dealcraft::analysis
