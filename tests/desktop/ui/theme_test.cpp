#include "desktop/ui/theme.hpp"

#include "support/catch.hpp"

#include <array>
#include <cmath>

namespace dealcraft::desktop::ui {
namespace {

double channel(ImU32 colour, unsigned shift) {
    const double c = static_cast<double>((colour >> shift) & 255U) / 255;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 colour) {
    return 0.2126 * channel(colour, IM_COL32_R_SHIFT) + 0.7152 * channel(colour, IM_COL32_G_SHIFT) +
           0.0722 * channel(colour, IM_COL32_B_SHIFT);
}

/// Contrast of two colours as WCAG 2 has it: 1 to 21.
double contrast(ImU32 a, ImU32 b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

struct OnGround {
    Tone words;
    Tone ground;
};

}  // namespace

TEST_CASE("words can be read on their ground: at least 4.5 to 1, in both looks", "[desktop]") {
    const auto look = GENERATE(Look::light, Look::dark);
    constexpr std::array kPairs{OnGround{Tone::text, Tone::canvas},         OnGround{Tone::text, Tone::surface},
                                OnGround{Tone::text, Tone::primarySoft},    OnGround{Tone::soft, Tone::canvas},
                                OnGround{Tone::soft, Tone::surface},        OnGround{Tone::soft, Tone::sunk},
                                OnGround{Tone::primary, Tone::surface},     OnGround{Tone::primary, Tone::canvas},
                                OnGround{Tone::primary, Tone::primarySoft}, OnGround{Tone::onPrimary, Tone::primary},
                                OnGround{Tone::seal, Tone::sealSoft},       OnGround{Tone::ochre, Tone::ochreSoft},
                                OnGround{Tone::best, Tone::bestSoft},       OnGround{Tone::bad, Tone::badSoft},
                                OnGround{Tone::text, Tone::weakSoft}};
    for (const auto& pair : kPairs) {
        INFO("tones " << static_cast<int>(pair.words) << " on " << static_cast<int>(pair.ground)
                      << (look == Look::dark ? " dark" : " light"));
        CHECK(contrast(colourOf(look, pair.words), colourOf(look, pair.ground)) >= 4.5);
    }
}

}  // namespace dealcraft::desktop::ui
