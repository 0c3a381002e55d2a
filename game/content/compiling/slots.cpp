#include "content/compiling/slots.hpp"

#include "base/assert.hpp"
#include "base/overloaded.hpp"
#include "base/percent.hpp"
#include "content/format/speech_words.hpp"

#include <algorithm>
#include <array>
#include <variant>

namespace dealcraft::content {

namespace {

using script::Access;
using script::Symbol;
using script::Type;

constexpr std::int32_t kLongest =
    100000;  // minutes or days; only for what the ranges of conditions are worked out from
constexpr std::array<std::string_view, kStats - 1> kStatWords = {"closeness", "credit", "interest", "patience"};
const std::array<std::string, kMoods>& moodWords() {
    static const auto words = [] {
        std::array<std::string, kMoods> all;
        std::ranges::copy(kMoodWords, all.begin());
        return all;
    }();
    return words;
}

std::array<std::int32_t, kStats - 1> startsOf(const Contact* contact) {
    const Temper temper = contact != nullptr ? contact->temper : Temper{};
    const auto held = [](Points points) {
        return static_cast<std::int32_t>(std::clamp<std::int64_t>(points.value(), 0, 100));
    };
    return {held(temper.closeness), held(temper.credit), held(temper.interest), held(temper.patience)};
}

Type typeOfRange(int from, int to) {
    return from == 0 && to == 1 ? Type::boolean : Type::integer;
}

}  // namespace

const std::vector<std::string>& builtInNames() {
    static const std::vector<std::string> names = {
        "and",     "closeness",    "credit", "end",      "false", "interest", "knows",    "learn", "max",  "min",
        "minutes", "minutes_left", "mood",   "narrator", "not",   "or",       "patience", "true",  "trust"};
    return names;
}

SlotLayout::SlotLayout(const Pack& pack, const Scenario& scenario) {
    add({.name = "minutes", .kind = SlotKind::clock, .from = 0, .to = kLongest, .start = 0, .hidden = false});
    add({.name = "day", .kind = SlotKind::clock, .from = 1, .to = kLongest, .start = 1, .hidden = false});
    for (const auto& member : scenario.cast) { addCast(pack, member); }
    addFacts(scenario.facts);
    addFactsOfCast(pack, scenario);
    for (const auto& v : scenario.vars) {
        addNamed({.name = v.name.value,
                  .kind = SlotKind::variable,
                  .from = v.from,
                  .to = v.to,
                  .start = v.start,
                  .hidden = v.hidden},
                 {.type = typeOfRange(v.from, v.to), .access = Access::writable});
    }
    for (const auto& unknown : scenario.unknowns) { addUnknown(unknown); }
    for (const auto& activity : scenario.flow) { addActivity(activity); }
    addMinds(pack, scenario);
}

SlotIndex SlotLayout::add(SlotInfo info) {
    slots_.push_back(std::move(info));
    return static_cast<SlotIndex>(slots_.size() - 1);
}

SlotIndex SlotLayout::addNamed(const SlotInfo& info, Symbol symbol) {
    symbol.slot = add(info);
    symbol.from = info.from;
    symbol.to = info.to;
    const auto slot = symbol.slot;
    symbols_.emplace(info.name,
                     std::move(symbol));  // of two with one name the first stands; validate reports the second
    return slot;
}

void SlotLayout::addCast(const Pack& pack, const CastMember& member) {
    const auto starts = startsOf(pack.contact(member.contact.value));
    std::array<SlotIndex, kStats> at{};
    for (std::size_t i = 0; i < kStatWords.size(); ++i) {
        at[i] = addNamed({.name = member.role.value + "." + std::string{kStatWords[i]},
                          .kind = SlotKind::stat,
                          .from = 0,
                          .to = 100,
                          .start = starts[i],
                          .hidden = false},
                         {.type = Type::integer, .access = Access::writable});
    }
    addNamed({.name = member.role.value + ".mood",
              .kind = SlotKind::stat,
              .from = 0,
              .to = static_cast<std::int32_t>(kMoods) - 1,
              .start = 0,
              .hidden = false},
             {.type = Type::word, .access = Access::writable, .words = {moodWords().begin(), moodWords().end()}});
    Symbol trust{.type = Type::integer, .access = Access::writable, .slot = at[0], .from = 0, .to = 100};
    trust.second = at[1];
    symbols_.emplace(member.role.value + ".trust", std::move(trust));
}

void SlotLayout::addFacts(const std::vector<Fact>& facts) {
    for (const auto& fact : facts) {
        if (factSlot(fact.id.str())) { continue; }
        const auto slot = add({.name = "knows(" + fact.id.str() + ")",
                               .kind = SlotKind::fact,
                               .from = 0,
                               .to = 1,
                               .start = 0,
                               .hidden = false});
        facts_.push_back({.id = fact.id, .text = fact.text, .level = fact.level, .slot = slot});
    }
}

void SlotLayout::addFactsOfCast(const Pack& pack, const Scenario& scenario) {
    for (const auto& member : scenario.cast) {
        if (const auto* contact = pack.contact(member.contact.value)) { addFacts(contact->facts); }
    }
    for (const auto& member : scenario.cast) {
        const auto* contact = pack.contact(member.contact.value);
        const auto* firm = contact != nullptr ? pack.firm(contact->firm.value) : nullptr;
        if (firm != nullptr) { addFacts(firm->facts); }
    }
}

void SlotLayout::addUnknown(const Unknown& unknown) {
    std::vector<std::string> words;
    for (const auto& alternative : unknown.alternatives) { words.push_back(alternative.id); }
    const auto last = static_cast<std::int32_t>(words.size()) - 1;
    addNamed({.name = unknown.id.value,
              .kind = SlotKind::unknown,
              .from = 0,
              .to = std::max(last, 0),
              .start = 0,
              .hidden = true},
             {.type = Type::word, .words = std::move(words)});
}

void SlotLayout::addActivity(const Activity& activity) {
    const auto& id = activity.id.value;
    addNamed({.name = id + ".done", .kind = SlotKind::outcome, .hidden = false}, {.type = Type::boolean, .words = {}});
    std::visit(
        Overloaded{[&](const Form& form) {
                       for (const auto& field : form.fields) { addField(id, field); }
                   },
                   [](const Dialogue&) {}, [&](const Negotiation& negotiation) { addNegotiation(id, negotiation); },
                   [&](const Call&) { addCall(id); }},
        activity.body);
}

void SlotLayout::addField(const std::string& form, const Field& field) {
    const auto name = form + "." + field.id.value;
    if (field.pickTo > 1) {
        for (const auto& choice : field.choices) {
            addNamed({.name = name + "." + choice.id.value, .kind = SlotKind::choice, .hidden = false},
                     {.type = Type::boolean, .words = {}});
        }
        return;
    }
    const bool taken = std::ranges::any_of(field.choices, [](const Choice& c) { return c.id.value == kNotPicked; });
    std::vector<std::string> words = {taken ? "" : std::string{kNotPicked}};
    for (const auto& choice : field.choices) { words.push_back(choice.id.value); }
    const auto last = static_cast<std::int32_t>(field.choices.size());
    addNamed({.name = name, .kind = SlotKind::choice, .from = 0, .to = last, .start = 0, .hidden = false},
             {.type = Type::word, .words = std::move(words)});
}

void SlotLayout::addNegotiation(const std::string& id, const Negotiation& negotiation) {
    for (const auto* outcome : {"agreed", "walked"}) {
        addNamed({.name = id + "." + outcome, .kind = SlotKind::outcome, .hidden = false},
                 {.type = Type::boolean, .words = {}});
    }
    addNamed({.name = id + ".rounds",
              .kind = SlotKind::outcome,
              .from = 0,
              .to = std::max(negotiation.rounds, 1),
              .start = 0,
              .hidden = false},
             {.type = Type::integer, .words = {}});
    const auto count = [&](const char* name, std::int32_t to) {
        addNamed({.name = id + name, .kind = SlotKind::outcome, .from = 0, .to = to, .start = 0, .hidden = false},
                 {.type = Type::integer, .words = {}});
    };
    count(".manager", 2);
    count(".surplus", kHundredPercent);
    count(".sold", kHundredPercent);
    count(".late", kHundredPercent);
    for (const auto& issue : negotiation.issues) {
        SlotInfo info{.name = id + "." + issue.id.value,
                      .kind = SlotKind::outcome,
                      .from = 0,
                      .to = 0,
                      .start = 0,
                      .hidden = false};
        for (const auto& value : issue.values) {
            info.from = std::min(info.from, value.amount);
            info.to = std::max(info.to, value.amount);
        }
        addNamed(info, {.type = Type::integer, .words = {}});
    }
}

void SlotLayout::addCall(const std::string& id) {
    constexpr std::int32_t kMostOpen = 8;
    const auto count = [&](const char* name, std::int32_t to) {
        addNamed({.name = id + name, .kind = SlotKind::outcome, .from = 0, .to = to, .start = 0, .hidden = false},
                 {.type = Type::integer, .words = {}});
    };
    count(".commitment", static_cast<std::int32_t>(kCommitmentLevels));
    count(".open", kMostOpen);
    for (const auto* outcome : {".dated", ".over_promised"}) {
        addNamed({.name = id + outcome, .kind = SlotKind::outcome, .hidden = false},
                 {.type = Type::boolean, .words = {}});
    }
    addNamed({.name = id + ".ended", .kind = SlotKind::outcome, .from = 0, .to = 4, .start = 0, .hidden = false},
             {.type = Type::word, .words = {"no", "closed", "left", "sent_away", "time_up"}});
}

/// Needs, promises and rungs of those who are visited; what several minds share has one slot.
void SlotLayout::addMinds(const Pack& pack, const Scenario& scenario) {
    constexpr std::int32_t kStages = 3;
    for (const auto& member : scenario.cast) {
        const auto* contact = pack.contact(member.contact.value);
        const auto* mind = pack.mind(member.contact.value);
        const auto* firm = contact != nullptr ? pack.firm(contact->firm.value) : nullptr;
        if (mind == nullptr || firm == nullptr) { continue; }
        const auto addOnce = [&](const SlotInfo& info, Symbol symbol) {
            if (!symbols_.contains(info.name)) { addNamed(info, std::move(symbol)); }
        };
        addOnce({.name = "rungs." + firm->id.str(), .kind = SlotKind::rung, .from = 1, .to = 9, .start = firm->rung},
                {.type = Type::integer, .access = Access::writable});
        for (const auto& need : mind->needs) {
            addOnce({.name = "needs." + need.need.value, .kind = SlotKind::need, .from = 0, .to = kStages, .start = 0},
                    {.type = Type::integer, .words = {}});
        }
        for (const auto& help : mind->helps) {
            addOnce({.name = "promises." + help.id.value,
                     .kind = SlotKind::promise,
                     .from = 0,
                     .to = kPromises - 1,
                     .start = 0},
                    {.type = Type::word,
                     .access = Access::writable,
                     .words = {"none", "open", "kept", "late", "broken", "beyond"}});
        }
    }
}

SlotIndex SlotLayout::slotOf(std::string_view name) const {
    const auto found = symbols_.find(name);
    DEALCRAFT_ASSERT(found != symbols_.end());
    return found->second.slot;
}

std::optional<SlotIndex> SlotLayout::factSlot(std::string_view id) const {
    const auto found =
        std::ranges::find(facts_, id, [](const CompiledFact& f) { return std::string_view{f.id.str()}; });
    return found == facts_.end() ? std::nullopt : std::optional{found->slot};
}

}  // namespace dealcraft::content
