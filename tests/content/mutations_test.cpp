#include "base/chance.hpp"
#include "content/yaml/read_pack.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>

namespace dealcraft::test {

using namespace content;

namespace {

namespace fs = std::filesystem;

constexpr int kMutations = 200;
constexpr int kNear = 3;  ///< lines

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// The shipped pack cut down to its first scenario: quick to read over and over.
std::vector<PackFile> firstVisit() {
    const auto folder = sourceRoot() / "scenarios" / "packs" / "lubricants";
    std::vector<PackFile> files;
    for (const char* name :
         {"pack.yaml", "course.yaml", "people.yaml", "products.yaml", "scenarios/first-visit-jinda.yaml"}) {
        files.push_back({name, bytesOf(folder / name)});
    }
    for (const auto& entry : fs::directory_iterator{folder / "dialogues"}) {
        files.push_back({"dialogues/" + entry.path().filename().string(), bytesOf(entry.path())});
    }
    return files;
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) { lines.push_back(line); }
    return lines;
}

/// The place of a key's colon in a line of block style; nothing in other lines.
std::optional<std::size_t> colonOf(const std::string& line) {
    const auto begin = line.find_first_not_of(" -");
    const auto colon = line.find(": ");
    if (begin == std::string::npos || colon == std::string::npos || colon < begin) { return {}; }
    const auto isKey = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    return std::all_of(line.begin() + static_cast<std::ptrdiff_t>(begin),
                       line.begin() + static_cast<std::ptrdiff_t>(colon), isKey)
               ? std::optional{colon}
               : std::nullopt;
}

/// What a mutation did, or nothing where it doesn't fit.
using Mutation = bool (*)(std::vector<std::string>& lines, std::size_t at);

bool mistypeKey(std::vector<std::string>& lines, std::size_t at) {
    const auto colon = colonOf(lines[at]);
    if (!colon) { return false; }
    lines[at].insert(*colon, "x");
    return true;
}
bool swapKeys(std::vector<std::string>& lines, std::size_t at) {
    if (at + 1 >= lines.size()) { return false; }
    const auto one = colonOf(lines[at]);
    const auto other = colonOf(lines[at + 1]);
    if (!one || !other) { return false; }
    const auto begin = lines[at].find_first_not_of(" -");
    const auto beginOther = lines[at + 1].find_first_not_of(" -");
    const auto key = lines[at].substr(begin, *one - begin);
    const auto keyOther = lines[at + 1].substr(beginOther, *other - beginOther);
    lines[at].replace(begin, key.size(), keyOther);
    lines[at + 1].replace(beginOther, keyOther.size(), key);
    return key != keyOther;
}
bool indentMore(std::vector<std::string>& lines, std::size_t at) {
    lines[at].insert(0, " ");
    return colonOf(lines[at]).has_value();
}
bool indentLess(std::vector<std::string>& lines, std::size_t at) {
    if (!lines[at].starts_with("   ") || !colonOf(lines[at])) { return false; }
    lines[at].erase(0, 3);
    return true;
}
bool wrongKind(std::vector<std::string>& lines, std::size_t at) {
    const auto colon = colonOf(lines[at]);
    if (!colon) { return false; }
    const bool isMap =
        lines[at].find('{', *colon) != std::string::npos || lines[at].find('[', *colon) != std::string::npos;
    lines[at] = lines[at].substr(0, *colon) + (isMap ? ": seven" : ": [1, {two: 3}]");
    return true;
}
bool renameReference(std::vector<std::string>& lines, std::size_t at) {
    for (const char* key : {"goto: ", "speaker: ", "with: ", "contact: ", "objection: ", "grade: ", "learn("}) {
        const auto place = lines[at].find(key);
        if (place == std::string::npos) { continue; }
        const auto value = place + std::string{key}.size();
        if (value >= lines[at].size() || lines[at][value] < 'a' || lines[at][value] > 'z') { continue; }
        lines[at].insert(value, "zz");
        return true;
    }
    return false;
}
bool dropColon(std::vector<std::string>& lines, std::size_t at) {
    const auto colon = colonOf(lines[at]);
    if (!colon) { return false; }
    lines[at].erase(*colon, 1);
    return true;
}
bool openQuote(std::vector<std::string>& lines, std::size_t at) {
    const auto quote = lines[at].rfind('"');
    if (quote == std::string::npos) { return false; }
    lines[at].erase(quote, 1);
    return true;
}

/// Whether a finding names the key of a line. Names that are defined by a key, such as roles, are missed where they are
/// used; what is said there must lead back.
bool namesKey(const std::string& told, const std::string& line) {
    const auto colon = colonOf(line);
    if (!colon) { return false; }
    const auto begin = line.find_first_not_of(" -");
    return told.find("'" + line.substr(begin, *colon - begin) + "'") != std::string::npos;
}

constexpr std::array<Mutation, 8> kKinds{mistypeKey, swapKeys,        indentMore, indentLess,
                                         wrongKind,  renameReference, dropColon,  openQuote};

}  // namespace

TEST_CASE("whatever a slip does to a file is told within three lines of it, or by its name, or does no harm",
          "[content][slow]") {
    const auto whole = firstVisit();
    const auto house = readHouseRules(sourceRoot() / "assets" / "rules.yaml").rules;
    REQUIRE(readPackFiles(whole, house).pack);
    SampleChance chance(5);
    int harmless = 0;
    for (int made = 0; made < kMutations;) {
        auto files = whole;
        auto& file = files[4 + chance.below(files.size() - 4)];
        auto lines = linesOf(file.bytes);
        const auto at = chance.below(lines.size());
        const auto kind = chance.below(kKinds.size());
        const auto before = lines[at];
        if (!kKinds[kind](lines, at)) { continue; }
        ++made;
        file.bytes.clear();
        for (const auto& line : lines) { file.bytes += line + "\n"; }
        const auto path = file.path;
        const auto reading = readPackFiles(std::move(files), house);
        if (reading.pack) {
            ++harmless;
            continue;
        }
        const auto isNear = [&](const Diagnostic& d) {
            const auto line = static_cast<int>(at) + 1;
            return d.where.file == path && d.where.begin.line >= line - kNear && d.where.begin.line <= line + 1 + kNear;
        };
        std::string told;
        for (const auto& d : reading.diagnostics) { told += rendered(d, reading.sources, Language::en); }
        INFO("mutation " << made << ", kind " << kind << ", " << path << ":" << at + 1 << "\n"
                         << before << "\n"
                         << lines[at]);
        INFO(told.substr(0, 1500));
        CHECK((std::ranges::any_of(reading.diagnostics, isNear) || namesKey(told, lines[at])));
    }
    CHECK(harmless < kMutations / 3);
}

}  // namespace dealcraft::test
