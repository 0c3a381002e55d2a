#include "content/compiling/parts.hpp"
#include "content/compiling/visits.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>

namespace dealcraft::content {

namespace {

constexpr std::size_t kMostOfCall = kMaxIssueValues;  ///< what a move's slot has room for
constexpr std::size_t kMostCommitments = 8;

/// The mind of the one who is visited; reports a contact without one.
std::uint8_t mindOf(Compilation& c, const Activity& activity) {
    const auto partner = c.partnerOf(activity);
    const auto& minds = c.to.minds;
    const auto found =
        std::ranges::find(minds, partner.value(), [](const CompiledMind& m) { return std::uint16_t{m.cast}; });
    if (found != minds.end()) { return static_cast<std::uint8_t>(found - minds.begin()); }
    std::vector<std::string> known;
    for (const auto& mind : c.pack.minds) { known.push_back(mind.contact.value.str()); }
    const auto contact = partner.none() ? std::string{} : c.from.cast[partner.value()].contact.value.str();
    c.found.push_back(unknownName(rule::kUnknownReference, "mind",
                                  {contact, activity.with.value.empty() ? activity.where : activity.with.where},
                                  known));
    return 0;
}

void addFeatures(Compilation& c, const Call& call, const Activity& activity, CompiledCall& made) {
    for (const auto& name : call.products) {
        const auto& products = c.pack.products;
        const auto product = std::ranges::find(products, name.value, &Product::id);
        if (product == products.end()) {
            std::vector<std::string> known(products.size());
            std::ranges::transform(products, known.begin(), [](const Product& each) { return each.id.str(); });
            c.found.push_back(unknownName(rule::kUnknownReference, "product", {name.value.str(), name.where}, known));
            continue;
        }
        for (const auto& feature : product->features) {
            const auto place = featurePlace(c.to, feature.id);
            if (std::ranges::find(made.features, place) == made.features.end()) { made.features.push_back(place); }
        }
    }
    c.hold(made.features.size(), kMostOfCall, "features", activity.where);
}

template <class Names, class Place>
std::vector<std::uint8_t> placesOf(Compilation& c, const Names& names, std::string_view variant,
                                   const std::vector<std::string>& known, Place place) {
    std::vector<std::uint8_t> places;
    for (const auto& name : names) {
        const auto at = place(name);
        if (at != kNone) {
            places.push_back(at);
        } else {
            c.found.push_back(unknownName(rule::kUnknownReference, variant, name, known));
        }
    }
    return places;
}

void addThings(Compilation& c, const Call& call, const Activity& activity, CompiledCall& made) {
    std::vector<std::string> evidence;
    for (const auto& each : c.to.talk.evidence) { evidence.push_back(each.id); }
    std::vector<Name> pieces;
    for (const auto& each : call.evidence) { pieces.push_back({each.value.str(), each.where}); }
    made.evidence =
        placesOf(c, pieces, "evidence", evidence, [&](const Name& n) { return evidencePlace(c.to, n.value); });
    c.hold(made.evidence.size(), kMostOfCall, "evidence", activity.where);
    std::vector<std::string> commitments;
    for (const auto& each : c.to.talk.commitments) { commitments.push_back(each.id); }
    made.commitments = placesOf(c, call.commitments, "commitment", commitments,
                                [&](const Name& n) { return commitmentPlace(c.to, n.value); });
    c.hold(made.commitments.size(), kMostCommitments, "commitments", activity.where);
    std::ranges::stable_sort(made.commitments, {},
                             [&](std::uint8_t place) { return c.to.talk.commitments[place].level; });
}

bool brings(const Activity& activity) {
    const auto* form = std::get_if<Form>(&activity.body);
    if (form == nullptr) { return false; }
    return std::ranges::any_of(form->fields, [](const Field& f) {
        return std::ranges::any_of(f.choices, [](const Choice& choice) { return choice.link == PlanLink::brings; });
    });
}

void addPlan(Compilation& c, const Call& call, CompiledCall& made) {
    if (call.plan.value.empty()) { return; }
    std::vector<std::string> known;
    for (std::size_t i = 0; i < c.from.flow.size(); ++i) {
        const auto& activity = c.from.flow[i];
        if (activity.type != ActivityType::plan) { continue; }
        known.push_back(activity.id.value);
        if (activity.id.value != call.plan.value) { continue; }
        made.plan = ActivityIndex{i};
        made.planBrings = brings(activity);
        return;
    }
    c.found.push_back(unknownName(rule::kUnknownReference, "plan", call.plan, known));
}

CompiledInterruption compiledInterruption(Compilation& c, const Interruption& written, const script::Scope& scope) {
    CompiledInterruption made;
    made.at = static_cast<int>(written.at.value());
    made.stays = static_cast<int>(written.stays.value());
    made.who = c.role(written.who);
    made.when = c.condition(written.when, scope);
    made.effects = c.effects(written.effects, scope);
    made.lines = c.lines(written.lines, scope, made.who);
    made.leaves = c.lines(written.leaves, scope, made.who);
    return made;
}

}  // namespace

CompiledCall compiledCall(Compilation& c, const Activity& activity, const Call& call) {
    CompiledCall made;
    made.mind = mindOf(c, activity);
    for (const auto& name : call.hears) {
        const auto ear = c.role(name);
        if (!ear.none()) { made.hears = static_cast<std::uint16_t>(made.hears | 1U << ear.value()); }
    }
    addFeatures(c, call, activity, made);
    addThings(c, call, activity, made);
    addPlan(c, call, made);
    c.hold(call.interruptions.size(), kMaxInterruptions, "interruptions", activity.where);
    const auto scope = scopeOf(c, activity);
    for (const auto& each : call.interruptions) { made.interruptions.push_back(compiledInterruption(c, each, scope)); }
    const auto& id = activity.id.value;
    made.commitmentSlot = c.layout.slotOf(id + ".commitment");
    made.datedSlot = c.layout.slotOf(id + ".dated");
    made.endedSlot = c.layout.slotOf(id + ".ended");
    made.openSlot = c.layout.slotOf(id + ".open");
    made.beyondSlot = c.layout.slotOf(id + ".over_promised");
    return made;
}

}  // namespace dealcraft::content
