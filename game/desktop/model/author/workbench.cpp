#include "desktop/model/author/workbench.hpp"

#include "content/compile.hpp"
#include "content/yaml/bytes_guard.hpp"
#include "content/yaml/open_files.hpp"
#include "store/durable_file.hpp"

#include <algorithm>
#include <utility>

namespace dealcraft::desktop {
namespace {

namespace fs = std::filesystem;

class BotWatch final : public analysis::Onlooker {
public:
    BotWatch(const content::CompiledScenario& scenario, std::stop_token stop, std::shared_ptr<std::atomic<int>> played)
        : counter_(scenario), stop_(std::move(stop)), played_(std::move(played)) {}

    void see(const sim::Event& event) override { counter_.see(event); }
    bool goesOn() override {
        ++*played_;
        return !stop_.stop_requested();
    }
    [[nodiscard]] const analysis::VisitCounts& counts() const { return counter_.counts(); }

private:
    analysis::VisitCounter counter_;
    std::stop_token stop_;
    std::shared_ptr<std::atomic<int>> played_;
};

struct ReadFile {
    content::SourceText source;
    std::optional<authoring::Tree> tree;
};

ReadFile readTree(const fs::path& path) {
    Diagnostics found;
    std::string bytes;
    static_cast<void>(content::readRegularFile(path, path.generic_string(), bytes, found));
    ReadFile file{content::SourceText{path.generic_string(), std::move(bytes)}, {}};
    content::Findings out{file.source, found};
    if (found.empty() && content::bytesAreSafe(out)) { file.tree = content::parseTree(out); }
    return file;
}

/// The file of a scenario, by the id that stands in it.
std::optional<fs::path> scenarioFile(const content::Pack& pack, const std::string& scenario) {
    const auto& list = pack.scenarios;
    const auto found = std::ranges::find(list, scenario, [](const auto& s) { return s.id.str(); });
    return found == list.end() ? std::nullopt : std::optional{fs::path{found->where.file}};
}

/// Whether two graphs take the same places: the same boxes with as many rows, joined in the same way.
bool sameShape(const authoring::FlowGraph& a, const authoring::FlowGraph& b) {
    const auto box = [](const authoring::Box& x, const authoring::Box& y) {
        return x.kind == y.kind && x.activity == y.activity && x.rows.size() == y.rows.size();
    };
    const auto way = [](const authoring::Way& x, const authoring::Way& y) {
        return x.from == y.from && x.row == y.row && x.to == y.to;
    };
    return std::ranges::equal(a.boxes, b.boxes, box) && std::ranges::equal(a.ways, b.ways, way);
}

/// Another file has the same bytes as before, but for a rename: who may read it stays.
void writeKeepingRights(const fs::path& file, const std::string& bytes) {
    const auto rights = fs::status(file).permissions();
    store::writeDurably(file, bytes);
    std::error_code ignored;
    fs::permissions(file, rights, ignored);
}

}  // namespace

Workbench::Workbench(fs::path folder, content::Rules rules) : watch_(std::move(folder), std::move(rules)) {}

bool Workbench::update() {
    bool changed = false;
    if (auto news = watch_.news()) {
        adopt(std::move(news));
        changed = true;
    }
    if (auto drawing = drawings_.take()) {
        drawing_ = std::move(*drawing);
        changed = true;
    }
    if (auto findings = bots_.take()) {
        findings_ = std::move(*findings);
        draw();
        changed = true;
    }
    return changed;
}

void Workbench::adopt(std::shared_ptr<const LoadedPack> loaded) {
    loaded_ = std::move(loaded);
    const auto& reading = loaded_->reading;
    const bool whole = reading.pack != nullptr;
    if (!whole && (whole_ || reading.sound == nullptr)) { return; }
    whole_ = whole;
    pack_ = whole ? reading.pack : reading.sound;
    scenarios_.clear();
    for (const auto& scenario : pack_->scenarios) { scenarios_.push_back({scenario.id.str(), scenario.title}); }
    std::ranges::sort(scenarios_, {}, &ListedScenario::id);
    show(scenario_ ? scenario_->id.str() : std::string{});
}

authoring::ScenarioPtr Workbench::compiled(const std::string& scenario) const {
    const auto* written = pack_->scenario(ScenarioId{scenario});
    Diagnostics told;  // the watch has told them
    return written == nullptr ? nullptr : content::compile(*pack_, *written, told);
}

void Workbench::choose(const std::string& scenario) {
    if (!scenario_ || scenario_->id.str() != scenario) { show(scenario); }
}

void Workbench::show(const std::string& scenario) {
    auto next = compiled(scenario);
    if (!next && !scenarios_.empty()) { next = compiled(scenarios_.front().id); }
    const bool another = !scenario_ || !next || scenario_->id != next->id;
    scenario_ = std::move(next);
    if (another) {
        bots_.stop();
        drawing_.reset();
    }
    if (scenario_) { draw(); }
}

/// What bots counted, if it was of this scenario as it is now.
const analysis::VisitCounts* Workbench::heat() const {
    if (!findings_ || findings_->scenario != scenario_->id.str()) { return nullptr; }
    const auto& visits = findings_->visits;
    const bool fits =
        visits.options.size() == scenario_->options.size() && visits.moments.size() == scenario_->moments.size() &&
        visits.endings.size() == scenario_->endings.size() && visits.activities.size() == scenario_->flow.size();
    return fits ? &visits : nullptr;
}

/// Draws the graph at once where everything has kept its place; else places are worked out beside.
void Workbench::draw() {
    auto graph = authoring::flowGraphOf(*scenario_, heat());
    if (drawing_ && sameShape(drawing_->graph, graph)) {
        drawings_.cancel();
        drawing_->scenario = scenario_;
        drawing_->graph = std::move(graph);
        return;
    }
    drawings_.start([scenario = scenario_, made = std::move(graph)](const std::stop_token&) {
        return Drawing{scenario, made, authoring::layoutOf(made)};
    });
}

std::optional<OpenForm> Workbench::formOf(content::MomentIndex index) const {
    const auto& moment = scenario_->moment(index);
    const auto& activity = scenario_->activity(moment.activity).id;
    const auto path = scenarioFile(*pack_, scenario_->id.str());
    if (!path) { return std::nullopt; }
    auto file = readTree(*path);
    if (!file.tree) { return std::nullopt; }
    const auto apart = authoring::dialogueFileOf(*file.tree, activity);
    if (!apart.empty()) { file = readTree(path->parent_path().parent_path() / "dialogues" / (apart + ".yaml")); }
    if (!file.tree) { return std::nullopt; }
    auto form = authoring::momentForm(*file.tree, apart.empty() ? activity : std::string{}, moment.id);
    if (!form) { return std::nullopt; }
    return OpenForm{scenario_->id.str(), activity,        moment.id, fs::path{file.source.name()},
                    file.source.bytes(), std::move(*form)};
}

std::optional<SaveTrouble> Workbench::save(const OpenForm& form, const std::vector<authoring::TextEdit>& edits) {
    Diagnostics found;
    std::string now;
    if (!content::readRegularFile(form.file, form.file.generic_string(), now, found)) {
        return SaveTrouble{false, found.front()};
    }
    if (now != form.bytes) { return SaveTrouble{true, {}}; }
    for (const auto& edit : edits) {
        auto done = authoring::edited(content::SourceText{form.file.generic_string(), std::move(now)}, edit);
        if (!done) { return SaveTrouble{false, done.error()}; }
        now = std::move(*done);
    }
    writeKeepingRights(form.file, now);
    return std::nullopt;
}

Range Workbench::placeOf(const authoring::Box& box) const {
    const auto& list = pack_->scenarios;
    const auto found = std::ranges::find(list, scenario_->id, &content::Scenario::id);
    if (found == list.end()) { return {}; }
    if (!box.ending.none()) { return found->endings[box.ending.value()].id.where; }
    if (box.activity.none()) { return found->where; }
    const auto& activity = found->flow[box.activity.value()];
    const auto* dialogue = std::get_if<content::Dialogue>(&activity.body);
    if (box.moment.none() || dialogue == nullptr) { return activity.where; }
    const auto moment = std::ranges::find(dialogue->moments, box.id, [](const auto& m) { return m.id.value; });
    return moment == dialogue->moments.end() ? activity.where : moment->where;
}

void Workbench::startBots(const std::vector<std::string>& bots, int runs) {
    if (!scenario_) { return; }
    *played_ = 0;
    toPlay_ = std::max(1, runs * static_cast<int>(bots.size()));
    bots_.start([scenario = scenario_, bots, runs, played = played_, whole = toPlay_](const std::stop_token& stop) {
        BotWatch watch{*scenario, stop, played};
        BotFindings findings;
        findings.simulation = analysis::simulated(*scenario, {bots, runs, 1, true}, &watch);
        findings.visits = watch.counts();
        findings.scenario = scenario->id.str();
        findings.stopped = *played < whole;
        return findings;
    });
}

double Workbench::botsProgress() const {
    return static_cast<double>(*played_) / static_cast<double>(toPlay_);
}

}  // namespace dealcraft::desktop
