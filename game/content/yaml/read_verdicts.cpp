#include "content/format/speech_words.hpp"
#include "content/yaml/readers.hpp"

#include <utility>

namespace dealcraft::content {

namespace {

/// Grade::none is no word: the words begin with the enumerator behind it.
Grade gradeOf(const Value& value) {
    return static_cast<Grade>(value.oneOf(kGradeWords) + 1);
}

Verdict readVerdict(MapReader& in) {
    Verdict verdict;
    verdict.when = in.script("when");
    const auto grade = in.required("grade", "best");
    if (grade) { verdict.grade = gradeOf(*grade); }
    verdict.why = in.localText("why", Presence::optional);
    verdict.concepts = readConcepts(in, "concepts");
    verdict.where = grade ? grade->where() : in.where();
    return verdict;
}

}  // namespace

std::vector<Located<ConceptId>> readConcepts(MapReader& in, std::string_view key) {
    std::vector<Located<ConceptId>> concepts;
    for (auto& name : in.names(key, NameForm::courseConcept)) { concepts.push_back(asId<ConceptId>(std::move(name))); }
    return concepts;
}

std::vector<Verdict> readVerdicts(MapReader& in) {
    in.notBoth("grades", "grade");
    in.notBoth("grades", "why");
    in.notBoth("grades", "concepts");
    if (in.has("grades")) { return in.list("grades", "verdict", Presence::required, readVerdict, {1, 20}); }
    const auto grade = in.value("grade");
    Verdict verdict;
    verdict.why = in.localText("why", Presence::optional);
    verdict.concepts = readConcepts(in, "concepts");
    if (!grade) { return {}; }
    verdict.grade = gradeOf(*grade);
    verdict.when.where = in.where();
    verdict.where = grade->where();
    return {std::move(verdict)};
}

}  // namespace dealcraft::content
