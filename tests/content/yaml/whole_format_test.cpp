#include "content/format/samples.hpp"
#include "content/mini_pack.hpp"
#include "content/whole_pack.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>

namespace dealcraft::test {

using namespace content;

namespace {

std::shared_ptr<const Pack> whole() {
    const auto reading = read(wholePack());
    CAPTURE(printed(reading));
    REQUIRE(reading.pack != nullptr);
    return reading.pack;
}

const Activity& activity(const Pack& pack, std::size_t place) {
    return pack.scenarios.front().flow.at(place);
}

std::string replacedAll(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

std::set<std::string> wordsOf(std::string text, char separator) {
    std::set<std::string> words;
    std::istringstream in{replacedAll(std::move(text), ", ", ",")};
    for (std::string word; std::getline(in, word, separator);) { words.insert(word); }
    return words;
}

}  // namespace

TEST_CASE("a pack that uses every key is read without a finding", "[yaml][format]") {
    const auto reading = read(wholePack());
    CHECK(printed(reading) == "");
    CHECK(reading.pack != nullptr);
}

TEST_CASE("people, products and rules hold what their files say", "[yaml][format]") {
    const auto pack = whole();
    const auto& firm = pack->firms.front();
    CHECK(firm.kind == FirmKind::terminalDealer);
    CHECK(firm.turnover == Money{51'600'050});
    CHECK(firm.pays == Pays::slow);
    CHECK(firm.suppliers.front().share == Percent{1250});
    CHECK(firm.interests == std::array{30, 15, 20, 10, 15, 10});
    CHECK(pack->contacts.front().style == DecisionStyle::hearsOthers);
    CHECK(pack->contacts.front().temper.patience == Points{55});
    CHECK(pack->contacts.back().temper.patience == Points{60});
    CHECK(pack->products.front().cost == Money{22'405});
    CHECK(pack->evidence.front().kind == EvidenceKind::fromCase);
    CHECK(pack->rules.table[TableNumber::band] == 750);
    CHECK(pack->rules.gradeValues == std::array{10000, 7500, 2500, 0});
    CHECK(pack->rules.bands.back().name.in(Language::zh) == "高");
}

TEST_CASE("a plan's fields, and statements that are sorted", "[yaml][format]") {
    const auto pack = whole();
    const auto& plan = std::get<Form>(activity(*pack, 0).body);
    CHECK(plan.fields[1].pickFrom == 0);
    CHECK(plan.fields[1].pickTo == 2);
    CHECK(plan.fields[1].choices.front().needed);
    CHECK(plan.fields[0].choices[1].verdicts.size() == 2);
    const auto& sorted = std::get<Form>(activity(*pack, 4).body).fields[1];
    REQUIRE(sorted.sorting);
    REQUIRE(sorted.choices.size() == 3);
    CHECK(sorted.choices[0].id.value == "fact");
    CHECK(sorted.choices[0].verdicts[0].grade == Grade::best);
    CHECK(sorted.choices[0].verdicts[1].grade == Grade::bad);
    CHECK(sorted.choices[1].verdicts[1].grade == Grade::best);
    CHECK(pack->texts->in(Language::en, sorted.choices[1].verdicts[1].why) == "A guess");
    CHECK(pack->texts->in(Language::en, sorted.choices[0].verdicts[0].why) == "Said");
}

TEST_CASE("a dialogue's shorthands mean what their long forms mean", "[yaml][format]") {
    const auto pack = whole();
    const auto& visit = std::get<Dialogue>(activity(*pack, 1).body);
    const auto& tea = visit.moments.front();
    CHECK(visit.leave.reply.front().turns.size() == 1);
    CHECK(tea.lines[1].turns[1].mood == Mood::annoyed);
    CHECK(tea.objection == ObjectionKind::refusal);
    const auto& ask = tea.options[0];
    CHECK(ask.minutes == Minutes{3});
    CHECK(ask.to.size() == 2);
    CHECK(ask.to[1].to.value == "tea");
    CHECK(ask.reply.size() == 2);
    const auto& bet = tea.options[1];
    CHECK(bet.to.empty());
    CHECK(bet.draw[0].weight == 70);
    CHECK(bet.draw[0].reply.size() == 1);
    CHECK(bet.draw[1].to.front().to.value == "end");
    CHECK(std::get<Dialogue>(activity(*pack, 2).body).start.value == "gate");
}

TEST_CASE("a negotiation keeps weights and evaluations in the order of its issues", "[yaml][format]") {
    const auto pack = whole();
    const auto& table = std::get<Negotiation>(activity(*pack, 3).body);
    CHECK_FALSE(table.dealerOpens);
    CHECK(table.ours.weights == std::vector{60, 40});
    CHECK(table.dealer[0].tactic.curve == Tactic::Curve::exponential);
    CHECK(table.dealer[0].tactic.betaHundredths == 250);
    CHECK(table.dealer[1].tactic.betaHundredths == 40);
    CHECK(table.dealer[1].wants.evaluations[1] == std::vector{10, 100});
    const auto words = [&](Act act) { return table.words[static_cast<std::size_t>(act) - kFirstTableWord].size(); };
    CHECK(words(Act::bidStep) == 2);
    CHECK(words(Act::leaves) == 1);
    CHECK(words(Act::bidFirm) == 1);
    CHECK(pack->scenarios.front().rubric[2].line.front().value == -1);
}

TEST_CASE("a negotiation keeps what its table is like beside the worths", "[yaml][format]") {
    const auto pack = whole();
    const auto& table = std::get<Negotiation>(activity(*pack, 3).body);
    CHECK(table.preparation);
    CHECK(table.issues[1].kind == IssueKind::days);
    REQUIRE(table.issues[1].values[1].needs.size() == 1);
    CHECK(table.issues[1].values[1].needs[0].issue.value == "volume");
    CHECK(table.issues[1].values[1].needs[0].value.value == "v600");
    CHECK(table.dayCost == 50);
    CHECK(table.policy[0].manager);
    CHECK(table.arguments[0].countersAlternative);
    CHECK(table.arguments[0].fits.value == "pain == a");
    CHECK(table.arguments[0].verdicts[0].grade == Grade::best);
    CHECK(table.adjourn.times == 2);
    CHECK(table.adjourn.days == 4);
    REQUIRE(table.manager);
    CHECK(table.manager->with.value == "wife");
}

TEST_CASE("a dealer keeps his tactic, his character and what he could have elsewhere", "[yaml][format]") {
    const auto pack = whole();
    const auto& dealers = std::get<Negotiation>(activity(*pack, 3).body).dealer;
    CHECK(dealers[0].tactic.reciprocity == 30);
    CHECK(dealers[0].tactic.mirror == Tactic::Mirror::averaged);
    CHECK(dealers[0].tactic.rivals == 2);
    CHECK(dealers[0].tactic.rivalsShare == 20);
    CHECK(dealers[0].bluffs);
    CHECK(dealers[0].alternative == AlternativeStrength::strong);
    CHECK(dealers[0].dayCost == 20);
    CHECK(dealers[0].whenBack.value == "trust += 1");
    CHECK(dealers[2].wants.weights.empty());
    CHECK(dealers[2].wants.alternative.size() == 2);
    CHECK(dealers[2].wants.ideal[0].value.value == "v600");
}

TEST_CASE("a script knows where it stands, within its quotes", "[yaml][format]") {
    const auto pack = whole();
    const auto& effects = std::get<Dialogue>(activity(*pack, 1).body).moments.front().options[0].effects;
    CHECK(effects.value == "trust += 5, learn(stock), learn(budget)");
    const auto file = std::ranges::find(pack->files, "scenarios/whole.yaml", &PackFile::path);
    REQUIRE(file != pack->files.end());
    const auto& bytes = file->bytes;
    const auto length = effects.where.end.offset - effects.where.begin.offset;
    CHECK(bytes.substr(effects.where.begin.offset, length) == effects.value);
}

TEST_CASE("the table of keys is what the readers ask for", "[yaml][format]") {
    auto files = wholePack();
    for (auto& file : files) {
        file.bytes = replacedAll(file.bytes, "{", "{zzzzzz: 1, ") + "zzzzzz: 1\n";
        file.bytes = replacedAll(file.bytes, "\"{zzzzzz: 1, issue}", "\"{issue}");
    }
    std::map<std::string, std::set<std::string>> asked;
    for (const auto& finding : read(files).diagnostics) {
        const auto shape = argumentOf(finding, "shape");
        if (static_cast<int>(finding.code) == 103 && !keysOf(shape).empty()) {
            asked[shape].merge(wordsOf(argumentOf(finding, "known"), ','));
        }
    }
    CHECK(asked.size() > 20);
    for (const auto& [shape, keys] : asked) {
        INFO(shape);
        const auto known = keysOf(shape);
        CHECK(keys == std::set<std::string>{known.begin(), known.end()});
    }
}

}  // namespace dealcraft::test
