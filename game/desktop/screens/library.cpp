#include "desktop/screens/library.hpp"

#include "desktop/screens/frame.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"
#include "store/library.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <sstream>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr std::array<int, 4> kLengths{0, 10, 20, 10000};

bool holds(const std::string& whole, const std::string& part) {
    const auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    };
    return std::search(whole.begin(), whole.end(), part.begin(), part.end(), same) != whole.end();
}

std::set<std::uint8_t> modulesOf(const CompiledScenario& scenario) {
    std::set<std::uint8_t> modules;
    for (const ConceptIndex learnt : scenario.learn) { modules.insert(scenario.concepts[learnt.value()].module); }
    return modules;
}

void lengthFilter(Ui& ui, ui::Flow& lengths, LibraryFilter& filter) {
    for (int i = 0; i < 4; ++i) {
        const std::string& words = ui.words("library.length_" + std::to_string(i));
        const ImVec2 chip = lengths.take(ui::chipSize(ui, words));
        if (ui::chip(ui, "library.length." + std::to_string(i), chip, words, filter.length == i)) { filter.length = i; }
    }
}

void filters(Ui& ui, ui::Column& column, const std::vector<ShelfItem>& shelf, LibraryFilter& filter) {
    ui::field(ui, "library.search", column.take(ui.px(40)), filter.search, ui.words("library.search"), Icon::search);
    column.gap(20);
    column.overline(ui.words("library.length"));
    ui::Flow lengths{ui, {column.x(), column.y(), column.width(), 0}};
    lengthFilter(ui, lengths, filter);
    column.take(lengths.bottom() - column.y());
    column.gap(20);
    column.overline(ui.words("library.modules"));
    ui::Flow modules{ui, {column.x(), column.y(), column.width(), 0}};
    std::set<std::string> shown;
    for (const ShelfItem& item : shelf) {
        for (const std::uint8_t at : modulesOf(*item.scenario)) {
            const CourseModule& module = item.scenario->modules[at];
            if (!shown.insert(module.id).second) { continue; }
            const std::string& words = ui.words(*item.scenario->texts, module.title);
            const bool on = filter.concept_ == module.id;
            if (ui::chip(ui, "library.module." + module.id, modules.take(ui::chipSize(ui, words)), words, on)) {
                filter.concept_ = on ? "" : module.id;
            }
        }
    }
    column.take(modules.bottom() - column.y());
}

void scoreOn(Ui& ui, Rect area, const ShelfItem& item) {
    const ImVec2 centre{area.right() - ui.px(34), area.centre().y};
    if (item.best) {
        const float share = static_cast<float>(*item.best) / 10000.0F;
        ui::ring(ui, centre, ui.px(26), ui.px(5), share, Tone::primary);
        const Rect inside{centre.x - ui.px(24), centre.y - ui.px(12), ui.px(48), ui.px(24)};
        ui::drawIn(ui, inside, style::kStrong, std::to_string((*item.best + 50) / 100), ui::Align::centre);
    }
    const std::string words =
        item.plays == 0 ? ui.words("library.new") : ui.words("library.plays", {{"count", std::to_string(item.plays)}});
    ui::drawIn(ui, {centre.x - ui.px(60), centre.y + ui.px(30), ui.px(90), ui.px(20)}, style::kCaption, words,
               ui::Align::right);
}

void tags(Ui& ui, Rect area, const ShelfItem& item) {
    const Story story{ui.words, *item.scenario->texts};
    ui::Flow flow{ui, area, 6};
    const std::string minutes = ui.words("common.minutes", {{"minutes", std::to_string(item.scenario->minutes)}});
    ui::tag(ui, flow.take(ui::tagSize(ui, minutes, Icon::clock)), minutes, Tone::primary, Tone::primarySoft,
            Icon::clock);
    for (const std::uint8_t at : modulesOf(*item.scenario)) {
        const std::string& words = story(item.scenario->modules[at].title);
        const ImVec2 place = flow.take(ui::tagSize(ui, words));
        if (place.y + ui.px(20) > area.bottom()) { return; }
        ui::tag(ui, place, words, Tone::soft, Tone::sunk);
    }
}

MaybeIntent scenarioCard(Ui& ui, Rect area, const ShelfItem& item, bool first) {
    const CompiledScenario& scenario = *item.scenario;
    const Story story{ui.words, *scenario.texts};
    const ui::Touch t = ui::touch(ui, "library.open." + item.name, area);
    const bool entered = first && (ui.narrow() ? ui::enterPressed(ui) : ui::pressedByDefault(ui));
    ui::card(ui, area);
    if (t.hovered) { ui::outline(ui, area, Tone::primary, ui::space::kRound, 2); }
    ui::focusRing(ui, area, t);
    Rect inner = area.inset(ui.px(14));
    const Rect picture = inner.cutLeft(std::min(ui.px(210), inner.w * 0.32F), ui.px(20));
    const auto withPlace = std::find_if(scenario.flow.begin(), scenario.flow.end(),
                                        [](const auto& a) { return a.type == ActivityType::dialogue; });
    ui::cover(ui, picture, ui::placePicture(ui, withPlace == scenario.flow.end() ? "tea_table" : withPlace->place),
              0.75F, 1.0F, 8);
    if (!scenario.cast.empty()) {
        Rect face = picture;
        face.cutTop(ui.px(6));
        ui::bust(ui, face, "portraits/" + scenario.cast.front().portrait + "/neutral.png", 1, 8);
    }
    scoreOn(ui, inner, item);
    inner.cutRight(ui.px(90));
    ui::drawIn(ui, inner.cutTop(ui.px(30), ui.px(4)), style::kTitle, story(scenario.title));
    tags(ui, inner.cutBottom(ui.px(50)), item);
    ui::drawLines(ui, inner, style::kSoft, story(scenario.brief), 3);
    return t.pressed || entered ? MaybeIntent{OpenBriefing{store::fullNameOf(scenario)}} : std::nullopt;
}

MaybeIntent cards(Ui& ui, ui::Column& column, const std::vector<ShelfItem>& shelf, const LibraryFilter& filter) {
    MaybeIntent intent;
    bool first = true;
    for (const ShelfItem& item : shelf) {
        if (!fits(item, filter, ui.words.language())) { continue; }
        if (auto opened = scenarioCard(ui, column.take(ui.px(196)), item, first)) { intent = opened; }
        column.gap(ui::space::kLarge);
        first = false;
    }
    if (first) { column.text(style::kSoft, ui.words("library.nothing")); }
    return intent;
}

/// Whether a word stands in the title, the brief, or a concept that is learnt.
bool mentions(const CompiledScenario& scenario, const std::string& word, Language language) {
    const TextTable& texts = *scenario.texts;
    if (holds(texts.in(language, scenario.title), word) || holds(texts.in(language, scenario.brief), word)) {
        return true;
    }
    return std::any_of(scenario.learn.begin(), scenario.learn.end(), [&](ConceptIndex c) {
        const CompiledConcept& learnt = scenario.concepts[c.value()];
        return holds(learnt.id.str(), word) || holds(texts.in(language, learnt.title), word);
    });
}

}  // namespace

bool fits(const ShelfItem& item, const LibraryFilter& filter, Language language) {
    const CompiledScenario& scenario = *item.scenario;
    const auto limit = static_cast<std::size_t>(filter.length);
    if (filter.length > 0 && (scenario.minutes > kLengths[limit] || scenario.minutes <= kLengths[limit - 1])) {
        return false;
    }
    const auto teaches = [&](ConceptIndex c) {
        return scenario.concepts[c.value()].id.str().starts_with(filter.concept_);
    };
    if (!filter.concept_.empty() && std::none_of(scenario.learn.begin(), scenario.learn.end(), teaches)) {
        return false;
    }
    std::istringstream words{filter.search};
    for (std::string word; words >> word;) {
        if (!mentions(scenario, word, language)) { return false; }
    }
    return true;
}

MaybeIntent libraryScreen(Ui& ui, const std::vector<ShelfItem>& shelf, LibraryFilter& filter,
                          const Settings& settings) {
    Rect area = ui.screen();
    MaybeIntent intent = screenHead(ui, area, ui.words("library.title"), settings);
    area = area.inset(ui.px(24));
    if (!ui.narrow()) {
        ui::ScrollArea scroll{ui, "library.filter", area.cutLeft(ui.px(270), ui.px(24))};
        ui::Column column{ui, scroll.inner()};
        filters(ui, column, shelf, filter);
        scroll.end(column.y());
    }
    ui::ScrollArea scroll{ui, "library.shelf", area};
    ui::Column column{ui, scroll.inner()};
    if (ui.narrow()) {
        filters(ui, column, shelf, filter);
        column.gap(20);
    }
    if (auto opened = cards(ui, column, shelf, filter)) { intent = opened; }
    scroll.end(column.y());
    return intent;
}

}  // namespace dealcraft::desktop
