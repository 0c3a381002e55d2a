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
#include <tuple>
#include <utility>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr std::array<int, 4> kLengths{0, 10, 20, 10000};

struct KindLook {
    const char* key;
    Icon icon;
};
constexpr std::array kKinds{KindLook{"library.conversation", Icon::comments}, KindLook{"library.visit", Icon::suitcase},
                            KindLook{"library.negotiation", Icon::handshake}};

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

bool hasLength(const CompiledScenario& scenario, int length) {
    const auto limit = static_cast<std::size_t>(length);
    return length == 0 || (scenario.minutes <= kLengths.at(limit) && scenario.minutes > kLengths.at(limit - 1));
}

/// Only lengths that there are can be asked for.
void lengthFilter(Ui& ui, ui::Flow& lengths, const std::vector<ShelfItem>& shelf, LibraryFilter& filter) {
    for (int i = 0; i < static_cast<int>(kLengths.size()); ++i) {
        const auto isLong = [i](const ShelfItem& item) { return hasLength(*item.scenario, i); };
        if (std::ranges::none_of(shelf, isLong)) { continue; }
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
    lengthFilter(ui, lengths, shelf, filter);
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
    const auto kind = static_cast<std::size_t>(kindOf(*item.scenario));
    const std::string& what = ui.words(kKinds.at(kind).key);
    const Icon icon = kKinds.at(kind).icon;
    ui::tag(ui, flow.take(ui::tagSize(ui, what, icon)), what, Tone::ochre, Tone::ochreSoft, icon);
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

/// Whether all words that are looked for stand in the title.
bool hasTitle(const ShelfItem& item, const LibraryFilter& filter, Language language) {
    const auto& title = item.scenario->texts->in(language, item.scenario->title);
    std::istringstream words{filter.search};
    for (std::string word; words >> word;) {
        if (!holds(title, word)) { return false; }
    }
    return true;
}

MaybeIntent cards(Ui& ui, ui::Column& column, const std::vector<ShelfItem>& shelf, const LibraryFilter& filter) {
    MaybeIntent intent;
    bool first = true;
    for (const bool titled : {true, false}) {  // those whose title holds the words stand before the others
        for (const ShelfItem& item : shelf) {
            if (titled != hasTitle(item, filter, ui.words.language()) || !fits(item, filter, ui.words.language())) {
                continue;
            }
            if (auto opened = scenarioCard(ui, column.take(ui.px(196)), item, first)) { intent = opened; }
            column.gap(ui::space::kLarge);
            first = false;
        }
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

ShelfItem shelfItem(const Pack& pack, const CompiledScenario& scenario, std::string name,
                    const std::vector<AttemptRow>& rows) {
    ShelfItem item{&pack, &scenario, std::move(name), std::nullopt, 0};
    for (const AttemptRow& row : rows) {
        if (row.scenario != &scenario) { continue; }
        item.plays += row.finished ? 1 : 0;
        if (row.score && !row.retry) { item.best = std::max(item.best.value_or(0), *row.score); }
    }
    return item;
}

ScenarioKind kindOf(const CompiledScenario& scenario) {
    const auto count = [&](ActivityType type) {
        return std::ranges::count_if(scenario.flow, [type](const auto& activity) { return activity.type == type; });
    };
    if (count(ActivityType::call) > 0) { return ScenarioKind::visit; }
    const auto tables = count(ActivityType::negotiation);
    return tables > 0 && count(ActivityType::dialogue) <= tables ? ScenarioKind::negotiation
                                                                 : ScenarioKind::conversation;
}

void arrange(std::vector<ShelfItem>& shelf) {
    const auto place = [](const ShelfItem& item) {
        return std::tuple{kindOf(*item.scenario), item.scenario->minutes, item.scenario->id.str()};
    };
    for (auto begin = shelf.begin(); begin != shelf.end();) {
        const auto* pack = begin->pack;
        const auto end = std::find_if(begin, shelf.end(), [pack](const ShelfItem& item) { return item.pack != pack; });
        std::sort(begin, end, [&](const ShelfItem& a, const ShelfItem& b) { return place(a) < place(b); });
        begin = end;
    }
}

bool fits(const ShelfItem& item, const LibraryFilter& filter, Language language) {
    const CompiledScenario& scenario = *item.scenario;
    if (!hasLength(scenario, filter.length)) { return false; }
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
