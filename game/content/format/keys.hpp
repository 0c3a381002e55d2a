#pragma once

#include "content/format/format.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

/// How the table is written: one function for each kind of key. Each takes the key's name and what it is for, in
/// Chinese and in English.
namespace dealcraft::content::format {

using Words = std::string_view;

constexpr FormatKey key(KeyKind kind, Words name, Words zh, Words en) {
    FormatKey made;
    made.kind = kind;
    made.name = name;
    made.zh = zh;
    made.en = en;
    return made;
}

constexpr FormatKey mark() {
    return key(KeyKind::mark, "format", "第一行：这是什么文件，按哪一版格式写的。",
               "The first line: what this file is, and after which version of the format it was written.")
        .needed();
}

constexpr FormatKey id(NameForm form, Words zh, Words en) {
    auto made = key(KeyKind::name, "id", zh, en).needed();
    made.form = form;
    return made;
}

constexpr NameForm formOf(Thing thing) {
    if (thing == Thing::courseConcept) { return NameForm::courseConcept; }
    return thing == Thing::dialogueFile ? NameForm::file : NameForm::script;
}

constexpr FormatKey about(KeyKind kind, Words name, Thing thing, Words zh, Words en) {
    auto made = key(kind, name, zh, en);
    made.thing = thing;
    made.form = formOf(thing);
    return made;
}

/// A name of a thing of which the program has a fixed number: pictures.
constexpr FormatKey named(Words name, Thing thing, std::span<const WordNote> words, Words zh, Words en) {
    auto made = about(KeyKind::name, name, thing, zh, en);
    made.words = words;
    return made;
}

constexpr FormatKey integer(Words name, Limits limits, Words zh, Words en) {
    auto made = key(KeyKind::integer, name, zh, en);
    made.limits = limits;
    return made;
}

constexpr FormatKey integers(Words name, Limits limits, Counts counts, Words zh, Words en) {
    auto made = key(KeyKind::integers, name, zh, en);
    made.limits = limits;
    made.counts = counts;
    return made;
}

constexpr FormatKey truth(Words name, Words zh, Words en) {
    return key(KeyKind::truth, name, zh, en).orElse("false");
}

constexpr FormatKey condition(Words name, Words zh, Words en) {
    return key(KeyKind::condition, name, zh, en);
}

constexpr FormatKey local(Words name, Words zh, Words en) {
    return key(KeyKind::localText, name, zh, en);
}

constexpr FormatKey word(Words name, std::span<const WordNote> words, Words zh, Words en) {
    auto made = key(KeyKind::word, name, zh, en);
    made.words = words;
    return made;
}

/// A list of words; none of them twice would be more than there are.
constexpr FormatKey words(Words name, std::span<const WordNote> words, Words zh, Words en) {
    auto made = key(KeyKind::words, name, zh, en);
    made.words = words;
    made.counts = {1, static_cast<std::uint32_t>(words.size())};
    return made;
}

constexpr FormatKey map(Words name, Words shape, Words zh, Words en) {
    auto made = key(KeyKind::map, name, zh, en);
    made.shape = shape;
    return made;
}

constexpr FormatKey list(Words name, Words shape, Counts counts, Words zh, Words en) {
    auto made = key(KeyKind::list, name, zh, en);
    made.shape = shape;
    made.counts = counts;
    return made;
}

constexpr FormatKey lines(Words name, Words zh, Words en, Words shape = "line") {
    auto made = key(KeyKind::lines, name, zh, en);
    made.shape = shape;
    made.counts = {1, 100};
    return made;
}

/// Arrays of keys one behind the other.
template <std::size_t... N>
constexpr auto joined(const std::array<FormatKey, N>&... parts) {
    std::array<FormatKey, (N + ...)> all{};
    auto at = all.begin();
    ((at = std::ranges::copy(parts, at).out), ...);
    return all;
}

}  // namespace dealcraft::content::format
