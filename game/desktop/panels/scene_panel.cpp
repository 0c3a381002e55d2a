#include "desktop/panels/scene_panel.hpp"

#include "content/format/speech_words.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/paint.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr double kFadeSeconds = 0.35;

constexpr float kRow = 40;

}  // namespace

int brightnessOf(Mood mood) {
    switch (mood) {
        case Mood::pleased: return 2;
        case Mood::smile: return 1;
        case Mood::neutral: return 0;
        case Mood::doubtful:
        case Mood::worried:
        case Mood::sad: return -1;
        case Mood::annoyed: return -2;
        case Mood::angry: return -3;
        case Mood::furious: return -4;
    }
    return 0;
}

MoodTones tonesOf(Mood mood) {
    const int bright = brightnessOf(mood);
    if (bright > 0) { return {Tone::best, Tone::bestSoft}; }
    if (bright == 0) { return {Tone::soft, Tone::sunk}; }
    return bright == -1 ? MoodTones{Tone::weak, Tone::weakSoft} : MoodTones{Tone::bad, Tone::badSoft};
}

const char* nameOf(Mood mood) {
    return content::kMoodWords[static_cast<std::size_t>(mood)].data();  // a literal, which ends with a zero
}

void Faces::set(Ui& ui, CastIndex who, Mood mood) {
    auto [at, fresh] = faces_.try_emplace(who, Change{mood, mood, -10});
    Change& face = at->second;
    if (fresh || face.now == mood) { return; }
    const int change = brightnessOf(mood) - brightnessOf(face.now);
    if (change != 0) { ui.play(change > 0 ? ui::Cue::moodUp : ui::Cue::moodDown); }
    face = {mood, face.now, ui.now};
}

Faces::Change Faces::changeOf(CastIndex who) const {
    const auto at = faces_.find(who);
    return at == faces_.end() ? Change{} : at->second;
}

void Faces::draw(Ui& ui, Rect area, CastIndex who, const std::string& portrait) {
    const Change& face = faces_[who];
    const std::string folder = "portraits/" + portrait + "/";
    const float share = ui.progress(face.since, kFadeSeconds);
    if (share < 1) { ui::bust(ui, area, folder + nameOf(face.before) + ".png", 1 - share, ui::space::kRound); }
    ui::bust(ui, area, folder + nameOf(face.now) + ".png", share, ui::space::kRound);
}

void scenePanel(Ui& ui, Rect area, const sim::View& view, const TextTable& texts, Faces& faces) {
    const float words = view.people.empty() ? 0 : ui.px(58);
    const Rect picture{area.x, area.y, area.w, area.h - words};
    ui::cover(ui, picture, ui::placePicture(ui, view.place.empty() ? "our_office" : view.place), 0.72F, 0.75F,
              ui::space::kRound);
    if (view.people.empty()) { return; }
    const sim::PersonView& person = view.people.front();
    Rect face = picture;
    face.cutTop(ui.px(8));
    faces.draw(ui, face, person.who, person.portrait);
    Rect under{area.x, picture.bottom() + ui.px(8), area.w, words - ui.px(8)};
    const std::string& mood = ui.words("mood." + std::string{nameOf(person.mood)});
    const MoodTones tones = tonesOf(person.mood);
    const float width = ui::tagSize(ui, mood).x;
    ui::tag(ui, {under.right() - width, under.y + ui.px(3)}, mood, tones.words, tones.background);
    const Rect name = under.cutTop(ui.px(26));
    ui::drawIn(ui, {name.x, name.y, name.w - width - ui.px(8), name.h}, style::kTitle, ui.words(texts, person.name));
    const std::string& title = ui.words(texts, person.title);
    ui::drawIn(ui, under, style::kCaption,
               person.firm == kNoText ? title : title + " · " + ui.words(texts, person.firm));
}

void moodLine(Ui& ui, Rect area, const sim::View& view) {
    if (view.people.empty() || area.w < ui.px(36)) { return; }
    const sim::PersonView& person = view.people.front();
    ui::avatar(ui, {area.x + ui.px(17), area.centre().y}, ui.px(16), person.portrait, nameOf(person.mood));
    area.cutLeft(ui.px(42));
    const std::string& mood = ui.words("mood." + std::string{nameOf(person.mood)});
    const ImVec2 size = ui::tagSize(ui, mood);
    const MoodTones tones = tonesOf(person.mood);
    if (size.x <= area.w) { ui::tag(ui, {area.x, area.centre().y - size.y / 2}, mood, tones.words, tones.background); }
}

float othersHeight(const Ui& ui, const sim::View& view) {
    return view.people.size() < 2 ? 0 : ui.px(kRow) * static_cast<float>(view.people.size() - 1);
}

void othersPanel(Ui& ui, Rect area, const sim::View& view, const TextTable& texts) {
    for (std::size_t i = 1; i < view.people.size(); ++i) {
        const sim::PersonView& person = view.people[i];
        Rect row = area.cutTop(ui.px(kRow));
        ui::avatar(ui, {row.x + ui.px(17), row.centre().y}, ui.px(16), person.portrait, nameOf(person.mood));
        row.cutLeft(ui.px(44));
        if (person.hears) {
            const std::string& words = ui.words("visit.hears");
            const ImVec2 size = ui::tagSize(ui, words, Icon::ear);
            ui::tag(ui, {row.right() - size.x, row.centre().y - size.y / 2}, words, Tone::ochre, Tone::ochreSoft,
                    Icon::ear);
            row.cutRight(size.x + ui.px(6));
        }
        const ui::TextStyle& name = person.hears ? style::kBody : style::kSoft;
        const float width = ui::sizeOf(ui, name, ui.words(texts, person.name)).x + ui.px(8);
        ui::drawIn(ui, row.cutLeft(width), name, ui.words(texts, person.name));
        ui::drawIn(ui, row, style::kCaption, ui.words(texts, person.title));
    }
}

}  // namespace dealcraft::desktop
