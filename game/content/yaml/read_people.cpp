#include "content/format/people_words.hpp"
#include "content/yaml/readers.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dealcraft::content {

namespace {

Supplier readSupplier(MapReader& in) {
    Supplier supplier;
    supplier.name = in.localText("name");
    supplier.share = in.percent("share", Percent{});
    supplier.complaint = in.localText("complaint", Presence::optional);
    return supplier;
}

Need readNeed(MapReader& in) {
    Need need;
    need.id = in.name("id").value;
    need.text = in.localText("text");
    need.depth = in.integer("depth", {1, 4});
    need.importance = in.integer("importance", {1, 5});
    return need;
}

std::array<int, kDealerInterests> readInterests(MapReader& in) {
    std::array<int, kDealerInterests> weights{};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        weights[i] = in.integer(kInterestWords[i], kHundred);
        sum += weights[i];
    }
    if (sum != 100) { in.self().report(105, "sum", {{"sum", std::to_string(sum)}}); }
    return weights;
}

std::array<int, 2> readPurchaseCode(MapReader& in) {
    std::array<int, 2> code{};
    const auto digits = in.entries("code", Presence::optional, {2, 2});
    for (std::size_t i = 0; i < std::min(digits.size(), code.size()); ++i) { code[i] = digits[i].integer({0, 4}); }
    return code;
}

Points readPoints(MapReader& in, std::string_view key, Points fallback) {
    return Points{in.integer(key, kHundred, static_cast<int>(fallback.value()))};
}

Temper readTemper(MapReader& in) {
    Temper temper;
    temper.closeness = readPoints(in, "closeness", temper.closeness);
    temper.credit = readPoints(in, "credit", temper.credit);
    temper.interest = readPoints(in, "interest", temper.interest);
    temper.patience = readPoints(in, "patience", temper.patience);
    return temper;
}

}  // namespace

Fact readFact(MapReader& in) {
    Fact fact;
    fact.id = FactId{in.name("id").value};
    fact.text = in.localText("text");
    fact.level = in.integer("level", {1, 4});
    fact.where = in.where();
    return fact;
}

Firm readFirm(MapReader& in) {
    Firm firm;
    firm.id = FirmId{in.name("id").value};
    firm.name = in.localText("name");
    firm.kind = in.oneOf<FirmKind>("kind", kFirmKindWords);
    firm.city = in.localText("city", Presence::optional);
    firm.about = in.localText("about", Presence::optional);
    firm.code = readPurchaseCode(in);
    firm.rung = in.integer("rung", {1, 9}, firm.rung);
    firm.interests = in.map("interests", "interests", Presence::optional, readInterests);
    firm.capital = in.money("capital", Presence::optional);
    firm.turnover = in.money("turnover", Presence::optional);
    firm.pays = in.oneOf("pays", kPaysWords, Pays::unknown);
    firm.suppliers = in.list("suppliers", "supplier", Presence::optional, readSupplier);
    firm.needs = in.list("needs", "need", Presence::optional, readNeed);
    firm.facts = in.list("facts", "fact", Presence::optional, readFact);
    firm.where = in.where();
    return firm;
}

Contact readContact(MapReader& in) {
    Contact contact;
    contact.id = ContactId{in.name("id").value};
    contact.firm = asId<FirmId>(in.name("firm"));
    contact.name = in.localText("name");
    contact.title = in.localText("title");
    contact.age = in.integer("age", {0, 120}, 0);
    contact.role = in.oneOf<DecisionRole>("role", kDecisionRoleWords);
    contact.stance = in.oneOf("stance", kStanceWords, Stance::undecided);
    contact.style = in.oneOf("style", kDecisionStyleWords, DecisionStyle::conclusion);
    contact.portrait = in.name("portrait", NameForm::script, Presence::optional);
    contact.temper = in.map("temper", "temper", Presence::optional, readTemper);
    contact.about = in.localText("about", Presence::optional);
    contact.facts = in.list("facts", "fact", Presence::optional, readFact);
    contact.where = in.where();
    return contact;
}

}  // namespace dealcraft::content
