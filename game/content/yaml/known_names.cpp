#include "content/yaml/known_names.hpp"

#include "content/format/speech_words.hpp"
#include "content/yaml/bytes_guard.hpp"
#include "content/yaml/open_files.hpp"
#include "content/yaml/walk_format.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace dealcraft::content {

namespace {

/// What a pack names once for all its files.
constexpr std::array kOfAPack{Thing::module,   Thing::courseConcept, Thing::firm,       Thing::contact,
                              Thing::need,     Thing::fact,          Thing::product,    Thing::feature,
                              Thing::evidence, Thing::topic,         Thing::commitment, Thing::dialogueFile};

LocalText wordsAt(const Tree& tree, NodeIndex map) {
    for (const auto* key : {"name", "title", "text", "feature"}) {
        const auto* found = childOf(tree, map, key);
        if (found == nullptr) { continue; }
        if (found->kind != NodeKind::map) { return {{found->text, found->text}}; }
        const auto at = static_cast<NodeIndex>(found - tree.data());
        const auto* zh = childOf(tree, at, "zh");
        const auto* en = childOf(tree, at, "en");
        return {{zh == nullptr ? "" : zh->text, en == nullptr ? "" : en->text}};
    }
    return {};
}

class Gathering {
public:
    void read(const PackFile& file) {
        const auto* format = fileFormatOf(file.path);
        Diagnostics ignored;
        const SourceText source{file.path, file.bytes};
        Findings out{source, ignored};
        const auto tree = format != nullptr && bytesAreSafe(out) ? parseTree(out) : std::nullopt;
        if (!tree) { return; }
        walkFormat(*tree, format->root, [&](const FormatPlace& place) { take(*tree, place); });
    }

    [[nodiscard]] KnownNames result() { return std::move(names_); }

private:
    void take(const Tree& tree, const FormatPlace& place) {
        const auto& text = tree[place.value].text;
        if (place.key.name == "languages" && place.shape.name == "pack") { return takeLanguages(tree, place.value); }
        const auto thing = place.shape.defines;
        if (place.key.name != "id" || text.empty() || std::ranges::find(kOfAPack, thing) == kOfAPack.end()) { return; }
        auto& list = names_.of[static_cast<std::size_t>(thing)];
        if (std::ranges::find(list, text, &KnownName::id) != list.end()) { return; }
        list.push_back({text, wordsAt(tree, place.map)});
    }

    void takeLanguages(const Tree& tree, NodeIndex list) {
        for (NodeIndex i = list + 1; i < tree[list].past; i = tree[i].past) {
            const auto* const word = std::ranges::find(kLanguageWords, tree[i].text);
            if (word == kLanguageWords.end()) { continue; }
            names_.languages.push_back(static_cast<Language>(word - kLanguageWords.begin()));
        }
    }

    KnownNames names_;
};

}  // namespace

KnownNames knownNames(const std::vector<PackFile>& files) {
    Gathering gathering;
    for (const auto& file : files) { gathering.read(file); }
    return gathering.result();
}

KnownNames knownNamesIn(const std::filesystem::path& folder) {
    return knownNames(readFolder(folder, folder.generic_string()).files);
}

}  // namespace dealcraft::content
