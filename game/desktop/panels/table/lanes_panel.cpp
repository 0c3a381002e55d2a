#include "desktop/panels/table/lanes_panel.hpp"

#include "desktop/panels/table/value_card.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/paint.hpp"

#include <algorithm>
#include <numeric>

namespace dealcraft::desktop {
namespace {

using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kLaneGap = 6;
constexpr float kLanePadX = 12;
constexpr float kLaneTitleWidth = 148;
constexpr float kLanePointsWidth = 56;
constexpr float kLaneRail = 9;  // above and beneath the cards: what moved
constexpr float kLaneTightRail = 6;
constexpr float kLaneLeastCard = 40;
constexpr float kLaneTightCard = 38;
constexpr float kLaneMostCard = 72;
constexpr float kLaneRoomyCard = 50;  // two lines of words and the worth
constexpr float kLaneAround = 350;    // of the screen's height for everything else
constexpr float kLaneAir = 6;
constexpr float kLaneOpenCard = 54;
constexpr float kLaneCardGap = 5;
constexpr float kLaneStackedHead = 28;

/// How lanes look in the room that there is.
struct LaneShape {
    bool stacked = false;  ///< the title above the cards
    float card = kLaneRoomyCard;
    float rail = kLaneRail;
    [[nodiscard]] bool low() const { return card < kLaneRoomyCard; }  ///< one line of words on a card
    [[nodiscard]] float height(const Ui& ui) const {
        return ui.px(card + 2 * rail + kLaneAir + (stacked ? kLaneStackedHead : 0));
    }
};

/// Few issues on a high screen have tall cards; the cards of many are low, so that all can be seen.
LaneShape shapeFor(const Ui& ui, float width, std::size_t issues, LanesFit fit) {
    constexpr float kLeast = 640;
    LaneShape shape;
    shape.stacked = width < ui.px(kLeast);
    if (shape.stacked) { return shape; }
    const float each = (ui.screen().h / ui.scale - kLaneAround) / static_cast<float>(issues) - kLaneGap;
    shape.card = std::clamp(std::floor(each - 2 * kLaneRail - kLaneAir), kLaneLeastCard, kLaneMostCard);
    if (fit == LanesFit::tight && shape.low()) {
        shape.card = kLaneTightCard;
        shape.rail = kLaneTightRail;
    }
    return shape;
}

/// One issue: its title with what is known of it, the line of cards, what our card is worth.
class Lane {
public:
    Lane(Ui& ui, const TableDesk& desk, const LanesView& lanes, std::size_t issue, LaneShape shape)
        : ui_(ui), desk_(desk), lanes_(lanes), place_(issue), issue_(desk.view->issues[issue]), shape_(shape) {}

    void draw(Rect area, LaneSlides& slides, LanesDone& done) {
        const bool here = lanes_.lane == place_ && lanes_.use == LanesUse::open;
        ui::fill(ui_, area, Tone::surface, 10);
        ui::outline(ui_, area, here ? Tone::primary : Tone::line, 10, here ? 1.5F : 1);
        Rect inner = area.inset(ui_.px(kLanePadX), ui_.px(4));
        if (shape_.stacked) {
            Rect head = inner.cutTop(ui_.px(kLaneStackedHead));
            points(head.cutRight(ui_.px(2 * kLanePointsWidth)));
            title(head, done);
        } else {
            title(inner.cutLeft(ui_.px(kLaneTitleWidth), ui_.px(8)), done);
            points(inner.cutRight(ui_.px(kLanePointsWidth), ui_.px(6)));
        }
        cards(inner, slides, done);
    }

private:
    void title(Rect area, LanesDone& done) {
        const std::string& words = ui_.words(*desk_.texts, issue_.title);
        const std::string& unit = ui_.words(*desk_.texts, issue_.unit);
        if (shape_.stacked || shape_.low()) {
            Rect line = shape_.stacked ? area : area.cutTop(ui_.px(26));
            const float width = std::min(line.w, ui::sizeOf(ui_, style::kStrong, words).x + ui_.px(6));
            ui::drawIn(ui_, line.cutLeft(width), style::kStrong, words);
            if (!shape_.stacked) {
                ui::drawIn(ui_, line, style::kCaption, unit);
                tags(area.cutTop(ui_.px(24)), done);
            } else {
                tags(line, done);
            }
            return;
        }
        area = area.middle(area.w, ui_.px(68));
        ui::drawIn(ui_, area.cutTop(ui_.px(22)), style::kStrong, words);
        ui::drawIn(ui_, area.cutTop(ui_.px(18), ui_.px(4)), style::kCaption, unit);
        tags(area.cutTop(ui_.px(24)), done);
    }

    /// Which rank we think that he gives the issue.
    void guessTag(Rect& line, LanesDone& done) {
        const std::uint8_t guess = desk_.view->preparation.guess[place_];
        const std::string words = guess == 0 ? "?" : std::to_string(guess);
        const std::string label = ui_.words("bargain.guess_tag", {{"rank", words}});
        const Rect chip = line.cutLeft(ui::sizeOf(ui_, style::kCaption, label).x + ui_.px(14), ui_.px(5));
        const Rect area = chip.middle(chip.w, ui_.px(22));
        const ui::Touch t = ui::touch(ui_, "guess." + issue_.id, area);
        ui::fill(ui_, area, t.hovered ? Tone::sunk : Tone::surface, 11);
        ui::outline(ui_, area, Tone::ochre, 11);
        ui::focusRing(ui_, area, t, 11);
        ui::drawIn(ui_, area, {ui::Type::caption, Tone::ochre, ui::Weight::bold}, label, ui::Align::centre);
        if (t.hovered) { ui::tooltip(ui_, ui_.words("bargain.guess_hint")); }
        if (t.pressed) {
            done.lane = place_;
            done.guess = true;
        }
    }

    /// The guess, and what he says himself.
    void tags(Rect line, LanesDone& done) {
        if (desk_.view->prepares) { guessTag(line, done); }
        const std::string said = saidWords(ui_, issue_);
        if (said.empty()) { return; }
        const ImVec2 size = ui::tagSize(ui_, said);
        const bool loud = issue_.said == sim::Reply::high || issue_.said == sim::Reply::first;
        if (size.x <= line.w) {
            ui::tag(ui_, {line.x, line.centre().y - size.y / 2}, said, loud ? Tone::ochre : Tone::soft,
                    loud ? Tone::ochreSoft : Tone::sunk);
        }
    }

    /// What our card is worth, and how much more or less than in the last offer.
    void points(Rect area) {
        const std::uint8_t mine = lanes_.draft.values[place_];
        if (mine == sim::kOpenValue) { return; }
        const int now = pointsOf(issue_.values[mine].ourPoints);
        if (!shape_.stacked) { area = area.middle(area.w, ui_.px(46)); }
        const Rect first = shape_.stacked ? area.cutRight(ui_.px(kLanePointsWidth)) : area.cutTop(area.h / 2);
        ui::drawIn(ui_, first, style::kStrong, ui_.words("bargain.points", {{"points", std::to_string(now)}}),
                   ui::Align::right);
        const auto before = changedFrom();
        if (!before) { return; }
        const int change = now - pointsOf(issue_.values[*before].ourPoints);
        const Tone tone = change > 0 ? Tone::best : change < 0 ? Tone::bad : Tone::soft;
        ui::drawIn(ui_, area, {ui::Type::caption, tone, ui::Weight::bold}, signedWords(change), ui::Align::right);
    }

    /// The value of our last offer, if our card has left it.
    [[nodiscard]] std::optional<std::uint8_t> changedFrom() const {
        if (!lanes_.oursBefore) { return std::nullopt; }
        const std::uint8_t before = lanes_.oursBefore->values[place_];
        const bool moved = before != sim::kOpenValue && before != lanes_.draft.values[place_];
        return moved ? std::optional{before} : std::nullopt;
    }

    // ---- the line of cards

    /// Divides a line between the values' cards. They are equally wide, unless the words of one need more and the
    /// others can spare it.
    void divide(float whole) {
        const auto count = static_cast<float>(issue_.values.size());
        const float room = whole - ui_.px(kLaneOpenCard) - ui_.px(kLaneCardGap) * count - ui_.px(6);
        widths_.assign(issue_.values.size(), room / count);
        std::vector<float> needs;
        for (std::size_t v = 0; v < issue_.values.size(); ++v) {
            needs.push_back(cardNeeds(ui_, valueWords(ui_, desk_, place_, static_cast<std::uint8_t>(v))));
        }
        const float spare = room - std::accumulate(needs.begin(), needs.end(), 0.0F);
        if (spare < 0 || std::ranges::max(needs) <= widths_.front()) { return; }
        std::ranges::transform(needs, widths_.begin(), [&](float need) { return need + spare / count; });
    }
    /// The place of the card of a value; behind the last one lies the open card.
    [[nodiscard]] Rect cardOn(Rect line, std::size_t card) const {
        if (card >= widths_.size()) {
            const float open = ui_.px(kLaneOpenCard);
            return {line.right() - open, line.y, open, line.h};
        }
        const float before = std::accumulate(widths_.begin(), widths_.begin() + static_cast<std::ptrdiff_t>(card),
                                             ui_.px(kLaneCardGap) * static_cast<float>(card));
        return {line.x + before, line.y, widths_[card], line.h};
    }
    /// A card on its way from one place to the next.
    [[nodiscard]] Rect cardAt(Rect line, float place) const {
        const auto card = static_cast<std::size_t>(place);
        const float share = place - static_cast<float>(card);
        const Rect from = cardOn(line, card);
        const Rect to = cardOn(line, card + 1);
        return {from.x + (to.x - from.x) * share, line.y, from.w + (to.w - from.w) * share, line.h};
    }
    [[nodiscard]] float placeOf(std::uint8_t value) const {
        return value == sim::kOpenValue ? static_cast<float>(issue_.values.size()) : static_cast<float>(value);
    }

    void cards(Rect area, LaneSlides& slides, LanesDone& done) {
        const Rect line{area.x, area.y + ui_.px(shape_.rail), area.w, ui_.px(shape_.card)};
        divide(line.w);
        for (std::size_t v = 0; v <= issue_.values.size(); ++v) {
            const bool open = v == issue_.values.size();
            const auto value = open ? sim::kOpenValue : static_cast<std::uint8_t>(v);
            if (!valueCard(ui_, cardAt(line, static_cast<float>(v)), cardOf(value))) { continue; }
            done.lane = place_;
            done.value = value;
        }
        const float ours = slides.ours.at(ui_, placeOf(lanes_.draft.values[place_]));
        const Rect mine = cardAt(line, ours);
        ui::outline(ui_, mine, Tone::primary, 8, 2);
        if (const auto before = changedFrom()) {
            arrow(cardAt(line, placeOf(*before)), mine, line.bottom() + ui_.px(shape_.rail) / 2 + 1, gainTone(*before));
        }
        his(line, slides);
    }

    [[nodiscard]] ValueCard cardOf(std::uint8_t value) const {
        ValueCard card;
        card.id = "issue." + issue_.id + ".";
        card.chosen = lanes_.draft.values[place_] == value;
        card.ghost = lanes_.oursBefore && lanes_.oursBefore->values[place_] == value && !card.chosen;
        card.low = shape_.low();
        card.words = valueWords(ui_, desk_, place_, value);
        if (value == sim::kOpenValue) {
            card.id += "open";
            card.isOpen = true;
            return card;
        }
        card.id += issue_.values[value].id;
        card.amount = std::to_string(issue_.values[value].amount);
        card.points = issue_.values[value].ourPoints;
        card.most = std::ranges::max(issue_.values, {}, [](const auto& v) { return v.ourPoints; }).ourPoints;
        card.limit = issue_.limit == value;
        card.his = lanes_.his && lanes_.his->values[place_] == value;
        if (const auto broken = brokenWith(*desk_.view, lanes_.draft, place_, value)) {
            card.blocked = dependenceWords(ui_, desk_, *broken);
        }
        return card;
    }

    [[nodiscard]] Tone gainTone(std::uint8_t before) const {
        const std::uint8_t mine = lanes_.draft.values[place_];
        if (mine == sim::kOpenValue) { return Tone::soft; }
        const int change = issue_.values[mine].ourPoints - issue_.values[before].ourPoints;
        return change > 0 ? Tone::best : change < 0 ? Tone::bad : Tone::soft;
    }

    /// From where a card lay to where it lies.
    void arrow(Rect from, Rect to, float y, Tone tone) {
        const float x0 = from.centre().x;
        const float x1 = to.centre().x;
        if (std::abs(x1 - x0) < ui_.px(8)) { return; }
        const float side = x1 > x0 ? 1.0F : -1.0F;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImU32 colour = ui_.colour(tone);
        list.AddCircleFilled({x0, y}, ui_.px(2.5F), colour);
        list.AddLine({x0, y}, {x1 - side * ui_.px(5), y}, colour, ui_.px(2));
        list.AddTriangleFilled({x1, y}, {x1 - side * ui_.px(7), y - ui_.px(4)}, {x1 - side * ui_.px(7), y + ui_.px(4)},
                               colour);
    }

    /// His card wears his face; where it lay before there is a ring, and an arrow between them.
    void his(Rect line, LaneSlides& slides) {
        if (!lanes_.his || lanes_.his->leavesOpen(place_)) { return; }
        const float place = slides.his.at(ui_, placeOf(lanes_.his->values[place_]));
        const Rect card = cardAt(line, place);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const float y = line.y - ui_.px(1);
        const auto corner = [&](const Rect& r) { return ImVec2{r.right() - ui_.px(13), y}; };
        if (lanes_.hisBefore && lanes_.hisBefore->values[place_] != lanes_.his->values[place_] &&
            !lanes_.hisBefore->leavesOpen(place_)) {
            const ImVec2 old = corner(cardAt(line, placeOf(lanes_.hisBefore->values[place_])));
            const ImVec2 now = corner(card);
            list.AddLine(old, now, ui::withOpacity(ui_.colour(Tone::ochre), 0.55F), ui_.px(2));
            list.AddCircleFilled(old, ui_.px(5), ui_.colour(Tone::surface));
            list.AddCircle(old, ui_.px(5), ui_.colour(Tone::ochre), 0, ui_.px(1.5F));
        }
        ui::outline(ui_, card.inset(ui_.px(2)), Tone::ochre, 7, 1.5F);
        list.AddCircleFilled(corner(card), ui_.px(12), ui_.colour(Tone::ochre));
        ui::avatar(ui_, corner(card), ui_.px(10.5F), lanes_.portrait, lanes_.mood);
    }

    Ui& ui_;
    const TableDesk& desk_;
    const LanesView& lanes_;
    std::size_t place_;
    const sim::IssueView& issue_;
    LaneShape shape_;
    std::vector<float> widths_;  ///< of the values' cards
};

}  // namespace

float lanesHeight(Ui& ui, float width, const TableDesk& desk, LanesFit fit) {
    const std::size_t issues = desk.view->issues.size();
    return static_cast<float>(issues) * (shapeFor(ui, width, issues, fit).height(ui) + ui.px(kLaneGap)) -
           ui.px(kLaneGap);
}

LanesDone lanesPanel(Ui& ui, Rect area, const TableDesk& desk, const LanesView& lanes, TableSlides& slides) {
    const ui::DisabledScope disabled{lanes.use == LanesUse::closed};
    const LaneShape shape = shapeFor(ui, area.w, desk.view->issues.size(), lanes.fit);
    LanesDone done;
    for (std::size_t i = 0; i < desk.view->issues.size(); ++i) {
        Lane{ui, desk, lanes, i, shape}.draw(area.cutTop(shape.height(ui), ui.px(kLaneGap)), slides[i], done);
    }
    return done;
}

}  // namespace dealcraft::desktop
