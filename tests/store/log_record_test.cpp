#include "store/log_record.hpp"

#include "store/attempt_header.hpp"
#include "store/event_fit.hpp"
#include "store/hex.hpp"
#include "support/catch.hpp"
#include "support/small_scenario.hpp"

namespace dealcraft::store {
namespace {

using namespace sim;

const content::CompiledScenario& scenario() {
    static const auto kScenario = test::smallScenario();
    return *kScenario;
}

std::string stepWith(const std::string& event) {
    return R"({"n":1,"a":{"do":"leave"},"e":[)" + event + R"(],"h":"0123456789abcdef"})";
}

/// One of every kind, with every sort of field.
Events allKinds() {
    const Terms terms{{1, 2}};
    return {FlowEvent{ActivityBegan{ActivityIndex{1}, 3}},
            FlowEvent{ActivityEnded{ActivityIndex{1}}},
            FlowEvent{PlayEnded{EndingIndex{1}}},
            FlowEvent{SlotSet{8, -12}},
            FlowEvent{MinutesPassed{65535}},
            DialogueEvent{MomentReached{MomentIndex{2}, LineIndex{}}},
            DialogueEvent{OptionChosen{OptionIndex{1}, VerdictIndex{4}}},
            DialogueEvent{Replied{LineIndex{3}}},
            DialogueEvent{Drawn{OptionIndex{5}, OutcomeIndex{1}}},
            DialogueEvent{ObjectionNamed{MomentIndex{0}, ObjectionKind::drawback, CardResult::noObjection}},
            DialogueEvent{WalkedOut{VerdictIndex{}}},
            FormEvent{Marked{ChoiceIndex{0}}},
            FormEvent{Unmarked{ChoiceIndex{1}}},
            FormEvent{FormConfirmed{ActivityIndex{0}}},
            FormEvent{ChoiceTaken{ChoiceIndex{2}, VerdictIndex{}}},
            FormEvent{ChoiceMissed{ChoiceIndex{3}}},
            NegotiationEvent{TableOpened{ActivityIndex{2}, 1}},
            NegotiationEvent{Offered{Side::dealer, 3, terms, 10000, 0, 64}},
            NegotiationEvent{Offered{Side::trainee, 3, allOpen(), 0, 0, 3}},
            NegotiationEvent{TableSpoke{Act::bidTrade, {}, 1, 2, 0, 1, 1, 0, 0xffffffffU}},
            NegotiationEvent{Prepared{PreparationPart::give, 1, 2}},
            NegotiationEvent{SatDown{}},
            NegotiationEvent{Asked{kAskAlternative, Reply::high, kNone, false}},
            NegotiationEvent{Argued{0, ArgumentEnd::callsBluff, 500, VerdictIndex{}}},
            NegotiationEvent{LimitShown{1, 2, false}},
            NegotiationEvent{Adjourned{3}},
            NegotiationEvent{ManagerCalled{true}},
            NegotiationEvent{TableClosed{50, 100, 7, 44}},
            NegotiationEvent{Agreed{Side::trainee, terms, 1, 2, 1}},
            NegotiationEvent{WalkedAway{Side::dealer}}};
}

}  // namespace

TEST_CASE("every kind of event is read back as it was written", "[store]") {
    const StepRecord record{17, WordedAction{"offer", {{"price", "v1"}, {"days", "v2"}}}, allKinds(),
                            0xfedcba9876543210U};
    const auto read = readStep(scenario(), json(record));
    REQUIRE(read.has_value());
    CHECK(read->number == 17);
    CHECK(read->action == record.action);
    CHECK(read->events == record.events);
    CHECK(read->stateHash == record.stateHash);
    CHECK(json(*read) == json(record));
}

TEST_CASE("a record has the form that the documentation shows", "[store]") {
    const StepRecord record{2,
                            WordedAction{"choose", {{"option", "ask_stock"}}},
                            {DialogueEvent{OptionChosen{OptionIndex{2}, VerdictIndex{}}}},
                            255};
    CHECK(
        json(record) ==
        R"({"n":2,"a":{"do":"choose","option":"ask_stock"},"e":[{"t":"option_chosen","option":2,"verdict":-1}],"h":"00000000000000ff"})");
}

TEST_CASE("what no play can have written is refused", "[store]") {
    const auto* const event = GENERATE(
        R"({"t":"slot_sat","slot":1,"value":1})", R"({"t":"","slot":1})", R"({"slot":1,"value":1})",
        R"({"t":"slot_set","slot":1})", R"({"t":"slot_set","slot":1,"value":1,"more":1})",
        R"({"t":"slot_set","slot":70000,"value":1})", R"({"t":"slot_set","slot":-1,"value":1})",
        R"({"t":"slot_set","slot":1,"value":3000000000})", R"({"t":"slot_set","slot":1,"value":1.0})",
        R"({"t":"slot_set","slot":1,"value":18446744073709551615})", R"({"t":"slot_set","slot":"1","value":1})",
        R"({"t":"replied","line":999})", R"({"t":"replied","line":-2})", R"({"t":"play_ended","ending":2})",
        R"({"t":"walked_away","by":2})", R"({"t":"objection_named","moment":0,"kind":5,"result":0})",
        R"({"t":"agreed","by":0,"terms":[0,0,0,0,0,0,0,0,0],"ours":0,"theirs":0,"broken":0})",
        R"({"t":"agreed","by":0,"terms":[256],"ours":0,"theirs":0,"broken":0})",
        R"({"t":"agreed","by":0,"terms":7,"ours":0,"theirs":0,"broken":0})", R"([])", R"(7)", R"(null)");
    CHECK_FALSE(readStep(scenario(), stepWith(event)).has_value());
}

TEST_CASE("records of another shape are refused", "[store]") {
    CHECK(readStep(scenario(), stepWith("")).has_value());
    const auto* const record = GENERATE(
        "", "[]", "{", "7", R"({"n":1})", R"({"n":-1,"e":[],"h":"0123456789abcdef"})",
        R"({"n":1,"e":{},"h":"0123456789abcdef"})", R"({"n":1,"e":[],"h":"0123456789ABCDEF"})",
        R"({"n":1,"e":[],"h":"123"})", R"({"n":1,"e":[],"h":1})", R"({"n":1,"a":[],"e":[],"h":"0123456789abcdef"})",
        R"({"n":1,"a":{},"e":[],"h":"0123456789abcdef"})", R"({"n":1,"a":{"do":7},"e":[],"h":"0123456789abcdef"})",
        R"({"n":1,"a":{"do":"leave","x":1},"e":[],"h":"0123456789abcdef"})",
        R"({"n":1,"x":1,"e":[],"h":"0123456789abcdef"})");
    CHECK_FALSE(readStep(scenario(), record).has_value());
}

TEST_CASE("more events than an action can have are refused", "[store]") {
    std::string events = R"({"t":"minutes_passed","minutes":1})";
    for (int i = 0; i < 192; ++i) { events += R"(,{"t":"minutes_passed","minutes":1})"; }
    CHECK_FALSE(readStep(scenario(), stepWith(events)).has_value());
}

TEST_CASE("deeply nested JSON is refused without a crash", "[store]") {
    CHECK_FALSE(readStep(scenario(), std::string(100'000, '[')).has_value());
    CHECK_FALSE(readStep(scenario(), stepWith(std::string(50'000, '[') + std::string(50'000, ']'))).has_value());
}

TEST_CASE("a result is read back as it was written", "[store]") {
    const ResultRecord record{
        9, 7350, 8000, "deal", 42, "2026-03-14T09:26:53Z", {{"INF", 8000}, {"NEG", {}}}, {{"choices", 0}}};
    const auto read = readResult(json(record));
    REQUIRE(read.has_value());
    CHECK(*read == record);
    CHECK(isResult(json(record)));
    CHECK_FALSE(isResult(R"({"n":1,"a":{"do":"x","v":",\"result\":"},"e":[]})"));
    CHECK_FALSE(readResult(R"({"n":9,"result":{"score":10001}})").has_value());
    CHECK_FALSE(readResult(R"({"n":9,"result":7})").has_value());
}

TEST_CASE("a header is read back as it was written, with names in any language", "[store]") {
    const AttemptHeader header{.engine = "0.1.0",
                               .rulesVersion = 3,
                               .chance = 1,
                               .pack = "lubricants",
                               .scenario = "first-visit-jinda",
                               .rulesHash = 1,
                               .textHash = 0xffffffffffffffffU,
                               .content = "00000000000000aa",
                               .seed = 18446744073709551615U,
                               .language = Language::en,
                               .player = "小李 \"O'Neil\"\n\t\x01",
                               .mode = "play",
                               .parent = "20260314-092653-1f0c9a77",
                               .prefix = 12,
                               .started = "2026-03-14T09:26:53Z"};
    const auto read = readHeader(json(header));
    REQUIRE(read.has_value());
    CHECK(*read == header);
    CHECK(json(header).starts_with(R"({"format":"dealcraft-attempt/1","engine":"0.1.0",)"));
}

TEST_CASE("a player's name that is no UTF-8 does not stop a play", "[store]") {
    AttemptHeader header;
    header.content = "00000000000000aa";
    header.player = "\xc3\x28\xff";
    CHECK(readHeader(json(header)).has_value());
}

TEST_CASE("a header that lacks something says what", "[store]") {
    AttemptHeader header;
    header.content = "../../../etc";
    CHECK(readHeader(json(header)).error() == "the header's 'content' cannot be read");
    CHECK(readHeader("{}").error() == "the header's 'engine' cannot be read");
    CHECK(readHeader("[").error() == "the header is no JSON");
}

TEST_CASE("events fit only where they can happen", "[store]") {
    auto state = sim::blankState(scenario());
    const auto fitting = [&](const Event& event) { return fits(scenario(), state, event); };
    CHECK_FALSE(fitting(DialogueEvent{MomentReached{MomentIndex{0}, LineIndex{}}}));
    CHECK(fitting(FlowEvent{ActivityBegan{ActivityIndex{1}, 1}}));
    evolve(scenario(), state, FlowEvent{ActivityBegan{ActivityIndex{1}, 1}});
    CHECK_FALSE(stands(scenario(), state));
    CHECK(fitting(DialogueEvent{MomentReached{MomentIndex{0}, LineIndex{}}}));
    CHECK_FALSE(fitting(DialogueEvent{MomentReached{MomentIndex{}, LineIndex{}}}));
    CHECK_FALSE(fitting(DialogueEvent{OptionChosen{OptionIndex{0}, VerdictIndex{}}}));
    CHECK_FALSE(fitting(NegotiationEvent{TableOpened{ActivityIndex{2}, 0}}));
    CHECK_FALSE(fitting(FormEvent{Marked{ChoiceIndex{0}}}));
    CHECK_FALSE(fitting(FlowEvent{SlotSet{5, 101}}));
    CHECK_FALSE(fitting(FlowEvent{SlotSet{27, 0}}));
    evolve(scenario(), state, DialogueEvent{MomentReached{MomentIndex{2}, LineIndex{}}});
    CHECK(stands(scenario(), state));
    CHECK(fitting(DialogueEvent{Drawn{OptionIndex{5}, OutcomeIndex{1}}}));
    CHECK_FALSE(fitting(DialogueEvent{Drawn{OptionIndex{5}, OutcomeIndex{2}}}));
    CHECK_FALSE(fitting(DialogueEvent{Drawn{OptionIndex{4}, OutcomeIndex{0}}}));
    evolve(scenario(), state, FlowEvent{PlayEnded{EndingIndex{0}}});
    CHECK_FALSE(fitting(FlowEvent{SlotSet{5, 1}}));
}

TEST_CASE("a dealer who offers for ever is not believed", "[store]") {
    auto state = sim::blankState(scenario());
    for (const Event& event : {Event{FlowEvent{ActivityBegan{ActivityIndex{2}, 1}}},
                               Event{NegotiationEvent{TableOpened{ActivityIndex{2}, 0}}}}) {
        REQUIRE(fits(scenario(), state, event));
        evolve(scenario(), state, event);
    }
    const Event offer = NegotiationEvent{Offered{Side::dealer, 0, Terms{{2, 2}}, 0, 0, 0}};
    std::size_t offers = 0;
    for (; offers < 100 && fits(scenario(), state, offer); ++offers) { evolve(scenario(), state, offer); }
    CHECK(offers == content::kMaxRounds + content::kMaxAdjournments + 1);
    CHECK_FALSE(fits(scenario(), state, NegotiationEvent{Agreed{Side::dealer, Terms{{3, 0}}, 0, 0, 0}}));
    CHECK_FALSE(fits(scenario(), state, NegotiationEvent{Agreed{Side::dealer, Terms{{0, 0, 1}}, 0, 0, 0}}));
    CHECK_FALSE(fits(scenario(), state, NegotiationEvent{Agreed{Side::dealer, Terms{}, 0, 0, 2}}));
    TableSpoke words;
    words.act = Act::leaves;
    words.eligible = 2;
    CHECK_FALSE(fits(scenario(), state, NegotiationEvent{words}));
    CHECK_FALSE(fits(scenario(), state, NegotiationEvent{Offered{Side::dealer, 0, allOpen(), 0, 0, 0}}));
    CHECK_FALSE(fits(scenario(), state, NegotiationEvent{Prepared{PreparationPart::rank, 0, 3}}));
    CHECK_FALSE(fits(scenario(), state, NegotiationEvent{Prepared{PreparationPart::target, 0, 3}}));
    CHECK_FALSE(fits(scenario(), state, NegotiationEvent{Argued{0, ArgumentEnd::lands, 0, VerdictIndex{}}}));
    CHECK_FALSE(fits(scenario(), state, NegotiationEvent{ManagerCalled{true}}));
}

}  // namespace dealcraft::store
