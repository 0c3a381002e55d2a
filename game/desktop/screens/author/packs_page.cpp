#include "desktop/screens/author/packs_page.hpp"

#include "desktop/model/desk.hpp"
#include "desktop/ui/button.hpp"
#include "desktop/ui/column.hpp"
#include "desktop/ui/keys.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Tone;
using ui::Ui;
namespace style = ui::style;

bool packCard(Ui& ui, Rect area, const store::FoundPack& found, bool first) {
    const auto& pack = found.reading.pack;
    const auto name = found.folder.filename().string();
    const auto touch = ui::touch(ui, "author.pack." + name, area);
    const bool entered = first && ui::pressedByDefault(ui);
    ui::card(ui, area);
    if (touch.hovered) { ui::outline(ui, area, Tone::primary, ui::space::kRound, 2); }
    ui::focusRing(ui, area, touch);
    Rect inner = area.inset(ui.px(20), ui.px(12));
    ui::drawIn(ui, inner.cutTop(ui.px(30)), style::kTitle, pack ? ui.words(*pack->texts, pack->info.title) : name);
    const auto errors = std::ranges::count(found.reading.diagnostics, Severity::error, &Diagnostic::severity);
    const auto state = pack ? ui.words("author.scenarios", {{"count", std::to_string(found.scenarios.size())}})
                            : ui.words("author.errors", {{"count", std::to_string(errors)}});
    ui::drawIn(ui, inner.cutTop(ui.px(22)),
               pack ? style::kSoft : ui::TextStyle{ui::Type::body, Tone::seal, ui::Weight::regular}, state);
    ui::drawIn(ui, inner, style::kCaption, shownPath(found.folder));
    return touch.pressed || entered;
}

void troubleStrip(Ui& ui, Rect area, const std::string& words) {
    ui::fill(ui, area, Tone::sealSoft, 8);
    ui::drawIcon(ui, {area.x + ui.px(18), area.centre().y}, 16, Icon::warning, Tone::seal);
    ui::drawIn(ui, area.inset(ui.px(36), 0), {ui::Type::body, Tone::seal, ui::Weight::regular}, words);
}

}  // namespace

std::optional<std::filesystem::path> packsPage(Ui& ui, Rect area, const store::Library& library, std::string& path,
                                               const std::string& trouble) {
    std::optional<std::filesystem::path> chosen;
    const float width = std::min(area.w - ui.px(48), ui.px(860));
    if (!trouble.empty()) {  // above the list: however far that is scrolled, it is seen
        area.cutTop(ui.px(12));
        troubleStrip(ui, area.cutTop(ui.px(40)).middle(width, ui.px(40)), ui.words(trouble));
    }
    ui::ScrollArea scroll{ui, "author.packs", {area.x + (area.w - width) / 2, area.y, width, area.h}};
    ui::Column column{ui, scroll.inner()};
    column.gap(20);
    column.text(style::kLead, ui.words("author.which_pack"));
    column.gap(12);
    for (const auto& pack : library.packs()) {
        if (packCard(ui, column.take(ui.px(98)), pack, &pack == &library.packs().front())) { chosen = pack.folder; }
        column.gap(10);
    }
    column.gap(12);
    column.overline(ui.words("author.other_folder"));
    Rect row = column.take(ui.px(40));
    const auto& open = ui.words("author.open");
    const Rect button = row.cutRight(ui.px(120), ui.px(10));
    ui::field(ui, "author.path", row, path, ui.words("author.path_hint"), Icon::search);
    const bool entered = ImGui::IsItemDeactivated() && (ImGui::IsKeyPressed(ImGuiKey_Enter, false) ||
                                                        ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false));
    const bool pressed =
        ui::button(ui, "author.open", button, open, {ui::ButtonKind::secondary, Icon::none, {}, !path.empty()});
    if ((pressed || entered) && !path.empty()) { chosen = path; }
    column.gap(8);
    scroll.end(column.y());
    return chosen;
}

}  // namespace dealcraft::desktop
