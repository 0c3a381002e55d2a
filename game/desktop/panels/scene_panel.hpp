#pragma once

#include "desktop/ui/ui.hpp"
#include "sim/view.hpp"

#include <map>
#include <string>

namespace dealcraft::desktop {

using namespace dealcraft::content;

/// The word by which a mood names its picture and its text: neutral, smile, ….
[[nodiscard]] const char* nameOf(Mood mood);

/// How a mood is coloured, and whether it is a bright one: below 0 it is not.
struct MoodTones {
    ui::Tone words;
    ui::Tone background;
};
[[nodiscard]] MoodTones tonesOf(Mood mood);
[[nodiscard]] int brightnessOf(Mood mood);

/// Which face each person shows, and since when: a change fades over.
class Faces {
public:
    /// Says which face a person has now. Plays a sound when it brightens or darkens.
    void set(ui::Ui& ui, CastIndex who, Mood mood);
    void draw(ui::Ui& ui, ui::Rect area, CastIndex who, const std::string& portrait);
    /// The mood that is shown and the one before, and since when.
    struct Change {
        Mood now = Mood::neutral;
        Mood before = Mood::neutral;
        double since = -10;
    };
    [[nodiscard]] Change changeOf(CastIndex who) const;

private:
    std::map<CastIndex, Change> faces_;
};

/// The place with the person that one talks to, large, and his mood in a word.
void scenePanel(ui::Ui& ui, ui::Rect area, const sim::View& view, const TextTable& texts, Faces& faces);

/// Face and mood of the person that one talks to, in a line: where there is no room for the scene.
void moodLine(ui::Ui& ui, ui::Rect area, const sim::View& view);

/// Who else is there, and who of them can hear what is said.
void othersPanel(ui::Ui& ui, ui::Rect area, const sim::View& view, const TextTable& texts);
[[nodiscard]] float othersHeight(const ui::Ui& ui, const sim::View& view);

}  // namespace dealcraft::desktop
