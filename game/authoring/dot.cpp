#include "authoring/dot.hpp"

#include "authoring/palette.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <string_view>

namespace dealcraft::authoring {

namespace {

using namespace dealcraft::content;

constexpr int kHeadCells = 34;  ///< a line of a box's words
constexpr int kRowCells = 34;
constexpr std::size_t kMostLines = 3;
constexpr std::string_view kFont = "Noto Sans CJK SC";
constexpr std::array<const char*, kFigures> kFigureKeys{
    "graph.fields", "graph.choices", "graph.rounds",   "graph.issues",   "graph.packages",
    "graph.clock",  "graph.needs",   "graph.features", "graph.evidence", "graph.commitments"};
constexpr std::array kGrades{Grade::best, Grade::good, Grade::weak, Grade::bad};
constexpr std::array<const char*, 5> kGradeKeys{"review.ungraded", "review.best", "review.good", "review.weak",
                                                "review.bad"};

std::string hex(std::uint32_t colour) {
    return fmt::format("#{:06X}", colour);
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    }
    return out;
}

/// A text in lines for a label; what is too long ends in an ellipsis.
std::string lines(std::string_view text, int cells) {
    const auto broken = wrapped(text, cells);
    std::string out;
    std::size_t count = 0;
    for (std::size_t at = 0; at <= broken.size(); ++count) {
        const auto end = std::min(broken.find('\n', at), broken.size());
        if (count == kMostLines) { return out + R"(…<BR ALIGN="LEFT"/>)"; }
        out += escaped(std::string_view{broken}.substr(at, end - at)) + R"(<BR ALIGN="LEFT"/>)";
        at = end + 1;
    }
    return out;
}

std::string coloured(std::uint32_t colour, std::string_view markup) {
    return fmt::format(R"(<FONT COLOR="{}">{}</FONT>)", hex(colour), markup);
}

std::string small(std::string_view markup) {
    return fmt::format(R"(<FONT COLOR="{}" POINT-SIZE="9">{}</FONT>)", hex(palette::kSoftText), markup);
}

class DotWriter {
public:
    DotWriter(const FlowGraph& graph, const CompiledScenario& scenario, const InterfaceTexts& texts, Language language)
        : graph_(graph), scenario_(scenario), texts_(texts), language_(language) {}

    std::string run() {
        writeHead();
        for (std::size_t i = 0; i < scenario_.flow.size(); ++i) { writeActivity(ActivityIndex{i}); }
        for (std::size_t i = 0; i < graph_.boxes.size(); ++i) {
            if (graph_.boxes[i].activity.none()) { writeBox(i); }
        }
        for (const auto& way : graph_.ways) { writeWay(way); }
        out_ += "}\n";
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string words(const std::string& key) const { return texts_.in(language_, key); }
    [[nodiscard]] const std::string& text(TextId id) const { return scenario_.texts->in(language_, id); }

    void writeHead() {
        out_ += fmt::format(
            "digraph \"{}\" {{\n"
            "  graph [rankdir=LR, ranksep=0.9, nodesep=0.25, splines=true, bgcolor=\"#F3F0E9\", fontname=\"{}\", "
            "labelloc=t, labeljust=l,\n    label=<{}>];\n"
            "  node [shape=plain, fontname=\"{}\", fontsize=11, fontcolor=\"{}\"];\n"
            "  edge [fontname=\"{}\", fontsize=9, arrowsize=0.7, color=\"{}\"];\n",
            scenario_.id.str(), kFont, heading(), kFont, hex(palette::kText), kFont, hex(palette::kLine));
    }

    [[nodiscard]] std::string heading() const {
        auto out =
            fmt::format(R"(<FONT POINT-SIZE="18"><B>{}</B></FONT><BR ALIGN="LEFT"/>)", escaped(text(scenario_.title)));
        for (const auto grade : kGrades) {
            const auto look = lookOf(grade);
            out += coloured(look.colour, look.mark) + " " +
                   escaped(words(kGradeKeys[static_cast<std::size_t>(grade)])) + "   ";
        }
        out += escaped(words("graph.legend"));
        if (graph_.hasHeat()) {
            out += "   " + escaped(filled(words("graph.legend_heat"), {{"plays", std::to_string(graph_.plays)}}));
        }
        return out + R"(<BR ALIGN="LEFT"/>)";
    }

    void writeActivity(ActivityIndex index) {
        const auto& activity = scenario_.activity(index);
        out_ += fmt::format(
            "  subgraph cluster_{} {{\n    graph [style=\"rounded,filled\", fillcolor=\"#FFFDF9\", color=\"{}\", "
            "fontsize=13, label=<<B>{}. {}</B> {}<BR ALIGN=\"LEFT\"/>>];\n",
            index.value(), hex(palette::kLine), index.value() + 1, escaped(text(activity.title)),
            small(escaped(activity.id)));
        for (std::size_t i = 0; i < graph_.boxes.size(); ++i) {
            if (graph_.boxes[i].activity == index) { writeBox(i); }
        }
        out_ += "  }\n";
    }

    void writeBox(std::size_t index) {
        const auto& box = graph_.boxes[index];
        const auto line = hex(box.reachable ? palette::kLine : palette::kSeal);
        const auto fill = hex(box.reachable ? heatOf(box.visits, graph_.plays) : palette::kSealSoft);
        out_ += fmt::format(
            "    n{} [label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"4\" COLOR=\"{}\" "
            "STYLE=\"{}\" BGCOLOR=\"{}\"><TR><TD PORT=\"in\" ALIGN=\"LEFT\" BALIGN=\"LEFT\" COLSPAN=\"2\">{}</TD></TR>",
            index, line, box.reachable ? "rounded" : "rounded,dashed", fill, headOf(box));
        for (std::size_t i = 0; i < box.rows.size(); ++i) { writeRow(box, i); }
        out_ += "</TABLE>>];\n";
    }

    [[nodiscard]] std::string headOf(const Box& box) const {
        std::string out = namesOf(box);
        if (graph_.hasHeat()) { out += "  " + small(std::to_string(box.visits)); }
        out += R"(<BR ALIGN="LEFT"/>)";
        if (!box.moment.none()) { out += lines(firstWordsOf(scenario_.moment(box.moment)), kHeadCells); }
        for (const auto& figure : box.figures) {
            out += escaped(filled(words(kFigureKeys[static_cast<std::size_t>(figure.what)]),
                                  {{"count", std::to_string(figure.value)}})) +
                   R"(<BR ALIGN="LEFT"/>)";
        }
        if (!box.reachable) { out += coloured(palette::kSeal, escaped(words("graph.unreachable"))); }
        return out;
    }

    [[nodiscard]] std::string namesOf(const Box& box) const {
        switch (box.kind) {
            case BoxKind::start: return words("graph.start");
            case BoxKind::exit: return words("graph.exit");
            case BoxKind::finish: return words("graph.finish");
            case BoxKind::ending:
                return fmt::format("<B>{}</B> {}", escaped(text(scenario_.endings[box.ending.value()].title)),
                                   small(escaped(box.id)));
            case BoxKind::moment:
            case BoxKind::form:
            case BoxKind::negotiation:
            case BoxKind::call: break;
        }
        const auto speaker = box.moment.none() ? CastIndex{} : scenario_.moment(box.moment).speaker;
        const auto who = speaker.none() ? std::string{} : " · " + escaped(text(scenario_.castMember(speaker).name));
        return fmt::format("<B>{}</B>{}", escaped(box.id), who);
    }

    /// What is said first in a moment: the last line's, which stands when no condition holds.
    [[nodiscard]] std::string firstWordsOf(const CompiledMoment& moment) const {
        if (moment.lines.count == 0) { return {}; }
        const auto& turns = scenario_.line(moment.lines[moment.lines.count - 1U]).turns;
        return turns.empty() ? std::string{} : text(turns.front().say);
    }

    void writeRow(const Box& box, std::size_t index) {
        const auto& row = box.rows[index];
        const auto& option = scenario_.option(row.option);
        const auto grade = row.grades.empty() ? Grade::none : row.grades.front();
        std::string marks;
        for (const auto g : row.grades) { marks += coloured(lookOf(g).colour, lookOf(g).mark); }
        if (row.grades.empty()) { marks = coloured(lookOf(grade).colour, lookOf(grade).mark); }
        std::string tags = escaped(option.id);
        for (const auto graded : row.concepts) { tags += " " + scenario_.concepts[graded.value()].id.str(); }
        if (graph_.hasHeat()) { tags += fmt::format("  {}", row.visits); }
        const char* condition = row.conditional ? "? " : "";
        out_ += fmt::format(
            "<TR><TD BGCOLOR=\"{}\" SIDES=\"T\" BORDER=\"1\">{}</TD><TD PORT=\"r{}\" ALIGN=\"LEFT\" BALIGN=\"LEFT\" "
            "BGCOLOR=\"{}\" SIDES=\"T\" BORDER=\"1\">{}{}{}<BR ALIGN=\"LEFT\"/></TD></TR>",
            hex(lookOf(grade).soft), marks, index, hex(lookOf(grade).soft), condition,
            lines(text(option.say), kRowCells), small(tags));
    }

    void writeWay(const Way& way) {
        const auto& from = graph_.boxes[way.from];
        const bool hasRow = way.row != Way::kNoRow;
        const auto grades = hasRow ? from.rows[way.row].grades : std::vector<Grade>{};
        const auto colour = !way.open        ? palette::kSeal
                            : grades.empty() ? palette::kSoftText
                                             : lookOf(grades.front()).colour;
        const double share = graph_.hasHeat() ? static_cast<double>(way.visits) / static_cast<double>(graph_.plays) : 0;
        std::string label = way.percent ? fmt::format("{} %", *way.percent) : std::string{};
        if (graph_.hasHeat()) { label += fmt::format("{}{}", label.empty() ? "" : " · ", way.visits); }
        out_ += fmt::format("  n{}{} -> n{}:in:w [color=\"{}\", style={}, penwidth={:.1f}, label=\"{}\"];\n", way.from,
                            hasRow ? fmt::format(":r{}:e", way.row) : ":in:e", way.to, hex(colour),
                            !way.open         ? "dotted"
                            : way.conditional ? "dashed"
                                              : "solid",
                            1 + 4 * std::min(share, 1.0), label);
    }

    const FlowGraph& graph_;
    const CompiledScenario& scenario_;
    const InterfaceTexts& texts_;
    Language language_;
    std::string out_;
};

}  // namespace

std::string dotText(const FlowGraph& graph, const CompiledScenario& scenario, const InterfaceTexts& texts,
                    Language language) {
    return DotWriter{graph, scenario, texts, language}.run();
}

}  // namespace dealcraft::authoring
