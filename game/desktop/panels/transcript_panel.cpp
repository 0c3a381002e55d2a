#include "desktop/panels/transcript_panel.hpp"

#include "base/overloaded.hpp"
#include "desktop/model/call_words.hpp"
#include "desktop/panels/grade.hpp"
#include "desktop/panels/objection_panel.hpp"
#include "desktop/panels/table/table_words.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/paint.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::TextStyle;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr double kSlideSeconds = 0.22;
constexpr double kBetweenSeconds = 0.12;
constexpr float kSlide = 14;
constexpr float kBubblePad = 12;
constexpr float kTight = 440;          // a column that is narrower
constexpr double kReplySeconds = 0.5;  // before an answer in a free visit
constexpr double kLatestSeconds = 2.4;
constexpr double kShakeSeconds = 0.55;
constexpr double kPulseSeconds = 2.2;

/// How long an entry waits for the one before it.
double delayOf(const sim::Shown& shown) {
    return std::visit(Overloaded{[](const sim::ShownCallLine& line) { return line.who.none() ? 0 : kReplySeconds; },
                                 [](const sim::ShownMood&) { return 0.0; }, [](const sim::ShownTime&) { return 0.0; },
                                 [](const auto&) { return kBetweenSeconds; }},
                      shown);
}

/// Puts the entries of a transcript below each other.
class Script {
public:
    Script(Ui& ui, Rect area, const CompiledScenario& scenario, ActivityIndex activity)
        : ui_(&ui), column_(ui, area), scenario_(&scenario), activity_(activity), tight_(area.w < ui.px(kTight)) {}

    void show(const sim::Shown& shown, double start) {
        start_ = start;
        opacity_ = ui_->progress(start, kSlideSeconds);
        if (opacity_ <= 0) { return; }
        std::visit(
            Overloaded{[&](const sim::ShownSpeech& s) { speech(s); },
                       [&](const sim::ShownChoice& c) { own(ui_->words(texts(), c.say)); },
                       [&](const sim::ShownFact& f) {
                           note(Icon::pencil, ui_->words("visit.learnt", {{"fact", ui_->words(texts(), f.text)}}),
                                Tone::primary);
                       },
                       [&](const sim::ShownCard& c) { card(c); }, [&](const sim::ShownOffer& o) { offer(o); },
                       [&](const sim::ShownAdjournment& a) { adjourned(a); },
                       [&](const sim::ShownManager& m) { managed(m); }, [&](const sim::ShownWalk& w) { walked(w); },
                       [&](const sim::ShownCallLine& l) { callLine(l); },
                       [&](const sim::ShownCommitment& c) { commitment(c); }, [&](const sim::ShownHint& h) { hint(h); },
                       [&](const sim::ShownCallEnd& e) { ended(e); }, [](const auto&) {}},
            shown);
    }

    /// The coach's word on what was just said: what it was worth and why, with the concepts.
    void coached(const scoring::CoachNote& coach) {
        const float width = std::min(column_.width() - ui_->px(120), ui_->px(560));
        std::string from;
        for (const ConceptIndex at : coach.concepts) {
            const CompiledConcept& item = scenario_->concepts[at.value()];
            from += (from.empty() ? "" : " · ") + item.id.str() + " " + ui_->words(texts(), item.title);
        }
        const std::string words = ui_->words("call.coach") + ui_->words(texts(), coach.why);
        const TextStyle look{ui::Type::caption, Tone::text, ui::Weight::regular};
        const ImVec2 size = ui::sizeOf(*ui_, look, words, width);
        const float line = ui::lineHeight(*ui_, style::kCaption);
        const float inner = std::max(size.x, std::min(width, ui::sizeOf(*ui_, style::kCaption, from).x));
        const float height = size.y + (from.empty() ? 0 : line) + ui_->px(10);
        const Rect area = column_.take(height);
        const Rect box{area.right() - inner - ui_->px(34), area.y, inner + ui_->px(30), height};
        ui::fill(*ui_, box, ui::withOpacity(ui_->colour(softToneOf(coach.grade)), opacity_), 8);
        ui::stripe(*ui_, box, toneOf(coach.grade));
        const ImVec2 at{box.x + ui_->px(16), box.y + ui_->px(5)};
        ui::draw(*ui_, at, look, words, width, opacity_);
        const Rect foot{at.x, at.y + size.y, inner, line};
        if (!from.empty()) {
            ui::drawIn(*ui_, foot, {ui::Type::caption, toneOf(coach.grade), ui::Weight::regular}, from);
        }
        column_.gap(12);
    }

    /// Three dots where an answer will come.
    void waiting(CastIndex who) {
        const Speaker speaker = speakerOf(*ui_, *scenario_, who);
        const Rect area = column_.take(ui_->px(40));
        if (!tight_) { ui::avatar(*ui_, {area.x + ui_->px(22), area.y + ui_->px(20)}, ui_->px(20), speaker.portrait); }
        const Rect box{area.x + indent(), area.y + ui_->px(4), ui_->px(56), ui_->px(32)};
        ui::fill(*ui_, box, Tone::surface, 12);
        for (int i = 0; i < 3; ++i) {
            const double phase = ui_->now * 7 - i * 0.9;
            const auto up = static_cast<float>(std::max(0.0, std::sin(phase))) * ui_->px(3);
            const ImVec2 at{box.x + ui_->px(16 + 12 * static_cast<float>(i)), box.centre().y - up};
            ImGui::GetWindowDrawList()->AddCircleFilled(at, ui_->px(3), ui_->colour(Tone::faint));
        }
        ui_->animating = true;
    }

    [[nodiscard]] float bottom() const { return column_.y(); }

private:
    [[nodiscard]] const TextTable& texts() const { return *scenario_->texts; }

    void speech(const sim::ShownSpeech& speech) {
        for (const sim::SpokenTurn& turn : speech.turns) {
            const std::string& words = ui_->words(texts(), turn.say);
            if (turn.who.none()) {
                narrated(words);
            } else {
                said(turn.who, words, turn.moodGiven ? turn.mood : Mood::neutral);
            }
        }
    }

    void narrated(const std::string& words) {
        column_.gap(4);
        const float width = std::min(column_.width() - indent() - ui_->px(40), ui_->px(600));
        const ImVec2 size = ui::sizeOf(*ui_, style::kSoft, words, width);
        const Rect area = column_.take(size.y);
        ui::draw(*ui_, {area.x + indent(), area.y + rise()}, style::kSoft, words, width, opacity_);
        column_.gap(14);
    }

    void callLine(const sim::ShownCallLine& line) {
        const std::string date = ui_->words(std::string{"call.date."} + nameOf(line.by));
        const std::string words = sim::wordsOf(texts(), ui_->words.language(), line, date);
        slides_ = true;
        objects_ = line.act == content::Act::objection;
        if (line.who.none()) {
            own(words);
        } else {
            said(line.who, words, Mood::neutral);
        }
        slides_ = objects_ = false;
    }

    void commitment(const sim::ShownCommitment& c) {
        const char* key = !c.agreed ? "call.refused" : c.dated ? "call.agreed" : "call.agreed_softly";
        const Tone tone = !c.agreed ? Tone::bad : c.dated ? Tone::best : Tone::weak;
        const Tone soft = !c.agreed ? Tone::badSoft : c.dated ? Tone::bestSoft : Tone::weakSoft;
        const std::string words = ui_->words(key, {{"what", ui_->words(texts(), c.title)}});
        const TextStyle look{ui::Type::body, tone, ui::Weight::bold};
        const ImVec2 size = ui::sizeOf(*ui_, look, words);
        const Rect area = column_.take(size.y + ui_->px(14));
        const float grown = 0.86F + 0.14F * opacity_;
        const Rect badge = area.middle((size.x + ui_->px(60)) * grown, area.h * grown);
        ui::fill(*ui_, badge, ui::withOpacity(ui_->colour(soft), opacity_), 18);
        ui::drawIcon(*ui_, {badge.x + ui_->px(22), badge.centre().y}, 17, c.agreed ? Icon::handshake : Icon::close,
                     ui::withOpacity(ui_->colour(tone), opacity_));
        ui::draw(*ui_, {badge.x + ui_->px(40), badge.centre().y - size.y / 2}, look, words, ui::kNoWrap, opacity_);
        lastSpeaker_.clear();
        column_.gap(12);
    }

    void hint(const sim::ShownHint& h) {
        note(Icon::bulb, ui_->words(std::string{"call.advice."} + nameOf(h.advice)), Tone::primary);
    }

    void ended(const sim::ShownCallEnd& e) { narrated(ui_->words(std::string{"call.end."} + nameOf(e.how))); }

    void said(CastIndex who, const std::string& words, Mood /*mood*/) {
        const Speaker speaker = speakerOf(*ui_, *scenario_, who);
        const float indent = this->indent();
        const float widest = std::min(column_.width() - indent - ui_->px(tight_ ? 24 : 60), ui_->px(620));
        const ImVec2 size = ui::sizeOf(*ui_, letters(Tone::text), words, widest - 2 * ui_->px(kBubblePad));
        const float name = speaker.name == lastSpeaker_ ? 0 : ui_->px(20);
        const Rect area = column_.take(size.y + 2 * ui_->px(kBubblePad) + name).shifted(slide(-1) + shake(), rise());
        if (name > 0) {
            if (opacity_ >= 1 && !tight_) {
                ui::avatar(*ui_, {area.x + ui_->px(22), area.y + name + ui_->px(20)}, ui_->px(20), speaker.portrait);
            }
            ui::draw(*ui_, {area.x + indent, area.y}, style::kCaption, speaker.name, ui::kNoWrap, opacity_);
        }
        bubble({area.x + indent, area.y + name, size.x + 2 * ui_->px(kBubblePad), size.y + 2 * ui_->px(kBubblePad)},
               words, Tone::surface, Tone::text);
        lastSpeaker_ = speaker.name;
        column_.gap(8);
    }

    void own(const std::string& words) {
        const float widest = std::min(column_.width() - ui_->px(tight_ ? 28 : 80), ui_->px(620));
        const ImVec2 size = ui::sizeOf(*ui_, letters(Tone::text), words, widest - 2 * ui_->px(kBubblePad));
        const float width = size.x + 2 * ui_->px(kBubblePad);
        column_.gap(6);
        const Rect area = column_.take(size.y + 2 * ui_->px(kBubblePad)).shifted(slide(1), rise());
        bubble({area.right() - width - ui_->px(4), area.y, width, area.h}, words, Tone::primary, Tone::onPrimary);
        lastSpeaker_.clear();
        column_.gap(14);
    }

    void bubble(Rect area, const std::string& words, Tone background, Tone tone) {
        ui::fill(*ui_, area, ui::withOpacity(ui_->colour(background), opacity_), 12);
        if (background == Tone::surface && opacity_ >= 1) { ui::outline(*ui_, area, Tone::line, 12); }
        if (objects_) { pulse(area); }
        ui::draw(*ui_, {area.x + ui_->px(kBubblePad), area.y + ui_->px(kBubblePad)}, letters(tone), words,
                 area.w - 2 * ui_->px(kBubblePad) + 1, opacity_);
    }

    void note(Icon icon, const std::string& words, Tone tone) {
        const float width = std::min(column_.width() - indent() - ui_->px(64), ui_->px(600));
        const TextStyle look{ui::Type::caption, tone, ui::Weight::regular};
        const ImVec2 size = ui::sizeOf(*ui_, look, words, width);
        const Rect area = column_.take(size.y + ui_->px(8)).shifted(0, rise());
        const Rect box{area.x + indent(), area.y, size.x + ui_->px(40), area.h};
        ui::fill(*ui_, box,
                 ui::withOpacity(ui_->colour(tone == Tone::primary ? Tone::primarySoft : Tone::ochreSoft), opacity_),
                 8);
        ui::drawIcon(*ui_, {box.x + ui_->px(16), box.centre().y}, 13, icon,
                     ui::withOpacity(ui_->colour(tone), opacity_));
        ui::draw(*ui_, {box.x + ui_->px(30), box.y + ui_->px(4)}, look, words, width, opacity_);
        column_.gap(10);
    }

    void card(const sim::ShownCard& c) {
        const std::string& kind = ui_->words("objection." + std::string{nameOf(c.kind)});
        note(Icon::card, ui_->words("visit.card_played", {{"kind", kind}}), Tone::ochre);
    }

    /// An offer as a card: what has changed against the last one of the same side stands out.
    void offer(const sim::ShownOffer& o) {
        const bool ours = o.by == sim::Side::trainee;
        const float room = column_.width() - indent() - ui_->px(tight_ ? 24 : 60);
        const float width = std::min(room, ui_->px(460));
        const float inner = width - 2 * ui_->px(kBubblePad);
        const Rect area = column_.take(offerTerms(o, {0, 0, inner, 0}, false) + ui_->px(34)).shifted(slideOf(ours), 0);
        const Rect box{ours ? area.right() - width - ui_->px(4) : area.x + indent(), area.y, width, area.h};
        ui::fill(*ui_, box, ui::withOpacity(ui_->colour(ours ? Tone::primarySoft : Tone::ochreSoft), opacity_), 8);
        const Tone tone = ours ? Tone::primary : o.last ? Tone::seal : Tone::ochre;
        ui::stripe(*ui_, box, tone);
        const Rect text{box.x + ui_->px(kBubblePad), box.y + ui_->px(5), inner, ui_->px(20)};
        std::string head = ui_->words(ours ? "bargain.we" : "bargain.he") + " · " + roundWords(*ui_, o.by, o.round);
        if (o.conditional) { head += " · " + ui_->words("bargain.bound"); }
        if (o.last) { head += " · " + ui_->words("bargain.last"); }
        const std::string worth = ui_->words("bargain.points", {{"points", std::to_string(pointsOf(o.ourUtility))}});
        const float number = ui::sizeOf(*ui_, style::kCaption, worth).x + ui_->px(6);
        ui::drawIn(*ui_, {text.x, text.y, text.w - number, text.h}, {ui::Type::caption, tone, ui::Weight::bold}, head);
        ui::drawIn(*ui_, text, style::kCaption, worth, ui::Align::right);
        offerTerms(o, {text.x, text.bottom(), inner, 0}, true);
        before_.at(static_cast<std::size_t>(o.by)) = o.terms;
        lastSpeaker_.clear();
        column_.gap(8);
    }

    /// @return the height of the values
    float offerTerms(const sim::ShownOffer& o, Rect area, bool drawn) {
        const auto& issues = scenario_->negotiation(activity_).issues;
        const auto& before = before_.at(static_cast<std::size_t>(o.by));
        ui::Flow flow{*ui_, area, 2};
        for (std::size_t i = 0; i < issues.size(); ++i) {
            const bool open = o.terms.leavesOpen(i);
            const bool moved = before && before->values[i] != o.terms.values[i];
            const std::string& words =
                open ? ui_->words("bargain.open") : ui_->words(texts(), issues[i].values[o.terms.values[i]].say);
            const TextStyle look{ui::Type::caption,
                                 open    ? Tone::faint
                                 : moved ? Tone::text
                                         : Tone::soft,
                                 moved ? ui::Weight::bold : ui::Weight::regular};
            const ImVec2 size = ui::sizeOf(*ui_, look, words, area.w);
            const ImVec2 at = flow.take({std::min(area.w, size.x + ui_->px(12)), size.y});
            if (drawn) { ui::draw(*ui_, at, look, words, area.w, opacity_); }
        }
        return flow.bottom() - area.y;
    }

    void adjourned(const sim::ShownAdjournment& a) {
        note(Icon::calendar, ui_->words("bargain.days_later", {{"days", std::to_string(a.days)}}), Tone::ochre);
    }

    void managed(const sim::ShownManager& m) {
        note(m.allowed ? Icon::check : Icon::close,
             ui_->words(m.allowed ? "bargain.manager_allows" : "bargain.manager_refuses"),
             m.allowed ? Tone::primary : Tone::ochre);
    }

    void walked(const sim::ShownWalk& w) {
        note(Icon::flag, ui_->words(w.by == sim::Side::trainee ? "visit.you_left" : "visit.they_left"), Tone::ochre);
    }

    /// What he objects to draws the eye, whatever kind of objection it is.
    void pulse(Rect area) {
        const float calm = ui_->progress(start_, kPulseSeconds);
        const ImU32 colour = ui::between(ui_->colour(Tone::seal), ui_->colour(Tone::ochre), calm);
        const float thick = ui_->px(1.5F) + (1 - calm) * ui_->px(3);
        ImGui::GetWindowDrawList()->AddRect(area.min(), area.max(), ui::withOpacity(colour, opacity_), ui_->px(12), 0,
                                            thick);
    }

    /// In a narrow column nobody's face stands beside his words, and they are smaller.
    [[nodiscard]] float indent() const { return tight_ ? 0 : ui_->px(56); }
    [[nodiscard]] TextStyle letters(Tone tone) const {
        return {tight_ ? ui::Type::body : ui::Type::lead, tone, ui::Weight::regular};
    }
    [[nodiscard]] float slideOf(bool ours) const {
        return std::round((1 - opacity_) * ui_->px(2 * kSlide) * (ours ? 1.0F : -1.0F));
    }
    [[nodiscard]] float rise() const { return slides_ ? 0 : std::round((1 - opacity_) * ui_->px(kSlide)); }
    /// In a free visit words come from the side of the one who says them.
    [[nodiscard]] float slide(float side) const {
        return slides_ ? std::round((1 - opacity_) * ui_->px(2 * kSlide) * side) : 0;
    }
    [[nodiscard]] float shake() const {
        const double since = ui_->now - start_;
        if (!objects_ || !ui_->motion || since > kShakeSeconds) { return 0; }
        ui_->animating = true;
        const auto left = static_cast<float>(1 - since / kShakeSeconds);
        return std::round(static_cast<float>(std::sin(since * 46)) * left * ui_->px(7));
    }

    Ui* ui_;
    ui::Column column_;
    const CompiledScenario* scenario_;
    ActivityIndex activity_;
    bool tight_;
    std::array<std::optional<sim::Terms>, 2> before_;  ///< the last offer of each side
    std::string lastSpeaker_;
    float opacity_ = 1;
    double start_ = -10;
    bool slides_ = false;
    bool objects_ = false;
};

}  // namespace

Speaker speakerOf(const Ui& ui, const CompiledScenario& scenario, CastIndex who) {
    if (who.none() || who.value() >= scenario.cast.size()) { return {}; }
    const CompiledCast& member = scenario.castMember(who);
    return {ui.words(*scenario.texts, member.name), member.portrait};
}

void Arrivals::count(const Ui& ui, std::span<const TranscriptEntry> entries) {
    if (entries.size() == seen_) { return; }
    fresh_ = entries.size() > seen_ ? seen_ : 0;
    seen_ = entries.size();
    since_ = until_ = ui.now;
    starts_.clear();
    for (const TranscriptEntry& entry : entries.subspan(fresh_)) {
        if (!starts_.empty()) { until_ = std::min(until_ + delayOf(entry.shown), since_ + kLatestSeconds); }
        starts_.push_back(until_);
    }
}

double Arrivals::startOf(std::size_t entry) const {
    return entry < fresh_ || entry - fresh_ >= starts_.size() ? -10 : starts_[entry - fresh_];
}

void transcriptPanel(Ui& ui, Rect area, const CompiledScenario& scenario, ActivityIndex activity,
                     std::span<const TranscriptEntry> entries, Arrivals& arrivals, Coach coach) {
    arrivals.count(ui, entries);
    ui::ScrollArea scroll{ui, "transcript", area};
    const float above = std::max(0.0F, area.h - arrivals.height);
    Script script{ui, scroll.inner().shifted(0, above), scenario, activity};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].activity != activity) { continue; }
        if (!arrivals.arrived(ui, i)) {
            const auto* line = std::get_if<sim::ShownCallLine>(&entries[i].shown);
            if (line != nullptr && !line->who.none()) { script.waiting(line->who); }
            ui.animating = true;
            break;
        }
        script.show(entries[i].shown, arrivals.startOf(i));
        if (coach == Coach::speaks && entries[i].coach) { script.coached(*entries[i].coach); }
    }
    const float height = script.bottom() + ui.px(8) - scroll.inner().y - above;
    if (std::abs(height - arrivals.height) > 0.5F || arrivals.room.x != area.w || arrivals.room.y != area.h) {
        arrivals.follow(ui);  // also after a change of size or language the last words stay in sight
        ui.animating = true;
    }
    arrivals.height = height;
    arrivals.room = area.size();
    scroll.end(scroll.inner().y + above + height);
    if (arrivals.justGrew(ui)) {
        ImGui::SetScrollHereY(1.0F);
        ui.animating = true;
    }
}

}  // namespace dealcraft::desktop
