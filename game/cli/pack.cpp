#include "base/printable.hpp"
#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/json.hpp"
#include "content/version.hpp"
#include "content/yaml/read_pack.hpp"
#include "store/dealpack.hpp"
#include "store/library.hpp"

#include <algorithm>
#include <compare>
#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <system_error>

namespace dealcraft::cli {

namespace {

namespace fs = std::filesystem;

/// Tells what is wrong with a pack, as `validate` does.
void tell(const Context& context, const content::PackReading& reading) {
    for (const auto& d : reading.diagnostics) {
        if (d.severity != Severity::error || d.root >= 0) { continue; }
        fmt::print(stderr, "{}\n", content::rendered(d, reading.sources, context.language));
    }
}

void say(const Context& context, const std::string& key, const store::Dealpack& pack, const fs::path& where) {
    if (context.json) {
        const Json json{{"pack", pack.id},
                        {"version", pack.version},
                        {"files", pack.files.size()},
                        {"key", store::fingerprint(pack.openKey)},
                        {"path", where.generic_string()}};
        fmt::print("{}\n", json.dump());
        return;
    }
    fmt::print("{}\n", context.words(key, {{"pack", pack.id},
                                           {"version", pack.version},
                                           {"count", std::to_string(pack.files.size())},
                                           {"key", store::fingerprint(pack.openKey)},
                                           {"path", where.generic_string()}}));
}

Exit build(const Context& context, const PackOptions& options, const content::Rules& house) {
    const auto folder = pathsOf(context, {options.path}).front();
    const auto reading = content::readPack(folder, house);
    if (!reading.pack) {
        tell(context, reading);
        fmt::print(stderr, "{}\n", context.words("dealpack.not_built", {{"path", folder.generic_string()}}));
        return Exit::bad;
    }
    const auto& info = reading.pack->info;
    const auto out =
        options.out.empty() ? fs::path{info.id.str() + "-" + info.version + ".dealpack"} : fs::path{options.out};
    const auto key = store::signingKey(context.home);
    store::writeDealpack(out, *reading.pack, key);
    say(context, "dealpack.built", store::readDealpack(out), out);
    return Exit::done;
}

/// What speaks against putting an archive over the pack of its id that is there; empty: nothing.
std::string objectionTo(const store::Dealpack& pack, const content::Pack& incoming, const content::Pack& there) {
    const auto order = content::comparedVersions(pack.version, there.info.version);
    if (order == std::strong_ordering::less) { return "dealpack.older"; }
    const bool other = order == std::strong_ordering::equal && incoming.contentHash != there.contentHash;
    return other ? "dealpack.same_version" : "";
}

Exit install(const Context& context, const PackOptions& options, const content::Rules& house) {
    const auto pack = store::readDealpack(options.path);
    const auto reading = content::readPackFiles(pack.files, house);
    if (!reading.pack || reading.pack->info.id.str() != pack.id) {
        tell(context, reading);
        throw store::BadDealpack("dealpack.not_valid", pack.id);
    }
    if (reading.pack->info.version != pack.version) { throw store::BadDealpack("dealpack.manifest", "version"); }
    const auto shipped = store::shippedPacks(context.resources);
    if (std::ranges::find(shipped, pack.id) != shipped.end()) { throw store::BadDealpack("dealpack.shipped", pack.id); }
    const auto known = store::keyOfInstalled(context.home, pack.id);
    std::error_code ignored;
    const bool isThere = fs::exists(context.home / "packs" / pack.id, ignored);
    if (isThere && known != pack.openKey && !options.replace) {
        throw store::BadDealpack(known.empty() ? "dealpack.own" : "dealpack.other_key", pack.id);
    }
    const auto there = content::readPack(context.home / "packs" / pack.id, house).pack;
    if (there && known == pack.openKey && there->contentHash == reading.pack->contentHash) {
        say(context, "dealpack.unchanged", pack, context.home / "packs" / pack.id);
        return Exit::done;
    }
    if (const auto why = there && !options.replace ? objectionTo(pack, *reading.pack, *there) : ""; !why.empty()) {
        fmt::print(stderr, "{}\n",
                   context.words(why, {{"pack", pack.id}, {"version", pack.version}, {"there", there->info.version}}));
        return Exit::bad;
    }
    const auto replaced = store::installDealpack(context.home, pack);
    say(context, "dealpack.installed", pack, context.home / "packs" / pack.id);
    if (!replaced.empty() && !context.json) {
        fmt::print("{}\n", context.words("dealpack.replaced", {{"path", replaced.generic_string()}}));
    }
    return Exit::done;
}

}  // namespace

Exit run(const Context& context, const PackOptions& options) {
    const auto house = content::readHouseRules(context.resources / "assets" / "rules.yaml");
    try {
        return options.what == "build" ? build(context, options, house.rules) : install(context, options, house.rules);
    } catch (const store::BadDealpack& bad) {
        fmt::print(stderr, "{}\n",
                   context.words(bad.what(), {{"detail", printable(bad.detail())}, {"path", options.path}}));
        return Exit::bad;
    }
}

}  // namespace dealcraft::cli
