#include "desktop/model/author/external_editor.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

using namespace dealcraft;
using namespace dealcraft::desktop;

namespace {

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a file is opened at its line, as each editor wants it", "[desktop][author]") {
    CHECK(editorCommand({"gedit", "vim"}, "a.yaml", 7) == Words{"gedit", "+7", "a.yaml"});
    CHECK(editorCommand({"", "code --wait"}, "a.yaml", 7) == Words{"code", "--wait", "-g", "a.yaml:7"});
    CHECK(editorCommand({"subl", ""}, "a.yaml", 7) == Words{"subl", "a.yaml:7"});
    CHECK(editorCommand({"kate", ""}, "a.yaml", 0) == Words{"kate", "a.yaml"});
}

TEST_CASE("an editor that needs a terminal gets one", "[desktop][author]") {
    const Words terminal{"x-terminal-emulator", "-e", "/usr/bin/vim", "+3", "a.yaml"};
    CHECK(editorCommand({"", "/usr/bin/vim"}, "a.yaml", 3) == terminal);
    CHECK(editorCommand({"emacs -nw", ""}, "a.yaml", 3).front() == "x-terminal-emulator");
    CHECK(editorCommand({"emacs", ""}, "a.yaml", 3).front() == "emacs");
}

TEST_CASE("without an editor the system opens the file", "[desktop][author]") {
    CHECK(editorCommand({}, "a.yaml", 3) == Words{"xdg-open", "a.yaml"});
}

TEST_CASE("a command is started beside the program, and one that is not there is told", "[desktop][author]") {
    const test::TemporaryFolder folder;
    const auto made = folder.path() / "made";
    CHECK(launchDetached({"mkdir", made.string()}));
    const auto latest = std::chrono::steady_clock::now() + std::chrono::seconds{20};
    while (!std::filesystem::exists(made) && std::chrono::steady_clock::now() < latest) { std::this_thread::yield(); }
    CHECK(std::filesystem::exists(made));
    CHECK_FALSE(launchDetached({"no-such-editor-on-any-machine", "x"}));
}
