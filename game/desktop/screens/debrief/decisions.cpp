#include "desktop/screens/debrief/decisions.hpp"

#include "analysis/review/highlights.hpp"
#include "desktop/panels/decisions/highlights_panel.hpp"
#include "desktop/panels/decisions/value_chart.hpp"
#include "desktop/screens/debrief/decision_detail.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using analysis::Review;
using analysis::ReviewedDecision;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr double kReviewLook = 0.1;  ///< seconds between two looks at what the review has found

class DecisionsPage {
public:
    DecisionsPage(Ui& ui, const FinishedPlay& play, const scoring::Debrief& debrief, ReviewBoard& board,
                  DebriefState& state)
        : ui_(&ui), play_(&play), debrief_(&debrief), board_(&board), state_(&state), found_(board.findings()) {}

    MaybeIntent draw(Rect area) {
        if (!found_.playable) { return words(area, "decisions.not_valued"); }
        if (!found_.review) { return words(area, "decisions.under_way"); }
        if (!found_.valued) { ui_->wakeAt = ui_->now + kReviewLook; }
        choose();
        keys();
        return ui_->narrow() ? below(area) : beside(area);
    }

private:
    [[nodiscard]] const std::vector<ReviewedDecision>& decisions() const { return found_.review->decisions; }

    MaybeIntent words(Rect area, const char* key) {
        if (found_.playable) { ui_->wakeAt = ui_->now + kReviewLook; }
        ui::card(*ui_, area);
        const float width = std::min(area.w - ui_->px(40), ui_->px(560));
        const auto& said = ui_->words(key);
        const ImVec2 size = ui::sizeOf(*ui_, style::kLead, said, width);
        ui::draw(*ui_, area.middle(size.x, size.y).min(), style::kLead, said, width);
        return std::nullopt;
    }

    /// Nothing is looked at yet: what lost most is, once everything has its value.
    void choose() {
        if (state_->decision || !found_.valued || decisions().empty()) { return; }
        const auto [worst, finest] = analysis::highlightsOf(*found_.review, 1);
        const auto first = !worst.empty() ? worst.front() : !finest.empty() ? finest.front() : 0;
        state_->decision = decisions()[first].place;
    }

    [[nodiscard]] const ReviewedDecision* lookedAt() const {
        if (!state_->decision) { return nullptr; }
        const auto at = std::ranges::find(decisions(), *state_->decision, &ReviewedDecision::place);
        return at == decisions().end() ? nullptr : &*at;
    }

    void go(std::size_t place) {
        state_->decision = place;
        state_->fresh = true;
    }

    /// @param step backwards or forwards; @param wanted which decisions count
    template <class Wanted>
    void step(int step, Wanted wanted) {
        const auto count = static_cast<int>(decisions().size());
        const auto* now = lookedAt();
        int i = now == nullptr ? (step > 0 ? -1 : count) : static_cast<int>(now - decisions().data());
        for (i += step; i >= 0 && i < count; i += step) {
            const auto& decision = decisions()[static_cast<std::size_t>(i)];
            if (wanted(decision)) { return go(decision.place); }
        }
    }

    void keys() {
        const auto any = [](const ReviewedDecision&) { return true; };
        const auto slip = [](const ReviewedDecision& d) { return d.label > analysis::Label::good; };
        ui::claim(ImGuiKey_LeftArrow);
        ui::claim(ImGuiKey_RightArrow);
        if (ui::keyPressed(ImGuiKey_LeftArrow)) { step(-1, any); }
        if (ui::keyPressed(ImGuiKey_RightArrow)) { step(1, any); }
        if (ui::keyPressed(ImGuiKey_B)) { step(-1, slip); }
        if (ui::keyPressed(ImGuiKey_N)) { step(1, slip); }
    }

    [[nodiscard]] LookedAt look(const ReviewedDecision& decision) const {
        const auto explained = board_->explained(decision.place);
        if (!explained) { ui_->wakeAt = ui_->now + kReviewLook; }
        const bool tried = state_->tried && state_->tried->decision == decision.place;
        return {play_, debrief_, &decision, explained, found_.all, tried ? &*state_->tried : nullptr};
    }

    void options(ui::Column& column, const LookedAt& at) {
        const auto pressed = optionsWorth(*ui_, column, at);
        if (!pressed) { return; }
        const auto& d = *at.decision;
        state_->tried = TriedOption{
            d.place, *pressed,
            analysis::whatIf(*play_->scenario, playedActions(*play_), d.from, d.action, d.options[*pressed].line)};
        ui_->animating = true;
    }

    void chart(Rect area) {
        if (const auto place = valueChart(*ui_, area, *play_->scenario, found_, state_->decision)) { go(*place); }
    }

    void striking(ui::Column& column) {
        if (const auto place = highlights(*ui_, column, *play_->scenario, *found_.review, state_->decision)) {
            go(*place);
        }
    }

    MaybeIntent retry(Rect area, const ReviewedDecision& decision) {
        const ui::ButtonLook look{ui::ButtonKind::primary, Icon::undo, "R"};
        const bool pressed = ui::button(*ui_, "decisions.retry", area, ui_->words("review.retry"), look);
        if (!pressed && !ui::keyPressed(ImGuiKey_R)) { return std::nullopt; }
        return RetryFrom{decision.action};
    }

    MaybeIntent beside(Rect area) {
        const float gap = ui_->px(14);
        Rect left = area.cutLeft(std::clamp(area.w * 0.28F, ui_->px(320), ui_->px(440)), gap);
        leftColumn(left);
        chart(area.cutTop(std::clamp(area.h * 0.32F, ui_->px(180), ui_->px(320)), gap));
        ui::card(*ui_, area);
        const auto* decision = lookedAt();
        if (decision == nullptr) {
            const char* key = found_.all == 0 ? "decisions.none" : "decisions.choose";
            ui::drawIn(*ui_, area, style::kSoft, ui_->words(key), ui::Align::centre);
            return std::nullopt;
        }
        Rect inner = area.inset(ui_->px(18), ui_->px(14));
        return detail(inner, *decision);
    }

    void leftColumn(Rect left) {
        ui::card(*ui_, left);
        ui::ScrollArea scroll{*ui_, "decisions.left", left.inset(ui_->px(16), ui_->px(14))};
        ui::Column column{*ui_, scroll.inner()};
        reviewSums(*ui_, column, *play_, found_);
        column.gap(14);
        striking(column);
        column.text(style::kCaption, ui_->words("decisions.keys"));
        scroll.end(column.y());
    }

    MaybeIntent detail(Rect inner, const ReviewedDecision& decision) {
        const auto at = look(decision);
        Rect side = inner.cutRight(inner.w * 0.42F, ui_->px(22));
        MaybeIntent again = retry(side.cutBottom(ui_->px(42), ui_->px(10)), decision);
        {
            ui::ScrollArea scroll{*ui_, "decisions.options", side};
            toTop();
            ui::Column column{*ui_, scroll.inner()};
            options(column, at);
            scroll.end(column.y());
        }
        ui::ScrollArea scroll{*ui_, "decisions.detail", inner};
        toTop();
        state_->fresh = false;
        ui::Column column{*ui_, scroll.inner()};
        MaybeIntent intent = decisionDetail(*ui_, column, at);
        scroll.end(column.y());
        return again ? again : intent;
    }
    void toTop() const {
        if (state_->fresh) { ImGui::SetScrollY(0); }
    }

    /// One below the other, where they have no room beside each other.
    MaybeIntent below(Rect area) {
        MaybeIntent intent;
        ui::ScrollArea scroll{*ui_, "decisions.all", area};
        ui::Column column{*ui_, scroll.inner()};
        reviewSums(*ui_, column, *play_, found_);
        column.gap(14);
        chart(column.take(ui_->px(190)));
        column.gap(14);
        if (const auto* decision = lookedAt()) {
            const auto at = look(*decision);
            intent = decisionDetail(*ui_, column, at);
            column.gap(10);
            options(column, at);
            column.gap(10);
            if (auto again = retry(column.take(ui_->px(42)), *decision)) { intent = again; }
            column.gap(18);
        }
        striking(column);
        scroll.end(column.y());
        return intent;
    }

    Ui* ui_;
    const FinishedPlay* play_;
    const scoring::Debrief* debrief_;
    ReviewBoard* board_;
    DebriefState* state_;
    ReviewBoard::Findings found_;
};

}  // namespace

MaybeIntent debriefDecisions(Ui& ui, Rect area, const FinishedPlay& play, const scoring::Debrief& debrief,
                             ReviewBoard& board, DebriefState& state) {
    return DecisionsPage{ui, play, debrief, board, state}.draw(area);
}

}  // namespace dealcraft::desktop
