#pragma once

#include "desktop/ui/item_log.hpp"
#include "desktop/ui/ui.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace dealcraft::test {

namespace ui = desktop::ui;

/// A window-less ImGui with a renderer that draws nothing: panels and screens are built, clicked and typed into as in
/// the window.
class Stage {
public:
    /// @param build what stands on the screen; called once a frame
    explicit Stage(std::function<void(ui::Ui&)> build = {});
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;
    ~Stage();

    void show(std::function<void(ui::Ui&)> build) { build_ = std::move(build); }
    void frames(int count = 4);
    /// Clicks the item with this label. Fails the test if it is not there.
    void click(const std::string& label);
    void bringUp(const std::string& label);
    void press(ImGuiKey key);
    /// With Control held.
    void pressWithControl(ImGuiKey key);
    void type(const std::string& words);
    [[nodiscard]] bool has(const std::string& label) const { return items_.find(label) != nullptr; }
    /// The first label that begins like this; empty if there is none.
    [[nodiscard]] std::string labelLike(const std::string& beginning) const;
    [[nodiscard]] const ui::ItemLog& items() const { return items_; }
    [[nodiscard]] ui::Ui& ui() { return ui_; }
    void resize(float width, float height);

private:
    class Pictures final : public ui::ImageLoader {
    public:
        std::optional<ui::Image> load(const std::filesystem::path& file) override;
    };

    Pictures pictures_;
    ui::Images images_;
    ui::Ui ui_;
    ui::ItemLog items_;
    std::function<void(ui::Ui&)> build_;
};

/// A window that fills the screen, for panels that need one.
class Page {
public:
    explicit Page(const ui::Ui& ui);
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;
    ~Page();
};

}  // namespace dealcraft::test
