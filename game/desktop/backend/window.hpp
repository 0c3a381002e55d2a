#pragma once

#include "desktop/ui/images.hpp"
#include "desktop/ui/ui.hpp"

#include <array>
#include <filesystem>
#include <imgui.h>
#include <memory>
#include <optional>
#include <SFML/Window.hpp>
#include <string>

namespace dealcraft::desktop {

/// The window: events in, frames out. One of the few places that know SFML and OpenGL.
class Window final : public ui::ImageLoader {
public:
    /// Throws EnvironmentError without a display. Makes ImGui's renderer; ImGui's context exists already.
    Window(const std::string& title, const std::filesystem::path& icon);
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window() override;

    /// Hands waiting events to ImGui. @return whether there were any
    bool pump();
    [[nodiscard]] bool closeAsked() const { return closeAsked_; }
    void forgetClose() { closeAsked_ = false; }

    /// Draws ImGui's frame, unless it is the same as the last one. @return whether it was drawn
    bool show(ImU32 background);
    /// The next frame is drawn whatever it is like.
    void invalidate() { lastHash_ = 0; }

    std::optional<ui::Image> load(const std::filesystem::path& file) override;
    /// The next frame that is drawn is kept as a PNG as well.
    void keepNext(const std::filesystem::path& file);
    void resize(unsigned width, unsigned height);

    /// For ui::Ui::clear.
    static void clearCallback(const ImDrawList* list, const ImDrawCmd* command);

private:
    void handle(const sf::Event& event);
    static void handleKey(const sf::Event::KeyEvent& key, bool down);
    void setCursor();
    void savePicture() const;

    std::array<std::unique_ptr<sf::Cursor>, ImGuiMouseCursor_COUNT> cursors_;  // they must outlive the window
    sf::Window window_;
    std::uint64_t lastHash_ = 0;
    int shownCursor_ = -1;
    bool closeAsked_ = false;
    std::string clipboard_;
    std::filesystem::path picture_;  ///< where the next frame is kept; empty: nowhere
};

}  // namespace dealcraft::desktop
