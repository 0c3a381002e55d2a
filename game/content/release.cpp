#include "content/release.hpp"

#include "base/nearest.hpp"
#include "base/overloaded.hpp"
#include "content/format/speech_words.hpp"
#include "content/rule_codes.hpp"
#include "content/version.hpp"
#include "content/yaml/findings.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace dealcraft::content {

namespace {

constexpr std::string_view kStep = " > ";

/// Something with an id that plays and results name.
struct Named {
    std::string parent;  ///< the path of the list that it stands in
    std::string id;
    std::string meaning;  ///< a word of its file that may not change; empty: nothing
    std::optional<std::pair<int, int>> range;
    Range where;
};

/// All of a pack's, by path: `first-visit > flow > tea > moments > door > options > ask`.
class NameList {
public:
    explicit NameList(const Pack& pack) {
        for (const auto& known : pack.course.concepts) { add("concepts", known.id.str(), known.where); }
        for (const auto& evidence : pack.evidence) { add("evidence", evidence.id.str(), evidence.where); }
        for (const auto& product : pack.products) {
            const auto path = add("products", product.id.str(), product.where);
            for (const auto& feature : product.features) { add(path + "features", feature.id, product.where); }
        }
        for (const auto& firm : pack.firms) {
            const auto path = add("firms", firm.id.str(), firm.where);
            addFacts(path, firm.facts);
        }
        for (const auto& contact : pack.contacts) {
            const auto path = add("contacts", contact.id.str(), contact.where);
            addFacts(path, contact.facts);
        }
        for (const auto& topic : pack.talk.topics) { add("topics", topic.id); }
        for (const auto& commitment : pack.talk.commitments) { add("commitments", commitment.id); }
        for (const auto& mind : pack.minds) {
            const auto path = add("minds", mind.contact.value.str(), mind.contact.where);
            for (const auto& help : mind.helps) { add(path + "helps", help.id); }
        }
        for (const auto& scenario : pack.scenarios) { addScenario(scenario); }
    }

    [[nodiscard]] const std::map<std::string, Named>& all() const { return all_; }
    [[nodiscard]] const Named* at(const std::string& path) const {
        const auto found = all_.find(path);
        return found == all_.end() ? nullptr : &found->second;
    }

private:
    /// @return the path of its lists
    std::string add(const std::string& parent, const std::string& id, const Range& where) {
        const auto path = parent.empty() ? id : parent + std::string{kStep} + id;
        all_.insert_or_assign(path, Named{parent, id, {}, {}, where});
        last_ = path;
        return path + std::string{kStep};
    }
    std::string add(const std::string& parent, const Name& name) { return add(parent, name.value, name.where); }
    void meaning(std::string_view word) { all_[last_].meaning = word; }

    void addFacts(const std::string& parent, const std::vector<Fact>& facts) {
        for (const auto& fact : facts) { add(parent + "facts", fact.id.str(), fact.where); }
    }

    void addScenario(const Scenario& scenario) {
        const auto path = add("", scenario.id.str(), scenario.where);
        for (const auto& member : scenario.cast) {
            add(path + "cast", member.role);
            meaning(member.contact.value.str());
        }
        addFacts(path, scenario.facts);
        for (const auto& variable : scenario.vars) {
            add(path + "vars", variable.name);
            all_[last_].range = {variable.from, variable.to};
        }
        for (const auto& activity : scenario.flow) { addActivity(path + "flow", activity); }
        for (const auto& ending : scenario.endings) { add(path + "endings", ending.id); }
        for (const auto& criterion : scenario.rubric) { add(path + "rubric", criterion.id); }
    }

    void addActivity(const std::string& parent, const Activity& activity) {
        const auto path = add(parent, activity.id);
        meaning(kActivityWords[static_cast<std::size_t>(activity.type)]);
        std::visit(
            Overloaded{[&](const Form& form) { addForm(path, form); },
                       [&](const Dialogue& dialogue) { addDialogue(path, dialogue); },
                       [&](const Negotiation& negotiation) { addNegotiation(path, negotiation); }, [](const Call&) {}},
            activity.body);
    }

    void addForm(const std::string& parent, const Form& form) {
        for (const auto& field : form.fields) {
            const auto path = add(parent + "fields", field.id);
            for (const auto& choice : field.choices) { add(path + "choices", choice.id); }
        }
    }

    void addDialogue(const std::string& parent, const Dialogue& dialogue) {
        for (const auto& moment : dialogue.moments) {
            const auto path = add(parent + "moments", moment.id);
            for (const auto& option : moment.options) { add(path + "options", option.id); }
        }
    }

    void addNegotiation(const std::string& parent, const Negotiation& negotiation) {
        for (const auto& issue : negotiation.issues) {
            const auto path = add(parent + "issues", issue.id);
            for (const auto& value : issue.values) { add(path + "values", value.id); }
        }
        for (const auto& argument : negotiation.arguments) { add(parent + "arguments", argument.id); }
    }

    std::map<std::string, Named> all_;
    std::string last_;
};

/// The thing in whose list a thing stands; empty if that is the pack.
std::string ownerOf(const Named& named) {
    const auto step = named.parent.rfind(kStep);
    return step == std::string::npos ? std::string{} : named.parent.substr(0, step);
}

class Comparison {
public:
    Comparison(const Pack& now, const Pack& release, Diagnostics& found)
        : now_(now), release_(release), names_(now), before_(release), found_(found) {}

    void run() {
        checkVersion();
        for (const auto& [path, old] : before_.all()) {
            const auto* same = names_.at(path);
            if (same != nullptr) {
                compare(path, old, *same);
            } else if (const auto owner = ownerOf(old); owner.empty() || names_.at(owner) != nullptr) {
                tellOfGone(path, old, owner);
            }
        }
    }

private:
    void checkVersion() {
        const auto& version = now_.info.version;
        const auto order = comparedVersions(version, release_.info.version);
        if (now_.contentHash == release_.contentHash || order == std::strong_ordering::greater) { return; }
        found_.push_back(finding(rule::kSaveBreak,
                                 order == std::strong_ordering::equal ? "same_version" : "lower_version",
                                 now_.info.versionAt, {{"found", version}, {"before", release_.info.version}}));
    }

    void report(std::string_view variant, const Range& where, Arguments arguments) {
        arguments.emplace_back("version", release_.info.version);
        auto made = finding(rule::kSaveBreak, variant, where, std::move(arguments));
        if (!haveSameFirstNumber(now_.info.version, release_.info.version)) { made.severity = Severity::information; }
        found_.push_back(std::move(made));
    }

    void compare(const std::string& path, const Named& old, const Named& same) {
        if (old.meaning != same.meaning) {
            report("changed", same.where, {{"found", path}, {"before", old.meaning}, {"now", same.meaning}});
        }
        if (!old.range || !same.range) { return; }
        const auto [from, to] = *old.range;
        if (same.range->first <= from && same.range->second >= to) { return; }
        report("narrowed", same.where, {{"found", path}, {"before", rangeOf(old)}, {"now", rangeOf(same)}});
    }

    static std::string rangeOf(const Named& named) {
        return std::to_string(named.range->first) + "–" + std::to_string(named.range->second);
    }

    void tellOfGone(const std::string& path, const Named& old, const std::string& owner) {
        std::vector<std::string> fresh;  // what it may have been renamed to
        for (const auto& [other, named] : names_.all()) {
            if (named.parent == old.parent && before_.at(other) == nullptr) { fresh.push_back(named.id); }
        }
        const auto nearest = fresh.size() == 1 ? fresh.front() : nearestWord(old.id, fresh).value_or("");
        const auto* place = owner.empty() ? nullptr : names_.at(owner);
        report("gone", place == nullptr ? now_.info.versionAt : place->where, {{"found", path}, {"nearest", nearest}});
    }

    const Pack& now_;
    const Pack& release_;
    NameList names_;
    NameList before_;
    Diagnostics& found_;
};

}  // namespace

void compareWithRelease(const Pack& now, const Pack& release, Diagnostics& found) {
    Comparison{now, release, found}.run();
}

}  // namespace dealcraft::content
