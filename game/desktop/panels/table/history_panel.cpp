#include "desktop/panels/table/worth_panel.hpp"
#include "desktop/ui/paint.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

/// The range of utilities that is drawn: what was offered and the bottom line, with some air.
struct Span {
    int least = 0;
    int most = content::kFullUtility;
};
Span rangeOf(const sim::NegotiationView& view, std::span<const sim::ShownOffer> offers) {
    constexpr int kAir = 400;
    Span range{view.ourReservation, view.ourReservation};
    for (const auto& offer : offers) {
        if (!isFull(view, offer.terms)) { continue; }
        range.least = std::min(range.least, offer.ourUtility);
        range.most = std::max(range.most, offer.ourUtility);
    }
    return {std::max(0, range.least - kAir), std::min(content::kFullUtility, range.most + kAir)};
}

class History {
public:
    History(Ui& ui, Rect plot, const sim::NegotiationView& view, Span range)
        : ui_(ui), plot_(plot), view_(view), range_(range) {}

    void grid() {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        for (int column = 0; column <= view_.rounds; ++column) {
            const float x = at(column, range_.least).x;
            list.AddLine({x, plot_.y}, {x, plot_.bottom()}, ui_.colour(Tone::line), 1);
        }
        const float y = at(0, view_.ourReservation).y;
        ui::dashedLine(ui_, {plot_.x, y}, {plot_.right(), y}, Tone::seal);
    }

    /// A side's offers as a line with a dot for each; a partial one has no worth yet and stands as a ring beneath.
    void line(std::span<const sim::ShownOffer> offers, sim::Side by) {
        const Tone tone = by == sim::Side::trainee ? Tone::primary : Tone::ochre;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        std::optional<ImVec2> before;
        for (const auto& offer : offers) {
            if (offer.by != by) { continue; }
            const int column = by == sim::Side::trainee ? offer.round + 1 : offer.round;
            if (!isFull(view_, offer.terms)) {
                list.AddCircle({at(column, 0).x, plot_.bottom() - ui_.px(4)}, ui_.px(3), ui_.colour(tone), 0,
                               ui_.px(1.4F));
                continue;
            }
            const ImVec2 here = at(column, offer.ourUtility);
            if (before) { list.AddLine(*before, here, ui::withOpacity(ui_.colour(tone), 0.7F), ui_.px(2)); }
            list.AddCircleFilled(here, ui_.px(offer.last ? 5 : 3.5F), ui_.colour(tone));
            before = here;
        }
    }

private:
    [[nodiscard]] ImVec2 at(int column, int worth) const {
        const float x = static_cast<float>(column) / static_cast<float>(std::max(1, view_.rounds));
        const int wide = std::max(1, range_.most - range_.least);
        const float y = static_cast<float>(std::max(worth, range_.least) - range_.least) / static_cast<float>(wide);
        return {plot_.x + plot_.w * x, plot_.bottom() - plot_.h * y};
    }

    Ui& ui_;
    Rect plot_;
    const sim::NegotiationView& view_;
    Span range_;
};

}  // namespace

void historyPanel(Ui& ui, Rect area, const sim::NegotiationView& view, std::span<const sim::ShownOffer> offers) {
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(14), ui.px(8));
    Rect head = inner.cutTop(ui.px(20), ui.px(4));
    const std::string& his = ui.words("bargain.his_bids");
    const std::string& ours = ui.words("bargain.our_offers");
    const auto legend = [&](const std::string& words, Tone tone) {
        const ui::TextStyle look{ui::Type::caption, tone, ui::Weight::bold};
        ui::drawIn(ui, head.cutRight(ui::sizeOf(ui, look, words).x, ui.px(12)), look, words);
    };
    legend(his, Tone::ochre);
    legend(ours, Tone::primary);
    ui::drawIn(ui, head, style::kOverline, ui.words("bargain.history"));
    History history{ui, inner.inset(ui.px(6), ui.px(4)), view, rangeOf(view, offers)};
    history.grid();
    history.line(offers, sim::Side::dealer);
    history.line(offers, sim::Side::trainee);
}

}  // namespace dealcraft::desktop
