#pragma once

#include "content/format/keys.hpp"
#include "content/format/speech_words.hpp"

/// Keys that several kinds of maps have alike.
namespace dealcraft::content::format {

constexpr FormatKey concepts() {
    return about(KeyKind::names, "concepts", Thing::courseConcept, "讲评依据的要点。",
                 "The concepts that the reason rests on.");
}

constexpr FormatKey why() {
    return local("why", "为什么这样评，学员在复盘时看到。", "The reason, which the debrief shows.");
}

/// `grade, why, concepts`, or the list `grades`.
inline constexpr std::array kVerdictKeys{
    word("grade", kGradeNotes, "评几等；不写就不计分。", "What it is worth; left out, it is not scored.")
        .unlessThere("grades"),
    why().unlessThere("grades"),
    concepts().unlessThere("grades"),
    list("grades", "verdict", {1, 20}, "等级要看情况时，写成一列，取第一个成立的。",
         "Where the grade depends on something: a list, of which the first that holds counts.")
        .unlessThere("grade why concepts"),
};

}  // namespace dealcraft::content::format
