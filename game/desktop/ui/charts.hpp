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
enum class DotShape : std::uint8_t { none, small, disc, star, diamond };
struct DotSeries {
    std::vector<Dot> dots;
    Tone tone = Tone::faint;
    DotShape shape = DotShape::small;
    bool joined = false;  ///< by a line
};
/// A step of a path: a numbered disc.
struct PathDot {
    Dot at;
    Tone fill = Tone::primary;
    Tone ring = Tone::primary;
    std::string label;
};
/// A line across the chart, with its name at the end.
struct ChartLine {
    float at = 0;
    Tone tone = Tone::seal;
    std::string name;
};
struct Scatter {
    std::string xTitle;
    std::string yTitle;
    Dot from;  ///< the lower left corner; the upper right one is 1, 1
    std::vector<DotSeries> series;
    std::vector<PathDot> path;
    std::vector<ChartLine> upright;  ///< the first of each is a limit: what lies beyond both is shaded
    std::vector<ChartLine> level;
    std::string zoneName;               ///< of the part beyond both limits
    std::optional<std::size_t> marked;  ///< of the path
};
void scatter(Ui& ui, Rect area, const Scatter& chart);

}  // namespace dealcraft::desktop::ui
