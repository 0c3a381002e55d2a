#include "store/dealpack.hpp"

#include "base/environment_error.hpp"
#include "content/yaml/read_pack.hpp"
#include "store/library.hpp"
#include "support/catch.hpp"
#include "support/shipped_scenario.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <zip.h>

namespace dealcraft::store {

namespace {

namespace fs = std::filesystem;

/// A good archive of the shipped pack, and what was done to a copy of it.
class Archive {
public:
    Archive() {
        const auto library = test::shippedLibrary();
        writeDealpack(file(), *library.packs().front().reading.pack, signingKey(folder_.path() / "home"));
    }
    [[nodiscard]] fs::path file() const { return folder_.path() / "good.dealpack"; }
    [[nodiscard]] fs::path home() const { return folder_.path() / "reader"; }

    /// Opens the archive by libzip, as anybody could, and does something to it.
    template <class Change>
    void change(Change change) const {
        int error = 0;
        auto* zip = zip_open(file().c_str(), 0, &error);
        REQUIRE(zip != nullptr);
        change(zip);
        REQUIRE(zip_close(zip) == 0);
    }
    static void add(zip_t* zip, const char* name, const std::string& bytes) {
        auto* copy = static_cast<char*>(std::malloc(bytes.size()));  // NOLINT: libzip frees it when it closes
        std::ranges::copy(bytes, copy);
        auto* source = zip_source_buffer(zip, copy, bytes.size(), 1);
        REQUIRE(zip_file_add(zip, name, source, ZIP_FL_OVERWRITE) >= 0);
    }

    /// Why it is refused: the key of the words, and what it is about.
    [[nodiscard]] std::string refusal() const {
        try {
            static_cast<void>(readDealpack(file()));
        } catch (const BadDealpack& bad) { return bad.what() + (bad.detail().empty() ? "" : " " + bad.detail()); }
        return "taken in";
    }

private:
    test::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a pack comes out of its archive as it went in", "[store][dealpack]") {
    const Archive archive;
    const auto library = test::shippedLibrary();
    const auto& pack = *library.packs().front().reading.pack;
    const auto read = readDealpack(archive.file());
    CHECK(read.id == pack.info.id.str());
    CHECK(read.version == pack.info.version);
    REQUIRE(read.files.size() == pack.files.size());
    for (std::size_t i = 0; i < read.files.size(); ++i) {
        CHECK(read.files[i].path == pack.files[i].path);
        CHECK(read.files[i].bytes == pack.files[i].bytes);
    }
    const auto again = content::readPackFiles(read.files, library.rules());
    REQUIRE(again.pack);
    CHECK(again.pack->contentHash == pack.contentHash);
}

TEST_CASE("what a stranger put into an archive is refused before anything is written", "[store][dealpack]") {
    const Archive archive;
    SECTION("a path that leaves the folder") {
        archive.change([](zip_t* zip) { Archive::add(zip, "../evil.yaml", "x"); });
        CHECK(archive.refusal() == "dealpack.path ../evil.yaml");
    }
    SECTION("a path that leaves it from within") {
        archive.change([](zip_t* zip) { Archive::add(zip, "scenarios/../../evil.yaml", "x"); });
        CHECK(archive.refusal() == "dealpack.path scenarios/../../evil.yaml");
    }
    SECTION("an absolute path") {
        archive.change([](zip_t* zip) { Archive::add(zip, "/etc/evil.yaml", "x"); });
        CHECK(archive.refusal() == "dealpack.path /etc/evil.yaml");
    }
    SECTION("a program") {
        archive.change([](zip_t* zip) { Archive::add(zip, "install.sh", "rm -rf ."); });
        CHECK(archive.refusal() == "dealpack.path install.sh");
    }
    SECTION("a name in capitals, which other systems take for the same") {
        archive.change([](zip_t* zip) { Archive::add(zip, "PACK.yaml", "x"); });
        CHECK(archive.refusal() == "dealpack.path PACK.yaml");
    }
    SECTION("a link") {
        archive.change([](zip_t* zip) {
            Archive::add(zip, "talk/link.yaml", "/etc/passwd");
            const auto index = zip_name_locate(zip, "talk/link.yaml", 0);
            constexpr zip_uint32_t kLink = 0120777U << 16U;
            REQUIRE(zip_file_set_external_attributes(zip, static_cast<zip_uint64_t>(index), 0, ZIP_OPSYS_UNIX, kLink) ==
                    0);
        });
        CHECK(archive.refusal() == "dealpack.no_file talk/link.yaml");
    }
    SECTION("a bomb: a file that unpacks to far more than it takes") {
        const std::string zeros(std::size_t{50} << 20U, '0');
        archive.change([&](zip_t* zip) { Archive::add(zip, "talk/bomb.yaml", zeros); });
        CHECK(fs::file_size(archive.file()) < kMaxDealpackBytes);
        CHECK(archive.refusal() == "dealpack.entry_size talk/bomb.yaml");
    }
    SECTION("a file that the manifest doesn't name") {
        archive.change([](zip_t* zip) { Archive::add(zip, "talk/more.yaml", "format: dealcraft-talk/1\n"); });
        CHECK(archive.refusal() == "dealpack.manifest files");
    }
    SECTION("a file that was changed") {
        archive.change([](zip_t* zip) { Archive::add(zip, "people.yaml", "format: dealcraft-people/1\n"); });
        CHECK(archive.refusal() == "dealpack.checksum people.yaml");
    }
    SECTION("a manifest that was changed") {
        archive.change([](zip_t* zip) {
            Archive::add(zip, "manifest.json",
                         R"({"format":"dealpack/1","id":"lubricants","version":"9","key":"00","files":[]})");
        });
        CHECK(archive.refusal() == "dealpack.signature");
    }
    SECTION("a manifest of another form") {
        archive.change([](zip_t* zip) { Archive::add(zip, "manifest.json", "[1, 2"); });
        CHECK(archive.refusal() == "dealpack.manifest format");
    }
    SECTION("a version that writes to the terminal") {
        archive.change([](zip_t* zip) {
            Archive::add(zip, "manifest.json",
                         R"({"format":"dealpack/1","id":"x","version":"1\u001b[8m","key":"00","files":[]})");
        });
        CHECK(archive.refusal() == "dealpack.manifest version");
    }
    SECTION("no signature") {
        archive.change([](zip_t* zip) {
            REQUIRE(zip_delete(zip, static_cast<zip_uint64_t>(zip_name_locate(zip, "manifest.sig", 0))) == 0);
        });
        CHECK(archive.refusal() == "dealpack.lacks manifest.sig");
    }
    SECTION("more files than a pack can have") {
        archive.change([](zip_t* zip) {
            for (int i = 0; i < 300; ++i) { Archive::add(zip, ("talk/f" + std::to_string(i) + ".yaml").c_str(), "x"); }
        });
        CHECK(archive.refusal() == "dealpack.entries");
    }
}

TEST_CASE("an archive cut off or bent anywhere is refused, never half read", "[store][dealpack]") {
    const Archive archive;
    std::ifstream in(archive.file(), std::ios::binary);
    const std::string good{std::istreambuf_iterator<char>{in}, {}};
    const auto put = [&](const std::string& bytes) {
        std::ofstream out(archive.file(), std::ios::binary | std::ios::trunc);
        out << bytes;
    };
    for (std::size_t part = 0; part < 24; ++part) {
        INFO("part " << part);
        put(good.substr(0, good.size() * part / 24));
        CHECK(archive.refusal() != "taken in");
        auto bent = good;
        bent[good.size() * part / 24 + 40] = static_cast<char>(bent[good.size() * part / 24 + 40] ^ 0x5A);
        put(bent);
        const auto refusal = archive.refusal();
        INFO(refusal);
        CHECK((refusal != "taken in" || part == 23));  // the last part is the directory's attributes and comment
    }
}

TEST_CASE("installing replaces a pack of the same id and keeps what was there", "[store][dealpack]") {
    const Archive archive;
    const auto pack = readDealpack(archive.file());
    CHECK(keyOfInstalled(archive.home(), pack.id).empty());
    CHECK(installDealpack(archive.home(), pack).empty());
    CHECK(keyOfInstalled(archive.home(), pack.id) == pack.openKey);
    const auto note = archive.home() / "packs" / pack.id / "mine.txt";
    std::ofstream{note} << "kept";
    const auto replaced = installDealpack(archive.home(), pack);
    CHECK(fs::exists(replaced / "mine.txt"));
    CHECK_FALSE(fs::exists(note));
    CHECK(fs::exists(archive.home() / "packs" / pack.id / "pack.yaml"));
    CHECK(fs::is_empty(archive.home() / "packs-incoming"));
}

TEST_CASE("where no folder can be made it is said, not thrown about", "[store][dealpack]") {
    const Archive archive;
    const auto pack = readDealpack(archive.file());
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "file";
    std::ofstream{file} << "in the way";
    CHECK_THROWS_AS(installDealpack(file, pack), EnvironmentError);
    CHECK_THROWS_AS(signingKey(file), EnvironmentError);
}

TEST_CASE("a signature holds for its key and its bytes only", "[store][dealpack]") {
    const test::TemporaryFolder one;
    const test::TemporaryFolder two;
    const auto key = signingKey(one.path());
    CHECK(signingKey(one.path()).open == key.open);
    const auto made = signature(key, "a text");
    CHECK(isSignedBy(key.open, "a text", made));
    CHECK_FALSE(isSignedBy(key.open, "a test", made));
    CHECK_FALSE(isSignedBy(signingKey(two.path()).open, "a text", made));
    CHECK_FALSE(isSignedBy("no key", "a text", made));
    CHECK_FALSE(isSignedBy(key.open, "a text", made.substr(1)));
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");  // FIPS 180-4's example
}

}  // namespace dealcraft::store
