#include "content/checks/checks.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace dealcraft::content {

namespace {

std::set<std::string> contactsInPlay(const Pack& pack) {
    std::set<std::string> used;
    for (const auto& scenario : pack.scenarios) {
        for (const auto& member : scenario.cast) { used.insert(member.contact.value.str()); }
    }
    return used;
}

/// Whether two people would behave alike in every scenario.
bool behaveAlike(const Contact& a, const Contact& b) {
    const auto& [closenessA, creditA, interestA, patienceA] = a.temper;
    const auto& [closenessB, creditB, interestB, patienceB] = b.temper;
    return a.firm.value == b.firm.value && a.role == b.role && a.stance == b.stance && a.style == b.style &&
           closenessA == closenessB && creditA == creditB && interestA == interestB && patienceA == patienceB;
}

void checkAlike(const Pack& pack, Diagnostics& found) {
    for (auto one = pack.contacts.begin(); one != pack.contacts.end(); ++one) {
        const auto twin =
            std::find_if(pack.contacts.begin(), one, [&](const Contact& other) { return behaveAlike(other, *one); });
        if (twin == one) { continue; }
        auto made = finding(rule::kPersona, "alike", one->where, {{"found", one->id.str()}, {"other", twin->id.str()}});
        made.related.push_back({twin->where, "twin"});
        found.push_back(std::move(made));
    }
}

}  // namespace

void checkPeople(const Pack& pack, Diagnostics& found) {
    checkAlike(pack, found);
    if (pack.scenarios.empty()) { return; }  // a pack in the making
    const auto used = contactsInPlay(pack);
    std::set<std::string> firms;
    for (const auto& contact : pack.contacts) {
        if (used.contains(contact.id.str())) {
            firms.insert(contact.firm.value.str());
        } else {
            found.push_back(finding(rule::kUnusedDefinition, "contact", contact.where, {{"found", contact.id.str()}}));
        }
    }
    const auto works = [&](const Firm& firm) {
        return std::ranges::any_of(pack.contacts, [&](const Contact& c) { return c.firm.value == firm.id; });
    };
    for (const auto& firm : pack.firms) {
        const bool staysOutside = firm.kind == FirmKind::maker || firm.kind == FirmKind::rival;
        if (!staysOutside && !firms.contains(firm.id.str()) && !works(firm)) {
            found.push_back(finding(rule::kUnusedDefinition, "firm", firm.where, {{"found", firm.id.str()}}));
        }
    }
}

}  // namespace dealcraft::content
