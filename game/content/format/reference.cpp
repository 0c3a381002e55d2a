#include "content/format/reference.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace dealcraft::content {

namespace {

std::string number(std::int64_t value) {
    return std::to_string(value);
}

/// Writes the page: a table for each kind of map, a row for each key.
class PageWriter {
public:
    explicit PageWriter(Wordings wordings) : wordings_(wordings) {}

    [[nodiscard]] std::string page() {
        add("# {}\n\n", say("包格式一览", "The pack format, key by key"));
        add("{}\n\n",
            say("本页由 `dealcraft schema --reference` 从程序里的表格生成，不要手改。",
                "This page is made by `dealcraft schema --reference` from the program's own table: don't edit it."));
        add("{}\n\n",
            say("怎样写、为什么这样写，见[格式说明](format.md)、[自由拜访](visits.md)和[谈判](negotiation.md)。",
                "How to write a pack, and why so: [the format](format.md), [free visits](visits.md), "
                "[negotiations](negotiation.md)."));
        add("{}\n\n",
            say("`*` 非写不可；`(*)` 非写不可，除非用别的键代替；`× 1–9` 是一列，一到九个；`{zh, en}` "
                "是两种语言的文字。",
                "`*` is needed; `(*)` is needed unless another key takes its place; `× 1–9` is a list of one to "
                "nine; `{zh, en}` is a text in both languages."));
        files();
        for (const auto* shape : allShapes()) { section(*shape); }
        return std::move(page_);
    }

private:
    template <class... Arguments>
    void add(fmt::format_string<Arguments...> form, Arguments&&... arguments) {
        fmt::format_to(std::back_inserter(page_), form, std::forward<Arguments>(arguments)...);
    }

    [[nodiscard]] std::string say(std::string_view zh, std::string_view en) const {
        return worded(zh, en, wordings_, " · ");
    }

    void head(std::initializer_list<std::string> columns) {
        std::string line = "|";
        std::string rule = "|";
        for (const auto& column : columns) {
            line += " " + column + " |";
            rule += "---|";
        }
        if (wordings_ != Wordings::en) { line += " 说明 |", rule += "---|"; }
        if (wordings_ != Wordings::zh) {
            line += wordings_ == Wordings::both ? " what it is |" : " What it is |", rule += "---|";
        }
        add("{}\n{}\n", line, rule);
    }

    /// The last cells of a row.
    [[nodiscard]] std::string told(std::string_view zh, std::string_view en) const {
        std::string cells;
        if (wordings_ != Wordings::en) { cells += " " + std::string{zh} + " |"; }
        if (wordings_ != Wordings::zh) { cells += " " + std::string{en} + " |"; }
        return cells;
    }

    void files() {
        head({say("文件", "file"), "`format`", say("内容", "holds")});
        for (const auto& file : fileFormats()) {
            add("| `{}` | `dealcraft-{}/1` | {} |{}\n", file.path, file.kind, linkTo(file.root),
                told(file.zh, file.en));
        }
        add("\n");
    }

    [[nodiscard]] std::string linkTo(std::string_view shape) const {
        const auto* of = shapeOf(shape);
        const auto title = of == nullptr ? std::string{shape} : say(of->zh, of->en);
        return fmt::format("[{}](#{})", title, anchorOf(shape));
    }

    [[nodiscard]] static std::string anchorOf(std::string_view shape) {
        std::string anchor{shape};
        std::ranges::replace(anchor, ' ', '-');
        return anchor;
    }

    void section(const FormatShape& shape) {
        add("<a id=\"{}\"></a>\n## {}\n", anchorOf(shape.name), say(shape.zh, shape.en));
        rows(shape.keys);
        for (const auto& variant : shape.variants) {
            if (variant.keys.empty()) { continue; }
            add("\n### `{}: {}`\n", shape.by, variant.word);
            rows(variant.keys);
        }
        add("\n");
        for (const auto* key : everyKeyOf(shape)) { words(shape, *key); }
    }

    void rows(std::span<const FormatKey> keys) {
        head({say("键", "key"), say("写什么", "value"), say("默认", "default")});
        for (const auto& key : keys) {
            add("| `{}`{} | {} | {} |{}\n", key.name, mark(key), valueOf(key), fallbackOf(key), told(key.zh, key.en));
        }
    }

    [[nodiscard]] static std::string_view mark(const FormatKey& key) {
        return key.presence == Presence::required ? (key.unless.empty() ? " \\*" : " (\\*)") : "";
    }

    [[nodiscard]] static std::string fallbackOf(const FormatKey& key) {
        return key.fallback.empty() ? "" : "`" + std::string{key.fallback} + "`";
    }

    [[nodiscard]] static std::string span(Limits limits) {
        if (limits == kAnyInteger) { return ""; }
        return " " + number(limits.from) + "–" + number(limits.to);
    }

    [[nodiscard]] static std::string span(Counts counts) {
        if (counts.to == kMaxEntries) { return counts.from == 0 ? "" : " " + number(counts.from) + "+"; }
        if (counts.from == counts.to) { return " " + number(counts.from); }
        return " " + number(counts.from) + "–" + number(counts.to);
    }

    [[nodiscard]] std::string nameOf(Thing thing) const {
        const auto& note = kThingNotes[static_cast<std::size_t>(thing)];
        return thing == Thing::none ? say("编号", "an id") : say(note.zh, note.en);
    }

    [[nodiscard]] static std::string listOf(const std::string& what, Counts counts) {
        const auto count = span(counts);
        return what + " ×" + (count.empty() ? " n" : count);
    }

    [[nodiscard]] std::string valueOf(const FormatKey& key) const {
        switch (key.kind) {
            case KeyKind::mark: return "`dealcraft-…/1`";
            case KeyKind::text: return say("文字", "text");
            case KeyKind::localText: return "`{zh, en}`";
            case KeyKind::name: return key.words.empty() ? nameOf(key.thing) : wordLink(key);
            case KeyKind::names: return listOf(nameOf(key.thing), key.counts);
            case KeyKind::condition: return say("条件", "condition");
            case KeyKind::effects: return say("效果", "effects");
            case KeyKind::expression: return say("算式", "expression");
            case KeyKind::integer: return say("整数", "whole number") + span(key.limits);
            case KeyKind::truth: return "`true` / `false`";
            case KeyKind::money: return say("元", "yuan");
            case KeyKind::percent: return say("百分数", "percent") + " 0–100";
            case KeyKind::word: return wordLink(key);
            case KeyKind::words: return listOf(wordLink(key), key.counts);
            case KeyKind::texts: return listOf(say("文字", "texts"), key.counts);
            case KeyKind::localTexts: return listOf("`{zh, en}`", key.counts);
            case KeyKind::integers: return listOf(say("整数", "whole numbers") + span(key.limits), key.counts);
            case KeyKind::points: return listOf("`[n, 0–100]`", key.counts);
            case KeyKind::map: return linkTo(key.shape);
            case KeyKind::list: return listOf(linkTo(key.shape), key.counts);
            case KeyKind::mapByName: return say("名字", "name") + ": " + linkTo(key.shape);
            case KeyKind::nameByName: return nameOf(key.keyThing) + ": " + nameOf(key.thing);
            case KeyKind::integerByName:
                return nameOf(key.keyThing) + ": " + say("整数", "whole number") + span(key.limits);
            case KeyKind::integersByName:
                return nameOf(key.keyThing) + ": " + listOf(say("整数", "whole numbers") + span(key.limits), {});
            case KeyKind::lines: return "`{zh, en}` / " + listOf(linkTo(key.shape), key.counts);
            case KeyKind::branches: return nameOf(key.thing) + " / " + listOf(linkTo(key.shape), key.counts);
            case KeyKind::pick: return "`n` / `[n, n]`" + span(key.limits);
            case KeyKind::sorting: return wordLink(key) + " / " + listOf(linkTo(key.shape), key.counts);
        }
        return {};
    }

    /// Words that several keys share are explained where the first of them stands.
    [[nodiscard]] std::string wordLink(const FormatKey& key) const {
        for (const auto* shape : allShapes()) {
            for (const auto* one : everyKeyOf(*shape)) {
                if (one->words.data() != key.words.data()) { continue; }
                return fmt::format("[{}](#{}-{})", say("词", "word"), anchorOf(shape->name), one->name);
            }
        }
        return {};
    }

    [[nodiscard]] static std::vector<const FormatKey*> everyKeyOf(const FormatShape& shape) {
        std::vector<const FormatKey*> keys;
        for (const auto& key : shape.keys) { keys.push_back(&key); }
        for (const auto& variant : shape.variants) {
            for (const auto& key : variant.keys) { keys.push_back(&key); }
        }
        return keys;
    }

    void words(const FormatShape& shape, const FormatKey& key) {
        const auto anchor = anchorOf(shape.name) + "-" + std::string{key.name};
        const bool here = !key.words.empty() && wordLink(key).ends_with("#" + anchor + ")");
        if (!here) { return; }
        add("<a id=\"{}\"></a>\n\n", anchor);
        head({"`" + std::string{key.name} + "`"});
        for (const auto& note : key.words) { add("| `{}` |{}\n", note.word, told(note.zh, note.en)); }
        add("\n");
    }

    Wordings wordings_;
    std::string page_;
};

}  // namespace

std::string referencePage(Wordings wordings) {
    return PageWriter{wordings}.page();
}

}  // namespace dealcraft::content
