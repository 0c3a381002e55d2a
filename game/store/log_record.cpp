#include "store/log_record.hpp"

#include "base/hash.hpp"
#include "base/overloaded.hpp"
#include "sim/fields.hpp"
#include "store/hex.hpp"

#include <array>
#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>
#include <type_traits>
#include <utility>

namespace dealcraft::store {
namespace {

using Json = nlohmann::ordered_json;
using namespace content;

/// Thrown while a record is read, caught in readStep and readResult.
struct Unreadable {
    std::string why;
};

// ---- fields of events
// -------------------------------------------------------------------------------------------------------------
// clang-format off
std::size_t countOf(const CompiledScenario& s, ActivityIndex) { return s.flow.size(); }
std::size_t countOf(const CompiledScenario& s, MomentIndex) { return s.moments.size(); }
std::size_t countOf(const CompiledScenario& s, OptionIndex) { return s.options.size(); }
std::size_t countOf(const CompiledScenario& s, LineIndex) { return s.lines.size(); }
std::size_t countOf(const CompiledScenario& s, ChoiceIndex) { return s.choices.size(); }
std::size_t countOf(const CompiledScenario& s, VerdictIndex) { return s.verdicts.size(); }
std::size_t countOf(const CompiledScenario& s, EndingIndex) { return s.endings.size(); }
std::size_t countOf(const CompiledScenario&, OutcomeIndex) { return OutcomeIndex::kNone; }  // of the option: event_fit.hpp
std::int64_t lastOf(ObjectionKind) { return static_cast<std::int64_t>(kObjectionKinds) - 1; }
std::int64_t lastOf(sim::CardResult) { return static_cast<std::int64_t>(sim::CardResult::noObjection); }
std::int64_t lastOf(sim::Side) { return static_cast<std::int64_t>(sim::Side::dealer); }
std::int64_t lastOf(Act) { return static_cast<std::int64_t>(kActs) - 1; }
std::int64_t lastOf(Judgement) { return static_cast<std::int64_t>(kJudgements) - 1; }
std::int64_t lastOf(Tone) { return static_cast<std::int64_t>(kTones) - 1; }
std::int64_t lastOf(Zone) { return static_cast<std::int64_t>(kZones) - 1; }
std::int64_t lastOf(Promise) { return static_cast<std::int64_t>(kPromises) - 1; }
std::int64_t lastOf(sim::Owner) { return static_cast<std::int64_t>(sim::kOwners) - 1; }
std::int64_t lastOf(sim::ObjectionEnd) { return static_cast<std::int64_t>(sim::ObjectionEnd::dropped); }
std::int64_t lastOf(sim::PreparationPart) { return static_cast<std::int64_t>(sim::kPreparationParts) - 1; }
std::int64_t lastOf(sim::Reply) { return static_cast<std::int64_t>(sim::Reply::enough); }
std::int64_t lastOf(sim::ArgumentEnd) { return static_cast<std::int64_t>(sim::ArgumentEnd::unfounded); }
std::int64_t lastOf(sim::Advice) { return static_cast<std::int64_t>(sim::kAdvices) - 1; }
std::int64_t lastOf(sim::CallEnd) { return static_cast<std::int64_t>(sim::kCallEnds) - 1; }
// clang-format on

struct FieldWriter {
    Json& out;

    template <class Tag>
    void operator()(const char* name, const Index<Tag>& index) {
        out[name] = index.none() ? -1 : int{index.value()};
    }
    void operator()(const char* name, const sim::Terms& terms) { out[name] = terms.values; }
    template <class T>
    requires std::is_enum_v<T> || std::is_integral_v<T>
    void operator()(const char* name, const T& value) { out[name] = static_cast<std::int64_t>(value); }
};

std::int64_t integerOf(const Json& value, std::int64_t from, std::int64_t to) {
    if (!value.is_number_integer()) { throw Unreadable{"a field is no whole number"}; }
    const bool big = value.is_number_unsigned() &&
                     value.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (big || value.get<std::int64_t>() < from || value.get<std::int64_t>() > to) {
        throw Unreadable{"a field is out of its range"};
    }
    return value.get<std::int64_t>();
}

const Json& memberOf(const Json& object, const char* name) {
    if (!object.is_object()) { throw Unreadable{"there is a value where an object belongs"}; }
    const auto found = object.find(name);
    if (found == object.end()) { throw Unreadable{std::string("a record lacks '") + name + "'"}; }
    return *found;
}

struct FieldReader {
    const CompiledScenario& scenario;
    const Json& in;
    std::size_t read = 1;  ///< `t` was read to come here

    const Json& field(const char* name) {
        ++read;
        return memberOf(in, name);
    }
    template <class Tag>
    void operator()(const char* name, Index<Tag>& index) {
        const auto count = static_cast<std::int64_t>(countOf(scenario, index));
        const auto place = integerOf(field(name), -1, count - 1);
        index = place < 0 ? Index<Tag>{} : Index<Tag>{static_cast<std::size_t>(place)};
    }
    void operator()(const char* name, sim::Terms& terms) {
        const auto& values = field(name);
        if (!values.is_array() || values.size() > terms.values.size()) { throw Unreadable{"terms are no short list"}; }
        for (std::size_t i = 0; i < values.size(); ++i) {
            terms.values.at(i) = static_cast<std::uint8_t>(integerOf(values[i], 0, sim::kOpenValue));
        }
    }
    template <class T>
    requires std::is_enum_v<T>
    void operator()(const char* name, T& value) { value = static_cast<T>(integerOf(field(name), 0, lastOf(value))); }
    template <class T>
    requires std::is_integral_v<T>
    void operator()(const char* name, T& value) {
        value = static_cast<T>(integerOf(field(name), std::numeric_limits<T>::min(), std::numeric_limits<T>::max()));
    }
};

Json jsonOf(const sim::Event& event) {
    Json out = Json::object();
    std::visit(
        [&](const auto& group) {
            out["t"] = sim::kEventNames[event.index()][group.index()];
            std::visit(
                [&](auto leaf) {
                    FieldWriter writer{out};
                    fields(writer, leaf);
                },
                group);
        },
        event);
    return out;
}

/// Reads the event if it is the I-th of its group.
template <class Group, std::size_t I>
bool readLeaf(FieldReader& reader, std::string_view kind, std::string_view name, sim::Event& event) {
    if (kind != name) { return false; }
    std::variant_alternative_t<I, Group> leaf;
    fields(reader, leaf);
    event = Group{leaf};
    return true;
}

template <class Group, std::size_t... I>
bool readGroup(FieldReader& reader, std::string_view kind, const std::string_view* names, sim::Event& event,
               std::index_sequence<I...>) {
    return (readLeaf<Group, I>(reader, kind, names[I], event) || ...);
}

template <std::size_t... G>
bool readAny(FieldReader& reader, std::string_view kind, sim::Event& event, std::index_sequence<G...>) {
    return (readGroup<std::variant_alternative_t<G, sim::Event>>(
                reader, kind, sim::kEventNames[G].data(), event,
                std::make_index_sequence<std::variant_size_v<std::variant_alternative_t<G, sim::Event>>>{}) ||
            ...);
}

const std::string& textOf(const Json& object, const char* name) {
    const auto& value = memberOf(object, name);
    if (!value.is_string()) { throw Unreadable{std::string("'") + name + "' is no text"}; }
    return value.get_ref<const std::string&>();
}

sim::Event eventOf(const CompiledScenario& scenario, const Json& in) {
    const auto& kind = textOf(in, "t");
    FieldReader reader{scenario, in};
    sim::Event event;
    if (!readAny(reader, kind, event, std::make_index_sequence<std::variant_size_v<sim::Event>>{})) {
        throw Unreadable{"'" + kind.substr(0, 40) + "' is no kind of event"};
    }
    if (in.size() != reader.read) { throw Unreadable{"an event has a field too many"}; }
    return event;
}

sim::Events eventsOf(const CompiledScenario& scenario, const Json& in) {
    sim::Events events;
    if (!in.is_array()) { throw Unreadable{"'e' is no list"}; }
    for (const auto& event : in) {
        if (events.full()) { throw Unreadable{"a record has too many events"}; }
        events.push_back(eventOf(scenario, event));
    }
    return events;
}

// ---- actions
// ----------------------------------------------------------------------------------------------------------------------
Json jsonOf(const sim::WordedAction& action) {
    Json out = {{"do", action.verb}};
    for (const auto& [slot, value] : action.slots) { out[slot] = value; }
    return out;
}

sim::WordedAction actionOf(const Json& in) {
    sim::WordedAction action{textOf(in, "do"), {}};
    for (const auto& [slot, value] : in.items()) {
        if (!value.is_string()) { throw Unreadable{"an action's value is no text"}; }
        if (slot != "do") { action.slots.emplace_back(slot, value.get<std::string>()); }
    }
    return action;
}

// ---- results
// ----------------------------------------------------------------------------------------------------------------------
Json jsonOf(const std::vector<Figure>& figures) {
    Json out = Json::array();
    for (const auto& figure : figures) {
        Json one = {{"id", figure.id}};
        if (figure.points) { one["points"] = *figure.points; }
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<Figure> figuresOf(const Json& in) {
    if (!in.is_array()) { throw Unreadable{"figures are no list"}; }
    std::vector<Figure> figures;
    for (const auto& one : in) {
        Figure figure{textOf(one, "id"), {}};
        if (one.contains("points")) { figure.points = static_cast<int>(integerOf(one["points"], 0, 10000)); }
        figures.push_back(std::move(figure));
    }
    return figures;
}

std::uint64_t hashOf(const Json& object, const char* name) {
    const auto hash = fromHexDigits(textOf(object, name));
    if (!hash) { throw Unreadable{std::string("'") + name + "' is no hash"}; }
    return *hash;
}

std::size_t numberOf(const Json& record) {
    return static_cast<std::size_t>(integerOf(memberOf(record, "n"), 0, std::numeric_limits<std::int32_t>::max()));
}

StepRecord stepOf(const CompiledScenario& scenario, const Json& in) {
    StepRecord record;
    record.number = numberOf(in);
    if (in.contains("a")) { record.action = actionOf(in["a"]); }
    record.events = eventsOf(scenario, memberOf(in, "e"));
    record.stateHash = hashOf(in, "h");
    if (in.size() != (record.action ? 4U : 3U)) { throw Unreadable{"a record has a field too many"}; }
    return record;
}

ResultRecord resultOfRecord(const Json& in) {
    ResultRecord record;
    record.number = numberOf(in);
    const auto& result = memberOf(in, "result");
    record.score = static_cast<int>(integerOf(memberOf(result, "score"), 0, 10000));
    record.beforeCap = static_cast<int>(integerOf(memberOf(result, "before_cap"), 0, 10000));
    record.ending = textOf(result, "ending");
    record.playHash = hashOf(result, "hash");
    record.finished = textOf(result, "finished");
    record.competencies = figuresOf(memberOf(result, "competencies"));
    record.criteria = figuresOf(memberOf(result, "criteria"));
    return record;
}

template <class Read>
auto reading(std::string_view json, Read read) -> tl::expected<decltype(read(Json{})), std::string> {
    const auto in = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (in.is_discarded()) { return tl::unexpected{std::string("a record is no JSON")}; }
    try {
        return read(in);
    } catch (const Unreadable& problem) { return tl::unexpected{problem.why}; }
}

}  // namespace

ResultRecord resultRecord(const CompiledScenario& scenario, const scoring::Result& result) {
    ResultRecord record;
    record.score = result.total;
    record.beforeCap = result.beforeCap;
    record.ending = scenario.endings.at(result.ending.value()).id;
    const auto points = [](const auto& r) { return r.opportunity ? std::optional{r.points} : std::nullopt; };
    for (const auto& r : result.competencies) {
        record.competencies.push_back({scenario.modules.at(r.module).id, points(r)});
    }
    for (const auto& r : result.criteria) {
        record.criteria.push_back({scenario.criteria.at(r.criterion.value()).id, points(r)});
    }
    return record;
}

std::string json(const StepRecord& record) {
    Json out = {{"n", record.number}};
    if (record.action) { out["a"] = jsonOf(*record.action); }
    auto& events = out["e"] = Json::array();
    for (const auto& event : record.events) { events.push_back(jsonOf(event)); }
    out["h"] = hexDigits(record.stateHash);
    return out.dump();
}

std::string json(const ResultRecord& record) {
    const Json result = {{"score", record.score},
                         {"before_cap", record.beforeCap},
                         {"ending", record.ending},
                         {"hash", hexDigits(record.playHash)},
                         {"finished", record.finished},
                         {"competencies", jsonOf(record.competencies)},
                         {"criteria", jsonOf(record.criteria)}};
    return Json{{"n", record.number}, {"result", result}}.dump();
}

bool isResult(std::string_view json) {
    const auto second = json.find(',');
    return json.starts_with(R"({"n":)") && second != std::string_view::npos &&
           json.substr(second).starts_with(R"(,"result":)");
}

tl::expected<StepRecord, std::string> readStep(const CompiledScenario& scenario, std::string_view json) {
    return reading(json, [&](const Json& in) { return stepOf(scenario, in); });
}

tl::expected<ResultRecord, std::string> readResult(std::string_view json) {
    return reading(json, [](const Json& in) { return resultOfRecord(in); });
}

}  // namespace dealcraft::store
