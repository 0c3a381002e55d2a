#pragma once

#include <cstdint>
#include <imgui.h>

namespace dealcraft::desktop::ui {

/// What a colour is for. Screens name these and no colours.
enum class Tone : std::uint8_t {
    canvas,   ///< behind everything
    surface,  ///< cards
    sunk,     ///< fields, tracks, wells
    line,     ///< hairlines and outlines
    strongLine,
    text,
    soft,     ///< secondary words
    faint,    ///< hints, disabled words
    primary,  ///< the house's teal: what to do next
    primaryHover,
    primarySoft,  ///< chosen, highlighted
    onPrimary,
    seal,  ///< the seal's red: warnings, what cannot be undone
    sealSoft,
    ochre,  ///< the other party
    ochreSoft,
    best,
    good,
    weak,
    bad,
    bestSoft,
    goodSoft,
    weakSoft,
    badSoft,
    shade,  ///< over the screen, behind a dialog
};
inline constexpr int kTones = 25;

enum class Look : std::uint8_t { light, dark };

/// The one place where colours are.
[[nodiscard]] ImU32 colourOf(Look look, Tone tone);

/// The steps of type. Sizes are line heights at scale 1 (ImGui's measure; a character is 1/1.448 of it).
enum class Type : std::uint8_t { caption, body, lead, title, heading, display };
[[nodiscard]] float lineHeightOf(Type type);

enum class Weight : std::uint8_t { regular, bold };

/// How words look.
struct TextStyle {
    Type type = Type::body;
    Tone tone = Tone::text;
    Weight weight = Weight::regular;
};

namespace style {
inline constexpr TextStyle kCaption{Type::caption, Tone::soft, Weight::regular};
inline constexpr TextStyle kBody{Type::body, Tone::text, Weight::regular};
inline constexpr TextStyle kSoft{Type::body, Tone::soft, Weight::regular};
inline constexpr TextStyle kStrong{Type::body, Tone::text, Weight::bold};
inline constexpr TextStyle kLead{Type::lead, Tone::text, Weight::regular};
inline constexpr TextStyle kTitle{Type::title, Tone::text, Weight::bold};
inline constexpr TextStyle kHeading{Type::heading, Tone::text, Weight::bold};
inline constexpr TextStyle kDisplay{Type::display, Tone::text, Weight::bold};
inline constexpr TextStyle kOverline{Type::caption, Tone::primary, Weight::bold};
}  // namespace style

/// Distances at scale 1.
namespace space {
inline constexpr float kTight = 4;
inline constexpr float kSmall = 8;
inline constexpr float kMedium = 12;
inline constexpr float kLarge = 16;
inline constexpr float kPage = 24;
inline constexpr float kRound = 10;  ///< radius of cards
}  // namespace space

/// Gives ImGui's own widgets (text fields, scroll bars) the theme's colours and measures.
void applyTo(ImGuiStyle& style, Look look, float scale);

}  // namespace dealcraft::desktop::ui
