#include "desktop/ui/fonts.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <fontconfig/fontconfig.h>

using namespace dealcraft;
using namespace dealcraft::desktop::ui;

namespace {

/// A system of which fontconfig knows no font, as long as this lives.
class BareSystem {
public:
    BareSystem() {
        auto* config = FcConfigCreate();
        const auto words = "<fontconfig><cachedir>" + cache_.path().string() + "</cachedir></fontconfig>";
        REQUIRE(FcConfigParseAndLoadFromMemory(config, reinterpret_cast<const FcChar8*>(words.c_str()), FcTrue) ==
                FcTrue);
        FcConfigSetCurrent(config);  // holds it from now on
        FcConfigDestroy(config);
    }
    BareSystem(const BareSystem&) = delete;
    BareSystem& operator=(const BareSystem&) = delete;
    ~BareSystem() { FcInitReinitialize(); }

private:
    test::TemporaryFolder cache_;
};

}  // namespace

SCENARIO("the fonts that were fetched stand in for those that the system lacks", "[desktop]") {
    GIVEN("a system with the fonts") {
        const auto there = findFonts({});
        REQUIRE(there.chinese);
        REQUIRE(there.icons.found());
        CHECK(missingFonts(there).empty());
        GIVEN("one without, and a folder that holds them") {
            const test::TemporaryFolder fetched;
            for (const auto& file : {there.regular.path, there.bold.path, there.icons.path}) {
                const auto name = std::filesystem::path(file).filename();
                std::filesystem::create_symlink(file, fetched.path() / name);
            }
            const BareSystem bare;
            THEN("without the folder they are missing, and each is named") {
                CHECK(missingFonts(findFonts({})).size() == 2);
                CHECK(missingFonts(findFonts(fetched.path() / "none")).size() == 2);
            }
            THEN("with it they are found there") {
                const auto files = findFonts(fetched.path());
                CHECK(missingFonts(files).empty());
                CHECK(files.chinese);
                for (const auto& file : {files.regular, files.bold, files.icons}) {
                    CHECK(file.path.starts_with(fetched.path().string()));
                }
                CHECK(files.regular.path != files.bold.path);
            }
        }
    }
}
