#pragma once

#include "analysis/simulation.hpp"
#include "authoring/flow_graph.hpp"
#include "authoring/layout.hpp"
#include "authoring/moment_form.hpp"
#include "authoring/rehearsal.hpp"
#include "desktop/model/author/pack_watch.hpp"
#include "desktop/model/background.hpp"

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dealcraft::desktop {

/// What bots found out about a scenario.
struct BotFindings {
    analysis::Simulation simulation;
    analysis::VisitCounts visits;
    std::string scenario;
    bool stopped = false;  ///< by the trainer: fewer plays than asked for
};

/// The moment that the form shows, with the file it was read from.
struct OpenForm {
    std::string scenario;
    std::string activity;
    std::string moment;
    std::filesystem::path file;
    std::string bytes;
    authoring::MomentForm form;
};

/// A scenario's graph with its places: what the screen draws. All three belong together.
struct Drawing {
    authoring::ScenarioPtr scenario;
    authoring::FlowGraph graph;
    authoring::Layout layout;
};

/// Why an entry could not be written.
struct SaveTrouble {
    bool fileChanged = false;       ///< since the form was opened
    std::optional<Diagnostic> why;  ///< what YAML or the reader could not hold
};

/// A scenario of the pack that is open.
struct ListedScenario {
    std::string id;
    TextId title = kNoText;
};

/// An opened pack: what is in it now, its flow, bots at work on it, and a rehearsal. Knows no window.
class Workbench {
public:
    Workbench(std::filesystem::path folder, content::Rules rules);

    /// Takes in what the threads have done since. @return whether something changed
    bool update();
    /// Whether a thread is at work on something that will change what is shown.
    [[nodiscard]] bool busy() const { return !loaded_ || drawings_.running() || bots_.running(); }
    /// Whether update() has something to take in.
    [[nodiscard]] bool hasNews() const { return watch_.hasNews() || drawings_.ready() || bots_.ready(); }

    // ---- the pack
    [[nodiscard]] const std::filesystem::path& folder() const { return watch_.folder(); }
    [[nodiscard]] bool read() const { return loaded_ != nullptr; }  ///< for the first time
    [[nodiscard]] const Diagnostics& problems() const { return loaded_->reading.diagnostics; }
    [[nodiscard]] const content::Sources& sources() const { return loaded_->reading.sources; }
    [[nodiscard]] std::chrono::microseconds readingTook() const { return loaded_->took; }
    /// The pack without errors as it was read last; if it never was without, what of it is whole; none if nothing is.
    [[nodiscard]] const std::shared_ptr<const content::Pack>& pack() const { return pack_; }
    /// Whether what is shown is older than the files, which have errors now.
    [[nodiscard]] bool stale() const { return loaded_ && whole_ && loaded_->reading.pack == nullptr; }
    /// Whether scenarios with errors are left out of what is shown.
    [[nodiscard]] bool partial() const { return pack_ && !whole_; }
    [[nodiscard]] const std::vector<ListedScenario>& scenarios() const { return scenarios_; }

    // ---- a scenario
    void choose(const std::string& scenario);
    [[nodiscard]] const authoring::ScenarioPtr& scenario() const { return scenario_; }
    /// Its graph, as soon as it is there; for a moment that of the version before.
    [[nodiscard]] const Drawing* drawing() const { return drawing_ ? &*drawing_ : nullptr; }

    // ---- a moment
    /// The form of a moment as its file has it now; nothing if the file cannot be read.
    [[nodiscard]] std::optional<OpenForm> formOf(content::MomentIndex index) const;
    /// Writes entries of a form, all or none. @return what hinders it; nothing if they are on the disk
    [[nodiscard]] static std::optional<SaveTrouble> save(const OpenForm& form,
                                                         const std::vector<authoring::TextEdit>& edits);
    /// Where a box of the graph stands in the files; the file is empty if that is not known.
    [[nodiscard]] Range placeOf(const authoring::Box& box) const;

    // ---- bots
    void startBots(const std::vector<std::string>& bots, int runs);
    void stopBots() { bots_.stop(); }
    [[nodiscard]] bool botsRun() const { return bots_.running(); }
    [[nodiscard]] double botsProgress() const;
    [[nodiscard]] const BotFindings* findings() const { return findings_ ? &*findings_ : nullptr; }

private:
    void adopt(std::shared_ptr<const LoadedPack> loaded);
    /// The scenario as it is now. Only what is looked at is compiled: a pack has many.
    [[nodiscard]] authoring::ScenarioPtr compiled(const std::string& scenario) const;
    void show(const std::string& scenario);
    void draw();
    [[nodiscard]] const analysis::VisitCounts* heat() const;

    PackWatch watch_;
    std::shared_ptr<const LoadedPack> loaded_;
    std::shared_ptr<const content::Pack> pack_;
    bool whole_ = false;                     ///< nothing in pack_ was left out
    std::vector<ListedScenario> scenarios_;  ///< by id
    authoring::ScenarioPtr scenario_;
    std::optional<Drawing> drawing_;
    std::optional<BotFindings> findings_;
    Background<Drawing> drawings_;
    std::shared_ptr<std::atomic<int>> played_ = std::make_shared<std::atomic<int>>(0);
    int toPlay_ = 1;
    Background<BotFindings> bots_;
};

}  // namespace dealcraft::desktop
