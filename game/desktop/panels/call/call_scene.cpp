#include "desktop/panels/call/call_scene.hpp"

#include "desktop/ui/paint.hpp"

#include <algorithm>
#include <cmath>

namespace dealcraft::desktop {
namespace {

using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kNameHeight = 72;  // the name, and two lines on who that is
constexpr double kNodSeconds = 0.5;
constexpr double kStartleSeconds = 0.6;
constexpr double kFrameSeconds = 1.6;

/// A nod when the mood lifts, a sinking when it falls.
float nod(Ui& ui, const Faces::Change& change) {
    const double since = ui.now - change.since;
    if (!ui.motion || since < 0 || since > kNodSeconds) { return 0; }
    ui.animating = true;
    const bool lifts = brightnessOf(change.now) > brightnessOf(change.before);
    const auto wave = static_cast<float>(std::sin(since / kNodSeconds * 3.14159));
    return wave * ui.px(lifts ? -7 : 6);
}

float startle(Ui& ui, double objectedAt) {
    const double since = ui.now - objectedAt;
    if (!ui.motion || since < 0 || since > kStartleSeconds) { return 0; }
    ui.animating = true;
    const auto left = static_cast<float>(1 - since / kStartleSeconds);
    return std::round(static_cast<float>(std::sin(since * 42)) * left * ui.px(6));
}

void coloured(Ui& ui, Rect picture, Tone tone, double since) {
    const float calm = ui.progress(since, kFrameSeconds);
    if (calm >= 1) { return; }
    ImGui::GetWindowDrawList()->AddRect(picture.min(), picture.max(), ui::withOpacity(ui.colour(tone), 1 - calm),
                                        ui.px(ui::space::kRound), 0, ui.px(1) + (1 - calm) * ui.px(4));
}

void nameAndMood(Ui& ui, Rect under, const sim::PersonView& person, Mood shown, const TextTable& texts) {
    const std::string& mood = ui.words("mood." + std::string{nameOf(shown)});
    const MoodTones tones = tonesOf(shown);
    const float width = ui::tagSize(ui, mood).x;
    ui::tag(ui, {under.right() - width, under.y + ui.px(3)}, mood, tones.words, tones.background);
    const Rect name = under.cutTop(ui.px(26));
    ui::drawIn(ui, {name.x, name.y, name.w - width - ui.px(8), name.h}, style::kTitle, ui.words(texts, person.name));
    const std::string& title = ui.words(texts, person.title);
    const std::string whole = person.firm == kNoText ? title : title + " · " + ui.words(texts, person.firm);
    const ui::ClipScope clip{under};
    ui::draw(ui, under.min(), style::kCaption, whole, under.w);
}

}  // namespace

void callScene(Ui& ui, Rect area, const sim::View& view, const TextTable& texts, Faces& faces,
               const SceneMotion& motion) {
    const Rect picture{area.x, area.y, area.w, area.h - ui.px(kNameHeight)};
    ui::cover(ui, picture, ui::placePicture(ui, view.place.empty() ? "our_office" : view.place), 0.72F, 0.75F,
              ui::space::kRound);
    if (view.people.empty()) { return; }
    const sim::PersonView& person = view.people.front();
    const Faces::Change change = faces.changeOf(person.who);
    {
        const ui::ClipScope clip{picture};
        Rect face = picture;
        face.cutTop(ui.px(8));
        const float down = nod(ui, change);
        faces.draw(ui, {face.x + startle(ui, motion.objectedAt), face.y + down, face.w, face.h + ui.px(7) - down},
                   person.who, person.portrait);
    }
    if (change.now != change.before) { coloured(ui, picture, tonesOf(change.now).words, change.since); }
    coloured(ui, picture, Tone::seal, motion.objectedAt);
    nameAndMood(ui, {area.x, picture.bottom() + ui.px(6), area.w, ui.px(kNameHeight - 6)}, person, change.now, texts);
}

}  // namespace dealcraft::desktop
