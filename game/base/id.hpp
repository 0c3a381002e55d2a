#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace dealcraft {

/// The name that a trainer gave to a thing. Ids of different things do not mix: Id<struct ContactTag> is not Id<struct
/// FirmTag>.
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(std::string name) : name_(std::move(name)) {}

    [[nodiscard]] const std::string& str() const { return name_; }
    [[nodiscard]] bool empty() const { return name_.empty(); }
    auto operator<=>(const Id&) const = default;

private:
    std::string name_;
};

using PackId = Id<struct PackTag>;
using ScenarioId = Id<struct ScenarioTag>;
using ConceptId = Id<struct ConceptTag>;
using FirmId = Id<struct FirmTag>;
using ContactId = Id<struct ContactTag>;
using ProductId = Id<struct ProductTag>;
using EvidenceId = Id<struct EvidenceTag>;
using FactId = Id<struct FactTag>;

/// The place of a thing in a compiled scenario: dense, from 0. Index<struct MomentTag> does not mix with Index<struct
/// OptionTag>.
template <class Tag>
class Index {
public:
    static constexpr std::uint16_t kNone = std::numeric_limits<std::uint16_t>::max();

    constexpr Index() = default;
    constexpr explicit Index(std::size_t place) : place_(static_cast<std::uint16_t>(place)) {}

    [[nodiscard]] constexpr std::uint16_t value() const { return place_; }
    [[nodiscard]] constexpr bool none() const { return place_ == kNone; }
    constexpr auto operator<=>(const Index&) const = default;

private:
    std::uint16_t place_ = kNone;
};

/// Whether a text has the form of an id: `[a-z][a-z0-9_]{0,63}`.
[[nodiscard]] bool isScriptName(std::string_view text);

/// Whether a text has the form of a pack's, scenario's or file's id: `[a-z][a-z0-9-]{0,63}`.
[[nodiscard]] bool isFileName(std::string_view text);

/// Whether a text has the form of a concept's id: `[A-Z]{3}-[0-9]{2}`.
[[nodiscard]] bool isConceptName(std::string_view text);

}  // namespace dealcraft
