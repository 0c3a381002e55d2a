#include "desktop/ui/item_log.hpp"

#include <imgui_internal.h>

namespace dealcraft::desktop::ui {

void ItemLog::attach() {
    ImGui::GetIO().UserData = this;
    ImGui::GetCurrentContext()->TestEngineHookItems = true;
}

void ItemLog::turn() {
    last_.swap(now_);
    now_.clear();
}

const LoggedItem* ItemLog::find(std::string_view label) const {
    for (const LoggedItem& item : last_) {
        if (item.label == label) { return &item; }
    }
    return nullptr;
}

void ItemLog::added(ImGuiID id, Rect area, Rect clip) {
    added_ = {id, {}, area, area.clipped(clip), true};
}

void ItemLog::named(ImGuiID id, const char* label, bool enabled) {
    if (id != added_.id || label == nullptr) { return; }
    const std::string_view whole{label};
    const auto mark = whole.find("###");
    added_.label = mark == std::string_view::npos ? whole : whole.substr(mark + 3);
    added_.enabled = enabled;
    now_.push_back(added_);
}

}  // namespace dealcraft::desktop::ui

// The four functions that ImGui calls when it is compiled with IMGUI_ENABLE_TEST_ENGINE. The log hangs on the context's
// io.
namespace {

using dealcraft::desktop::ui::ItemLog;
using dealcraft::desktop::ui::Rect;

Rect rectOf(const ImRect& r) {
    return {r.Min.x, r.Min.y, r.GetWidth(), r.GetHeight()};
}

}  // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* ctx, ImGuiID id, const ImRect& bb, const ImGuiLastItemData* /*data*/) {
    if (auto* log = static_cast<ItemLog*>(ctx->IO.UserData)) {
        const Rect clip = ctx->CurrentWindow != nullptr ? rectOf(ctx->CurrentWindow->ClipRect) : rectOf(bb);
        log->added(id, rectOf(bb), clip);
    }
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* ctx, ImGuiID id, const char* label, ImGuiItemStatusFlags /*flags*/) {
    if (auto* log = static_cast<ItemLog*>(ctx->IO.UserData)) {
        log->named(id, label, (ctx->CurrentItemFlags & ImGuiItemFlags_Disabled) == 0);
    }
}

void ImGuiTestEngineHook_Log(ImGuiContext* /*ctx*/, const char* /*format*/, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext* /*ctx*/, ImGuiID /*id*/) {
    return nullptr;
}
