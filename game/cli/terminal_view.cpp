#include "cli/terminal_view.hpp"

#include "base/overloaded.hpp"
#include "base/utf8.hpp"
#include "cli/call_menu.hpp"
#include "cli/call_words.hpp"
#include "cli/json.hpp"
#include "cli/table_menu.hpp"

#include <array>
#include <fmt/format.h>

namespace dealcraft::cli {

namespace {

using namespace dealcraft::sim;

constexpr int kWidth = 96;

std::string tenths(int hundredths) {
    return fmt::format("{}.{}", (hundredths + 5) / 100, (hundredths + 5) / 10 % 10);
}

char letterOf(std::size_t place) {
    return static_cast<char>('a' + static_cast<int>(place));
}

}  // namespace

std::string utility(int of10000) {
    return fmt::format("{}", (of10000 + 50) / 100);
}

std::string paragraph(std::string_view words, std::string_view indent) {
    return std::string{indent} + wrapped(words, kWidth - static_cast<int>(indent.size()), indent) + "\n";
}

std::string TerminalView::person(CastIndex who) const {
    return who.none() ? std::string{} : text(scenario_.castMember(who).name);
}

std::string TerminalView::terms(ActivityIndex activity, const Terms& terms) const {
    const auto& negotiation = scenario_.negotiation(activity);
    std::string out;
    for (std::size_t i = 0; i < negotiation.issues.size(); ++i) {
        const auto& issue = negotiation.issues[i];
        out += i == 0 ? "" : " · ";
        out += terms.leavesOpen(i) ? context_.words("bargain.issue_open", {{"issue", text(issue.title)}})
                                   : text(issue.values[terms.values[i]].say);
    }
    return out;
}

std::string TerminalView::speech(const ShownSpeech& speech) const {
    std::string out;
    for (const auto& turn : speech.turns) {
        if (turn.who.none()) {
            out += paragraph(fmt::format("（{}）", text(turn.say)), "  ");
            continue;
        }
        const auto mood = turn.moodGiven
                              ? fmt::format(" [{}]", context_.words(fmt::format("mood.{}", nameOf(turn.mood))))
                              : std::string{};
        out += paragraph(fmt::format("{}{}: {}", person(turn.who), mood, text(turn.say)), "  ");
    }
    return out;
}

std::string TerminalView::briefing() const {
    auto learn = context_.words("play.learn");
    const char* joint = " ";
    for (const auto one : scenario_.learn) {
        learn += joint + text(scenario_.concepts[one.value()].title);
        joint = " · ";
    }
    return fmt::format("\n== {} ==\n\n{}\n{}", text(scenario_.title), paragraph(text(scenario_.brief)),
                       paragraph(learn));
}

std::string TerminalView::begun(const ShownActivity& e) const {
    const auto& activity = scenario_.activity(e.activity);
    const auto day = context_.words("play.day", {{"day", std::to_string(e.day)}});
    return fmt::format("\n-- {} · {} --\n{}", text(activity.title), day,
                       activity.brief == kNoText ? "" : paragraph(text(activity.brief)));
}

std::string TerminalView::answered(const ShownCommitment& e) const {
    const auto* key = !e.agreed ? "call.term.refused" : e.dated ? "call.term.agreed" : "call.term.agreed_softly";
    return paragraph(context_.words(key, {{"what", text(e.title)}}), "  * ");
}

std::string TerminalView::shown(ActivityIndex activity, const Shown& shown) const {
    return std::visit(
        Overloaded{
            [&](const ShownSpeech& e) { return speech(e); },
            [&](const ShownChoice& e) { return paragraph(fmt::format("» {}", text(e.say)), "  "); },
            [&](const ShownFact& e) {
                return paragraph(context_.words("play.learnt", {{"fact", text(e.text)}}), "  * ");
            },
            [&](const ShownMood& e) {
                return fmt::format("  [{}: {}]\n", person(e.who),
                                   context_.words(fmt::format("mood.{}", nameOf(e.mood))));
            },
            [&](const ShownCard& e) {
                return paragraph(
                    context_.words("play.card_played",
                                   {{"kind", context_.words(fmt::format("objection.{}", nameOf(e.kind)))}}),
                    "  ");
            },
            [&](const ShownOffer& e) {
                const auto* key = e.by == Side::trainee ? "table.you_offer" : "table.dealer_offers";
                return paragraph(
                    context_.words(key, {{"terms", terms(activity, e.terms)}, {"utility", utility(e.ourUtility)}}),
                    "  ");
            },
            [&](const ShownAgreement& e) {
                return paragraph(context_.words("table.agreed", {{"terms", terms(activity, e.terms)}}), "  ");
            },
            [&](const ShownWalk& e) {
                return paragraph(context_.words(e.by == Side::trainee ? "play.you_left" : "table.dealer_left"), "  ");
            },
            [](const ShownTime&) { return std::string{}; },
            [&](const ShownActivity& e) { return e.began ? begun(e) : std::string{}; },
            [&](const ShownEnd& e) {
                const auto& ending = scenario_.endings[e.ending.value()];
                return fmt::format("\n== {} ==\n{}", text(ending.title), paragraph(text(ending.text)));
            },
            [&](const ShownCallLine& e) { return said(e); }, [&](const ShownCommitment& e) { return answered(e); },
            [&](const ShownHint& e) {
                return paragraph(context_.words(fmt::format("call.term.advice_{}", nameOf(e.advice))), "  ");
            },
            [&](const ShownCallEnd& e) {
                return paragraph(context_.words(fmt::format("call.term.end_{}", nameOf(e.how))), "  ");
            },
            [&](const ShownAdjournment& e) {
                return paragraph(context_.words("table.adjourned", {{"days", std::to_string(e.days)}}), "  ");
            },
            [&](const ShownManager& e) {
                return paragraph(context_.words(e.allowed ? "table.manager_yes" : "table.manager_no"), "  * ");
            }},
        shown);
}

std::string TerminalView::heading(const View& view) const {
    auto out = fmt::format("\n[{}", text(view.title));
    if (view.clock) {
        out += " · " + context_.words("play.minutes", {{"used", std::to_string(view.minutesUsed)},
                                                       {"clock", std::to_string(*view.clock)}});
    }
    std::string hearers;
    for (const auto& p : view.people) {
        if (p.hears) { hearers += (hearers.empty() ? "" : ", ") + text(p.name); }
    }
    if (!hearers.empty()) { out += " · " + context_.words("play.hears", {{"people", hearers}}); }
    return out + "]\n";
}

std::string TerminalView::body(const View&, const DialogueView& dialogue) const {
    std::string out;
    for (std::size_t i = 0; i < dialogue.options.size(); ++i) {
        const auto& o = dialogue.options[i];
        const auto minutes =
            context_.words(o.fits ? "play.costs" : "play.too_long", {{"minutes", std::to_string(o.minutes)}});
        const auto number = fmt::format("  {}) ", i + 1);
        out += number + wrapped(fmt::format("{} ({})", text(o.say), minutes), kWidth - 5, "     ") + "\n";
    }
    return out + "  " + context_.words(dialogue.cardPlayable ? "play.keys_dialogue_card" : "play.keys_dialogue") + "\n";
}

std::string TerminalView::body(const View&, const FormView& form) const {
    std::string out;
    for (std::size_t i = 0; i < form.fields.size(); ++i) {
        const auto& field = form.fields[i];
        const auto range = field.pickFrom == field.pickTo ? std::to_string(field.pickTo)
                                                          : fmt::format("{}-{}", field.pickFrom, field.pickTo);
        const auto picks = context_.words("form.pick", {{"range", range}, {"picked", std::to_string(field.picked)}});
        out += paragraph(fmt::format("{}. {} ({})", i + 1, text(field.title), picks), " ");
        for (std::size_t k = 0; k < field.choices.size(); ++k) {
            const auto& c = field.choices[k];
            const auto minutes =
                c.minutes == 0 ? ""
                               : " (" + context_.words("play.costs", {{"minutes", std::to_string(c.minutes)}}) + ")";
            out += paragraph(
                fmt::format("[{}] {}{}) {}{}", c.marked ? "x" : " ", i + 1, letterOf(k), text(c.say), minutes), "    ");
        }
    }
    return out + "  " + context_.words(form.confirmable ? "form.keys_confirm" : "form.keys") + "\n";
}

std::string TerminalView::body(const View&, const NegotiationView& table) const {
    return tableMenu(context_, scenario_, table);
}

std::string TerminalView::prompt(const View& view, const Moves& moves) const {
    const auto* call = std::get_if<CallView>(&view.body);
    if (call != nullptr) { return heading(view) + callMenu(context_, scenario_, *call, moves); }
    return heading(view) + std::visit(Overloaded{[&](const auto& b) { return body(view, b); },
                                                 [](const CallView&) { return std::string{}; }},
                                      view.body);
}

std::string TerminalView::facts(const View& view) const {
    if (view.facts.empty()) { return "  " + context_.words("play.no_facts") + "\n"; }
    std::string out;
    for (const auto& fact : view.facts) { out += paragraph(text(fact.text), "  * "); }
    return out;
}

std::string TerminalView::missing(const FormView& form) const {
    std::string out;
    for (std::size_t i = 0; i < form.fields.size(); ++i) {
        const auto& field = form.fields[i];
        if (field.picked >= field.pickFrom) { continue; }
        out += paragraph(context_.words("form.missing", {{"number", std::to_string(i + 1)},
                                                         {"field", text(field.title)},
                                                         {"count", std::to_string(field.pickFrom - field.picked)}}),
                         "  ! ");
    }
    return out;
}

std::string TerminalView::preview(const OfferPreview& preview) const {
    auto out = "  " +
               context_.words(preview.belowBottomLine ? "table.preview_below" : "table.preview",
                              {{"utility", utility(preview.ourUtility)}}) +
               "\n";
    if (preview.impossible) { out += paragraph(context_.words("table.impossible"), "  ! "); }
    for (const auto rule : preview.brokenRules) {
        out += paragraph(context_.words("table.breaks", {{"rule", text(rule)}}), "  ! ");
    }
    return out;
}

std::string TerminalView::scores(const scoring::Debrief& debrief) const {
    const auto& result = debrief.result;
    auto out = fmt::format("\n== {} ==\n", context_.words("debrief.total", {{"score", tenths(result.total)}}));
    if (result.total < result.beforeCap) {
        out += paragraph(context_.words("debrief.capped", {{"before", tenths(result.beforeCap)}}), "  ");
    }
    for (const auto& c : result.competencies) {
        if (c.opportunity) {
            out += fmt::format("  {:>5}  {}\n", tenths(c.points), text(scenario_.modules[c.module].title));
        }
    }
    out += fmt::format("\n-- {} --\n", context_.words("debrief.criteria"));
    for (const auto& c : result.criteria) {
        const auto& criterion = scenario_.criteria[c.criterion.value()];
        out += fmt::format("  {:>5}  {} ({} %)\n", c.opportunity ? tenths(c.points) : "-", text(criterion.title),
                           criterion.weight);
    }
    return out;
}

std::string TerminalView::tables(const scoring::Debrief& debrief) const {
    std::string out;
    for (const auto& table : debrief.tables) {
        out += fmt::format("\n-- {} --\n", text(scenario_.activity(table.activity).title));
        out += paragraph(context_.words("debrief.zone", {{"zone", std::to_string(table.agreementZone)},
                                                         {"allowed", std::to_string(table.allowedCount)},
                                                         {"packages", std::to_string(table.packageCount)},
                                                         {"ours", utility(table.ourReservation)},
                                                         {"theirs", utility(table.dealersReservation)}}),
                         "  ");
        for (const auto& o : table.offers) {
            const auto by = context_.words(o.by == Side::trainee ? "table.you" : "table.dealer");
            out += paragraph(
                fmt::format("{}: {}  ({} / {})", by, terms(o.activity, o.terms), utility(o.ours), utility(o.theirs)),
                "  ");
        }
    }
    return out;
}

std::string TerminalView::debrief(const scoring::Debrief& debrief) const {
    std::string out;
    for (const auto note : debrief.epilogue) { out += paragraph(text(note)); }
    out += scores(debrief);
    out += fmt::format("\n-- {} --\n", context_.words("debrief.decisions"));
    for (const auto& entry : debrief.entries) {
        if (entry.decision) { out += decision(*entry.decision); }
    }
    out += tables(debrief) + calls(debrief);
    if (!debrief.reveal.empty()) { out += fmt::format("\n-- {} --\n", context_.words("debrief.reveal")); }
    for (const auto& [title, words] : debrief.reveal) {
        out += paragraph(fmt::format("{}: {}", text(title), text(words)), "  ");
    }
    return out;
}

}  // namespace dealcraft::cli
