#include "desktop/backend/keys.hpp"

#include <array>
#include <utility>

namespace dealcraft::desktop {
namespace {

using K = sf::Keyboard;
constexpr std::array kSingleKeys{
    std::pair{K::Escape, ImGuiKey_Escape},
    std::pair{K::LControl, ImGuiKey_LeftCtrl},
    std::pair{K::LShift, ImGuiKey_LeftShift},
    std::pair{K::LAlt, ImGuiKey_LeftAlt},
    std::pair{K::LSystem, ImGuiKey_LeftSuper},
    std::pair{K::RControl, ImGuiKey_RightCtrl},
    std::pair{K::RShift, ImGuiKey_RightShift},
    std::pair{K::RAlt, ImGuiKey_RightAlt},
    std::pair{K::RSystem, ImGuiKey_RightSuper},
    std::pair{K::Menu, ImGuiKey_Menu},
    std::pair{K::LBracket, ImGuiKey_LeftBracket},
    std::pair{K::RBracket, ImGuiKey_RightBracket},
    std::pair{K::Semicolon, ImGuiKey_Semicolon},
    std::pair{K::Comma, ImGuiKey_Comma},
    std::pair{K::Period, ImGuiKey_Period},
    std::pair{K::Quote, ImGuiKey_Apostrophe},
    std::pair{K::Slash, ImGuiKey_Slash},
    std::pair{K::Backslash, ImGuiKey_Backslash},
    std::pair{K::Tilde, ImGuiKey_GraveAccent},
    std::pair{K::Equal, ImGuiKey_Equal},
    std::pair{K::Hyphen, ImGuiKey_Minus},
    std::pair{K::Space, ImGuiKey_Space},
    std::pair{K::Enter, ImGuiKey_Enter},
    std::pair{K::Backspace, ImGuiKey_Backspace},
    std::pair{K::Tab, ImGuiKey_Tab},
    std::pair{K::PageUp, ImGuiKey_PageUp},
    std::pair{K::PageDown, ImGuiKey_PageDown},
    std::pair{K::End, ImGuiKey_End},
    std::pair{K::Home, ImGuiKey_Home},
    std::pair{K::Insert, ImGuiKey_Insert},
    std::pair{K::Delete, ImGuiKey_Delete},
    std::pair{K::Add, ImGuiKey_KeypadAdd},
    std::pair{K::Subtract, ImGuiKey_KeypadSubtract},
    std::pair{K::Multiply, ImGuiKey_KeypadMultiply},
    std::pair{K::Divide, ImGuiKey_KeypadDivide},
    std::pair{K::Left, ImGuiKey_LeftArrow},
    std::pair{K::Right, ImGuiKey_RightArrow},
    std::pair{K::Up, ImGuiKey_UpArrow},
    std::pair{K::Down, ImGuiKey_DownArrow},
};

struct KeyRange {
    K::Key first;
    K::Key last;
    ImGuiKey to;
};
constexpr std::array kRanges{
    KeyRange{K::A, K::Z, ImGuiKey_A},
    KeyRange{K::Num0, K::Num9, ImGuiKey_0},
    KeyRange{K::Numpad0, K::Numpad9, ImGuiKey_Keypad0},
    KeyRange{K::F1, K::F15, ImGuiKey_F1},
};

}  // namespace

ImGuiKey keyOf(sf::Keyboard::Key key) {
    for (const KeyRange& range : kRanges) {
        if (key >= range.first && key <= range.last) { return static_cast<ImGuiKey>(range.to + (key - range.first)); }
    }
    for (const auto& [from, to] : kSingleKeys) {
        if (from == key) { return to; }
    }
    return ImGuiKey_None;
}

}  // namespace dealcraft::desktop
