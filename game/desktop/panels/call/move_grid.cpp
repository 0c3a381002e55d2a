#include "desktop/panels/call/move_grid.hpp"

#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr float kLeastCell = 206;
constexpr int kLeastColumns = 3;
constexpr float kCellGap = 6;
constexpr float kTallCell = 46;
constexpr float kFlatCell = 36;
constexpr float kHeadLine = 22;
constexpr float kLeastQuestion = 290;  // a topic with its two forms

constexpr std::array<const char*, 10> kDigitNames{"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"};
constexpr std::array<const char*, 7> kLowerNames{"Z", "X", "C", "V", "B", "N", "M"};
constexpr std::array<ImGuiKey, 7> kLowerCodes{ImGuiKey_Z, ImGuiKey_X, ImGuiKey_C, ImGuiKey_V,
                                              ImGuiKey_B, ImGuiKey_N, ImGuiKey_M};

/// The key of a move: a digit, or a letter of the lower row.
struct MoveKey {
    const char* name = "";
    bool pressed = false;
};

MoveKey keyOf(bool second, std::size_t number) {
    if (second) {
        if (number >= kLowerNames.size()) { return {}; }
        return {kLowerNames.at(number), ui::keyPressed(kLowerCodes.at(number))};
    }
    if (number >= kDigitNames.size()) { return {}; }
    const auto digit = static_cast<int>((number + 1) % 10);
    return {kDigitNames.at(number), ui::keyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + digit)) ||
                                        ui::keyPressed(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + digit))};
}

std::string minutesMark(const Ui& ui, int minutes) {
    return minutes == 0 ? std::string{} : ui.words("call.minutes", {{"minutes", std::to_string(minutes)}});
}

/// The second click of a double click: it must not become another move, which may have come to stand there.
bool secondClick() {
    return ImGui::IsMouseReleased(ImGuiMouseButton_Left) &&
           ImGui::GetIO().MouseClickedLastCount[ImGuiMouseButton_Left] > 1;
}

void keyMark(Ui& ui, Rect area, const char* name, Tone tone, Tone background) {
    if (*name == '\0') { return; }
    const Rect cap = area.middle(ui.px(22), ui.px(22));
    ui::fill(ui, cap, background, 6);
    ui::drawIn(ui, cap, {ui::Type::caption, tone, ui::Weight::bold}, name, ui::Align::centre);
}

/// Draws one move and says what happened to it.
class Cell {
public:
    Cell(Ui& ui, const CallMove& move, MoveKey key, std::optional<sim::CallAction>& armed)
        : ui_(&ui), move_(&move), key_(key), armed_(&armed) {}

    std::optional<sim::CallAction> draw(Rect area) {
        if (move_->spent) {
            spent(area);
            return {};
        }
        return move_->closed || !move_->openToo ? question(area) : plain(area);
    }

private:
    std::optional<sim::CallAction> plain(Rect area) {
        Ui& ui = *ui_;
        const bool on = move_->asksBack && *armed_ == move_->action;
        if (on) { ImGui::SetNextItemAllowOverlap(); }
        const ui::Touch t = ui::touch(ui, "call.move." + move_->id, area);
        background(area, t, on);
        Rect inner = area.inset(ui.px(8), 0);
        keyMark(ui, inner.cutLeft(ui.px(24), ui.px(8)), key_.name, on ? Tone::onPrimary : Tone::soft,
                on ? Tone::primary : Tone::sunk);
        const bool sends = on && sayButton(inner);
        if (!on) { costs(inner, move_->minutes); }
        words(inner, t);
        return decided(t.pressed || key_.pressed, sends);
    }

    /// @param chosen by mouse or key. @param sent by the button beside it
    std::optional<sim::CallAction> decided(bool chosen, bool sent) {
        if (!move_->asksBack) { return chosen && !secondClick() ? std::optional{move_->action} : std::nullopt; }
        const bool on = *armed_ == move_->action;
        if (sent || (on && (chosen || ui::enterPressed(*ui_)))) { return move_->action; }
        if (chosen) { *armed_ = move_->action; }
        return {};
    }

    void spent(Rect area) {
        Ui& ui = *ui_;
        ui::fill(ui, area, Tone::sunk, 8);
        Rect inner = area.inset(ui.px(8), 0);
        ui::drawIcon(ui, inner.cutLeft(ui.px(24), ui.px(8)).centre(), 15, Icon::check, Tone::best);
        ui::drawIn(ui, inner, {ui::Type::body, Tone::faint, ui::Weight::regular}, move_->title);
    }

    /// A topic with its two forms of asking.
    std::optional<sim::CallAction> question(Rect area) {
        Ui& ui = *ui_;
        ui::fill(ui, area, Tone::surface, 8);
        ui::outline(ui, area, Tone::line, 8);
        Rect inner = area.inset(ui.px(8), 0);
        keyMark(ui, inner.cutLeft(ui.px(24), ui.px(8)), key_.name, Tone::soft, Tone::sunk);
        inner.w += ui.px(4);
        const bool shift = ImGui::GetIO().KeyShift;
        std::optional<sim::CallAction> asked;
        if (move_->closed) {
            const Rect place = inner.cutRight(formWidth("closed"), ui.px(4));
            if (form(place, "closed", move_->closed->minutes) || (key_.pressed && shift)) {
                asked = move_->closed->action;
            }
        }
        if (move_->openToo) {
            const Rect place = inner.cutRight(formWidth("open"), ui.px(4));
            if (form(place, "open", move_->minutes) || (key_.pressed && !shift)) { asked = move_->action; }
        }
        done(inner);
        title(inner);
        return asked;
    }

    [[nodiscard]] float formWidth(const char* name) {
        const ui::TextStyle look{ui::Type::caption, Tone::text, ui::Weight::bold};
        return ui::sizeOf(*ui_, look, ui_->words(std::string{"call.form."} + name)).x + ui_->px(34);
    }

    bool form(Rect place, const char* name, int minutes) {
        Ui& ui = *ui_;
        const Rect area = place.middle(place.w, place.h - ui.px(8));
        const ui::Touch t = ui::touch(ui, "call.move." + move_->id + "." + name, area);
        ui::fill(ui, area, t.hovered || t.held ? Tone::primarySoft : Tone::sunk, 6);
        ui::focusRing(ui, area, t, 6);
        Rect inner = area.inset(ui.px(6), 0);
        const std::string mark = std::to_string(minutes) + "′";
        ui::drawIn(ui, inner.cutRight(ui::sizeOf(ui, style::kCaption, mark).x, ui.px(4)), style::kCaption, mark);
        ui::drawIn(ui, inner, {ui::Type::caption, t.hovered ? Tone::primary : Tone::text, ui::Weight::bold},
                   ui.words(std::string{"call.form."} + name));
        return t.pressed && !secondClick();
    }

    void background(Rect area, const ui::Touch& t, bool on) {
        Ui& ui = *ui_;
        ui::fill(ui, area, on ? Tone::primarySoft : t.hovered || t.held ? Tone::sunk : Tone::surface, 8);
        ui::outline(ui, area, on ? Tone::primary : Tone::line, 8, on ? 2 : 1);
        ui::focusRing(ui, area, t, 8);
    }

    bool sayButton(Rect& inner) {
        Ui& ui = *ui_;
        const ui::ButtonLook look{ui::ButtonKind::primary, Icon::none, "Enter", true, false, ui::Type::caption};
        const std::string& words = ui.words("call.do_it");
        const Rect place = inner.cutRight(ui::buttonWidth(ui, words, look), ui.px(6));
        return ui::button(ui, "call.do_it", place.middle(place.w, ui.px(30)), words, look);
    }

    void costs(Rect& inner, int minutes) {
        Ui& ui = *ui_;
        const std::string mark = minutesMark(ui, minutes);
        const float width = ui::sizeOf(ui, style::kCaption, mark).x;
        ui::drawIn(ui, inner.cutRight(width, ui.px(6)), style::kCaption, mark);
        done(inner);
    }

    void done(Rect& inner) {
        if (!move_->done) { return; }
        Ui& ui = *ui_;
        const Rect sign = inner.cutRight(ui.px(16), ui.px(2));
        const bool refused = move_->asksBack;
        ui::drawIcon(ui, sign.centre(), 13, refused ? Icon::close : Icon::check, refused ? Tone::bad : Tone::best);
    }

    /// On one line; smaller, and then on two, where there is too little room. The mouse shows what is still missing.
    void title(Rect inner) {
        Ui& ui = *ui_;
        if (ui::sizeOf(ui, style::kBody, move_->title).x <= inner.w) {
            return ui::drawIn(ui, inner, style::kBody, move_->title);
        }
        constexpr ui::TextStyle kSmall{ui::Type::caption, Tone::text, ui::Weight::regular};
        const float line = ui::lineHeight(ui, kSmall);
        const float height = ui::sizeOf(ui, kSmall, move_->title, inner.w).y;
        const bool cut = height > 2 * line + 1;
        ui::drawLines(ui, inner.middle(inner.w, std::min(height, 2 * line)), kSmall, move_->title, 2);
        if (cut && ImGui::IsMouseHoveringRect(inner.min(), inner.max())) { ui::tooltip(ui, move_->title); }
    }

    void words(Rect inner, const ui::Touch& t) {
        Ui& ui = *ui_;
        const float body = ui::lineHeight(ui, style::kBody);
        const bool longTitle = ui::sizeOf(ui, style::kBody, move_->title).x > inner.w + 1;
        const bool cut = longTitle || ui::sizeOf(ui, style::kCaption, move_->hint).x > inner.w + 1;
        if (move_->hint.empty()) {
            title(inner);
        } else if (longTitle) {  // what it is needs both lines; the mouse shows the rest
            const bool fits = ui::sizeOf(ui, style::kBody, move_->title, inner.w).y <= 2 * body + 1;
            const ui::TextStyle look{fits ? ui::Type::body : ui::Type::caption, Tone::text, ui::Weight::regular};
            ui::drawLines(ui, inner.middle(inner.w, 2 * ui::lineHeight(ui, look)), look, move_->title, 2);
        } else {
            inner = inner.middle(inner.w, body + ui::lineHeight(ui, style::kCaption) - ui.px(2));
            ui::drawIn(ui, inner.cutTop(body - ui.px(2)), style::kBody, move_->title);
            ui::drawIn(ui, inner, style::kCaption, move_->hint);
        }
        if (t.hovered && cut) {
            ui::tooltip(ui, move_->hint.empty() ? move_->title : move_->title + "\n" + move_->hint);
        }
    }

    Ui* ui_;
    const CallMove* move_;
    MoveKey key_;
    std::optional<sim::CallAction>* armed_;
};

/// Puts the sections of one line beside each other, or below each other where there is no room.
class MoveGrid {
public:
    MoveGrid(Ui& ui, Rect area, std::optional<sim::CallAction>& armed)
        : ui_(&ui), area_(area), armed_(&armed), y_(area.y) {}

    void line(const std::vector<const CallSection*>& sections) {
        int columns = 0;  // never fewer than three: the moves of all steps are equally wide
        for (const CallSection* section : sections) { columns += section->columns; }
        columns = std::max(columns, kLeastColumns);
        const bool questions =
            std::ranges::any_of(sections, [](const CallSection* s) { return s->moves[0].closed.has_value(); });
        const float least = ui_->px(questions ? kLeastQuestion : kLeastCell);
        if (area_.w >= least * static_cast<float>(columns)) {
            beside(sections, columns);
            return;
        }
        const int most = std::max(1, static_cast<int>(area_.w / least));
        for (const CallSection* section : sections) { beside({section}, std::min(most, 3), std::min(most, 3)); }
    }

    [[nodiscard]] const std::optional<sim::CallAction>& done() const { return done_; }
    [[nodiscard]] float bottom() const { return y_; }

private:
    /// @param columnsEach 0: as each section says
    void beside(const std::vector<const CallSection*>& sections, int columns, int columnsEach = 0) {
        const float gap = ui_->px(kCellGap);
        const float cell = (area_.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        float x = area_.x;
        float top = begun_ ? y_ + ui_->px(8) : y_;
        begun_ = true;
        y_ = top;
        for (const CallSection* section : sections) {
            const int own = columnsEach > 0 ? columnsEach : section->columns;
            const float bottom = draw(*section, {x, top, cell, 0}, own);
            y_ = std::max(y_, bottom);
            x += (cell + gap) * static_cast<float>(own);
        }
    }

    float draw(const CallSection& section, Rect at, int columns) {
        float y = at.y;
        if (!section.title.empty()) {
            const Rect head{at.x + ui_->px(2), y, at.w * static_cast<float>(columns), ui_->px(kHeadLine - 2)};
            ui::drawIn(*ui_, head, style::kOverline, section.title);
            y += ui_->px(kHeadLine);
        }
        const bool tall =
            std::any_of(section.moves.begin(), section.moves.end(), [](const CallMove& m) { return !m.hint.empty(); });
        const float height = ui_->px(tall ? kTallCell : kFlatCell);
        const float gap = ui_->px(kCellGap);
        // down the columns: the order of the keys is read as a list
        const int rows = (section.places + columns - 1) / columns;
        for (const CallMove& move : section.moves) {
            const int column = move.number / rows;
            const int row = move.number % rows;
            const Rect cell{at.x + static_cast<float>(column) * (at.w + gap),
                            y + static_cast<float>(row) * (height + gap), at.w, height};
            Cell drawn{*ui_, move, keyOf(section.second, static_cast<std::size_t>(move.key)), *armed_};
            if (const auto made = drawn.draw(cell)) { done_ = made; }
        }
        return y + static_cast<float>(rows) * (height + gap) - gap;
    }

    Ui* ui_;
    Rect area_;
    std::optional<sim::CallAction>* armed_;
    float y_;
    bool begun_ = false;
    std::optional<sim::CallAction> done_;
};

}  // namespace

GridResult moveGrid(Ui& ui, Rect area, const std::vector<CallSection>& sections,
                    std::optional<sim::CallAction>& armed) {
    MoveGrid grid{ui, area, armed};
    for (std::size_t i = 0; i < sections.size();) {
        std::vector<const CallSection*> line;
        const int number = sections[i].line;
        for (; i < sections.size() && sections[i].line == number; ++i) { line.push_back(&sections[i]); }
        grid.line(line);
    }
    return {grid.done(), grid.bottom()};
}

}  // namespace dealcraft::desktop
