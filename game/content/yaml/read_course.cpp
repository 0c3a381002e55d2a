#include "content/format/speech_words.hpp"
#include "content/yaml/readers.hpp"

#include <utility>

namespace dealcraft::content {

namespace {

CourseModule readCourseModule(MapReader& in) {
    CourseModule module;
    module.id = in.name("id", NameForm::module).value;
    module.title = in.localText("title");
    return module;
}

Concept readConcept(MapReader& in) {
    Concept made;
    made.id = ConceptId{in.name("id", NameForm::courseConcept).value};
    made.title = in.localText("title");
    made.explanation = in.localText("explanation");
    made.doThis = in.localText("do", Presence::optional);
    made.dontDoThis = in.localText("dont", Presence::optional);
    made.example = in.localText("example", Presence::optional);
    made.source = in.text("source", "");
    made.where = in.where();
    return made;
}

}  // namespace

PackInfo readPackInfo(MapReader& in) {
    PackInfo info;
    info.id = PackId{in.name("id", NameForm::file).value};
    for (const auto& entry : in.entries("languages", Presence::required, {1, kLanguages})) {
        info.languages.push_back(static_cast<Language>(entry.oneOf(kLanguageWords)));
    }
    info.title = in.localText("title");
    auto version = in.name("version", NameForm::version);
    info.version = std::move(version.value);
    info.versionAt = std::move(version.where);
    info.license = in.text("license", "");
    for (const auto& entry : in.entries("authors", Presence::optional)) { info.authors.push_back(entry.text()); }
    return info;
}

Course readCourse(MapReader& in) {
    Course course;
    course.modules = in.list("modules", "module", Presence::required, readCourseModule, {1, 100});
    course.concepts = in.list("concepts", "concept", Presence::required, readConcept);
    return course;
}

}  // namespace dealcraft::content
