#include "desktop/ui/theme.hpp"

#include <array>

namespace dealcraft::desktop::ui {
namespace {

constexpr ImU32 rgb(unsigned hex, unsigned alpha = 255) {
    return IM_COL32((hex >> 16U) & 255U, (hex >> 8U) & 255U, hex & 255U, alpha);
}

using Palette = std::array<ImU32, kTones>;

// Paper, teal, seal red and ochre: the colours of the icon. Words have at least 4.5:1 on canvas, surface and soft
// fills.
constexpr Palette kLight{rgb(0xF3F0E9), rgb(0xFFFDF9), rgb(0xEBE7DD), rgb(0xDED8CB), rgb(0xBDB5A4),
                         rgb(0x1C2829), rgb(0x566263), rgb(0x7C8685), rgb(0x14595A), rgb(0x1C6F6F),
                         rgb(0xDBEAE6), rgb(0xFFFFFF), rgb(0xAE332D), rgb(0xF8E3DF), rgb(0x8C5C15),
                         rgb(0xF8EBD2), rgb(0x17704F), rgb(0x5B8223), rgb(0xA86A0E), rgb(0xB23A32),
                         rgb(0xDCEFE5), rgb(0xE8F0D8), rgb(0xF9ECD2), rgb(0xF8E2DE), rgb(0x1C2829, 130)};
constexpr Palette kDark{rgb(0x12191B), rgb(0x1B2426), rgb(0x141D1F), rgb(0x2C383A), rgb(0x46565A),
                        rgb(0xE9E6DF), rgb(0xA6B1B0), rgb(0x7D8989), rgb(0x4DB1A7), rgb(0x62C3B8),
                        rgb(0x1D3A39), rgb(0x0B1718), rgb(0xE3756C), rgb(0x41211F), rgb(0xE0B055),
                        rgb(0x3A2E16), rgb(0x55BD8E), rgb(0x9DC45F), rgb(0xE0A94A), rgb(0xE57A70),
                        rgb(0x17352A), rgb(0x27341A), rgb(0x3A2D15), rgb(0x41211F), rgb(0x05090A, 165)};

struct Pair {
    ImGuiCol what;
    Tone tone;
};
constexpr std::array kImGuiColours{
    Pair{ImGuiCol_Text, Tone::text},
    Pair{ImGuiCol_TextDisabled, Tone::faint},
    Pair{ImGuiCol_PopupBg, Tone::surface},
    Pair{ImGuiCol_Border, Tone::line},
    Pair{ImGuiCol_FrameBg, Tone::sunk},
    Pair{ImGuiCol_FrameBgHovered, Tone::sunk},
    Pair{ImGuiCol_FrameBgActive, Tone::sunk},
    Pair{ImGuiCol_ScrollbarGrab, Tone::line},
    Pair{ImGuiCol_ScrollbarGrabHovered, Tone::strongLine},
    Pair{ImGuiCol_ScrollbarGrabActive, Tone::strongLine},
    Pair{ImGuiCol_TextSelectedBg, Tone::primarySoft},
    Pair{ImGuiCol_InputTextCursor, Tone::primary},
    Pair{ImGuiCol_ModalWindowDimBg, Tone::shade},
    Pair{ImGuiCol_DragDropTarget, Tone::primary},
};

}  // namespace

ImU32 colourOf(Look look, Tone tone) {
    return (look == Look::light ? kLight : kDark)[static_cast<std::size_t>(tone)];
}

float lineHeightOf(Type type) {
    constexpr std::array<float, 6> kHeights{18, 21, 23, 26, 34, 48};
    return kHeights[static_cast<std::size_t>(type)];
}

void applyTo(ImGuiStyle& style, Look look, float scale) {
    style = ImGuiStyle{};
    for (const Pair& pair : kImGuiColours) {
        style.Colors[pair.what] = ImGui::ColorConvertU32ToFloat4(colourOf(look, pair.tone));
    }
    constexpr ImVec4 kNothing{0, 0, 0, 0};
    for (const ImGuiCol none : {ImGuiCol_WindowBg, ImGuiCol_ChildBg, ImGuiCol_ScrollbarBg, ImGuiCol_NavCursor}) {
        style.Colors[none] = kNothing;
    }
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.WindowRounding = 14;  // dialogs; nothing else has a background of its own
    style.PopupBorderSize = 0;
    style.PopupRounding = space::kRound;
    style.FrameRounding = 6;
    style.FramePadding = {12, 8};
    style.ItemSpacing = {0, 0};
    style.ScrollbarSize = 10;
    style.ScrollbarRounding = 5;
    style.ScaleAllSizes(scale);
}

}  // namespace dealcraft::desktop::ui
