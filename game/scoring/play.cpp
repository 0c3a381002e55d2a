#include "scoring/play.hpp"

namespace dealcraft::scoring {

sim::Events Play::begin(Chance& chance) {
    auto events = session_.begin(chance);
    for (const auto& event : events) { observe(session_.scenario(), score_, event); }
    return events;
}

tl::expected<sim::Events, sim::Refusal> Play::act(const sim::Action& action, Chance& chance) {
    auto events = session_.act(action, chance);
    if (!events) { return events; }
    for (const auto& event : *events) { observe(session_.scenario(), score_, event); }
    return events;
}

void Play::fold(const sim::Event& event) {
    session_.fold(event);
    observe(session_.scenario(), score_, event);
}

}  // namespace dealcraft::scoring
