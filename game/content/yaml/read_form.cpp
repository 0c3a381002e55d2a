#include "content/format/speech_words.hpp"
#include "content/yaml/readers.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dealcraft::content {

namespace {

/// What the three choices of a statement that is sorted are called.
LocalText sortText(std::size_t word) {
    switch (word) {
        case 0: return {{"事实", "Fact"}};
        case 1: return {{"推测", "Assumption"}};
        default: return {{"还不知道", "Not known"}};
    }
}

/// `sort: fact`, or one entry of its list: what the statement is while `when` holds.
struct Sorting {
    Verdict verdict;  ///< without a grade
    std::size_t word = 0;
};

std::size_t readSortWord(const std::optional<Value>& value) {
    return value ? value->oneOf(kSortWords) : 0;
}

Sorting readSorting(MapReader& in) {
    Sorting sorting;
    sorting.verdict.when = in.script("when");
    sorting.word = readSortWord(in.required("is", "fact"));
    sorting.verdict.why = in.localText("why", Presence::optional);
    sorting.verdict.concepts = readConcepts(in, "concepts");
    sorting.verdict.where = in.where();
    return sorting;
}

/// The reason and concepts beside `sort` hold for every entry that has none of its own.
std::vector<Sorting> readSortings(MapReader& in) {
    Verdict common;
    common.why = in.localText("why", Presence::optional);
    common.concepts = readConcepts(in, "concepts");
    const auto value = in.value("sort");
    if (!value->holdsList()) {
        common.when.where = value->where();
        common.where = value->where();
        return {{std::move(common), readSortWord(value)}};
    }
    auto sortings = in.list("sort", "sorting", Presence::required, readSorting, {1, 10});
    for (auto& sorting : sortings) {
        if (sorting.verdict.why == kNoText) { sorting.verdict.why = common.why; }
        if (sorting.verdict.concepts.empty()) { sorting.verdict.concepts = common.concepts; }
    }
    return sortings;
}

std::vector<Choice> sortingChoices(MapReader& in) {
    const auto place = in.value("sort")->where();
    const auto sortings = readSortings(in);
    std::vector<Choice> choices;
    for (std::size_t word = 0; word < kSortWords.size(); ++word) {
        Choice choice;
        choice.id = {.value = std::string{kSortWords[word]}, .where = place};
        choice.say = in.self().document().texts.add(sortText(word));
        choice.effects.where = place;
        choice.where = place;
        for (const auto& sorting : sortings) {
            choice.verdicts.push_back(sorting.verdict);
            choice.verdicts.back().grade = sorting.word == word ? Grade::best : Grade::bad;
        }
        choices.push_back(std::move(choice));
    }
    return choices;
}

/// `asks: money` and its like: what of a free visit the choice is about. At most one of them.
void readLink(MapReader& in, Choice& choice) {
    constexpr std::array<std::pair<std::string_view, PlanLink>, 4> kLinks{{{"asks", PlanLink::asks},
                                                                           {"expects", PlanLink::expects},
                                                                           {"brings", PlanLink::brings},
                                                                           {"aims", PlanLink::aims}}};
    for (const auto& [key, link] : kLinks) {
        auto name = in.name(key, NameForm::script, Presence::optional);
        if (name.value.empty()) { continue; }
        choice.link = link;
        choice.linked = std::move(name);
    }
}

Choice readChoice(MapReader& in) {
    Choice choice;
    choice.id = in.name("id");
    choice.say = in.localText("say");
    choice.minutes = Minutes{in.integer("minutes", {0, 480}, 0)};
    choice.needed = in.truth("needed", false);
    choice.effects = in.script("effects");
    choice.verdicts = readVerdicts(in);
    readLink(in, choice);
    choice.where = in.where();
    return choice;
}

void readPick(MapReader& in, Field& field) {
    const auto pick = in.value("pick");
    if (!pick) { return; }
    if (!pick->holdsList()) {
        field.pickFrom = pick->integer({1, 16});
        field.pickTo = field.pickFrom;
        return;
    }
    const auto bounds = in.entries("pick", Presence::required, {2, 2});
    if (bounds.size() != 2) { return; }
    field.pickFrom = bounds[0].integer({0, 16});
    field.pickTo = bounds[1].integer({std::max(field.pickFrom, 1), 16});
}

Field readField(MapReader& in) {
    Field field;
    field.id = in.name("id");
    field.title = in.localText("title");
    field.hint = in.localText("hint", Presence::optional);
    field.when = in.script("when");
    readPick(in, field);
    field.criteria = in.names("criteria");
    in.notBoth("sort", "choices");
    field.sorting = in.has("sort");
    field.choices =
        field.sorting ? sortingChoices(in) : in.list("choices", "choice", Presence::required, readChoice, {1, 16});
    field.where = in.where();
    return field;
}

}  // namespace

Form readForm(MapReader& in) {
    return {.fields = in.list("fields", "field", Presence::required, readField, {1, 32})};
}

}  // namespace dealcraft::content
