#pragma once

#include "desktop/model/author/workbench.hpp"
#include "desktop/panels/author/bots_panel.hpp"
#include "desktop/panels/author/graph_panel.hpp"
#include "desktop/panels/author/moment_panel.hpp"
#include "desktop/screens/author/rehearsal_screen.hpp"
#include "desktop/screens/intent.hpp"
#include "desktop/ui/ui.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dealcraft::desktop {

/// Opens a file at a line in the trainer's editor. @return whether that could be done
using OpenEditor = std::function<bool(const std::filesystem::path&, int)>;

/// `pack`: scenarios and problems, where there is no room for them beside the graph.
enum class AuthorTab : std::uint8_t { moment, state, bots, pack };

/// Where trainers work on a pack: problems, the graph, the moment that is looked at, bots, and plays from any point.
/// What is on the disk is looked at all the time; every change shows here at once.
class AuthorScreen {
public:
    AuthorScreen(const store::Library& library, std::filesystem::path home, OpenEditor openEditor);

    MaybeIntent draw(ui::Ui& ui, const Settings& settings);

    /// Opens a pack's folder. @return why that is not possible: a key of the words; empty if it is open
    std::string open(const std::filesystem::path& folder);
    [[nodiscard]] const Workbench* bench() const { return bench_.get(); }
    [[nodiscard]] const RehearsalScreen* rehearsal() const { return rehearsal_ ? &*rehearsal_ : nullptr; }

private:
    MaybeIntent packs(ui::Ui& ui, const Settings& settings);
    MaybeIntent work(ui::Ui& ui, const Settings& settings);
    void update(ui::Ui& ui);
    void packColumn(ui::Ui& ui, ui::Rect area);
    void scenarioList(ui::Ui& ui, ui::Rect area);
    void statusLine(ui::Ui& ui, ui::Rect& area) const;
    void rightColumn(ui::Ui& ui, ui::Rect area);
    void chooseTab(ui::Ui& ui, ui::Rect area);
    void wayKeys(ui::Ui& ui);
    void momentTab(ui::Ui& ui, ui::Rect area);
    void boxHead(ui::Ui& ui, ui::Rect& area, const authoring::Box& box);
    void boxWords(ui::Ui& ui, ui::Rect area, const authoring::Box& box) const;
    void stateTab(ui::Ui& ui, ui::Rect area);
    void botsTab(ui::Ui& ui, ui::Rect area);
    void middle(ui::Ui& ui, ui::Rect area);
    void lookAtForm();
    void write(ui::Ui& ui, const FormWrite& edits);
    void openPlace(ui::Ui& ui, const Range& place);
    void rehearse(const authoring::Box* box);
    [[nodiscard]] const authoring::Box* chosenBox() const;
    [[nodiscard]] std::vector<std::int32_t> startValues() const;

    const store::Library* library_;
    std::filesystem::path home_;
    OpenEditor openEditor_;
    std::shared_ptr<Workbench> bench_;
    std::string path_;
    std::string trouble_;  ///< why a folder could not be opened
    std::string notice_;
    GraphView view_;
    std::string viewed_;  ///< the scenario that the view is of
    AuthorTab tab_ = AuthorTab::moment;
    std::optional<OpenForm> form_;
    std::size_t formOf_ = GraphView::kNothing;
    FormDraft draft_;
    std::map<std::string, std::int32_t> start_;  ///< what a rehearsal begins with, where it differs
    std::string search_;
    BotChoice bots_;
    std::optional<RehearsalScreen> rehearsal_;
};

}  // namespace dealcraft::desktop
