#include "content/checks/checks.hpp"
#include "content/format/people_words.hpp"
#include "content/format/speech_words.hpp"
#include "content/reporting.hpp"
#include "content/rule_codes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::content {

namespace {

template <class T>
std::vector<std::string> idsOf(const std::vector<T>& list) {
    std::vector<std::string> ids;
    ids.reserve(list.size());
    for (const auto& one : list) { ids.push_back(one.id.str()); }
    return ids;
}

void need(std::string_view kind, const Located<std::string>& name, const std::vector<std::string>& known,
          Diagnostics& found) {
    if (std::ranges::find(known, name.value) == known.end()) {
        found.push_back(unknownName(rule::kUnknownReference, kind, name, known));
    }
}

void checkFeatures(const Product& product, const std::vector<std::string>& evidence, Diagnostics& found) {
    for (const auto& feature : product.features) {
        for (const auto& proof : feature.evidence) {
            need("evidence", {proof.value.str(), proof.where}, evidence, found);
        }
    }
}

/// A face or a picture that the program hasn't got: the play goes on without it, so that this is a warning.
template <std::size_t N>
void needPicture(std::string_view kind, const Located<std::string>& name, const std::array<std::string_view, N>& all,
                 Diagnostics& found) {
    if (name.value.empty() || std::ranges::find(all, name.value) != all.end()) { return; }
    const std::vector<std::string> known{all.begin(), all.end()};
    found.push_back(unknownName(rule::kUnknownReference, kind, name, known));
    found.back().severity = Severity::warning;
}

void checkPictures(const Pack& pack, Diagnostics& found) {
    for (const auto& contact : pack.contacts) { needPicture("portrait", contact.portrait, kPortraitWords, found); }
    for (const auto& scenario : pack.scenarios) {
        for (const auto& activity : scenario.flow) { needPicture("place", activity.place, kPlaceWords, found); }
    }
}

}  // namespace

void checkReferences(const Pack& pack, Diagnostics& found) {
    const auto firms = idsOf(pack.firms);
    for (const auto& contact : pack.contacts) {
        need("firm", {contact.firm.value.str(), contact.firm.where}, firms, found);
    }
    checkPictures(pack, found);
    const auto evidence = idsOf(pack.evidence);
    for (const auto& product : pack.products) { checkFeatures(product, evidence, found); }
    std::vector<std::string> modules;
    for (const auto& module : pack.course.modules) { modules.push_back(module.id); }
    for (const auto& known : pack.course.concepts) {
        need("module", {known.id.str().substr(0, 3), known.where}, modules, found);
    }
}

}  // namespace dealcraft::content
