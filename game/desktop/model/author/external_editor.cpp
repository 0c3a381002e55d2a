#include "desktop/model/author/external_editor.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sstream>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace dealcraft::desktop {
namespace {

constexpr std::array<std::string_view, 12> kTerminalEditors{"vi",    "vim", "nvim", "nano", "micro",  "kak",
                                                            "helix", "hx",  "joe",  "ne",   "mcedit", "emacs-nox"};
constexpr std::array<std::string_view, 5> kColonEditors{"code", "codium", "subl", "zed", "helix"};

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

std::vector<std::string> wordsOf(const std::string& command) {
    std::vector<std::string> words;
    std::istringstream in{command};
    for (std::string word; in >> word;) { words.push_back(word); }
    return words;
}

/// In the child of a fork: only calls that are safe there.
[[noreturn]] void become(const std::vector<char*>& arguments, int report) {
    setsid();
    if (fork() != 0) { _exit(0); }
    const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int stream : {0, 1, 2}) { dup2(nothing, stream); }
    execvp(arguments.front(), arguments.data());
    const int error = errno;
    static_cast<void>(write(report, &error, sizeof error) == 0);
    _exit(127);
}

}  // namespace

EditorSettings editorSettings() {
    return {environment("VISUAL"), environment("EDITOR")};
}

std::vector<std::string> editorCommand(const EditorSettings& settings, const std::filesystem::path& file, int line) {
    auto command = wordsOf(settings.visual);
    if (command.empty()) { command = wordsOf(settings.editor); }
    if (command.empty()) { return {"xdg-open", file.string()}; }
    const auto name = std::filesystem::path{command.front()}.filename().string();
    const bool bare = name == "emacs" && std::ranges::find(command, "-nw") != command.end();
    const auto at = std::to_string(std::max(line, 1));
    if (line == 0) {
        command.push_back(file.string());
    } else if (isOneOf(kColonEditors, name)) {
        if (name == "code" || name == "codium") { command.emplace_back("-g"); }
        command.push_back(file.string() + ":" + at);
    } else {
        command.push_back("+" + at);
        command.push_back(file.string());
    }
    if (bare || isOneOf(kTerminalEditors, name)) { command.insert(command.begin(), {"x-terminal-emulator", "-e"}); }
    return command;
}

bool launchDetached(const std::vector<std::string>& command) {
    auto words = command;
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (auto& word : words) { arguments.push_back(word.data()); }
    arguments.push_back(nullptr);
    std::array<int, 2> report{};
    if (pipe2(report.data(), O_CLOEXEC) != 0) { return false; }
    const pid_t child = fork();
    if (child == 0) { become(arguments, report[1]); }
    close(report[1]);
    int error = child < 0 ? errno : 0;
    if (child > 0) {  // the pipe closes when the command runs, or tells why it doesn't
        waitpid(child, nullptr, 0);
        static_cast<void>(read(report[0], &error, sizeof error) == 0);
    }
    close(report[0]);
    return error == 0;
}

}  // namespace dealcraft::desktop
