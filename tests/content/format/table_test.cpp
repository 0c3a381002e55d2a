// The table of the format against the readers: every case is made from the table, on the pack that uses every key.
#include "content/compile.hpp"
#include "content/format/people_words.hpp"
#include "content/format/samples.hpp"
#include "content/format/speech_words.hpp"
#include "content/mini_pack.hpp"
#include "content/yaml/numbers.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>

namespace dealcraft::test {

using namespace content;

namespace {

constexpr std::string_view kNoKey = "zzzzzz";

bool has(const Diagnostics& found, int code, std::string_view argument, std::string_view value) {
    return std::ranges::any_of(found, [&](const Diagnostic& d) {
        return static_cast<int>(d.code) == code && argumentOf(d, argument) == value;
    });
}

bool hasVariant(const Diagnostics& found, std::string_view variant) {
    return has(found, 105, "variant", variant) || has(found, 106, "variant", variant);
}

/// What a finding of a variant says of an argument; empty if there is none.
std::string said(const Diagnostics& found, std::string_view variant, std::string_view argument) {
    const auto one =
        std::ranges::find_if(found, [&](const Diagnostic& d) { return argumentOf(d, "variant") == variant; });
    return one == found.end() ? std::string{} : argumentOf(*one, argument);
}

Diagnostics given(const Sample& sample, std::string_view value) {
    return findingsIn(sample.path, withValue(sample, value));
}

std::string nameOf(const Sample& sample) {
    return sample.called + " > " + std::string{sample.place.key.name};
}

bool standsBeside(const Sample& sample, std::string_view key) {
    return std::ranges::find(sample.beside, key) != sample.beside.end();
}

std::vector<std::string> split(std::string_view keys) {
    std::istringstream in{std::string{keys}};
    return {std::istream_iterator<std::string>{in}, {}};
}

/// Two keys that only stand together need each other.
bool isNeededBesideAnother(const Sample& sample) {
    const auto keys = keysOf(sample.place.shape, sample.place.word);
    return std::ranges::any_of(keys, [&](const FormatKey* other) {
        return other->beside == sample.place.key.name && sample.place.key.beside == other->name &&
               standsBeside(sample, other->name);
    });
}

std::string joinedWords(std::span<const WordNote> words) {
    std::string all;
    for (const auto& note : words) { all.append(all.empty() ? "" : ", ").append(note.word); }
    return all;
}

std::string_view variantOf(NameForm form) {
    switch (form) {
        case NameForm::script: return "script_name";
        case NameForm::file: return "file_name";
        case NameForm::courseConcept: return "concept_name";
        case NameForm::module: return "module_name";
        case NameForm::version: return "version";
    }
    return "";
}

std::string copies(std::uint32_t count) {
    std::string list = "[";
    for (std::uint32_t i = 0; i < count; ++i) { list.append(i == 0 ? "" : ", ").append("1"); }
    return list + "]";
}

/// What breaks a value of each kind, and the variant of the finding that says so.
struct Break {
    std::string value;
    std::string_view variant;
};

std::vector<Break> breaksOf(const FormatKey& key) {
    switch (key.kind) {
        case KeyKind::mark: return {};
        case KeyKind::text:
        case KeyKind::condition:
        case KeyKind::effects:
        case KeyKind::expression: return {{"[1]", "not_text"}};
        case KeyKind::localText: return {{"[1]", "not_map"}, {"{zh: [1], en: a}", "not_text"}};
        case KeyKind::name: return {{"Bad Name", variantOf(key.form)}, {"[1]", "not_text"}};
        case KeyKind::names: return {{"a", "not_list"}, {"[Bad Name]", variantOf(key.form)}};
        case KeyKind::integer: return {{"a", "integer"}, {"1.5", "integer"}};
        case KeyKind::truth: return {{"perhaps", "truth"}, {"yes", "truth"}};
        case KeyKind::money:
        case KeyKind::percent: return {{"a", "decimal"}, {"-1", "range"}};
        case KeyKind::word: return {{"zzzz", "word"}, {"[1]", "not_text"}};
        case KeyKind::words: return {{"a", "not_list"}, {"[zzzz]", "word"}};
        case KeyKind::texts: return {{"a", "not_list"}, {"[[1]]", "not_text"}};
        case KeyKind::localTexts: return {{"a", "not_list"}, {"[[1]]", "not_map"}};
        case KeyKind::integers: return {{"a", "not_list"}};
        case KeyKind::points: return {{"a", "not_list"}, {"[1, 2]", "not_list"}, {"[[1, 2, 3], [1]]", "pair"}};
        case KeyKind::map: return {{"a", "not_map"}};
        case KeyKind::list: return {{"a", "not_list"}, {"[a]", "not_map"}};
        case KeyKind::mapByName: return {{"a", "not_map"}, {"{a: 1}", "not_map"}, {"{Bad: {}}", "script_name"}};
        case KeyKind::nameByName: return {{"a", "not_map"}, {"{a: Bad Name}", "script_name"}};
        case KeyKind::integerByName:
        case KeyKind::integersByName: return {{"a", "not_map"}};
        case KeyKind::lines: return {{"[a]", "not_map"}, {"{zh: [1], en: a}", "not_text"}};
        case KeyKind::branches: return {{"[a]", "not_map"}, {"Bad Name", "script_name"}};
        case KeyKind::pick: return {{"a", "integer"}, {"[1]", "count"}, {"[a, 2]", "integer"}};
        case KeyKind::sorting: return {{"zzzz", "word"}, {"[a]", "not_map"}};
    }
    return {};
}

bool isCounted(KeyKind kind) {
    constexpr std::array kCounted{KeyKind::words,   KeyKind::texts, KeyKind::localTexts, KeyKind::integers,
                                  KeyKind::points,  KeyKind::list,  KeyKind::lines,      KeyKind::branches,
                                  KeyKind::sorting, KeyKind::names};
    return std::ranges::find(kCounted, kind) != kCounted.end();
}

/// Numbers of everything that a pack's files set and that has a default there.
std::vector<std::int64_t> numbersOf(const Pack& pack) {
    std::vector<std::int64_t> all;
    for (const auto& firm : pack.firms) {
        all.insert(all.end(), {firm.code[0], firm.code[1], firm.rung, static_cast<int>(firm.pays)});
        for (const auto& supplier : firm.suppliers) { all.push_back(supplier.share.value()); }
    }
    for (const auto& one : pack.contacts) {
        all.insert(all.end(), {one.age, static_cast<int>(one.stance), static_cast<int>(one.style)});
        all.insert(all.end(), {one.temper.closeness.value(), one.temper.credit.value(), one.temper.interest.value(),
                               one.temper.patience.value()});
    }
    return all;
}

/// Everything that can differ between two packs whose difference is one number or word.
std::string fingerprint(const std::string& path, const std::string& bytes) {
    auto files = sampledPack();
    std::ranges::find(files, path, &PackFile::path)->bytes = bytes;
    const auto reading = read(std::move(files));
    if (reading.pack == nullptr) { return printed(reading); }  // both ways it must be refused, and for the same reason
    Diagnostics found;
    const auto compiled = compile(*reading.pack, reading.pack->scenarios.front(), found);
    REQUIRE(compiled != nullptr);
    auto print = std::to_string(compiled->rulesHash) + " " + std::to_string(compiled->textHash);
    for (const auto number : numbersOf(*reading.pack)) { print += " " + std::to_string(number); }
    return print;
}

}  // namespace

TEST_CASE("every key of the table is in the pack that the table is tried on", "[format]") {
    std::set<const FormatKey*> used;
    for (const auto& sample : samples()) { used.insert(&sample.place.key); }
    for (const auto* shape : allShapes()) {
        std::vector<std::span<const FormatKey>> parts{shape->keys};
        for (const auto& variant : shape->variants) { parts.push_back(variant.keys); }
        for (const auto& part : parts) {
            for (const auto& key : part) {
                INFO(shape->name << " > " << key.name);
                CHECK(used.contains(&key));
            }
        }
    }
    CHECK(samples().size() > 350);
}

TEST_CASE("a key is missed where the table needs it, and nowhere else", "[format]") {
    for (const auto& sample : samples()) {
        INFO(nameOf(sample));
        const auto& key = sample.place.key;
        const auto found = findingsIn(sample.path, withKey(sample, kNoKey));
        CHECK(has(found, 103, "key", kNoKey));
        CHECK(has(found, 104, "key", key.name) ==
              (key.presence == Presence::required || isNeededBesideAnother(sample)));
    }
}

TEST_CASE("a value of a kind that the table doesn't name is refused", "[format]") {
    for (const auto& sample : samples()) {
        for (const auto& [value, variant] : breaksOf(sample.place.key)) {
            INFO(nameOf(sample) << ": " << value);
            CHECK(hasVariant(given(sample, value), variant));
        }
    }
}

TEST_CASE("a file's first line must name its kind and version", "[format]") {
    for (const auto& sample : samples()) {
        if (sample.place.key.kind != KeyKind::mark) { continue; }
        INFO(sample.path);
        const auto wanted = "dealcraft-" + std::string{fileFormatOf(sample.path)->kind} + "/1";
        CHECK(said(given(sample, "dealcraft-nothing/1"), "kind", "wanted") == wanted);
    }
}

TEST_CASE("the limits of the table are those of the readers", "[format]") {
    for (const auto& sample : samples()) {
        const auto& key = sample.place.key;
        if (key.kind != KeyKind::integer || key.narrowed) { continue; }
        INFO(nameOf(sample));
        for (const auto beyond : {key.limits.from - 1, key.limits.to + 1}) {
            const auto found = given(sample, std::to_string(beyond));
            CHECK(said(found, "range", "from") == std::to_string(key.limits.from));
            CHECK(said(found, "range", "to") == std::to_string(key.limits.to));
        }
    }
}

TEST_CASE("limits that other keys narrow never reach beyond those of the table", "[format]") {
    for (const auto& sample : samples()) {
        const auto& key = sample.place.key;
        if (!key.narrowed) { continue; }
        INFO(nameOf(sample));
        CHECK(hasVariant(given(sample, std::to_string(key.limits.from - 1)), "range"));
        CHECK(hasVariant(given(sample, std::to_string(key.limits.to + 1)), "range"));
    }
}

TEST_CASE("the limits of lists, sums and picks are those of the readers", "[format]") {
    const auto range = [](const Sample& sample, const std::string& value) {
        const auto found = given(sample, value);
        return said(found, "range", "from") + " to " + said(found, "range", "to");
    };
    for (const auto& sample : samples()) {
        const auto& key = sample.place.key;
        INFO(nameOf(sample));
        const auto ends = std::to_string(key.limits.from) + " to " + std::to_string(key.limits.to);
        if (key.kind == KeyKind::pick) { CHECK(range(sample, "17") == ends); }
        if (key.kind == KeyKind::integers) {
            CHECK(range(sample, copies(key.counts.from - 1) + "") == " to ");
            CHECK(range(sample, "[" + std::to_string(key.limits.to + 1) + ", 0]") == ends);
        }
        if (key.kind == KeyKind::points) { CHECK(range(sample, "[[1, 0], [2, 101]]") == ends); }
        if (key.kind == KeyKind::integerByName) { CHECK(range(sample, "{volume: 101, days: 0}") == ends); }
        if (key.kind == KeyKind::integersByName) { CHECK(range(sample, "{volume: [101, 1], days: [1, 1]}") == ends); }
        if (key.kind == KeyKind::money) { CHECK(range(sample, "-1") == "0 to " + scaledForm(kMoneyInFen.to, 2)); }
        if (key.kind == KeyKind::percent) { CHECK(range(sample, "-1") == "0 to 100"); }
    }
}

TEST_CASE("the counts of the table are those of the readers", "[format]") {
    for (const auto& sample : samples()) {
        const auto& key = sample.place.key;
        const bool anything = key.counts == Counts{};
        if (!isCounted(key.kind) || anything) { continue; }
        INFO(nameOf(sample));
        const auto found = given(sample, key.counts.from > 0 ? "[]" : copies(key.counts.to + 1));
        CHECK(said(found, "count", "from") == std::to_string(key.counts.from));
        CHECK(said(found, "count", "to") == std::to_string(key.counts.to));
    }
}

TEST_CASE("lists of which the table tells no counts may be empty", "[format]") {
    for (const auto& sample : samples()) {
        const auto& key = sample.place.key;
        if (!isCounted(key.kind) || key.counts.from > 0) { continue; }
        INFO(nameOf(sample));
        CHECK_FALSE(hasVariant(given(sample, "[]"), "count"));
    }
}

TEST_CASE("the words of the table are those of the readers", "[format]") {
    int compared = 0;
    for (const auto& sample : samples()) {
        const auto& key = sample.place.key;
        const bool isList = key.kind == KeyKind::words;
        if (key.words.empty() || key.kind == KeyKind::name) { continue; }
        INFO(nameOf(sample));
        CHECK(said(given(sample, isList ? "[zzzz]" : "zzzz"), "word", "known") == joinedWords(key.words));
        ++compared;
    }
    CHECK(compared > 25);
}

TEST_CASE("the portraits and places of the table are the pictures that there are", "[format]") {
    namespace fs = std::filesystem;
    std::set<std::string> portraits;
    for (const auto& folder : fs::directory_iterator{sourceRoot() / "assets/portraits"}) {
        if (fs::exists(folder.path() / "neutral.png")) { portraits.insert(folder.path().filename().string()); }
    }
    std::set<std::string> places;
    for (const auto& file : fs::directory_iterator{sourceRoot() / "assets/places"}) {
        const auto name = file.path().stem().string();
        if (file.path().extension() == ".png" && !name.ends_with("_dark")) { places.insert(name); }
    }
    CHECK(portraits == std::set<std::string>{kPortraitWords.begin(), kPortraitWords.end()});
    CHECK(places == std::set<std::string>{kPlaceWords.begin(), kPlaceWords.end()});
}

TEST_CASE("keys that exclude each other are refused together", "[format]") {
    int tried = 0;
    for (const auto& sample : samples()) {
        const auto& key = sample.place.key;
        for (const auto& other : split(key.unless)) {
            INFO(nameOf(sample) << " with " << other);
            const auto found = findingsIn(sample.path, withMore(sample, other + ": zzzz"));
            const bool told = has(found, 105, "one", other) || has(found, 105, "other", other);
            CHECK(told);
            ++tried;
        }
    }
    CHECK(tried > 12);
}

TEST_CASE("keys that need another one are refused without it", "[format]") {
    int tried = 0;
    for (const auto& sample : samples()) {
        for (const auto* other : keysOf(sample.place.shape, sample.place.word)) {
            if (other->beside != sample.place.key.name || !standsBeside(sample, other->name)) { continue; }
            INFO(nameOf(sample) << " for " << other->name);
            const auto found = findingsIn(sample.path, withKey(sample, kNoKey));
            CHECK((has(found, 103, "key", other->name) || has(found, 104, "key", sample.place.key.name)));
            ++tried;
        }
    }
    CHECK(tried == 4);
}

TEST_CASE("what the table says of a key that is left out is what the readers take", "[format]") {
    int compared = 0;
    for (const auto& sample : samples()) {
        const auto& key = sample.place.key;
        if (key.fallback.empty()) { continue; }
        INFO(nameOf(sample));
        CHECK(fingerprint(sample.path, without(sample)) == fingerprint(sample.path, withValue(sample, key.fallback)));
        ++compared;
    }
    CHECK(compared > 35);
}

TEST_CASE("keys and words have descriptions in both languages", "[format]") {
    const auto isTold = [](std::string_view zh, std::string_view en) {
        const bool sentences = zh.size() >= 3 && en.size() >= 2;
        return sentences && zh.find_first_of("\n\t") == std::string_view::npos && zh != en;
    };
    for (const auto* shape : allShapes()) {
        for (const auto& variant : shape->variants) {
            INFO(shape->name << " " << variant.word);
            const auto known = keysOf(*shape, variant.word);
            for (const auto& name : split(variant.starter)) {
                CHECK(std::ranges::any_of(known, [&](const FormatKey* key) { return key->name == name; }));
            }
        }
        CHECK(isTold(shape->zh, shape->en));
    }
    for (const auto& sample : samples()) {
        const auto& key = sample.place.key;
        INFO(nameOf(sample));
        CHECK(isTold(key.zh, key.en));
        for (const auto& note : key.words) { CHECK(isTold(note.zh, note.en)); }
    }
}

}  // namespace dealcraft::test
