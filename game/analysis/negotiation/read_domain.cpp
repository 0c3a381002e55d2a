#include "analysis/negotiation/read_domain.hpp"

#include "analysis/negotiation/domain_shape.hpp"
#include "analysis/negotiation/exact.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace dealcraft::analysis {

namespace {

constexpr std::string_view kFormat = "negotiation-domain/1";
constexpr std::size_t kShown = 60;  ///< of a text that is refused
constexpr std::size_t kMostBytes = std::size_t{64} << 20;

using Place = std::optional<JsonPlace>;

/// Nothing where the key is missing or stands for nothing: `null`.
Place child(const Place& parent, std::string_view key) {
    if (!parent || !parent->has(key) || parent->at(key).node().kind == JsonKind::null) { return {}; }
    return parent->at(key);
}

Place child(const Place& parent, std::size_t place) {
    if (!parent || parent->node().items[place].kind == JsonKind::null) { return {}; }
    return parent->at(place);
}

/// A number as it stands in the JSON, or as a string `p/q`.
Fraction number(const JsonPlace& place) {
    const auto kind = place.node().kind;
    if (kind != JsonKind::number && kind != JsonKind::text) { place.refuse("needs_number"); }
    const auto exact = exactNumber(place.node().text);
    if (!exact) { place.refuse("bad_number", {{"text", place.node().text.substr(0, 60)}}); }
    return fractionOf(*exact);
}

/// One side on its way: plain numbers, and beside them the exact ones, which win where they are given.
class SideReader {
public:
    SideReader(const JsonPlace& side, const std::vector<DomainIssue>& issues) : side_(side), issues_(issues) {
        side.expectObject({"name", "weights", "evaluations", "reservation", "offset", "exact"});
        exact_ = child(Place{side}, "exact");
        if (exact_) { exact_->expectObject({"weights", "evaluations", "reservation", "offset"}); }
    }

    [[nodiscard]] DomainSide read() const {
        DomainSide made;
        if (side_.has("name")) { made.name = side_.at("name").text(); }
        const auto weights = needed("weights");
        const auto evaluations = needed("evaluations");
        weights.expectLength(issues_.size());
        evaluations.expectLength(issues_.size());
        for (std::size_t i = 0; i < issues_.size(); ++i) {
            made.weights.push_back(weights.at(i).picked());
            const auto row = evaluations.at(i);
            row.expectLength(issues_[i].values.size());
            auto& numbers = made.evaluations.emplace_back();
            for (std::size_t v = 0; v < issues_[i].values.size(); ++v) { numbers.push_back(row.at(v).picked()); }
        }
        made.reservation = orZero("reservation");
        made.offset = orZero("offset");
        return made;
    }

private:
    /// The same quantity in both notations; either may be missing.
    struct Pair {
        Place exact;
        Place plain;
        std::string path;

        [[nodiscard]] bool given() const { return exact || plain; }
        [[nodiscard]] Pair at(std::size_t place) const {
            return {child(exact, place), child(plain, place), path + "[" + std::to_string(place) + "]"};
        }
        void expectLength(std::size_t wanted) const {
            if (exact) { exact->expectLength(wanted); }
            if (plain) { plain->expectLength(wanted); }
        }
        [[nodiscard]] Fraction picked() const {
            if (!given()) { throw FaultFound{{"needs_number", {{"path", path}}}}; }
            return number(exact ? *exact : *plain);
        }
    };

    [[nodiscard]] Pair both(std::string_view key) const {
        return {child(exact_, key), child(Place{side_}, key), side_.path() + "." + std::string(key)};
    }

    [[nodiscard]] Pair needed(std::string_view key) const {
        auto pair = both(key);
        if (!pair.given()) { side_.refuse("missing_key", {{"key", std::string(key)}}); }
        return pair;
    }

    [[nodiscard]] Fraction orZero(std::string_view key) const {
        const auto pair = both(key);
        return pair.given() ? pair.picked() : Fraction{};
    }

    JsonPlace side_;
    Place exact_;
    const std::vector<DomainIssue>& issues_;
};

/// Of two values of one name nobody could tell which a package has.
void refuseTwins(const JsonPlace& place, std::vector<std::string> values) {
    std::ranges::sort(values);
    const auto twin = std::ranges::adjacent_find(values);
    if (twin != values.end()) { place.refuse("twins", {{"name", twin->substr(0, kShown)}}); }
}

std::vector<DomainIssue> readIssues(const JsonPlace& place) {
    std::vector<DomainIssue> issues;
    std::uint64_t packages = 1;
    for (const auto& written : place.list()) {
        written.expectObject({"name", "values"});
        DomainIssue issue;
        if (written.has("name")) { issue.name = written.at("name").text(); }
        for (const auto& value : written.at("values").list()) { issue.values.push_back(value.text()); }
        if (issue.values.empty()) { written.at("values").refuse("empty_list"); }
        refuseTwins(written.at("values"), issue.values);
        if (!issue.name.empty() && std::ranges::find(issues, issue.name, &DomainIssue::name) != issues.end()) {
            written.refuse("twins", {{"name", issue.name.substr(0, kShown)}});
        }
        packages *= issue.values.size();
        if (packages > sim::kMaxPackages) {
            place.refuse("too_many_packages", {{"most", std::to_string(sim::kMaxPackages)}});
        }
        issues.push_back(std::move(issue));
    }
    if (issues.empty()) { place.refuse("empty_list"); }
    return issues;
}

Domain read(const JsonNode& document) {
    const JsonPlace root{document, ""};
    root.expectObject({"format", "name", "issues", "sides"});
    const auto format = root.at("format").text();
    if (format != kFormat) {
        root.refuse("format", {{"found", format.substr(0, 60)}, {"wanted", std::string(kFormat)}});
    }
    Domain domain;
    if (root.has("name")) { domain.name = root.at("name").text(); }
    domain.issues = readIssues(root.at("issues"));
    const auto sides = root.at("sides").list();
    if (sides.size() != domain.sides.size()) {
        root.at("sides").refuse("two_sides", {{"found", std::to_string(sides.size())}});
    }
    for (std::size_t s = 0; s < sides.size(); ++s) { domain.sides[s] = SideReader{sides[s], domain.issues}.read(); }
    return domain;
}

}  // namespace

tl::expected<Domain, DomainFault> readDomain(std::string_view bytes) {
    if (bytes.size() > kMostBytes) { return tl::unexpected{DomainFault{"too_large", {}}}; }
    const auto document = readJson(bytes);
    if (!document) { return tl::unexpected{document.error()}; }
    try {
        return read(*document);
    } catch (const FaultFound& found) { return tl::unexpected{found.fault}; }
}

}  // namespace dealcraft::analysis
