#pragma once

#include <algorithm>
#include <imgui.h>

namespace dealcraft::desktop::ui {

/// A rectangle of the window in pixels, cut up to lay out a screen: `const Rect rail = area.cutLeft(280)` takes a part
/// and leaves the rest.
struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    [[nodiscard]] ImVec2 min() const { return {x, y}; }
    [[nodiscard]] ImVec2 max() const { return {x + w, y + h}; }
    [[nodiscard]] ImVec2 size() const { return {w, h}; }
    [[nodiscard]] ImVec2 centre() const { return {x + w / 2, y + h / 2}; }
    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] bool empty() const { return w < 1 || h < 1; }

    /// Takes a strip off one side, with a gap between it and what is left.
    Rect cutLeft(float width, float gap = 0) {
        const Rect part{x, y, std::min(width, w), h};
        x += part.w + gap;
        w = std::max(0.0F, w - part.w - gap);
        return part;
    }
    Rect cutRight(float width, float gap = 0) {
        const float part = std::min(width, w);
        w = std::max(0.0F, w - part - gap);
        return {x + w + gap, y, part, h};
    }
    Rect cutTop(float height, float gap = 0) {
        const Rect part{x, y, w, std::min(height, h)};
        y += part.h + gap;
        h = std::max(0.0F, h - part.h - gap);
        return part;
    }
    Rect cutBottom(float height, float gap = 0) {
        const float part = std::min(height, h);
        h = std::max(0.0F, h - part - gap);
        return {x, y + h + gap, w, part};
    }

    [[nodiscard]] Rect inset(float by) const { return inset(by, by); }
    [[nodiscard]] Rect inset(float dx, float dy) const {
        return {x + dx, y + dy, std::max(0.0F, w - 2 * dx), std::max(0.0F, h - 2 * dy)};
    }
    [[nodiscard]] Rect shifted(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
    /// A rectangle of this size in the middle.
    [[nodiscard]] Rect middle(float width, float height) const {
        return {x + (w - width) / 2, y + (h - height) / 2, width, height};
    }
    [[nodiscard]] Rect clipped(const Rect& to) const {
        const float left = std::max(x, to.x);
        const float top = std::max(y, to.y);
        return {left, top, std::max(0.0F, std::min(right(), to.right()) - left),
                std::max(0.0F, std::min(bottom(), to.bottom()) - top)};
    }
};

}  // namespace dealcraft::desktop::ui
