#include "desktop/stage.hpp"

#include "content/yaml/read_interface_texts.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <imgui.h>

namespace dealcraft::test {
namespace {

constexpr float kStep = 1.0F / 30;

void acceptTextures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_OK) { continue; }
        texture->SetTexID(texture->Status == ImTextureStatus_WantDestroy ? ImTextureID_Invalid : ImTextureID{1});
        texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                          : ImTextureStatus_OK);
    }
}

}  // namespace

std::optional<ui::Image> Stage::Pictures::load(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) { return std::nullopt; }
    return ui::Image{ImTextureID{7}, 512, 512};
}

Stage::Stage(std::function<void(ui::Ui&)> build)
    : images_(sourceRoot() / "assets", pictures_), build_(std::move(build)) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigNavCursorVisibleAuto = true;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplaySize = {1280, 720};
    io.DeltaTime = kStep;
    ui_.fonts = {io.Fonts->AddFontDefault(), io.Fonts->AddFontDefault(), nullptr};
    ui_.words = ui::Words{content::readInterfaceTexts(sourceRoot() / "assets" / "lang").texts, Language::zh};
    ui_.images = &images_;
    ui_.motion = false;
    ui::applyTo(ImGui::GetStyle(), ui_.look, ui_.scale);
    items_.attach();
}

Stage::~Stage() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext();
}

void Stage::frames(int count) {
    for (int i = 0; i < count; ++i) {
        ImGui::NewFrame();
        ui_.now = ImGui::GetTime();
        if (build_) { build_(ui_); }
        ImGui::Render();
        acceptTextures();
        items_.turn();
    }
}

/// Turns the wheel over the window until the item can be seen.
void Stage::bringUp(const std::string& label) {
    constexpr int kTurns = 40;
    frames(2);
    for (int i = 0; i < 3 * kTurns && !has(label); ++i) {
        ImGuiIO& io = ImGui::GetIO();
        io.AddMousePosEvent(io.DisplaySize.x / 2, io.DisplaySize.y / 2);
        frames(1);
        io.AddMouseWheelEvent(0, i < kTurns ? -2.0F : 2.0F);
        frames(3);
    }
}

void Stage::click(const std::string& label) {
    bringUp(label);
    const ui::LoggedItem* item = items_.find(label);
    INFO(label);
    REQUIRE(item != nullptr);
    const ui::Rect area = item->visible.empty() ? item->area : item->visible;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(area.x + std::min(area.w / 2, 60.0F), area.centre().y);
    frames(2);
    io.AddMouseButtonEvent(0, true);
    frames(2);
    io.AddMouseButtonEvent(0, false);
    frames(2);
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    frames(2);
}

std::string Stage::labelLike(const std::string& beginning) const {
    for (const auto& item : items_.items()) {
        if (item.label.starts_with(beginning)) { return item.label; }
    }
    return {};
}

void Stage::press(ImGuiKey key) {
    ImGui::GetIO().AddKeyEvent(key, true);
    frames(2);
    ImGui::GetIO().AddKeyEvent(key, false);
    frames(2);
}

void Stage::pressWithControl(ImGuiKey key) {
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
    press(key);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
    frames(2);
}

void Stage::type(const std::string& words) {
    ImGui::GetIO().AddInputCharactersUTF8(words.c_str());
    frames(3);
}

void Stage::resize(float width, float height) {
    ImGui::GetIO().DisplaySize = {width, height};
    frames(2);
}

Page::Page(const ui::Ui& ui) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ui.screen().size());
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
}

Page::~Page() {
    ImGui::End();
}

}  // namespace dealcraft::test
