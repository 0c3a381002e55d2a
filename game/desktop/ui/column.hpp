#pragma once

#include "desktop/ui/text.hpp"

#include <string_view>

namespace dealcraft::desktop::ui {

/// Places things below each other.
class Column {
public:
    Column(Ui& ui, Rect area) : ui_(&ui), x_(area.x), y_(area.y), width_(area.w) {}

    /// @param gap at scale 1
    void gap(float gap) { y_ += ui_->px(gap); }
    Rect take(float height) {
        const Rect part{x_, y_, width_, height};
        y_ += height;
        return part;
    }
    void text(TextStyle style, std::string_view words) { y_ += draw(*ui_, {x_, y_}, style, words, width_); }
    /// Text of several paragraphs, a little apart.
    void paragraphs(TextStyle style, std::string_view words) {
        while (!words.empty()) {
            const auto end = words.find('\n');
            text(style, words.substr(0, end));
            if (end == std::string_view::npos) { return; }
            words.remove_prefix(end + 1);
            gap(space::kSmall);
        }
    }
    /// A small heading above a group.
    void overline(std::string_view words) {
        text(style::kOverline, words);
        gap(space::kTight);
    }

    [[nodiscard]] float x() const { return x_; }
    [[nodiscard]] float y() const { return y_; }
    [[nodiscard]] float width() const { return width_; }

private:
    Ui* ui_;
    float x_;
    float y_;
    float width_;
};

/// Places things beside each other, and below when the line is full: tags, chips.
class Flow {
public:
    Flow(const Ui& ui, Rect area, float gap = space::kSmall) : area_(area), gap_(ui.px(gap)), at_(area.min()) {}

    ImVec2 take(ImVec2 size) {
        if (at_.x > area_.x && at_.x + size.x > area_.right()) {
            at_ = {area_.x, at_.y + tallest_ + gap_};
            tallest_ = 0;
        }
        const ImVec2 place = at_;
        at_.x += size.x + gap_;
        tallest_ = std::max(tallest_, size.y);
        return place;
    }
    [[nodiscard]] float bottom() const { return at_.y + tallest_; }

private:
    Rect area_;
    float gap_;
    ImVec2 at_;
    float tallest_ = 0;
};

}  // namespace dealcraft::desktop::ui
