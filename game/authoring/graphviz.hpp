#pragma once

#include <gvc.h>
#include <memory>
#include <mutex>
#include <string>

/// Graphviz's handles with owners, and its context, which all graphs share. Private to game/authoring.
namespace dealcraft::authoring {

/// Graphviz keeps globals: whoever uses it holds this.
[[nodiscard]] std::unique_lock<std::mutex> holdGraphviz();

/// A graph that was read from DOT and laid out. @pre the caller holds the lock, for as long as this lives
class LaidOutGraph {
public:
    explicit LaidOutGraph(const std::string& dot);
    LaidOutGraph(const LaidOutGraph&) = delete;
    LaidOutGraph& operator=(const LaidOutGraph&) = delete;
    ~LaidOutGraph();

    /// Whether it could be read and laid out; else `why` says what Graphviz said.
    [[nodiscard]] bool good() const { return laidOut_; }
    [[nodiscard]] const std::string& why() const { return why_; }
    [[nodiscard]] graph_t* graph() const { return graph_; }
    [[nodiscard]] std::string rendered(const char* format) const;

private:
    graph_t* graph_ = nullptr;
    bool laidOut_ = false;
    std::string why_;
};

}  // namespace dealcraft::authoring
