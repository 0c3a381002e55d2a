#pragma once

#include "content/format/limits.hpp"
#include "content/format/word_note.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace dealcraft::content {

/// What a key holds.
enum class KeyKind : std::uint8_t {
    mark,            ///< `dealcraft-scenario/1`
    text,            ///< of no language
    localText,       ///< `{zh: …, en: …}`
    name,            ///< one name of a form
    names,           ///< a list of them
    condition,       ///< of the script language
    effects,         ///< of the script language
    expression,      ///< of the script language
    integer,         ///< within limits
    truth,           ///< `true` or `false`
    money,           ///< yuan
    percent,         ///< percent
    word,            ///< one of some words
    words,           ///< a list of them
    texts,           ///< a list of texts of no language
    localTexts,      ///< a list of local texts
    integers,        ///< a list of integers
    points,          ///< a list of pairs [value, points]
    map,             ///< a map of another shape
    list,            ///< a list of such maps
    mapByName,       ///< under each name such a map
    nameByName,      ///< under each name another name
    integerByName,   ///< under each name an integer
    integersByName,  ///< under each name a list of integers
    lines,           ///< one local text, or a list of lines
    branches,        ///< one moment, or a list of branches
    pick,            ///< how many: `2`, or `[0, 2]`
    sorting,         ///< one word, or a list of maps
};

/// What a name names.
enum class Thing : std::uint8_t {
    none,
    module,
    courseConcept,
    firm,
    contact,
    need,
    fact,
    product,
    feature,
    evidence,
    topic,
    commitment,
    dialogueFile,
    role,
    activity,
    moment,
    criterion,
    issue,
    issueValue,
    place,
    portrait,
};
/// What the enumerators of Thing are called.
inline constexpr std::size_t kThings = 21;
extern const std::array<WordNote, kThings> kThingNotes;

/// One key of a kind of map. The modifiers give a changed copy, for writing the table.
struct FormatKey {
    KeyKind kind = KeyKind::text;
    std::string_view name;
    std::string_view zh;
    std::string_view en;
    Presence presence = Presence::optional;
    std::string_view
        fallback;  ///< what holds if it is left out, as files would write it; empty: nothing, or see zh, en
    NameForm form = NameForm::script;
    Thing thing = Thing::none;     ///< what the name, names or values name
    Thing keyThing = Thing::none;  ///< what the names before the values name
    Limits limits{};
    bool narrowed = false;  ///< other keys of the map narrow the limits
    Counts counts{};
    std::span<const WordNote> words;
    std::string_view shape;   ///< of the map or maps
    std::string_view unless;  ///< keys, with blanks between, beside which this one may not stand and isn't needed
    std::string_view beside;  ///< a key without which this one may not stand

    [[nodiscard]] constexpr FormatKey needed() const;
    [[nodiscard]] constexpr FormatKey orElse(std::string_view value) const;
    [[nodiscard]] constexpr FormatKey narrowedByOthers() const;
    [[nodiscard]] constexpr FormatKey unlessThere(std::string_view keys) const;
    [[nodiscard]] constexpr FormatKey onlyBeside(std::string_view key) const;
};

constexpr FormatKey FormatKey::needed() const {
    auto key = *this;
    key.presence = Presence::required;
    return key;
}

constexpr FormatKey FormatKey::orElse(std::string_view value) const {
    auto key = *this;
    key.fallback = value;
    return key;
}

constexpr FormatKey FormatKey::narrowedByOthers() const {
    auto key = *this;
    key.narrowed = true;
    return key;
}

constexpr FormatKey FormatKey::unlessThere(std::string_view keys) const {
    auto key = *this;
    key.unless = keys;
    return key;
}

constexpr FormatKey FormatKey::onlyBeside(std::string_view key) const {
    auto made = *this;
    made.beside = key;
    return made;
}

}  // namespace dealcraft::content
