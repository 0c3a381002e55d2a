#include "desktop/screens/home.hpp"

#include "desktop/screens/frame.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::desktop {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kDrillsHeight = 62;

void nameplate(Ui& ui, ui::Column& column) {
    const Rect row = column.take(ui.px(76));
    const float size = ui.px(68);
    ui::picture(ui, {row.x, row.y + ui.px(4), size, size}, "icon/dealcraft.png");
    const float x = row.x + size + ui.px(18);
    const float used = ui::draw(ui, {x, row.y}, style::kDisplay, ui.words("app.name"));
    ui::draw(ui, {x + ui.px(2), row.y + used + ui.px(2)}, style::kSoft, ui.words("app.subtitle"));
}

MaybeIntent continueCard(Ui& ui, ui::Column& column, const AttemptRow& row) {
    const Rect area = column.take(ui.px(84));
    const ui::Touch t = ui::touch(ui, "home.continue", area);
    ui::fill(ui, area, t.hovered ? Tone::primaryHover : Tone::primary);
    const bool entered = ui::pressedByDefault(ui);
    ui::focusRing(ui, area, t);
    Rect inner = area.inset(ui.px(20), ui.px(14));
    inner.cutRight(ui::keycap(ui, {inner.right(), inner.centre().y}, "Enter", Tone::onPrimary), ui.px(12));
    ui::drawIn(ui, inner.cutTop(ui.px(28)), {ui::Type::title, Tone::onPrimary, ui::Weight::bold},
               ui.words("home.continue"));
    const std::string title =
        row.scenario == nullptr ? row.scenarioId : ui.words(*row.scenario->texts, row.scenario->title);
    const std::string words =
        ui.words("home.continue_detail", {{"title", title}, {"actions", std::to_string(row.actions)}});
    ui::drawIn(ui, inner.cutTop(ui.px(24)), {ui::Type::body, Tone::onPrimary, ui::Weight::regular}, words);
    column.gap(ui::space::kMedium);
    return t.pressed || entered ? MaybeIntent{ResumePlay{row.id}} : std::nullopt;
}

/// One's own slips that are to be taken again today.
MaybeIntent drillsCard(Ui& ui, ui::Column& column, std::size_t count) {
    const Rect area = column.take(ui.px(kDrillsHeight));
    const ui::Touch t = ui::touch(ui, "home.drills", area);
    ui::fill(ui, area, Tone::ochreSoft);
    if (t.hovered) { ui::outline(ui, area, Tone::ochre); }
    ui::focusRing(ui, area, t);
    Rect inner = area.inset(ui.px(20), ui.px(9));
    ui::drawIcon(ui, inner.cutLeft(ui.px(24), ui.px(12)).centre(), 20, Icon::target, Tone::ochre);
    ui::drawIcon(ui, inner.cutRight(ui.px(16)).centre(), 13, Icon::chevronRight, Tone::ochre);
    ui::drawIn(ui, inner.cutTop(ui.px(24)), style::kStrong, ui.words("drill.due", {{"count", std::to_string(count)}}));
    ui::drawIn(ui, inner, style::kCaption, ui.words("drill.due_detail"));
    column.gap(ui::space::kMedium);
    return t.pressed ? MaybeIntent{OpenDrill{}} : std::nullopt;
}

struct MenuItem {
    const char* id;
    Icon icon;
    Intent intent;
};

/// The first of the menu stands out; who comes for the first time starts with it by Enter.
ui::ButtonLook menuLook(Icon icon, bool top, bool main) {
    if (main) { return {ButtonKind::primary, icon, "Enter", true, true, ui::Type::lead}; }
    return {top ? ButtonKind::secondary : ButtonKind::quiet, icon, "", true, true, ui::Type::body};
}

MaybeIntent menu(Ui& ui, ui::Column& column, bool first) {
    const std::array items{
        MenuItem{"home.start", Icon::comments, OpenLibrary{}}, MenuItem{"home.records", Icon::history, OpenRecords{}},
        MenuItem{"home.course", Icon::cap, OpenCourse{}},      MenuItem{"home.author", Icon::pencil, OpenAuthor{}},
        MenuItem{"home.settings", Icon::cog, OpenSettings{}},  MenuItem{"home.quit", Icon::power, Quit{}}};
    MaybeIntent intent;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool main = i == 0 && first;
        const float height = main ? 56 : 46;
        const auto look = menuLook(items[i].icon, i == 0, main);
        const bool pressed = ui::button(ui, items[i].id, column.take(ui.px(height)), ui.words(items[i].id), look);
        const bool entered = main && ui::pressedByDefault(ui);
        if (pressed || entered) { intent = items[i].intent; }
        column.gap(i == 0 ? ui::space::kMedium : 2);
    }
    return intent;
}

/// Where the scenario's first conversation is held.
std::string placeOf(const CompiledScenario& scenario) {
    const auto isHeld = [](const auto& a) { return a.type == ActivityType::dialogue && !a.place.empty(); };
    const auto found = std::ranges::find_if(scenario.flow, isHeld);
    return found == scenario.flow.end() ? "tea_table" : found->place;
}

/// At most three of its people.
std::vector<std::string> facesOf(const CompiledScenario& scenario) {
    std::vector<std::string> faces;
    for (const auto& member : scenario.cast) {
        if (!member.portrait.empty() && faces.size() < 3) { faces.push_back(member.portrait); }
    }
    return faces;
}

/// The people of the first scenario at their table.
void scene(Ui& ui, Rect area, const CompiledScenario* scenario) {
    const auto place = scenario == nullptr ? "tea_table" : placeOf(*scenario);
    const auto faces = scenario == nullptr ? std::vector<std::string>{} : facesOf(*scenario);
    ui::cover(ui, area, ui::placePicture(ui, place), 0.62F, 0.5F, ui::space::kRound);
    constexpr std::array<const char*, 3> kMoods{"neutral", "smile", "pleased"};
    const auto count = static_cast<float>(std::max<std::size_t>(1, faces.size()));
    const float size = std::min(area.h * 0.86F, area.w / count * 1.1F);  // side by side, a little over each other
    const float step = faces.size() > 1 ? (area.w - size) / (count - 1) : 0;
    for (const std::size_t i : {std::size_t{0}, std::size_t{2}, std::size_t{1}}) {
        if (i >= faces.size()) { continue; }
        const Rect face{area.x + step * static_cast<float>(i), area.bottom() - size * 0.84F, size, size * 0.84F};
        ui::bust(ui, face, "portraits/" + faces[i] + "/" + kMoods[i] + ".png", 1, ui::space::kRound);
    }
}

/// As many lines as the area has room for.
void wholeLines(Ui& ui, Rect area, ui::TextStyle style, std::string_view words) {
    ui::drawLines(ui, area, style, words, static_cast<std::size_t>(std::max(area.h, 0.0F) / ui::lineHeight(ui, style)));
}

MaybeIntent conceptOfTheDay(Ui& ui, Rect area, const content::Pack& pack, std::size_t day) {
    if (pack.course.concepts.empty()) { return std::nullopt; }
    const auto& item = pack.course.concepts[day % pack.course.concepts.size()];
    const Story story{ui.words, *pack.texts};
    const ui::Touch t = ui::touch(ui, "home.concept", area);
    ui::card(ui, area);
    if (t.hovered) { ui::outline(ui, area, Tone::strongLine); }
    ui::focusRing(ui, area, t);
    ui::Column column{ui, area.inset(ui.px(24), ui.px(18))};
    column.overline(ui.words("home.today") + " · " + item.id.str());
    column.text(style::kTitle, story(item.title));
    column.gap(6);
    const Rect rest{column.x(), column.y(), column.width(), area.bottom() - ui.px(14) - column.y()};
    wholeLines(ui, rest, style::kLead, story(item.explanation));
    const float used = ui::sizeOf(ui, style::kLead, story(item.explanation), rest.w).y + ui.px(10);
    const Rect advice{rest.x, rest.y + used, rest.w, rest.h - used};
    if (advice.h >= ui::lineHeight(ui, style::kBody)) {
        ui::drawIcon(ui, {advice.x + ui.px(9), advice.y + ui.px(11)}, 16, Icon::check, Tone::best);
        wholeLines(ui, {advice.x + ui.px(26), advice.y, advice.w - ui.px(26), advice.h}, style::kBody,
                   story(item.doThis));
    }
    return t.pressed ? MaybeIntent{OpenCourse{item.id}} : std::nullopt;
}

MaybeIntent leftSide(Ui& ui, Rect area, const HomeView& view) {
    MaybeIntent intent;
    const float content = ui.px(76 + 28 + 56 + 12 + 5 * 48) + (view.unfinished ? ui.px(96) : 0) +
                          (view.drills > 0 ? ui.px(kDrillsHeight + ui::space::kMedium) : 0);
    const float top = std::max(0.0F, (area.h - content) * 0.42F);
    ui::ScrollArea scroll{ui, "home.left", area};
    ui::Column column{ui, scroll.inner()};
    column.gap(top / ui.scale);
    nameplate(ui, column);
    column.gap(ui.low() ? 14 : 28);
    if (view.unfinished) { intent = continueCard(ui, column, *view.unfinished); }
    if (view.drills > 0) {
        if (auto chosen = drillsCard(ui, column, view.drills)) { intent = chosen; }
    }
    if (auto chosen = menu(ui, column, !view.unfinished)) { intent = chosen; }
    scroll.end(column.y());
    return intent;
}

void troubleStrip(Ui& ui, Rect area, const std::vector<std::string>& troubles) {
    ui::fill(ui, area, Tone::sealSoft, 8);
    ui::drawIcon(ui, {area.x + ui.px(18), area.centre().y}, 16, Icon::warning, Tone::seal);
    ui::drawIn(ui, area.inset(ui.px(36), 0), {ui::Type::caption, Tone::seal, ui::Weight::regular}, troubles.front());
}

}  // namespace

MaybeIntent homeScreen(Ui& ui, const HomeView& view, const Settings& settings) {
    Rect area = ui.screen().inset(ui.px(24));
    if (!view.troubles.empty()) { troubleStrip(ui, area.cutTop(ui.px(32), ui.px(8)), view.troubles); }
    const Rect bar = area.cutBottom(ui.px(36), ui.px(4));
    const float language = ui.narrow() ? languageWidth(ui) : ui.px(150);
    MaybeIntent intent = languageButton(ui, Rect{bar.x, bar.y, language, bar.h}, settings);
    const bool wide = !ui.narrow();
    Rect left = wide ? area.cutLeft(ui.px(420), ui.px(36)) : area;
    if (auto chosen = leftSide(ui, left.inset(ui.px(wide ? 24 : 0), 0), view)) { intent = chosen; }
    if (!wide) { return intent; }
    area.h = ui.screen().bottom() - ui.px(24) - area.y;
    const Rect picture = area.cutTop(std::round(area.h * 0.64F), ui.px(16));
    scene(ui, picture, view.scenario);
    if (view.pack != nullptr) {
        if (auto chosen = conceptOfTheDay(ui, area, *view.pack, view.day)) { intent = chosen; }
    }
    return intent;
}

}  // namespace dealcraft::desktop
