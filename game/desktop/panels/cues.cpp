#include "desktop/panels/cues.hpp"

#include "base/overloaded.hpp"

#include <optional>

namespace dealcraft::desktop {
namespace {

using Sound = std::optional<ui::Cue>;

Sound of(const sim::ShownCallLine& line) {
    return line.act == content::Act::objection ? Sound{ui::Cue::objection} : Sound{};
}
Sound of(const sim::ShownCommitment& c) {
    return !c.agreed ? ui::Cue::error : c.dated ? ui::Cue::deal : ui::Cue::ok;
}
Sound of(const sim::ShownFact& /*fact*/) {
    return ui::Cue::page;
}
Sound of(const sim::ShownCallEnd& end) {
    return end.how == sim::CallEnd::closed ? Sound{} : Sound{ui::Cue::walk};
}
Sound of(const sim::ShownOffer& offer) {
    if (offer.by == sim::Side::trainee) { return {}; }
    return offer.last ? ui::Cue::clock : ui::Cue::page;
}
Sound of(const sim::ShownAgreement& /*agreement*/) {
    return ui::Cue::deal;
}
Sound of(const sim::ShownManager& manager) {
    return manager.allowed ? ui::Cue::ok : ui::Cue::error;
}

Sound cueOf(const sim::Shown& shown) {
    return std::visit(
        Overloaded{[](const sim::ShownCallLine& s) { return of(s); },
                   [](const sim::ShownCommitment& s) { return of(s); }, [](const sim::ShownFact& s) { return of(s); },
                   [](const sim::ShownCallEnd& s) { return of(s); }, [](const sim::ShownOffer& s) { return of(s); },
                   [](const sim::ShownAgreement& s) { return of(s); }, [](const sim::ShownManager& s) { return of(s); },
                   [](const sim::ShownWalk&) { return Sound{ui::Cue::walk}; },
                   [](const sim::ShownAdjournment&) { return Sound{ui::Cue::page}; },
                   [](const auto&) { return Sound{}; }},
        shown);
}

}  // namespace

void playHeard(ui::Ui& ui, std::span<const TranscriptEntry> entries, const Arrivals& arrivals, Heard& heard) {
    bool noted = false;
    for (; heard.entries < entries.size() && arrivals.arrived(ui, heard.entries); ++heard.entries) {
        const Sound cue = cueOf(entries[heard.entries].shown);
        if (!cue || (cue == ui::Cue::page && noted)) { continue; }
        noted = noted || cue == ui::Cue::page;
        if (cue == ui::Cue::objection) { heard.objectedAt = ui.now; }
        ui.play(*cue);
    }
}

}  // namespace dealcraft::desktop
