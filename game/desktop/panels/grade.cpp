#include "desktop/panels/grade.hpp"

#include <array>

namespace dealcraft::desktop {

using namespace dealcraft::content;
using ui::Tone;

Tone toneOf(Grade grade) {
    switch (grade) {
        case Grade::none: return Tone::strongLine;
        case Grade::best: return Tone::best;
        case Grade::good: return Tone::good;
        case Grade::weak: return Tone::weak;
        case Grade::bad: return Tone::bad;
    }
    return Tone::line;
}

Tone softToneOf(Grade grade) {
    switch (grade) {
        case Grade::none: return Tone::sunk;
        case Grade::best: return Tone::bestSoft;
        case Grade::good: return Tone::goodSoft;
        case Grade::weak: return Tone::weakSoft;
        case Grade::bad: return Tone::badSoft;
    }
    return Tone::sunk;
}

const char* keyOf(Grade grade) {
    constexpr std::array<const char*, 5> kKeys{"review.ungraded", "review.best", "review.good", "review.weak",
                                               "review.bad"};
    return kKeys[static_cast<std::size_t>(grade)];
}

}  // namespace dealcraft::desktop
