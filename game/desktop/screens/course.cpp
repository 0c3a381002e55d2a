#include "desktop/screens/course.hpp"

#include "desktop/screens/frame.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::desktop {
namespace {

using content::Concept;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

bool found(const Ui& ui, const content::Pack& pack, const Concept& item, const std::string& search) {
    if (search.empty()) { return true; }
    const std::array<const std::string*, 3> places{&item.id.str(), &ui.words(*pack.texts, item.title),
                                                   &ui.words(*pack.texts, item.explanation)};
    return std::any_of(places.begin(), places.end(),
                       [&](const std::string* text) { return text->find(search) != std::string::npos; });
}

void listRow(Ui& ui, Rect row, const content::Pack& pack, const Concept& item, CoursePlace& place) {
    const bool on = item.id == place.concept_;
    const ui::Touch t = ui::touch(ui, "course.open." + item.id.str(), row);
    if (on) { ui::beginHere(ui); }
    if (on || t.hovered) { ui::fill(ui, row, on ? Tone::primarySoft : Tone::sunk, 6); }
    ui::focusRing(ui, row, t, 6);
    Rect inner = row.inset(ui.px(10), 0);
    ui::drawIn(ui, inner.cutLeft(ui.px(62)), {ui::Type::caption, on ? Tone::primary : Tone::soft, ui::Weight::regular},
               item.id.str());
    ui::drawIn(ui, inner,
               {ui::Type::body, on ? Tone::primary : Tone::text, on ? ui::Weight::bold : ui::Weight::regular},
               ui.words(*pack.texts, item.title));
    if (t.pressed) {
        place.concept_ = item.id;
        place.listing = false;
    }
    if (on && place.jumped) {
        ImGui::SetScrollHereY(0.3F);
        place.jumped = false;
    }
}

void list(Ui& ui, Rect area, const content::Pack& pack, CoursePlace& place) {
    ui::field(ui, "course.search", area.cutTop(ui.px(40), ui.px(12)), place.search, ui.words("course.search"),
              Icon::search);
    ui::ScrollArea scroll{ui, "course.list", area};
    ui::Column column{ui, scroll.inner()};
    for (const auto& module : pack.course.modules) {
        bool headed = false;
        for (const Concept& item : pack.course.concepts) {
            if (!item.id.str().starts_with(module.id) || !found(ui, pack, item, place.search)) { continue; }
            if (!headed) {
                column.gap(8);
                column.overline(ui.words(*pack.texts, module.title));
                headed = true;
            }
            listRow(ui, column.take(ui.px(32)), pack, item, place);
            column.gap(2);
        }
    }
    scroll.end(column.y());
}

void box(Ui& ui, ui::Column& column, Icon icon, Tone tone, Tone soft, const std::string& title,
         const std::string& words) {
    if (words.empty()) { return; }
    const float pad = ui.px(16);
    const float inner = column.width() - 2 * pad - ui.px(30);
    const Rect area = column.take(ui::sizeOf(ui, style::kBody, words, inner).y + ui.px(21) + 2 * pad);
    ui::fill(ui, area, soft);
    ui::drawIcon(ui, {area.x + pad + ui.px(9), area.y + pad + ui.px(10)}, 18, icon, tone);
    ui::draw(ui, {area.x + pad + ui.px(30), area.y + pad}, {ui::Type::body, tone, ui::Weight::bold}, title);
    ui::draw(ui, {area.x + pad + ui.px(30), area.y + pad + ui.px(23)}, style::kBody, words, inner);
    column.gap(ui::space::kMedium);
}

void page(Ui& ui, Rect area, const content::Pack& pack, const Concept& item) {
    const Story story{ui.words, *pack.texts};
    ui::card(ui, area);
    ui::ScrollArea scroll{ui, "course.page", area.inset(ui.px(ui.narrow() ? 18 : 32), ui.px(ui.low() ? 12 : 24))};
    Rect inner = scroll.inner();
    inner.w = std::min(inner.w, ui.px(780));
    ui::Column column{ui, inner};
    const auto module = std::find_if(pack.course.modules.begin(), pack.course.modules.end(),
                                     [&](const auto& m) { return item.id.str().starts_with(m.id); });
    column.overline(item.id.str() + (module == pack.course.modules.end() ? "" : " · " + story(module->title)));
    column.text(style::kHeading, story(item.title));
    column.gap(10);
    column.text(style::kLead, story(item.explanation));
    column.gap(20);
    box(ui, column, Icon::check, Tone::best, Tone::bestSoft, ui.words("course.do"), story(item.doThis));
    box(ui, column, Icon::close, Tone::bad, Tone::badSoft, ui.words("course.dont"), story(item.dontDoThis));
    box(ui, column, Icon::bulb, Tone::ochre, Tone::ochreSoft, ui.words("course.example"), story(item.example));
    scroll.end(column.y());
}

/// Page up and down, and the arrows without a focus, turn the pages.
void turnPages(const content::Pack& pack, CoursePlace& place) {
    const auto& all = pack.course.concepts;
    const int step = (ui::keyPressed(ImGuiKey_PageDown) ? 1 : 0) - (ui::keyPressed(ImGuiKey_PageUp) ? 1 : 0);
    if (step == 0) { return; }
    const auto at = std::find_if(all.begin(), all.end(), [&](const Concept& c) { return c.id == place.concept_; });
    const auto next = (at - all.begin()) + step;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(all.size())) { return; }
    place.concept_ = all[static_cast<std::size_t>(next)].id;
    place.jumped = true;
}

}  // namespace

MaybeIntent courseScreen(Ui& ui, const content::Pack& pack, CoursePlace& place, const Settings& settings) {
    Rect area = ui.screen();
    MaybeIntent intent = screenHead(ui, area, ui.words("course.title"), settings);
    if (pack.course.concepts.empty()) { return intent; }
    if (place.concept_.empty()) { place.concept_ = pack.course.concepts.front().id; }
    turnPages(pack, place);
    area = area.inset(ui.px(24));
    if (!ui.narrow()) {
        list(ui, area.cutLeft(ui.px(330), ui.px(20)), pack, place);
    } else if (place.listing) {
        list(ui, area, pack, place);
        return intent;
    } else {
        const std::string& all = ui.words("course.all");
        const ui::ButtonLook look{ui::ButtonKind::quiet, Icon::list};
        const Rect line = area.cutTop(ui.px(36), ui.px(6));
        if (ui::button(ui, "course.all", {line.x, line.y, ui::buttonWidth(ui, all, look), line.h}, all, look)) {
            place.listing = place.jumped = true;
        }
    }
    if (const Concept* item = pack.findConcept(place.concept_)) { page(ui, area, pack, *item); }
    return intent;
}

}  // namespace dealcraft::desktop
