#include "content/yaml/read_pack.hpp"

#include "base/hash.hpp"
#include "base/id.hpp"
#include "base/nearest.hpp"
#include "content/allowances.hpp"
#include "content/consequences.hpp"
#include "content/format/format.hpp"
#include "content/reporting.hpp"
#include "content/validate.hpp"
#include "content/yaml/approvals.hpp"
#include "content/yaml/kept_trees.hpp"
#include "content/yaml/open_files.hpp"
#include "content/yaml/readers.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace dealcraft::content {

namespace {

constexpr int kFormatVersion = 1;

/// What a file of a pack holds, in the order of fileFormats().
enum class FileKind : std::uint8_t {
    pack,
    rules,
    course,
    people,
    products,
    talk,
    phrases,
    mind,
    dialogue,
    scenario,
    other
};

FileKind kindOf(std::string_view path) {
    const auto* format = fileFormatOf(path);
    return format == nullptr ? FileKind::other : static_cast<FileKind>(format - fileFormats().data());
}

/// `format: dealcraft-scenario/1`: right, of another kind, or of a version that this program doesn't know.
void checkFormat(MapReader& in, std::string_view kind) {
    const auto wanted = "dealcraft-" + std::string{kind} + "/" + std::to_string(kFormatVersion);
    const auto found = in.required("format", wanted);
    if (!found || !found->isText() || found->node().text == wanted) { return; }
    const auto& text = found->node().text;
    const bool sameKind = text.starts_with(wanted.substr(0, wanted.size() - 1));
    const bool newer = sameKind && text.find_first_not_of("0123456789", wanted.size() - 1) == std::string::npos;
    found->report(108, newer ? "newer" : (text.starts_with("dealcraft-") && !sameKind ? "kind" : "unknown"),
                  {{"wanted", wanted}});
}

/// The tree of a file that is read once.
std::optional<Tree> checkedTree(const SourceText& source, Diagnostics& found) {
    auto parsed = parsedFile(source);
    found.insert(found.end(), parsed.found.begin(), parsed.found.end());
    return std::move(parsed.tree);
}

/// Orders findings by file and place; `root` follows its finding.
void sortFindings(Diagnostics& found) {
    std::vector<std::size_t> order(found.size());
    for (std::size_t i = 0; i < order.size(); ++i) { order[i] = i; }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        return std::pair{std::string_view{found[i].where.file}, found[i].where.begin};
    });
    std::vector<int> placeOf(found.size());
    for (std::size_t i = 0; i < order.size(); ++i) { placeOf[order[i]] = static_cast<int>(i); }
    Diagnostics sorted;
    sorted.reserve(found.size());
    for (const auto i : order) {
        sorted.push_back(std::move(found[i]));
        auto& root = sorted.back().root;
        if (root >= 0 && static_cast<std::size_t>(root) < placeOf.size()) {
            root = placeOf[static_cast<std::size_t>(root)];
        }
    }
    found = std::move(sorted);
}

/// Reads all files of a pack into one Pack.
class PackReader {
public:
    /// @param trees of the files as they were last read
    PackReader(std::vector<PackFile> files, const Rules& house, std::string shown, KeptTrees& trees)
        : shown_(std::move(shown)), trees_(trees) {
        pack_.rules = house;
        pack_.files = std::move(files);
        takeApprovals();
        std::ranges::stable_sort(pack_.files, {}, &PackFile::path);
    }

    PackReading run(Diagnostics before) {
        reading_.diagnostics = std::move(before);
        if (approvals_) { checkReadable(*approvals_, shownAs(std::string{kApprovedFile}), reading_.diagnostics); }
        checkSizes();
        checkFiles();
        for (const auto& format : fileFormats()) {
            for (const auto& file : pack_.files) {
                if (fileFormatOf(file.path) == &format) { readFile(file, format); }
            }
        }
        reportUnusedDialogues();
        hashFiles();
        if (std::ranges::none_of(reading_.diagnostics, hidesOthers)) {
            validate(pack_, trees_.findings(), reading_.diagnostics);
        }
        sortFindings(reading_.diagnostics);
        foldRepeats(reading_.diagnostics);
        foldConsequences(reading_.diagnostics);
        applyAllowances(reading_.diagnostics, reading_.sources);
        if (!hasErrors(reading_.diagnostics)) {
            reading_.pack = std::make_shared<const Pack>(std::move(pack_));
        } else if (leaveOutBroken()) {
            reading_.sound = std::make_shared<const Pack>(std::move(pack_));
        }
        return std::move(reading_);
    }

private:
    /// Whether only a value is wrong, and all else is there. A kind that is like no known one leaves a hole.
    static bool isOnlyValue(const Diagnostic& found) {
        constexpr std::array kOnlyValues{"range", "integer", "decimal", "quoted_number", "word", "sum", "rising"};
        const auto label = argumentOf(found, "label");
        const bool leavesHole = argumentOf(found, "nearest").empty() && (label == "type" || label == "measure") &&
                                argumentOf(found, "variant") == "word";
        return !leavesHole && std::ranges::find(kOnlyValues, argumentOf(found, "variant")) != kOnlyValues.end();
    }

    /// Whether a finding means that a part of the pack is missing, so that what others would say only follows from it.
    static bool hidesOthers(const Diagnostic& found) {
        switch (static_cast<int>(found.code)) {
            case 101:
            case 102:
            case 107:
            case 108:
            case 203: return found.severity == Severity::error;
            case 103: return !argumentOf(found, "nearest").empty();
            case 104: return !argumentOf(found, "snippet").ends_with("}");
            case 105: return !isOnlyValue(found);
            default: return false;
        }
    }

    /// Takes out the scenarios whose files have errors. @return whether something is left, and nothing else has any
    bool leaveOutBroken() {
        const auto inScenarios = shownAs("scenarios/x");  // a file there
        const auto folder = inScenarios.substr(0, inScenarios.size() - 1);
        std::set<std::string_view> broken;
        for (const auto& found : reading_.diagnostics) {
            if (found.severity != Severity::error) { continue; }
            if (!found.where.file.starts_with(folder)) { return false; }
            broken.insert(found.where.file);
        }
        std::erase_if(pack_.scenarios, [&](const Scenario& s) { return broken.contains(s.where.file); });
        return !pack_.scenarios.empty();
    }

    [[nodiscard]] std::string shownAs(const std::string& path) const {
        return shown_.empty() ? path : (std::filesystem::path{shown_} / path).lexically_normal().generic_string();
    }

    void takeApprovals() {
        const auto file = std::ranges::find(pack_.files, kApprovedFile, &PackFile::path);
        if (file == pack_.files.end()) { return; }
        approvals_ = Approvals::read(file->bytes);
        pack_.files.erase(file);
    }

    void report(const std::string& path, int code, std::string_view variant, Arguments arguments = {}) {
        arguments.emplace_back("file", shortened(path));
        reading_.diagnostics.push_back(
            finding(code, variant, {.file = shownAs(path), .begin = {}, .end = {}}, std::move(arguments)));
    }

    /// Refuses a pack that is too big as a whole; none of its files is read then.
    void checkSizes() {
        std::size_t total = 0;
        for (const auto& file : pack_.files) { total += file.bytes.size(); }
        const bool tooMany = pack_.files.size() > kMaxPackFiles;
        if (tooMany) { report("pack.yaml", 107, "files", {{"limit", std::to_string(kMaxPackFiles)}}); }
        if (total > kMaxPackBytes) { report("pack.yaml", 107, "pack_size", {{"limit", "8 MiB"}}); }
        if (tooMany || total > kMaxPackBytes) { pack_.files.clear(); }
    }

    void checkFiles() {
        const auto twice = std::ranges::adjacent_find(pack_.files, {}, &PackFile::path);
        if (twice != pack_.files.end()) { report(twice->path, 107, "same_file"); }
        for (const auto& file : pack_.files) { checkPath(file.path); }
        const bool hasPack = std::ranges::find(pack_.files, "pack.yaml", &PackFile::path) != pack_.files.end();
        const bool told = std::ranges::any_of(reading_.diagnostics, [this](const Diagnostic& found) {
            return found.where.file == shownAs("pack.yaml") || found.where.file == shown_;
        });
        if (!hasPack && !told) { report("pack.yaml", 104, "file"); }
    }

    void checkPath(const std::string& path) {
        const auto slash = path.rfind('/');
        const auto name = slash == std::string::npos ? path : path.substr(slash + 1);
        const bool yaml = name.ends_with(".yaml") && isFileName(name.substr(0, name.size() - 5));
        const bool shallow = slash == std::string::npos || path.find('/') == slash;
        if (!yaml || !shallow) { return report(path, 105, "path"); }
        if (kindOf(path) != FileKind::other) { return; }
        const std::vector<std::string> known{"pack.yaml", "course.yaml", "people.yaml", "products.yaml", "rules.yaml"};
        report(path, 103, "file", {{"nearest", nearestWord(path, known).value_or("")}});
    }

    void readFile(const PackFile& file, const FileFormat& format) {
        const SourceText source{shownAs(file.path), file.bytes};
        reading_.sources.emplace(source.name(), file.bytes);
        const auto parsed = trees_.of(source);
        reading_.diagnostics.insert(reading_.diagnostics.end(), parsed->found.begin(), parsed->found.end());
        if (!parsed->tree) { return; }
        if (approvals_) {
            checkApproved(*approvals_, twinTextsIn(file.path, source, *parsed->tree), reading_.diagnostics);
        }
        Findings out{source, reading_.diagnostics};
        const Document document{source, *parsed->tree, out, *pack_.texts, pack_.info.languages};
        MapReader in{Value{document, 0}, format.root};
        checkFormat(in, format.kind);
        readRoot(in, kindOf(file.path));
        in.finish();
    }

    void readRoot(MapReader& in, FileKind kind) {
        switch (kind) {
            case FileKind::pack: readInfo(in); break;
            case FileKind::rules: pack_.rules = readRules(in, pack_.rules, Presence::optional); break;
            case FileKind::course: pack_.course = readCourse(in); break;
            case FileKind::people:
                pack_.firms = in.list("firms", "firm", Presence::optional, readFirm);
                pack_.contacts = in.list("contacts", "contact", Presence::optional, readContact);
                break;
            case FileKind::products:
                pack_.products = in.list("products", "product", Presence::optional, readProduct);
                pack_.evidence = in.list("evidence", "evidence", Presence::optional, readEvidence);
                break;
            case FileKind::talk: readTalkFile(in); break;
            case FileKind::phrases: addPhrases(in.list("phrases", "phrase", Presence::required, readPhrase)); break;
            case FileKind::mind: pack_.minds.push_back(readMind(in)); break;
            case FileKind::dialogue: keepDialogue(readDialogueFile(in)); break;
            case FileKind::scenario: pack_.scenarios.push_back(readScenario(in, dialogues_)); break;
            case FileKind::other: break;
        }
    }

    /// The document refers to pack_.info.languages: they are there before the pack's own texts are read.
    void readInfo(MapReader& in) {
        if (const auto languages = in.value("languages"); languages && languages->holdsList()) {
            pack_.info.languages = languagesIn(*languages);
        }
        pack_.info = readPackInfo(in);
    }

    void readTalkFile(MapReader& in) { pack_.talk = readTalk(in); }

    void addPhrases(std::vector<Phrase> phrases) {
        auto& all = pack_.talk.phrases;
        all.insert(all.end(), std::make_move_iterator(phrases.begin()), std::make_move_iterator(phrases.end()));
    }

    static std::vector<Language> languagesIn(const Value& list) {
        std::vector<Language> languages;
        for (const auto& entry : list.children()) {
            const auto& word = entry.node().text;
            if (word == "zh") { languages.push_back(Language::zh); }
            if (word == "en") { languages.push_back(Language::en); }
        }
        return languages;
    }

    void keepDialogue(DialogueFile file) {
        if (file.id.value.empty()) { return; }
        const auto [place, isNew] = dialogues_.try_emplace(file.id.value, file);
        if (isNew) { return; }
        auto found = finding(201, "dialogue_file", file.id.where, {{"found", file.id.value}});
        found.related.push_back({place->second.id.where, "first_use"});
        reading_.diagnostics.push_back(std::move(found));
    }

    void reportUnusedDialogues() {
        for (const auto& [id, file] : dialogues_) {
            if (!file.used) {
                reading_.diagnostics.push_back(finding(204, "dialogue_file", file.id.where, {{"found", id}}));
            }
        }
    }

    void hashFiles() {
        HashChain hash;
        HashChain shared;
        std::map<std::string, std::uint64_t, std::less<>> own;
        for (const auto& file : pack_.files) {
            hash.addText(file.path);
            hash.addText(file.bytes);
            const bool ofScenarios = file.path.starts_with("scenarios/") || file.path.starts_with("dialogues/");
            if (ofScenarios) { own.emplace(shownAs(file.path), fnv1a64(file.bytes)); }
            if (!ofScenarios) { shared.addText(file.path + "\n" + file.bytes); }
        }
        pack_.contentHash = hash.value();
        trees_.findings().begin(std::move(own), shared.value());
    }

    std::string shown_;
    KeptTrees& trees_;
    Pack pack_;
    DialogueFiles dialogues_;
    std::optional<Approvals> approvals_;
    PackReading reading_;
};

}  // namespace

PackReading readPack(const std::filesystem::path& folder, const Rules& house) {
    KeptTrees trees;
    return readPack(folder, house, trees);
}

PackReading readPack(const std::filesystem::path& folder, const Rules& house, KeptTrees& trees) {
    const auto shown = folder.generic_string();
    auto found = readFolder(folder, shown);
    return PackReader{std::move(found.files), house, shown, trees}.run(std::move(found.diagnostics));
}

PackReading readPackFiles(std::vector<PackFile> files, const Rules& house) {
    KeptTrees trees;
    return readPackFiles(std::move(files), house, trees);
}

PackReading readPackFiles(std::vector<PackFile> files, const Rules& house, KeptTrees& trees) {
    return PackReader{std::move(files), house, "", trees}.run({});
}

Diagnostics checkSyntax(const std::filesystem::path& file, Sources& sources) {
    Diagnostics found;
    const auto shown = file.generic_string();
    std::string bytes;
    if (!readRegularFile(file, shown, bytes, found)) { return found; }
    const SourceText source{shown, bytes};
    sources.emplace(shown, std::move(bytes));
    static_cast<void>(checkedTree(source, found));
    return found;
}

RulesReading readHouseRules(const std::filesystem::path& file) {
    RulesReading reading;
    const auto shown = file.generic_string();
    std::string bytes;
    if (!readRegularFile(file, shown, bytes, reading.diagnostics)) { return reading; }
    const SourceText source{shown, bytes};
    reading.sources.emplace(shown, std::move(bytes));
    const auto tree = checkedTree(source, reading.diagnostics);
    if (!tree) { return reading; }
    Findings out{source, reading.diagnostics};
    TextTable texts;
    const std::vector<Language> both{Language::zh, Language::en};
    const Document document{source, *tree, out, texts, both};
    MapReader in{Value{document, 0}, "rules"};
    checkFormat(in, "rules");
    reading.rules = readRules(in, reading.rules, Presence::required);
    in.finish();
    return reading;
}

}  // namespace dealcraft::content
