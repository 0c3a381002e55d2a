#pragma once

#include "desktop/backend/loop.hpp"
#include "desktop/ui/item_log.hpp"

#include <deque>
#include <filesystem>
#include <string>
#include <vector>

namespace dealcraft::desktop {

/// Test mode: reads a script and does what it says to the window, one line after the other:
///
///     click LABEL · key NAME · type WORDS · wait LABEL · play · language zh|en · look light|dark · text PERCENT · size
///     W H · shot FILE · quit
///
/// `click` takes the item whose label is LABEL or begins with it (`option.`: the first option). `frames N` builds so
/// many frames and prints the CPU time of each. A line that cannot be done ends the program with exit code 1.
class TestDriver {
public:
    TestDriver(const std::filesystem::path& script, Loop& loop, Window& window, App& app, ui::Ui& ui,
               ui::ItemLog& items);

    /// @return exit code
    int run();

private:
    bool command(const std::string& line);
    bool resized(float width);
    bool click(const std::string& label);
    bool waitFor(const std::string& label);
    bool key(const std::string& name);
    bool set(const std::string& what, const std::string& value);
    bool measure(int frames);
    bool playOn(int steps);
    void settle();

    std::vector<std::string> lines_;
    Loop* loop_;
    Window* window_;
    App* app_;
    ui::Ui* ui_;
    ui::ItemLog* items_;
};

/// Writes what is where: first `frame NUMBER still|moving`, then `label x y w h enabled`, one item a line; whole or not
/// at all.
void writeItems(const std::filesystem::path& file, const ui::ItemLog& items, const Loop& loop);

}  // namespace dealcraft::desktop
