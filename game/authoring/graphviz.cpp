#include "authoring/graphviz.hpp"

namespace dealcraft::authoring {

namespace {

/// What Graphviz complained about since the last graph; guarded by the lock.
std::string& complaints() {
    static std::string kept;
    return kept;
}

/// Graphviz for as long as the program runs: its text plug-in remembers a font's name from one graph to the next, and
/// the name goes with the context that has made it.
GVC_t* graphviz() {
    static GVC_t* const context = gvContext();
    return context;
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
    graph_ = agmemread(dot.c_str());
    if (graph_ != nullptr) { laidOut_ = gvLayout(graphviz(), graph_, "dot") == 0; }
    why_ = complaints();
}

LaidOutGraph::~LaidOutGraph() {
    if (laidOut_) { gvFreeLayout(graphviz(), graph_); }
    if (graph_ != nullptr) { agclose(graph_); }
}

std::string LaidOutGraph::rendered(const char* format) const {
    char* bytes = nullptr;
    unsigned int length = 0;
    if (gvRenderData(graphviz(), graph_, format, &bytes, &length) != 0) { return {}; }
    std::string text{bytes, length};
    gvFreeRenderData(bytes);
    return text;
}

}  // namespace dealcraft::authoring
