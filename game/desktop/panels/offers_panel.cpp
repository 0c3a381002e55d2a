#include "desktop/panels/offers_panel.hpp"

#include "desktop/panels/package_panel.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/paint.hpp"

namespace dealcraft::desktop {
namespace {

using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

void offerRow(Ui& ui, ui::Column& column, const sim::NegotiationView& view, const TextTable& texts,
              const sim::ShownOffer& offer) {
    const bool ours = offer.by == sim::Side::trainee;
    const std::string words = packageWords(ui, view, texts, offer.terms);
    const ui::TextStyle look{ui::Type::caption, Tone::text, ui::Weight::regular};
    const float width = column.width() - ui.px(14);
    const Rect row = column.take(ui::sizeOf(ui, look, words, width).y + ui.px(32));
    ui::stripe(ui, {row.x, row.y + ui.px(2), row.w, row.h - ui.px(10)}, ours ? Tone::primary : Tone::ochre);
    const Rect head{row.x + ui.px(14), row.y, width, ui.px(20)};
    const std::string who =
        ui.words(ours ? "bargain.we" : "bargain.he") + " · " + roundWords(ui, offer.by, offer.round);
    ui::drawIn(ui, head, {ui::Type::caption, ours ? Tone::primary : Tone::ochre, ui::Weight::bold}, who);
    ui::drawIn(ui, head, style::kCaption, std::to_string((offer.ourUtility + 50) / 100), ui::Align::right);
    ui::draw(ui, {head.x, head.bottom()}, look, words, width);
}

}  // namespace

std::string roundWords(const Ui& ui, sim::Side by, int round) {
    if (by == sim::Side::dealer && round == 0) { return ui.words("bargain.opening"); }
    const int number = by == sim::Side::dealer ? round : round + 1;
    return ui.words("bargain.round", {{"round", std::to_string(number)}});
}

void offersPanel(Ui& ui, Rect area, const sim::View& view, const TextTable& texts,
                 std::span<const TranscriptEntry> entries) {
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(14), ui.px(12));
    const Rect head = inner.cutTop(ui.px(22), ui.px(8));
    ui::drawIn(ui, head, style::kOverline, ui.words("bargain.offers"));
    ui::drawIn(ui, head, style::kCaption, ui.words("bargain.worth_short"), ui::Align::right);
    inner.w += ui.px(8);
    ui::ScrollArea scroll{ui, "offers", inner};
    ui::Column column{ui, scroll.inner()};
    const auto& table = std::get<sim::NegotiationView>(view.body);
    for (std::size_t i = entries.size(); i-- > 0;) {
        if (entries[i].activity != view.activity) { continue; }
        if (const auto* offer = std::get_if<sim::ShownOffer>(&entries[i].shown)) {
            offerRow(ui, column, table, texts, *offer);
        }
    }
    scroll.end(column.y());
}

std::string dealersWords(const Ui& ui, const TextTable& texts, ActivityIndex activity,
                         std::span<const TranscriptEntry> entries) {
    for (std::size_t i = entries.size(); i-- > 0;) {
        if (entries[i].activity != activity) { continue; }
        if (const auto* words = std::get_if<sim::ShownDealerWords>(&entries[i].shown)) {
            return filled(ui.words(texts, words->say), {{"issue", ui.words(texts, words->issue)}});
        }
    }
    return {};
}

}  // namespace dealcraft::desktop
