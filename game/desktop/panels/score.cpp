#include "desktop/panels/score.hpp"

#include <algorithm>
#include <array>
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

Tone toneOfScore(const Rules& rules, int hundredths) {
    constexpr std::array kFromTheTop{Tone::best, Tone::good, Tone::weak, Tone::bad};
    const auto above = static_cast<std::size_t>(
        std::ranges::count_if(rules.bands, [hundredths](const Band& band) { return band.from * 100 > hundredths; }));
    return kFromTheTop.at(std::min(above, kFromTheTop.size() - 1));
}

std::string scoreWords(int hundredths) {
    const int tenths = (hundredths + 5) / 10;
    return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

}  // namespace dealcraft::desktop
