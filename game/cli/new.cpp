#include "authoring/skeleton.hpp"
#include "authoring/twee.hpp"
#include "base/id.hpp"
#include "base/printable.hpp"
#include "cli/commands.hpp"
#include "content/yaml/read_pack.hpp"
#include "store/durable_file.hpp"
#include "store/file.hpp"
#include "store/library.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <system_error>

namespace dealcraft::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kFileLimit = 8ULL << 20U;

authoring::Forms formsIn(const fs::path& folder) {
    authoring::Forms forms;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        if (entry.path().extension() != ".yaml") { continue; }
        forms.emplace(entry.path().lexically_relative(folder).generic_string(),
                      store::readRegular(entry.path(), kFileLimit));
    }
    return forms;
}

/// `my-academy` as a title: My academy.
std::string titleOf(std::string id) {
    std::ranges::replace(id, '-', ' ');
    if (!id.empty() && id[0] >= 'a' && id[0] <= 'z') { id[0] = static_cast<char>(id[0] - 'a' + 'A'); }
    return id;
}

/// The titles in both languages: as they were given, else made from the id.
LocalText titlesOf(const Context& context, const NewOptions& options) {
    const auto kind = context.texts.in(Language::zh, options.what == "pack" ? "new.pack" : "new.scenario");
    return {{options.titleZh.empty() ? kind + " " + options.id : options.titleZh,
             options.titleEn.empty() ? titleOf(options.id) : options.titleEn}};
}

/// Says which titles were made from the id, and where they can be changed.
void tellTitles(const Context& context, const NewOptions& options, const authoring::NewName& name,
                const fs::path& file) {
    if (!options.titleZh.empty() && !options.titleEn.empty()) { return; }
    fmt::print("{}\n", context.words("new.title", {{"zh", name.title.in(Language::zh)},
                                                   {"en", name.title.in(Language::en)},
                                                   {"path", file.lexically_normal().generic_string()}}));
}

/// Whether an id is that of a pack which comes with the game.
bool isShipped(const Context& context, const std::string& id) {
    const auto shipped = store::shippedPacks(context.resources);
    return std::ranges::find(shipped, id) != shipped.end();
}

/// Where a new pack comes to stand.
fs::path placeOfPack(const Context& context, const NewOptions& options) {
    return options.at.empty() ? context.home / "packs" / options.id : fs::path{options.at} / options.id;
}

[[noreturn]] void refusePack(const Context& context, const std::string& pack) {
    throw NotThere(context.words(isShipped(context, pack) ? "new.into_shipped" : "new.no_pack", {{"pack", pack}}));
}

/// The pack that a new scenario is for: the one named, the one that we stand in, or the only one of the user's own.
fs::path packFor(const Context& context, const NewOptions& options) {
    std::error_code ignored;
    if (!options.pack.empty()) {
        for (const auto& folder : {fs::path{options.pack}, context.home / "packs" / options.pack}) {
            if (fs::exists(folder / "pack.yaml", ignored)) { return folder; }
        }
        refusePack(context, options.pack);
    }
    for (auto folder = fs::current_path(ignored); !folder.empty(); folder = folder.parent_path()) {
        if (fs::exists(folder / "pack.yaml", ignored)) { return folder; }
        if (folder == folder.root_path()) { break; }
    }
    std::vector<fs::path> own;
    for (const auto& entry : fs::directory_iterator{context.home / "packs", ignored}) {
        if (fs::exists(entry.path() / "pack.yaml", ignored)) { own.push_back(entry.path()); }
    }
    if (own.size() != 1) { throw NotThere(context.words("new.which_pack")); }
    return own.front();
}

void makeFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) { store::refuse("create the folder", folder, error.value()); }
}

/// So that editors complete and check: the pack has the schemas with it.
void copySchemas(const Context& context, const fs::path& pack) {
    std::error_code ignored;
    const auto from = context.resources / "assets" / "schema";
    if (!fs::exists(from, ignored)) { return; }
    makeFolder(pack / ".schema");
    for (const auto& entry : fs::directory_iterator{from, ignored}) {
        if (entry.path().extension() != ".json") { continue; }
        const auto copy = pack / ".schema" / entry.path().filename();
        std::error_code error;
        fs::copy_file(entry.path(), copy, fs::copy_options::overwrite_existing, error);
        if (error) { store::refuse("write", copy, error.value()); }
    }
}

void write(const fs::path& pack, const authoring::Skeleton& skeleton) {
    for (const auto& file : skeleton.files) {
        const auto path = pack / file.path;
        makeFolder(path.parent_path());
        store::writeDurably(path, file.bytes);
        fmt::print("{}\n", path.lexically_normal().generic_string());
    }
}

Exit makePack(const Context& context, const NewOptions& options, const authoring::Forms& forms,
              const authoring::NewName& name) {
    if (isShipped(context, options.id)) { throw NotThere(context.words("new.shipped_pack", {{"id", options.id}})); }
    const auto folder = placeOfPack(context, options);
    std::error_code ignored;
    if (fs::exists(folder, ignored)) { throw NotThere(context.words("new.there", {{"path", folder.string()}})); }
    write(folder, authoring::newPack(forms, name));
    copySchemas(context, folder);
    tellTitles(context, options, name, folder / "pack.yaml");
    fmt::print("{}\n", context.words("new.pack_next", {{"id", options.id}}));
    return Exit::done;
}

/// Whether the pack can be read with a new file; tells what is wrong if it can't.
bool fits(const Context& context, const content::Pack& pack, const content::PackFile& file) {
    auto files = pack.files;
    files.push_back(file);
    const auto house = content::readHouseRules(context.resources / "assets" / "rules.yaml");
    const auto reading = content::readPackFiles(std::move(files), house.rules);
    for (const auto& d : reading.diagnostics) {
        if (d.severity != Severity::error || d.root >= 0) { continue; }
        fmt::print(stderr, "{}\n", content::rendered(d, reading.sources, context.language));
    }
    return reading.pack != nullptr;
}

Exit importTwee(const Context& context, const NewOptions& options, const content::Pack& pack, const fs::path& folder) {
    if (pack.contacts.empty() || pack.course.concepts.empty()) {
        throw NotThere(context.words("new.lacking", {{"lacking", "contact, concept"}}));
    }
    std::vector<authoring::TweeNote> notes;
    const auto story = authoring::readTwee(store::readRegular(options.twee, kFileLimit), notes);
    std::string made;
    if (!story.passages.empty() && !authoring::isRefused(notes)) {
        made = authoring::scenarioFromTwee(story, options.id, pack.contacts.front().id.str(),
                                           pack.course.concepts.front().id.str(), notes);
    }
    for (const auto& note : notes) {
        fmt::print(stderr, "{}:{}: {}\n", options.twee, note.line,
                   context.words(note.key, {{"detail", printable(note.detail)}}));
    }
    const content::PackFile file{"scenarios/" + options.id + ".yaml", made};
    if (made.empty() || !fits(context, pack, file)) {
        fmt::print(stderr, "{}\n", context.words("twee.nothing"));
        return Exit::bad;
    }
    write(folder, {.files = {file}, .lacking = {}, .diagnostics = {}, .sources = {}});
    copySchemas(context, folder);
    fmt::print("{}\n", context.words("twee.next", {{"count", std::to_string(story.passages.size())},
                                                   {"path", folder.lexically_normal().generic_string()}}));
    return Exit::done;
}

Exit makeScenario(const Context& context, const NewOptions& options, const authoring::Forms& forms,
                  const authoring::NewName& name) {
    const auto house = content::readHouseRules(context.resources / "assets" / "rules.yaml");
    const auto folder = packFor(context, options);
    const auto path = folder / "scenarios" / (options.id + ".yaml");
    std::error_code ignored;
    if (fs::exists(path, ignored)) { throw NotThere(context.words("new.there", {{"path", path.string()}})); }
    if (const auto pack = store::shippedPackWith(context.resources, options.id); !pack.empty()) {
        throw NotThere(context.words("new.shipped_scenario", {{"id", options.id}, {"pack", pack}}));
    }
    const auto reading = content::readPack(folder, house.rules);
    if (!reading.pack) { throw NotThere(context.words("new.bad_pack", {{"path", folder.string()}})); }
    if (!options.twee.empty()) { return importTwee(context, options, *reading.pack, folder); }
    const auto made = authoring::newScenario(forms, reading.pack->files, house.rules, options.from, name);
    for (const auto& d : made.diagnostics) {
        fmt::print(stderr, "{}", content::rendered(d, made.sources, context.language));
    }
    if (made.files.empty()) {
        const auto lacking = fmt::format("{}", fmt::join(made.lacking, ", "));
        throw NotThere(context.words("new.lacking", {{"lacking", lacking}}));
    }
    write(folder, made);
    copySchemas(context, folder);
    tellTitles(context, options, name, path);
    fmt::print("{}\n", context.words("new.scenario_next", {{"id", options.id}}));
    return Exit::done;
}

}  // namespace

Exit run(const Context& context, const NewOptions& options) {
    if (!isFileName(options.id)) {
        fmt::print(stderr, "{}\n", context.words("new.bad_id", {{"id", options.id}}));
        return Exit::usage;
    }
    const auto forms = formsIn(context.resources / "assets" / "skeletons");
    const authoring::NewName name{options.id, titlesOf(context, options)};
    return options.what == "pack" ? makePack(context, options, forms, name)
                                  : makeScenario(context, options, forms, name);
}

}  // namespace dealcraft::cli
