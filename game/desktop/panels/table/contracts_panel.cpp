#include "desktop/panels/table/prepare_panel.hpp"
#include "desktop/ui/paint.hpp"
#include "sim/negotiation/words.hpp"

namespace dealcraft::desktop {
namespace {

using sim::PreparationPart;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kContractsPad = 14;
constexpr float kContractsHead = 26;
constexpr float kContractsContract = 38;
constexpr float kContractsFoot = 26;

WorthView worthOfContract(const TableDesk& desk, PreparationPart part, const sim::OfferPreview& preview) {
    return worthViewOf(*desk.view, contractOf(desk.view->preparation, part), {}, preview);
}

/// Whether the three do not stand in their order: each of them full, and the better one worth less.
std::vector<std::string> warnings(const Ui& ui, const TableDesk& desk) {
    const sim::NegotiationView& view = *desk.view;
    const auto worth = [&](PreparationPart part) {
        const sim::Terms& terms = contractOf(view.preparation, part);
        return isFull(view, terms) ? std::optional{worthOf(view, terms)} : std::nullopt;
    };
    const auto opening = worth(PreparationPart::opening);
    const auto target = worth(PreparationPart::target);
    const auto bottom = worth(PreparationPart::bottom);
    std::vector<std::string> all;
    if (bottom && *bottom < view.ourReservation) { all.push_back(ui.words("bargain.warn_bottom")); }
    if (target && bottom && *target <= *bottom) { all.push_back(ui.words("bargain.warn_target")); }
    if (opening && target && *opening < *target) { all.push_back(ui.words("bargain.warn_opening")); }
    return all;
}

void contract(Ui& ui, Rect area, const TableDesk& desk, PreparationPart part, const WorthView& worth) {
    const sim::Terms& terms = contractOf(desk.view->preparation, part);
    const bool full = worth.preview.full;
    const bool none = isEmpty(*desk.view, terms);
    const bool below = full && worth.preview.belowBottomLine;
    std::string number = none ? "–" : std::to_string(pointsOf(worth.span.least));
    if (!none && !full) { number += "–" + std::to_string(pointsOf(worth.span.most)); }
    const Rect line = area.cutTop(ui.px(22));
    ui::drawIn(ui, line, style::kBody, ui.words("bargain.part." + std::string{sim::nameOf(part)}));
    ui::drawIn(ui, line,
               {ui::Type::body,
                below  ? Tone::bad
                : none ? Tone::faint
                       : Tone::primary,
                ui::Weight::bold},
               number, ui::Align::right);
    const Rect bar{area.x, area.y + ui.px(3), area.w, ui.px(8)};
    const auto share = [](int basis) { return static_cast<float>(basis) / static_cast<float>(content::kFullUtility); };
    ui::bar(ui, bar, none || full ? 0 : share(worth.span.most), Tone::primarySoft);
    if (!none) {
        ui::bar(ui, bar, share(worth.span.least), below ? Tone::bad : Tone::primary,
                full ? Tone::sunk : Tone::primarySoft);
    }
    const float x = std::round(bar.x + bar.w * share(desk.view->ourReservation));
    ImGui::GetWindowDrawList()->AddRectFilled({x - ui.px(1), bar.y - ui.px(4)}, {x + ui.px(1), bar.bottom() + ui.px(4)},
                                              ui.colour(Tone::seal));
}

}  // namespace

float contractsHeight(Ui& ui, float width, const TableDesk& desk, const ContractPreviews& previews) {
    const float inner = width - 2 * ui.px(kContractsPad);
    float height = 2 * ui.px(kContractsPad) + ui.px(kContractsHead + kContractsFoot);
    for (std::size_t i = 0; i < kContracts.size(); ++i) {
        const WorthView worth = worthOfContract(desk, kContracts.at(i), previews.at(i));
        height += ui.px(kContractsContract) + ui.px(6) + breachLines(ui, {0, 0}, inner, desk, worth, false);
    }
    for (const std::string& words : warnings(ui, desk)) {
        height += ui::sizeOf(ui, style::kCaption, words, inner - ui.px(22)).y + ui.px(4);
    }
    return height;
}

void contractsPanel(Ui& ui, Rect area, const TableDesk& desk, const ContractPreviews& previews) {
    ui::card(ui, area);
    Rect inner = area.inset(ui.px(kContractsPad));
    ui::drawIn(ui, inner.cutTop(ui.px(kContractsHead)), style::kOverline, ui.words("bargain.contracts"));
    for (std::size_t i = 0; i < kContracts.size(); ++i) {
        const WorthView worth = worthOfContract(desk, kContracts.at(i), previews.at(i));
        contract(ui, inner.cutTop(ui.px(kContractsContract)), desk, kContracts.at(i), worth);
        const float lines = breachLines(ui, inner.min(), inner.w, desk, worth, true);
        inner.cutTop(lines, ui.px(6));
    }
    const std::string points = std::to_string(pointsOf(desk.view->ourReservation));
    ui::drawIn(ui, inner.cutTop(ui.px(kContractsFoot)), {ui::Type::caption, Tone::seal, ui::Weight::regular},
               ui.words("bargain.no_deal_worth", {{"points", points}}));
    for (const std::string& words : warnings(ui, desk)) {
        const float width = inner.w - ui.px(22);
        const Rect line = inner.cutTop(ui::sizeOf(ui, style::kCaption, words, width).y + ui.px(4));
        ui::drawIcon(ui, {line.x + ui.px(8), line.y + ui.px(9)}, 14, Icon::bulb, Tone::weak);
        ui::draw(ui, {line.x + ui.px(22), line.y}, {ui::Type::caption, Tone::weak, ui::Weight::regular}, words, width);
    }
}

}  // namespace dealcraft::desktop
