#include "desktop/panels/call/customer_card.hpp"

#include "desktop/panels/call/pills.hpp"
#include "desktop/panels/objection_panel.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/paint.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr int kStages = 3;

class Card {
public:
    Card(Ui& ui, Rect area, const CompiledScenario& scenario, ui::Glow& glow)
        : ui_(&ui), column_(ui, area), scenario_(&scenario), glow_(&glow) {}

    void objection(const sim::ObjectionView& objection) {
        const Rect box = column_.take(ui_->px(58));
        const float lit = glow_->of(*ui_, "objection", 1);
        ui::fill(*ui_, box, ui::between(ui_->colour(Tone::ochreSoft), ui_->colour(Tone::sealSoft), lit), 8);
        Rect inner = box.inset(ui_->px(10), ui_->px(6));
        Rect head = inner.cutTop(ui_->px(20), ui_->px(4));
        ui::drawIcon(*ui_, {head.x + ui_->px(7), head.centre().y}, 14, Icon::warning, Tone::ochre);
        head.cutLeft(ui_->px(20));
        ui::drawIn(*ui_, head, {ui::Type::caption, Tone::ochre, ui::Weight::bold}, ui_->words("call.card.objection"));
        const std::array<std::pair<const char*, bool>, 3> steps{{{"acknowledged", objection.acknowledged},
                                                                 {"clarified", objection.clarified},
                                                                 {"answered", objection.answered}}};
        const float width = inner.w / static_cast<float>(steps.size());
        for (const auto& [name, walked] : steps) {
            ticked(inner.cutLeft(width), ui_->words(std::string{"call.card."} + name), walked);
        }
        column_.gap(6);
    }

    std::optional<sim::CallAction> silentCard(ThinkCard use) {
        column_.text(style::kCaption, ui_->words("call.think"));
        column_.gap(4);
        ui::Flow flow{*ui_, {column_.x(), column_.y(), column_.width(), 0}, 6};
        std::vector<std::string> kinds;
        for (std::size_t i = 0; i < kObjectionKinds; ++i) {
            kinds.push_back(ui_->words("objection." + std::string{nameOf(static_cast<ObjectionKind>(i))}));
        }
        const int made = pills(*ui_, flow, {"call.think", {}, use == ThinkCard::keys ? 0 : kNoPillKey}, kinds, -1);
        column_.take(std::max(0.0F, flow.bottom() - column_.y()));
        column_.gap(12);
        if (made < 0) { return {}; }
        return sim::NameKind{static_cast<ObjectionKind>(made)};
    }

    void unheard(const sim::CallView& view, int limit) {
        if (view.unheard == 0) { return; }
        const bool many = view.unheard >= limit;
        const Tone tone = many ? Tone::bad : Tone::weak;
        const std::string words = ui_->words(view.unheard == 1 ? "call.card.unheard_one" : "call.card.unheard",
                                             {{"count", std::to_string(view.unheard)}});
        const ui::TextStyle look{ui::Type::caption, tone, ui::Weight::bold};
        const float width = column_.width() - ui_->px(36);
        const std::string& heard = view.heard == kNoText ? empty_ : story(view.heard);
        const float more = heard.empty() ? 0 : ui::sizeOf(*ui_, style::kCaption, heard, width).y + ui_->px(2);
        const Rect box = column_.take(ui::sizeOf(*ui_, look, words, width).y + more + ui_->px(12));
        ui::fill(*ui_, box, many ? Tone::badSoft : Tone::weakSoft, 8);
        ui::drawIcon(*ui_, {box.x + ui_->px(14), box.y + ui_->px(16)}, 14, Icon::ear, tone);
        const ImVec2 at{box.x + ui_->px(28), box.y + ui_->px(6)};
        const float height = ui::draw(*ui_, at, look, words, width);
        if (!heard.empty()) { ui::draw(*ui_, {at.x, at.y + height}, style::kCaption, heard, width); }
        column_.gap(10);
    }

    void needs(const sim::CallView& view) {
        heading(ui_->words("call.card.needs"), {});
        if (view.needs.empty()) { soft(ui_->words("call.card.no_needs")); }
        for (const sim::NeedView& need : view.needs) { one(need); }
        column_.gap(8);
    }

    void agreed(const sim::CallView& view) {
        if (!view.agreed) { return; }
        const auto& commitment = scenario_->talk.commitments[*view.agreed];
        const Tone tone = view.agreedDated ? Tone::best : Tone::weak;
        const std::string words =
            ui_->words(view.agreedDated ? "call.agreed" : "call.agreed_softly", {{"what", story(commitment.title)}});
        const float width = column_.width() - ui_->px(38);
        const ui::TextStyle look{ui::Type::caption, tone, ui::Weight::bold};
        const Rect box = column_.take(ui::sizeOf(*ui_, look, words, width).y + ui_->px(12));
        ui::fill(*ui_, box, view.agreedDated ? Tone::bestSoft : Tone::weakSoft, 8);
        ui::drawIcon(*ui_, {box.x + ui_->px(14), box.centre().y}, 15, Icon::handshake, tone);
        ui::draw(*ui_, {box.x + ui_->px(30), box.y + ui_->px(6)}, look, words, width);
        column_.gap(10);
    }

    void facts(const std::vector<sim::FactView>& facts) {
        heading(ui_->words("call.card.facts"), std::to_string(facts.size()));
        if (facts.empty()) { soft(ui_->words("visit.no_facts")); }
        for (std::size_t i = facts.size(); i-- > 0;) {
            const ui::TextStyle look{ui::Type::caption, Tone::text, ui::Weight::regular};
            const std::string& words = story(facts[i].text);
            const float width = column_.width() - ui_->px(16);
            const Rect row = column_.take(ui::sizeOf(*ui_, look, words, width).y + ui_->px(7));
            lightUp(row, "fact." + std::to_string(static_cast<unsigned>(facts[i].text)), 1);
            ImGui::GetWindowDrawList()->AddCircleFilled({row.x + ui_->px(5), row.y + ui_->px(9)}, ui_->px(2.5F),
                                                        ui_->colour(facts[i].level >= 4 ? Tone::ochre : Tone::primary));
            ui::draw(*ui_, {row.x + ui_->px(14), row.y}, look, words, width);
        }
    }

    [[nodiscard]] float bottom() const { return column_.y(); }

private:
    [[nodiscard]] const std::string& story(TextId text) const { return ui_->words(*scenario_->texts, text); }

    void heading(const std::string& words, const std::string& count) {
        const Rect row = column_.take(ui_->px(22));
        ui::drawIn(*ui_, row, style::kOverline, words);
        ui::drawIn(*ui_, row, style::kCaption, count, ui::Align::right);
        column_.gap(2);
    }
    void soft(const std::string& words) {
        column_.text(style::kCaption, words);
        column_.gap(4);
    }
    void lightUp(Rect row, const std::string& key, int value) {
        const float lit = glow_->of(*ui_, key, value);
        if (lit <= 0) { return; }
        ui::fill(*ui_, {row.x - ui_->px(4), row.y - ui_->px(2), row.w + ui_->px(8), row.h},
                 ui::withOpacity(ui_->colour(Tone::ochreSoft), lit), 6);
    }

    void ticked(Rect area, const std::string& words, bool on) {
        const ImVec2 dot{area.x + ui_->px(7), area.centre().y};
        if (on) {
            ui::drawIcon(*ui_, dot, 14, Icon::checkCircle, Tone::best);
        } else {
            ImGui::GetWindowDrawList()->AddCircle(dot, ui_->px(5.5F), ui_->colour(Tone::ochre), 0, ui_->px(1.4F));
        }
        area.cutLeft(ui_->px(18));
        ui::drawIn(*ui_, area, {ui::Type::caption, on ? Tone::best : Tone::text, ui::Weight::regular}, words);
    }

    /// A need, and how deeply it is known: the complaint, what it costs, what it would be worth to be rid of it.
    void one(const sim::NeedView& need) {
        const std::string& words = story(need.text);
        const ui::TextStyle look{ui::Type::caption, Tone::text, ui::Weight::regular};
        const float width = column_.width() - (need.accepted ? ui_->px(22) : 0);
        const float text = ui::sizeOf(*ui_, look, words, width).y;
        const Rect row = column_.take(text + ui_->px(26));
        lightUp(row, "need." + need.id, need.stage + (need.accepted ? kStages + 1 : 0));
        ui::draw(*ui_, row.min(), look, words, width);
        if (need.accepted) {
            ui::drawIcon(*ui_, {row.right() - ui_->px(8), row.y + ui_->px(9)}, 15, Icon::checkCircle, Tone::best);
        }
        Rect meter{row.x, row.y + text + ui_->px(3), row.w, ui_->px(18)};
        constexpr std::array<const char*, kStages> kStageNames{"symptom", "consequence", "value"};
        const float part = (meter.w - ui_->px(8)) / kStages;
        for (int i = 0; i < kStages; ++i) {
            const Rect cell = meter.cutLeft(part, ui_->px(4));
            const bool known = i < need.stage;
            ui::bar(*ui_, {cell.x, cell.y, cell.w, ui_->px(4)}, known ? 1.0F : 0.0F, Tone::primary, Tone::sunk);
            const ui::TextStyle name{ui::Type::caption, known ? Tone::primary : Tone::faint, ui::Weight::regular};
            ui::drawIn(*ui_, {cell.x, cell.y + ui_->px(4), cell.w, ui_->px(17)}, name,
                       ui_->words(std::string{"call.stage."} + kStageNames.at(static_cast<std::size_t>(i))));
        }
        column_.gap(8);
    }

    Ui* ui_;
    ui::Column column_;
    const CompiledScenario* scenario_;
    ui::Glow* glow_;
    std::string empty_;
};

}  // namespace

std::optional<sim::CallAction> customerCard(Ui& ui, Rect area, const sim::View& view, const CompiledScenario& scenario,
                                            ui::Glow& glow, ThinkCard think) {
    const auto& call = std::get<sim::CallView>(view.body);
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(14), ui.px(10));
    inner.w += ui.px(8);
    ui::ScrollArea scroll{ui, "call.card", inner};
    Card card{ui, scroll.inner(), scenario, glow};
    std::optional<sim::CallAction> named;
    if (call.objection) { card.objection(*call.objection); }
    if (think != ThinkCard::none) { named = card.silentCard(think); }
    card.unheard(call, scenario.rules.call[CallNumber::unheardLimit]);
    card.agreed(call);
    card.needs(call);
    card.facts(view.facts);
    scroll.end(card.bottom());
    return named;
}

void stepsRow(Ui& ui, Rect area, const sim::StepsView& steps, ui::Glow& glow) {
    const std::array<std::pair<const char*, bool>, 4> all{{{"opened", steps.opened},
                                                           {"probed", steps.probed},
                                                           {"presented", steps.presented},
                                                           {"committed", steps.committed}}};
    const float gap = ui.px(4);
    const float width = (area.w - gap * 3) / 4;
    for (const auto& [name, walked] : all) {
        const Rect cell = area.cutLeft(width, gap);
        const float lit = glow.of(ui, std::string{"step."} + name, walked ? 1 : 0);
        const ImU32 on = ui::between(ui.colour(Tone::primary), ui.colour(Tone::ochre), lit);
        ui::fill(ui, {cell.x, cell.y, cell.w, ui.px(5)}, walked ? on : ui.colour(Tone::sunk), 3);
        ui::drawIn(ui, {cell.x, cell.y + ui.px(6), cell.w, cell.h - ui.px(6)},
                   {ui::Type::caption, walked ? Tone::primary : Tone::faint, ui::Weight::regular},
                   ui.words(std::string{"call.walked."} + name), ui::Align::centre);
    }
}

}  // namespace dealcraft::desktop
