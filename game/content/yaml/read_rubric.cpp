#include "content/format/table_words.hpp"
#include "content/yaml/readers.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace dealcraft::content {

namespace {

static_assert(kFigureWords.size() == kNegotiationFigures && kCallFigureWords.size() == kCallFigures);

LinePoint readLinePoint(const Value& pair) {
    if (!pair.isList()) { return {}; }
    const auto numbers = pair.children();
    if (numbers.size() != 2) {
        pair.report(105, "pair");
        return {};
    }
    return {.value = numbers[0].integer(kAnyInteger), .points = numbers[1].integer(kHundred)};
}

std::vector<LinePoint> readPointsLine(MapReader& in) {
    std::vector<LinePoint> line;
    for (const auto& pair : in.entries("line", Presence::required, {2, 20})) { line.push_back(readLinePoint(pair)); }
    const auto falls = std::ranges::adjacent_find(line, std::greater_equal<>{}, &LinePoint::value);
    if (falls != line.end()) { in.value("line")->report(105, "rising"); }
    return line;
}

}  // namespace

Criterion readCriterion(MapReader& in) {
    Criterion criterion;
    criterion.id = in.name("id");
    criterion.title = in.localText("title");
    criterion.weight = in.integer("weight", kHundred);
    criterion.concepts = readConcepts(in, "concepts");
    criterion.measure = in.kindOf<Measure>("measure", kMeasureWords).value_or(Measure{});
    if (criterion.measure == Measure::state) {
        in.required("value", "\"…\"");
        criterion.value = in.script("value");
        criterion.line = readPointsLine(in);
    }
    if (criterion.measure == Measure::negotiation) {
        criterion.activity = in.name("activity");
        criterion.figure = in.oneOf<NegotiationFigure>("figure", kFigureWords);
    }
    if (criterion.measure == Measure::call) {
        criterion.activity = in.name("activity");
        criterion.callFigure = in.oneOf<CallFigure>("figure", kCallFigureWords);
    }
    criterion.where = in.where();
    return criterion;
}

}  // namespace dealcraft::content
