#include "desktop/model/bargain.hpp"
#include "desktop/screens/debrief/table_parts.hpp"
#include "desktop/ui/paint.hpp"
#include "sim/negotiation/bidding.hpp"
#include "sim/negotiation/space.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::desktop {
namespace {

using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

/// A place in an order from 1. Equals share the first place of all that they take together.
struct SharedRank {
    int first = 0;  ///< 0: unknown
    int last = 0;

    [[nodiscard]] bool meets(const SharedRank& other) const { return first <= other.last && other.first <= last; }
};

/// Ranks of weights, the heaviest first.
std::vector<SharedRank> ranksOf(const std::vector<int>& weights) {
    std::vector<SharedRank> ranks;
    ranks.reserve(weights.size());
    for (const int weight : weights) {
        const auto heavier = static_cast<int>(std::ranges::count_if(weights, [&](int w) { return w > weight; }));
        const auto equal = static_cast<int>(std::ranges::count(weights, weight));
        ranks.push_back({heavier + 1, heavier + equal});
    }
    return ranks;
}

std::vector<int> weightsOf(const scoring::RevealedTable& table, bool ours) {
    std::vector<int> weights;
    for (const auto& [mine, his] : table.weights) { weights.push_back(ours ? mine : his); }
    return weights;
}

struct RankColumn {
    const char* key;
    Tone tone;
};
constexpr std::array kRankColumns{
    RankColumn{"review.rank_ours_guess", Tone::primary}, RankColumn{"review.rank_ours", Tone::primary},
    RankColumn{"review.rank_his_guess", Tone::ochre}, RankColumn{"review.rank_his", Tone::ochre},
    RankColumn{"review.rank_seen", Tone::soft}};

std::string rankWords(int rank) {
    return rank == 0 ? "–" : std::to_string(rank);
}

float rankWidth(const Ui& ui, float width) {
    return std::clamp(width * 0.13F, ui.px(58), ui.px(100));
}

/// A row of the table of ranks; what was guessed is green where it is right: any place among equals is.
void rankRow(Ui& ui, Rect line, const std::string& title, const std::array<SharedRank, kRankColumns.size()>& ranks) {
    const float each = rankWidth(ui, line.w);
    for (std::size_t i = ranks.size(); i-- > 0;) {
        const bool guessed = i == 0 || i == 2 || i == 4;
        const SharedRank& truth = i == 0 ? ranks[1] : ranks[3];
        const int rank = ranks.at(i).first;
        Tone tone = kRankColumns.at(i).tone;
        if (guessed && rank != 0) { tone = truth.meets(ranks.at(i)) ? Tone::best : Tone::bad; }
        if (rank == 0) { tone = Tone::faint; }
        ui::drawIn(ui, line.cutRight(each), {ui::Type::body, tone, guessed ? ui::Weight::regular : ui::Weight::bold},
                   rankWords(rank), ui::Align::centre);
    }
    ui::drawIn(ui, line, style::kBody, title);
}

void rankHeads(Ui& ui, Rect line) {
    const float each = rankWidth(ui, line.w);
    for (std::size_t i = kRankColumns.size(); i-- > 0;) {
        const Rect head = line.cutRight(each);
        const std::string& words = ui.words(kRankColumns.at(i).key);
        const ui::TextStyle look{ui::Type::caption, kRankColumns.at(i).tone, ui::Weight::regular};
        const ImVec2 size = ui::sizeOf(ui, look, words, head.w);
        ui::draw(ui, {head.x + (head.w - size.x) / 2, head.bottom() - size.y - ui.px(4)}, look, words, head.w);
    }
}

void ranks(Ui& ui, ui::Column& column, const ToldTable& told) {
    const scoring::RevealedTable& table = *told.table;
    column.overline(ui.words("review.ranks"));
    rankHeads(ui, column.take(ui.px(60)));
    const auto ours = ranksOf(weightsOf(table, true));
    const auto his = ranksOf(weightsOf(table, false));
    const auto seen = ranksOf(table.modelWeights);
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const std::string& title = ui.words(*told.play->scenario->texts, told.negotiation().issues[i].title);
        const auto guessed = [](int rank) { return SharedRank{rank, rank}; };
        rankRow(ui, column.take(ui.px(28)), title,
                {guessed(table.preparation.rank[i]), ours[i], guessed(table.preparation.guess[i]), his[i],
                 i < seen.size() ? seen[i] : SharedRank{}});
    }
    column.gap(4);
    column.text(style::kCaption, ui.words("review.ranks_hint"));
    column.gap(14);
}

void contractRow(Ui& ui, ui::Column& column, const std::string& name, std::optional<int> worth, int limit, Tone tone) {
    Rect line = column.take(ui.px(28));
    ui::drawIn(ui, line.cutLeft(ui.px(120), ui.px(8)), style::kBody, name);
    const std::string number = worth ? std::to_string(pointsOf(*worth)) : ui.words("bargain.unsettled");
    ui::drawIn(ui, line.cutRight(ui.px(88), ui.px(8)), style::kStrong, number, ui::Align::right);
    const auto share = [](int basis) { return static_cast<float>(basis) / static_cast<float>(content::kFullUtility); };
    const Rect bar = line.middle(line.w, ui.px(8));
    ui::bar(ui, bar, worth ? share(*worth) : 0, tone);
    const float x = std::round(bar.x + bar.w * share(limit));
    ImGui::GetWindowDrawList()->AddRectFilled({x - ui.px(1), bar.y - ui.px(4)}, {x + ui.px(1), bar.bottom() + ui.px(4)},
                                              ui.colour(Tone::seal));
}

/// The most that we could have got; nothing where no package was good for both.
std::optional<int> bestRational(const scoring::RevealedTable& table) {
    const auto best = std::ranges::find_if(table.frontier, [&](const scoring::UtilityPoint& p) {
        return p.first >= table.ourReservation && p.second >= table.dealersReservation;
    });
    return best == table.frontier.end() ? std::nullopt : std::optional{best->first};
}

void contracts(Ui& ui, ui::Column& column, const ToldTable& told) {
    const scoring::RevealedTable& table = *told.table;
    const auto worth = [&](const sim::Terms& terms) {
        const bool full = sim::isFull(told.negotiation(), terms);
        return full ? std::optional{sim::utilityOf(told.negotiation().ours, terms)} : std::nullopt;
    };
    column.overline(ui.words("review.contracts"));
    const int limit = table.ourReservation;
    if (table.prepared) {
        contractRow(ui, column, ui.words("bargain.part.opening"), worth(table.preparation.opening), limit,
                    Tone::primary);
        contractRow(ui, column, ui.words("bargain.part.target"), worth(table.preparation.target), limit, Tone::primary);
        contractRow(ui, column, ui.words("bargain.part.bottom"), worth(table.preparation.bottom), limit, Tone::primary);
    }
    contractRow(ui, column, ui.words("review.best_possible"), bestRational(table), limit, Tone::best);
    const auto deal = table.deal ? std::optional{table.deal->ours} : std::nullopt;
    if (deal) { contractRow(ui, column, ui.words("review.the_deal"), deal, limit, Tone::good); }
    column.text({ui::Type::caption, Tone::seal, ui::Weight::regular},
                ui.words("bargain.no_deal_worth", {{"points", std::to_string(pointsOf(limit))}}));
    column.gap(14);
}

/// What he said of others, and what became of the deal.
void aftermath(Ui& ui, ui::Column& column, const ToldTable& told) {
    const scoring::RevealedTable& table = *told.table;
    constexpr std::array<const char*, 3> kAlternatives{"review.alternative_none", "review.alternative_weak",
                                                       "review.alternative_strong"};
    column.overline(ui.words("review.other_side"));
    column.text(style::kBody, ui.words(kAlternatives.at(static_cast<std::size_t>(table.alternative))));
    if (table.bluffed) { column.text(style::kBody, ui.words("review.bluffed")); }
    if (!table.deal) { return; }
    column.text(style::kBody, ui.words("review.aftermath", {{"surplus", std::to_string(table.closed.surplus)},
                                                            {"sold", std::to_string(table.closed.sold)},
                                                            {"late", std::to_string(table.closed.late)}}));
}

}  // namespace

void truthPart(Ui& ui, ui::Column& column, const ToldTable& told) {
    if (!told.table->prepared) {
        column.text(style::kSoft, ui.words("review.not_prepared"));
        column.gap(10);
    }
    ranks(ui, column, told);
    contracts(ui, column, told);
    aftermath(ui, column, told);
}

}  // namespace dealcraft::desktop
