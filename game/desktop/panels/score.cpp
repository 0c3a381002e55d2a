#include "desktop/panels/score.hpp"

#include <fmt/format.h>

namespace dealcraft::desktop {

using namespace dealcraft::content;
using ui::Tone;

const LocalText* bandOf(const Rules& rules, int hundredths) {
    const LocalText* name = nullptr;
    for (const Band& band : rules.bands) {
        if (hundredths >= band.from * 100) { name = &band.name; }
    }
    return name;
}

Tone toneOfScore(int hundredths) {
    constexpr int kBest = 8500;
    constexpr int kGood = 7000;
    constexpr int kWeak = 5000;
    if (hundredths >= kBest) { return Tone::best; }
    if (hundredths >= kGood) { return Tone::good; }
    return hundredths >= kWeak ? Tone::weak : Tone::bad;
}

std::string scoreWords(int hundredths) {
    const int tenths = (hundredths + 5) / 10;
    return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

}  // namespace dealcraft::desktop
