#include "authoring/layout.hpp"

#include "authoring/graphviz.hpp"
#include "base/assert.hpp"

#include <fmt/format.h>

namespace dealcraft::authoring {

namespace {

Spot pointOf(const pointf& at, double height) {
    return {static_cast<float>(at.x), static_cast<float>(height - at.y)};
}

/// A box as a table of cells without words, in the exact sizes of the screen.
std::string tableOf(const Box& box) {
    const auto size = sizeOf(box);
    const auto cell = [&](const std::string& port, float height) {
        return fmt::format(R"(<TR><TD PORT="{}" FIXEDSIZE="TRUE" WIDTH="{}" HEIGHT="{}"></TD></TR>)", port, size.x,
                           height);
    };
    std::string table = R"(<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">)";
    table += cell("in", size.y - kRowHeight * static_cast<float>(box.rows.size()));
    for (std::size_t i = 0; i < box.rows.size(); ++i) { table += cell(fmt::format("r{}", i), kRowHeight); }
    return table + "</TABLE>";
}

std::string bareDot(const FlowGraph& graph) {
    std::string out = "digraph g {\n  graph [rankdir=LR, ranksep=0.9, nodesep=0.3];\n  node [shape=plain];\n";
    const auto box = [&](std::size_t i) { return fmt::format("  n{} [label=<{}>];\n", i, tableOf(graph.boxes[i])); };
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        const auto activity = graph.boxes[i].activity;
        const bool opens = !activity.none() && graph.boxes[i - 1].activity != activity;
        const bool closes = !activity.none() && graph.boxes[i + 1].activity != activity;  // finish is always behind
        if (opens) { out += fmt::format("  subgraph cluster_{} {{\n", activity.value()); }
        out += box(i);
        if (closes) { out += "  }\n"; }
    }
    for (std::size_t i = 0; i < graph.ways.size(); ++i) {
        const auto& way = graph.ways[i];
        const auto port = way.row == Way::kNoRow ? std::string{"in"} : fmt::format("r{}", way.row);
        out += fmt::format("  n{}:{}:e -> n{}:in:w [id=\"{}\"];\n", way.from, port, way.to, i);
    }
    return out + "}\n";
}

Curve curveOf(edge_t* edge, double height) {
    Curve curve;
    const auto* splines = ED_spl(edge);
    if (splines == nullptr || splines->size == 0) { return curve; }
    const auto& bezier = splines->list[0];
    for (int i = 0; i < bezier.size; ++i) { curve.push_back(pointOf(bezier.list[i], height)); }
    if (bezier.eflag != 0) { curve.insert(curve.end(), 3, pointOf(bezier.ep, height)); }
    return curve;
}

PlacedBox placeOf(node_t* node, const Box& box, double height) {
    const auto size = sizeOf(box);
    const auto middle = pointOf(ND_coord(node), height);
    return {{middle.x - size.x / 2, middle.y - size.y / 2}, size};
}

}  // namespace

tl::expected<std::string, std::string> svgOf(const std::string& dot) {
    const auto hold = holdGraphviz();
    const LaidOutGraph laidOut{dot};
    if (!laidOut.good()) { return tl::unexpected{laidOut.why()}; }
    return laidOut.rendered("svg");
}

Spot sizeOf(const Box& box) {
    switch (box.kind) {
        case BoxKind::start:
        case BoxKind::exit:
        case BoxKind::finish: return {kSmallWidth, kSmallHeight};
        case BoxKind::moment:
        case BoxKind::form:
        case BoxKind::negotiation:
        case BoxKind::call:
        case BoxKind::ending: break;
    }
    return {kBoxWidth, kHeadHeight + kRowHeight * static_cast<float>(box.rows.size())};
}

Layout layoutOf(const FlowGraph& graph) {
    const auto hold = holdGraphviz();
    const LaidOutGraph laidOut{bareDot(graph)};
    DEALCRAFT_ASSERT(laidOut.good());
    auto* drawn = laidOut.graph();
    const auto bounds = GD_bb(drawn);
    const double height = bounds.UR.y;
    Layout layout{{static_cast<float>(bounds.UR.x), static_cast<float>(height)}, {}, {}};
    layout.ways.resize(graph.ways.size());
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        auto name = fmt::format("n{}", i);
        auto* node = agnode(drawn, name.data(), 0);
        layout.boxes.push_back(placeOf(node, graph.boxes[i], height));
        for (auto* edge = agfstout(drawn, node); edge != nullptr; edge = agnxtout(drawn, edge)) {
            std::string id = "id";
            layout.ways[std::stoul(agget(edge, id.data()))] = curveOf(edge, height);
        }
    }
    return layout;
}

}  // namespace dealcraft::authoring
