#include "desktop/screens/briefing.hpp"

#include "desktop/screens/frame.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"
#include "store/library.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

MaybeIntent practised(Ui& ui, ui::Column& column, const CompiledScenario& scenario) {
    const Story story{ui.words, *scenario.texts};
    MaybeIntent intent;
    column.overline(ui.words("briefing.practise"));
    column.gap(4);
    ui::Flow flow{ui, {column.x(), column.y(), column.width(), 0}};
    for (const ConceptIndex index : scenario.learn) {
        const CompiledConcept& item = scenario.concepts[index.value()];
        const std::string& words = story(item.title);
        if (ui::chip(ui, "briefing.concept." + item.id.str(), flow.take(ui::chipSize(ui, words, Icon::cap)), words,
                     false, Icon::cap)) {
            intent = OpenCourse{item.id};
        }
    }
    column.take(flow.bottom() - column.y());
    return intent;
}

void person(Ui& ui, ui::Column& column, const CompiledCast& member, const Story& story) {
    const float wide = column.width() - ui.px(104);
    const float words = ui::sizeOf(ui, style::kSoft, story(member.about), wide).y;
    const float height = std::max(ui.px(92), words + ui.px(52));
    const Rect area = column.take(height);
    ui::card(ui, area);
    ui::avatar(ui, {area.x + ui.px(46), area.y + ui.px(46)}, ui.px(32), member.portrait);
    const float x = area.x + ui.px(92);
    float y = area.y + ui.px(14);
    const float name = ui::sizeOf(ui, style::kStrong, story(member.name)).x;
    ui::draw(ui, {x, y}, style::kStrong, story(member.name));
    ui::drawIn(ui, {x + name + ui.px(10), y, area.right() - x - name - ui.px(20), ui.px(21)}, style::kCaption,
               story(member.title));
    y += ui.px(25);
    ui::draw(ui, {x, y}, style::kSoft, story(member.about), wide);
    column.gap(ui::space::kMedium);
}

void people(Ui& ui, ui::Column& column, const CompiledScenario& scenario) {
    const Story story{ui.words, *scenario.texts};
    column.overline(ui.words("briefing.people"));
    column.gap(4);
    for (const CompiledCast& member : scenario.cast) { person(ui, column, member, story); }
}

MaybeIntent caseColumn(Ui& ui, Rect area, const CompiledScenario& scenario) {
    const Story story{ui.words, *scenario.texts};
    ui::card(ui, area);
    ui::ScrollArea scroll{ui, "briefing.case", area.inset(ui.px(ui.narrow() ? 16 : 28), ui.px(ui.low() ? 12 : 20))};
    ui::Column column{ui, scroll.inner()};
    column.overline(ui.words("briefing.case") + " · " +
                    ui.words("common.minutes", {{"minutes", std::to_string(scenario.minutes)}}));
    column.text(style::kHeading, story(scenario.title));
    column.gap(10);
    column.paragraphs(style::kLead, story(scenario.brief));
    column.gap(20);
    MaybeIntent intent = practised(ui, column, scenario);
    column.gap(8);
    if (ui.narrow()) {  // no column of their own
        column.gap(12);
        people(ui, column, scenario);
    }
    scroll.end(column.y());
    return intent;
}

void peopleColumn(Ui& ui, Rect area, const CompiledScenario& scenario) {
    ui::ScrollArea scroll{ui, "briefing.people", area};
    ui::Column column{ui, scroll.inner()};
    people(ui, column, scenario);
    scroll.end(column.y());
}

/// The switch for an examination, and what it means or that every move is saved.
void modeSwitch(Ui& ui, Rect area, sim::PlayMode& mode) {
    const bool examination = mode == sim::PlayMode::examination;
    const std::string& name = ui.words("briefing.examination");
    const Rect knob = Rect{area.x, area.y, ui.px(48), area.h}.middle(ui.px(48), ui.px(28));
    if (ui::toggle(ui, "briefing.examination", knob, examination)) {
        mode = examination ? sim::PlayMode::practice : sim::PlayMode::examination;
    }
    area.cutLeft(ui.px(60));
    ui::drawIn(ui, area.cutLeft(ui::sizeOf(ui, style::kStrong, name).x, ui.px(14)), style::kStrong, name);
    const std::string& hint = ui.words(examination ? "briefing.examination_hint" : "briefing.saved_hint");
    const float height = ui::sizeOf(ui, style::kSoft, hint, area.w).y;
    ui::draw(ui, {area.x, area.centre().y - height / 2}, style::kSoft, hint, area.w);
}

}  // namespace

MaybeIntent briefingScreen(Ui& ui, const CompiledScenario& scenario, BriefingUse use, sim::PlayMode& mode,
                           const Settings& settings) {
    Rect area = ui.screen();
    MaybeIntent intent = screenHead(ui, area, ui.words("briefing.title"), settings);
    area = area.inset(ui.px(24), ui.px(ui.low() ? 14 : 24));
    if (use == BriefingUse::beforeStart) {
        const ui::ButtonLook look{ui::ButtonKind::primary, Icon::arrowRight, "Enter", true, false, ui::Type::lead};
        Rect bottom = area.cutBottom(ui.px(52), ui.px(16));
        const float width = std::max(ui.px(220), ui::buttonWidth(ui, ui.words("briefing.start"), look));
        const Rect place = bottom.cutRight(width, ui.px(16));
        modeSwitch(ui, bottom, mode);
        const bool pressed = ui::button(ui, "briefing.start", place, ui.words("briefing.start"), look);
        if (ui::pressedByDefault(ui) || pressed) { intent = StartPlay{store::fullNameOf(scenario), mode}; }
    }
    if (!ui.narrow()) { peopleColumn(ui, area.cutRight(area.w * 0.4F, ui.px(24)), scenario); }
    if (auto chosen = caseColumn(ui, area, scenario)) { intent = chosen; }
    return intent;
}

}  // namespace dealcraft::desktop
