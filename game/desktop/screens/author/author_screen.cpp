#include "desktop/screens/author/author_screen.hpp"

#include "base/environment_error.hpp"
#include "desktop/panels/author/graph_box.hpp"
#include "desktop/panels/author/problems_panel.hpp"
#include "desktop/panels/author/state_panel.hpp"
#include "desktop/screens/author/packs_page.hpp"
#include "desktop/screens/frame.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/dialog.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace dealcraft::desktop {
namespace {

namespace fs = std::filesystem;

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

constexpr double kProgressLook = 0.1;  ///< seconds between two looks at how far the bots have come

std::string titleOf(const Ui& ui, const content::CompiledScenario& scenario) {
    return ui.words(*scenario.texts, scenario.title);
}

bool scenarioRow(Ui& ui, Rect row, const ListedScenario& scenario, const std::string& title, bool chosen) {
    const auto touch = ui::touch(ui, "author.scenario." + scenario.id, row);
    if (chosen || touch.hovered) { ui::fill(ui, row, chosen ? Tone::primarySoft : Tone::sunk, 6); }
    ui::focusRing(ui, row, touch, 6);
    const ui::TextStyle words{ui::Type::body, chosen ? Tone::primary : Tone::text,
                              chosen ? ui::Weight::bold : ui::Weight::regular};
    const Rect inner = row.inset(ui.px(10), 0);
    ui::drawIn(ui, inner, words, title);
    if (touch.hovered && ui::sizeOf(ui, words, title).x > inner.w) { ui::tooltip(ui, title); }
    return touch.pressed;
}

/// Whether a play can begin there; with nothing chosen it begins at the beginning.
bool canBegin(const authoring::Box* box) {
    return box == nullptr || !box->activity.none() || box->kind == authoring::BoxKind::start;
}

const char* playKey(const authoring::Box* box) {
    return box == nullptr || box->kind == authoring::BoxKind::start ? "author.play_start" : "author.play_here";
}

ui::ButtonLook playLook(const authoring::Box* box) {
    return {ButtonKind::primary, Icon::play, "F5", canBegin(box)};
}

bool playButton(Ui& ui, Rect area, const authoring::Box* box) {
    return ui::button(ui, "author.play", area, ui.words(playKey(box)), playLook(box));
}

}  // namespace

AuthorScreen::AuthorScreen(const store::Library& library, fs::path home, OpenEditor openEditor)
    : library_(&library), home_(std::move(home)), openEditor_(std::move(openEditor)) {}

std::string AuthorScreen::open(const fs::path& folder) {
    std::error_code error;
    auto whole = fs::absolute(folder, error);
    if (whole.filename() == "pack.yaml") { whole = whole.parent_path(); }
    if (!fs::is_directory(whole, error)) { return "author.no_folder"; }
    fs::directory_iterator readable{whole, error};
    if (error) { return "author.unreadable"; }
    if (!fs::exists(whole / "pack.yaml", error)) { return "author.no_pack"; }
    bench_ = std::make_shared<Workbench>(whole, library_->rules());
    form_.reset();
    formOf_ = GraphView::kNothing;
    draft_ = {};
    viewed_.clear();
    start_.clear();
    return {};
}

MaybeIntent AuthorScreen::draw(Ui& ui, const Settings& settings) {
    if (!bench_) { return packs(ui, settings); }
    update(ui);
    if (!rehearsal_) { return work(ui, settings); }
    auto intent = rehearsal_->draw(ui, settings);
    if (ui::keyPressed(ImGuiKey_Escape) && !ui.escapeUsed) {
        ui.escapeUsed = true;
        rehearsal_.reset();
    } else if (rehearsal_->left()) {
        rehearsal_.reset();
        ui.focusDue = true;
    }
    return intent;
}

MaybeIntent AuthorScreen::packs(Ui& ui, const Settings& settings) {
    Rect area = ui.screen();
    auto intent = screenHead(ui, area, ui.words("author.title"), settings);
    if (const auto folder = packsPage(ui, area, *library_, path_, trouble_)) { trouble_ = open(*folder); }
    return intent;
}

/// Takes in what has changed on the disk and what the bots have found.
void AuthorScreen::update(Ui& ui) {
    if (bench_->busy()) { ui.wakeAt = ui.now + kProgressLook; }
    ui.wakeIf = [bench = std::weak_ptr{bench_}] {
        const auto open = bench.lock();
        return open != nullptr && open->hasNews();
    };
    const auto before = bench_->scenario();
    if (!bench_->update()) { return; }
    ui.animating = true;
    formOf_ = GraphView::kNothing;  // read again
    if (!rehearsal_ || before == bench_->scenario()) { return; }
    const auto& now = bench_->scenario();
    if (now && now->id == rehearsal_->rehearsal().scenario()->id) { rehearsal_->carryOver(ui, now, bench_->pack()); }
}

MaybeIntent AuthorScreen::work(Ui& ui, const Settings& settings) {
    Rect area = ui.screen();
    const auto title = bench_->scenario() ? titleOf(ui, *bench_->scenario()) : shownPath(bench_->folder());
    auto intent = screenHead(ui, area, title, settings);
    if (!ui.narrow()) {
        const Rect left = area.cutLeft(ui.px(240));
        ui::fill(ui, left, Tone::canvas, 0);
        packColumn(ui, left.inset(ui.px(10), ui.px(10)));
    }
    const float side = std::clamp(area.w * 0.46F, ui.px(380), ui.px(560));
    rightColumn(ui, area.cutRight(side));
    middle(ui, area);
    if (!notice_.empty()) {
        const std::vector<ui::DialogChoice> ok{{"author.ok", ui.words("common.ok"), ButtonKind::primary, Icon::none}};
        if (ui::dialog(ui, {"author.notice", ui.words("common.trouble"), notice_, Icon::warning}, ok) != -1) {
            notice_.clear();
        }
    }
    const bool escaped = ui::keyPressed(ImGuiKey_Escape) && !ui.escapeUsed;
    if (escaped || (intent && std::holds_alternative<GoBack>(*intent))) {  // back to the packs first
        ui.escapeUsed = true;
        bench_.reset();
        ui.focusDue = true;
        return std::nullopt;
    }
    return intent;
}

/// What the pack has and what is wrong with it.
void AuthorScreen::packColumn(Ui& ui, Rect area) {
    if (!bench_->read()) { return ui::drawIn(ui, area.cutTop(ui.px(30)), style::kSoft, ui.words("author.reading")); }
    statusLine(ui, area);
    const float most = bench_->problems().empty() ? area.h - ui.px(64) : area.h * 0.5F;
    const auto rows = ui.px(30) * static_cast<float>(bench_->scenarios().size()) + ui.px(24);
    scenarioList(ui, area.cutTop(std::min(most, rows), ui.px(10)));
    const auto problems = bench_->problems().size();
    ui::drawIn(ui, area.cutTop(ui.px(20), ui.px(4)), style::kOverline,
               ui.words("author.problems", {{"count", std::to_string(problems)}}));
    if (const auto* problem = problemsPanel(ui, area, *bench_)) { openPlace(ui, problem->where); }
}

void AuthorScreen::scenarioList(Ui& ui, Rect area) {
    ui::ScrollArea scroll{ui, "author.scenarios", area};
    ui::Column column{ui, scroll.inner()};
    column.overline(ui.words("author.scenarios", {{"count", std::to_string(bench_->scenarios().size())}}));
    for (const auto& scenario : bench_->scenarios()) {
        const bool chosen = bench_->scenario() && bench_->scenario()->id.str() == scenario.id;
        const auto title = ui.words(*bench_->pack()->texts, scenario.title);
        if (scenarioRow(ui, column.take(ui.px(28)), scenario, title, chosen)) { bench_->choose(scenario.id); }
        column.gap(2);
    }
    scroll.end(column.y());
}

/// How the last reading went, beneath everything, on as many lines as it needs.
void AuthorScreen::statusLine(Ui& ui, Rect& area) const {
    const auto took = fmt::format("{:.0f}", static_cast<double>(bench_->readingTook().count()) / 1000);
    const char* key = bench_->stale() ? "author.stale" : bench_->partial() ? "author.partial" : "author.checked";
    const bool good = !bench_->stale() && !bench_->partial();
    const ui::TextStyle look{ui::Type::caption, good ? Tone::soft : Tone::seal, ui::Weight::regular};
    const auto words = ui.words(key, {{"milliseconds", took}});
    const float height = ui::sizeOf(ui, look, words, area.w).y;
    ui::draw(ui, area.cutBottom(height, ui.px(6)).min(), look, words, area.w);
}

void AuthorScreen::middle(Ui& ui, Rect area) {
    const auto* drawing = bench_->drawing();
    if (drawing == nullptr) {
        ui::fill(ui, area, Tone::sunk, 0);
        if (bench_->read() && !bench_->scenario()) {
            if (const auto* problem = firstErrorPanel(ui, area, *bench_)) { openPlace(ui, problem->where); }
            return;
        }
        const char* key = bench_->read() ? "author.drawing" : "author.reading";
        return ui::drawIn(ui, area, style::kSoft, ui.words(key), ui::Align::centre);
    }
    if (viewed_ != drawing->scenario->id.str()) {
        view_ = {};
        viewed_ = drawing->scenario->id.str();
        start_.clear();
    }
    graphPanel(ui, area, *drawing, view_);
}

const authoring::Box* AuthorScreen::chosenBox() const {
    const auto* drawing = bench_->drawing();
    const bool known = drawing != nullptr && drawing->scenario == bench_->scenario() &&
                       view_.chosen < drawing->graph.boxes.size() && viewed_ == drawing->scenario->id.str();
    return known ? &drawing->graph.boxes[view_.chosen] : nullptr;
}

void AuthorScreen::rightColumn(Ui& ui, Rect area) {
    ui::fill(ui, area, Tone::surface, 0);
    Rect inner = area.inset(ui.px(14), ui.px(12));
    chooseTab(ui, inner.cutTop(ui.px(38), ui.px(10)));
    if (tab_ == AuthorTab::pack) { packColumn(ui, inner); }
    if (!bench_->scenario()) { return; }
    wayKeys(ui);
    switch (tab_) {
        case AuthorTab::pack: return;
        case AuthorTab::moment: return momentTab(ui, inner);
        case AuthorTab::state: return stateTab(ui, inner);
        case AuthorTab::bots: return botsTab(ui, inner);
    }
}

/// What the right column shows; in a narrow window the pack is one of its pages.
void AuthorScreen::chooseTab(Ui& ui, Rect area) {
    std::vector<std::string> tabs{ui.words("author.tab_moment"), ui.words("author.tab_state"),
                                  ui.words("author.tab_bots")};
    if (ui.narrow()) {
        const auto problems = bench_->read() ? bench_->problems().size() : 0;
        const auto& pack = ui.words("author.tab_pack");
        tabs.push_back(problems == 0 ? pack : pack + " · " + std::to_string(problems));
    } else if (tab_ == AuthorTab::pack) {
        tab_ = AuthorTab::moment;
    }
    const int pressed = ui::segmented(ui, "author.tab", area, tabs, static_cast<int>(tab_));
    const int digit = ui::digitPressed();
    const bool typed = digit >= 1 && digit <= static_cast<int>(tabs.size());
    if (typed || pressed >= 0) { tab_ = static_cast<AuthorTab>(typed ? digit - 1 : pressed); }
}

/// The ways from what is chosen, by key: from every page. Only an entry that is being written keeps them to itself.
void AuthorScreen::wayKeys(Ui& ui) {
    const auto* box = chosenBox();
    const auto pressed = [this](ImGuiKey key) {
        return tab_ == AuthorTab::moment ? ui::keyPressed(key) : ui::functionKeyPressed(key);
    };
    if (canBegin(box) && pressed(ImGuiKey_F5)) { rehearse(box); }
    if (box != nullptr && pressed(ImGuiKey_F9)) { openPlace(ui, bench_->placeOf(*box)); }
}

/// Reads the form of the chosen moment when another one is chosen or the file has changed.
void AuthorScreen::lookAtForm() {
    if (formOf_ == view_.chosen) { return; }
    const auto* box = chosenBox();
    auto next = box == nullptr || box->moment.none() ? std::nullopt : bench_->formOf(box->moment);
    const bool same = form_ && next && form_->moment == next->moment && form_->activity == next->activity &&
                      form_->form.entries.size() == next->form.entries.size();
    if (!same) { draft_ = {}; }
    form_ = std::move(next);
    formOf_ = view_.chosen;
}

void AuthorScreen::momentTab(Ui& ui, Rect area) {
    const auto* box = chosenBox();
    if (box == nullptr) {
        ui::Column column{ui, area};
        column.text(style::kSoft, ui.words("author.choose_box"));
        column.gap(8);
        return column.text(style::kCaption, ui.words("author.keys"));
    }
    boxHead(ui, area, *box);
    lookAtForm();
    if (!form_) { return boxWords(ui, area, *box); }
    if (const auto edits = momentPanel(ui, area, *form_, draft_)) { write(ui, *edits); }
}

/// Its name, and the ways from here: into a play, into the editor.
void AuthorScreen::boxHead(Ui& ui, Rect& area, const authoring::Box& box) {
    ui::drawIn(ui, area.cutTop(ui.px(30), ui.px(4)), style::kTitle, boxName(ui, *bench_->drawing(), box));
    Rect row = area.cutTop(ui.px(38), ui.px(8));
    const float play = ui::buttonWidth(ui, ui.words(playKey(&box)), playLook(&box));
    if (playButton(ui, row.cutLeft(play, ui.px(8)), &box)) { rehearse(&box); }
    const ui::ButtonLook edit{ButtonKind::secondary, Icon::pencil, "F9"};
    const auto& open = ui.words("author.edit_file");
    if (ui::button(ui, "author.edit", row.cutLeft(ui::buttonWidth(ui, open, edit)), open, edit)) {
        openPlace(ui, bench_->placeOf(box));
    }
}

/// What there is to read of a box that is no moment, in both languages.
void AuthorScreen::boxWords(Ui& ui, Rect area, const authoring::Box& box) const {
    const auto& scenario = *bench_->scenario();
    TextId words = scenario.brief;
    if (!box.activity.none()) { words = scenario.activity(box.activity).brief; }
    if (!box.ending.none()) { words = scenario.endings[box.ending.value()].text; }
    ui::ScrollArea scroll{ui, "author.words", area};
    const Rect inner = scroll.inner();
    const float width = (inner.w - ui.px(14)) / 2;
    ui::Column zh{ui, {inner.x, inner.y, width, 0}};
    ui::Column en{ui, {inner.x + width + ui.px(14), inner.y, width, 0}};
    zh.paragraphs(style::kBody, scenario.texts->in(Language::zh, words));
    en.paragraphs(style::kBody, scenario.texts->in(Language::en, words));
    scroll.end(std::max(zh.y(), en.y()));
}

void AuthorScreen::write(Ui& ui, const FormWrite& edits) {
    try {
        const auto trouble = Workbench::save(*form_, edits);
        if (!trouble) {
            draft_ = {};
            return ui.play(ui::Cue::ok);
        }
        ui.play(ui::Cue::error);
        draft_.trouble = trouble->fileChanged ? ui.words("author.file_changed")
                                              : content::wordingOf(*trouble->why, ui.words.language()).message;
        if (draft_.entry == FormDraft::kNothing) { notice_ = draft_.trouble; }
        formOf_ = GraphView::kNothing;
    } catch (const EnvironmentError& refused) {  // the file is as it was
        ui.play(ui::Cue::error);
        notice_ = refused.in(ui.words.language());
    }
}

void AuthorScreen::openPlace(Ui& ui, const Range& place) {
    if (place.file.empty()) { return; }
    if (!openEditor_(place.file, place.begin.line)) { notice_ = ui.words("author.no_editor"); }
}

std::vector<std::int32_t> AuthorScreen::startValues() const {
    std::vector<std::int32_t> values;
    for (const auto& slot : bench_->scenario()->slots) {
        const auto set = start_.find(slot.name);
        values.push_back(set == start_.end() ? slot.start : set->second);
    }
    return values;
}

void AuthorScreen::stateTab(Ui& ui, Rect area) {
    const auto& note = ui.words("author.state_note");
    const float height = ui::sizeOf(ui, style::kCaption, note, area.w).y;
    ui::draw(ui, area.cutTop(height, ui.px(8)).min(), style::kCaption, note, area.w);
    const auto* box = chosenBox();
    const ui::ButtonLook look{ButtonKind::quiet, Icon::undo, {}, !start_.empty()};
    const auto& reset = ui.words("author.reset_state");
    const float play = ui::buttonWidth(ui, ui.words(playKey(box)), playLook(box));
    const bool beside = play + ui.px(8) + ui::buttonWidth(ui, reset, look) <= area.w;
    Rect row = area.cutBottom(ui.px(38), ui.px(6));
    if (playButton(ui, beside ? row.cutRight(play, ui.px(8)) : row, box)) { rehearse(box); }
    if (!beside) { row = area.cutBottom(ui.px(38), ui.px(6)); }
    if (ui::button(ui, "author.state.reset", row, reset, look)) { start_.clear(); }
    if (const auto set = statePanel(ui, area, *bench_->scenario(), startValues(), search_)) {
        start_[set->name] = set->value;
    }
}

void AuthorScreen::botsTab(Ui& ui, Rect area) {
    switch (botsPanel(ui, area, *bench_, bots_)) {
        case BotWish::none: return;
        case BotWish::start: return bench_->startBots({bots_.bots.begin(), bots_.bots.end()}, bots_.runs);
        case BotWish::stop: return bench_->stopBots();
    }
}

void AuthorScreen::rehearse(const authoring::Box* box) {
    authoring::RehearsalStart start;
    const auto& scenario = bench_->scenario();
    if (box != nullptr && !box->activity.none()) { start.activity = scenario->activity(box->activity).id; }
    if (box != nullptr && !box->moment.none()) { start.moment = box->id; }
    for (const auto& [name, value] : start_) { start.values.push_back({name, value}); }
    rehearsal_.emplace(scenario, bench_->pack(), std::move(start));
}

}  // namespace dealcraft::desktop
