#include "authoring/edit.hpp"

#include "base/hash.hpp"
#include "content/yaml/bytes_guard.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

namespace dealcraft::test {
namespace {

using namespace authoring;
using content::NodeKind;

std::optional<Tree> treeOf(const SourceText& source) {
    Diagnostics found;
    content::Findings out{source, found};
    auto tree = content::bytesAreSafe(out) ? content::parseTree(out) : std::nullopt;
    return found.empty() ? tree : std::nullopt;
}

constexpr std::string_view kFile = R"(# a file
id: tiny   # its name
moments:
  - id: door   # the first
    speaker: boss

    lines: 'It''s open'
    options:
      - {id: push, say: {zh: 买我的。, en: "Buy mine."}, grade: bad, goto: end}   # too soon
      # the better one
      - id: greet
        say:
          zh: "早。"
          en: |-
            Morning.
              You are early.
        minutes: 2
        grade: best   # of course
        concepts: [VIS-01, VIS-02]
        goto: end
last: yes it is
)";

std::string after(const Place& place, Wanted wanted, std::string_view file = kFile, std::string shape = "option") {
    const auto done = edited(SourceText{"a.yaml", std::string{file}}, {place, std::move(shape), std::move(wanted)});
    if (!done) { return "refused DC" + std::to_string(static_cast<int>(done.error().code)); }
    return *done;
}

std::string replaced(std::string_view from, std::string_view to, std::string_view file = kFile) {
    std::string text{file};
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

const Place kPush{"moments", 0UL, "options", 0UL};
const Place kGreet{"moments", 0UL, "options", 1UL};
Place in(Place place, std::initializer_list<Step> more) {
    place.insert(place.end(), more);
    return place;
}

TEST_CASE("a value keeps the way in which it was written", "[edit]") {
    CHECK(after(in(kGreet, {"grade"}), Word{"good"}) == replaced("grade: best ", "grade: good "));
    CHECK(after(in(kGreet, {"minutes"}), Word{"12"}) == replaced("minutes: 2", "minutes: 12"));
    CHECK(after(in(kPush, {"say", "zh"}), Prose{"不急。"}) == replaced("买我的。", "不急。"));
    CHECK(after(in(kPush, {"say", "en"}), Prose{"A \"plain\" word"}) ==
          replaced("\"Buy mine.\"", "\"A \\\"plain\\\" word\""));
    CHECK(after({"moments", 0UL, "lines"}, Prose{"He's in"}) == replaced("'It''s open'", "'He''s in'"));
    CHECK(after(in(kGreet, {"say", "en"}), Prose{"One.\n\n  Two."}) ==
          replaced("Morning.\n              You are early.", "One.\n\n              Two."));
    CHECK(after(in(kGreet, {"concepts"}), Words{"VIS-03"}) == replaced("[VIS-01, VIS-02]", "[VIS-03]"));
}

TEST_CASE("where the old form cannot hold it, a safe one is taken", "[edit]") {
    CHECK(after(in(kPush, {"say", "zh"}), Prose{"好，行: 不行"}) == replaced("买我的。", "\"好，行: 不行\""));
    CHECK(after(in(kPush, {"say", "zh"}), Prose{"a, b"}) == replaced("买我的。", "\"a, b\""));
    CHECK(after(in(kPush, {"say", "en"}), Prose{"two\nlines"}) == replaced("\"Buy mine.\"", "\"two\\nlines\""));
    CHECK(after({"last"}, Prose{"one#two"}) == replaced("yes it is", "one#two"));
    CHECK(after({"last"}, Prose{"one # two"}) == replaced("yes it is", "\"one # two\""));
    CHECK(after({"last"}, Prose{"one\ntwo"}) == replaced("yes it is", "|-\n  one\n  two"));
    CHECK(after({"last"}, Prose{""}) == replaced("yes it is", "\"\""));
    CHECK(after(in(kGreet, {"say", "en"}), Prose{" led by a blank\nand on"}) ==
          replaced("|-\n            Morning.\n              You are early.", "\" led by a blank\\nand on\""));
}

TEST_CASE("a missing key goes where its shape has it, with the map's indentation", "[edit]") {
    CHECK(after(in(kGreet, {"effects"}), Prose{"trust += 5"}) ==
          replaced("minutes: 2\n", "minutes: 2\n        effects: \"trust += 5\"\n"));
    CHECK(after(in(kGreet, {"why"}), LocalText{{"好", "Good"}}) ==
          replaced("of course\n", "of course\n        why: {zh: \"好\", en: \"Good\"}\n"));
    CHECK(after(in(kGreet, {"why"}), LocalText{{"一\n二", "Good"}}) ==
          replaced(
              "of course\n",
              "of course\n        why:\n          zh: |-\n            一\n            二\n          en: \"Good\"\n"));
    CHECK(after(in(kGreet, {"when"}), Prose{"met"}) == replaced("early.\n", "early.\n        when: \"met\"\n"));
    CHECK(after(in(kPush, {"minutes"}), Word{"3"}) == replaced(", grade: bad", ", minutes: 3, grade: bad"));
    CHECK(after(in(kPush, {"why"}), LocalText{{"急", "Hasty"}}) ==
          replaced("grade: bad", "grade: bad, why: {zh: \"急\", en: \"Hasty\"}"));
}

TEST_CASE("an entry is taken out with its line, or with its comma", "[edit]") {
    CHECK(after(in(kGreet, {"minutes"}), Nothing{}) == replaced("        minutes: 2\n", ""));
    CHECK(
        after(in(kGreet, {"say"}), Nothing{}) ==
        replaced("        say:\n          zh: \"早。\"\n          en: |-\n            Morning.\n              You are "
                 "early.\n",
                 ""));
    CHECK(after(in(kPush, {"grade"}), Nothing{}) == replaced(", grade: bad", ""));
    CHECK(after(in(kPush, {"id"}), Nothing{}) == replaced("id: push, ", ""));
    CHECK(after(in(kGreet, {"id"}), Nothing{}) == replaced("id: greet\n        ", ""));
    CHECK(after(in(kGreet, {"why"}), Nothing{}) == kFile);
}

TEST_CASE("line ends stay what they are", "[edit]") {
    const std::string file = "id: tiny\r\nmoments:\r\n  - id: a\r\n    grade: best\r\n";
    CHECK(after({"moments", 0UL, "minutes"}, Word{"3"}, file) ==
          "id: tiny\r\nmoments:\r\n  - id: a\r\n    minutes: 3\r\n    grade: best\r\n");
    CHECK(after({"moments", 0UL, "grade"}, Nothing{}, file) == "id: tiny\r\nmoments:\r\n  - id: a\r\n");
}

TEST_CASE("the last line may lack its end, a block text may keep blank lines", "[edit]") {
    CHECK(after({"b"}, Prose{"new"}, "a: 1\nb: old") == "a: 1\nb: new");
    CHECK(after({"c"}, Word{"2"}, "a: 1\nb: old") == "a: 1\nb: old\nc: 2");
    CHECK(after({"a"}, Prose{"x\ny\n\n"}, "a: |+\n  old\n\nb: 1\n") == "a: |+\n  x\n  y\n\nb: 1\n");
    CHECK(after({"a"}, Prose{"x"}, "a: >-\n  old\n  text\n\n\nb: 1\n") == "a: >-\n  x\n\n\nb: 1\n");
    CHECK(after({"a"}, Prose{"x"}, "a: old\n  text in # three\n\nb: 1\n") == "a: x # three\n\nb: 1\n");
    CHECK(after({"a"}, Prose{"x"}, "a:   # later\nb: 1\n") == "a: \"x\"   # later\nb: 1\n");
}

TEST_CASE("what the reader would refuse is refused before anything changes", "[edit]") {
    CHECK(after({"last"}, Prose{std::string{"bell \x07"}}) == "refused DC101");
    CHECK(after({"last"}, Prose{"no \xFF text"}) == "refused DC101");
    CHECK(after({"last"}, Prose{"turned \u202E round"}) == "refused DC101");
    CHECK(after({"last"}, Prose{std::string(5000, 'x')}) == "refused DC107");
    CHECK(after({"last"}, Prose{"x"}, "last: [never closed\n") == "refused DC101");
    CHECK(after({"a", "b"}, Nothing{}, "a:\n  b: 1\n") == "refused DC101");
}

// ---- the property: whatever is written, it is read again, and nothing else moves

/// A stream of luck from one seed.
class Luck {
public:
    explicit Luck(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t n) {
        state_ = splitmix64(state_ + 0x9E3779B97F4A7C15ULL);
        return static_cast<std::size_t>(state_ % n);
    }

private:
    std::uint64_t state_;
};

std::string anyText(Luck& luck) {
    static constexpr std::array<std::string_view, 40> kPieces{
        "您好", "，行吗？", "Yes",    "no",   "null", "~",    ": ",  " #",
        "#",    "\"",       "'",      "\\",   "\n",   "\n\n", "  ",  " ",
        "- ",   "{zh: x}",  "[a, b]", ", ",   "%5",   "@",    "`",   "|",
        ">-",   "&a",       "*b",     "!tag", "12",   "0.5",  "1e3", "“行”",
        "：",   "don't",    "\t",     "?",    "? ",   "=",    "<<",  "长一点的话，说给客户听，看他怎么接。"};
    std::string text;
    for (auto n = luck.below(9); n > 0; --n) { text += kPieces[luck.below(kPieces.size())]; }
    return text;
}

Words anyConcepts(Luck& luck) {
    Words words;
    for (auto n = luck.below(4); n > 0; --n) { words.push_back("VIS-0" + std::to_string(1 + luck.below(9))); }
    return words;
}

/// Every map of a tree in which a moment's entries may stand, with its place and shape.
struct Spot {
    Place place;
    std::string shape;
};

void collect(const Tree& tree, NodeIndex at, const Place& place, std::vector<Spot>& spots) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kShapes{{{"options", "option"},
                                                                                           {"choices", "choice"},
                                                                                           {"moments", "moment"},
                                                                                           {"grades", "verdict"},
                                                                                           {"lines", "line"}}};
    std::size_t count = 0;
    for (NodeIndex i = at + 1; i < tree[at].past; i = tree[i].past, ++count) {
        auto here = place;
        here.push_back(tree[at].kind == NodeKind::list ? Step{count} : Step{tree[i].key});
        const auto* shape =
            std::ranges::find(kShapes, tree[at].key, &std::pair<std::string_view, std::string_view>::first);
        if (tree[i].kind == NodeKind::map && shape != kShapes.end() && tree[at].kind == NodeKind::list) {
            spots.push_back({here, std::string{shape->second}});
        }
        collect(tree, i, here, spots);
    }
}

TextEdit anyEdit(Luck& luck, const Tree& tree, const Spot& spot) {
    static constexpr std::array kKeys{"say", "why", "when", "effects", "grade", "minutes", "concepts"};
    const std::string key = kKeys[luck.below(kKeys.size())];
    auto place = in(spot.place, {key});
    const auto old = nodeAt(tree, place);
    if (old && luck.below(8) == 0) { return {place, spot.shape, Nothing{}}; }
    if (key == "grade") { return {place, spot.shape, Word{luck.below(2) == 0 ? "good" : "weak"}}; }
    if (key == "minutes") { return {place, spot.shape, Word{std::to_string(luck.below(60))}}; }
    if (key == "concepts") { return {place, spot.shape, anyConcepts(luck)}; }
    if (key == "when" || key == "effects") { return {place, spot.shape, Prose{anyText(luck)}}; }
    if (old && tree[*old].kind == NodeKind::map) {
        return {in(place, {luck.below(2) == 0 ? "zh" : "en"}), "text", Prose{anyText(luck)}};
    }
    return {place, spot.shape, LocalText{{anyText(luck), anyText(luck)}}};
}

/// A value as one text, whatever form it is written in.
std::string valueAt(const Tree& tree, NodeIndex at) {
    std::string value;
    for (NodeIndex i = at; i < tree[at].past; ++i) {
        value += (i == at ? "" : tree[i].key + "=") + tree[i].text + "\1";
    }
    return value;
}

std::string valueOf(const Wanted& wanted) {
    if (const auto* word = std::get_if<Word>(&wanted)) { return word->text + "\1"; }
    if (const auto* prose = std::get_if<Prose>(&wanted)) { return prose->text + "\1"; }
    std::string value = "\1";
    if (const auto* words = std::get_if<Words>(&wanted)) {
        for (const auto& w : *words) { value += "=" + w + "\1"; }
    }
    if (const auto* text = std::get_if<LocalText>(&wanted)) {
        value += "zh=" + text->words[0] + "\1en=" + text->words[1] + "\1";
    }
    return value;
}

/// Every value with its path but what is at or under `left`.
std::string othersOf(const Tree& tree, std::optional<NodeIndex> left) {
    std::string all;
    for (NodeIndex i = 0; i < tree.size(); ++i) {
        if (left && i == *left) { i = tree[i].past; }
        if (i >= tree.size()) { break; }
        all += tree[i].key + "=" + tree[i].text + "\1";
    }
    return all;
}

/// How many bytes two texts share at their ends; those at the beginning first.
std::size_t sharedBytes(const std::string& a, const std::string& b) {
    const auto most = std::min(a.size(), b.size());
    std::size_t front = 0;
    while (front < most && a[front] == b[front]) { ++front; }
    std::size_t back = 0;
    while (back < most - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) { ++back; }
    return front + back;
}

struct Shipped {
    SourceText source;
    Tree tree;
    std::vector<Spot> spots;
};

std::vector<Shipped> shippedFiles() {
    std::vector<Shipped> files;
    for (const char* folder : {"scenarios", "dialogues"}) {
        for (const auto& entry :
             std::filesystem::directory_iterator{sourceRoot() / "scenarios" / "packs" / "lubricants" / folder}) {
            SourceText source{entry.path().filename().string(), bytesOf(entry.path())};
            auto tree = treeOf(source);
            REQUIRE(tree);
            Shipped file{std::move(source), std::move(*tree), {}};
            collect(file.tree, 0, {}, file.spots);
            if (!file.spots.empty()) { files.push_back(std::move(file)); }
        }
    }
    std::ranges::sort(files, {}, [](const Shipped& file) { return file.source.name(); });
    return files;
}

void checkEdit(const Shipped& file, const TextEdit& edit) {
    const auto old = nodeAt(file.tree, edit.place);
    const auto done = edited(file.source, file.tree, edit);
    REQUIRE(done);
    const SourceText now{file.source.name(), *done};
    const auto tree = treeOf(now);
    REQUIRE(tree);
    const auto at = nodeAt(*tree, edit.place);
    REQUIRE(at.has_value() == !std::holds_alternative<Nothing>(edit.wanted));
    if (at) { REQUIRE(valueAt(*tree, *at) == valueOf(edit.wanted)); }
    REQUIRE(othersOf(*tree, at) == othersOf(file.tree, old));
    const auto& before = file.source.bytes();
    if (!old || !at) {  // put in, or taken out: what was there, or what is left, is there unbroken
        REQUIRE(sharedBytes(before, *done) >= std::min(before.size(), done->size()));
        return;
    }
    const auto span = wholeOf(file.source, file.tree, *old);
    REQUIRE(done->starts_with(before.substr(0, span.begin)));
    REQUIRE(done->ends_with(before.substr(span.end)));
}

TEST_CASE("a thousand random edits of the shipped files change their entries and no other byte", "[edit][play]") {
    const auto files = shippedFiles();
    REQUIRE(files.size() >= 10);
    Luck luck{20261122};
    for (int n = 0; n < 1000; ++n) {
        const auto& file = files[luck.below(files.size())];
        const auto edit = anyEdit(luck, file.tree, file.spots[luck.below(file.spots.size())]);
        INFO("edit " << n << " of " << file.source.name() << ", " << std::get<std::string>(edit.place.back()));
        checkEdit(file, edit);
    }
}

}  // namespace
}  // namespace dealcraft::test
