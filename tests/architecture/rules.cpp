#include "architecture/rules.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>

namespace dealcraft::test {
namespace {

/// A third-party library: how its headers begin, and the places that may include them.
struct Library {
    std::string_view header;
    std::vector<std::string_view> places;
};

const std::vector<Library>& libraries() {
    static const std::vector<Library> kLibraries{
        {"yaml-cpp/", {"game/content/yaml/"}},
        {"SFML/", {"game/desktop/"}},
        {"imgui", {"game/desktop/"}},
        {"imstb_", {"game/desktop/"}},
        {"GL/", {"game/desktop/"}},
        {"EGL/", {"game/desktop/"}},
        {"X11/", {"game/desktop/"}},
        {"fontconfig/", {"game/desktop/"}},
        {"ft2build.h", {"game/desktop/"}},
        {"sqlite3.h", {"game/store/"}},
        {"sodium.h", {"game/store/"}},
        {"zip.h", {"game/store/"}},
        {"gmp", {"game/analysis/negotiation/"}},
        {"gvc", {"game/authoring/"}},
        {"cgraph", {"game/authoring/"}},
        {"CLI/", {"game/cli/main_options.", "game/cli/option_checks."}},
        {"nlohmann/",
         {"game/content/", "game/authoring/", "game/store/", "game/analysis/", "game/cli/", "game/workshop/"}},
    };
    return kLibraries;
}

const Library* libraryOf(const Include& include) {
    const auto found =
        std::ranges::find_if(libraries(), [&](const Library& l) { return include.path.starts_with(l.header); });
    return found == libraries().end() ? nullptr : &*found;
}

/// Headers that take long to compile or that draw in a library: not in our headers, where every reader would pay.
bool isHeavy(std::string_view header) {
    if (header == "nlohmann/json_fwd.hpp") { return false; }
    constexpr std::array kHeavy{std::string_view("ranges"), std::string_view("regex"), std::string_view("iostream")};
    return std::ranges::find(kHeavy, header) != kHeavy.end() || header.starts_with("nlohmann/") ||
           header.starts_with("fmt/");
}

bool isCore(const std::string& module) {
    constexpr std::array kCore{"base", "script", "content", "sim", "scoring"};
    return std::ranges::find(kCore, module) != kCore.end();
}

/// Standard headers that bring what a deterministic core must not know.
bool isImpure(std::string_view header) {
    constexpr std::array<std::string_view, 13> kImpure{
        "random",     "chrono", "ctime",   "time.h", "thread", "mutex", "future", "condition_variable",
        "stop_token", "locale", "clocale", "cmath",  "cfloat"};
    return header.starts_with("unordered_") || std::ranges::find(kImpure, header) != kImpure.end();
}

bool readsFiles(std::string_view header) {
    return header == "fstream" || header == "filesystem" || header == "iostream";
}

/// `1.5`, `1e6`, `.5f` is caught by its digits; `0x1e` and `15_pct` are whole.
bool isFloatingLiteral(std::string_view word) {
    if (std::isdigit(static_cast<unsigned char>(word.front())) == 0 || word.starts_with("0x") ||
        word.starts_with("0X")) {
        return false;
    }
    const auto digits = word.find_first_not_of("0123456789'");
    return digits != std::string_view::npos && (word[digits] == '.' || word[digits] == 'e' || word[digits] == 'E');
}

bool isImpureWord(std::string_view word) {
    return word == "float" || word == "double" || word.starts_with("unordered_") || isFloatingLiteral(word);
}

using ByName = std::map<std::string, const Source*>;

/// Everything of ours that `source` reads, directly or not.
void collectReads(const Source& source, const ByName& byName, std::set<const Source*>& read) {
    for (const auto& include : source.includes) {
        const auto found = byName.find(include.path);
        if (found != byName.end() && read.insert(found->second).second) { collectReads(*found->second, byName, read); }
    }
}

}  // namespace

std::string listed(const Violations& violations) {
    std::string text;
    for (const auto& v : violations) { text += v.file + ":" + std::to_string(v.line) + ": " + v.what + "\n"; }
    return text;
}

Edges readEdges(std::string_view text) {
    Edges edges;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line.substr(line.find(':') + 1));
        auto& uses = edges[line.substr(0, line.find(':'))];
        for (std::string word; words >> word;) { uses.insert(word); }
    }
    return edges;
}

Violations includesOutsideUses(const Source& source, const Edges& edges) {
    Violations violations;
    const auto module = source.module();
    const auto uses = edges.find(module);
    if (uses == edges.end()) { return {{source.path, 0, "no dealcraft_module is called " + module}}; }
    for (const auto& [path, line, quoted] : source.includes) {
        if (path.starts_with("../") || path.starts_with("./") || (quoted && path.find('/') == std::string::npos)) {
            violations.push_back({source.path, line, "\"" + path + "\" is not a module path"});
            continue;
        }
        const auto other = path.substr(0, path.find('/'));
        if (other == module || (!quoted && !edges.contains(other))) { continue; }
        if (!uses->second.contains(other)) {
            violations.push_back(
                {source.path, line, module + " includes \"" + path + "\", but " + other + " is not among its USES"});
        }
    }
    return violations;
}

Violations librariesOutOfPlace(const Source& source) {
    Violations violations;
    for (const auto& include : source.includes) {
        const auto* library = libraryOf(include);
        const auto isHere = [&](std::string_view place) { return source.path.starts_with(place); };
        if (library != nullptr && std::ranges::none_of(library->places, isHere)) {
            violations.push_back(
                {source.path, include.line,
                 "<" + include.path + "> belongs to " + std::string(library->places.front()) + " only"});
        }
        if (source.isHeader() && isHeavy(include.path)) {
            violations.push_back({source.path, include.line, "<" + include.path + "> is too heavy for a header"});
        }
    }
    return violations;
}

Violations librariesShownToOthers(const std::vector<Source>& sources) {
    ByName byName;
    for (const auto& source : sources) { byName.emplace(source.includedAs(), &source); }
    std::set<Violation> violations;
    for (const auto& reader : sources) {
        std::set<const Source*> read;
        collectReads(reader, byName, read);
        for (const auto* header : read) {
            if (header->module() == reader.module()) { continue; }
            for (const auto& include : header->includes) {
                if (libraryOf(include) == nullptr) { continue; }
                violations.insert(
                    {header->path, include.line,
                     "<" + include.path + "> is shown to other modules: " + reader.module() + " reads this header"});
            }
        }
    }
    return {violations.begin(), violations.end()};
}

Violations impuritiesOfTheCore(const Source& source) {
    Violations violations;
    if (!isCore(source.module())) { return violations; }
    const bool mayReadFiles = source.path.starts_with("game/content/yaml/");
    for (const auto& [path, line, quoted] : source.includes) {
        if (isImpure(path) || (readsFiles(path) && !mayReadFiles)) {
            violations.push_back({source.path, line, "<" + path + "> has no place in the deterministic core"});
        }
    }
    for (const auto& [text, line] : source.words) {
        if (isImpureWord(text)) {
            violations.push_back({source.path, line, "'" + text + "' has no place in the deterministic core"});
        }
    }
    return violations;
}

}  // namespace dealcraft::test
