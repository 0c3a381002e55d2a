#include "base/overloaded.hpp"
#include "cli/call_words.hpp"
#include "cli/json.hpp"
#include "cli/terminal_view.hpp"

#include <array>
#include <fmt/format.h>

/// Free visits in the terminal: what is said, what the coach says, and the mind laid open.
namespace dealcraft::cli {

using namespace dealcraft::sim;

std::string TerminalView::said(const ShownCallLine& line) const {
    const auto words = callLineWords(context_, scenario_, line);
    return paragraph(line.who.none() ? "» " + words : fmt::format("{}: {}", person(line.who), words), "  ");
}

std::string TerminalView::conceptsOf(const std::vector<ConceptIndex>& concepts) const {
    std::string out;
    for (const auto c : concepts) {
        const auto& named = scenario_.concepts[c.value()];
        out += fmt::format(" [{} {}]", named.id.str(), text(named.title));
    }
    return out;
}

std::string TerminalView::graded(content::Grade grade) const {
    return context_.words("play.graded", {{"grade", context_.words(fmt::format("review.{}", nameOf(grade)))}});
}

std::string TerminalView::coach(const scoring::CoachNote& note) const {
    return paragraph(fmt::format("{} {}{}", graded(note.grade), text(note.why), conceptsOf(note.concepts)), "      | ");
}

std::string TerminalView::decision(const scoring::GradedDecision& d) const {
    auto words = d.spoken ? callLineWords(context_, scenario_, *d.spoken) : text(d.said);
    if (!d.choice.none()) {  // a choice alone says little: "fact" of what?
        const auto& field = scenario_.field(scenario_.choice(d.choice).field);
        words = context_.words("debrief.filled_in", {{"field", text(field.title)}, {"choice", words}});
    }
    auto out = paragraph(
        fmt::format("{} {}{}", graded(d.grade), d.missed ? context_.words("debrief.missed") : "", words), "  ");
    out += paragraph(text(d.why) + conceptsOf(d.concepts), "      ");
    if (d.inner != kNoText) {
        out += paragraph(context_.words("call.term.inner", {{"words", text(d.inner)}}), "      ");
    }
    const auto better = d.betterLine ? callLineWords(context_, scenario_, *d.betterLine) : text(d.better);
    if (!better.empty()) { out += paragraph(context_.words("debrief.better", {{"option", better}}), "      "); }
    return out;
}

std::string TerminalView::mind(const scoring::RevealedCall& call) const {
    auto out = fmt::format("\n-- {} · {} --\n", text(scenario_.activity(call.activity).title), person(call.who));
    for (const auto& need : call.needs) {
        const auto stage = context_.words(fmt::format("call.term.stage_{}", need.stage));
        out += paragraph(fmt::format("{} ({}): {}", text(need.text), stage, text(need.say[2])), "  ");
    }
    for (const auto& tell : call.tells) {
        if (!tell.told) { out += paragraph(context_.words("call.term.untold", {{"fact", text(tell.fact)}}), "  "); }
    }
    for (const auto& objection : call.objections) {
        constexpr std::array<std::string_view, 3> kEnds{"resolved", "half", "dropped"};
        const auto end = objection.end ? kEnds[static_cast<std::size_t>(*objection.end)] : std::string_view{"open"};
        out += paragraph(fmt::format("{} ({}, {})", text(objection.said),
                                     context_.words(fmt::format("objection.{}", nameOf(objection.kind))),
                                     context_.words(fmt::format("call.term.objection_{}", end))),
                         "  ");
    }
    for (const auto& commitment : call.commitments) {
        if (!commitment.possible || !commitment.granted || commitment.agreed) { continue; }
        out += paragraph(context_.words("call.term.was_possible", {{"what", text(commitment.title)}}), "  ");
    }
    return out;
}

std::string TerminalView::calls(const scoring::Debrief& debrief) const {
    std::string out;
    for (const auto& call : debrief.calls) { out += mind(call); }
    return out;
}

}  // namespace dealcraft::cli
