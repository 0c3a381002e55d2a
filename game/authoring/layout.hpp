#pragma once

#include "authoring/flow_graph.hpp"

#include <string>
#include <tl/expected.hpp>
#include <vector>

/// Graphviz at work: pictures for files, places for the screen.
namespace dealcraft::authoring {

/// Draws DOT as SVG.
/// @return nothing but Graphviz's own words if it refuses the text
[[nodiscard]] tl::expected<std::string, std::string> svgOf(const std::string& dot);

struct Spot {
    float x = 0;
    float y = 0;
};

/// Where a box stands: its upper left corner, in points; y grows downwards.
struct PlacedBox {
    Spot at;
    Spot size;
};

/// A way as cubic curves: 1 + 3n points, the tip of its arrow last.
using Curve = std::vector<Spot>;

struct Layout {
    Spot size;
    std::vector<PlacedBox> boxes;  ///< as in the graph
    std::vector<Curve> ways;       ///< as in the graph
};

/// Sizes of what the screen draws, in points.
inline constexpr float kBoxWidth = 240;
inline constexpr float kHeadHeight = 66;
inline constexpr float kRowHeight = 24;
inline constexpr float kSmallWidth = 96;
inline constexpr float kSmallHeight = 34;

/// The size of a box on the screen: a head and its rows.
[[nodiscard]] Spot sizeOf(const Box& box);

/// Places a graph for the screen. One at a time: Graphviz has globals; a lock sees to it.
[[nodiscard]] Layout layoutOf(const FlowGraph& graph);

}  // namespace dealcraft::authoring
