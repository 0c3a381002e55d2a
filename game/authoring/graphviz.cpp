#include "authoring/graphviz.hpp"

namespace dealcraft::authoring {

namespace {

/// What Graphviz complained about since the last graph; guarded by the lock.
std::string& complaints() {
    static std::string kept;
    return kept;
}

int keep(char* words) {
    complaints() += words;
    return 0;
}

}  // namespace

std::unique_lock<std::mutex> holdGraphviz() {
    static std::mutex one;
    return std::unique_lock{one};
}

LaidOutGraph::LaidOutGraph(const std::string& dot) {
    complaints().clear();
    agseterrf(keep);
    agseterr(AGERR);
    context_ = gvContext();
    graph_ = agmemread(dot.c_str());
    if (context_ != nullptr && graph_ != nullptr) { laidOut_ = gvLayout(context_, graph_, "dot") == 0; }
    why_ = complaints();
}

LaidOutGraph::~LaidOutGraph() {
    if (laidOut_) { gvFreeLayout(context_, graph_); }
    if (graph_ != nullptr) { agclose(graph_); }
    if (context_ != nullptr) { gvFreeContext(context_); }
}

std::string LaidOutGraph::rendered(const char* format) const {
    char* bytes = nullptr;
    unsigned int length = 0;
    if (gvRenderData(context_, graph_, format, &bytes, &length) != 0) { return {}; }
    std::string text{bytes, length};
    gvFreeRenderData(bytes);
    return text;
}

}  // namespace dealcraft::authoring
