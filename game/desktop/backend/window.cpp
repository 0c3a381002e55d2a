#include "desktop/backend/window.hpp"

#include "base/environment_error.hpp"
#include "desktop/backend/input_method.hpp"
#include "desktop/backend/keys.hpp"
#include "desktop/ui/draw_hash.hpp"

#include <cstdlib>
#include <imgui_impl_opengl3.h>
#include <SFML/Graphics/Image.hpp>
#include <SFML/OpenGL.hpp>
#include <utility>

namespace dealcraft::desktop {
namespace {

constexpr unsigned kWidth = 1280;
constexpr unsigned kHeight = 720;

constexpr std::array kCursors{std::pair{ImGuiMouseCursor_Arrow, sf::Cursor::Arrow},
                              std::pair{ImGuiMouseCursor_TextInput, sf::Cursor::Text},
                              std::pair{ImGuiMouseCursor_ResizeAll, sf::Cursor::SizeAll},
                              std::pair{ImGuiMouseCursor_ResizeNS, sf::Cursor::SizeVertical},
                              std::pair{ImGuiMouseCursor_ResizeEW, sf::Cursor::SizeHorizontal},
                              std::pair{ImGuiMouseCursor_Hand, sf::Cursor::Hand}};

void demandDisplay() {  // SFML would call abort()
    const char* display = std::getenv("DISPLAY");
    if (display == nullptr || *display == '\0') {
        throw EnvironmentError(
            "The window cannot open: there is no display (DISPLAY is not set). Play in the terminal with: dealcraft "
            "play first-visit-jinda");
    }
}

void useClipboard(std::string& kept) {
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_ClipboardUserData = &kept;
    platform.Platform_GetClipboardTextFn = [](ImGuiContext*) -> const char* {
        auto& text = *static_cast<std::string*>(ImGui::GetPlatformIO().Platform_ClipboardUserData);
        const auto bytes = sf::Clipboard::getString().toUtf8();
        text.assign(bytes.begin(), bytes.end());
        return text.c_str();
    };
    platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        const std::string words{text};
        sf::Clipboard::setString(sf::String::fromUtf8(words.begin(), words.end()));
    };
}

int buttonOf(sf::Mouse::Button button) {
    if (button == sf::Mouse::Left) { return ImGuiMouseButton_Left; }
    return button == sf::Mouse::Right ? ImGuiMouseButton_Right : ImGuiMouseButton_Middle;
}

float real(int number) {
    return static_cast<float>(number);
}

/// Where the window's corner belongs; SFML's own idea of it may lie off a small screen.
sf::Vector2i middleOfScreen() {
    const auto screen = sf::VideoMode::getDesktopMode();
    const auto margin = [](unsigned all, unsigned part) { return all > part ? static_cast<int>((all - part) / 2) : 0; };
    return {margin(screen.width, kWidth), margin(screen.height, kHeight)};
}

}  // namespace

Window::Window(const std::string& title, const std::filesystem::path& icon) {
    demandDisplay();
    input_method::enable();
    sf::err().rdbuf(
        nullptr);  // what SFML says there is harmless ("vertical sync not supported") or comes back as a result
    for (const auto& [to, from] : kCursors) {
        auto cursor = std::make_unique<sf::Cursor>();
        if (cursor->loadFromSystem(from)) { cursors_[static_cast<std::size_t>(to)] = std::move(cursor); }
    }
    window_.create(sf::VideoMode{kWidth, kHeight}, sf::String::fromUtf8(title.begin(), title.end()));
    window_.setPosition(middleOfScreen());
    window_.setKeyRepeatEnabled(true);
    if (sf::Image sign; sign.loadFromFile(icon.string())) {
        window_.setIcon(sign.getSize().x, sign.getSize().y, sign.getPixelsPtr());
    }
    ImGuiIO& io = ImGui::GetIO();
    io.BackendPlatformName = "sfml";
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.DisplaySize = {real(static_cast<int>(window_.getSize().x)), real(static_cast<int>(window_.getSize().y))};
    if (!ImGui_ImplOpenGL3_Init("#version 130")) {
        throw EnvironmentError(
            "The window cannot open: the display offers no OpenGL 3. Play in the terminal with: dealcraft play "
            "first-visit-jinda");
    }
    useClipboard(clipboard_);
}

Window::~Window() {
    ImGui_ImplOpenGL3_Shutdown();
    window_.close();
}

bool Window::pump() {
    input_method::pump(window_.getSystemHandle());
    bool any = false;
    sf::Event event{};
    while (window_.pollEvent(event)) {
        handle(event);
        any = true;
    }
    input_method::drained();
    if (input_method::pending()) {
        ImGui::GetIO().AddInputCharactersUTF8(input_method::takeText().c_str());
        any = true;
    }
    return any;
}

void Window::handleKey(const sf::Event::KeyEvent& key, bool down) {
    if (down && input_method::lastKeyWasSwallowed()) { return; }
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, key.control);
    io.AddKeyEvent(ImGuiMod_Shift, key.shift);
    io.AddKeyEvent(ImGuiMod_Alt, key.alt);
    io.AddKeyEvent(ImGuiMod_Super, key.system);
    if (const ImGuiKey known = keyOf(key.code); known != ImGuiKey_None) { io.AddKeyEvent(known, down); }
}

void Window::handle(const sf::Event& event) {
    ImGuiIO& io = ImGui::GetIO();
    using E = sf::Event;
    if (event.type == E::Closed) { closeAsked_ = true; }
    if (event.type == E::Resized) {
        io.DisplaySize = {static_cast<float>(event.size.width), static_cast<float>(event.size.height)};
        lastHash_ = 0;
    }
    if (event.type == E::GainedFocus || event.type == E::LostFocus) { io.AddFocusEvent(event.type == E::GainedFocus); }
    if (event.type == E::KeyPressed || event.type == E::KeyReleased) {
        handleKey(event.key, event.type == E::KeyPressed);
    }
    if (event.type == E::MouseMoved) { io.AddMousePosEvent(real(event.mouseMove.x), real(event.mouseMove.y)); }
    if (event.type == E::MouseButtonPressed || event.type == E::MouseButtonReleased) {
        io.AddMousePosEvent(real(event.mouseButton.x), real(event.mouseButton.y));
        io.AddMouseButtonEvent(buttonOf(event.mouseButton.button), event.type == E::MouseButtonPressed);
    }
    if (event.type == E::MouseWheelScrolled) {
        const bool across = event.mouseWheelScroll.wheel == sf::Mouse::HorizontalWheel;
        io.AddMouseWheelEvent(across ? event.mouseWheelScroll.delta : 0, across ? 0 : event.mouseWheelScroll.delta);
    }
    if (event.type == E::MouseLeft) { io.AddMousePosEvent(-FLT_MAX, -FLT_MAX); }
}

void Window::setCursor() {
    const int wanted = ImGui::GetMouseCursor();
    if (wanted == shownCursor_ || wanted < 0) { return; }
    shownCursor_ = wanted;
    const auto& cursor = cursors_[static_cast<std::size_t>(wanted)];
    const auto& arrow = cursors_[ImGuiMouseCursor_Arrow];
    if (cursor || arrow) { window_.setMouseCursor(cursor ? *cursor : *arrow); }
}

bool Window::show(ImU32 background) {
    setCursor();
    ImDrawData& data = *ImGui::GetDrawData();
    const std::uint64_t hash = ui::hashOf(data) ^ background;
    if (hash == lastHash_ && !ui::texturesWait(data)) { return false; }
    lastHash_ = hash;
    const ImVec4 colour = ImGui::ColorConvertU32ToFloat4(background);
    glViewport(0, 0, static_cast<GLsizei>(data.DisplaySize.x), static_cast<GLsizei>(data.DisplaySize.y));
    glClearColor(colour.x, colour.y, colour.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
    if (!picture_.empty()) {
        savePicture();
        picture_.clear();
    }
    window_.display();
    return true;
}

void Window::clearCallback(const ImDrawList* /*list*/, const ImDrawCmd* command) {
    const auto& what = *static_cast<const ui::ClearArea*>(command->UserCallbackData);
    const ImVec4 colour = ImGui::ColorConvertU32ToFloat4(what.colour);
    const float height = ImGui::GetIO().DisplaySize.y;
    glScissor(static_cast<GLint>(what.area.x), static_cast<GLint>(height - what.area.bottom()),
              static_cast<GLsizei>(what.area.w), static_cast<GLsizei>(what.area.h));
    glClearColor(colour.x, colour.y, colour.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

void Window::resize(unsigned width, unsigned height) {
    window_.setSize({width, height});
}

void Window::keepNext(const std::filesystem::path& file) {
    picture_ = file;
    lastHash_ = 0;
}

void Window::savePicture() const {
    const sf::Vector2u size = window_.getSize();
    std::vector<sf::Uint8> pixels(std::size_t{4} * size.x * size.y);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y), GL_RGBA, GL_UNSIGNED_BYTE,
                 pixels.data());
    for (std::size_t i = 3; i < pixels.size(); i += 4) { pixels[i] = 255; }
    sf::Image image;
    image.create(size.x, size.y, pixels.data());
    image.flipVertically();
    image.saveToFile(picture_.string());
}

}  // namespace dealcraft::desktop
