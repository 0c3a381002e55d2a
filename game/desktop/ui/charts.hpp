#pragma once

#include "desktop/ui/paint.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dealcraft::desktop::ui {

/// One spoke of a radar; nothing measured: the spoke stays empty.
struct Spoke {
    std::string name;
    std::optional<float> share;  ///< 0 to 1
};
/// @param grown how far the shape has grown from the middle, 0 to 1
void radar(Ui& ui, Rect area, const std::vector<Spoke>& spokes, float grown = 1);

/// A point of a scatter chart; both values from 0 to 1.
struct Dot {
    float x = 0;
    float y = 0;
};
enum class DotShape : std::uint8_t { small, ring, disc, star };
struct DotSeries {
    std::vector<Dot> dots;
    Tone tone = Tone::faint;
    DotShape shape = DotShape::small;
    bool joined = false;  ///< by a line
};
struct Scatter {
    std::string xTitle;
    std::string yTitle;
    std::vector<DotSeries> series;
    float xLimit = 0;  ///< bottom lines: dashed
    float yLimit = 0;
    std::string xLimitName;
    std::string yLimitName;
    std::string zoneName;  ///< of the part beyond both limits
    std::optional<Dot> marked;
};
void scatter(Ui& ui, Rect area, const Scatter& chart);

}  // namespace dealcraft::desktop::ui
