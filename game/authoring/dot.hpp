#pragma once

#include "authoring/flow_graph.hpp"
#include "base/text.hpp"
#include "content/yaml/read_interface_texts.hpp"

#include <string>

namespace dealcraft::authoring {

/// A scenario's graph in the DOT language of Graphviz: moments as boxes with a row for each option in the colour and
/// mark of its grade, other activities as one box with its figures; what cannot be reached is dashed and says so.
/// @param texts the program's own words: labels, the legend
[[nodiscard]] std::string dotText(const FlowGraph& graph, const CompiledScenario& scenario,
                                  const content::InterfaceTexts& texts, Language language);

}  // namespace dealcraft::authoring
