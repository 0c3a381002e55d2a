#include "content/kept_findings.hpp"

#include "base/hash.hpp"

#include <set>
#include <utility>
#include <variant>

namespace dealcraft::content {

namespace {

/// The files that a scenario is read from: its own, and its dialogues.
std::set<std::string> filesOf(const Scenario& scenario) {
    std::set<std::string> files{scenario.where.file};
    for (const auto& activity : scenario.flow) {
        const auto* dialogue = std::get_if<Dialogue>(&activity.body);
        if (dialogue == nullptr) { continue; }
        for (const auto& moment : dialogue->moments) { files.insert(moment.id.where.file); }
    }
    return files;
}

}  // namespace

void KeptFindings::begin(std::map<std::string, std::uint64_t, std::less<>> own, std::uint64_t shared) {
    own_ = std::move(own);
    shared_ = shared;
}

std::uint64_t KeptFindings::keyOf(const Scenario& scenario) const {
    HashChain key{shared_};
    for (const auto& file : filesOf(scenario)) {
        const auto hash = own_.find(file);
        key.addText(file);
        key.add(hash == own_.end() ? 0 : hash->second);
    }
    return key.value();
}

const Diagnostics* KeptFindings::of(const Scenario& scenario) const {
    const auto kept = kept_.find(scenario.where.file);
    return kept == kept_.end() || kept->second.key != keyOf(scenario) ? nullptr : &kept->second.found;
}

void KeptFindings::keep(const Scenario& scenario, Diagnostics found) {
    kept_.insert_or_assign(scenario.where.file, Kept{keyOf(scenario), std::move(found)});
}

}  // namespace dealcraft::content
