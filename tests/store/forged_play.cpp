#include "store/forged_play.hpp"

#include "scoring/debrief.hpp"
#include "scoring/play.hpp"
#include "sim/fields.hpp"
#include "sim/shown.hpp"
#include "store/event_fit.hpp"
#include "store/log_record.hpp"

#include <type_traits>
#include <utility>
#include <vector>

namespace dealcraft::test {
namespace {

using namespace sim;

constexpr std::size_t kMostEvents = 400;

/// Spells the fields of an event, mostly one byte each.
struct Speller {
    std::string_view& bytes;

    unsigned byte() {
        if (bytes.empty()) { return 0; }
        const auto value = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        return value;
    }
    template <class Tag>
    void operator()(const char*, Index<Tag>& index) {
        const auto place = byte();
        index = place == 255 ? Index<Tag>{} : Index<Tag>{place};
    }
    void operator()(const char*, Terms& terms) {
        const auto packed = byte();
        terms.values = {static_cast<std::uint8_t>(packed % 4), static_cast<std::uint8_t>(packed / 4 % 4),
                        static_cast<std::uint8_t>(packed / 64)};
    }
    template <class T>
    requires std::is_enum_v<T> || std::is_integral_v<T>
    void operator()(const char*, T& value) {
        const auto first = byte();
        value = static_cast<T>(sizeof(T) > 1 && first == 254 ? byte() * 16'777'259U : first);
    }
};

template <std::size_t G, std::size_t I>
void spellLeaf(Speller& speller, Event& event) {
    using Group = std::variant_alternative_t<G, Event>;
    std::variant_alternative_t<I, Group> leaf;
    fields(speller, leaf);
    event = Group{leaf};
}

template <std::size_t G, std::size_t... I>
void spellGroup(Speller& speller, unsigned kind, Event& event, std::index_sequence<I...>) {
    static_cast<void>(((kind % sizeof...(I) == I ? (spellLeaf<G, I>(speller, event), true) : false) || ...));
}

template <std::size_t... G>
void spell(Speller& speller, Event& event, std::index_sequence<G...>) {
    const auto kind = speller.byte();
    static_cast<void>(
        ((kind % sizeof...(G) == G
              ? (spellGroup<G>(speller, kind / static_cast<unsigned>(sizeof...(G)), event,
                               std::make_index_sequence<std::variant_size_v<std::variant_alternative_t<G, Event>>>{}),
                 true)
              : false) ||
         ...));
}

/// An enum out of its range is what the JSON reader refuses before anything is folded.
bool isReadable(const CompiledScenario& scenario, const Event& event) {
    const store::StepRecord record{0, std::nullopt, {event}, 0};
    return store::readStep(scenario, store::json(record)).has_value();
}

void look(const CompiledScenario& scenario, const scoring::Play& play) {
    if (!store::stands(scenario, play.session().state())) { return; }
    static_cast<void>(play.session().view(7));
    Moves moves;
    play.session().legal(moves);
    if (!play.over() && std::holds_alternative<NegotiationState>(play.session().state().inner)) {
        static_cast<void>(play.session().preview({}));
    }
    if (!play.over()) {
        KeyedChance chance(7);
        auto next = play;
        for (const auto& move : moves) {
            std::vector<std::uint16_t> filling;
            for (const auto& domain : move.slots) { filling.push_back(domain[0]); }
            if (next.over()) { break; }
            static_cast<void>(next.act(actionOf(move, filling), chance));
        }
    }
}

}  // namespace

ForgedPlay foldForged(const CompiledScenario& scenario, std::string_view bytes) {
    ForgedPlay forged;
    scoring::Play play(scenario);
    Narrator narrator(7);
    std::vector<scoring::LoggedStep> steps{{0, {}}};
    while (!bytes.empty() && forged.folded < kMostEvents) {
        Speller speller{bytes};
        Event event;
        spell(speller, event, std::make_index_sequence<std::variant_size_v<Event>>{});
        if (!isReadable(scenario, event) || !store::fits(scenario, play.session().state(), event)) {
            ++forged.refused;
            continue;
        }
        static_cast<void>(shown(scenario, play.session().state().activity, event, narrator));
        play.fold(event);
        look(scenario, play);
        if (steps.back().events.size() == 20) { steps.push_back({steps.size(), {}}); }
        steps.back().events.push_back(event);
        ++forged.folded;
    }
    forged.over = play.over();
    if (forged.over) {
        static_cast<void>(play.result());
        static_cast<void>(scoring::debriefOf(scenario, steps, 7));
    }
    return forged;
}

}  // namespace dealcraft::test
