#pragma once

#include "cli/context.hpp"
#include "content/compiled.hpp"
#include "scoring/coach.hpp"
#include "scoring/debrief.hpp"
#include "sim/session.hpp"
#include "sim/shown.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What the terminal prints: plain text, wrapped, in either language.
namespace dealcraft::cli {

/// Words broken into lines of the terminal's width; each begins with the indent.
[[nodiscard]] std::string paragraph(std::string_view words, std::string_view indent = "");

/// A utility as the screens show it: of 100.
[[nodiscard]] std::string utility(int of10000);

/// A play's words for the terminal.
class TerminalView {
public:
    TerminalView(const Context& context, const content::CompiledScenario& scenario)
        : context_(context), scenario_(scenario) {}

    /// The briefing: title, brief, what to learn.
    [[nodiscard]] std::string briefing() const;
    /// One shown event; empty if it needs no words.
    [[nodiscard]] std::string shown(content::ActivityIndex activity, const sim::Shown& shown) const;
    /// Where the player stands and what he may do, numbered.
    [[nodiscard]] std::string prompt(const sim::View& view, const sim::Moves& moves) const;
    /// What is known so far.
    [[nodiscard]] std::string facts(const sim::View& view) const;
    /// What a form still lacks before it can be confirmed; empty if nothing.
    [[nodiscard]] std::string missing(const sim::FormView& form) const;
    [[nodiscard]] std::string preview(const sim::OfferPreview& preview) const;
    /// The coach's word on a move.
    [[nodiscard]] std::string coach(const scoring::CoachNote& note) const;
    /// The graded debrief.
    [[nodiscard]] std::string debrief(const scoring::Debrief& debrief) const;

private:
    [[nodiscard]] const std::string& text(TextId id) const { return scenario_.texts->in(context_.language, id); }
    [[nodiscard]] std::string person(content::CastIndex who) const;
    [[nodiscard]] std::string terms(content::ActivityIndex activity, const sim::Terms& terms) const;
    [[nodiscard]] std::string speech(const sim::ShownSpeech& speech) const;
    [[nodiscard]] std::string begun(const sim::ShownActivity& e) const;
    [[nodiscard]] std::string answered(const sim::ShownCommitment& e) const;
    [[nodiscard]] std::string heading(const sim::View& view) const;
    [[nodiscard]] std::string body(const sim::View& view, const sim::DialogueView& dialogue) const;
    [[nodiscard]] std::string body(const sim::View& view, const sim::FormView& form) const;
    [[nodiscard]] std::string body(const sim::View& view, const sim::NegotiationView& table) const;
    [[nodiscard]] std::string said(const sim::ShownCallLine& line) const;
    [[nodiscard]] std::string graded(content::Grade grade) const;
    [[nodiscard]] std::string conceptsOf(const std::vector<content::ConceptIndex>& concepts) const;
    [[nodiscard]] std::string decision(const scoring::GradedDecision& decision) const;
    [[nodiscard]] std::string mind(const scoring::RevealedCall& call) const;
    [[nodiscard]] std::string scores(const scoring::Debrief& debrief) const;
    [[nodiscard]] std::string tables(const scoring::Debrief& debrief) const;
    [[nodiscard]] std::string calls(const scoring::Debrief& debrief) const;

    const Context& context_;
    const content::CompiledScenario& scenario_;
};

}  // namespace dealcraft::cli
