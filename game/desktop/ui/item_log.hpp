#pragma once

#include "desktop/ui/rect.hpp"

#include <imgui.h>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::desktop::ui {

/// An item of the last frame: a test finds it by its label and clicks in the middle of what is visible of it.
struct LoggedItem {
    ImGuiID id = 0;
    std::string label;
    Rect area;
    Rect visible;
    bool enabled = true;
};

/// Keeps what ImGui's test hooks tell, frame by frame. Only in test mode.
class ItemLog {
public:
    /// Has the current context tell this log from now on.
    void attach();
    /// Call after each frame.
    void turn();
    [[nodiscard]] const std::vector<LoggedItem>& items() const { return last_; }
    /// The item with this label (what stands after `###`, if that is in it); nothing if it is not there.
    [[nodiscard]] const LoggedItem* find(std::string_view label) const;

    void added(ImGuiID id, Rect area, Rect clip);
    void named(ImGuiID id, const char* label, bool enabled);

private:
    std::vector<LoggedItem> now_;
    std::vector<LoggedItem> last_;
    LoggedItem added_;
};

}  // namespace dealcraft::desktop::ui
